"""What the writer of a mail reads of it, when it was not sent, or may not have been: they decide."""

from slack_sdk.models.blocks import ActionsBlock, Block, ButtonElement

from db.vocabulary import MailState
from slack_app.blocks.lines import Line, paragraph, person, words
from slack_app.blocks.text import SlackMessage, escape, one_line
from slack_app.domain import ids
from slack_app.domain.mail import MailCard, MailNote

_BECAME = {
    MailState.REFUSED: "wasn't sent",
    MailState.MAY_BE_SENT: "may have been sent",
    MailState.SENT: "was sent",
    MailState.SENT_BY_HAND: "was sent from your own mailbox",
    MailState.CALLED_OFF: "was called off: the case was over, or a newer mail took its place",
}


def mail_note_message(note: MailNote) -> SlackMessage:
    """Say what has become of a mail, why, and what can be done about it."""
    card = note.card
    whom = one_line(card.whom, 60)
    became = f"Your mail to {whom} {_BECAME.get(card.state, 'is tried once more')}"
    first: Line = [person(note.writer_user_id), words(" ")] if note.writer_user_id else []
    blocks: list[Block] = [paragraph([*first, words(f"{became}{_why(card)}")], [words(_next(card, whom))])]
    if buttons := _buttons(card):
        blocks.append(ActionsBlock(block_id=f"mail-{card.mail_id}", elements=buttons))
    mention = f"<@{note.writer_user_id}> " if note.writer_user_id else ""
    return SlackMessage(fallback=mention + escape(became), blocks=blocks)


def _why(card: MailCard) -> str:
    if card.state not in {MailState.REFUSED, MailState.MAY_BE_SENT} or not card.answer:
        return "."
    return f": {one_line(card.answer, 300).removesuffix('.')}."


def _next(card: MailCard, whom: str) -> str:
    if card.state is MailState.REFUSED:
        return "Next: you look at it, and send it another way."
    if card.state is MailState.MAY_BE_SENT:
        return f"It is not sent again by itself. Next: you ask {whom}, and say whether it arrived."
    return ""


def _buttons(card: MailCard) -> list[ButtonElement]:
    value = str(card.mail_id)
    look = ButtonElement(text="Look at it", action_id=ids.LOOK_AT_MAIL, value=value)
    if card.state is MailState.REFUSED:
        return [look]
    if card.state is MailState.MAY_BE_SENT:
        return [ButtonElement(text="It was sent", action_id=ids.MAIL_WAS_SENT, value=value), look]
    return []
