"""Feedback as a recruiter writes it down, and the reasons as people read them."""

from dataclasses import dataclass

from db.vocabulary import Reason

REASON_TEXTS: dict[Reason, str] = {
    Reason.MISSING_SKILL: "A skill was missing",
    Reason.LESS_EXPERIENCE: "Not enough experience",
    Reason.OTHERS_STRONGER: "Others were stronger",
    Reason.INTERVIEW: "The interview",
    Reason.PAY: "Pay",
    Reason.PLACE: "Place or commute",
    Reason.SCHEDULE: "Hours or start date",
    Reason.TEAM_FIT: "Fit with the team",
    Reason.POSITION_FILLED: "The position was filled",
    Reason.POSITION_ON_HOLD: "The position is on hold",
    Reason.NO_REASON_YET: "They gave no reason yet",
    Reason.OTHER: "Something else",
}
"""In the order in which they are offered."""

NOT_A_FIT_TEXTS: dict[Reason, str] = {
    Reason.MISSING_SKILL: "A skill is missing",
    Reason.LESS_EXPERIENCE: "It needs more experience",
    Reason.PAY: "Pay",
    Reason.PLACE: "Place or commute",
    Reason.SCHEDULE: "Hours or start date",
    Reason.TEAM_FIT: "Not this client",
    Reason.OTHER: "Something else",
}
"""What a recruiter may answer when a position does not fit."""

LONGEST_TEXT = 3000
"""What Slack's text inputs take, in UTF-16 units."""
LONGEST_SKILL = 120


@dataclass(frozen=True)
class Feedback:
    """What a client said of a candidate, in one recruiter's words. Only the reason is needed."""

    reason: Reason
    strengths: str | None = None
    missing_skill: str | None = None
    client_words: str | None = None
    improvements: str | None = None
    candidate_may_hear: bool | None = None
    client_would_see_again: bool | None = None
