"""The modal that names whom a position fits, of those who wait."""

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from slack_app.blocks.lines import bold, paragraph, words
from slack_app.blocks.matches import mark_of, verdict_of
from slack_app.blocks.positions import facts_of, title_of
from slack_app.blocks.text import one_line
from slack_app.domain.cards import first_name
from slack_app.domain.waiting_cards import WaitingCard, WhoFitsCard


def who_fits_modal(card: WhoFitsCard) -> View:
    """The position, then each person with what tells them apart, what fits, what is missing and what to ask."""
    blocks: list[Block] = [paragraph([bold(title_of(card.position))], [words(facts_of(card.position))])]
    blocks.append(paragraph([words(_title(card))]))
    blocks += [_person(one) for one in card.people]
    return View(type="modal", title="Who fits", close="Back", blocks=blocks)


def _title(card: WhoFitsCard) -> str:
    if not card.is_open:
        return "This position has just closed."
    if not card.people:
        return "Of those who wait, nobody fits this position today."
    if len(card.people) == 1:
        return "Of those who wait, one fits:"
    order = "best first" if card.is_ranked else "who has waited longest first: your agency ranks nothing in this place"
    return f"Of those who wait, these fit, {order}:"


def _person(card: WaitingCard) -> Block:
    details = ", ".join(one_line(one, 60) for one in (card.title, card.town, card.external_id) if one)
    owner = f"{one_line(first_name(card.owner), 40)}'s" if card.owner else ""
    facts = " ".join(f"{one}." for one in (details, owner) if one)
    name = one_line(first_name(card.name), 40)
    return paragraph([bold(one_line(card.name))], [words(facts)], verdict_of(card.match), mark_of(card.match, name))
