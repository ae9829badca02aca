"""Candidates who are about to hear that they were not selected, each with open positions that fit and one that nearly does."""

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from db.sample.clients import CLIENTS
from db.sample.families import FAMILIES
from db.sample.plans import CandidatePlan, JobOrderPlan, SubmissionPlan, paid, plan_candidate, plan_job_order
from db.vocabulary import EmploymentType, JobOrderStatus, SubmissionStatus, WorkMode

FAMILIES_OF_STORIES = ("data", "software", "testing", "coding", "accounting", "payables", "mechanical", "forklift")
FIT_COUNT = 5

_STAGES = ("First interview", "Second interview", "Final interview")


@dataclass(eq=False)
class StoryPlan:
    """A story to come."""

    submission: SubmissionPlan
    fits: list[JobOrderPlan]
    near_miss: JobOrderPlan

    @property
    def job_orders(self) -> list[JobOrderPlan]:
        """All the job orders in it."""
        return [self.submission.job_order, *self.fits, self.near_miss]


def plan_story(chance: Random, family: str, name: str, recruiter: int) -> StoryPlan:
    """Plan one: the candidate lacks one skill of the trade, and the near miss demands it."""
    candidate = plan_candidate(chance, family, name, recruiter)
    work = FAMILIES[family]
    candidate.work_mode = WorkMode.HYBRID if WorkMode.HYBRID in work.modes else WorkMode.ON_SITE
    candidate.employment_type = chance.choice((EmploymentType.CONTRACT, EmploymentType.PERMANENT))
    wanted = chance.uniform(work.pay[0], sum(work.pay) / 2)
    candidate.pay_wanted = paid(wanted, candidate.employment_type)
    *common, lacked = work.core
    candidate.skills = [*common, *chance.sample(work.more, 2)]
    clients = [number for number, client in enumerate(CLIENTS) if family in client.families]
    own, *others = chance.sample(clients, len(clients))
    fits = [_plan_near(chance, candidate, wanted, others[number % len(others)]) for number in range(FIT_COUNT)]
    # an ATS never knows everything: one says nothing of its pay, one nothing of its work mode
    fits[3].pay, fits[4].work_mode = None, None
    near_miss = _plan_near(chance, candidate, wanted, chance.choice(others))
    near_miss.skills = [lacked, *(skill for skill in near_miss.skills if skill != lacked)]
    near_miss.description = f"{chance.choice(work.duties)} Must have {lacked}."
    job_order = _plan_near(chance, candidate, wanted, own)
    job_order.opened_ago = chance.randint(12, 30)
    submission = SubmissionPlan(
        candidate=candidate,
        job_order=job_order,
        submitted_by=recruiter,
        status=SubmissionStatus.INTERVIEWING,
        stage=chance.choice(_STAGES),
        submitted_ago=chance.randint(8, job_order.opened_ago),
        stage_ago=chance.randint(1, 3),
    )
    return StoryPlan(submission, fits, near_miss)


def _plan_near(chance: Random, candidate: CandidatePlan, wanted: float, client: int) -> JobOrderPlan:
    """Plan an open position with the terms that the candidate looks for, and most of the skills."""
    near = plan_job_order(chance, candidate.family, JobOrderStatus.OPEN)
    near.client, near.town = client, candidate.town
    near.work_mode, near.employment_type = candidate.work_mode, candidate.employment_type
    near.description = chance.choice(FAMILIES[candidate.family].duties)
    known = chance.sample(candidate.skills, len(candidate.skills) - 1)
    near.skills = [*known, *(skill for skill in near.skills if skill not in candidate.skills)]
    low, high = wanted * chance.uniform(0.9, 1.0), wanted * chance.uniform(1.04, 1.15)
    near.pay = (
        paid(low, near.employment_type),
        max(paid(high, near.employment_type), candidate.pay_wanted or Decimal(0)),
    )
    return near
