"""Interactive elements: where they sit in blocks, what they hold, what they send."""

from collections.abc import Iterator
from typing import Any

from slack_app.sandbox.ids import Ids, base36
from slack_app.sandbox.payload import Payload

_NESTING = {"card": "actions", "actions": "elements", "context_actions": "elements"}
_CONTAINERS = {"carousel": "elements", "container": "child_blocks"}

SINGLE_SELECTS = {
    "static_select": "selected_option",
    "external_select": "selected_option",
    "radio_buttons": "selected_option",
    "overflow": "selected_option",
    "users_select": "selected_user",
    "conversations_select": "selected_conversation",
    "channels_select": "selected_channel",
}
MULTI_SELECTS = {
    "checkboxes": "selected_options",
    "multi_static_select": "selected_options",
    "multi_external_select": "selected_options",
    "multi_users_select": "selected_users",
    "multi_conversations_select": "selected_conversations",
    "multi_channels_select": "selected_channels",
}
PICKERS = {"datepicker": "selected_date", "timepicker": "selected_time", "datetimepicker": "selected_date_time"}
TEXTS = {
    "plain_text_input": "value",
    "email_text_input": "value",
    "url_text_input": "value",
    "number_input": "value",
    "rich_text_input": "rich_text_value",
}
HELD_IN = {**SINGLE_SELECTS, **MULTI_SELECTS, **PICKERS, **TEXTS, "file_input": "files"}
"""Under which key each type of element holds its value."""

_INITIAL = {
    "selected_option": "initial_option",
    "selected_options": "initial_options",
    "selected_user": "initial_user",
    "selected_users": "initial_users",
    "selected_conversation": "initial_conversation",
    "selected_conversations": "initial_conversations",
    "selected_channel": "initial_channel",
    "selected_channels": "initial_channels",
    "selected_date": "initial_date",
    "selected_time": "initial_time",
    "selected_date_time": "initial_date_time",
    "value": "initial_value",
    "rich_text_value": "initial_value",
}
_STATELESS = {"button", "overflow", "workflow_button", "icon_button", "feedback_buttons"}


def elements_of(blocks: list[Payload]) -> Iterator[tuple[Payload, Payload]]:
    """Every interactive element with the block that it belongs to."""
    for block in blocks:
        kind = block.get("type")
        if kind in _CONTAINERS:
            yield from elements_of(block.get(_CONTAINERS[kind]) or [])
        elif kind == "input":
            yield block, block["element"]
        elif kind == "section" and "action_id" in (block.get("accessory") or {}):
            yield block, block["accessory"]
        elif kind in _NESTING:
            yield from ((block, element) for element in block.get(_NESTING[kind]) or [])


def with_ids(content: Payload, ids: Ids) -> Payload:
    """Give every block and element an id that the app left out, as Slack does."""
    _fill_ids(content.get("blocks") or [], ids)
    return content


def _fill_ids(blocks: list[Payload], ids: Ids) -> None:
    for block in blocks:
        block.setdefault("block_id", f"b{base36(ids.number('block')):0>4}")
        nested = block.get(_CONTAINERS.get(block.get("type", ""), "")) or []
        _fill_ids(nested, ids)
        own = [block.get("accessory"), block.get("element"), *(block.get(_NESTING.get(block["type"], "")) or [])]
        for element in own:
            if isinstance(element, dict) and element.get("type") != "image":
                element.setdefault("action_id", f"a{base36(ids.number('action')):0>4}")


def options_of(element: Payload) -> list[Payload]:
    """The options of an element, those in groups too."""
    groups = element.get("option_groups") or []
    return [*(element.get("options") or []), *(option for group in groups for option in group.get("options") or [])]


def initial_value(element: Payload) -> Payload:
    """What an untouched element holds, as `state.values` shows it; empty for a button."""
    kind = element["type"]
    if kind in _STATELESS:
        return {}
    key = HELD_IN[kind]
    empty: Any = [] if kind in MULTI_SELECTS or kind == "file_input" else None
    return {"type": kind, key: element.get(_INITIAL.get(key, ""), empty)}


def action_of(block: Payload, element: Payload, held: Payload, at: str) -> Payload:
    """One entry of `actions` in a `block_actions` payload."""
    action: Payload = {"action_id": element["action_id"], "block_id": block["block_id"], "type": element["type"]}
    if element["type"] in ("button", "icon_button", "workflow_button"):
        action.update({key: element[key] for key in ("text", "value", "style") if key in element})
    elif element["type"] == "feedback_buttons":
        action.update(held)
    else:
        action.update(held)
        key = _INITIAL.get(HELD_IN[element["type"]])
        if key and key in element:
            action[key] = element[key]
    if "placeholder" in element:
        action["placeholder"] = element["placeholder"]
    return {**action, "action_ts": at}
