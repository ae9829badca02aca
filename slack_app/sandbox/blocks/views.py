"""Views: modals and Home tabs."""

from slack_app.sandbox.blocks.elements import plain
from slack_app.sandbox.blocks.kinds import Anything, Flag, Kind, Many, Shape, Text, typed

_SHARED: dict[str, Kind] = {"private_metadata": Text(3000), "callback_id": Text(255), "external_id": Text(255)}
# The blocks themselves are checked by surface, once the frame of the view is known.
_BLOCKS = Many(Anything(), 1, 100)

VIEWS: dict[str, Shape] = {
    "modal": typed(
        {"title": plain(24), "blocks": _BLOCKS},
        {
            **_SHARED,
            "submit": plain(24),
            "close": plain(24),
            "clear_on_close": Flag(),
            "notify_on_close": Flag(),
        },
    ),
    "home": typed({"blocks": _BLOCKS}, _SHARED),
}
