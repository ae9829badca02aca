"""Slack's part in a measurement: signed events, sent from a process of its own, and when each was acknowledged."""

import asyncio
import itertools
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection

from slack_app.sandbox.http_transport import signature
from tests.benchmarks.processes import Part
from tests.office import ATS_APP, SECRET


@dataclass(frozen=True)
class Event:
    """A report that a candidate was not selected for a job order, by the ids of the agency's ATS."""

    team_id: str
    candidate: str
    job_order: str
    decided_at: str
    decision: str = "candidate_not_selected"


@dataclass(frozen=True)
class Acknowledged:
    """When an event was to be sent and when it was acknowledged, by the clock on the wall; and with what status."""

    event: Event
    due_at: float
    acknowledged_at: float
    status: int

    @property
    def seconds(self) -> float:
        """How long it took, waiting for a free connection included."""
        return self.acknowledged_at - self.due_at


@dataclass(frozen=True)
class Load:
    """Events to send to a port: `rate` a second (0: as fast as they are acknowledged), for so many seconds at most."""

    port: int
    events: Sequence[Event]
    rate: float = 0
    seconds: float = float("inf")
    connections: int = 64


async def send(load: Load) -> list[Acknowledged]:
    """Send events from another process, and wait until all are acknowledged."""
    async with Part(_run, load) as part:
        acknowledged: list[Acknowledged] = await part.hear()
    wrong = [one for one in acknowledged if one.status != 200]
    assert not wrong, f"{len(wrong)} events were answered {wrong[0].status}"
    return acknowledged


def _run(pipe: Connection, load: Load) -> None:
    pipe.send(asyncio.run(_send(load)))
    pipe.recv()


async def _send(load: Load) -> list[Acknowledged]:
    acknowledged: list[Acknowledged] = []
    began_at = time.time()
    numbered = zip(itertools.count(), load.events, strict=False)

    async def keep_sending() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", load.port)
        for number, event in numbered:
            due_at = began_at + number / load.rate if load.rate else time.time()
            if due_at - began_at > load.seconds:
                break
            await asyncio.sleep(max(0.0, due_at - time.time()))
            status = await _post(reader, writer, _envelope(event, number))
            acknowledged.append(Acknowledged(event, due_at, time.time(), status))
        writer.close()

    await asyncio.gather(*(keep_sending() for _ in range(load.connections)))
    return acknowledged


async def _post(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, body: bytes) -> int:
    """Post a signed body. An HTTP client of a few lines: a complete one would take as long as what is measured."""
    timestamp = str(int(time.time()))
    head = (
        f"POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\nX-Slack-Request-Timestamp: {timestamp}\r\n"
        f"X-Slack-Signature: {signature(SECRET, timestamp, body)}\r\n\r\n"
    )
    writer.write(head.encode() + body)
    answer = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
    length = int(answer.partition("content-length:")[2].partition("\r\n")[0] or 0)
    await reader.readexactly(length)
    return int(answer.split()[1])


def _envelope(event: Event, number: int) -> bytes:
    said = {"candidate_id": event.candidate, "job_order_id": event.job_order, "decided_at": event.decided_at}
    now = f"{time.time():.6f}"
    return json.dumps(
        {
            "token": "deprecated-verification-token",
            "team_id": event.team_id,
            "api_app_id": "A0REBOUND01",
            "event": {
                "type": "message_metadata_posted",
                "app_id": ATS_APP,
                "bot_id": "B0ATS",
                "user_id": "U0ATS",
                "team_id": event.team_id,
                "channel_id": "C0DESK",
                "metadata": {"event_type": event.decision, "event_payload": said},
                "message_ts": now,
                "event_ts": now,
            },
            "type": "event_callback",
            "event_id": f"Ev{event.team_id}{event.candidate}{event.decision}{number}",
            "event_time": int(time.time()),
            "authorizations": [
                {
                    "enterprise_id": None,
                    "team_id": event.team_id,
                    "user_id": "U0BOT",
                    "is_bot": True,
                    "is_enterprise_install": False,
                }
            ],
            "is_ext_shared_channel": False,
            "event_context": f"4-{number}",
        }
    ).encode()


def rate_of(acknowledged: Sequence[Acknowledged]) -> float:
    """Give how many were acknowledged a second."""
    last, first = max(one.acknowledged_at for one in acknowledged), min(one.due_at for one in acknowledged)
    return len(acknowledged) / (last - first)


def percentile(seconds: Sequence[float], share: float = 0.99) -> float:
    """Give the time within which this share of them lies."""
    ordered = sorted(seconds)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
