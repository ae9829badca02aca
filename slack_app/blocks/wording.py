"""Words that would be unfair to pass on, shown in the modal in which they were written, and the question what they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from slack_sdk.models.blocks import Block, InputBlock, Option, RadioButtonsElement

from slack_app.blocks.inputs import INPUT, chosen, values_of
from slack_app.blocks.lines import bold, paragraph, words
from slack_app.blocks.text import one_line
from slack_app.domain.cards import first_name
from slack_app.domain.wording import PointedOut, WordingChoice

WORDING = "wording"
FINDINGS = 5
"""So many are shown at once."""


@dataclass(frozen=True)
class Wording:
    """Words that were pointed out, what was decided about them so far, and who would hear of a locked reason."""

    found: tuple[PointedOut, ...]
    choice: WordingChoice | None
    leads: tuple[str, ...]


def wording_blocks(wording: Wording, candidate: str) -> list[Block]:
    """Show what would be unfair to pass on to a candidate, why, and how to say it; and ask what it is."""
    shown = [_finding(one, candidate) for one in wording.found[:FINDINGS]]
    if len(wording.found) > FINDINGS:
        shown.append(paragraph([words(f"And {len(wording.found) - FINDINGS} more.")]))
    leads = one_line(" and ".join(first_name(lead) for lead in wording.leads), 30)
    texts = {
        WordingChoice.REWRITE: "My wording: I've put it another way below",
        WordingChoice.INTERNAL: f"Keep it for us only: it never goes to {one_line(candidate, 30)}",
        WordingChoice.LOCK: f"Their real reason: lock it{f', and tell {leads}' if leads else ''}",
    }
    options = {choice: Option(value=choice.value, label=text) for choice, text in texts.items()}
    radio = RadioButtonsElement(
        action_id=INPUT, options=list(options.values()), initial_option=options[wording.choice or WordingChoice.REWRITE]
    )
    return [*shown, InputBlock(block_id=WORDING, label="What is it?", element=radio)]


def read_wording(view: Mapping[str, Any]) -> WordingChoice | None:
    """Read what was decided about words that were pointed out; None where nothing was."""
    choice = chosen(values_of(view), WORDING)
    return WordingChoice(choice) if choice else None


def _finding(one: PointedOut, candidate: str) -> Block:
    about = f"reads as if it were about {one.about}" if one.is_guess else f"is about {one.about}"
    told = f" {about}, so it can't go to {candidate}."
    return paragraph([bold(f"“{one_line(one.words, 80)}”"), words(told)], [words(f"Instead: {one.instead}")])
