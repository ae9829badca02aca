"""The modal that lists open positions."""

from slack_sdk.models.blocks import ActionsBlock, Block, ButtonElement, PlainTextObject, SectionBlock
from slack_sdk.models.views import View

from slack_app.blocks.lines import Line, bold, paragraph, words
from slack_app.blocks.matches import UNRANKED, closest_of, first_unranked, open_again, verdict_of
from slack_app.blocks.menus import search_menu
from slack_app.blocks.positions import facts_of, title_of
from slack_app.blocks.text import one_line
from slack_app.domain import ids
from slack_app.domain.cards import first_name
from slack_app.domain.match_cards import MatchCard, OpeningsCard

_MOST = 100
"""How many positions a search gives at most: beyond that, nobody has counted."""


def openings_modal(card: OpeningsCard) -> View:
    """A menu to name a candidate, a line that counts, then each position, with a button that names who fits it."""
    menu = search_menu(ids.OPENINGS_CANDIDATE_MENU, "Name, title or number")
    blocks: list[Block] = [SectionBlock(text=PlainTextObject(text="For a candidate:"), accessory=menu)]
    blocks.append(paragraph([bold(_title(card))]))
    for position in card.positions:
        value = str(position.job_order_id)
        button = ButtonElement(text="Who fits", action_id=ids.WHO_FITS, value=value)
        blocks.append(paragraph([bold(title_of(position))], [words(facts_of(position))]))
        blocks.append(ActionsBlock(block_id=f"position-{value}", elements=[button]))
    for match in card.matches:
        if match is first_unranked(card.matches):
            blocks.append(paragraph([words(UNRANKED)]))
        blocks.append(_match(match, card.candidate or ""))
    if card.more:
        count = f"{card.more}" if card.more + len(card.positions) < _MOST else "many"
        blocks.append(
            paragraph([words(f"And {count} more. Write more words after {ids.OPENINGS_COMMAND} to narrow it.")])
        )
    return View(type="modal", title="Open positions", close="Close", blocks=blocks)


def _match(match: MatchCard, candidate: str) -> Block:
    position, name = match.position, one_line(first_name(candidate), 40)
    again: Line = [words(open_again(match.runner_up, name))] if match.runner_up else []
    return paragraph([bold(title_of(position))], [words(facts_of(position))], verdict_of(match), again)


def _title(card: OpeningsCard) -> str:
    if card.candidate is not None:
        name = one_line(card.candidate)
        if not card.is_available:
            return f"{name} isn't available: placed, or wants no more calls."
        if card.matches:
            return f"{_count(len(card.matches))} for {name}{', best first' if card.matches[0].is_ranked else ''}"
        return f"Nothing open fits {one_line(first_name(card.candidate), 40)} today.{closest_of(card.near_misses)}"
    if not card.positions:
        return f"No open position goes with “{one_line(card.typed)}”." if card.typed else "No position is open."
    if card.typed:
        return f"Open positions with “{one_line(card.typed)}”"
    return "The newest open positions"


def _count(count: int) -> str:
    return "1 open position" if count == 1 else f"{count} open positions"
