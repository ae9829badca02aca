"""The terms of an engagement: when it starts, how many hours it takes, how it is paid, whether the client sponsors."""

from datetime import date

from db.vocabulary import TaxTerm
from slack_app.domain.matching.scale import MIDDLE, Measured, met, unknown, unmet
from slack_app.domain.matching.values import Person, Position

_WAIT = 28
"""Days: a client who would have to wait for longer is as far from being served as one can be."""
_LEEWAY, _REACH = 2, 20
"""Hours a week: so little is no difference, and from so much on a difference is whole."""
_TAX_TERMS = {TaxTerm.W2: "W-2", TaxTerm.C2C: "C2C", TaxTerm.T1099: "1099"}


def compare_starts(person: Person, position: Position) -> Measured:
    """Compare the days. Where the day has passed and the position is still open, whether it waits is asked."""
    starts_on, free_on, today = position.starts_on, person.available_on, person.today
    if starts_on is None:
        return unknown("when it starts", is_asked=free_on is not None)
    if free_on is None:
        return unknown("when they can start")
    if free_on <= max(starts_on, today or starts_on):
        return met(f"starts {_day(starts_on)}")
    if today and starts_on <= today:
        return unknown(f"whether it waits until {_day(free_on)}")
    days = (free_on - starts_on).days
    return unmet(f"starts {_day(starts_on)}, before they can on {_day(free_on)}", MIDDLE * max(0.0, 1 - days / _WAIT))


def compare_hours(person: Person, position: Position) -> Measured:
    """Compare the hours a week: ranges, open where one end is not told."""
    wanted = _range(person.hours_low, person.hours_high)
    offered = _range(position.hours_low, position.hours_high)
    if not any(offered):
        return unknown("hours a week", is_asked=any(wanted))
    if not any(wanted):
        return unknown("hours they want a week", is_asked=False)
    gaps = [low - high for (low, _), (_, high) in ((wanted, offered), (offered, wanted)) if low and high]
    gap = max([0, *gaps])
    if gap <= _LEEWAY:
        return met(_hours(*offered))
    return unmet(_hours(*offered), MIDDLE * max(0.0, 1 - gap / _REACH))


def compare_tax_terms(person: Person, position: Position) -> Measured:
    """Compare the terms on which people are paid: one that both name is enough."""
    if not position.tax_terms:
        return unknown("W-2, C2C or 1099", is_asked=bool(person.tax_terms))
    if not person.tax_terms:
        return unknown("W-2, C2C or 1099 wanted", is_asked=False)
    shared = [one for one in position.tax_terms if one in person.tax_terms]
    if shared:
        return met(_listed(shared))
    return unmet(f"{_listed(position.tax_terms)} only")


def compare_sponsorship(person: Person, position: Position) -> Measured:
    """Compare what both declare, yes, no or nothing. Why somebody needs a sponsor is no fact here."""
    if person.needs_sponsorship is False:
        return met("no sponsor needed")
    if position.can_sponsor:
        return met("sponsors")
    if person.needs_sponsorship is None:
        return unknown("whether they need a sponsor", is_asked=position.can_sponsor is False)
    if position.can_sponsor is None:
        return unknown("whether it sponsors")
    return unmet("does not sponsor")


def _range(low: int | None, high: int | None) -> tuple[int | None, int | None]:
    """Put the ends in their order: some write them the other way round."""
    return (high, low) if low and high and low > high else (low, high)


def _day(on: date) -> str:
    return f"{on:%b} {on.day}, {on.year}"


def _hours(low: int | None, high: int | None) -> str:
    if low == high:
        return f"{low} hours a week"
    if low is None or high is None:
        return f"{low} hours a week or more" if low else f"up to {high} hours a week"
    return f"{low}–{high} hours a week"


def _listed(terms: tuple[TaxTerm, ...] | list[TaxTerm]) -> str:
    return " or ".join(_TAX_TERMS[one] for one in terms)
