"""A month of an agency, played with a clock that is moved: recruiters with habits of their own, crashes, an outage.

Slack is a list here: what is posted is written down with the moment of the product's clock. Everything between the use cases
and that list is the product's own. `python -m tests.simulation.month [SEED]` prints who was told what when.
"""

from __future__ import annotations

import asyncio
import heapq
import sys
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, cast
from zoneinfo import ZoneInfo

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.across_agencies import create_agency
from db.claims import look_for_due
from db.engine import Database
from db.migrations import migrate
from db.models import OutboxMessage, Recruiter
from db.unit_of_work import UnitOfWork
from db.vocabulary import OutboxState
from slack_app.clock import MovableClock
from slack_app.delivery import (
    case_messages,
    escalation_messages,
    prompt_list_messages,
    reminder_messages,
    unmatched_messages,
)
from slack_app.delivery.addresses import Addresses
from slack_app.delivery.calls import UNLIMITED, SlackCalls
from slack_app.delivery.relay import Relay, Timings
from slack_app.delivery.sending import Sender
from slack_app.delivery.ticker import Ticker
from slack_app.domain.errors import Refused
from slack_app.domain.messages import EDIT, KINDS, PostMatches, RedrawEscalations
from slack_app.domain.working_hours import WorkingHours
from slack_app.edge import Edge
from slack_app.use_cases.be_away import BeAway, be_away
from slack_app.use_cases.know_recruiter import hours_of
from tests.simulation.conversations import Conversations, Posted
from tests.simulation.habits import Decision

BEGIN = datetime(2026, 10, 26, 4, tzinfo=UTC)
"""A Monday; the clocks change on the Sunday after it, and there are two public holidays in the month."""
DAYS = 30
STEP, STEP_AT_NIGHT = timedelta(minutes=30), timedelta(hours=3)
OUTAGE = datetime(2026, 11, 4, tzinfo=UTC), datetime(2026, 11, 6, tzinfo=UTC)
ZONES = ("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles")
SATURDAY, FIRST_HOUR, LAST_HOUR = 5, 7, 19
"""By the clock of the middle: from before the first comes to work until after the last has gone home."""
_RENDERERS = {
    kind: render
    for file in (case_messages, escalation_messages, prompt_list_messages, reminder_messages, unmatched_messages)
    for kind, render in file.RENDERERS.items()
}
_QUIET = [
    kind
    for kind, message in KINDS.items()
    if kind == PostMatches.kind or (message.method == EDIT and kind != RedrawEscalations.kind)
]
"""Edits, but for those of what leads hear, and lists of positions."""
_LET_GO = (
    update(OutboxMessage)
    .where(OutboxMessage.kind.in_(_QUIET), OutboxMessage.state == OutboxState.WAITING)
    .values(state=OutboxState.WITHDRAWN)
)
_UNDER_WAY = (
    select(OutboxMessage.id).where(OutboxMessage.state.in_([OutboxState.SENDING, OutboxState.UNKNOWN])).limit(1)
)
_TIMINGS = Timings(
    lease=timedelta(seconds=1.5), look_back_after=timedelta(seconds=0.2), poll=timedelta(seconds=0.02), at_once=16
)


def somebody_works(moment: datetime) -> bool:
    """Say whether it may be working time anywhere."""
    here = moment.astimezone(ZoneInfo(ZONES[1]))
    return here.weekday() < SATURDAY and FIRST_HOUR <= here.hour < LAST_HOUR


@dataclass
class Process:
    """One life of the product's part that sends: it may end at any moment."""

    database: Database
    clock: MovableClock
    slack: Conversations

    def __post_init__(self) -> None:
        self.edge = Edge(self.database, self.clock)
        calls = cast("SlackCalls", self.slack)
        sender = Sender(
            self.edge,
            calls,
            Addresses(self.edge, calls, UNLIMITED),
            _RENDERERS,
            look_back_after=_TIMINGS.look_back_after,
        )
        self.relay = Relay(self.edge, sender, timings=_TIMINGS, rates=UNLIMITED)
        self.edge.wake = self.relay.wake
        self.ticker = Ticker(self.edge, seconds=3600)

    async def settle(self) -> None:
        """Do what is due now, and send until nothing is owed that may go."""
        await self.ticker.tick()
        while await self.edge.write(self._owes):
            await self.relay._claim_and_start()
            if self.relay._under_way:
                await asyncio.wait(self.relay._under_way)

    def _owes(self, session: Session) -> bool:
        """Let go of what notifies nobody, which is nine tenths of all, and say whether anything is left."""
        session.execute(_LET_GO)
        if look_for_due(session, product_now=self.clock.now(), rates=UNLIMITED, limit=1).ids:
            return True
        return session.scalars(_UNDER_WAY).first() is not None

    def kill(self) -> None:
        """End it in the middle of whatever it does."""
        for task in self.relay._under_way:
            task.cancel()


@dataclass
class Month:
    """The agency, its people's habits, and what has happened by the end."""

    database: Database
    seed: int
    recruiters: int = 20
    cases: int = 800
    refusals: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.clock = MovableClock()
        self.clock.move_to(BEGIN)
        self.slack = Conversations(self.clock)
        self.chance = Random(self.seed)
        self.agency_id = self.database.write(self._found)
        self._plans: list[tuple[datetime, int, Callable[[UnitOfWork], object]]] = []
        self._numbers = count()
        for submission_id in self.ask(lambda work: [one.id for one in work.submissions.all()]):
            self._plan(BEGIN + timedelta(days=self.chance.uniform(0, DAYS - 3)), Decision(self, submission_id))

    def ask(self, question: Callable[[UnitOfWork], Any]) -> Any:
        """Ask the agency's database, or change something in it, now."""
        return self.database.write(lambda session: question(UnitOfWork(session, self.agency_id, self.clock.now())))

    async def play(self) -> None:
        """Let the month pass. Every few days the process dies with a message half sent; once nothing runs for two days."""
        process, crashes = Process(self.database, self.clock, self.slack), self._crashes()
        now = BEGIN
        while now < BEGIN + timedelta(days=DAYS):
            now += STEP if somebody_works(now) else STEP_AT_NIGHT
            if OUTAGE[0] <= now < OUTAGE[1]:
                continue  # what was told meanwhile is told again by whoever told it
            self.clock.move_to(now)
            self._live_until(now)
            if crashes and now >= crashes[0]:
                crashes.pop(0)
                self.slack.loses_answers = 1
                ticking = asyncio.create_task(process.settle())
                await asyncio.wait([ticking], timeout=0.1)
                ticking.cancel()
                process.kill()
                self.slack.loses_answers = 0
                process = Process(self.database, self.clock, self.slack)
            await process.settle()
        process.kill()

    def _crashes(self) -> list[datetime]:
        days = (BEGIN + timedelta(days=day, hours=self.chance.uniform(9, 17)) for day in range(1, DAYS, 6))
        return sorted(days)

    def _live_until(self, now: datetime) -> None:
        while self._plans and self._plans[0][0] <= now:
            _, _, act = heapq.heappop(self._plans)
            try:
                self.ask(act)
            except Refused as refused:
                self.refusals[f"refused: {refused.text[:40]}"] += 1

    def _plan(self, at: datetime, act: Callable[[UnitOfWork], object]) -> None:
        heapq.heappush(self._plans, (at, next(self._numbers), act))

    def after(self, hours: float, act: Callable[[UnitOfWork], object]) -> None:
        """Let somebody do something in so many hours."""
        self._plan(self.clock.now() + timedelta(hours=hours), act)

    def _found(self, session: Session) -> int:
        agency_id = create_agency(session, "Simulated Staffing", now=BEGIN, country="US", time_zone=ZONES[0])
        work, chance = UnitOfWork(session, agency_id, BEGIN), self.chance
        people = [
            work.recruiters.add(
                f"Recruiter{n} Test",
                f"r{n}@x.example",
                time_zone=chance.choice(ZONES),
                is_lead=n < 2,
                external_id=f"{n}",
            )
            for n in range(self.recruiters)
        ]
        for number, one in enumerate(people):
            one.backup_id = people[number - 1].id if number % 2 else None
        for one in chance.sample(people, 5):
            first = (BEGIN + timedelta(days=chance.randint(2, 15))).date()
            be_away(work, BeAway(one.id, first, first + timedelta(days=chance.randint(1, 7)), f"away {one.id}"))
        clients = [work.clients.add(f"Client{n}", owner_id=chance.choice(people).id) for n in range(20)]
        titles = ("Data Engineer", "Accountant", "Nurse", "Welder")
        orders = [
            work.job_orders.add(chance.choice(clients).id, chance.choice(titles), town="Austin", skills=["Python"])
            for _ in range(60)
        ]
        for number in range(self.cases):
            candidate = work.candidates.add(f"Person{number} Test", town="Austin", skills=["Python"])
            stage = "Second interview" if chance.random() < 0.4 else None
            work.submissions.add(
                candidate.id, chance.choice(orders).id, submitted_by_id=chance.choice(people).id, stage=stage
            )
        return agency_id


@dataclass
class Report:
    """Who was told what, and when: what the month comes to, read from the database and from what was posted."""

    month: Month

    def __post_init__(self) -> None:
        self.kinds: dict[int, OutboxMessage] = {row.id: row for row in self.month.ask(lambda work: work.outbox.all())}
        self.people: dict[str, Recruiter] = {
            one.direct_channel: one for one in self.month.ask(lambda work: work.recruiters.all()) if one.direct_channel
        }
        self.hours: dict[str, WorkingHours] = {
            channel: self.month.ask(lambda work, one=one: hours_of(work, one)) for channel, one in self.people.items()
        }

    def notified(self) -> list[Posted]:
        """Give what reached somebody's telephone."""
        return [one for one in self.month.slack.posted if one.notifies]

    def by_day(self) -> dict[tuple[str, object], list[Posted]]:
        """Give what each person was notified of on each of their days."""
        days: dict[tuple[str, object], list[Posted]] = defaultdict(list)
        for one in self.notified():
            days[one.channel, self.hours[one.channel].day_of(one.at)].append(one)
        return days

    def of_kind(self, kind: str) -> list[Posted]:
        """Give the messages of a kind."""
        return [one for one in self.month.slack.posted if self.kinds[one.outbox_id].kind == kind]

    def text(self) -> str:
        """Write it down for people: who was told what when, how much of what, and the fullest days."""
        lines = [
            f"{one.at.astimezone(self.hours[one.channel].zone):%a %d %b %H:%M} {self.people[one.channel].name}: {one.text}"
            for one in self.notified()
        ]
        by_kind = Counter(self.kinds[one.outbox_id].kind for one in self.notified())
        lines += [f"{self.month.cases} cases, {len(self.people)} recruiters, {DAYS} days"]
        lines += [f"{number:6,} {kind}" for kind, number in by_kind.most_common()]
        fullest = Counter({key: len(posted) for key, posted in self.by_day().items()})
        lines += [
            f"{number} on {day} for {self.people[channel].name}" for (channel, day), number in fullest.most_common(5)
        ]
        return "\n".join(lines)


def play(url: str, seed: int) -> Report:
    """Play a month on a new database at `url`, and give what it came to."""
    migrate(url)
    month = Month(Database(url), seed)
    asyncio.run(month.play())
    return Report(month)


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        sys.stdout.write(play(f"sqlite:///{folder}/rebound.db", int(sys.argv[1]) if sys.argv[1:] else 1).text() + "\n")
