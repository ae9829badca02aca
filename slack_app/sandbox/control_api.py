"""The control API: `POST {url}/control/VERB` with a JSON object of named values."""

import inspect
import json
from collections.abc import Callable
from typing import Any

from aiohttp import web

from slack_app.sandbox.acting import Acting
from slack_app.sandbox.arranging import Arranging
from slack_app.sandbox.doing import Doing
from slack_app.sandbox.errors import ControlError
from slack_app.sandbox.payload import Payload
from slack_app.sandbox.reading import Reading
from slack_app.sandbox.screen import Screen
from slack_app.sandbox.slack import Slack

_CHANGE_NOTHING = {*Reading.VERBS, "catalogue", "screen", "clock"} - {"mark_read"}


class ControlApi:
    """Answers `/control/VERB`; what a person could not do is answered 400 with the reason."""

    def __init__(self, slack: Slack) -> None:
        self._changed = slack.changes.mark
        self.verbs: dict[str, Callable[..., Any]] = {
            verb: getattr(part, verb)
            for part in (Arranging(slack), Acting(slack), Doing(slack), Reading(slack), Screen(slack))
            for verb in part.VERBS
        }

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Carry out one verb."""
        try:
            return web.json_response(await self._carry_out(request.match_info["verb"], await request.read()))
        except ControlError as problem:
            return web.json_response({"error": str(problem)}, status=400)

    async def _carry_out(self, verb: str, raw: bytes) -> Payload:
        work = self.verbs.get(verb)
        if work is None:
            raise ControlError(f"there is no {verb!r}; there are {', '.join(sorted(self.verbs))}")
        try:
            values = json.loads(raw or b"{}")
            inspect.signature(work).bind(**values)
        except (ValueError, TypeError) as problem:
            raise ControlError(f"{verb}: {problem}") from None
        answer = work(**values)
        done: Payload = await answer if inspect.isawaitable(answer) else answer
        if verb not in _CHANGE_NOTHING:
            self._changed()
        return done
