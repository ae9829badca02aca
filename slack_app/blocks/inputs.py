"""The questions of modals, and how their answers are read."""

from collections.abc import Mapping
from typing import Any

from slack_sdk.models.blocks import InputBlock, Option, PlainTextInputElement, RadioButtonsElement, StaticSelectElement

from db.vocabulary import Reason
from slack_app.domain.feedback import LONGEST_SKILL, LONGEST_TEXT

INPUT = "input"
"""The action id of an answer that no listener waits for."""

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


def reason_input(
    label: str,
    chosen: Reason | None,
    reasons: Mapping[Reason, str],
    action_id: str,
    *,
    block_id: str = "reason",
    optional: bool = False,
) -> InputBlock:
    """Ask for a coded reason; choosing one is told at once, because one of them brings another question."""
    options = {reason: Option(value=reason.value, label=text) for reason, text in reasons.items()}
    element = StaticSelectElement(
        action_id=action_id,
        placeholder="Choose the main reason",
        options=list(options.values()),
        initial_option=options[chosen] if chosen else None,
    )
    return InputBlock(block_id=block_id, label=label, element=element, dispatch_action=True, optional=optional)


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
