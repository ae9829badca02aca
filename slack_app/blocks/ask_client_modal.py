"""The modal with a draft by which a recruiter asks the client."""

from slack_sdk.models.blocks import Block, InputBlock, PlainTextInputElement
from slack_sdk.models.views import View

from slack_app.blocks.lines import bold, paragraph, words
from slack_app.blocks.text import clip, one_line
from slack_app.domain import ids
from slack_app.domain.cards import CaseCard, first_name
from slack_app.domain.feedback import LONGEST_TEXT

DRAFT = "draft"


def ask_client_modal(card: CaseCard, recruiter: str) -> View:
    """Offer a draft to copy; who presses the button has asked."""
    client = one_line(card.client, 60)
    whose = _whose_client(card, recruiter)
    intro = f"Copy this into a mail to {client}, or ask by telephone.{whose}"
    element = PlainTextInputElement(
        action_id=DRAFT, multiline=True, initial_value=clip(_draft(card, recruiter), LONGEST_TEXT)
    )
    blocks: list[Block] = [
        paragraph([bold(one_line(card.candidate)), words(f": {one_line(card.job_order)}, {client}")], [words(intro)]),
        InputBlock(block_id=DRAFT, label="A draft", element=element, optional=True),
    ]
    return View(
        type="modal",
        callback_id=ids.ASK_CLIENT_MODAL,
        private_metadata=str(card.case_id),
        title="Ask the client",
        submit="I've asked",
        close="Not now",
        blocks=blocks,
    )


def _whose_client(card: CaseCard, recruiter: str) -> str:
    if card.client_owner is None or card.client_owner == recruiter:
        return ""
    return f" {one_line(card.client, 60)} is {one_line(first_name(card.client_owner), 40)}'s client."


def _draft(card: CaseCard, recruiter: str) -> str:
    name, first = one_line(card.candidate), one_line(first_name(card.candidate), 40)
    return (
        f"Hello,\n\nthank you for considering {name} for the {one_line(card.job_order)} position.\n\n"
        f"What did you like about {first}, and what decided it in the end? Two sentences are plenty. {first} would be "
        "glad to know, and it helps me to send you people who fit even better.\n\n"
        f"Kind regards\n{one_line(recruiter)}"
    )
