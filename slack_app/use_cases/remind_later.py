"""*Later*: a recruiter says when they want to come back to a case."""

from dataclasses import dataclass
from datetime import date, datetime

from db.unit_of_work import UnitOfWork
from db.vocabulary import Source
from slack_app.domain.errors import Refused
from slack_app.domain.later import LONGEST_WAIT, later_choices
from slack_app.domain.messages import RedrawHead
from slack_app.domain.prompt_cards import LaterCard
from slack_app.use_cases.know_recruiter import hours_of
from slack_app.use_cases.read_case import case_card
from slack_app.use_cases.remind_of_cases import forget_reminder
from slack_app.use_cases.share_feedback import refuse_if_over


@dataclass(frozen=True)
class RemindLater:
    """A recruiter wants to be reminded, at a moment that was offered or in the morning of a day."""

    case_id: int
    recruiter_id: int
    key: str
    at: datetime | None = None
    on: date | None = None


def later_card(work: UnitOfWork, case_id: int, recruiter_id: int) -> LaterCard:
    """Give the choices that make sense now, by the clock of whoever asks.

    Raises:
        TooLate: the case is over.
        NotFound: the agency has no such case or recruiter.
    """
    refuse_if_over(work.cases.get(case_id))
    hours = hours_of(work, work.recruiters.get(recruiter_id))
    choices = tuple(later_choices(work.now, hours))
    return LaterCard(case_card(work, case_id), choices, hours.day_of(work.now))


def remind_later(work: UnitOfWork, command: RemindLater) -> None:
    """Remember when to remind. An earlier wish is replaced; the same wish again changes nothing.

    Raises:
        Refused: that moment is past, or too far away.
        TooLate: the case is over.
        NotFound: the agency has no such case.
    """
    if not work.first_time(Source.SLACK_VIEW, command.key):
        return
    case = work.cases.get(command.case_id, to_change=True)
    refuse_if_over(case)
    at = _moment(work, command)
    if at == case.remind_at and not case.is_chase:
        return
    forget_reminder(case)
    case.remind_at, case.is_chase = at, False
    work.send_later(RedrawHead(case.id))
    work.audit.add("reminder_wanted", recruiter_id=command.recruiter_id, case_id=case.id)


def _moment(work: UnitOfWork, command: RemindLater) -> datetime:
    hours = hours_of(work, work.recruiters.get(command.recruiter_id))
    at = hours.opening_on_or_after(command.on) if command.on else command.at
    field = "day" if command.on else "when"
    if at is None:
        raise Refused("Choose when.", field=field)
    if at <= work.now:
        raise Refused("That time has passed. Choose another.", field=field)
    if at - work.now > LONGEST_WAIT:
        raise Refused("Choose a day within a year.", field=field)
    return at
