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

REASON_PHRASES: dict[Reason, str] = {
    Reason.MISSING_SKILL: "They needed a skill that was missing, and that decided it.",
    Reason.LESS_EXPERIENCE: "They were looking for more experience with this kind of work.",
    Reason.OTHERS_STRONGER: "Somebody else came closer to what they need right now.",
    Reason.INTERVIEW: "It was the interview that decided it.",
    Reason.PAY: "What they can pay and what you asked for were too far apart.",
    Reason.PLACE: "The place of work was what decided it.",
    Reason.SCHEDULE: "The hours or the start date did not go together.",
    Reason.TEAM_FIT: "",
    Reason.POSITION_FILLED: "The position was filled in another way; that had nothing to do with you.",
    Reason.POSITION_ON_HOLD: "They have put the position on hold; that has nothing to do with you.",
    Reason.NO_REASON_YET: "I don't have their reasons yet; I'm asking, and I'll tell you as soon as I know.",
    Reason.OTHER: "",
}
"""The reasons as a candidate may hear them; empty where a code alone says nothing that helps."""

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
