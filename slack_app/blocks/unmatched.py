"""Reports whose candidate or position nobody knows: the list, and the modal that says who is meant."""

from collections.abc import Sequence

from slack_sdk.models.blocks import ActionsBlock, Block, ButtonElement, InputBlock
from slack_sdk.models.views import View

from slack_app.blocks.inputs import Values, chosen
from slack_app.blocks.lines import Line, bold, day, paragraph, words
from slack_app.blocks.menus import search_menu
from slack_app.blocks.text import SlackMessage, escape, one_line
from slack_app.domain import ids
from slack_app.domain.owed_cards import ReportCard, UnmatchedCard

CANDIDATE, POSITION = "candidate", "position"


def unmatched_message(card: UnmatchedCard) -> SlackMessage:
    """The list as a message."""
    return SlackMessage(fallback=escape(_title(card)), blocks=report_blocks(card))


def report_blocks(card: UnmatchedCard) -> Sequence[Block]:
    """A line that counts, then each report with its buttons."""
    blocks: list[Block] = [paragraph([bold(_title(card))])]
    for report in card.reports:
        value = str(report.report_id)
        buttons = [
            ButtonElement(text="Link", action_id=ids.LINK_REPORT, value=value),
            ButtonElement(text="Dismiss", action_id=ids.DISMISS_REPORT, value=value),
        ]
        blocks += [paragraph(_what(report)), ActionsBlock(block_id=f"report-{value}", elements=buttons)]
    if card.more:
        blocks.append(paragraph([words(f"And {card.more} more, which move up as these are linked or dismissed.")]))
    return blocks


def link_modal(card: ReportCard) -> View:
    """Ask who and which position is meant."""
    candidate, position = (
        search_menu(ids.LINK_CANDIDATE_MENU, "Name, title or number"),
        search_menu(ids.LINK_POSITION_MENU, "Title, client, town or number"),
    )
    return View(
        type="modal",
        callback_id=ids.LINK_REPORT_MODAL,
        private_metadata=str(card.report_id),
        title="Link a report",
        submit="Link",
        close="Cancel",
        blocks=[
            paragraph(_what(card)),
            InputBlock(block_id=CANDIDATE, label=_label("Which candidate is", card.candidate), element=candidate),
            InputBlock(block_id=POSITION, label=_label("Which position is", card.job_order), element=position),
        ],
    )


def read_link(values: Values) -> tuple[str | None, str | None]:
    """Read who and which position were chosen, by their ids."""
    return chosen(values, CANDIDATE, ids.LINK_CANDIDATE_MENU), chosen(values, POSITION, ids.LINK_POSITION_MENU)


def _title(card: UnmatchedCard) -> str:
    count = len(card.reports) + card.more
    if not count:
        return "Every report is linked or dismissed. Nothing left to do."
    return "1 report names somebody I don't know" if count == 1 else f"{count} reports name somebody I don't know"


def _what(card: ReportCard) -> Line:
    who = one_line(card.candidate_name or f"unknown candidate {card.candidate}", 80)
    where = one_line(card.position_title or f"unknown position {card.job_order}", 80)
    happened = "is in the running again" if card.is_reconsidered else "wasn't selected"
    return [bold(who), words(f" {happened}: {where}, "), day(card.decided_at), words(".")]


def _label(question: str, number: str) -> str:
    return f"{question} {one_line(number, 60)}?"
