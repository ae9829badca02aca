"""`rebound reasons`: from which reasons recruiters choose, and what an agency has changed of them."""

from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from db.unit_of_work import UnitOfWork
from slack_app.console import stopped
from slack_app.domain.reasons import Reasons
from slack_app.operating.agency_command import in_agency_or_stop
from slack_app.use_cases.agency_reasons import (
    ReasonsWrong,
    add_reason,
    hide_reason,
    reasons_of,
    rename_reason,
    usual_again,
)

Codes = list[str] | None


def reasons(
    *,
    rename: Annotated[str | None, typer.Option(help="The code of a reason to word in another way, by --label.")] = None,
    add: Annotated[str | None, typer.Option(help="The code of a new reason, with --label, --group and --like.")] = None,
    label: Annotated[str | None, typer.Option(help="How recruiters read it.")] = None,
    group: Annotated[str | None, typer.Option(help="The group in which it stands; a new one is made.")] = None,
    like: Annotated[
        str | None, typer.Option(help="The code of a reason as which it counts: in lists, reminders, mails.")
    ] = None,
    phrase: Annotated[
        str | None, typer.Option(help="How a candidate may hear it; as the one it is like, if not given.")
    ] = None,
    hide: Annotated[Codes, typer.Option(help="The code of a reason to offer no more; repeatable.")] = None,
    show: Annotated[Codes, typer.Option(help="The code of a reason to offer again; repeatable.")] = None,
    usual: Annotated[Codes, typer.Option(help="The code of a reason to have as it usually is; repeatable.")] = None,
    agency: Annotated[int | None, typer.Option("--agency", help="The agency's id, if there are several.")] = None,
) -> None:
    """Show, or change, the reasons from which recruiters choose."""
    if rename and add:
        raise typer.BadParameter("they exclude each other: give one", param_hint="--rename, --add")
    if rename and not label:
        raise typer.BadParameter("give the new words by --label", param_hint="--rename")
    if add and not (label and group and like):
        raise typer.BadParameter("a new reason needs --label, --group and --like", param_hint="--add")

    def change(work: UnitOfWork) -> Reasons:
        if rename and label:
            rename_reason(work, rename, label)
        if add and label and group and like:
            add_reason(work, add, label, group, like, phrase)
        for code in hide or ():
            hide_reason(work, code)
        for code in show or ():
            hide_reason(work, code, is_hidden=False)
        for code in usual or ():
            usual_again(work, code)
        return reasons_of(work)

    try:
        found, chosen = in_agency_or_stop(agency, change)
    except ReasonsWrong as error:
        raise stopped(str(error)) from error
    Console().print(_table(found, chosen.name))


def _table(found: Reasons, name: str) -> Table:
    table = Table(title=f"What decided it, at {escape(name)}", title_justify="left")
    for heading in ("group", "code", "recruiters read", "counts as", "candidates hear"):
        table.add_column(heading)
    group = ""
    for one in found.choices.values():
        counts = "" if one.reason == one.code else one.reason.value
        label = f"{one.label} (hidden)" if one.is_hidden else one.label
        table.add_row(*map(escape, (one.group if one.group != group else "", one.code, label, counts, one.phrase)))
        group = one.group
    return table
