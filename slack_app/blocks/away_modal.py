"""The modal in which a recruiter says when they are away."""

from slack_sdk.models.blocks import Block, ButtonElement, DatePickerElement, InputBlock, PlainTextObject, SectionBlock
from slack_sdk.models.views import View

from slack_app.blocks.inputs import INPUT
from slack_app.blocks.lines import paragraph, words
from slack_app.domain import ids
from slack_app.domain.people_cards import AwayCard
from slack_app.domain.working_hours import Away

FIRST_ON, LAST_ON = "first_on", "last_on"
_LISTED = 20


def away_modal(card: AwayCard) -> View:
    """List the days that are known, each with a button to forget them, and ask for more."""
    blocks: list[Block] = [
        paragraph([words("While you are away nothing is sent to you; what is due waits for your return.")])
    ]
    for one in card.away[:_LISTED]:
        button = ButtonElement(text="Remove", action_id=ids.AWAY_REMOVE, value=one.as_text())
        blocks.append(SectionBlock(text=PlainTextObject(text=days_of(one)), accessory=button))
    first = DatePickerElement(action_id=INPUT, placeholder="The first day")
    last = DatePickerElement(action_id=INPUT, placeholder="The last day")
    blocks.append(InputBlock(block_id=FIRST_ON, label="Away from", element=first))
    blocks.append(InputBlock(block_id=LAST_ON, label="Up to and including", element=last))
    return View(type="modal", callback_id=ids.AWAY_MODAL, title="Away", submit="Save", close="Close", blocks=blocks)


def days_of(away: Away) -> str:
    """Write an interval: "Dec 21, 2026 to Jan 2, 2027"; a single day once."""
    first, last = (f"{day:%b} {day.day}, {day.year}" for day in (away.first_on, away.last_on))
    return first if first == last else f"{first} to {last}"
