"""The questions of modals, and how their answers are read."""

from collections.abc import Mapping, Sequence
from typing import Any

from slack_sdk.models.blocks import (
    InputBlock,
    Option,
    OptionGroup,
    PlainTextInputElement,
    RadioButtonsElement,
    StaticSelectElement,
)

from db.vocabulary import Reason
from slack_app.blocks.text import one_line
from slack_app.domain.feedback import LONGEST_SKILL, LONGEST_TEXT, Feedback
from slack_app.domain.reasons import LONGEST_LABEL, ReasonChoice, Reasons

INPUT = "input"
"""The action id of an answer that no listener waits for."""

LISTED = "listed_skill"
MOST_OPTIONS = 100
"""What Slack's menus hold."""

Values = Mapping[str, Mapping[str, Mapping[str, Any]]]


def values_of(view: Mapping[str, Any]) -> Values:
    """Give what stands in the inputs of a view."""
    values: Values = view["state"]["values"]
    return values


def text_input(block_id: str, label: str, value: str | None = None, *, longest: int = LONGEST_TEXT) -> InputBlock:
    """Ask for a text that may be left out."""
    element = PlainTextInputElement(
        action_id=INPUT, multiline=longest == LONGEST_TEXT, max_length=longest, initial_value=value or None
    )
    return InputBlock(block_id=block_id, label=label, element=element, optional=True)


def skill_input(
    value: str | None = None, *, block_id: str = "skill", label: str = "Which skill was missing?"
) -> InputBlock:
    """Ask which skill was missing."""
    element = PlainTextInputElement(action_id=INPUT, max_length=LONGEST_SKILL, initial_value=value or None)
    return InputBlock(block_id=block_id, label=label, element=element)


def skill_inputs(
    value: str | None, skills: Sequence[str], *, own: str = "", label: str = "Which skill was missing?"
) -> list[InputBlock]:
    """Ask which skill was missing: one that the position asks for, or another. `own` tells several such questions apart."""
    offered = list(dict.fromkeys(one_line(skill, LONGEST_LABEL) for skill in skills if skill.strip()))[:MOST_OPTIONS]
    if not offered:
        return [skill_input(value, block_id=f"skill{own}", label=label)]
    options = {skill: Option(value=skill, label=skill) for skill in offered}
    listed = StaticSelectElement(
        action_id=INPUT,
        placeholder="Of what they ask for",
        options=list(options.values()),
        initial_option=options.get(value or ""),
    )
    another = PlainTextInputElement(
        action_id=INPUT, max_length=LONGEST_SKILL, initial_value=value if value and value not in options else None
    )
    return [
        InputBlock(block_id=f"{LISTED}{own}", label=label, element=listed, optional=True),
        InputBlock(block_id=f"skill{own}", label="Or another skill", element=another, optional=True),
    ]


def read_skill(values: Values, own: str = "") -> str | None:
    """Read which skill was missing; one that was written down counts, because whoever wrote it found it in no list."""
    return typed(values, f"skill{own}") or chosen(values, f"{LISTED}{own}")


def reason_input(
    label: str,
    chosen: Reason | None,
    reasons: Mapping[Reason, str],
    action_id: str,
    *,
    block_id: str = "reason",
) -> InputBlock:
    """Ask for a coded reason; choosing one is told at once, because one of them brings another question."""
    options = {reason: Option(value=reason.value, label=text) for reason, text in reasons.items()}
    element = StaticSelectElement(
        action_id=action_id,
        placeholder="Choose the main reason",
        options=list(options.values()),
        initial_option=options[chosen] if chosen else None,
    )
    return InputBlock(block_id=block_id, label=label, element=element, dispatch_action=True)


def client_reason_input(
    label: str,
    told: Feedback | None,
    reasons: Reasons,
    action_id: str,
    *,
    block_id: str = "reason",
    optional: bool = False,
) -> InputBlock:
    """Ask for a client's reason, by group; choosing one is told at once, because one of them brings another question."""
    chosen = reasons.of(told.reason, told.choice) if told else None
    groups = reasons.offered(chosen.code if chosen else None)
    options = {one.code: _reason_option(one) for offered in groups.values() for one in offered}
    element = StaticSelectElement(
        action_id=action_id,
        placeholder="Choose the main reason",
        option_groups=[
            OptionGroup(label=one_line(group, LONGEST_LABEL), options=[options[one.code] for one in offered])
            for group, offered in groups.items()
        ],
        initial_option=options.get(chosen.code, _reason_option(chosen)) if chosen else None,
    )
    return InputBlock(block_id=block_id, label=label, element=element, dispatch_action=True, optional=optional)


def _reason_option(one: ReasonChoice) -> Option:
    is_plain = one.code == one.reason
    return Option(value=one.code if is_plain else f"{one.reason}:{one.code}", label=one_line(one.label, LONGEST_LABEL))


def read_reason(value: str) -> tuple[Reason, str]:
    """Read which reason was chosen, and under which code the agency offers it.

    Raises:
        ValueError: it is none that we ever offered.
    """
    reason, _, code = value.partition(":")
    return Reason(reason), code or reason


def yes_no_input(block_id: str, label: str, answer: bool | None) -> InputBlock:
    """Ask what may be left unsaid."""
    options = {True: Option(value="yes", label="Yes"), False: Option(value="no", label="No")}
    element = RadioButtonsElement(
        action_id=INPUT,
        options=list(options.values()),
        initial_option=options[answer] if answer is not None else None,
    )
    return InputBlock(block_id=block_id, label=label, element=element, optional=True)


def typed(values: Values, block_id: str) -> str | None:
    """Read a text; None where nothing was written."""
    text = values.get(block_id, {}).get(INPUT, {}).get("value")
    return str(text).strip() or None if text else None


def chosen(values: Values, block_id: str, action_id: str = INPUT) -> str | None:
    """Read which option was chosen; None where none was."""
    option = values.get(block_id, {}).get(action_id, {}).get("selected_option")
    return option["value"] if option else None


def said_yes(values: Values, block_id: str) -> bool | None:
    """Read whether yes was said; None where nothing was."""
    answer = chosen(values, block_id)
    return None if answer is None else answer == "yes"
