"""The modal that asks when to come back to a case."""

from datetime import date, timedelta

from slack_sdk.models.blocks import Block, DatePickerElement, InputBlock, Option, RadioButtonsElement
from slack_sdk.models.views import View

from slack_app.blocks.inputs import INPUT
from slack_app.blocks.lines import bold, paragraph, point_in_time, words
from slack_app.blocks.text import one_line
from slack_app.domain import ids
from slack_app.domain.cards import CaseCard
from slack_app.domain.prompt_cards import LaterCard

WHEN, DAY = "when", "day"
ANOTHER_DAY = "another_day"


def later_modal(card: LaterCard) -> View:
    """Offer the moments that make sense now, each with its time, and any other day."""
    options = [Option(value=str(int(choice.at.timestamp())), label=choice.label) for choice in card.choices]
    options.append(Option(value=ANOTHER_DAY, label="Another day, in the morning"))
    tomorrow: date = card.today + timedelta(days=1)
    blocks: list[Block] = [
        _about(card.case),
        InputBlock(
            block_id=WHEN,
            label="When shall I remind you?",
            element=RadioButtonsElement(action_id=INPUT, options=options),
        ),
        InputBlock(
            block_id=DAY,
            label="Which other day",
            element=DatePickerElement(action_id=INPUT, placeholder=f"{tomorrow:%b} {tomorrow.day}, or any later day"),
            optional=True,
        ),
    ]
    return View(
        type="modal",
        callback_id=ids.LATER_MODAL,
        private_metadata=str(card.case.case_id),
        title="Later",
        submit="Remind me",
        close="Cancel",
        blocks=blocks,
    )


def _about(card: CaseCard) -> Block:
    who = [bold(one_line(card.candidate)), words(f": {one_line(card.job_order)}, {one_line(card.client, 60)}")]
    if card.remind_at is None:
        return paragraph(who)
    return paragraph(who, [words("Now: "), point_in_time(card.remind_at), words(". What you choose replaces it.")])
