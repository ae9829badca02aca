"""Agencies at work, as large as a measurement needs them, in the database and in the sandbox."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from db.across_agencies import create_agency
from db.engine import Database
from db.models import AgencyRow, Candidate, Client, JobOrder, Recruiter, Submission
from db.unit_of_work import UnitOfWork
from slack_app.sandbox import Control
from slack_app.sandbox.shown import Team
from tests.agency import NOW
from tests.benchmarks.load import Event
from tests.benchmarks.processes import Part
from tests.benchmarks.servers import Orders, run_rebound, run_sandbox
from tests.office import ATS_APP, SECRET

SKILLS = ["Python", "SQL", "Airflow", "Java", "Nursing", "Welding", "Excel", "Payroll", "Kubernetes", "German"]
TITLES = ["Data Engineer", "Software Engineer", "Nurse", "Welder", "Payroll Clerk", "Analyst", "Account Manager"]


@dataclass(frozen=True)
class Size:
    """How much there is in an agency."""

    recruiters: int
    submissions: int
    job_orders: int = 100


@dataclass
class AtWork:
    """Rebound, its agencies' workspaces in a sandbox, and what can be reported there."""

    port: int
    app: Part
    slack: Control
    database: Database
    events: dict[str, list[Event]]
    """For each workspace, a report on every submission."""


@asynccontextmanager
async def at_work(database_url: str, agencies: int, size: Size) -> AsyncIterator[AtWork]:
    """Fill a database and a sandbox, start Rebound between the two, and stop it."""
    database = Database(database_url)
    async with Part(run_sandbox) as sandbox, Control(await sandbox.hear()) as slack:
        teams = [await _workspace(slack, number, size) for number in range(agencies)]
        events = {team.id: _fill(database, number, team, size) for number, team in enumerate(teams)}
        database.count_anew(*(model.__tablename__ for model in (Recruiter, Client, JobOrder, Candidate, Submission)))
        with TemporaryDirectory(prefix="rebound-index-") as indexes:
            settings = _settings(database_url, slack, indexes)
            orders = Orders(settings, tuple(team.bot_token for team in teams), NOW)
            async with Part(run_rebound, orders) as rebound:
                port = await rebound.hear()
                await slack.transport("http", f"http://127.0.0.1:{port}/slack/events")
                yield AtWork(port, rebound, slack, database, events)
    database.close()


async def _workspace(slack: Control, number: int, size: Size) -> Team:
    team = await slack.workspace(f"Agency {number}")
    for recruiter in range(size.recruiters):
        await slack.user(team.id, f"r{recruiter}", _email(number, recruiter), real_name=f"Recruiter {recruiter}")
    return team


def _fill(database: Database, number: int, team: Team, size: Size) -> list[Event]:
    chance = random.Random(number)

    def add(session: Session) -> list[Event]:
        agency_id = create_agency(session, team.name, now=NOW, team_id=team.id)
        UnitOfWork(session, agency_id, NOW)
        skills = lambda: chance.sample(SKILLS, 3)  # noqa: E731
        recruiters = _add(
            session,
            agency_id,
            Recruiter,
            (
                {"name": f"Recruiter {n}", "email": _email(number, n), "external_id": f"r{n}"}
                for n in range(size.recruiters)
            ),
        )
        clients = _add(session, agency_id, Client, ({"name": f"Client {n}", "external_id": f"c{n}"} for n in range(20)))
        positions = _add(
            session,
            agency_id,
            JobOrder,
            (
                {
                    "client_id": chance.choice(clients),
                    "title": chance.choice(TITLES),
                    "town": "Austin",
                    "skills": skills(),
                }
                | {"external_id": f"j{n}", "owner_id": chance.choice(recruiters)}
                for n in range(size.job_orders)
            ),
        )
        candidates = _add(
            session,
            agency_id,
            Candidate,
            (
                {
                    "name": f"Candidate {number}-{n}",
                    "external_id": f"p{n}",
                    "title": chance.choice(TITLES),
                    "town": "Austin",
                }
                | {"skills": skills(), "owner_id": recruiters[n % len(recruiters)]}
                for n in range(size.submissions)
            ),
        )
        _add(
            session,
            agency_id,
            Submission,
            (
                {"candidate_id": candidate, "job_order_id": positions[n % len(positions)], "stage": "Interview"}
                | {"submitted_by_id": recruiters[n % len(recruiters)], "submitted_at": NOW}
                for n, candidate in enumerate(candidates)
            ),
        )
        return [Event(team.id, f"p{n}", f"j{n % len(positions)}", NOW.isoformat()) for n in range(size.submissions)]

    return database.write(add)


def _add(session: Session, agency_id: int, model: type[AgencyRow], rows: Iterator[dict[str, Any]]) -> list[int]:
    values = [{"agency_id": agency_id, **row} for row in rows]
    return list(session.scalars(insert(model).returning(model.id, sort_by_parameter_order=True), values))


def _email(agency: int, recruiter: int) -> str:
    return f"r{recruiter}@agency{agency}.example"


def _settings(database_url: str, slack: Control, index_dir: str) -> dict[str, Any]:
    return {
        "database_url": database_url,
        "index_dir": index_dir,
        "slack_api_url": f"{slack.url}/api/",
        "slack_signing_secret": SECRET,
        "trusted_app_ids": ATS_APP,
        "port": 0,
        "prompts_a_day": 0,  # every prompt singly: what is measured is how soon it comes
    }
