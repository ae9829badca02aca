"""The list of talks that are due, and the modals behind its buttons."""

import json
from dataclasses import asdict, dataclass
from datetime import date

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    DatePickerElement,
    InputBlock,
    Option,
    StaticSelectElement,
)
from slack_sdk.models.views import View

from db.vocabulary import CheckInOutcome, CheckInStatus
from slack_app.blocks.case_head import case_button
from slack_app.blocks.inputs import INPUT, text_input, yes_no_input
from slack_app.blocks.lines import Line, bold, day, paragraph, words
from slack_app.blocks.text import SlackMessage, escape, one_line
from slack_app.domain import ids
from slack_app.domain.cards import CheckInCard, ReminderCard, first_name

OUTCOME, CLIENT_LIKED, NOTE, UNTIL_ON = "outcome", "client_liked", "note", "until_on"
_OUTCOMES = {
    CheckInOutcome.TALKED: "We talked",
    CheckInOutcome.LEFT_MESSAGE: "I left a message",
    CheckInOutcome.NOT_REACHED: "No answer",
    CheckInOutcome.PLACED: "Has a job now",
    CheckInOutcome.STOP: "Wants no more calls",
}
_ANSWERS = {
    CheckInOutcome.TALKED: "Done: you talked.",
    CheckInOutcome.LEFT_MESSAGE: "Done: message left.",
    CheckInOutcome.NOT_REACHED: "Done: no answer.",
    CheckInOutcome.PLACED: "Done: has a job now.",
    CheckInOutcome.STOP: "Done: wants no more calls.",
}
_LAST = {
    CheckInOutcome.TALKED: "You talked ",
    CheckInOutcome.LEFT_MESSAGE: "You left a message ",
    CheckInOutcome.NOT_REACHED: "You called ",
}
_LAST_OF_ANY = {
    CheckInOutcome.TALKED: "Last talk: ",
    CheckInOutcome.LEFT_MESSAGE: "Last message: ",
    CheckInOutcome.NOT_REACHED: "Last call: ",
}
"""Where several recruiters have cases of the candidate, it may have been a colleague."""
_LISTED = 15
"""Two blocks each: a message holds fifty."""


@dataclass(frozen=True)
class DoneState:
    """What the modal remembers of the moment when it was opened: the talk, and what was known of the client."""

    check_in_id: int
    seen_client_liked: bool | None

    def as_text(self) -> str:
        """Write it into the view's private metadata."""
        return json.dumps(asdict(self))

    @classmethod
    def from_text(cls, text: str) -> "DoneState":
        """Read it from the view's private metadata."""
        return cls(**json.loads(text))


def reminder_message(card: ReminderCard) -> SlackMessage:
    """A line that counts, then each talk with why now, the last contact, the telephone and its buttons."""
    open_count = sum(one.status is CheckInStatus.REMINDED for one in card.check_ins)
    title = {0: "All check-ins are answered", 1: "1 check-in is due"}.get(open_count, f"{open_count} check-ins are due")
    blocks: list[Block] = [paragraph([bold(title)])]
    for one in card.check_ins[:_LISTED]:
        blocks += [talk_of(one), *talk_buttons(one)]
    if len(card.check_ins) > _LISTED:
        blocks.append(paragraph([words(f"And {len(card.check_ins) - _LISTED} more.")]))
    names = ", ".join(one_line(one.candidate, 60) for one in card.check_ins[:3])
    return SlackMessage(fallback=escape(f"{title}: {names}"), blocks=blocks)


def done_modal(card: CheckInCard) -> View:
    """Ask what the talk came to, and, where it says something of other clients, whether this one would still be liked."""
    options = [Option(value=outcome.value, label=text) for outcome, text in _OUTCOMES.items()]
    outcome = StaticSelectElement(action_id=INPUT, placeholder="Choose", options=options)
    blocks: list[Block] = [
        InputBlock(block_id=OUTCOME, label=f"How did it go with {_first(card)}?", element=outcome),
        text_input(NOTE, "A note (private)"),
    ]
    if card.has_culture or card.is_client_liked is not None:
        label = f"Would {_first(card)} still like to work at a company like {one_line(card.client, 60)}?"
        blocks.insert(1, yes_no_input(CLIENT_LIKED, label, card.is_client_liked))
    state = DoneState(card.check_in_id, card.is_client_liked)
    return _modal(ids.CHECK_IN_DONE_MODAL, state.as_text(), "Check-in done", blocks)


def snooze_modal(card: CheckInCard, tomorrow: date) -> View:
    """Ask for another day."""
    picker = DatePickerElement(action_id=INPUT, initial_date=tomorrow.isoformat())
    blocks: list[Block] = [
        InputBlock(block_id=UNTIL_ON, label=f"When will you talk to {_first(card)}?", element=picker)
    ]
    return _modal(ids.CHECK_IN_SNOOZE_MODAL, str(card.check_in_id), "Snooze", blocks)


def talk_of(card: CheckInCard, *, says_when: bool = False) -> Block:
    """One talk: why now, the last contact, the telephone, and what was answered; where wanted, when it is due."""
    why: Line = [
        bold(one_line(card.candidate)),
        words(f": {one_line(card.client)} decided "),
        day(card.decided_at),
        words("."),
    ]
    last: Line = []
    lasts = _LAST_OF_ANY if card.speaker else _LAST
    if card.last_talk_at and card.last_outcome in lasts:
        last = [words(lasts[card.last_outcome]), day(card.last_talk_at), words(".")]
    is_open = says_when or card.status is CheckInStatus.REMINDED
    phone: Line = [words(one_line(card.phone, 60))] if card.phone and is_open else []
    beside: Line = [words(_beside(card, is_owners=says_when))] if card.speaker else []
    if says_when:
        due: Line = [bold(one_line(card.candidate)), words(": due "), day(card.due_at), words(". ")]
        return paragraph([*due, words(f"{one_line(card.client)} decided "), *why[2:]], last, phone, beside)
    return paragraph(why, last, phone, beside, _answer(card))


def _beside(card: CheckInCard, *, is_owners: bool) -> str:
    """Say, to the case's owner or in somebody's list, who else has to do with a talk with a candidate of several recruiters."""
    if card.colleague and not is_owners:
        return f"{one_line(first_name(card.colleague), 40)}'s case: you speak with {_first(card)} for all of us."
    return f"{one_line(first_name(card.speaker or ''), 40)} speaks with {_first(card)} for all of us."


def _answer(card: CheckInCard) -> Line:
    if card.status is CheckInStatus.DONE and card.outcome:
        return [words(_ANSWERS[card.outcome])]
    if card.status is CheckInStatus.SKIPPED:
        return [words("Skipped.")]
    if card.status is CheckInStatus.PLANNED:
        return [words("Moved to "), day(card.due_at), words(".")]
    if card.status is CheckInStatus.CANCELLED:
        return [words("Not needed any more.")]
    return []


def talk_buttons(card: CheckInCard, *, is_early: bool = False) -> list[Block]:
    """What can be done about a talk; before it is due only where somebody looks ahead."""
    value = str(card.check_in_id)
    if is_early or card.status is CheckInStatus.REMINDED:
        shown = {"Done": ids.CHECK_IN_DONE, "Snooze": ids.CHECK_IN_SNOOZE, "Skip": ids.CHECK_IN_SKIP}
    else:
        shown = {"Undo": ids.CHECK_IN_UNDO} if card.may_undo else {}
    buttons = [ButtonElement(text=text, action_id=action_id, value=value) for text, action_id in shown.items()]
    # the same row after an edit, so that who has just read the list presses what they mean
    return [ActionsBlock(block_id=f"talk-{value}", elements=[*buttons, case_button(card.case_id)])]


def _first(card: CheckInCard) -> str:
    return one_line(first_name(card.candidate), 40)


def _modal(callback_id: str, state: str, title: str, blocks: list[Block]) -> View:
    return View(
        type="modal",
        callback_id=callback_id,
        private_metadata=state,
        title=title,
        submit="Save",
        close="Cancel",
        blocks=blocks,
    )
