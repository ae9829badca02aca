"""The terms of an engagement, as both candidates and job orders state them: start, hours, credentials, tax terms, sponsor."""

import re
from typing import Any

from db.vocabulary import TaxTerm
from slack_app.importing.cells import Cells
from slack_app.importing.values import read_list

_TAX_TERMS = {
    TaxTerm.W2: r"w ?-? ?2\b",
    TaxTerm.C2C: r"c ?2 ?c\b|corp(oration)?[ -]?to[ -]?corp(oration)?\b",
    TaxTerm.T1099: r"1099\b|independent contractor\b",
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
        for part in read_list(text):
            stated = [term.value for term, pattern in _TAX_TERMS.items() if re.search(rf"\b(?:{pattern})", part, re.I)]
            if not stated and field == "tax_terms":
                cells.leave_empty(field, part)
            found += stated
    return list(dict.fromkeys(found))
