"""Asking the app: once for what a person did, up to four times for an event."""

import asyncio
import time
from collections.abc import Coroutine
from typing import Any, Protocol

from slack_app.sandbox.clocks import Clocks
from slack_app.sandbox.faults import EVENT_FAULTS, Faults
from slack_app.sandbox.payload import Payload
from slack_app.sandbox.record import Record
from slack_app.sandbox.replies import Reply


class Transport(Protocol):
    """A way to reach the app."""

    async def send(self, kind: str, payload: Payload, retry: tuple[int, str] | None) -> Reply:
        """Deliver one request and wait for its acknowledgement."""
        ...


class Delivery:
    """Sends requests to the app by the transport of the moment, and keeps them on record."""

    def __init__(self, transport: Transport, clocks: Clocks, record: Record, faults: Faults) -> None:
        self.transport = transport
        self._clocks = clocks
        self._record = record
        self._faults = faults
        self._tasks: set[asyncio.Task[None]] = set()

    async def ask(self, kind: str, payload: Payload, team_id: str, retry: tuple[int, str] | None = None) -> Reply:
        """Send one request to the app and keep what it answered."""
        started = time.perf_counter()
        reply = await self.transport.send(kind, payload, retry)
        self._record.add(
            "request",
            request_name(kind, payload),
            team_id,
            transport=kind,
            payload=payload,
            retry=retry[0] if retry else 0,
            retry_reason=retry[1] if retry else None,
            status=reply.status,
            body=reply.body,
            failure=reply.failure,
            seconds=round(time.perf_counter() - started, 4),
        )
        return reply

    def notify(self, envelope: Payload) -> "asyncio.Future[Reply | None]":
        """Deliver an event in the background, as often as Slack would.

        What comes back is the answer to the first attempt, or nothing for an event that is late.
        """
        first: asyncio.Future[Reply | None] = asyncio.get_running_loop().create_future()
        event = envelope["event"]
        channel = event.get("channel") or event.get("channel_id")
        fault = self._faults.take(EVENT_FAULTS, event["type"], channel, envelope["team_id"])
        delay = fault.seconds if fault and fault.kind == "late_event" else 0.0
        if delay:
            first.set_result(None)
        self.later(self._deliver(envelope, delay, first))
        if fault and fault.kind == "duplicate_event":
            self.later(self._deliver(envelope, 0.0, first))
        return first

    def later(self, work: Coroutine[Any, Any, None]) -> None:
        """Do something in the background until the sandbox stops."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    @property
    def waiting(self) -> int:
        """How many events are on their way or wait to be sent again."""
        return len(self._tasks)

    async def close(self) -> None:
        """Give up what is under way."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _deliver(self, envelope: Payload, delay: float, first: "asyncio.Future[Reply | None]") -> None:
        if delay:
            await asyncio.sleep(delay)
        reply = await self.ask("events_api", envelope, envelope["team_id"])
        if not first.done():
            first.set_result(reply)
        for number, pause in enumerate(self._clocks.event_retries, 1):
            if reply.acknowledged or reply.no_retry:
                return
            await asyncio.sleep(pause)
            retry = (number, reply.failure or "unknown_error")
            reply = await self.ask("events_api", envelope, envelope["team_id"], retry)


def request_name(kind: str, payload: Payload) -> str:
    """What a request is called on record: the event's, interaction's or command's own name."""
    if kind == "events_api":
        return str(payload["event"]["type"])
    return str(payload["command"] if kind == "slash_commands" else payload["type"])
