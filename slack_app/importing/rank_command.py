"""`rebound rank`: the ranking that the app does, on files, without a database or Slack."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from slack_app.console import console, stopped
from slack_app.domain.matching import (
    Match,
    Person,
    PreparedPosition,
    WorkIndex,
    compare_work,
    prepare,
    rank,
    work_of,
)
from slack_app.importing.work_files import LineWrong, WorkFile, read_people, read_positions

_SHOWN = 5
_LOOKED_AT = 2048
"""So many of the most alike are ranked at least, whatever the limit: filters take some of them out."""


@dataclass(frozen=True)
class Ranked:
    """The positions for one person, best first; those at the end that a filter took out are no matches."""

    person: Person
    matches: Sequence[Match]
    out: Sequence[int]


def rank_files(
    positions: Annotated[Path, typer.Option(help="Positions, one JSON object a line.", exists=True, dir_okay=False)],
    people: Annotated[Path, typer.Option(help="People, one JSON object a line.", exists=True, dir_okay=False)],
    out: Annotated[Path, typer.Option(help="Where to write one line a person.", dir_okay=False)],
    limit: Annotated[
        int | None, typer.Option(min=1, help="How many positions a person; all of them otherwise.")
    ] = None,
    *,
    explain: Annotated[bool, typer.Option("--explain", help="Print why as well: a table for people to read.")] = False,
) -> None:
    """Rank positions for people, from files. Nothing is stored, and nothing leaves this machine."""
    try:
        offered, asking = read_positions(positions), read_people(people)
    except LineWrong as wrong:
        raise stopped(str(wrong)) from wrong
    except OSError as error:
        raise stopped(f"{error.filename} cannot be read: {error.strerror}.") from error
    prepared = [prepare(one) for one in offered.positions()]
    try:
        with out.open("w", encoding="utf-8") as file:
            for ranked in rank_all(prepared, asking.people(), limit):
                file.write(json.dumps(_line(ranked, offered, asking), ensure_ascii=False) + "\n")
                if explain:
                    Console().print(_explained(ranked, prepared, offered, asking))
    except OSError as error:
        raise stopped(f"{out} cannot be written: {error.strerror}. Choose another --out.") from error
    for text in dict.fromkeys((*offered.left_unknown, *asking.left_unknown)):
        console.print(f"Not understood, so taken as unknown: {escape(text)}", highlight=False)


def rank_all(positions: Sequence[PreparedPosition], people: Iterator[Person], limit: int | None) -> Iterator[Ranked]:
    """Rank positions, each at the place that is its id, for one person after the other."""
    index = WorkIndex.of((one.position.job_order_id, work_of(one.position)) for one in positions)
    for person in people:
        works = compare_work(person, index, limit=max(limit, _LOOKED_AT) if limit else None)
        near = [positions[one] for one in works]
        matches = rank(person, near, limit=limit or len(near), works=works, is_choosy=False)
        fits = {match.job_order_id for match in matches}
        yield Ranked(person, matches, () if limit else [one for one in works if one not in fits])


def _line(ranked: Ranked, offered: WorkFile, asking: WorkFile) -> dict[str, object]:
    return {
        "q": asking.ids[ranked.person.candidate_id],
        "ranking": [offered.ids[one] for one in (*(match.job_order_id for match in ranked.matches), *ranked.out)],
        "scores": [*(match.score for match in ranked.matches), *(0.0 for _ in ranked.out)],
    }


def _explained(ranked: Ranked, positions: Sequence[PreparedPosition], offered: WorkFile, asking: WorkFile) -> Table:
    who = asking.ids[ranked.person.candidate_id]
    table = Table(title=escape(f"{who}: {ranked.person.title or 'no title'}"), title_justify="left")
    for heading in ("", "position", "score", "work alike in", "shared", "missing", "ask"):
        table.add_column(heading)
    for place, match in enumerate(ranked.matches[:_SHOWN], 1):
        position = positions[match.job_order_id].position
        work = next(one.detail for one in match.criteria if one.name == "work")
        cells = (
            f"{offered.ids[match.job_order_id]}: {position.title}",
            f"{match.score:.2f}",
            work,
            ", ".join(match.shared_skills),
            ", ".join(match.missing_skills),
            ", ".join(match.ask),
        )
        table.add_row(str(place), *map(escape, cells))
    return table
