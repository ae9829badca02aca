"""The list of the cases of a recruiter's day that came beyond the single prompts."""

from collections.abc import Sequence

from slack_sdk.models.blocks import Block, ButtonElement, PlainTextObject, SectionBlock

from slack_app.blocks.lines import bold, paragraph, words
from slack_app.blocks.text import SlackMessage, escape, one_line
from slack_app.domain import ids
from slack_app.domain.cards import first_name
from slack_app.domain.prompt_cards import ListedCase, ListedState, PromptListCard

LISTED = 48
"""One block each, with a line above and one below: a message holds fifty."""
_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
_STATES = {
    ListedState.OPENED: "Opened.",
    ListedState.FEEDBACK_IN: "Feedback in.",
    ListedState.TAKEN_BACK: "In the running again.",
    ListedState.OVER: "Nothing left to do.",
}
_NOON, _WEEK = 12, 7


def prompt_list_message(card: PromptListCard) -> SlackMessage:
    """How many, since when, with whom to start; then a row each: who, which position, client, how far, *Open*."""
    cases = _most_urgent(card.cases)
    blocks: list[Block] = [paragraph([bold(_greeting(card)), words(f" {_summary(card)}")]), *map(_row, cases)]
    if len(card.cases) > len(cases):
        blocks.append(paragraph([words(f"And {len(card.cases) - len(cases)} more.")]))
    return SlackMessage(fallback=escape(f"{_greeting(card)} {_summary(card, is_fallback=True)}"), blocks=blocks)


def _greeting(card: PromptListCard) -> str:
    time_of_day = "Morning" if card.seen_at.hour < _NOON else "Afternoon"
    return f"{time_of_day}, {one_line(first_name(card.recruiter), 40)}."


def _summary(card: PromptListCard, *, is_fallback: bool = False) -> str:
    people = [one for one in card.cases if not one.is_reminder and one.state is not ListedState.TAKEN_BACK]
    reminders = sum(one.is_reminder and one.may_open for one in card.cases)
    sentences = []
    if people:
        who = "person wasn't" if len(people) == 1 else "people weren't"
        sentences += [f"{_number(len(people))} {who} selected {_since(card)}.", _where_to_start(people, is_fallback)]
    if reminders:
        sentences.append(f"{_number(reminders)} {'reminder is' if reminders == 1 else 'reminders are'} due.")
    return " ".join(filter(None, sentences)) or "Nothing waits for you here any more."


def _where_to_start(people: Sequence[ListedCase], is_fallback: bool) -> str:
    count = sum(one.was_interviewed for one in people)
    how_many = "All" if count == len(people) else _number(count)
    had = "One had an interview" if count == 1 else f"{how_many} had interviews"
    first = next((one for one in people if one.may_open), None)
    if first is None:
        return f"{had}." if count else ""
    name = one_line(first.candidate) if is_fallback else one_line(first_name(first.candidate), 40)
    whom = f"{name}, {one_line(first.job_order)}" if is_fallback else name
    return f"{had}; start with {whom}." if count else f"Start with {whom}."


def _since(card: PromptListCard) -> str:
    today = card.seen_at.date()
    if card.since is None or card.since >= today:
        return "today"
    if (today - card.since).days < _WEEK:
        return f"since {card.since:%A}"
    return f"since {card.since:%B} {card.since.day}"


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else f"{count:,}"


def _most_urgent(cases: Sequence[ListedCase]) -> list[ListedCase]:
    """Keep the order, and where not all fit leave out first what waits no more."""
    kept = sorted(cases, key=lambda one: not one.may_open)[:LISTED]
    return [one for one in cases if one in kept]


def _row(case: ListedCase) -> Block:
    """A section with plain text, in which nothing is read as markup; the button beside it saves a block."""
    stage = f" {one_line(case.stage)}." if case.stage else ""
    text = f"{one_line(case.candidate)}: {one_line(case.job_order)}, {one_line(case.client)}.{stage}"
    lines = [text, _STATES.get(case.state, _wish(case))]
    button = ButtonElement(text="Open", action_id=ids.OPEN_LISTED, value=str(case.row_id)) if case.may_open else None
    words_of_it = PlainTextObject(text="\n".join(filter(None, lines)), emoji=False)
    return SectionBlock(block_id=f"row-{case.row_id}", text=words_of_it, accessory=button)


def _wish(case: ListedCase) -> str:
    if not case.is_reminder:
        return ""
    return "No word yet on what decided it." if case.is_chase else "You wanted to come back to this."
