"""The terms: place, pay, work mode, type of employment, working hours."""

from db.vocabulary import EmploymentType, WorkMode
from slack_app.domain.matching.gazetteer import distance_for_people, kilometres_between
from slack_app.domain.matching.limits import Limits
from slack_app.domain.matching.prepared import PreparedPerson, PreparedPosition
from slack_app.domain.matching.scale import MIDDLE, Measured, met, unknown, unmet

PAY_REACH = 0.8
"""A top below this share of what is wanted is out of reach of a talk about pay."""
NEAR, FAR = 50.0, 100.0
"""Kilometres as the crow flies that people drive to work; between the two some do, and are asked."""

_MODES = {WorkMode.ON_SITE: "on site", WorkMode.HYBRID: "hybrid", WorkMode.REMOTE: "remote"}
_KINDS = {
    EmploymentType.CONTRACT: "contract",
    EmploymentType.CONTRACT_TO_HIRE: "contract-to-hire",
    EmploymentType.PERMANENT: "permanent",
}
_NEAR_ENOUGH = {(WorkMode.ON_SITE, WorkMode.HYBRID), (WorkMode.HYBRID, WorkMode.REMOTE)}
"""Wanted and offered: a day at home more than was asked for."""


def compare_places(person: PreparedPerson, position: PreparedPosition) -> Measured:
    """Compare the towns, by their distance where both are on the map.

    Where one is not, another town in the same state may be next door: that is asked, not judged.
    """
    lives, offered, shown = person.town, position.town, position.position.town or ""
    if position.position.work_mode == WorkMode.REMOTE:
        return met("remote")
    if offered is None:
        return unknown("where it is")
    if lives is None:
        return unknown("where they live")
    if lives.is_same_as(offered):
        return met(shown)
    # two states that are known are two places; else what is on no map may be next door
    away, is_near, may_be_near = "", False, None in {lives.state, offered.state} or lives.shares_state_with(offered)
    if lives.spot and offered.spot and not (lives.may_be(offered) and (lives.part or offered.part)):
        kilometres = kilometres_between(lives.spot, offered.spot)
        away = f", {distance_for_people(kilometres, offered.spot)} away"
        is_near, may_be_near = kilometres <= NEAR, kilometres <= FAR
    if is_near:
        return met(f"{shown}{away}")
    if may_be_near:
        return unknown(f"whether {shown}{away}, is near enough" if away else f"whether {shown} is near enough")
    if position.position.work_mode is None:
        return unknown(f"whether it must be done in {shown}")
    return unmet(f"in {shown}{away}")


def compare_pay(person: PreparedPerson, position: PreparedPosition) -> Measured:
    """Compare by the hour, within one currency; only the top of a range can say no."""
    wanted, offered = person.pay_wanted, position.pay
    if wanted is None:
        return unknown("pay wanted")
    if offered is None:
        return unknown("what it pays")
    if wanted.currency != offered.currency:
        return unknown(f"what it pays in {wanted.currency or 'their currency'}")
    if wanted.low <= (offered.high or offered.low):
        return met(offered.shown)
    if offered.high is None:
        return unknown("the top of its pay")
    # how near it comes: the middle where the top is all but what is wanted, nothing where reach ends
    nearness = (offered.high / wanted.low - PAY_REACH) / (1 - PAY_REACH)
    return unmet(offered.shown, MIDDLE * max(0.0, nearness))


def compare_work_modes(person: PreparedPerson, position: PreparedPosition) -> Measured:
    """Compare where the work is done: more days at home than wanted are fine, all of them may not be."""
    wanted, offered = person.person.work_mode, position.position.work_mode
    if offered is None:
        return unknown("on site or remote")
    if wanted is None:
        return unknown("work mode wanted")
    if wanted == offered or (wanted, offered) in _NEAR_ENOUGH:
        return met(_MODES[offered])
    return unmet(_MODES[offered])


def compare_employment_types(person: PreparedPerson, position: PreparedPosition) -> Measured:
    """Compare the types of employment: contract-to-hire is half of each other, so it is asked."""
    wanted, offered = person.person.employment_type, position.position.employment_type
    if offered is None:
        return unknown("contract or permanent")
    if wanted is None:
        return unknown("type of employment wanted")
    if wanted == offered:
        return met(_KINDS[offered])
    if EmploymentType.CONTRACT_TO_HIRE in {wanted, offered}:
        return unknown(f"whether {_KINDS[offered]} is all right")
    return unmet(_KINDS[offered])


def compare_shifts(position: PreparedPosition, limits: Limits) -> Measured:
    """Compare the working hours with those that were the trouble elsewhere."""
    if same := sorted(position.shifts & limits.shifts):
        return unmet(", ".join(same))
    return unknown("working hours")
