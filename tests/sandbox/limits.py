"""Payloads at each limit and one past it, broken in each way, on each surface."""

import copy
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from tests.sandbox import layouts
from tests.sandbox.layouts import BLOCKS, ELEMENTS, HOME, MODAL, PICTURE, RICH, cells, in_input, samples
from tests.sandbox.samples import Payload, button, mrkdwn, option, plain, section


class Case(NamedTuple):
    """A payload for a surface: blocks of a message, or a whole view."""

    name: str
    surface: str
    content: Any


def text(length: int) -> str:
    return "x" * length


def changed(sample: Payload, path: str, value: Any) -> Payload:
    copied: Any = copy.deepcopy(sample)
    *parents, last = path.split(".")
    node = copied
    for name in parents:
        node = node[int(name) if name.isdigit() else name]
    node[int(last) if last.isdigit() else last] = value
    return copied


LENGTHS: list[tuple[str, str, int, Callable[[int], Any]]] = [
    ("section", "text", 3000, lambda n: mrkdwn(text(n))),
    ("section", "fields", 10, lambda n: [plain("x")] * n),
    ("section", "fields.0.text", 2000, text),
    ("section", "block_id", 255, text),
    ("section", "accessory.text.text", 75, text),
    ("section", "accessory.value", 2000, text),
    ("section", "accessory.url", 3000, text),
    ("section", "accessory.action_id", 255, text),
    ("section", "accessory.accessibility_label", 75, text),
    ("section", "accessory.confirm.title.text", 100, text),
    ("section", "accessory.confirm.text.text", 300, text),
    ("section", "accessory.confirm.confirm.text", 30, text),
    ("section", "accessory.confirm.deny.text", 30, text),
    ("actions", "elements", 25, lambda n: [button(f"a{i}") for i in range(n)]),
    ("context", "elements", 10, lambda n: [plain("x")] * n),
    ("context_actions", "elements", 5, lambda n: [{**ELEMENTS["icon_button"], "action_id": f"a{i}"} for i in range(n)]),
    ("context_actions", "elements.1.visible_to_user_ids", 10, lambda n: ["U1"] * n),
    ("header", "text.text", 150, text),
    ("image", "alt_text", 2000, text),
    ("image", "image_url", 3000, text),
    ("image", "title.text", 2000, text),
    ("input", "label.text", 2000, text),
    ("input", "hint.text", 2000, text),
    ("input", "element.placeholder.text", 150, text),
    ("input", "element.max_length", 3000, int),
    ("markdown", "text", 12_000, text),
    ("alert", "text.text", 3000, text),
    ("card", "title.text", 150, text),
    ("card", "subtitle.text", 150, text),
    ("card", "body.text", 200, text),
    ("card", "actions", 3, lambda n: [button(f"a{i}") for i in range(n)]),
    ("carousel", "elements", 10, lambda n: [{"type": "card", "title": plain("x")}] * n),
    ("container", "title.text", 150, text),
    ("container", "subtitle.text", 150, text),
    ("container", "child_blocks", 10, lambda n: [{"type": "divider"}] * n),
    ("data_table", "rows", 101, lambda n: [cells("x")] * n),
    ("data_table", "rows", 20, lambda n: [cells(*["x"] * n)] * 2),
    ("data_table", "page_size", 100, int),
    ("data_visualization", "title", 50, text),
    ("data_visualization", "chart.series", 6, lambda n: [layouts.series(f"s{i}") for i in range(n)]),
    ("data_visualization", "chart.series.0.name", 20, text),
    ("data_visualization", "chart.axis_config.x_label", 50, text),
    ("table", "rows", 100, lambda n: [cells("x")] * n),
    ("table", "rows", 20, lambda n: [cells(*["x"] * n)]),
    ("table", "rows", 10_000, lambda n: [cells(text(n))]),
    ("table", "column_settings", 20, lambda n: [None] * n),
    ("video", "title.text", 199, text),
    ("video", "author_name", 49, text),
]
OPTIONS: list[tuple[str, int]] = [
    ("static_select", 100),
    ("multi_static_select", 100),
    ("checkboxes", 10),
    ("radio_buttons", 10),
]
VIEW_LENGTHS: list[tuple[Payload, str, int, Callable[[int], Any]]] = [
    (MODAL, "title.text", 24, text),
    (MODAL, "submit.text", 24, text),
    (MODAL, "close.text", 24, text),
    (MODAL, "private_metadata", 3000, text),
    (MODAL, "callback_id", 255, text),
    (MODAL, "external_id", 255, text),
    (MODAL, "blocks", 100, lambda n: [{"type": "divider"}] * n),
    (HOME, "blocks", 100, lambda n: [{"type": "divider"}] * n),
    (HOME, "private_metadata", 3000, text),
]


def cases() -> Iterator[Case]:
    """Every payload of the comparison."""
    for kind, path, most, make in LENGTHS:
        for length in (most, most + 1):
            block = changed(BLOCKS[kind], path, make(length))
            surface = layouts.surface_of(block)
            yield Case(f"{kind}.{path} {length}", surface, _framed(surface, block))
    for kind, most in OPTIONS:
        for count in (0, most, most + 1):
            element = {"type": kind, "options": [option(f"o{i}") for i in range(count)]}
            yield Case(f"{kind} {count} options", "message", [section(accessory=element)])
        for field, limit in (("value", 150), ("text.text", 75), ("description.text", 75)):
            for length in (limit, limit + 1):
                one = changed({**option("x"), "description": plain("x")}, field, text(length))
                yield Case(f"{kind} {field} {length}", "message", [section(accessory={"type": kind, "options": [one]})])
    for count in (0, 5, 6):
        element = {"type": "overflow", "options": [option(f"o{i}") for i in range(count)]}
        yield Case(f"overflow {count}", "message", [section(accessory=element)])
    for view, path, most, make in VIEW_LENGTHS:
        for length in (most, most + 1):
            yield Case(f"{view['type']}.{path} {length}", view["type"], changed(view, path, make(length)))
    for count in (50, 51):
        yield Case(f"{count} blocks", "message", [{"type": "divider"}] * count)
    yield from _emoji()
    yield from _broken()
    yield from _misplaced()
    yield from _together()


def _emoji() -> Iterator[Case]:
    """An emoji counts twice."""
    for count in (75, 76):
        yield Case(f"header of {count} emoji", "message", [{"type": "header", "text": plain("😀" * count)}])


def _broken() -> Iterator[Case]:
    for surface, [block] in samples():
        kind = block["type"]
        yield Case(f"{kind} whole", surface, _framed(surface, block))
        yield Case(f"{kind} unknown key", surface, _framed(surface, {**block, "bogus": 1}))
        for name in block:
            without = {key: value for key, value in block.items() if key != name}
            yield Case(f"{kind} without {name}", surface, _framed(surface, without))
    for name in ("title", "submit", "blocks", "type"):
        yield Case(f"modal without {name}", "modal", {key: value for key, value in MODAL.items() if key != name})
    yield Case("modal unknown key", "modal", {**MODAL, "bogus": 1})
    yield Case("home with a title", "home", {**HOME, "title": plain("Home")})
    yield Case("number between words", "message", [section(accessory=button(value=7))])


def _misplaced() -> Iterator[Case]:
    for surface in ("message", "modal", "home"):
        for kind, block in BLOCKS.items():
            yield Case(f"{kind} on {surface}", surface, _framed(surface, block))
    for name in ("plain_text_input", "button", "icon_button"):
        yield Case(f"{name} as accessory", "message", [section(accessory=ELEMENTS[name])])
        yield Case(f"{name} as input", "modal", _framed("modal", in_input(name)))
    yield Case("file_input in a message", "message", [in_input("file_input")])
    yield Case("text in actions", "message", [{"type": "actions", "elements": [plain("x")]}])


def _together() -> Iterator[Case]:
    twice = [section(block_id="same"), section(block_id="same")]
    yield Case("block_id twice", "message", twice)
    yield Case("action_id twice", "message", [{"type": "actions", "elements": [button("a"), button("a")]}])
    yield Case("two focused", "modal", _framed("modal", *(in_input("datepicker") for _ in range(2))))
    yield Case("two tables", "message", [{"type": "table", "rows": [cells("x")]}] * 2)
    yield Case("three charts", "message", [layouts.PIE] * 3)
    yield Case("markdown in all", "message", [{"type": "markdown", "text": text(6001)}] * 2)
    both = {"type": "image", "alt_text": "x", "image_url": "https://example.com", "slack_file": {"id": "F1"}}
    yield Case("image of two sources", "message", [both])
    yield Case("image of none", "message", [{"type": "image", "alt_text": "x"}])
    yield Case("options and groups", "message", [section(accessory={"type": "static_select", **_both_lists()})])
    stranger = {**ELEMENTS["static_select"], "initial_option": option("stranger")}
    yield Case("initial option not offered", "message", [section(accessory=stranger)])
    upside_down = {**ELEMENTS["number_input"], "min_value": "9", "max_value": "1"}
    yield Case("number bounds", "modal", _framed("modal", {**in_input("number_input"), "element": upside_down}))
    lengths = {**ELEMENTS["plain_text_input"], "min_length": 9, "max_length": 1}
    yield Case("length bounds", "modal", _framed("modal", {**in_input("plain_text_input"), "element": lengths}))
    yield Case("ragged rows", "message", [{**BLOCKS["data_table"], "rows": [cells("a"), cells("a", "b")]}])
    yield Case("rich header row", "message", [{**BLOCKS["data_table"], "rows": [[RICH], cells("b")]}])
    yield Case(
        "chart of other labels",
        "message",
        [changed(BLOCKS["data_visualization"], "chart.axis_config.categories", ["x"])],
    )
    yield Case("pie of nothing", "message", [changed(layouts.PIE, "chart.segments.0.value", 0)])
    yield Case("divided container", "message", [{**BLOCKS["container"], "has_header_divider": True}])
    url = {"type": "conversations_select", "response_url_enabled": True}
    yield Case("response_url_enabled in a message", "message", [section(accessory=url)])
    yield Case("plain date", "message", [section(accessory={"type": "datepicker", "initial_date": "2026-13-01"})])
    yield Case("context of images", "message", [{"type": "context", "elements": [PICTURE]}])


def _both_lists() -> Payload:
    return {"options": [option("a")], "option_groups": [{"label": plain("g"), "options": [option("b")]}]}


def _framed(surface: str, *blocks: Payload) -> Any:
    if surface == "message":
        return list(blocks)
    view = MODAL if surface == "modal" else HOME
    return {**view, "blocks": list(blocks)}
