"""What all listeners read from Slack's payloads."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from slack_app.domain.errors import Refused

Payload = Mapping[str, Any]
State = TypeVar("State")
TOO_OLD = "This message is too old for Rebound to understand. Use a newer one."


def case_of(action: Payload) -> int:
    """Give the case that a button is about. The number is input like any other: it is looked up in the agency.

    Raises:
        Refused: it is no number.
    """
    return number(action.get("value"))


def number(text: object) -> int:
    """Read an id that came back from Slack.

    Raises:
        Refused: it is none that we ever sent.
    """
    digits = str(text or "")
    if not digits.isascii() or not digits.isdigit() or len(digits) > 18:
        raise Refused(TOO_OLD)
    return int(digits)


def remembered(read: Callable[[str], State], text: object) -> State:
    """Read what we wrote into a button or a view, by the function that reads such text.

    Raises:
        Refused: it is nothing that we ever wrote.
    """
    try:
        return read(str(text))
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        raise Refused(TOO_OLD) from error


def typed(text: str) -> str:
    """Give what a person typed: Slack sends text from messages escaped."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
