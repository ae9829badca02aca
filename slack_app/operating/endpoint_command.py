"""`rebound endpoint add` …: where other systems report that a candidate was not selected."""

from collections.abc import Callable
from typing import Annotated, TypeVar

import typer
from rich.console import Console

from db.unit_of_work import UnitOfWork
from slack_app.clock import Clock
from slack_app.console import stopped
from slack_app.opening import Agency
from slack_app.operating.addresses import AddressWrong, read_address
from slack_app.operating.agency_command import in_agency_or_stop, in_session_or_stop
from slack_app.operating.endpoints import (
    EndpointWrong,
    add_endpoint,
    add_secret,
    drop_old_secret,
    list_endpoints,
    remove_endpoint,
)

Result = TypeVar("Result")

endpoint_app = typer.Typer(help="Endpoints at which other systems report, by signed webhook.", no_args_is_help=True)

AgencyId = Annotated[int | None, typer.Option("--agency", help="The agency's id, if there are several.")]
Url = Annotated[str | None, typer.Option(help="Where Rebound is reached from outside: https://rebound.example.com")]
Fingerprint = Annotated[str, typer.Argument(help="Which endpoint, as `rebound endpoint list` names it.")]
Finish = Annotated[bool, typer.Option("--finish", help="Let the old secret be good no longer.")]


@endpoint_app.command()
def add(*, url: Url = None, agency: AgencyId = None) -> None:
    """Make an address and a secret. Both are shown once."""
    try:
        address = read_address(url) if url else "https://<where Rebound is reached>"
    except AddressWrong as error:
        raise stopped(str(error)) from error
    now = Clock().now()
    made, chosen = in_session_or_stop(agency, lambda session, one: add_endpoint(session, one.id, now), may_create=True)
    _say(f"Endpoint {made.fingerprint} for {chosen.name}. Copy both lines now: they are not shown again.")
    _say(f"Address: {address}{made.path}")
    _say(f"Secret:  {made.secret}")


@endpoint_app.command(name="list")
def list_all(*, agency: AgencyId = None) -> None:
    """Show which endpoints there are, and when they were made."""
    found, chosen = _within(agency, list_endpoints)
    if not found:
        _say(f"{chosen.name} has no endpoint yet: `rebound endpoint add` makes one.")
    for one in found:
        secrets = "one secret" if one.secret_count == 1 else f"{one.secret_count} secrets, the newest stays"
        _say(f"{one.fingerprint}  made {one.created_at:%Y-%m-%d %H:%M} UTC, {secrets}")


@endpoint_app.command()
def rotate(fingerprint: Fingerprint, *, finish: Finish = False, agency: AgencyId = None) -> None:
    """Make a second secret; both are good until --finish lets the old one go."""
    if finish:
        _within(agency, lambda work: drop_old_secret(work, fingerprint))
        _say(f"Only the newest secret of {fingerprint} is good now.")
        return
    secret, _ = _within(agency, lambda work: add_secret(work, fingerprint))
    _say(f"Secret:  {secret}")
    _say("It is not shown again. Configure it where the reports come from; the old one is good as well until")
    _say(f"`rebound endpoint rotate {fingerprint} --finish`.")


@endpoint_app.command()
def remove(fingerprint: Fingerprint, *, agency: AgencyId = None) -> None:
    """Let nobody report at an endpoint any more."""
    _, chosen = _within(agency, lambda work: remove_endpoint(work, fingerprint))
    _say(f"Nobody can report to {chosen.name} at {fingerprint} any more.")


def _within(agency_id: int | None, ask: Callable[[UnitOfWork], Result]) -> tuple[Result, Agency]:
    try:
        return in_agency_or_stop(agency_id, ask)
    except EndpointWrong as error:
        raise stopped(str(error)) from error


def _say(line: str) -> None:
    # standard output: this is what the command is for, and may go into a pipe
    Console().print(line, highlight=False, soft_wrap=True, markup=False)
