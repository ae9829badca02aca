"""The list of cases for those who do not own them: whose promise was broken, and whose reason needs a lead."""

from collections.abc import Sequence

from slack_sdk.models.blocks import ActionsBlock, Block, ButtonElement

from db.vocabulary import EscalationCause
from slack_app.blocks.case_head import case_button, told_text
from slack_app.blocks.lines import Line, bold, day, paragraph, point_in_time, words
from slack_app.blocks.text import SlackMessage, escape, one_line
from slack_app.domain import ids
from slack_app.domain.cards import first_name
from slack_app.domain.escalation_cards import EscalatedCase, EscalationsCard

LISTED = 24
"""Two blocks each, with a line above and one below: a message holds fifty."""
NAMED = 100
"""Of the rest, so many are named in one line."""


def escalations_message(card: EscalationsCard) -> SlackMessage:
    """How many, then each: who, which position, what was promised, what is next, and what can be done about it."""
    cases = sorted(card.cases, key=lambda one: one.is_over)[:LISTED]
    blocks: list[Block] = [paragraph([bold(_title(card.cases))])]
    for case in cases:
        blocks += _rows(case)
    if rest := sorted(card.cases, key=lambda one: one.is_over)[LISTED:]:
        blocks.append(paragraph([words(_also(rest))]))
    return SlackMessage(fallback=escape(_fallback(card.cases)), blocks=blocks)


def _also(cases: Sequence[EscalatedCase]) -> str:
    """Name the others, so that nobody is left out: who, and whose they are."""
    names = [
        f"{one_line(one.case.candidate, 60)} ({one_line(first_name(one.case.owner), 30) if one.case.owner else 'nobody’s'})"
        for one in cases[:NAMED]
    ]
    more = f", and {len(cases) - NAMED} more" if len(cases) > NAMED else ""
    return f"Also: {', '.join(names)}{more}."


def _title(cases: Sequence[EscalatedCase]) -> str:
    waiting = [one for one in cases if not one.is_over]
    late = sum(one.cause is EscalationCause.PROMISE_BROKEN for one in waiting)
    locked = len(waiting) - late
    parts = [f"{late} {'person has' if late == 1 else 'people have'} not heard in time"] if late else []
    if locked:
        parts.append(f"{locked} {'reason needs' if locked == 1 else 'reasons need'} a lead")
    return ", ".join(parts) or "Nothing here needs you any more"


def _fallback(cases: Sequence[EscalatedCase]) -> str:
    first = next((one for one in cases if not one.is_over), None)
    return (
        f"{_title(cases)}: {one_line(first.case.candidate)}, {one_line(first.case.job_order)}"
        if first
        else _title(cases)
    )


def _rows(listed: EscalatedCase) -> list[Block]:
    case = listed.case
    position = f"{one_line(case.job_order)}, {one_line(case.client, 60)}."
    blocks: list[Block] = [paragraph([bold(one_line(case.candidate)), words(f": {position}")], _state(listed))]
    buttons = [*([] if listed.is_over else [_button(listed)]), case_button(case.case_id)]
    # a case may be on the list twice, for two causes
    return [*blocks, ActionsBlock(block_id=f"{listed.cause}-{case.case_id}", elements=buttons)]


def _state(listed: EscalatedCase) -> Line:
    case = listed.case
    candidate = one_line(first_name(case.candidate), 40)
    if listed.told and listed.cause is EscalationCause.PROMISE_BROKEN:
        return [words(f"{candidate} was told "), day(listed.told.at), words(f" {told_text(listed.told)}.")]
    if listed.is_over:
        return [words("Nothing left to do.")]
    if listed.cause is EscalationCause.REASON_LOCKED:
        client = one_line(case.client, 60)
        return [words(f"What {client} gave as its reason can't go to {candidate}. Next: you take it up with {client}.")]
    owner = one_line(first_name(case.owner), 40) if case.owner else None
    told_by = f"{owner} was to tell {candidate} by " if owner else f"Nobody owns this case; {candidate} was to hear by "
    by: Line = [words(told_by), point_in_time(case.tell_by)] if case.tell_by else [words(f"{candidate} waits to hear")]
    return [*by, words("; the feedback is in." if case.has_reason else "; the client gave no reason yet.")]


def _button(listed: EscalatedCase) -> ButtonElement:
    case, value = listed.case, str(listed.case.case_id)
    if listed.cause is EscalationCause.REASON_LOCKED:
        return ButtonElement(text="See feedback", action_id=ids.SHARE_FEEDBACK, value=value)
    if case.owner is None:
        return ButtonElement(text="Take this case", action_id=ids.TAKE_CASE, value=value)
    return ButtonElement(text=f"I've told {one_line(first_name(case.candidate), 40)}", action_id=ids.TOLD, value=value)
