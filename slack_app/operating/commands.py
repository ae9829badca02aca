"""`rebound doctor` and `rebound manifest`."""

from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from slack_app.clock import Clock
from slack_app.console import stopped
from slack_app.logs import set_up_logs
from slack_app.operating.addresses import AddressWrong, read_address
from slack_app.operating.doctor.examination import examine
from slack_app.operating.doctor.findings import Finding, Mark
from slack_app.operating.manifest import form, manifest_text

_COLOURS = {Mark.OK: "green", Mark.NOTE: "yellow", Mark.FIX: "bold red"}


def doctor() -> None:
    """Look at settings, database and Slack, and say what to do about what is wrong."""
    set_up_logs("ERROR")
    marks = []
    for finding in examine(Clock()):
        Console().print(_line(finding), highlight=False, soft_wrap=True)
        marks.append(finding.mark)
    wrong = marks.count(Mark.FIX)
    if wrong:
        Console().print(f"\n{wrong} to fix." if wrong > 1 else "\nOne thing to fix.", highlight=False)
        raise typer.Exit(1)
    Console().print("\nNothing is wrong.", highlight=False)


def manifest(
    *,
    url: Annotated[
        str | None, typer.Option(help="The form for HTTP, with Slack calling here: https://rebound.example.com")
    ] = None,
    no_steps: Annotated[
        bool, typer.Option("--no-steps", help="Leave workflow steps out: free plans have none.")
    ] = False,
) -> None:
    """Print the app's manifest, to paste where Slack asks for it: for Socket Mode, or with --url for HTTP."""
    try:
        address = read_address(url) if url else None
    except AddressWrong as error:
        raise stopped(str(error)) from error
    typer.echo(form(manifest_text(), address=address, has_steps=not no_steps), nl=False)


def _line(finding: Finding) -> Text:
    mark = Text(f"{finding.mark.value:<5} ", style=_COLOURS[finding.mark])
    line = mark.append(f"{finding.about}: ", style="bold").append(finding.says, style="default not bold")
    return line.append(f" Next: {finding.then}", style="default not bold") if finding.then else line
