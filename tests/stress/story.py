"""The story as people live it who do not know that the app dies under their hands: what was not acknowledged is tried again."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from db.across_agencies import bind_workspace
from db.engine import Database
from db.unit_of_work import UnitOfWork
from slack_app.sandbox import Control, Sandbox
from slack_app.sandbox.shown import Channel, Message, Person, Team
from tests.agency import NOW, SmallAgency, in_agency, small_agency
from tests.office import ATS_APP, SECRET, manifest, office_settings
from tests.stress.mortal_app import MortalApp, Orders

FIRST_TALK = NOW + timedelta(days=3)
"""In working hours of the day on which the first talk is due."""


TRIGGER_SECONDS = 3.0
"""How long a click may open a modal."""


@dataclass
class Stage:
    """Where a story plays: a sandbox, a database, and an app that may die."""

    agency: SmallAgency
    position: int
    """The open position that Maria is put forward for next."""
    database: Database
    slack: Control
    app: MortalApp
    transport: str
    team: Team
    sam: Person
    jo: Person
    desk: Channel
    deaths: int = 0
    is_over: bool = False

    async def raise_app(self, *, die_at: int | str = 0) -> None:
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

    async def prepare(self) -> None:
        """Do what is done before the app starts."""

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
        await self._until(self._open_submission)
        await self._until(self._submit)
        await self.slack.wait_for(self._all_is_settled, 15)
        self.app.move_clock(FIRST_TALK)
        await self.slack.wait_for(self._reminder, 20)
        await self._until(self._open_check_in)
        await self._until(self._answer_check_in)
        await self.slack.wait_for(self._escalations, 20)  # a tick of its own, at the same hour
        await self.slack.wait_for(self._all_is_settled, 15)

    async def check(self) -> None:
        """Check that everything happened, and once."""
        prompt, reminder = await self._prompt()
        escalations = only(await self._escalations())
        owed = await self._ask(lambda work: list(work.outbox.all()))
        posted = {row.kind: row for row in owed if row.method == "chat.postMessage"}
        (_, matches) = await self.slack.thread(self.sam.id, await self.slack.direct_message(self.sam.id), prompt.ts)
        case = only(await self._ask(lambda work: list(work.cases.all())))
        assert {kind: (row.state, row.ts) for kind, row in posted.items()} == {
            "prompt_for_feedback": ("sent", prompt.ts),
            "post_matches": ("sent", matches.ts),
            "remind_of_check_ins": ("sent", reminder.ts),
            "post_escalations": ("sent", escalations.ts),
        }
        assert (case.head_ts, case.matches_ts) == (prompt.ts, matches.ts)
        assert "Maria Lopez" in prompt.words
        assert "Feedback, by Sam: pay." in prompt.words
        assert "Done: you talked." in reminder.words
        await self._check_answers(case.id)
        assert await self.slack.violations() == []

    async def _check_answers(self, case_id: int) -> None:
        """Check that each answer is kept, and once."""
        feedback = only(await self._ask(lambda work: list(work.feedback.all())))
        _, made = await self._ask(lambda work: list(work.submissions.all()))
        first, *later = await self._ask(lambda work: list(work.check_ins.of_case(case_id)))
        assert (feedback.reason, feedback.strengths) == ("pay", "Calm")
        assert (made.job_order_id, made.status, made.note) == (self.position, "submitted", "Soon")
        assert (first.status, first.outcome) == ("done", "talked")
        assert [one.status for one in later] == ["planned"] * 3

    async def _until(self, step: Callable[[], Awaitable[bool]]) -> None:
        """Do as a person does whose click was not answered: do it again."""
        await self.slack.wait_for(step, 20)

    async def _click(self, ts: str, action_id: str) -> bool:
        """Click, and wait for the modal as long as one may still come: another click would open another."""
        deaths, ends_at = self.deaths, time.monotonic() + TRIGGER_SECONDS
        await self.slack.click(self.sam.id, await self.slack.direct_message(self.sam.id), ts, action_id)
        while await self.slack.open_view(self.sam.id) is None:
            if self.deaths > deaths or time.monotonic() > ends_at:
                return False
            await asyncio.sleep(0.02)
        return True

    async def _open_modal(self) -> bool:
        return await self._click(only(await self._prompt()).ts, "share_feedback")

    async def _save_feedback(self) -> bool:
        answers = {("reason", "reason_chosen"): "pay", ("strengths", "input"): "Calm"}
        await self.slack.submit(self.sam.id, answers)
        return await self.slack.open_view(self.sam.id) is None

    async def _open_submission(self) -> bool:
        prompt = only(await self._prompt())
        (_, matches) = await self.slack.thread(self.sam.id, await self.slack.direct_message(self.sam.id), prompt.ts)
        return await self._click(matches.ts, "submit_candidate")

    async def _submit(self) -> bool:
        answers = {("agreed_on", "input"): NOW.date().isoformat(), ("note", "input"): "Soon"}
        await self.slack.submit(self.sam.id, answers)
        return await self.slack.open_view(self.sam.id) is None

    async def _reminder(self) -> Message | None:
        messages = await self._prompt()
        return messages[1] if len(messages) > 1 else None

    async def _escalations(self) -> list[Message]:
        return await self.slack.messages(self.jo.id)

    async def _open_check_in(self) -> bool:
        reminder = await self._reminder()
        assert reminder is not None
        return await self._click(reminder.ts, "check_in_done")

    async def _answer_check_in(self) -> bool:
        await self.slack.submit(self.sam.id, {("outcome", "input"): "talked"})
        return await self.slack.open_view(self.sam.id) is None

    async def _ask(self, question: Callable[[UnitOfWork], Any]) -> Any:
        """Ask the database, beside the event loop: the sandbox must go on answering while the app holds a lock."""
        return await asyncio.to_thread(in_agency, self.database, self.agency.id, question)

    async def _prompt(self) -> list[Message]:
        """Give what Sam was sent, without what only says why a click was in vain."""
        return [one for one in await self.slack.messages(self.sam.id) if not one.is_ephemeral]

    async def _all_is_settled(self) -> bool:
        rows = await self._ask(lambda work: list(work.outbox.all()))
        return bool(rows) and all(row.state in {"sent", "withdrawn", "given_up"} for row in rows)


def only(found: list[Any]) -> Any:
    """Give the one thing found; a failure says what there was instead."""
    assert len(found) == 1, f"{len(found)} instead of one: {found}"
    return found[0]


@asynccontextmanager
async def open_stage(
    database_url: str, transport: str, kind: Callable[..., Stage] = Stage, **settings: Any
) -> AsyncIterator[Stage]:
    """Set up all but the app."""
    database = Database(database_url)
    agency = await asyncio.to_thread(small_agency, database)
    position = await asyncio.to_thread(in_agency, database, agency.id, _another_position)
    async with Sandbox(manifest(), signing_secret=SECRET) as sandbox, Control(sandbox.url) as slack:
        await slack.clocks(event_retries=[0.3, 2.0, 8.0], acknowledgement=1.0)
        await slack.limits("off")
        team = await slack.workspace("Brightside Staffing")
        sam = await slack.user(team.id, "sam", "sam@brightside.example", real_name="Sam Okafor")
        jo = await slack.user(team.id, "jo", "jo@brightside.example", real_name="Jo Lindqvist")
        desk = await slack.channel(team.id, "desk", [sam.id], bot=True)
        await asyncio.to_thread(database.write, lambda session: bind_workspace(session, agency.id, team.id, None))
        whole = office_settings(database_url, sandbox, team, transport=transport, **settings)
        app = MortalApp(Orders(_plain(whole.model_dump()), NOW))
        stage = kind(agency, position, database, slack, app, transport, team, sam, jo, desk)
        try:
            yield stage
        finally:
            await stage.app.stop()
            await asyncio.to_thread(database.close)


def _another_position(work: UnitOfWork) -> int:
    client = work.clients.add("Fabrikam")
    return work.job_orders.add(client.id, "Data Engineer", town="Austin", skills=["Python"]).id


def _plain(settings: dict[str, object]) -> dict[str, object]:
    """Make settings fit for another process: secrets as text."""
    plain = {name: getattr(value, "get_secret_value", lambda value=value: value)() for name, value in settings.items()}
    return {name: value for name, value in plain.items() if value is not None}


async def live_through(
    database_url: str, transport: str, die_at: int | str, kind: Callable[..., Stage] = Stage, **settings: Any
) -> tuple[int, int]:
    """Play the story with an app that dies at this moment; give the deaths, and the moments of the last life."""
    async with open_stage(database_url, transport, kind, **settings) as stage:
        await stage.prepare()
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
