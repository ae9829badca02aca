"""What clients and recruiters have said, as limits on what may be shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from db.vocabulary import Reason
from slack_app.domain.matching.skills import by_key
from slack_app.domain.matching.values import Feedback, NotAFit

ABOUT_THE_PERSON = frozenset({Reason.MISSING_SKILL, Reason.LESS_EXPERIENCE, Reason.INTERVIEW, Reason.TEAM_FIT})
"""Reasons for which a client would not choose the same person another time."""


@dataclass(frozen=True)
class Limits:
    """Positions and clients that are not shown, skills that were missed, and the terms that have become filters."""

    job_order_ids: frozenset[int] = frozenset()
    client_ids: frozenset[int] = frozenset()
    missed_skills: Mapping[str, str] = field(default_factory=dict)
    pay: bool = False
    place: bool = False
    schedule: bool = False
    shifts: frozenset[str] = frozenset()


def limits_of(feedback: Feedback | None, remembered: Iterable[NotAFit]) -> Limits:
    """Join a client's reason with what recruiters answered. A reason of the role's side adds no limit."""
    answers = tuple(remembered)
    told: tuple[Feedback | NotAFit, ...] = (feedback, *answers) if feedback else answers
    reasons = {one.reason for one in told}
    # a client who said no may be shown again unless it was about the person; a recruiter's "not there" is about the client
    clients = {answer.client_id for answer in answers if answer.reason == Reason.TEAM_FIT}
    if feedback and feedback.reason in ABOUT_THE_PERSON:
        clients.add(feedback.client_id)
    missed = by_key(one.missing_skill for one in told if one.reason == Reason.MISSING_SKILL and one.missing_skill)
    return Limits(
        job_order_ids=frozenset(answer.job_order_id for answer in answers),
        client_ids=frozenset(client for client in clients if client is not None),
        missed_skills=missed,
        pay=Reason.PAY in reasons,
        place=Reason.PLACE in reasons,
        schedule=Reason.SCHEDULE in reasons,
        shifts=frozenset().union(*(one.shifts for one in told if one.reason == Reason.SCHEDULE)),
    )
