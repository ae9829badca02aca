"""All that a demonstration needs: a sandbox, the sample agency, its people in Slack, and the app between them."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from email.message import EmailMessage
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import yaml
from sqlalchemy.orm import Session

from db.across_agencies import agencies
from db.engine import Database
from db.migrations import migrate
from db.sample import Sample, create_sample
from db.unit_of_work import UnitOfWork
from slack_app.bootstrap import Rebound
from slack_app.clock import Clock, MovableClock
from slack_app.delivery.calls import SLACKS_RATES, UNLIMITED
from slack_app.delivery.relay import MAIL_TIMINGS, Timings
from slack_app.demo.mailbox import Mailbox
from slack_app.operating.manifest import manifest_text
from slack_app.sandbox import Control, ProductClock, Sandbox
from slack_app.sandbox.shown import Channel, Person, Team
from slack_app.settings import Settings, is_this_machine
from slack_app.use_cases.know_recruiter import leads_of

ATS_APP = "A0DEMOATS01"
ATS_NAME = "Brightwater ATS"
MAIL_APP, MAIL_NAME, MAIL_CHANNEL = "A0DEMOMAIL1", "Mail server", "outgoing-mail"
MAIL_FROM = "recruiting@brightwater.example"
SECRET = "a-secret-of-the-demo-alone"
OPENING_TIME = timedelta(hours=9, minutes=12)
CLOSING_HOUR = 15
"""By the agency's clock: everybody is at work then, and "in an hour" still means today."""

Result = TypeVar("Result")


class CannotDemonstrate(Exception):
    """The demonstration cannot start; the text says why and what to do."""


@dataclass
class Stage:
    """A demonstration that runs."""

    slack: Control
    rebound: Rebound
    clock: MovableClock
    sample: Sample
    team: Team
    people: dict[int, Person]
    channel: Channel
    url: str
    database: Database
    mailbox: Mailbox
    onlooker: Person | None = None
    """Through whose eyes the present step is looked at, where that is not who acts in the story."""

    @property
    def recruiter(self) -> Person:
        """Whoever acts in the story."""
        return self.people[self.sample.recruiter_id]

    @property
    def lead(self) -> Person:
        """The first of those who lead the recruiters."""
        return self.people[self.ask(lambda work: leads_of(work)[0].id)]

    @property
    def recruiter_name(self) -> str:
        """Their name, as the agency has it."""
        return self.ask(lambda work: work.recruiters.get(self.sample.recruiter_id).name)

    def ask(self, question: Callable[[UnitOfWork], Result]) -> Result:
        """Ask the agency's database, beside the app."""
        return self.database.read(
            lambda session: question(UnitOfWork(session, self.sample.agency_id, self.clock.now()))
        )

    async def report(self, submission_id: int) -> None:
        """Let the agency's ATS say in Slack that the client has picked somebody else."""
        candidate, job_order = self.external_ids(submission_id)
        await self.post_report({"candidate_id": candidate, "job_order_id": job_order})

    def external_ids(self, submission_id: int) -> tuple[str, str]:
        """Give the ATS's numbers of the candidate and the position of a submission."""
        return self.ask(lambda work: _external_ids(work, submission_id))

    async def post_report(self, payload: Mapping[str, str]) -> None:
        """Let the ATS post a report as it stands."""
        payload = {"decided_at": self.clock.now().isoformat(), **payload}
        await self.slack.post_as_app(
            self.team.id,
            self.channel.id,
            ATS_APP,
            text="A client has decided.",
            name=ATS_NAME,
            metadata={"event_type": "candidate_not_selected", "event_payload": payload},
        )


@asynccontextmanager
async def open_stage(
    database_url: str,
    *,
    seed: int,
    host: str = "127.0.0.1",
    port: int = 0,
    transport: str = "http",
    at_slacks_pace: bool = True,
) -> AsyncIterator[Stage]:
    """Set everything up in an empty database, and take it down; without Slack's limits it all goes faster.

    Raises:
        CannotDemonstrate: the address is not this machine's own, or the database holds an agency already.
    """
    refuse_other_machines(host)
    migrate(database_url)
    database = Database(database_url)
    clock = MovableClock()
    clock.move_to(in_working_hours(Clock().now(), "America/Chicago"))
    try:
        manifest = yaml.safe_load(manifest_text())
        async with (
            _sandbox(manifest, clock, host, port) as sandbox,
            Control(sandbox.url) as slack,
            AsyncExitStack() as ends,
        ):
            team = await slack.workspace("Brightwater Staffing")
            sample = database.write(lambda session: _sample(session, clock.now(), seed, team.id))
            people = await _move_in(slack, team, database, sample)
            everybody = [person.id for person in people.values()]
            channel = await slack.channel(team.id, "client-decisions", everybody, bot=True)
            outgoing = await slack.channel(team.id, MAIL_CHANNEL, everybody)
            mailbox = await ends.enter_async_context(Mailbox(lambda mail: _show(slack, team, outgoing, mail)))
            settings = _settings(database_url, sandbox, team, transport, channel, mailbox)
            if not at_slacks_pace:
                await slack.limits("off")
            rates = SLACKS_RATES if at_slacks_pace else UNLIMITED
            rebound = Rebound(
                settings,
                clock=clock,
                timings=Timings(tick=0.5 if at_slacks_pace else 0.1),
                mail_timings=replace(MAIL_TIMINGS, poll=timedelta(seconds=0.1)),
                rates=rates,
            )
            try:
                await rebound.start()
                address = f"http://127.0.0.1:{rebound.port}/slack/events" if transport == "http" else None
                await slack.transport(transport, address)
                yield Stage(slack, rebound, clock, sample, team, people, channel, sandbox.url, database, mailbox)
            finally:
                await rebound.stop()
    finally:
        database.close()


def refuse_other_machines(host: str) -> None:
    """Refuse an address that others could reach: whoever reaches the sandbox may act as anybody.

    Raises:
        CannotDemonstrate: it is not a loopback address.
    """
    if not is_this_machine(host):
        raise CannotDemonstrate(f"The demo serves this machine alone; {host} is not a loopback address. Use 127.0.0.1.")


def in_working_hours(now: datetime, time_zone: str) -> datetime:
    """Give `now`, or the next working day at 9:12 where nobody would be at work; aware, in the zone given."""
    local = now.astimezone(ZoneInfo(time_zone))
    opening = local.replace(hour=0, minute=0, second=0, microsecond=0) + OPENING_TIME
    if local.weekday() < 5 and opening <= local and local.hour < CLOSING_HOUR - 1:
        return local
    if local > opening:
        opening += timedelta(days=1)
    while opening.weekday() >= 5:
        opening += timedelta(days=1)
    return opening


@asynccontextmanager
async def _sandbox(manifest: Mapping[str, Any], clock: MovableClock, host: str, port: int) -> AsyncIterator[Sandbox]:
    sandbox = Sandbox(manifest, signing_secret=SECRET, product_clock=ProductClock(clock.now, clock.move))
    try:
        await sandbox.start(host, port)
    except OSError as error:
        raise CannotDemonstrate(f"Port {port} is taken. Choose another with --port, or 0 for any.") from error
    try:
        yield sandbox
    finally:
        await sandbox.stop()


def _sample(session: Session, now: datetime, seed: int, team_id: str) -> Sample:
    if agencies(session):
        raise CannotDemonstrate("This database holds an agency already. Give the demo an empty one.")
    return create_sample(session, now=now, seed=seed, team_id=team_id)


async def _move_in(slack: Control, team: Team, database: Database, sample: Sample) -> dict[int, Person]:
    """Give every recruiter of the agency an account in Slack."""

    def recruiters(session: Session) -> list[tuple[int, str, str | None]]:
        work = UnitOfWork(session, sample.agency_id, Clock().now())
        return [(row.id, row.name, row.email) for row in work.recruiters.all()]

    # whoever acts in the story comes first: the page opens as the first person
    rows = sorted(database.read(recruiters), key=lambda row: row[0] != sample.recruiter_id)
    return {
        row_id: await slack.user(team.id, name.split()[0].lower(), email, real_name=name, tz="America/Chicago")
        for row_id, name, email in rows[:-1]  # one has no account: what would reach them goes to the channel
    }


async def _show(slack: Control, team: Team, channel: Channel, mail: EmailMessage) -> None:
    """Let everybody see a mail that went out."""
    text = mail.get_content().rstrip()
    head = "\n".join(f"{name}: {mail[name]}" for name in ("From", "Reply-To", "To", "Subject") if mail[name])
    await slack.post_as_app(team.id, channel.id, MAIL_APP, text=_escaped(f"{head}\n\n{text}"), name=MAIL_NAME)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _settings(
    database_url: str, sandbox: Sandbox, team: Team, transport: str, channel: Channel, mailbox: Mailbox
) -> Settings:
    """Give the settings of the demo: its own, whatever the environment and .env say."""
    tokens = {"slack_app_token": sandbox.app_token} if transport == "socket" else {"slack_signing_secret": SECRET}
    return Settings.model_validate(
        {
            **{name: field.default for name, field in Settings.model_fields.items()},
            "database_url": database_url,
            "slack_api_url": f"{sandbox.url}/api/",
            "slack_bot_token": team.bot_token,
            "trusted_app_ids": ATS_APP,
            "fallback_channel": channel.id,
            "port": 0,
            "smtp_host": "127.0.0.1",
            "smtp_port": mailbox.port,
            "smtp_security": "none",
            "mail_from": MAIL_FROM,
            **tokens,
        }
    )


def _external_ids(work: UnitOfWork, submission_id: int) -> tuple[str, str]:
    submission = work.submissions.get(submission_id)
    candidate = work.candidates.get(submission.candidate_id).external_id
    job_order = work.job_orders.get(submission.job_order_id).external_id
    assert candidate is not None
    assert job_order is not None
    return candidate, job_order
