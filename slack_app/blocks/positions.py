"""How an open position is written: "Austin, hybrid. Pays $62–68/h, contract, W-2. Starts Mar 16. Jo's."."""

from decimal import Decimal

from db.vocabulary import EmploymentType, PayUnit, TaxTerm, WorkMode
from slack_app.blocks.text import one_line
from slack_app.domain.cards import first_name
from slack_app.domain.match_cards import Pay, PositionCard

_SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "INR": "₹"}
_UNITS = {PayUnit.HOUR: "/h", PayUnit.YEAR: " a year"}
_MODES = {WorkMode.ON_SITE: "on site", WorkMode.HYBRID: "hybrid", WorkMode.REMOTE: "remote"}
_TYPES = {
    EmploymentType.CONTRACT: "contract",
    EmploymentType.CONTRACT_TO_HIRE: "contract to hire",
    EmploymentType.PERMANENT: "permanent",
}
_TAX_TERMS = {TaxTerm.W2: "W-2", TaxTerm.C2C: "C2C", TaxTerm.T1099: "1099"}


def title_of(position: PositionCard) -> str:
    """Name a position and its client."""
    return f"{one_line(position.title)}, {one_line(position.client)}"


def facts_of(position: PositionCard) -> str:
    """Say where, how, for how much and on what terms, and whose it is; what nobody has said is left out."""
    mode = _MODES[WorkMode(position.work_mode)] if position.work_mode else None
    where = ", ".join(part for part in (one_line(position.town or "", 60), mode) if part)
    kind = _TYPES[EmploymentType(position.employment_type)] if position.employment_type else None
    pay = pay_of(position.pay)
    tax_terms = " or ".join(_TAX_TERMS[one] for one in position.tax_terms)
    terms = ", ".join(part for part in (f"pays {pay}" if pay else None, kind, tax_terms) if part)
    starts = f"starts {position.starts_on:%b} {position.starts_on.day}" if position.starts_on else ""
    sentences = [where, terms, starts, f"{one_line(first_name(position.owner), 40)}'s" if position.owner else ""]
    return " ".join(f"{text[0].upper()}{text[1:]}." for text in sentences if text)


def pay_of(pay: Pay) -> str:
    """Write a range of pay, such as "$62–68/h"; empty where nobody has said."""
    low, high = pay.low if pay.low is not None else pay.high, pay.high if pay.high is not None else pay.low
    if low is None or high is None:
        return ""
    symbol = _SYMBOLS.get(pay.currency or "", f"{pay.currency} " if pay.currency else "")
    amount = _amount(low) if low == high else f"{_amount(low)}–{_amount(high)}"
    return f"{symbol}{amount}{_UNITS[PayUnit(pay.unit)] if pay.unit else ''}"


def _amount(figure: Decimal) -> str:
    return f"{figure:,.0f}" if figure == figure.to_integral_value() else f"{figure:,.2f}"
