"""Text from outside, made harmless: shortened, and with markup switched off."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from slack_sdk.models.blocks import Block

HEADER_LIMIT = 150
FALLBACK_LIMIT = 1000
NAME_LIMIT = 120

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
# control characters, and those that turn the direction of writing around; joiners stay, because names need them
_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


@dataclass(frozen=True)
class SlackMessage:
    """Blocks, and the text that notifications and screen readers use instead of them."""

    fallback: str
    blocks: Sequence[Block]

    def as_arguments(self) -> dict[str, Any]:
        """Give the arguments that a posting method takes."""
        return {"text": self.fallback, "blocks": [block.to_dict() for block in self.blocks]}


def clip(text: str, limit: int) -> str:
    """Take out what cannot be seen, and shorten to `limit` UTF-16 units with an ellipsis: Slack may count so."""
    text = _INVISIBLE.sub("", text).strip()
    if units(text) <= limit:
        return text
    while units(text) > limit - 1:
        text = text[: limit - 1] if len(text) > limit - 1 else text[:-1]
    return text.rstrip() + "…"


def one_line(text: str, limit: int = NAME_LIMIT) -> str:
    """Clip a name or title, and keep it from breaking out of its line."""
    return clip(" ".join(text.split()), limit)


def in_sentence(label: str) -> str:
    """Write a label as it stands in the middle of a sentence: "A skill was missing" is "a skill was missing", "GPA" stays."""
    text = one_line(label, 80)
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text


def escape(text: str, limit: int = FALLBACK_LIMIT) -> str:
    """Make text harmless where Slack reads markup; the result is never longer than `limit`."""
    room = limit
    while True:
        escaped = clip(text, room).translate(_ESCAPES)
        if units(escaped) <= limit:
            return escaped
        room -= max(1, (units(escaped) - limit) // 5)


def units(text: str) -> int:
    """Count UTF-16 units, by which Slack may count."""
    return len(text) + sum(ord(character) > 0xFFFF for character in text)
