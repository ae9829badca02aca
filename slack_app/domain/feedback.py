"""Feedback as a recruiter writes it down, and the reasons as people read them."""

from dataclasses import dataclass

from db.vocabulary import Reason

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

WRITTEN = ("strengths", "missing_skill", "client_words", "improvements")
"""The answers in which somebody writes freely, in the order of the modal."""

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
    choice: str | None = None
    """The code under which the agency offers this reason."""
