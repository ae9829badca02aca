"""The modal with a draft by which a recruiter asks the client, or thanks them for their answer."""

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from db.vocabulary import TemplateKind
from slack_app.blocks.drafts import draft_input
from slack_app.blocks.lines import bold, paragraph, words
from slack_app.blocks.text import one_line
from slack_app.domain import ids
from slack_app.domain.cards import CaseCard, first_name
from slack_app.domain.draft_cards import DraftCard


def ask_client_modal(card: CaseCard, recruiter: str, kind: TemplateKind, draft: DraftCard) -> View:
    """Offer a draft to copy, which asks or thanks; who presses the button has done so."""
    client, is_thanks = one_line(card.client, 60), kind is TemplateKind.THANK_CLIENT
    instead = "" if is_thanks else ", or ask by telephone"
    intro = f"Copy this into a mail to {client}{instead}.{_whose_client(card, recruiter)}"
    blocks: list[Block] = [
        paragraph([bold(one_line(card.candidate)), words(f": {one_line(card.job_order)}, {client}")], [words(intro)]),
        draft_input(kind, draft),
    ]
    return View(
        type="modal",
        callback_id=ids.ASK_CLIENT_MODAL,
        private_metadata=f"{card.case_id}:{kind}",
        title="Thank the client" if is_thanks else "Ask the client",
        submit="I've thanked them" if is_thanks else "I've asked",
        close="Not now",
        blocks=blocks,
    )


def _whose_client(card: CaseCard, recruiter: str) -> str:
    if card.client_owner is None or card.client_owner == recruiter:
        return ""
    return f" {one_line(card.client, 60)} is {one_line(first_name(card.client_owner), 40)}'s client."
