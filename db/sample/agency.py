"""The sample agency, written down through the queries that everybody uses."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from db.across_agencies import create_agency
from db.models import Candidate, Client, JobOrder, Recruiter, Submission
from db.sample.clients import CLIENTS, SampleClient
from db.sample.names import FAMILY_NAMES, GIVEN, TOWNS
from db.sample.plan import LEAD_COUNT, AgencyPlan, plan_agency
from db.sample.plans import CandidatePlan, JobOrderPlan, SubmissionPlan, pay_unit
from db.sample.workdays import AFTERNOON, EVENING, MORNING, Workdays
from db.unit_of_work import UnitOfWork
from db.vocabulary import EmploymentType, TaxTerm

NAME = "Brightwater Staffing"
TIME_ZONE = "America/Chicago"
CURRENCY = "USD"

_Plan = TypeVar("_Plan")


@dataclass(frozen=True)
class Story:
    """A candidate who is about to be not selected: ids of what was tried, what fits, and what nearly does."""

    submission_id: int
    candidate_id: int
    job_order_id: int
    fit_ids: tuple[int, ...]
    near_miss_id: int


@dataclass(frozen=True)
class Sample:
    """The ids that a demonstration needs: the agency, the recruiter who acts, and the stories, all submitted by them."""

    agency_id: int
    recruiter_id: int
    stories: tuple[Story, ...]


def create_sample(session: Session, *, now: datetime, seed: int, team_id: str | None = None) -> Sample:
    """Create a fictitious agency as it stands at `now` (aware), in this transaction, and give what a demonstration needs.

    Dates count back from `now` in working days. The same seed gives the same agency.
    """
    chance = Random(seed)
    plan = plan_agency(chance)
    agency_id = create_agency(session, NAME, now=now, time_zone=TIME_ZONE, team_id=team_id)
    return _Writer(UnitOfWork(session, agency_id, now), agency_id, chance).write(plan)


class _Writer:
    """Turns a plan into rows, and remembers which row each plan became."""

    def __init__(self, work: UnitOfWork, agency_id: int, chance: Random) -> None:
        self._work = work
        self._agency_id = agency_id
        self._chance = chance
        self._days = Workdays.before(work.now, TIME_ZONE)

    def write(self, plan: AgencyPlan) -> Sample:
        recruiters = self._recruiters(plan.recruiters)
        clients = [
            self._client(one, self._chance.choice(recruiters), external_id)
            for one, external_id in self._numbered(CLIENTS, 200, 9)
        ]
        candidates = {
            id(one): self._candidate(one, recruiters[one.owner], external_id)
            for one, external_id in self._numbered(plan.candidates, 300, 90)
        }
        job_orders = {
            id(one): self._job_order(one, clients[one.client], self._chance.choice(recruiters), external_id)
            for one, external_id in self._numbered(plan.job_orders, 20_000, 12)
        }
        in_order = sorted(plan.submissions, key=lambda one: -one.submitted_ago)
        submissions = {
            id(one): self._submission(
                one,
                candidates[id(one.candidate)],
                job_orders[id(one.job_order)],
                recruiters[one.submitted_by],
                external_id,
            )
            for one, external_id in self._numbered(in_order, 400_000, 40)
        }
        stories = [
            Story(
                submission_id=submissions[id(story.submission)].id,
                candidate_id=candidates[id(story.submission.candidate)].id,
                job_order_id=job_orders[id(story.submission.job_order)].id,
                fit_ids=tuple(job_orders[id(fit)].id for fit in story.fits),
                near_miss_id=job_orders[id(story.near_miss)].id,
            )
            for story in plan.stories
        ]
        return Sample(self._agency_id, recruiters[plan.actor].id, tuple(stories))

    def _recruiters(self, names: Sequence[str]) -> list[Recruiter]:
        rows = [
            self._work.recruiters.add(
                name,
                f"{_address(name)}@brightwater.example",
                external_id=external_id,
                time_zone=self._chance.choice(TOWNS).time_zone,
                is_lead=number < LEAD_COUNT,
            )
            for number, (name, external_id) in enumerate(self._numbered(names, 1_000, 9))
        ]
        # the last two stand in for each other
        rows[-1].backup_id, rows[-2].backup_id = rows[-2].id, rows[-1].id
        return rows

    def _client(self, client: SampleClient, owner: Recruiter, external_id: str) -> Client:
        return self._work.clients.add(
            client.name,
            external_id=external_id,
            industry=client.industry,
            size=client.size,
            pace=client.pace,
            work_mode=client.work_mode.value,
            traits=list(client.traits),
            owner_id=owner.id,
        )

    def _candidate(self, plan: CandidatePlan, owner: Recruiter, external_id: str) -> Candidate:
        return self._work.candidates.add(
            plan.name,
            external_id=external_id,
            title=plan.title,
            town=plan.town.name,
            email=f"{_address(plan.name)}.{external_id}@mail.example",
            phone=f"{plan.town.area_code}-555-01{int(external_id) % 100:02d}",
            skills=plan.skills,
            pay_wanted=plan.pay_wanted,
            pay_unit=pay_unit(plan.employment_type).value if plan.pay_wanted else None,
            pay_currency=CURRENCY if plan.pay_wanted else None,
            work_mode=plan.work_mode.value if plan.work_mode else None,
            employment_type=plan.employment_type.value,
            **self._terms_wanted(plan, external_id),
            status=plan.status.value,
            owner_id=owner.id,
        )

    def _terms_wanted(self, plan: CandidatePlan, external_id: str) -> dict[str, Any]:
        """Half of the records say when somebody is free; of contractors, how they are paid."""
        chance = Random(external_id)
        free_on = self._work.now.date() + timedelta(days=chance.choice([-10, 4, 14]))
        terms: dict[str, Any] = {"available_on": free_on if chance.random() < 0.5 else None}
        if plan.employment_type == EmploymentType.CONTRACT:
            terms["tax_terms"] = chance.choice([[TaxTerm.W2.value], [TaxTerm.W2.value, TaxTerm.C2C.value], []])
        return terms

    def _terms_offered(self, plan: JobOrderPlan, external_id: str) -> dict[str, Any]:
        chance = Random(external_id)
        starts_on = self._work.now.date() + timedelta(days=chance.choice([7, 14, 21, 30]))
        terms: dict[str, Any] = {"starts_on": starts_on if chance.random() < 0.6 else None}
        if plan.employment_type == EmploymentType.CONTRACT:
            terms["tax_terms"] = chance.choice([[TaxTerm.W2.value], [TaxTerm.W2.value], [TaxTerm.C2C.value], []])
        if chance.random() < 0.5:
            terms["hours_low"] = terms["hours_high"] = 40
        return terms

    def _job_order(self, plan: JobOrderPlan, client: Client, owner: Recruiter, external_id: str) -> JobOrder:
        low, high = plan.pay or (None, None)
        return self._work.job_orders.add(
            client.id,
            plan.title,
            external_id=external_id,
            town=plan.town.name,
            skills=plan.skills,
            description=plan.description,
            pay_low=low,
            pay_high=high,
            pay_unit=pay_unit(plan.employment_type).value if plan.pay else None,
            pay_currency=CURRENCY if plan.pay else None,
            work_mode=plan.work_mode.value if plan.work_mode else None,
            employment_type=plan.employment_type.value,
            **self._terms_offered(plan, external_id),
            **_contact(client, external_id),
            status=plan.status.value,
            client_may_be_named=self._chance.random() < 0.7,
            opened_on=self._days.ago(plan.opened_ago),
            closed_at=self._days.moment(self._chance, plan.closed_ago, EVENING) if plan.closed_ago else None,
            owner_id=owner.id,
        )

    def _submission(
        self, plan: SubmissionPlan, candidate: Candidate, job_order: JobOrder, by: Recruiter, external_id: str
    ) -> Submission:
        return self._work.submissions.add(
            candidate.id,
            job_order.id,
            external_id=external_id,
            submitted_by_id=by.id,
            submitted_at=self._days.moment(self._chance, plan.submitted_ago, MORNING),
            agreed_on=self._days.ago(plan.submitted_ago),
            stage=plan.stage,
            stage_at=self._days.moment(self._chance, plan.stage_ago, AFTERNOON),
            status=plan.status.value,
        )

    def _numbered(self, plans: Sequence[_Plan], start: int, step: int) -> Iterator[tuple[_Plan, str]]:
        """Pair rows with the numbers that an ATS gives them: rising, of four digits at least, with gaps."""
        number = start
        for plan in plans:
            number += self._chance.randint(1, step)
            yield plan, f"{number:04d}"


def _contact(client: Client, external_id: str) -> dict[str, str]:
    chance = Random(f"contact {external_id}")
    name = f"{chance.choice(GIVEN)} {chance.choice(FAMILY_NAMES)}"
    return {"contact_name": name, "contact_email": f"{_address(name)}@{_address(client.name)}.example"}


def _address(name: str) -> str:
    """Write a name as the front of an e-mail address: "Renée O'Hara" becomes "renee.ohara"."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    parts = ("".join(letter for letter in part if letter.isalnum()) for part in plain.split())
    return ".".join(part for part in parts if part)
