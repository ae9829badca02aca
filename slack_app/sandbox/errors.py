"""What the sandbox says no with."""

from typing import Any


class SlackError(Exception):
    """Slack's `ok: false`: the error code and whatever else the answer carries."""

    def __init__(self, code: str, *messages: str, **extra: Any) -> None:
        super().__init__(code)
        self.code = code
        self.extra = extra
        if messages:
            self.extra["response_metadata"] = {"messages": list(messages)}


class ControlError(Exception):
    """A person cannot do that in Slack's client, or the control API was asked for nonsense."""
