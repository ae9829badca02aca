"""How often a client is asked what decided it: once, for all who were not selected, and once more after two working days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from db.vocabulary import TemplateKind
from slack_app.domain.cards import CaseCard
from slack_app.domain.draft_cards import DraftCard

MOST = 2
"""Mails to the same people about the same decision: a third makes nobody answer."""
ABOUT = 20
"""So many people are named in a question at most."""
DAYS = 2
"""Working days that a client has for an answer."""
ANSWERS, FEW = 15, 3
"""So many answers of a client are looked at, and from so many on, how long it takes is worth a word."""


@dataclass(frozen=True)
class AskCard:
    """What to see before a client is asked about a case, or thanked: who asks, and the draft.

    `also` are the ids of the other cases of the position that the question is about too. `not_before` is when the client
    may be asked again who was asked lately, and `is_enough` says that it was asked often enough. `usual_wait` is how long
    the client usually takes, and `contact` whom to ask there, where that is known.
    """

    case: CaseCard
    recruiter: str
    kind: TemplateKind
    draft: DraftCard
    also: tuple[int, ...] = ()
    not_before: datetime | None = None
    is_enough: bool = False
    usual_wait: timedelta | None = None
    contact: str | None = None


def usual_wait(answers: Sequence[tuple[datetime, datetime]]) -> timedelta | None:
    """Give how long a client usually takes, from pairs of question and answer; None where too few are known."""
    if len(answers) < FEW:
        return None
    return timedelta(seconds=median((given_at - asked_at).total_seconds() for asked_at, given_at in answers))
