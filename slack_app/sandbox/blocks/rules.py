"""What several fields or blocks must keep together."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from slack_app.sandbox.blocks.elements import ELEMENTS
from slack_app.sandbox.blocks.kinds import Problem
from slack_app.sandbox.payload import Payload, utf16_length, walk

_MOST_CELL_CHARACTERS = 10_000
_MOST_MARKDOWN = 12_000
_MOST_CHARTS = 2
_ONE_CONTEXT = ("actions", "card", "context_actions", "section")
_CARD_PARTS = ("hero_image", "title", "body", "actions")


def together(blocks: list[Payload], surface: str, pointer: str) -> list[Problem]:
    """The problems of blocks that are all right one by one."""
    found = list(_whole(blocks, surface, pointer))
    for index, block in enumerate(blocks):
        at = f"{pointer}/{index}"
        found += _block(block, at)
        for inner, node in walk(block, at):
            rule = _RULES.get(str(node.get("type")))
            if rule is not None:
                found += rule(node, inner)
            if node.get("response_url_enabled") is True and not (surface == "modal" and block["type"] == "input"):
                found.append(Problem(inner, "response_url_enabled works in the inputs of a modal only"))
            if node.get("type") == "file_input" and (surface != "modal" or block.get("dispatch_action")):
                found.append(Problem(inner, "file_input works in modals only, without dispatch_action"))
    return found


def _whole(blocks: list[Payload], surface: str, pointer: str) -> Iterator[Problem]:
    ids = Counter(block["block_id"] for block in blocks if "block_id" in block)
    for block_id, count in ids.items():
        if count > 1:
            yield Problem(pointer, f"block_id {block_id} already exists")
    nodes = [node for _, node in walk(blocks)]
    if sum(node.get("focus_on_load") is True for node in nodes) > 1:
        yield Problem(pointer, "only one element may set focus_on_load")
    tables = [node for node in nodes if node.get("type") in ("table", "data_table")]
    if surface == "message" and len(tables) > 1:
        yield Problem(pointer, "only_one_table_allowed")
    if sum(map(_cell_characters, tables)) > _MOST_CELL_CHARACTERS:
        yield Problem(pointer, f"no more than {_MOST_CELL_CHARACTERS} characters allowed in tables")
    if sum(node.get("type") == "data_visualization" for node in nodes) > _MOST_CHARTS:
        yield Problem(pointer, f"no more than {_MOST_CHARTS} charts allowed")
    markdown = sum(utf16_length(node["text"]) for node in nodes if node.get("type") == "markdown")
    if markdown > _MOST_MARKDOWN:
        yield Problem(pointer, f"no more than {_MOST_MARKDOWN} characters of markdown allowed")


def _cell_characters(table: Payload) -> int:
    texts = (node.get("text") for _, node in walk(table["rows"]))
    return sum(utf16_length(text) for text in texts if isinstance(text, str))


def _block(block: Payload, at: str) -> Iterator[Problem]:
    kind = block["type"]
    if kind in _ONE_CONTEXT:
        ids = Counter(
            node["action_id"] for _, node in walk(block) if node.get("type") in ELEMENTS and "action_id" in node
        )
        for action_id, count in ids.items():
            if count > 1:
                yield Problem(at, f"action_id {action_id} already exists")
    if kind == "section" and not (block.get("text") or block.get("fields")):
        yield Problem(at, "missing required field: text")
    if kind == "card" and not any(part in block for part in _CARD_PARTS):
        yield Problem(at, f"one of {', '.join(_CARD_PARTS)} is needed")
    if kind == "container":
        if not (block.get("title") or block.get("rich_text_title")):
            yield Problem(at, "missing required field: title")
        if block.get("is_collapsible") and block.get("has_header_divider"):
            yield Problem(at, "has_header_divider does not go with is_collapsible")
    if kind == "data_table":
        if len({len(row) for row in block["rows"]}) > 1:
            yield Problem(f"{at}/rows", "all rows need the same number of cells")
        if any(cell["type"] == "rich_text" for cell in block["rows"][0]):
            yield Problem(f"{at}/rows/0", "no rich_text in the header row")


def _image(image: Payload, at: str) -> Iterator[Problem]:
    if ("image_url" in image) == ("slack_file" in image):
        yield Problem(at, "give exactly one of image_url and slack_file")
    source = image.get("slack_file")
    if source is not None and ("id" in source) == ("url" in source):
        yield Problem(f"{at}/slack_file", "give exactly one of id and url")


def _options(element: Payload) -> list[Payload]:
    groups = element.get("option_groups") or []
    return [*(element.get("options") or []), *(option for group in groups for option in group["options"])]


def _initial(element: Payload, at: str) -> Iterator[Problem]:
    options = _options(element)
    initial: list[Any] = element.get("initial_options") or [element.get("initial_option")]
    if any(option is not None and option not in options for option in initial):
        yield Problem(at, "the initial option is not among the options")


def _static_select(element: Payload, at: str) -> Iterator[Problem]:
    if ("options" in element) == ("option_groups" in element):
        yield Problem(at, "give exactly one of options and option_groups")
    yield from _initial(element, at)


def _number_input(element: Payload, at: str) -> Iterator[Problem]:
    try:
        if float(element["min_value"]) > float(element["max_value"]):
            yield Problem(at, "min_value exceeds max_value")
    except (KeyError, ValueError):
        return


def _plain_text_input(element: Payload, at: str) -> Iterator[Problem]:
    if element.get("min_length", 0) > element.get("max_length", element.get("min_length", 0)):
        yield Problem(at, "min_length exceeds max_length")


def _chart(block: Payload, at: str) -> Iterator[Problem]:
    chart = block["chart"]
    series = chart.get("series") or []
    names = [one["name"] for one in series]
    if len(set(names)) != len(names):
        yield Problem(f"{at}/chart/series", "series names must be unique")
    categories = (chart.get("axis_config") or {}).get("categories")
    for index, one in enumerate(series):
        if [point["label"] for point in one["data"]] != categories:
            yield Problem(f"{at}/chart/series/{index}/data", "labels must match axis_config.categories")


_RULES: dict[str, Callable[[Payload, str], Iterator[Problem]]] = {
    "image": _image,
    "static_select": _static_select,
    "multi_static_select": _static_select,
    "checkboxes": _initial,
    "radio_buttons": _initial,
    "number_input": _number_input,
    "plain_text_input": _plain_text_input,
    "data_visualization": _chart,
}
