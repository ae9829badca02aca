"""Slack as a list: what is posted is written down with the moment of the product's clock."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Any

from slack_app.clock import MovableClock


@dataclass(frozen=True)
class Posted:
    """A message as it stands in Slack. It `notifies`, unless it is a reply that only its thread shows."""

    at: datetime
    channel: str
    ts: str
    outbox_id: int
    text: str
    shown: str
    notifies: bool


@dataclass
class Conversations:
    """All that Slack has been told, and no more of Slack than that takes."""

    clock: MovableClock
    posted: list[Posted] = field(default_factory=list)
    edits: list[tuple[datetime, str, str]] = field(default_factory=list)
    """When, which message, and what it shows from then on."""
    loses_answers: int = 0
    """So many posts are taken, and nobody hears that they were."""
    _numbers: count[int] = field(default_factory=lambda: count(1))

    async def __call__(self, _agency_id: int, method: str, **told: Any) -> dict[str, Any]:
        match method:
            case "users.lookupByEmail":
                return {"user": {"id": f"U{told['email'].split('@')[0]}"}}
            case "conversations.open":
                return {"channel": {"id": f"D{told['users']}"}}
            case "chat.postMessage":
                return await self._post(told)
            case "chat.update":
                self.edits.append((self.clock.now(), told["ts"], str(told["blocks"])))
                return {}
            case _:
                here = [one for one in self.posted if one.channel == told["channel"]]
                return {"messages": [{"ts": one.ts, "metadata": _metadata(one.outbox_id)} for one in here]}

    async def _post(self, told: dict[str, Any]) -> dict[str, Any]:
        ts, outbox_id = f"{next(self._numbers)}.0", told["metadata"]["event_payload"]["outbox_id"]
        notifies = "thread_ts" not in told or told.get("reply_broadcast", False)
        text, shown = told["text"], str(told["blocks"])
        self.posted.append(Posted(self.clock.now(), told["channel"], ts, outbox_id, text, shown, notifies))
        if self.loses_answers:
            self.loses_answers -= 1
            await asyncio.sleep(60)  # the process ends before the answer comes
        return {"channel": told["channel"], "ts": ts}


def _metadata(outbox_id: int) -> dict[str, Any]:
    return {"event_type": "rebound_message", "event_payload": {"outbox_id": outbox_id}}
