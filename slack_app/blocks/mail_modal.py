"""The modal that shows a mail before it is sent: by Rebound, or from the recruiter's own mailbox."""

import json
from dataclasses import asdict, dataclass

from slack_sdk.models.blocks import ActionsBlock, Block, ButtonElement, RichTextBlock
from slack_sdk.models.blocks.block_elements import RichTextElementParts, RichTextQuoteElement
from slack_sdk.models.views import View

from db.vocabulary import MailState, TemplateKind
from slack_app.blocks.lines import Line, bold, paragraph, words
from slack_app.blocks.text import one_line
from slack_app.domain import ids
from slack_app.domain.cards import first_name
from slack_app.domain.mail import LONGEST_SUBJECT, MailCard, SeenMail, mail_link, one_address


@dataclass(frozen=True)
class MailForm:
    """What the modal remembers: the mail as it was seen, and whether Rebound is to send it, or the recruiter has."""

    seen: SeenMail
    is_to_be_sent: bool

    def as_text(self) -> str:
        """Write it into the view's private metadata."""
        return json.dumps(asdict(self))

    @classmethod
    def from_text(cls, text: str) -> "MailForm":
        """Read it from the view's private metadata."""
        told = json.loads(text)
        seen = told["seen"]
        return cls(
            SeenMail(int(seen["mail_id"]), str(seen["token"]), int(seen["attempt"]), seen["to"]),
            bool(told["is_to_be_sent"]),
        )


def mail_button() -> ActionsBlock:
    """Offer to make a mail of the draft above."""
    return ActionsBlock(elements=[ButtonElement(text="Mail it", action_id=ids.MAIL_DRAFT, value="mail")])


def mail_modal(card: MailCard, sender: str | None) -> View:
    """Show to whom, about what and the text; to be sent from the address `sender`, or else opened in another mailbox."""
    link, has_text = mail_link(card.mail)
    to = one_line(card.mail.to) if card.mail.to else "no address known; add it in your mail"
    can_be_sent = sender is not None and one_address(card.mail.to) is not None
    writer: Line = []
    if can_be_sent:
        writer = [
            bold("From: "),
            words(f"{one_line(card.writer, 60)} <{sender}>; answers go to {first_name(card.writer)}"),
        ]
    instead = " instead, to send it from your own mailbox" if can_be_sent else ""
    opening = [RichTextElementParts.Link(url=link, text="Open in mail"), words(f"{instead}.")]
    copying = [] if has_text else [words(" The text is too long for the link: copy it from here.")]
    blocks: list[Block] = [
        paragraph(
            [words(_warning(card))],
            [bold("To: "), words(to)],
            writer,
            [bold("Subject: "), words(one_line(card.mail.subject, LONGEST_SUBJECT))],
        ),
        RichTextBlock(elements=[RichTextQuoteElement(elements=[words(card.mail.text)])]),
        paragraph([*opening, *copying]),
    ]
    again = " again" if card.state is MailState.MAY_BE_SENT else ""
    return View(
        type="modal",
        callback_id=ids.MAIL_MODAL,
        private_metadata=MailForm(card.seen, can_be_sent).as_text(),
        title=f"Mail to {one_line(card.whom, 15) if card.kind is TemplateKind.ANSWER else 'the client'}",
        submit=f"Send{again}" if can_be_sent else "I've sent it",
        close="Back",
        blocks=blocks,
    )


def _warning(card: MailCard) -> str:
    if card.has_another:
        return f"{one_line(card.whom, 60)} has had a mail about this already, or may have had one."
    if card.state is MailState.MAY_BE_SENT:
        return f"This may have been sent already. Sent again, {one_line(card.whom, 60)} may get it twice."
    return ""
