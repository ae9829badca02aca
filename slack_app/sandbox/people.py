"""What the people in front of the screen see besides messages and views."""

import time
from dataclasses import dataclass, field

from slack_app.sandbox.payload import Payload


@dataclass(frozen=True, slots=True)
class Toast:
    """An error message that Slack's client shows for a moment."""

    at: float
    code: str
    text: str


@dataclass(slots=True)
class People:
    """Toasts by person, what selects in messages hold for whom, and what external selects offered to whom."""

    toasts: dict[str, list[Toast]] = field(default_factory=dict)
    chosen: dict[tuple[str, str], dict[tuple[str, str], Payload]] = field(default_factory=dict)
    offered: dict[tuple[str, str, str], list[Payload]] = field(default_factory=dict)

    def toast(self, user_id: str, code: str, text: str) -> None:
        """Show somebody an error message."""
        self.toasts.setdefault(user_id, []).append(Toast(time.time(), code, text))
