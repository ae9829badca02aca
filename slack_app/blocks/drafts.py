"""The text of a draft, and the question that holds it: to copy, to change, to say."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from slack_sdk.models.blocks import InputBlock, PlainTextInputElement

from db.vocabulary import TemplateKind
from slack_app.blocks.inputs import INPUT, typed, values_of
from slack_app.blocks.positions import facts_of
from slack_app.blocks.text import clip, one_line
from slack_app.domain.draft_cards import DraftCard
from slack_app.domain.drafts import AnswerFacts, TemplateRefused, draft
from slack_app.domain.feedback import LONGEST_TEXT
from slack_app.domain.match_cards import PositionCard

DRAFT = "draft"


@dataclass(frozen=True)
class DraftState:
    """What a modal with a draft remembers: the case, what the draft is, and which other cases it is about too."""

    case_id: int
    kind: TemplateKind
    also: tuple[int, ...] = ()

    def as_text(self) -> str:
        """Write it into the view's private metadata."""
        return json.dumps(asdict(self))

    @classmethod
    def from_text(cls, text: str) -> "DraftState":
        """Read it from the view's private metadata."""
        told = json.loads(text)
        return cls(int(told["case_id"]), TemplateKind(told["kind"]), tuple(int(one) for one in told["also"]))


def draft_input(kind: TemplateKind, card: DraftCard, label: str = "A draft") -> InputBlock:
    """Offer a draft."""
    element = PlainTextInputElement(
        action_id=INPUT, multiline=True, initial_value=clip(draft_text(kind, card), LONGEST_TEXT)
    )
    return InputBlock(block_id=DRAFT, label=label, element=element, optional=True)


def read_draft(view: Mapping[str, Any]) -> tuple[str, str]:
    """Read a draft as it stands now, without what cannot be seen, and as it was offered."""
    offered = next(
        (one["element"].get("initial_value") for one in view["blocks"] if one.get("block_id") == DRAFT), None
    )
    return clip(typed(values_of(view), DRAFT) or "", LONGEST_TEXT), offered or ""


def draft_text(kind: TemplateKind, card: DraftCard) -> str:
    """Write a draft by the agency's own template; by the usual one, where that cannot be used any more."""
    facts = card.facts
    if isinstance(facts, AnswerFacts):
        facts = replace(facts, openings=tuple(_opening(one) for one in card.openings))
    try:
        return draft(kind, facts, card.template)
    except TemplateRefused:  # it was kept by other rules than today's: nobody is left without a draft
        return draft(kind, facts)


def _opening(position: PositionCard) -> str:
    where = f" at {one_line(position.client)}" if position.client else ""
    return f"{one_line(position.title)}{where}. {facts_of(position)}".strip()
