"""Rich text: sections, lists, quotes, code, and the leaves in them."""

from slack_app.sandbox.blocks.kinds import Choice, Flag, Kind, Many, Number, Shape, Text, Typed, typed

_PLAIN_STYLES = ("bold", "italic", "strike", "code", "underline")
_OTHER_STYLES = ("highlight", "client_highlight", "unlink")
_STYLE = Shape({}, {name: Flag() for name in (*_PLAIN_STYLES, *_OTHER_STYLES)})
_BORDER = Choice((0, 1))
_STYLED: dict[str, Kind] = {"style": _STYLE}

LEAVES: dict[str, Shape] = {
    "text": typed({"text": Text()}, _STYLED),
    "link": typed({"url": Text()}, {**_STYLED, "text": Text(), "unsafe": Flag()}),
    "emoji": typed({"name": Text()}, {**_STYLED, "unicode": Text(), "url": Text()}),
    "user": typed({"user_id": Text()}, _STYLED),
    "usergroup": typed({"usergroup_id": Text()}, _STYLED),
    "channel": typed({"channel_id": Text()}, _STYLED),
    "team": typed({"team_id": Text()}, _STYLED),
    "broadcast": typed({"range": Choice(("here", "channel", "everyone"))}, _STYLED),
    "date": typed({"timestamp": Number(whole=False), "format": Text()}, {**_STYLED, "fallback": Text(), "url": Text()}),
    "color": typed({"value": Text()}, _STYLED),
}
_INLINE = Many(Typed(LEAVES))
_SECTION = typed({"elements": _INLINE})

PARTS: dict[str, Shape] = {
    "rich_text_section": _SECTION,
    "rich_text_quote": typed({"elements": _INLINE}, {"border": _BORDER}),
    "rich_text_preformatted": typed(
        {"elements": Many(Typed(LEAVES, frozenset({"text", "link"})))},
        {"border": _BORDER, "language": Text()},
    ),
    "rich_text_list": typed(
        {"elements": Many(Typed({"rich_text_section": _SECTION})), "style": Choice(("bullet", "ordered"))},
        {"indent": Number(whole=False), "border": _BORDER, "offset": Number()},
    ),
}

RICH_TEXT: dict[str, Shape] = {"rich_text": typed({"elements": Many(Typed(PARTS))}, {"block_id": Text(255)})}
