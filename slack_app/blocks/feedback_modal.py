"""The modal in which a recruiter writes down what the client said."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from slack_app.blocks.inputs import (
    chosen,
    client_reason_input,
    read_reason,
    read_skill,
    said_yes,
    skill_inputs,
    text_input,
    typed,
    values_of,
    yes_no_input,
)
from slack_app.blocks.lines import bold, paragraph, words
from slack_app.blocks.text import one_line
from slack_app.blocks.wording import Wording, wording_blocks
from slack_app.domain import ids
from slack_app.domain.cards import CaseCard, first_name
from slack_app.domain.feedback import Feedback
from slack_app.domain.reasons import Reasons

STRENGTHS, REASON, SKILL, WORDS, IMPROVEMENTS = "strengths", "reason", "skill", "client_words", "improvements"
MAY_HEAR, SEE_AGAIN = "may_hear", "see_again"


@dataclass(frozen=True)
class FeedbackState:
    """What the modal remembers of the moment when it was opened."""

    case_id: int
    seen_number: int
    pointed_out: tuple[str, ...] = ()
    """The rules of fair wording by which something was pointed out since."""

    def as_text(self) -> str:
        """Write it into the view's private metadata."""
        return json.dumps(asdict(self))

    @classmethod
    def from_text(cls, text: str) -> "FeedbackState":
        """Read it from the view's private metadata."""
        told = json.loads(text)
        return cls(told["case_id"], told["seen_number"], tuple(told.get("pointed_out", ())))


def feedback_modal(
    card: CaseCard,
    state: FeedbackState,
    feedback: Feedback | None,
    reasons: Reasons,
    *,
    has_skill: bool,
    skills: Sequence[str] = (),
    warning: str | None = None,
    wording: Wording | None = None,
) -> View:
    """Ask, in this order: what they liked, what decided it, their words, what to work on, and two things to know.

    `has_skill` asks for the skill, which only one reason needs: one of the `skills` that the position asks for or another.
    `warning` says what has happened meanwhile.
    `wording` shows above all what would be unfair to pass on, and asks what becomes of it.
    """
    candidate, client = one_line(first_name(card.candidate), 40), one_line(card.client, 60)
    who = [bold(one_line(card.candidate)), words(f": {one_line(card.job_order)}, {client}")]
    known = asdict(feedback) if feedback else {}
    blocks: list[Block | None] = [
        paragraph([bold(one_line(warning, 300))]) if warning else None,
        paragraph(who),
        *(wording_blocks(wording, candidate) if wording else ()),
        text_input(STRENGTHS, f"What did {client} like about {candidate}?", known.get("strengths")),
        client_reason_input("What decided it?", feedback, reasons, ids.REASON_CHOSEN),
        *(skill_inputs(known.get("missing_skill"), skills) if has_skill else ()),
        text_input(WORDS, "Their words (private, never sent)", known.get("client_words")),
        text_input(IMPROVEMENTS, f"One thing {candidate} can work on", known.get("improvements")),
        yes_no_input(MAY_HEAR, f"May {candidate} hear the reason?", known.get("candidate_may_hear")),
        yes_no_input(SEE_AGAIN, f"Would {client} see {candidate} again?", known.get("client_would_see_again")),
    ]
    return View(
        type="modal",
        callback_id=ids.FEEDBACK_MODAL,
        private_metadata=state.as_text(),
        title="Share feedback",
        submit="Save",
        close="Cancel",
        blocks=[block for block in blocks if block is not None],
    )


def read_feedback(view: Mapping[str, Any]) -> Feedback | None:
    """Read what stands in the modal; None as long as no reason is chosen."""
    values = values_of(view)
    value = chosen(values, REASON, ids.REASON_CHOSEN)
    if value is None:
        return None
    reason, code = read_reason(value)
    return Feedback(
        reason=reason,
        choice=code,
        strengths=typed(values, STRENGTHS),
        missing_skill=read_skill(values),
        client_words=typed(values, WORDS),
        improvements=typed(values, IMPROVEMENTS),
        candidate_may_hear=said_yes(values, MAY_HEAR),
        client_would_see_again=said_yes(values, SEE_AGAIN),
    )
