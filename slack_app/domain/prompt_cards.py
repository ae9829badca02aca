"""What *Later* and the list of a recruiter's day show, as plain values."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from slack_app.domain.cards import CaseCard
from slack_app.domain.later import LaterChoice

_INTERVIEW = re.compile(r"interview|on-?site|panel|final|offer", re.IGNORECASE)
_STILL_TO_COME = re.compile(r"schedul|invit|request|plan|\bno\b", re.IGNORECASE)


class ListedState(StrEnum):
    """What has become of a case on a list."""

    WAITS = "waits"
    OPENED = "opened"
    FEEDBACK_IN = "feedback_in"
    TAKEN_BACK = "taken_back"
    OVER = "over"


@dataclass(frozen=True)
class ListedCase:
    """A case on a list. `is_reminder`: it is not on one for the first time. `may_open`: *Open* does something."""

    row_id: int
    candidate: str
    job_order: str
    client: str
    stage: str | None
    state: ListedState
    is_reminder: bool
    may_open: bool
    decided_at: datetime
    is_chase: bool = False
    """Whether the client has not said yet what decided it, rather than that the recruiter wanted to come back to it."""

    @property
    def was_interviewed(self) -> bool:
        """Whether the candidate got as far as an interview, going by the words of the ATS."""
        return was_interviewed(self.stage)


@dataclass(frozen=True)
class PromptListCard:
    """The list of a recruiter's day. `seen_at` is now, by their clock; `since` is when the first client decided."""

    recruiter_id: int
    recruiter: str
    cases: tuple[ListedCase, ...]
    since: date | None
    seen_at: datetime
    channel: str | None
    ts: str | None


@dataclass(frozen=True)
class LaterCard:
    """The moments that can be chosen, by the clock of whoever pressed the button."""

    case: CaseCard
    choices: tuple[LaterChoice, ...]
    today: date


def was_interviewed(stage: str | None) -> bool:
    """Say whether a stage, in the words of an ATS, means that there has been an interview."""
    return bool(stage and _INTERVIEW.search(stage) and not _STILL_TO_COME.search(stage))
