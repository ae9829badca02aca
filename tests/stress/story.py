"""The story as people live it who do not know that the app dies under their hands: what was not acknowledged is tried again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from db.across_agencies import bind_workspace
from db.engine import Database
from slack_app.sandbox import Control, Sandbox
from slack_app.sandbox.shown import Channel, Message, Person, Team
from tests.agency import NOW, SmallAgency, in_agency, small_agency
from tests.office import ATS_APP, SECRET, manifest, office_settings
from tests.stress.mortal_app import MortalApp, Orders


@dataclass
class Stage:
    """Where a story plays: a sandbox, a database, and an app that may die."""

    agency: SmallAgency
    database: Database
    slack: Control
    app: MortalApp
    transport: str
    team: Team
    sam: Person
    desk: Channel
    deaths: int = 0
    is_over: bool = False

    async def raise_app(self, *, die_at: int = 0) -> None:
        """Start the app and tell Slack where it is; one that dies while it starts is started again."""
        self.app.start(die_at=die_at)
        port = await self.app.next_number()
        if port is None:
            self.deaths += 1
            await self.raise_app()
            return
        url = f"http://127.0.0.1:{port}/slack/events" if self.transport == "http" else None
        await self.slack.transport(self.transport, url)

    async def watch_over_app(self) -> None:
        """Start the app again whenever it is found dead, until the story is over."""
        while not self.is_over:
            if self.app.is_dead:
                self.deaths += 1
                await self.raise_app()
            await asyncio.sleep(0.02)

    async def play(self) -> None:
        """Play the story to its end."""
        said = {"candidate_id": "4471", "job_order_id": "j1", "decided_at": NOW.isoformat()}
        metadata = {"event_type": "candidate_not_selected", "event_payload": said}
        await self.slack.post_as_app(self.team.id, self.desk.id, ATS_APP, text="A decision", metadata=metadata)
        await self.slack.wait_for(self._prompt, 15)
        await self.slack.wait_for(self._all_is_settled, 15)
        await self._until(self._open_modal)
        await self._until(self._save_feedback)
        await self.slack.wait_for(self._all_is_settled, 15)

    async def check(self) -> None:
        """Check that everything happened, and once."""
        (prompt,) = await self.slack.messages(self.sam.id)
        owed = in_agency(self.database, self.agency.id, lambda work: list(work.outbox.all()))
        sent, _posted, *redrawn = owed
        (_, matches) = await self.slack.thread(self.sam.id, await self.slack.direct_message(self.sam.id), prompt.ts)
        (case,) = in_agency(self.database, self.agency.id, lambda work: list(work.cases.all()))
        (feedback,) = in_agency(self.database, self.agency.id, lambda work: list(work.feedback.all()))
        assert "Maria Lopez" in prompt.words
        assert (sent.kind, sent.state, sent.ts) == ("prompt_for_feedback", "sent", prompt.ts)
        assert {(row.kind, row.state) for row in redrawn} == {("redraw_head", "sent"), ("redraw_matches", "sent")}
        assert matches.ts == case.matches_ts
        assert case.head_ts == prompt.ts
        assert (feedback.reason, feedback.strengths) == ("pay", "Calm")
        assert "Feedback, by Sam: pay." in prompt.words
        assert await self.slack.violations() == []

    async def _until(self, step: Callable[[], Awaitable[bool]]) -> None:
        """Do as a person does whose click was not answered: do it again."""
        await self.slack.wait_for(step, 20)

    async def _open_modal(self) -> bool:
        (prompt,) = await self._prompt()
        await self.slack.click(self.sam.id, await self.slack.direct_message(self.sam.id), prompt.ts, "share_feedback")
        return await self.slack.open_view(self.sam.id) is not None

    async def _save_feedback(self) -> bool:
        answers = {("reason", "reason_chosen"): "pay", ("strengths", "input"): "Calm"}
        await self.slack.submit(self.sam.id, answers)
        return await self.slack.open_view(self.sam.id) is None

    async def _prompt(self) -> list[Message]:
        return await self.slack.messages(self.sam.id)

    async def _all_is_settled(self) -> bool:
        rows = in_agency(self.database, self.agency.id, lambda work: list(work.outbox.all()))
        return bool(rows) and all(row.state in {"sent", "withdrawn", "given_up"} for row in rows)


@asynccontextmanager
async def open_stage(database_url: str, transport: str) -> AsyncIterator[Stage]:
    """Set up all but the app."""
    database = Database(database_url)
    agency = small_agency(database)
    async with Sandbox(manifest(), signing_secret=SECRET) as sandbox, Control(sandbox.url) as slack:
        await slack.clocks(event_retries=[0.3, 1.0, 2.0], acknowledgement=1.0)
        await slack.limits("off")
        team = await slack.workspace("Brightside Staffing")
        sam = await slack.user(team.id, "sam", "sam@brightside.example", real_name="Sam Okafor")
        desk = await slack.channel(team.id, "desk", [sam.id], bot=True)
        database.write(lambda session: bind_workspace(session, agency.id, team.id, None))
        settings = office_settings(database_url, sandbox, team, transport=transport)
        app = MortalApp(Orders(_plain(settings.model_dump()), NOW))
        stage = Stage(agency, database, slack, app, transport, team, sam, desk)
        try:
            yield stage
        finally:
            await stage.app.stop()
            database.close()


def _plain(settings: dict[str, object]) -> dict[str, object]:
    """Make settings fit for another process: secrets as text."""
    plain = {name: getattr(value, "get_secret_value", lambda value=value: value)() for name, value in settings.items()}
    return {name: value for name, value in plain.items() if value is not None}


async def live_through(database_url: str, transport: str, die_at: int) -> tuple[int, int]:
    """Play the story with an app that dies at this moment; give the deaths, and the moments of the last life."""
    async with open_stage(database_url, transport) as stage:
        await stage.raise_app(die_at=die_at)
        nurse = asyncio.create_task(stage.watch_over_app())
        try:
            await stage.play()
            await stage.check()
        finally:
            stage.is_over = True
            await nurse
        moments = await stage.app.stop()
        return stage.deaths + (moments is None), moments or 0
