"""What a recruiter owes to whom, and what Rebound can do."""

from collections.abc import Sequence

from slack_sdk.models.blocks import Block, DividerBlock

from slack_app.blocks.lines import Line, bold, day, paragraph, point_in_time, words
from slack_app.blocks.text import SlackMessage, escape, one_line
from slack_app.blocks.unmatched import report_blocks
from slack_app.domain import ids
from slack_app.domain.cards import first_name
from slack_app.domain.owed_cards import OwedCard, WaitingCard

_LISTED = 8
HELP: dict[str, str] = {
    ids.NOT_SELECTED_COMMAND: "say who wasn't selected for a position, and why.",
    ids.OPENINGS_COMMAND: "see open positions, by words or for a candidate.",
    ids.CHECK_INS_COMMAND: "see whom to talk to, and when.",
    ids.REBOUND_COMMAND: "see what is owed to whom. With help after it: this list alone; with away: when you are; "
    "with wording: what candidates and clients are sent; with case, and a name: all there is of a case.",
}


def owed_message(card: OwedCard) -> SlackMessage:
    """Who waits to hear, which talks are due, what nobody has taken up; then what can be done."""
    title = _title(card)
    blocks: list[Block] = [paragraph([bold(title)], *_waiting(card.waiting), _talks(card))]
    if card.broken:
        blocks.append(paragraph([bold("Colleagues have not told in time")], *_waiting(card.broken)))
    if card.unowned:
        blocks.append(paragraph([bold("Nobody's yet")], *_waiting(card.unowned)))
    if card.unmatched.reports:
        blocks += report_blocks(card.unmatched)
    blocks += [DividerBlock(), _help()]
    return SlackMessage(fallback=escape(title), blocks=blocks)


def help_message() -> SlackMessage:
    """What can be done."""
    return SlackMessage(fallback="What Rebound can do", blocks=[_help()])


def _title(card: OwedCard) -> str:
    count = len(card.waiting)
    if not count:
        return f"Nobody is waiting on you, {one_line(first_name(card.recruiter), 40)}. Nice work."
    return "1 person is waiting to hear from you" if count == 1 else f"{count} people are waiting to hear from you"


def _waiting(cards: Sequence[WaitingCard]) -> list[Line]:
    lines: list[Line] = []
    for card in cards[:_LISTED]:
        what = "feedback is in, tell them" if card.has_reason else "find out what decided it"
        whose = f" {one_line(first_name(card.owner), 40)}'s." if card.owner else ""
        where = f": {one_line(card.job_order, 60)}, {one_line(card.client, 60)}, since "
        due: Line = (
            [words(", late since " if card.is_late else ", by "), point_in_time(card.tell_by)] if card.tell_by else []
        )
        lines.append(
            [
                bold(one_line(card.candidate, 60)),
                words(where),
                day(card.decided_at),
                words(f". Next: {what}"),
                *due,
                words(f".{whose}"),
            ]
        )
    if len(cards) > _LISTED:
        lines.append([words(f"And {len(cards) - _LISTED} more.")])
    return lines


def _talks(card: OwedCard) -> Line:
    if card.due_count:
        count = "1 check-in is" if card.due_count == 1 else f"{card.due_count} check-ins are"
        return [words(f"{count} due: {ids.CHECK_INS_COMMAND}.")]
    if card.next_check_in:
        name = one_line(card.next_check_in.candidate, 60)
        return [words(f"Next check-in: {name}, "), day(card.next_check_in.due_at), words(".")]
    return []


def _help() -> Block:
    return paragraph(*[[bold(command), words(f" {what}")] for command, what in HELP.items()])
