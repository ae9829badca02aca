"""What the agency database says: whose workspace, who can be found, who may report, and what waits for an operator."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from db.across_agencies import agencies, agency_of_workspace
from db.inspection import endpoint_count, overdue, recruiters
from db.unit_of_work import UnitOfWork
from slack_app.operating.doctor.findings import Finding, fix, note, ok
from slack_app.operating.doctor.workspace import Workspace

LONG = timedelta(minutes=10)
"""As long as the relay waits before it tries again what an operator must put right."""


def check_agency(session: Session, workspace: Workspace | None, now: datetime) -> list[Finding]:
    """Ask the database all there is to ask."""
    return [
        _judge_binding(session, workspace),
        _judge_recruiters(session),
        _judge_endpoints(session),
        _judge_backlog(session, now),
    ]


def fallback_of(session: Session, workspace: Workspace | None, now: datetime) -> str | None:
    """Give the fallback channel that the workspace's agency goes by where the settings name none: it was set earlier."""
    bound = agency_of_workspace(session, workspace.team_id, workspace.enterprise_id) if workspace else None
    return UnitOfWork(session, bound, now).agency.fallback_channel if bound else None


def _judge_binding(session: Session, workspace: Workspace | None) -> Finding:
    known: Sequence[tuple[int, str, str | None]] = agencies(session)
    if not known:
        return note("Agency", "There is none yet; `rebound run` or `rebound import` creates it.")
    if workspace is None:
        listed = ", ".join(f"{name} ({team_id or 'no workspace yet'})" for _, name, team_id in known)
        return note("Agency", f"{listed}. Where SLACK_BOT_TOKEN leads is not known, so this was not compared.")
    bound = agency_of_workspace(session, workspace.team_id, workspace.enterprise_id)
    names = {agency_id: name for agency_id, name, _ in known}
    if bound is not None:
        return ok("Agency", f"{names[bound]} works in {workspace.name} ({workspace.team_id}).")
    waiting = [name for _, name, team_id in known if team_id is None]
    if waiting:
        return note("Agency", f"{waiting[0]} has no workspace yet; `rebound run` binds it to {workspace.name}.")
    return fix(
        "Agency",
        f"This database belongs to another workspace than {workspace.name} ({workspace.team_id}).",
        "Use that workspace's SLACK_BOT_TOKEN, or another DATABASE_URL.",
    )


def _judge_recruiters(session: Session) -> Finding:
    found = recruiters(session)
    if not found.active:
        return note("Recruiters", "There are none yet.", "`rebound import recruiters FILE` takes them in.")
    if found.without_address:
        return fix(
            "Recruiters",
            f"{found.without_address} of {found.active} have no e-mail address, so they cannot be found in Slack.",
            "Add the addresses and run `rebound import recruiters FILE` again.",
        )
    return ok("Recruiters", f"{found.active}, each with an e-mail address or known in Slack.")


def _judge_endpoints(session: Session) -> Finding:
    count = endpoint_count(session)
    if not count:
        return note("Endpoints", "No other system may report by webhook yet; `rebound endpoint add` makes it possible.")
    return ok("Endpoints", f"{count} for reports by webhook.")


def _judge_backlog(session: Session, now: datetime) -> Finding:
    found = overdue(session, now - LONG).count_by_error
    total = sum(found.values())
    about, minutes = "Messages", int(LONG.total_seconds() // 60)
    if not total:
        return ok(about, "None is overdue.")
    failed = [f"{count} × {error}" for error, count in found.items() if error]
    if failed:
        return fix(
            about,
            f"{total} should have been sent more than {minutes} minutes ago: {'; '.join(failed)}"
            + (f"; {found['']} wait behind them." if found.get("") else "."),
            f"Put right what is named; they are tried again within {minutes} minutes.",
        )
    return note(
        about,
        f"{total} should have been sent more than {minutes} minutes ago, and nothing went wrong with them.",
        "Is `rebound run` running? If it is, Slack's rate limits are why, and they go out one by one.",
    )
