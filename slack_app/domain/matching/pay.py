"""Pay by the hour and by the year, made comparable. Currencies are never converted."""

from dataclasses import dataclass
from decimal import Decimal

from db.vocabulary import PayUnit

HOURS_A_YEAR = 2080
"""Forty hours in each of 52 weeks: how US employers turn a salary into an hourly rate."""

_MOST_AN_HOUR, _LEAST_A_YEAR = 1000, 1000
_SUCH_CURRENCIES = {"", "AUD", "CAD", "CHF", "EUR", "GBP", "NZD", "USD"}
"""Those in which nobody is paid so much an hour, or so little a year: there the unit was written wrongly."""

_EACH = {PayUnit.HOUR: "an hour", PayUnit.YEAR: "a year"}


@dataclass(frozen=True, slots=True)
class Pay:
    """A range of pay by the hour, as floats; `high` is None where only the low end is stated."""

    low: float
    high: float | None
    currency: str
    shown: str


def read_pay(low: Decimal | None, high: Decimal | None, unit: PayUnit | None, currency: str | None) -> Pay | None:
    """Read a range; None where no amount, or not what it is paid for, is known.

    What it is paid for is not known either where an amount cannot be: 68,000 an hour, 28 a year.
    Zero is what systems write for nothing. The two ends the wrong way round say what the right way would.
    """
    stated = [amount for amount in (low, high) if amount is not None and amount > 0]
    if not stated or unit is None:
        return None
    bottom, top = min(stated), max(stated)
    has_top = high is not None and high > 0
    code = (currency or "").strip().upper()
    is_wrong_unit = top > _MOST_AN_HOUR if unit == PayUnit.HOUR else bottom < _LEAST_A_YEAR
    if is_wrong_unit and code in _SUCH_CURRENCIES:
        return None
    figure = f"{top:,.2f}".removesuffix(".00")
    shown = " ".join(part for part in ("up to" if has_top else "from", figure, code, _EACH[unit]) if part)
    hours = HOURS_A_YEAR if unit == PayUnit.YEAR else 1
    return Pay(float(bottom) / hours, float(top) / hours if has_top else None, code, shown)
