"""The modal with a recruiter's talks that are due or come soon."""

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from slack_app.blocks.check_ins import talk_buttons, talk_of
from slack_app.blocks.lines import paragraph, words
from slack_app.domain.owed_cards import AgendaCard


def agenda_modal(card: AgendaCard) -> View:
    """Each talk with why now, the last contact, the telephone and its buttons; two blocks each, of a hundred."""
    blocks: list[Block] = []
    for one in card.check_ins:
        blocks += [talk_of(one, says_when=True), *talk_buttons(one, is_early=True)]
    if not blocks:
        blocks = [paragraph([words(f"No check-in is due within {card.days} days. Nice work.")])]
    return View(type="modal", title="Check-ins", close="Close", blocks=blocks)
