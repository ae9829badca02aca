"""What a draft is written from, and the templates that an agency can change, as plain values."""

from dataclasses import dataclass

from db.vocabulary import TemplateKind
from slack_app.domain.drafts import AnswerFacts, ClientFacts
from slack_app.domain.match_cards import PositionCard


@dataclass(frozen=True)
class DraftCard:
    """What a draft says: its facts, the agency's own template if it has one, and up to three `openings` to name."""

    facts: AnswerFacts | ClientFacts
    template: str | None
    openings: tuple[PositionCard, ...] = ()


@dataclass(frozen=True)
class TemplateCard:
    """A template as it stands: the agency's own, or the usual one."""

    kind: TemplateKind
    text: str
    is_own: bool
