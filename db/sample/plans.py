"""The sample agency before it is written down: plain values that refer to each other."""

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from db.sample.clients import CLIENTS
from db.sample.families import FAMILIES
from db.sample.names import TOWNS, SampleTown
from db.vocabulary import (
    CandidateStatus,
    EmploymentType,
    JobOrderStatus,
    PayUnit,
    SubmissionStatus,
    WorkMode,
)

HOURS_A_YEAR = 2080
"""Forty hours in each of 52 weeks, as US salaries are compared with hourly pay."""

_EMPLOYMENT_TYPES = (
    (EmploymentType.CONTRACT,) * 5 + (EmploymentType.PERMANENT,) * 3 + (EmploymentType.CONTRACT_TO_HIRE,) * 2
)
_HOURS = ("Second shift.", "Night shift.", "Some weekends.", "Overtime in season.")


@dataclass(eq=False)
class JobOrderPlan:
    """A job order to come. `opened_ago` and `closed_ago` count working days."""

    family: str
    client: int
    title: str
    town: SampleTown
    skills: list[str]
    description: str
    pay: tuple[Decimal, Decimal] | None
    work_mode: WorkMode | None
    employment_type: EmploymentType
    status: JobOrderStatus
    opened_ago: int
    closed_ago: int = 0


@dataclass(eq=False)
class CandidatePlan:
    """A candidate to come."""

    family: str
    name: str
    title: str
    town: SampleTown
    skills: list[str]
    pay_wanted: Decimal | None
    work_mode: WorkMode | None
    employment_type: EmploymentType
    owner: int
    status: CandidateStatus = CandidateStatus.AVAILABLE


@dataclass(eq=False)
class SubmissionPlan:
    """A submission to come. `submitted_ago` and `stage_ago` count working days."""

    candidate: CandidatePlan
    job_order: JobOrderPlan
    submitted_by: int
    status: SubmissionStatus
    stage: str
    submitted_ago: int
    stage_ago: int


def pay_unit(employment_type: EmploymentType) -> PayUnit:
    """Say what pay is paid for: an employee of the client is paid by the year."""
    return PayUnit.YEAR if employment_type == EmploymentType.PERMANENT else PayUnit.HOUR


def paid(an_hour: float, employment_type: EmploymentType) -> Decimal:
    """Turn dollars an hour into the figure that such an employment states: whole dollars, or thousands a year."""
    if pay_unit(employment_type) == PayUnit.YEAR:
        return Decimal(round(an_hour * HOURS_A_YEAR / 1000) * 1000)
    return Decimal(round(an_hour))


def any_client(chance: Random, family: str) -> int:
    """Give a client, by its place in the table, that hires such work."""
    return chance.choice([number for number, client in enumerate(CLIENTS) if family in client.families])


def plan_job_order(chance: Random, family: str, status: JobOrderStatus) -> JobOrderPlan:
    """Plan a job order as clients send them: now and then a fact is missing, or a skill is a must."""
    work = FAMILIES[family]
    employment_type = chance.choice(_EMPLOYMENT_TYPES)
    low = chance.uniform(work.pay[0], sum(work.pay) / 2)
    high = low + (work.pay[1] - work.pay[0]) * chance.uniform(0.2, 0.5)
    skills = [
        *chance.sample(work.core, len(work.core) - chance.randrange(2)),
        *chance.sample(work.more, chance.randint(1, 2)),
    ]
    said = [chance.choice(work.duties)]
    if chance.random() < 0.15:
        said.append(f"Must have {skills[0]}.")
    if work.modes == (WorkMode.ON_SITE,) and chance.random() < 0.4:
        said.append(chance.choice(_HOURS))
    is_over = status in {JobOrderStatus.CLOSED, JobOrderStatus.FILLED}
    opened_ago = chance.randint(20, 90) if is_over else chance.randint(3, 45)
    return JobOrderPlan(
        family=family,
        client=any_client(chance, family),
        title=chance.choice(work.titles),
        town=chance.choice(TOWNS),
        skills=skills,
        description=" ".join(said),
        pay=(paid(low, employment_type), paid(high, employment_type)) if chance.random() < 0.9 else None,
        work_mode=chance.choice(work.modes) if chance.random() < 0.9 else None,
        employment_type=employment_type,
        status=status,
        opened_ago=opened_ago,
        closed_ago=chance.randint(1, opened_ago - 10) if is_over else 0,
    )


def plan_candidate(chance: Random, family: str, name: str, owner: int) -> CandidatePlan:
    """Plan a candidate as records hold them: now and then a wish is not written down."""
    work = FAMILIES[family]
    employment_type = chance.choice(_EMPLOYMENT_TYPES)
    wanted = chance.uniform(work.pay[0], sum(work.pay) / 2)
    return CandidatePlan(
        family=family,
        name=name,
        title=chance.choice(work.titles),
        town=chance.choice(TOWNS),
        skills=[*chance.sample(work.core, len(work.core) - 1), *chance.sample(work.more, 2)],
        pay_wanted=paid(wanted, employment_type) if chance.random() < 0.85 else None,
        work_mode=chance.choice(work.modes) if chance.random() < 0.85 else None,
        employment_type=employment_type,
        owner=owner,
    )
