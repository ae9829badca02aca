"""The list of open positions that fit, in the thread of a case."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from slack_sdk.models.blocks import ActionsBlock, Block, ButtonElement

from db.vocabulary import CaseStatus
from slack_app.blocks.case_head import case_button
from slack_app.blocks.lines import Line, bold, clock_time, day, paragraph, words
from slack_app.blocks.positions import facts_of, title_of
from slack_app.blocks.text import SlackMessage, escape, one_line
from slack_app.domain import ids
from slack_app.domain.cards import first_name
from slack_app.domain.match_cards import MatchCard, MatchesCard, NearMissCard, RunnerUp

_LONGEST_LIST = 160
UNRANKED = "Newest first, not ranked: your agency orders nothing by fit in these places."


@dataclass(frozen=True)
class MatchRef:
    """Which match a button or a modal is about."""

    case_id: int
    job_order_id: int

    def as_text(self) -> str:
        """Write it into a button's value, or a view's private metadata."""
        return json.dumps(asdict(self))

    @classmethod
    def from_text(cls, text: str) -> "MatchRef":
        """Read it again.

        Raises:
            ValueError, TypeError: it is none that we wrote.
        """
        ref = cls(**json.loads(text))
        return cls(int(ref.case_id), int(ref.job_order_id))


def matches_message(card: MatchesCard) -> SlackMessage:
    """A line that counts, then each position with what fits, what is missing, what to ask, and its buttons."""
    name = one_line(first_name(card.candidate), 40)
    if card.status is not CaseStatus.OPEN:
        return _only(f"No positions are listed for {name} while the case is closed.")
    if not card.matches:
        return _only(f"Nothing open fits {name} today.{closest_of(card.near_misses)}")
    count = "1 open position" if len(card.matches) == 1 else f"{len(card.matches)} open positions"
    blocks: list[Block] = [paragraph([bold(f"{count} for {name}"), words(", checked "), clock_time(card.checked_at)])]
    shown = card.matches[: card.shown]
    for match in shown:
        if match is first_unranked(shown):
            blocks.append(paragraph([words(UNRANKED)]))
        blocks += _match(card.case_id, name, match)
    if card.near_misses:
        blocks.append(paragraph([words(f"Nearly: {nearly(card.near_misses[0])}.")]))
    hidden, about = len(card.matches) - card.shown, str(card.case_id)
    more = ButtonElement(text=f"Show {hidden} more", action_id=ids.SHOW_MORE_MATCHES, value=about)
    why = ButtonElement(text="Why these", action_id=ids.WHY_MATCHES, value=about)
    blocks.append(
        ActionsBlock(block_id="more", elements=[*([more] if hidden > 0 else []), why, case_button(card.case_id)])
    )
    return SlackMessage(fallback=escape(f"{count} for {one_line(card.candidate)}"), blocks=blocks)


def _match(case_id: int, name: str, match: MatchCard) -> Sequence[Block]:
    value = MatchRef(case_id, match.position.job_order_id).as_text()
    asked: Line = [words(f"You asked {name} "), day(match.asked_at), words(".")] if match.asked_at else []
    text = paragraph(
        [bold(title_of(match.position))],
        [words(facts_of(match.position))],
        verdict_of(match),
        mark_of(match, name),
        asked,
    )
    buttons = [
        ButtonElement(text="Submit", action_id=ids.SUBMIT_CANDIDATE, value=value),
        ButtonElement(text=f"Ask {name}", action_id=ids.ASK_CANDIDATE, value=value),
        ButtonElement(text="Not a fit", action_id=ids.NOT_A_FIT, value=value),
    ]
    return [text, ActionsBlock(block_id=f"match-{match.position.job_order_id}", elements=buttons)]


def first_unranked(matches: Sequence[MatchCard]) -> MatchCard | None:
    """Give the first of those where nothing is ranked; they stand behind the ranked ones."""
    return next((match for match in matches if not match.is_ranked), None)


def mark_of(match: MatchCard, name: str) -> Line:
    """Say what sets a position apart for somebody: it is open again, or the same client said no."""
    if match.runner_up:
        return [words(open_again(match.runner_up, name))]
    return (
        [words(f"The same client: they chose somebody else where {name} was put forward.")]
        if match.is_same_client
        else []
    )


def open_again(runner_up: RunnerUp, name: str) -> str:
    """Say that somebody was put forward for the position before; the year only where it was another."""
    day = runner_up.put_forward_on
    if day is None:
        return f"Open again: {name} was put forward here before."
    year = "" if day.year == runner_up.reopened_on.year else f" {day.year}"
    return f"Open again: {name} was put forward here in {day:%B}{year}."


def verdict_of(match: MatchCard) -> Line:
    """Say what fits, what is missing and what to ask."""
    parts = (("Fits", match.fits), ("Missing", match.missing), ("Ask", match.ask))
    return [words(" ".join(f"{label}: {_listed(items)}." for label, items in parts if items))]


def _listed(items: Sequence[str]) -> str:
    return one_line(", ".join(one_line(item, 60) for item in items), _LONGEST_LIST)


def closest_of(near_misses: Sequence[NearMissCard]) -> str:
    """Name the closest of what does not fit, where there is one."""
    return f" Closest: {nearly(near_misses[0])}." if near_misses else ""


def nearly(near_miss: NearMissCard) -> str:
    """Name a position that nearly fits, and what is missing."""
    return f"{title_of(near_miss.position)}; {one_line(near_miss.missing)}"


def _only(text: str) -> SlackMessage:
    return SlackMessage(fallback=escape(text), blocks=[paragraph([words(text)])])
