"""Blocks as plain text, for the transcript."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

Node = Mapping[str, Any]


def readable(blocks: Sequence[Node]) -> str:
    """Write blocks down as a person would read them out: a line a text, buttons in brackets."""
    return "\n".join(line for block in blocks for line in _lines(block) if line)


def _lines(block: Node) -> Iterable[str]:
    match block["type"]:
        case "rich_text":
            return ["".join(_leaf(leaf) for section in block["elements"] for leaf in section["elements"])]
        case "actions":
            return [" ".join(f"[{element['text']['text']}]" for element in block["elements"])]
        case "input":
            return [block["label"]["text"], *_first_value(block["element"])]
        case _:
            button = block.get("accessory", {}).get("text", {}).get("text")
            return [block["text"]["text"] + (f" [{button}]" if button else "")] if "text" in block else []


def _leaf(leaf: Node) -> str:
    if leaf["type"] == "date" and "{time}" in leaf["format"]:
        return str(leaf["fallback"])
    if leaf["type"] == "date":
        return f"{datetime.fromtimestamp(leaf['timestamp'], UTC):%b %d}"
    if leaf["type"] == "user":
        return "@you"
    return str(leaf.get("text", ""))


def _first_value(element: Node) -> list[str]:
    text = element.get("initial_value")
    return [f"  | {line}" for line in str(text).splitlines()] if text else []
