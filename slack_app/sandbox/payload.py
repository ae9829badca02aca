"""The shape of all that Slack and its apps say to each other."""

from collections.abc import Iterator
from typing import Any

Payload = dict[str, Any]


def utf16_length(text: str) -> int:
    """How long Slack counts a text: in UTF-16 units, so that an emoji counts twice."""
    return len(text) + sum(ord(character) > 0xFFFF for character in text)


def walk(node: Any, pointer: str = "") -> Iterator[tuple[str, Payload]]:
    """Every object in a JSON value with its JSON pointer, parents first."""
    if isinstance(node, dict):
        yield pointer, node
        for key, value in node.items():
            if isinstance(value, dict | list):
                yield from walk(value, f"{pointer}/{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from walk(value, f"{pointer}/{index}")
