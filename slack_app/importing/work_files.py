"""Files of positions and people, one JSON object a line, for a ranking without a database."""

import json
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC
from pathlib import Path
from typing import Any

from sqlalchemy import Table

from db.models import Candidate, JobOrder
from db.vocabulary import EmploymentType, PayUnit, TaxTerm, WorkMode
from slack_app.domain.matching import Person, Position
from slack_app.importing import words
from slack_app.importing.cells import Cells, Unfit
from slack_app.importing.headers import CANDIDATES, JOB_ORDERS, Headers, recognise
from slack_app.importing.terms import read_terms

Id = str | int
_NAMED_BY_NOUN = {"candidates": ("available_on", "needs_sponsorship"), "job_orders": ("starts_on", "can_sponsor")}
_OWN = {"id", "title", "skills", "description", "summary"}


class LineWrong(Exception):
    """A line cannot be read; the text names file and line, and says what to do."""


@dataclass
class WorkFile:
    """The lines of a file by number, in the order of their ids, so that equal ones stay in that order."""

    ids: list[Id]
    lines: list[dict[str, Any]]
    terms: list[dict[str, Any]]
    left_unknown: list[str] = field(default_factory=list)

    def positions(self) -> Iterator[Position]:
        """Give the positions, each under the number of its id. Nobody's client is known."""
        for number, (line, terms) in enumerate(zip(self.lines, self.terms, strict=True)):
            pay = terms.pop("pay", None) or {}
            yield Position(
                job_order_id=number,
                client_id=0,
                title=line["title"],
                skills=line["skills"],
                description=line["text"] or None,
                pay_low=pay.get("low"),
                pay_high=pay.get("high"),
                pay_unit=PayUnit(pay["unit"]) if pay.get("unit") else None,
                pay_currency=pay.get("currency"),
                **terms,
            )

    def people(self) -> Iterator[Person]:
        """Give the people, each under the number of their id."""
        for number, (line, terms) in enumerate(zip(self.lines, self.terms, strict=True)):
            pay = terms.pop("pay", None) or {}
            yield Person(
                candidate_id=number,
                title=line["title"] or None,
                skills=line["skills"],
                summary=line["text"] or None,
                pay_wanted=pay.get("low"),
                pay_unit=PayUnit(pay["unit"]) if pay.get("unit") else None,
                pay_currency=pay.get("currency"),
                **terms,
            )


def read_positions(path: Path) -> WorkFile:
    """Read positions: `id`, `title`, `skills`, `description`, and terms under the names that an import knows.

    Raises:
        LineWrong: a line is no JSON object, or says something in a form that cannot be read.
        OSError: the file cannot be read.
    """
    return _read(path, "description", JOB_ORDERS, JobOrder.__table__)


def read_people(path: Path) -> WorkFile:
    """Read people: `id`, `title`, `skills`, `summary`, and terms.

    Raises:
        LineWrong: a line is no JSON object, or says something in a form that cannot be read.
        OSError: the file cannot be read.
    """
    return _read(path, "summary", CANDIDATES, Candidate.__table__)


def _read(path: Path, text: str, headers: Headers, table: Any) -> WorkFile:
    known: dict[Id, tuple[dict[str, Any], dict[str, Any]]] = {}
    unclear: list[str] = []
    for number, raw in enumerate(path.read_bytes().splitlines(), 1):
        if not raw.strip():
            continue
        try:
            row = _object(raw)
            one = _id(row, known)
            line = {"title": _text(row, "title"), "skills": _skills(row), "text": _text(row, text)}
            known[one] = line, _terms(row, headers, table, unclear)
        except Unfit as unfit:
            raise LineWrong(f"{path.name}, line {number}: {unfit}.") from unfit
    # numbers by their size where all are numbers, else by their letters
    ids = sorted(known) if all(isinstance(one, int) for one in known) else sorted(known, key=str)
    return WorkFile(ids, [known[one][0] for one in ids], [known[one][1] for one in ids], unclear)


def _object(raw: bytes) -> dict[str, Any]:
    try:
        row = json.loads(raw)
    except UnicodeDecodeError as error:
        raise Unfit("it is not UTF-8; save the file as UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise Unfit(
            f'it is no JSON ({error}); write one object a line, such as {{"id": 1, "title": "Nurse"}}'
        ) from error
    if not isinstance(row, dict):
        raise Unfit('it is no object; write one a line, such as {"id": 1, "title": "Nurse"}')
    return row


def _id(row: Mapping[str, Any], known: Container[Id]) -> Id:
    one = row.get("id")
    if isinstance(one, bool) or not isinstance(one, str | int) or one == "":
        raise Unfit("it has no id; add one, a text or a whole number")
    if one in known:
        raise Unfit(f"the id {json.dumps(one)} stands in an earlier line as well; give each its own")
    return one


def _text(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Unfit(f"its {name} is no text; put it in quotation marks, or leave it out")
    return value


def _skills(row: Mapping[str, Any]) -> tuple[str, ...]:
    value = row.get("skills")
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise Unfit('its skills are no list of texts; write them as ["Python", "SQL"], or leave them out')
    return tuple(value)


def _terms(row: Mapping[str, Any], headers: Headers, table: Table, unclear: list[str]) -> dict[str, Any]:
    day, sponsorship = _NAMED_BY_NOUN[table.name]
    told = {name: text for name, value in row.items() if name not in _OWN and (text := _cell(value)) is not None}
    if not told:
        return {}
    cells = Cells(recognise(list(told), headers, {}), table, UTC, None)
    cells.row = list(told.values())
    said = cells.words({"work_mode": words.WORK_MODE, "employment_type": words.EMPLOYMENT_TYPE})
    unclear += cells.left_empty
    terms = read_terms(cells, day=day, sponsorship=sponsorship)
    if "credentials" in terms:
        terms["credentials"] = tuple(terms["credentials"])
    if "tax_terms" in terms:
        terms["tax_terms"] = tuple(map(TaxTerm, terms["tax_terms"]))
    return terms | {
        "town": cells.texts("town").get("town"),
        "pay": cells.pay(),
        "work_mode": WorkMode(said["work_mode"]) if said.get("work_mode") else None,
        "employment_type": EmploymentType(said["employment_type"]) if said.get("employment_type") else None,
    }


def _cell(value: object) -> str | None:
    """Give a value as a cell of a file would hold it; a list of words as words between commas."""
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value) if isinstance(value, str | int | float) else None
