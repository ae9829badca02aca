"""`rebound rules`: what counts in an agency's lists of open positions, and what it has changed of that."""

from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from db.unit_of_work import UnitOfWork
from slack_app.console import stopped
from slack_app.domain.matching import CAN_BE_MUSTS, WEIGHTS
from slack_app.operating.agency_command import in_agency_or_stop
from slack_app.use_cases.agency_rules import AgencyRules, RulesWrong, read_rules, set_musts, set_unranked_places


def rules(
    *,
    must: Annotated[
        list[str] | None,
        typer.Option(
            help=f"What takes a position out where it does not fit; may be repeated: {', '.join(CAN_BE_MUSTS)}."
        ),
    ] = None,
    no_musts: Annotated[bool, typer.Option("--no-musts", help="Let nothing be a must; all is weighed.")] = False,
    usual_musts: Annotated[bool, typer.Option("--usual-musts", help="Go back to the usual musts.")] = False,
    unranked: Annotated[
        list[str] | None,
        typer.Option(
            help="Where positions are listed newest first, without a score: a town, state or country; repeatable."
        ),
    ] = None,
    ranked_everywhere: Annotated[
        bool, typer.Option("--ranked-everywhere", help="Rank positions wherever they are.")
    ] = False,
    agency: Annotated[int | None, typer.Option("--agency", help="The agency's id, if there are several.")] = None,
) -> None:
    """Show, or change, how open positions are ranked."""
    if sum((bool(must), no_musts, usual_musts)) > 1:
        raise typer.BadParameter("they exclude each other: give one", param_hint="--must, --no-musts, --usual-musts")
    if unranked and ranked_everywhere:
        raise typer.BadParameter("they exclude each other: give one", param_hint="--unranked, --ranked-everywhere")

    def change(work: UnitOfWork) -> AgencyRules:
        if must or no_musts or usual_musts:
            set_musts(work, None if usual_musts else must or [])
        if unranked or ranked_everywhere:
            set_unranked_places(work, unranked or [])
        return read_rules(work)

    try:
        found, chosen = in_agency_or_stop(agency, change)
    except RulesWrong as error:
        raise stopped(str(error)) from error
    Console().print(_table(found, escape(chosen.name)))
    places = "; ".join(found.unranked_places) or "nowhere"
    _say(f"Listed newest first and without a score: {places}.")


def _table(found: AgencyRules, name: str) -> Table:
    table = Table(title=f"Of 100 points, at {name}", title_justify="left")
    for heading in ("", "usually", f"by {found.answers} answers", "a must"):
        table.add_column(heading, justify="left" if heading in {"", "a must"} else "right")
    for criterion, weight in WEIGHTS.items():
        here, is_must = found.rules.weights[criterion], criterion in found.rules.musts
        cells = criterion.replace("_", " "), f"{weight * 100:.0f}", f"{here * 100:.1f}", "yes" if is_must else ""
        table.add_row(*cells)
    return table


def _say(line: str) -> None:
    Console().print(line, highlight=False, soft_wrap=True, markup=False)
