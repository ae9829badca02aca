"""The modal that shows a mail before it is sent, and opens it in the recruiter's own mailbox."""

from slack_sdk.models.blocks import ActionsBlock, Block, ButtonElement, RichTextBlock
from slack_sdk.models.blocks.block_elements import RichTextElementParts, RichTextQuoteElement
from slack_sdk.models.views import View

from db.vocabulary import TemplateKind
from slack_app.blocks.drafts import DraftState
from slack_app.blocks.lines import bold, paragraph, words
from slack_app.blocks.text import one_line
from slack_app.domain import ids
from slack_app.domain.mail import MailCard, mail_link


def mail_button() -> ActionsBlock:
    """Offer to make a mail of the draft above."""
    return ActionsBlock(elements=[ButtonElement(text="Mail it", action_id=ids.MAIL_DRAFT, value="mail")])


def mail_modal(card: MailCard, state: DraftState) -> View:
    """Show to whom, about what and the text, with a link that opens it; who has sent it says so."""
    link, has_text = mail_link(card.mail)
    to = one_line(card.mail.to) if card.mail.to else "no address known; add it in your mail"
    opening = [RichTextElementParts.Link(url=link, text="Open in mail")]
    copying = [] if has_text else [words(". The text is too long for the link: copy it from here.")]
    text = RichTextQuoteElement(elements=[words(card.mail.text)])
    blocks: list[Block] = [
        paragraph([bold("To: "), words(to)], [bold("Subject: "), words(one_line(card.mail.subject, 200))]),
        RichTextBlock(elements=[text]),
        paragraph([*opening, *copying]),
    ]
    return View(
        type="modal",
        callback_id=ids.MAIL_MODAL,
        private_metadata=state.as_text(),
        title=f"Mail to {one_line(card.whom, 15) if card.kind is TemplateKind.ANSWER else 'the client'}",
        submit="I've sent it",
        close="Back",
        blocks=blocks,
    )
