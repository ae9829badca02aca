"""The whole agency as a plan: every choice is made here, by one source of chance."""

from dataclasses import dataclass, field
from random import Random

from db.sample.families import FAMILIES
from db.sample.names import FAMILY_NAMES, GIVEN, RECRUITERS, TOWNS
from db.sample.plans import CandidatePlan, JobOrderPlan, SubmissionPlan, plan_candidate, plan_job_order
from db.sample.stories import FAMILIES_OF_STORIES, StoryPlan, plan_story
from db.vocabulary import CandidateStatus, JobOrderStatus, SubmissionStatus

RECRUITER_COUNT, LEAD_COUNT = 10, 2
CANDIDATE_COUNT, JOB_ORDER_COUNT, STORY_COUNT, PLACEMENT_COUNT = 100, 300, 6, 14

_OPEN, _ON_HOLD, _CLOSED = JobOrderStatus.OPEN, JobOrderStatus.ON_HOLD, JobOrderStatus.CLOSED
_STATUSES = (_OPEN,) * 12 + (_ON_HOLD,) * 2 + (_CLOSED,) * 6
_REACHED = ("Client review", "Phone screen", "First interview", "Second interview")
_STAGES = {
    SubmissionStatus.SUBMITTED: ("Submitted", "Client review"),
    SubmissionStatus.INTERVIEWING: ("Phone screen", "First interview", "Second interview"),
    SubmissionStatus.OFFERED: ("Offer",),
    SubmissionStatus.PLACED: ("Placed",),
    SubmissionStatus.NOT_SELECTED: _REACHED,
    SubmissionStatus.WITHDRAWN: _REACHED,
}
_IN_PLAY = (SubmissionStatus.SUBMITTED, SubmissionStatus.SUBMITTED, SubmissionStatus.INTERVIEWING)
_OVER = (SubmissionStatus.NOT_SELECTED, SubmissionStatus.NOT_SELECTED, SubmissionStatus.WITHDRAWN)
_STATUSES_BY_ORDER = {
    JobOrderStatus.OPEN: (*_IN_PLAY, *_OVER, SubmissionStatus.OFFERED),
    JobOrderStatus.ON_HOLD: _IN_PLAY,
    JobOrderStatus.FILLED: _OVER,
    JobOrderStatus.CLOSED: _OVER,
}


@dataclass
class AgencyPlan:
    """Everybody and everything, with the recruiter who acts by their place among the recruiters."""

    recruiters: list[str]
    actor: int
    stories: list[StoryPlan] = field(default_factory=list)
    candidates: list[CandidatePlan] = field(default_factory=list)
    job_orders: list[JobOrderPlan] = field(default_factory=list)
    submissions: list[SubmissionPlan] = field(default_factory=list)


def plan_agency(chance: Random) -> AgencyPlan:
    """Plan an agency of the same size each time; all the rest is chance."""
    plan = AgencyPlan(chance.sample(RECRUITERS, RECRUITER_COUNT), actor=chance.randrange(LEAD_COUNT, RECRUITER_COUNT))
    names = chance.sample([f"{given} {family}" for given in GIVEN for family in FAMILY_NAMES], CANDIDATE_COUNT)
    for family in chance.sample(FAMILIES_OF_STORIES, STORY_COUNT):
        plan.stories.append(plan_story(chance, family, names.pop(), plan.actor))
    _plan_candidates(chance, plan, names)
    _plan_job_orders(chance, plan)
    _plan_placements(chance, plan)
    _plan_submissions(chance, plan)
    return plan


def _plan_candidates(chance: Random, plan: AgencyPlan, names: list[str]) -> None:
    first = plan.stories[0].submission.candidate
    plan.candidates = [story.submission.candidate for story in plan.stories]
    families = sorted(FAMILIES)
    while len(plan.candidates) < CANDIDATE_COUNT:
        family = families[len(plan.candidates) % len(families)]
        plan.candidates.append(plan_candidate(chance, family, names.pop(), chance.randrange(RECRUITER_COUNT)))
    for someone in chance.sample(plan.candidates[STORY_COUNT:], 2):
        someone.status = CandidateStatus.DO_NOT_CONTACT
    # two people of one name: the town and the title tell them apart, and the number that the ATS gives
    namesake = next(one for one in plan.candidates[STORY_COUNT:] if one.family != first.family)
    namesake.name = first.name
    namesake.town = chance.choice([town for town in TOWNS if town != first.town])
    chance.shuffle(plan.candidates)


def _plan_job_orders(chance: Random, plan: AgencyPlan) -> None:
    plan.job_orders = [job_order for story in plan.stories for job_order in story.job_orders]
    families = sorted(FAMILIES)
    while len(plan.job_orders) < JOB_ORDER_COUNT:
        family = families[len(plan.job_orders) % len(families)]
        plan.job_orders.append(plan_job_order(chance, family, chance.choice(_STATUSES)))
    chance.shuffle(plan.job_orders)
    # as they came in, the oldest first
    plan.job_orders.sort(key=lambda job_order: -job_order.opened_ago)


def _plan_placements(chance: Random, plan: AgencyPlan) -> None:
    telling = {id(story.submission.candidate) for story in plan.stories}
    free = [one for one in plan.candidates if id(one) not in telling and one.status == CandidateStatus.AVAILABLE]
    for candidate in chance.sample(free, PLACEMENT_COUNT):
        closed = [one for one in plan.job_orders if one.family == candidate.family and one.status == _CLOSED]
        if closed:
            job_order = chance.choice(closed)
            job_order.status, candidate.status = JobOrderStatus.FILLED, CandidateStatus.PLACED
            plan.submissions.append(_plan_submission(chance, candidate, job_order, SubmissionStatus.PLACED))


def _plan_submissions(chance: Random, plan: AgencyPlan) -> None:
    stories = {id(story.submission.candidate): story for story in plan.stories}
    plan.submissions += [story.submission for story in plan.stories]
    for candidate in plan.candidates:
        if candidate.status != CandidateStatus.AVAILABLE:
            continue
        story = stories.get(id(candidate))
        # who waits in a story was not put forward for what the story will offer
        offered = [
            one for one in plan.job_orders if one.family == candidate.family and not (story and one.status == _OPEN)
        ]
        for job_order in chance.sample(offered, min(len(offered), chance.randint(1, 3))):
            status = chance.choice(_STATUSES_BY_ORDER[job_order.status])
            plan.submissions.append(_plan_submission(chance, candidate, job_order, status))


def _plan_submission(
    chance: Random, candidate: CandidatePlan, job_order: JobOrderPlan, status: SubmissionStatus
) -> SubmissionPlan:
    submitted_ago = chance.randint(max(1, job_order.closed_ago), job_order.opened_ago)
    return SubmissionPlan(
        candidate=candidate,
        job_order=job_order,
        submitted_by=candidate.owner if chance.random() < 0.7 else chance.randrange(RECRUITER_COUNT),
        status=status,
        stage=chance.choice(_STAGES[status]),
        submitted_ago=submitted_ago,
        stage_ago=chance.randint(max(1, job_order.closed_ago), submitted_ago),
    )
