"""Long lists, a page at a time."""

import base64
import binascii
from collections.abc import Sequence
from typing import TypeVar

from slack_app.sandbox.arguments import Arguments
from slack_app.sandbox.errors import SlackError
from slack_app.sandbox.payload import Payload

Item = TypeVar("Item")


def page_of(
    items: Sequence[Item], arguments: Arguments, default: int = 100, most: int = 1000
) -> tuple[list[Item], str]:
    """The page that `cursor` and `limit` ask for, and the cursor of the next one, empty at the end."""
    limit = arguments.number("limit", default, most)
    start = _start(arguments.text("cursor"))
    following = start + limit
    return list(items[start:following]), _cursor(following) if following < len(items) else ""


def metadata(cursor: str) -> Payload:
    """The part of an answer that names the next page."""
    return {"response_metadata": {"next_cursor": cursor}}


def _cursor(start: int) -> str:
    return base64.b64encode(f"from:{start}".encode()).decode()


def _start(cursor: str) -> int:
    if not cursor:
        return 0
    try:
        word, _, number = base64.b64decode(cursor, validate=True).decode().partition(":")
        start = int(number)
    except (binascii.Error, ValueError):
        raise SlackError("invalid_cursor") from None
    if word != "from" or start < 0:
        raise SlackError("invalid_cursor")
    return start
