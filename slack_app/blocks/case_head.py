"""The head of a case's thread: first a prompt, then always the present state."""

from collections.abc import Sequence

from slack_sdk.models.blocks import RichTextBlock
from slack_sdk.models.blocks.block_elements import RichTextElementParts, RichTextSectionElement

from db.vocabulary import CaseStatus
from slack_app.blocks.text import SlackMessage, escape, one_line
from slack_app.domain.cards import CaseCard

_Text = RichTextElementParts.Text
_BOLD = RichTextElementParts.TextStyle(bold=True)


def case_head(card: CaseCard) -> SlackMessage:
    """Who was not selected for what, how far they got, and what is next."""
    name, title, client = one_line(card.candidate), one_line(card.job_order), one_line(card.client)
    what = "is in the running again" if card.status is CaseStatus.TAKEN_BACK else "wasn't selected"
    lines = [[_Text(text=name, style=_BOLD), _Text(text=f" {what}: {title}, {client}.{_how_far(card)}")]]
    lines.append([_Text(text=_next_step(card))])
    return SlackMessage(
        fallback=escape(f"{name} {what}: {title}, {client}"),
        blocks=[RichTextBlock(elements=[RichTextSectionElement(elements=_joined(lines))])],
    )


def _how_far(card: CaseCard) -> str:
    if not card.stage or card.status is CaseStatus.TAKEN_BACK:
        return ""
    day = f" on {card.stage_at:%A}" if card.stage_at else ""
    return f" {one_line(card.stage)}{day}."


def _next_step(card: CaseCard) -> str:
    first = one_line(card.first_name, 40)
    if card.status is CaseStatus.TAKEN_BACK:
        return f"The client changed its mind about {first}. Nothing is left to do here."
    if card.status is CaseStatus.ENDED:
        return "Nothing is left to do here."
    if card.owner is None:
        return f"{first} is waiting to hear, and nobody owns this case yet."
    return f"{first} is waiting to hear."


def _joined(lines: Sequence[Sequence[RichTextElementParts.Text]]) -> list[RichTextElementParts.Text]:
    """Put lines below each other in one section."""
    elements = list(lines[0])
    for line in lines[1:]:
        elements += [_Text(text="\n"), *line]
    return elements
