"""The modal in which a recruiter says who was not selected for a position, and the answer to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from slack_sdk.models.blocks import Block, CheckboxesElement, InputBlock, Option, StaticMultiSelectElement
from slack_sdk.models.views import View

from db.vocabulary import Reason
from slack_app.blocks.inputs import (
    Values,
    chosen,
    client_reason_input,
    read_reason,
    read_skill,
    skill_inputs,
    text_input,
    typed,
    values_of,
)
from slack_app.blocks.lines import Line, bold, paragraph, words
from slack_app.blocks.menus import menu_option, search_menu
from slack_app.blocks.text import clip, one_line
from slack_app.blocks.wording import Wording, read_wording, wording_blocks
from slack_app.domain import ids
from slack_app.domain.cards import first_name
from slack_app.domain.feedback import Feedback
from slack_app.domain.people_cards import Choice, PersonCard, PositionPeople, ReportedPerson
from slack_app.domain.wording import WordingChoice

POSITION, PEOPLE, DIFFER, WORDS = "position", "people", "differ", "client_words"
_CHECKBOXES = 10
"""More people than Slack's checkboxes hold are offered in a menu."""
_EXCEPTIONS = 20


@dataclass(frozen=True)
class NotSelectedAnswers:
    """What stands in the modal. A reason without the skill that it needs is kept as it is until it is submitted."""

    job_order_id: int | None = None
    ticked: tuple[int, ...] = ()
    feedback: Feedback | None = None
    exceptions: Mapping[int, Feedback] = field(default_factory=dict)
    reasons_differ: bool = False
    has_words: bool = False
    client_words: str | None = None
    wording: WordingChoice | None = None
    """What was decided about words that were pointed out; None where none were."""


def not_selected_modal(
    position: PositionPeople | None,
    answers: NotSelectedAnswers,
    *,
    hint: str | None = None,
    wording: Wording | None = None,
) -> View:
    """Ask for the position, then who it was, then what decided it: for all, and for those with another reason.

    `wording` shows above all what would be unfair to pass on, and asks what becomes of it.
    """
    ticked = [person for person in position.people if person.submission_id in answers.ticked] if position else []
    blocks: list[Block] = [paragraph([words(clip(hint, 300))])] if hint else []
    if wording:
        blocks += wording_blocks(wording, first_name(ticked[0].name) if len(ticked) == 1 else "them")
    blocks.append(_position_input(position))
    if position:
        blocks += _people(position, answers)
        blocks += _reasons(ticked, answers, position)
    if answers.has_words or _needs_words(answers):
        blocks.append(text_input(WORDS, "Their words (private, never sent)", answers.client_words))
    return View(
        type="modal",
        callback_id=ids.NOT_SELECTED_MODAL,
        title="Not selected",
        submit="Report",
        close="Cancel",
        blocks=blocks,
    )


def reported_modal(reported: Sequence[ReportedPerson]) -> View:
    """Say what telling it has led to, for each."""
    lines: list[Line] = [[bold(one_line(one.name)), words(f": {_outcome(one)}")] for one in reported]
    return View(type="modal", title="Reported", close="Done", blocks=[paragraph(*lines)])


def read_not_selected(view: Mapping[str, Any]) -> NotSelectedAnswers:
    """Read what stands in the modal."""
    values = values_of(view)
    position = chosen(values, POSITION, ids.NOT_SELECTED_POSITION_MENU)
    ticked = tuple(int(option["value"]) for option in _ticked(values, f"{PEOPLE}-{position}"))
    exceptions = {one: told for one in ticked if (told := _feedback(values, f"-{one}"))}
    return NotSelectedAnswers(
        job_order_id=int(position) if position else None,
        ticked=ticked,
        feedback=_feedback(values, ""),
        exceptions=exceptions,
        reasons_differ=bool(_ticked(values, DIFFER)),
        has_words=any(block["block_id"] == WORDS for block in view["blocks"]),
        client_words=typed(values, WORDS),
        wording=read_wording(view),
    )


def people_block(job_order_id: int | None) -> str:
    """Name the question for people, which is another for each position: what was ticked for one is none of the other's."""
    return f"{PEOPLE}-{job_order_id}"


def _position_input(position: PositionPeople | None) -> InputBlock:
    option = None
    if position:
        details = tuple(fact for fact in (position.town, position.external_id) if fact)
        option = menu_option(Choice(position.job_order_id, f"{position.title}, {position.client}", details))
    menu = search_menu(ids.NOT_SELECTED_POSITION_MENU, "Title, client, town or number", option)
    return InputBlock(block_id=POSITION, label="Which position?", element=menu, dispatch_action=True)


def _people(position: PositionPeople, answers: NotSelectedAnswers) -> list[Block]:
    if not position.people:
        text = "Nobody waits on this position: everyone put forward was reported, placed or withdrawn already."
        return [paragraph([words(text)])]
    options = {person.submission_id: _person_option(person) for person in position.people}
    already = [options[one] for one in answers.ticked if one in options] or None
    element: CheckboxesElement | StaticMultiSelectElement
    if len(options) <= _CHECKBOXES:
        element = CheckboxesElement(
            action_id=ids.NOT_SELECTED_CHANGED, options=list(options.values()), initial_options=already
        )
    else:
        element = StaticMultiSelectElement(
            action_id=ids.NOT_SELECTED_CHANGED,
            placeholder="Choose one or several",
            options=list(options.values()),
            initial_options=already,
        )
    question = InputBlock(
        block_id=people_block(position.job_order_id),
        label="Who wasn't selected?",
        element=element,
        dispatch_action=True,
    )
    return [question]


def _person_option(person: PersonCard) -> Option:
    details = (person.title, person.town, person.external_id)
    option = menu_option(Choice(person.submission_id, person.name, tuple(fact for fact in details if fact)))
    if not person.stage:
        return option
    return Option(value=option.value, label=option.label, description=one_line(person.stage, 75))


def _needs_words(answers: NotSelectedAnswers) -> bool:
    """Whether a reason was chosen that says nothing by itself."""
    told = [answers.feedback, *(answers.exceptions.values() if answers.reasons_differ else ())]
    return any(one is not None and one.choice == Reason.OTHER for one in told)


def _reasons(ticked: Sequence[PersonCard], answers: NotSelectedAnswers, position: PositionPeople) -> list[Block]:
    told = answers.feedback
    label = "What decided it?" if len(ticked) < 2 else "What decided it, for all of them?"
    blocks: list[Block] = [client_reason_input(label, told, position.reasons, ids.NOT_SELECTED_CHANGED, optional=True)]
    if told and told.reason is Reason.MISSING_SKILL:
        blocks += skill_inputs(told.missing_skill, position.skills)
    if len(ticked) < 2:
        return blocks
    differ = Option(value="differ", label="Some of them have another reason")
    box = CheckboxesElement(
        action_id=ids.NOT_SELECTED_CHANGED,
        options=[differ],
        initial_options=[differ] if answers.reasons_differ else None,
    )
    blocks.append(InputBlock(block_id=DIFFER, label="Exceptions", element=box, dispatch_action=True, optional=True))
    for person in ticked[:_EXCEPTIONS] if answers.reasons_differ else ():
        blocks += _exception(person, answers.exceptions.get(person.submission_id), position)
    return blocks


def _exception(person: PersonCard, told: Feedback | None, position: PositionPeople) -> list[Block]:
    name, own = one_line(person.name, 60), f"-{person.submission_id}"
    question = client_reason_input(
        f"Another reason for {name}?",
        told,
        position.reasons,
        ids.NOT_SELECTED_CHANGED,
        block_id=f"reason{own}",
        optional=True,
    )
    if told and told.reason is Reason.MISSING_SKILL:
        label = f"Which skill was {name} missing?"
        return [question, *skill_inputs(told.missing_skill, position.skills, own=own, label=label)]
    return [question]


def _ticked(values: Values, block_id: str) -> list[Mapping[str, Any]]:
    return values.get(block_id, {}).get(ids.NOT_SELECTED_CHANGED, {}).get("selected_options") or []


def _feedback(values: Values, whose: str) -> Feedback | None:
    value = chosen(values, f"reason{whose}", ids.NOT_SELECTED_CHANGED)
    if not value:
        return None
    reason, code = read_reason(value)
    return Feedback(reason, missing_skill=read_skill(values, whose), choice=code)


def _outcome(one: ReportedPerson) -> str:
    who = one_line(one.colleague, 60) if one.colleague else None
    match one.outcome:
        case "placed":
            return f"placed already{f' by {who}' if who else ''}. Nothing was opened."
        case "known":
            return f"reported already{f'; {who} is on it' if who else ''}."
        case _:
            return f"{who} is prompted." if who else "nobody is in charge yet; the case waits in the channel for one."
