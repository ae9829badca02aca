"""Days on which a recruiter is away: nothing is sent to them then, and what is due waits for their return."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from db.unit_of_work import UnitOfWork
from db.vocabulary import Source
from slack_app.domain.errors import Refused
from slack_app.domain.people_cards import AwayCard
from slack_app.domain.working_hours import Away, read_away
from slack_app.use_cases.know_recruiter import hours_of

LONGEST = timedelta(days=366)
"""Who is away for longer hands their cases over."""


@dataclass(frozen=True)
class BeAway:
    """A recruiter will be away, from a day to another, both included."""

    recruiter_id: int
    first_on: date
    last_on: date
    key: str


def away_card(work: UnitOfWork, recruiter_id: int) -> AwayCard:
    """Give the days on which a recruiter is or will be away.

    Raises:
        NotFound: the agency has no such recruiter.
    """
    recruiter = work.recruiters.get(recruiter_id)
    today = hours_of(work, recruiter).day_of(work.now)
    return AwayCard(tuple(_to_come(recruiter.away, today)), today)


def be_away(work: UnitOfWork, command: BeAway) -> None:
    """Remember the days, joined with those that touch them.

    Raises:
        Refused: they are past, too long, or the wrong way round.
        NotFound: the agency has no such recruiter.
    """
    if not work.first_time(Source.SLACK_VIEW, command.key):
        return
    recruiter = work.recruiters.get(command.recruiter_id, to_change=True)
    today = hours_of(work, recruiter).day_of(work.now)
    if command.last_on < command.first_on:
        raise Refused("The last day is before the first. Choose a later one.", field="last_on")
    if command.last_on < today:
        raise Refused("Those days have passed. Choose days to come.", field="last_on")
    if command.last_on - max(command.first_on, today) > LONGEST:
        raise Refused("That is more than a year. Choose an earlier last day.", field="last_on")
    intervals = [*_to_come(recruiter.away, today), Away(command.first_on, command.last_on)]
    recruiter.away = [one.as_text() for one in _joined(intervals)]
    work.audit.add("away_set", recruiter_id=recruiter.id, away=recruiter.away)


def come_back(work: UnitOfWork, recruiter_id: int, interval: str) -> None:
    """Forget an interval; one that is forgotten already changes nothing.

    Raises:
        NotFound: the agency has no such recruiter.
    """
    recruiter = work.recruiters.get(recruiter_id, to_change=True)
    if interval in recruiter.away:
        recruiter.away = [one for one in recruiter.away if one != interval]
        work.audit.add("away_set", recruiter_id=recruiter.id, away=recruiter.away)


def _to_come(stored: Iterable[str], today: date) -> list[Away]:
    return [one for one in map(read_away, stored) if one.last_on >= today]


def _joined(intervals: Iterable[Away]) -> list[Away]:
    """Join what overlaps or touches, in order."""
    joined: list[Away] = []
    for one in sorted(intervals, key=lambda interval: interval.first_on):
        if joined and one.first_on <= joined[-1].last_on + timedelta(days=1):
            joined[-1] = Away(joined[-1].first_on, max(joined[-1].last_on, one.last_on))
        else:
            joined.append(one)
    return joined
