"""Response URLs: a short-lived right to answer what a person did, five times within half an hour."""

import time
from dataclasses import dataclass

from slack_app.sandbox.clocks import Clocks
from slack_app.sandbox.errors import SlackError
from slack_app.sandbox.ids import Ids, base36
from slack_app.sandbox.workspace import Conversation, Message, Workspace

USES = 5


@dataclass(slots=True)
class ResponseUrl:
    """Whom and what the URL answers; `message` is the one whose button was pressed."""

    workspace: Workspace
    conversation: Conversation
    user_id: str
    message: Message | None
    expires_at: float
    uses: int = 0


class ResponseUrls:
    """Gives response URLs out under the sandbox's own address."""

    def __init__(self, clocks: Clocks, ids: Ids) -> None:
        self.base = ""
        self._clocks = clocks
        self._ids = ids
        self._given: dict[str, ResponseUrl] = {}

    def issue(
        self, workspace: Workspace, conversation: Conversation, user_id: str, message: Message | None = None
    ) -> str:
        """A new URL for what a person just did there."""
        number = self._ids.number("response")
        path = f"{workspace.id}/{number}/{base36(number * 15485863):0>12}"
        expires_at = time.monotonic() + self._clocks.response_url
        self._given[path] = ResponseUrl(workspace, conversation, user_id, message, expires_at)
        return f"{self.base}/response/{path}"

    def use(self, path: str) -> ResponseUrl:
        """What the URL answers, used once more; raises `SlackError` when it is unknown, old or used up."""
        given = self._given.get(path)
        if given is None:
            raise SlackError("invalid_url")
        if time.monotonic() > given.expires_at:
            raise SlackError("expired_url")
        if given.uses >= USES:
            raise SlackError("used_url")
        given.uses += 1
        return given
