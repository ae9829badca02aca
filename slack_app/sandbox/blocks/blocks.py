"""Every block: its fields, its limits and the surfaces on which it works."""

from slack_app.sandbox.blocks.charts import CHARTS
from slack_app.sandbox.blocks.elements import (
    ELEMENTS,
    IMAGE_FIELDS,
    IN_ACTIONS,
    IN_INPUT,
    IN_SECTION,
    OBJECT,
    plain,
)
from slack_app.sandbox.blocks.kinds import Choice, Flag, Kind, Many, Number, Shape, Text, Typed, Words, typed
from slack_app.sandbox.blocks.rich_text import RICH_TEXT

_ID: dict[str, Kind] = {"block_id": Text(255)}
_HTTPS = Text(pattern=r"https://.*")
_URL = Text(3000)
_IMAGE = Typed(ELEMENTS, frozenset({"image"}))
_RICH_TEXT = Typed(RICH_TEXT)

_TEXTS: dict[str, Shape] = {
    "plain_text": typed({"text": Text(3000, 1)}, {"emoji": Flag()}),
    "mrkdwn": typed({"text": Text(3000, 1)}, {"verbatim": Flag()}),
}
_CONTEXT: dict[str, Shape] = {**_TEXTS, "image": ELEMENTS["image"]}
_RAW_CELLS: dict[str, Shape] = {
    "raw_text": typed({"text": Text()}),
    "raw_number": typed({"value": Number(whole=False), "text": Text()}),
}
_CELLS: dict[str, Shape] = {**_RAW_CELLS, **RICH_TEXT}
_COLUMN = Shape({}, {"align": Choice(("left", "center", "right")), "is_wrapped": Flag()})

BLOCKS: dict[str, Shape] = {}
"""Every block, with the fields and limits that Slack documents."""

_IN_CONTAINER = frozenset(
    {"actions", "context", "divider", "file", "header", "image", "input", "rich_text", "section", "table", "video"}
)
_TASK: dict[str, Kind] = {
    "task_id": Text(None, 1),
    "title": Text(None, 1),
    "status": Choice(("pending", "in_progress", "complete", "error")),
}

BLOCKS.update(
    {
        **RICH_TEXT,
        "actions": typed({"elements": Many(Typed(ELEMENTS, IN_ACTIONS), 1, 25)}, _ID),
        "alert": typed(
            {"text": Words(3000)},
            {**_ID, "level": Choice(("default", "info", "warning", "error", "success"))},
        ),
        "auth_provider": typed(
            {"value": Text(150, 1), "name": plain(75), "is_connected": Flag()},
            {
                **_ID,
                "description": plain(150),
                "connected_identity": plain(75),
                "connected_context": plain(75),
                "icon_url": _URL,
                "auth_url": _URL,
                "disconnect_url": _URL,
                "accessory": Typed(ELEMENTS, frozenset({"overflow"})),
                "fallback": Many(Typed(BLOCKS)),
            },
        ),
        "card": typed(
            {},
            {
                **_ID,
                "hero_image": _IMAGE,
                "icon": _IMAGE,
                "title": Words(150),
                "subtitle": Words(150),
                "body": Words(200),
                "subtext": Words(3000),
                "slack_icon": OBJECT,
                "actions": Many(Typed(ELEMENTS, frozenset({"button"})), 0, 3),
            },
        ),
        "carousel": typed({"elements": Many(Typed(BLOCKS, frozenset({"card"})), 1, 10)}, _ID),
        "container": typed(
            {"child_blocks": Many(Typed(BLOCKS, _IN_CONTAINER), 1, 10)},
            {
                **_ID,
                "title": plain(150),
                "rich_text_title": _RICH_TEXT,
                "subtitle": plain(150),
                "icon": _IMAGE,
                "width": Choice(("narrow", "standard", "wide", "full")),
                "is_collapsible": Flag(),
                "default_collapsed": Flag(),
                "has_header_divider": Flag(),
            },
        ),
        "context": typed({"elements": Many(Typed(_CONTEXT), 1, 10)}, _ID),
        "context_actions": typed(
            {"elements": Many(Typed(ELEMENTS, frozenset({"feedback_buttons", "icon_button"})), 1, 5)}, _ID
        ),
        "data_table": typed(
            {"caption": Text(None, 1), "rows": Many(Many(Typed(_CELLS), 1, 20), 2, 101)},
            {**_ID, "page_size": Number(1, 100), "row_header_column_index": Number()},
        ),
        "data_visualization": typed({"title": Text(50, 1), "chart": Typed(CHARTS)}, _ID),
        "divider": typed({}, _ID),
        "file": typed({"external_id": Text(), "source": Text()}, _ID),
        "header": typed({"text": plain(150)}, _ID),
        "image": typed({"alt_text": Text(2000)}, {**_ID, **IMAGE_FIELDS, "title": plain(2000)}),
        "input": typed(
            {"label": plain(2000), "element": Typed(ELEMENTS, IN_INPUT)},
            {**_ID, "hint": plain(2000), "optional": Flag(), "dispatch_action": Flag()},
        ),
        "markdown": typed({"text": Text(12_000, 1)}, _ID),
        "plan": typed({"title": Text(None, 1)}, {**_ID, "tasks": Many(Typed(BLOCKS, frozenset({"task_card"})))}),
        "section": typed(
            {},
            {
                **_ID,
                "text": Words(3000),
                "fields": Many(Words(2000), 1, 10),
                "accessory": Typed(ELEMENTS, IN_SECTION),
                "expand": Flag(),
            },
        ),
        "table": typed(
            {"rows": Many(Many(Typed(_CELLS), 0, 20), 1, 100)},
            {**_ID, "column_settings": Many(_COLUMN, 0, 20, nullable=True)},
        ),
        "task_card": typed(
            _TASK,
            {
                **_ID,
                "details": _RICH_TEXT,
                "output": _RICH_TEXT,
                "sources": Many(Typed(ELEMENTS, frozenset({"url"}))),
            },
        ),
        "video": typed(
            {"alt_text": Text(), "title": plain(199), "thumbnail_url": Text(), "video_url": _HTTPS},
            {
                **_ID,
                "author_name": Text(49),
                "description": plain(3000),
                "provider_icon_url": Text(),
                "provider_name": Text(),
                "title_url": _HTTPS,
            },
        ),
    }
)

_MODAL = frozenset(
    {"actions", "alert", "card", "context", "divider", "header", "image", "input", "rich_text", "section", "video"}
)
SURFACES: dict[str, frozenset[str]] = {
    "message": frozenset(BLOCKS) - {"alert", "auth_provider", "file"},
    "modal": _MODAL,
    "home": _MODAL - {"alert"}
    | {"auth_provider", "carousel", "container", "data_table", "data_visualization", "table"},
}
"""Which blocks work where; doubtful ones are let through."""

MOST_BLOCKS = {"message": 50, "modal": 100, "home": 100}
