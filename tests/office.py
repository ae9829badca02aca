"""A small agency at work: its database, a sandbox Slack with its people, and Rebound running between the two."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from db.across_agencies import bind_workspace
from db.engine import Database
from db.models import OutboxMessage
from slack_app.bootstrap import Rebound
from slack_app.clock import MovableClock
from slack_app.delivery.calls import SLACKS_RATES, UNLIMITED
from slack_app.delivery.relay import Timings
from slack_app.sandbox import Control, Sandbox
from slack_app.sandbox.record import Entry
from slack_app.sandbox.shown import Channel, Message, Person, Team
from slack_app.settings import Settings
from tests.agency import NOW, SmallAgency, in_agency, small_agency

ATS_APP = "A0ATSAPP001"
QUICK = Timings(
    lease=timedelta(seconds=3),
    look_back_after=timedelta(seconds=0.5),
    poll=timedelta(seconds=0.05),
    call_seconds=1,
    tick=0.1,
)
QUICK_MAIL = replace(QUICK, at_once=4, first_wait=timedelta(seconds=0.02))
TRANSPORTS = {"sqlite": "http", "postgresql": "socket"}
"""Both ways and both databases, each feature over two of the four; all four are walked by the story and the kill test."""
SECRET = "8f742231b10e8888abcd99yyyzzz85a5"


def manifest() -> dict[str, Any]:
    """Give the product's manifest."""
    return deepcopy(_manifest())


@cache
def _manifest() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((Path(__file__).parent.parent / "manifest.yml").read_text())
    return loaded


@dataclass
class Office:
    """What a test sees and touches."""

    agency: SmallAgency
    database: Database
    slack: Control
    sandbox: Sandbox
    rebound: Rebound
    clock: MovableClock
    team: Team
    sam: Person
    jo: Person
    desk: Channel
    url: str

    async def report(
        self, *, candidate: str = "4471", job_order: str = "j1", app_id: str = ATS_APP, **more: Any
    ) -> None:
        """Let the ATS's Slack app post that a candidate was not selected."""
        decided_at = self.clock.now().isoformat()
        payload = {
            "candidate_id": candidate,
            "job_order_id": job_order,
            "decided_at": decided_at,
            **more.pop("payload", {}),
        }
        event_type = more.pop("event_type", "candidate_not_selected")
        metadata = {"event_type": event_type, "event_payload": payload}
        await self.slack.post_as_app(self.team.id, self.desk.id, app_id, text="A decision", metadata=metadata, **more)

    async def prompt(self, person: Person | None = None) -> Message:
        """Wait for the first message that a recruiter gets, and give it."""
        reader = person or self.sam
        return (await self.slack.wait_for(lambda: self.slack.messages(reader.id)))[0]

    async def settled(self, states: Sequence[str] = ("sent", "withdrawn", "given_up")) -> list[OutboxMessage]:
        """Wait until nothing is owed to Slack any more, and give all that was."""

        async def look() -> list[OutboxMessage]:
            rows = self.owed()
            return rows if rows and all(row.state in states for row in rows) else []

        return await self.slack.wait_for(look, 15)

    def the(self, kind: str) -> OutboxMessage:
        """Give the only message of a kind that was owed."""
        (row,) = [row for row in self.owed() if row.kind == kind]
        return row

    async def heads(self, person: Person | None = None) -> list[Message]:
        """Give what stands at the top of a recruiter's direct messages, when nothing is owed any more."""
        await self.settled()
        return await self.slack.messages((person or self.sam).id)

    def owed(self) -> list[OutboxMessage]:
        """Give all messages of the outbox."""
        return list(self.ask(lambda work: work.outbox.all()))

    def ask(self, question: Callable[..., Any], *args: Any) -> Any:
        """Ask the agency's database."""
        return in_agency(self.database, self.agency.id, question, *args, now=self.clock.now())

    async def calls(self, method: str) -> list[Entry]:
        """Give what the app asked Slack by one method."""
        return await self.slack.record(kind="call", method=method)


@asynccontextmanager
async def open_office(
    database_url: str, *, transport: str = "http", timings: Timings = QUICK, has_rates: bool = False, **settings: Any
) -> AsyncIterator[Office]:
    """Start everything, on ports of its own, and stop it. Most tests are not about Slack's rates: they are off."""
    database = Database(database_url)
    agency = small_agency(database)
    async with Sandbox(manifest(), signing_secret=SECRET) as sandbox, Control(sandbox.url) as slack:
        team = await slack.workspace("Brightside Staffing")
        sam = await slack.user(team.id, "sam", "sam@brightside.example", real_name="Sam Okafor", tz="America/New_York")
        jo = await slack.user(team.id, "jo", "jo@brightside.example", real_name="Jo Lindqvist", tz="America/Chicago")
        desk = await slack.channel(team.id, "desk", [sam.id, jo.id], bot=True)
        if not has_rates:
            await slack.limits("off")
        database.write(lambda session: bind_workspace(session, agency.id, team.id, None))
        clock = MovableClock()
        clock.move_to(NOW)
        rebound = Rebound(
            office_settings(database_url, sandbox, team, transport=transport, **settings),
            clock=clock,
            timings=timings,
            mail_timings=QUICK_MAIL,
            rates=SLACKS_RATES if has_rates else UNLIMITED,
        )
        try:
            await rebound.start()
            url = f"http://127.0.0.1:{rebound.port}"
            await slack.transport(transport, f"{url}/slack/events" if transport == "http" else None)
            yield Office(agency, database, slack, sandbox, rebound, clock, team, sam, jo, desk, url)
        finally:
            await rebound.stop()
            database.close()


def office_settings(database_url: str, sandbox: Sandbox, team: Team, *, transport: str, **more: Any) -> Settings:
    """Give the settings of an app that works in the sandbox."""
    tokens = {"slack_app_token": sandbox.app_token} if transport == "socket" else {"slack_signing_secret": SECRET}
    return Settings(
        _env_file=None,
        **{
            "database_url": database_url,
            "slack_api_url": f"{sandbox.url}/api/",
            "slack_bot_token": team.bot_token,
            "trusted_app_ids": ATS_APP,
            "port": 0,
            **tokens,
            **more,
        },
    )
