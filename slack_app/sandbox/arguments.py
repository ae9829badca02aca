"""The arguments of a Web API call, however they were sent."""

import json
from typing import Any

from aiohttp import web

from slack_app.sandbox.errors import SlackError
from slack_app.sandbox.payload import Payload

_JSON_ARGUMENTS = ("blocks", "attachments", "metadata", "view", "outputs")
_TRUE = (True, 1, "1", "true", "True")


async def decode(request: web.Request) -> Payload:
    """Query, form, multipart or JSON; what is JSON within a form is decoded too."""
    arguments: Payload = dict(request.query)
    if request.method == "POST":
        if request.content_type == "application/json":
            try:
                body = json.loads(await request.read() or b"{}")
            except ValueError:
                raise SlackError("invalid_json") from None
            if not isinstance(body, dict):
                raise SlackError("json_not_object")
            arguments |= body
        elif request.content_type in ("application/x-www-form-urlencoded", "multipart/form-data"):
            arguments |= {key: value for key, value in (await request.post()).items() if isinstance(value, str)}
        elif request.can_read_body:
            raise SlackError("invalid_post_type")
    for name in _JSON_ARGUMENTS:
        value = arguments.get(name)
        if isinstance(value, str) and value.lstrip()[:1] in ("[", "{"):
            try:
                arguments[name] = json.loads(value)
            except ValueError:
                continue
    return arguments


class Arguments:
    """Typed access; raises `SlackError` with Slack's codes when an argument is missing or malformed."""

    def __init__(self, given: Payload) -> None:
        self.given = given

    def __contains__(self, name: str) -> bool:
        return self.given.get(name) is not None

    def required(self, name: str) -> str:
        """A text that must be there."""
        value = self.text(name)
        if not value:
            raise SlackError("invalid_arguments", f"[ERROR] missing required field: {name}")
        return value

    def text(self, name: str, default: str = "") -> str:
        """A text, or the default."""
        value = self.given.get(name)
        return default if value is None else str(value)

    def flag(self, name: str) -> bool:
        """A boolean, as JSON or a form says it."""
        return self.given.get(name) in _TRUE

    def number(self, name: str, default: int, most: int) -> int:
        """A positive number, cut at the most that Slack gives."""
        value = self.given.get(name, default)
        try:
            number = int(value)
        except (TypeError, ValueError):
            raise SlackError("invalid_limit") from None
        if number < 0:
            raise SlackError("invalid_limit")
        return min(number or default, most)

    def names(self, name: str) -> list[str]:
        """A list, sent as one or separated by commas."""
        value: Any = self.given.get(name) or []
        parts = value.split(",") if isinstance(value, str) else value
        return [str(part).strip() for part in parts if str(part).strip()]

    def members(self, name: str, code: str) -> Payload:
        """A JSON object; the code says what Slack calls it if it is none."""
        value = self.given.get(name)
        if not isinstance(value, dict):
            raise SlackError(code, f"[ERROR] must be an object [json-pointer:/{name}]")
        return value

    def items(self, name: str, code: str) -> list[Payload]:
        """A JSON array of objects, empty if not given."""
        value = self.given.get(name)
        if value in (None, ""):
            return []
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise SlackError(code)
        return value
