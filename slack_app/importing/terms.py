"""The terms of an engagement, as both candidates and job orders state them: start, hours, credentials, tax terms, sponsor."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from db.vocabulary import TaxTerm
from slack_app.importing.cells import Cells
from slack_app.importing.values import read_list

_TAX_TERMS = {
    TaxTerm.W2: re.compile(r"\bw ?-? ?2\b", re.I),
    TaxTerm.C2C: re.compile(r"\b(?:c ?2 ?c|corp(oration)?[ -]?to[ -]?corp(oration)?)\b", re.I),
    TaxTerm.T1099: re.compile(r"\b(?:1099|independent contractor)\b", re.I),
}


def read_terms(cells: Cells, *, day: str, sponsorship: str) -> dict[str, Any]:
    """Give the columns of the terms that the file has: `day` and `sponsorship` name the two that differ by noun.

    What cannot be understood is left empty and counted. A type of employment such as "Contract W2" states a tax term too.
    """
    terms: dict[str, Any] = {**cells.days(day, may_be_unclear=True), **cells.hours(), **cells.lists("credentials")}
    if cells.has("tax_terms"):
        terms["tax_terms"] = _tax_terms(cells, "tax_terms")
    elif cells.has("employment_type") and (stated := _tax_terms(cells, "employment_type")):
        terms["tax_terms"] = stated
    if cells.has(sponsorship):
        terms[sponsorship] = cells.flag(sponsorship)
    return terms


def _tax_terms(cells: Cells, field: str) -> list[str]:
    found: list[str] = []
    for text in cells.all(field):
        for part, stated in _stated(text):
            if not stated and field == "tax_terms":
                cells.leave_empty(field, part)
            found += stated
    return list(dict.fromkeys(found))


@lru_cache(maxsize=1024)
def _stated(text: str) -> Sequence[tuple[str, Sequence[str]]]:
    """Read the tax terms in each part of a text; the same few texts stand in a million rows."""
    return [
        (part, [term.value for term, pattern in _TAX_TERMS.items() if pattern.search(part)]) for part in read_list(text)
    ]
