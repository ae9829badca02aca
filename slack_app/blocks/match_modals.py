"""The modals behind the three buttons of a match."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from slack_sdk.models.blocks import Block, DatePickerElement, InputBlock, NumberInputElement, PlainTextInputElement
from slack_sdk.models.views import View

from db.vocabulary import Reason
from slack_app.blocks.inputs import INPUT, Values, reason_input, skill_input, text_input
from slack_app.blocks.lines import Line, bold, paragraph, words
from slack_app.blocks.matches import MatchRef
from slack_app.blocks.positions import facts_of, pay_of, title_of
from slack_app.blocks.text import clip, one_line
from slack_app.domain import ids
from slack_app.domain.cards import first_name
from slack_app.domain.errors import Refused
from slack_app.domain.feedback import LONGEST_TEXT, NOT_A_FIT_TEXTS
from slack_app.domain.match_cards import AskCard, PositionCard, SubmitCard

AGREED_ON, RATE, NOTE, OVERRIDE, DRAFT = "agreed_on", "rate", "note", "override", "draft"


def submit_modal(card: SubmitCard, ref: MatchRef) -> View:
    """Show what stands against it, then ask for the day of the agreement, the rate and a note.

    Something that only a lead may pass leaves others nothing to press.
    """
    name = one_line(first_name(card.candidate), 40)
    who: Line = [bold(one_line(card.candidate)), words(f" for {title_of(card.position)}")]
    blocks: list[Block] = [paragraph(who, [words(facts_of(card.position))])]
    if card.obstacles:
        blocks.append(paragraph(*[[words(f"• {clip(obstacle.text, 300)}")] for obstacle in card.obstacles]))
    if card.has_bar and not card.may_override:
        leads = ", ".join(one_line(lead, 60) for lead in card.leads) or "a lead"
        blocks.append(paragraph([bold(f"Only a lead can pass this. Ask {leads}.")]))
        return _modal(ids.SUBMIT_MODAL, ref, "Submit", blocks, submit=None)
    if card.has_bar:
        override = PlainTextInputElement(action_id=INPUT, max_length=300)
        blocks.append(InputBlock(block_id=OVERRIDE, label="Why is it right to submit all the same?", element=override))
    rate = NumberInputElement(action_id=INPUT, is_decimal_allowed=True, min_value="1")
    blocks += [
        InputBlock(block_id=AGREED_ON, label=f"{name} agreed on", element=DatePickerElement(action_id=INPUT)),
        InputBlock(block_id=RATE, label=_rate_label(card.position, name), element=rate, optional=True),
        text_input(NOTE, "A note for colleagues (private)"),
    ]
    return _modal(ids.SUBMIT_MODAL, ref, "Submit", blocks, submit="Submit")


def not_a_fit_modal(position: PositionCard, ref: MatchRef, reason: Reason | None, skill: str | None = None) -> View:
    """Ask why a position does not fit."""
    blocks: list[Block] = [
        paragraph([bold(title_of(position))], [words(facts_of(position))]),
        reason_input("What is in the way?", reason, NOT_A_FIT_TEXTS, ids.NOT_A_FIT_REASON_CHOSEN),
    ]
    if reason is Reason.MISSING_SKILL:
        blocks.append(skill_input(skill))
    return _modal(ids.NOT_A_FIT_MODAL, ref, "Not a fit", blocks, submit="Save")


def ask_candidate_modal(card: AskCard, ref: MatchRef) -> View:
    """Offer a draft to copy; who presses the button has asked."""
    element = PlainTextInputElement(action_id=DRAFT, multiline=True, initial_value=clip(_draft(card), LONGEST_TEXT))
    name = one_line(first_name(card.candidate), 40)
    named = "" if card.client_may_be_named else " The client is not named: this position does not permit it."
    blocks: list[Block] = [
        paragraph([words(f"Copy this into a message to {name}, or call.{named}")]),
        InputBlock(block_id=DRAFT, label="A draft", element=element, optional=True),
    ]
    return _modal(ids.ASK_CANDIDATE_MODAL, ref, f"Ask {name}", blocks, submit="I've asked")


def read_date(values: Values, block_id: str) -> str | None:
    """Read a day, as YYYY-MM-DD."""
    day = values.get(block_id, {}).get(INPUT, {}).get("selected_date")
    return str(day) if day else None


def read_amount(values: Values, block_id: str) -> Decimal | None:
    """Read an amount; None where none was written.

    Raises:
        Refused: it is no number.
    """
    text = values.get(block_id, {}).get(INPUT, {}).get("value")
    try:
        return Decimal(str(text)) if text else None
    except InvalidOperation as error:
        raise Refused("Write a number, such as 65 or 120000.", field=block_id) from error


def _rate_label(position: PositionCard, name: str) -> str:
    offered = pay_of(position.pay)
    return f"What {name} is paid (the position pays {offered})" if offered else f"What {name} is paid"


def _draft(card: AskCard) -> str:
    position = card.position
    where = f" at {one_line(position.client)}" if card.client_may_be_named else ""
    facts = facts_of(PositionCard(**{**vars(position), "owner": None}))
    return (
        f"Hi {one_line(first_name(card.candidate), 40)},\n\nI have another position that could suit you: "
        f"{one_line(position.title)}{where}. {facts}\n\nWould you like me to put you forward? "
        f"If so, please tell me when you could start.\n\nBest\n{one_line(card.recruiter, 60)}"
    )


def _modal(callback_id: str, ref: MatchRef, title: str, blocks: Sequence[Block], *, submit: str | None) -> View:
    return View(
        type="modal",
        callback_id=callback_id,
        private_metadata=ref.as_text(),
        title=clip(title, 24),
        submit=submit,
        close="Cancel" if submit else "Close",
        blocks=list(blocks),
    )
