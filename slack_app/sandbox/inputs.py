"""What Slack's client lets a person enter: it checks before anything is sent."""

import re
from datetime import date
from typing import Any

from slack_app.sandbox.elements import HELD_IN, MULTI_SELECTS, options_of
from slack_app.sandbox.payload import Payload, utf16_length
from slack_app.sandbox.workspace import Workspace

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_URL = re.compile(r"https?://[^\s]+")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_LONGEST = 3000
_CONVERSATION_KINDS = {"channel": "public", "group": "private", "im": "im"}


class EntryError(Exception):
    """The client shows this below the field and sends nothing."""


def held(element: Payload, value: Any, workspace: Workspace, offered: list[Payload]) -> Payload:
    """What an element holds once a person entered a value; raises `EntryError`.

    Options are named by their `value`; `offered` are those that an external select got from the app.
    """
    kind = element["type"]
    if kind in MULTI_SELECTS:
        return {"type": kind, HELD_IN[kind]: _chosen_ones(element, value, workspace, offered)}
    return {"type": kind, HELD_IN[kind]: _one(element, value, workspace, offered)}


def is_empty(value: Payload) -> bool:
    """Whether an element holds nothing."""
    return all(content in (None, "", []) for key, content in value.items() if key != "type")


def _one(element: Payload, value: Any, workspace: Workspace, offered: list[Payload]) -> Any:
    if value in (None, ""):
        return None
    kind = element["type"]
    if kind in ("plain_text_input", "email_text_input", "url_text_input", "number_input"):
        return _text(element, str(value))
    if kind == "rich_text_input":
        return value if isinstance(value, dict) else rich_text(str(value))
    if kind in ("datepicker", "timepicker", "datetimepicker"):
        return _moment(kind, value)
    return _choice(element, value, workspace, offered)


def _text(element: Payload, value: str) -> str:
    kind = element["type"]
    if kind == "email_text_input" and not _EMAIL.fullmatch(value):
        raise EntryError("Please enter a valid email address.")
    if kind == "url_text_input" and not _URL.fullmatch(value):
        raise EntryError("Please enter a valid URL.")
    if kind == "number_input":
        _check_number(element, value)
    if utf16_length(value) > element.get("max_length", _LONGEST):
        raise EntryError(f"Please use at most {element.get('max_length', _LONGEST)} characters.")
    if utf16_length(value) < element.get("min_length", 0):
        raise EntryError(f"Please use at least {element['min_length']} characters.")
    return value


def _check_number(element: Payload, value: str) -> None:
    if not _NUMBER.fullmatch(value):
        raise EntryError("Please enter a number.")
    if "." in value and not element.get("is_decimal_allowed"):
        raise EntryError("Please enter a whole number.")
    if float(value) < float(element.get("min_value", value)) or float(value) > float(element.get("max_value", value)):
        raise EntryError("Please enter a number within the bounds.")


def _moment(kind: str, value: Any) -> Any:
    if kind == "datetimepicker":
        if not isinstance(value, int) or len(str(value)) != len("1760000000"):
            raise EntryError("Please choose a date and a time.")
        return value
    if kind == "timepicker":
        if not _TIME.fullmatch(str(value)):
            raise EntryError("Please choose a time.")
        return value
    try:
        if not _DATE.fullmatch(str(value)):
            raise EntryError("Please choose a date.")
        date.fromisoformat(str(value))
    except ValueError:
        raise EntryError("Please choose a date.") from None
    return value


def _chosen_ones(element: Payload, values: Any, workspace: Workspace, offered: list[Payload]) -> list[Any]:
    if values is None:
        return []
    if not isinstance(values, list | tuple):
        raise EntryError("A list of choices is needed here.")
    most = element.get("max_selected_items", len(values))
    if len(values) > most:
        raise EntryError(f"Please choose at most {most}.")
    return [_choice(element, value, workspace, offered) for value in values]


def _choice(element: Payload, value: Any, workspace: Workspace, offered: list[Payload]) -> Any:
    kind = element["type"].removeprefix("multi_")
    if kind == "users_select":
        if value not in workspace.users:
            raise EntryError(f"{value!r} is nobody here.")
        return value
    if kind in ("conversations_select", "channels_select"):
        return _conversation(element, value, workspace)
    options = offered if kind == "external_select" else options_of(element)
    chosen = next((option for option in options if option.get("value") == value), None)
    if chosen is None and kind == "external_select":
        initial = [element.get("initial_option"), *(element.get("initial_options") or [])]
        chosen = next((option for option in initial if option and option.get("value") == value), None)
    if chosen is None:
        raise EntryError(f"{value!r} is not among the options.")
    return chosen


def _conversation(element: Payload, value: Any, workspace: Workspace) -> Any:
    conversation = workspace.conversations.get(str(value))
    if conversation is None:
        raise EntryError(f"{value!r} is no conversation here.")
    included = (element.get("filter") or {}).get("include")
    if element["type"].endswith("channels_select"):
        included = ["public"]
    if included and _CONVERSATION_KINDS[conversation.kind] not in included:
        raise EntryError(f"{value!r} is not offered here.")
    return value


def rich_text(text: str) -> Payload:
    """Typed text as Slack's composer stores it."""
    leaf = {"type": "text", "text": text}
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [leaf]}]}
