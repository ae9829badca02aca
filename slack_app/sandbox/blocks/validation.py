"""The engine: shapes first, then what several fields or blocks must keep together."""

import json
from typing import Any

from slack_app.sandbox.blocks.blocks import BLOCKS, MOST_BLOCKS, SURFACES
from slack_app.sandbox.blocks.elements import ELEMENTS
from slack_app.sandbox.blocks.kinds import Problem, Typed
from slack_app.sandbox.blocks.rules import together
from slack_app.sandbox.blocks.views import VIEWS
from slack_app.sandbox.payload import Payload

_ANY_BLOCK = Typed(BLOCKS)
_ANY_VIEW = Typed(VIEWS)


def block_problems(blocks: Any, surface: str, pointer: str = "") -> list[Problem]:
    """What Slack refuses of these blocks on a surface: `message`, `modal` or `home`."""
    if not isinstance(blocks, list):
        return [Problem(pointer, "must be an array")]
    found: list[Problem] = []
    if len(blocks) > MOST_BLOCKS[surface]:
        found.append(Problem(pointer, f"no more than {MOST_BLOCKS[surface]} items allowed"))
    for index, block in enumerate(blocks):
        at = f"{pointer}/{index}"
        _ANY_BLOCK.check(block, at, found)
        kind = block.get("type") if isinstance(block, dict) else None
        if kind in BLOCKS and kind not in SURFACES[surface]:
            found.append(Problem(f"{at}/type", f"unsupported type: {kind} in a {surface}"))
    # What belongs together can only be looked at where each part has its shape.
    return found or together(blocks, surface, pointer)


def view_problems(view: Payload, pointer: str = "") -> list[Problem]:
    """What Slack refuses of a view."""
    found: list[Problem] = []
    _ANY_VIEW.check(view, pointer, found)
    if found:
        return found
    found = block_problems(view["blocks"], view["type"], f"{pointer}/blocks")
    has_input = any(isinstance(block, dict) and block.get("type") == "input" for block in view["blocks"])
    if view["type"] == "modal" and has_input and "submit" not in view:
        found.append(Problem(pointer, "missing required field: submit"))
    return found


def view_size(view: Payload) -> int:
    """How many bytes a view takes."""
    return len(json.dumps(view, separators=(",", ":"), ensure_ascii=False).encode())


def option_problems(body: Any) -> list[Problem]:
    """What Slack refuses of an answer to `block_suggestion`."""
    if not isinstance(body, dict) or body.keys() not in ({"options"}, {"option_groups"}):
        return [Problem("", "give exactly one of options and option_groups")]
    found: list[Problem] = []
    if body in ({"options": []}, {"option_groups": []}):
        return found
    ELEMENTS["static_select"].check({"type": "static_select", **body}, "", found)
    return found
