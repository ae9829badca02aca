"""The agency's records as the ranking takes them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from db.models import Candidate, Case, Client, FeedbackRevision, JobOrder, Match, Submission
from db.unit_of_work import UnitOfWork
from db.vocabulary import EmploymentType, PayUnit, Reason, TaxTerm, WorkMode
from slack_app.domain.matching import Culture, Feedback, NotAFit, Person, Position, WorkText, read_work, shifts_in
from slack_app.use_cases.know_recruiter import agency_hours

MOST_LIKED = 5
"""How many clients a candidate may like, and how many dislike: what they said long ago says little."""


def read_person(work: UnitOfWork, candidate: Candidate, *, has_judged: bool = True) -> Person:
    """Give what a candidate looks for; without asking which clients they like, where they `has_judged` none."""
    return next(read_people(work, [candidate], have_judged=has_judged))


def read_people(work: UnitOfWork, candidates: Sequence[Candidate], *, have_judged: bool = True) -> Iterator[Person]:
    """Give what candidates look for, in their order."""
    judged = work.clients.judged_by([one.id for one in candidates]) if have_judged else {}
    today = agency_hours(work).day_of(work.now)
    for candidate in candidates:
        yield _read_person(candidate, judged.get(candidate.id, ()), today)


def _read_person(candidate: Candidate, judged: Sequence[tuple[Client, bool]], today: date) -> Person:
    cultures = [(culture_of(client), is_liked) for client, is_liked in judged]
    told = [(culture, is_liked) for culture, is_liked in cultures if culture != Culture()]
    return Person(
        candidate_id=candidate.id,
        title=candidate.title,
        town=candidate.town,
        skills=tuple(candidate.skills),
        pay_wanted=candidate.pay_wanted,
        pay_unit=PayUnit(candidate.pay_unit) if candidate.pay_unit else None,
        pay_currency=candidate.pay_currency,
        work_mode=WorkMode(candidate.work_mode) if candidate.work_mode else None,
        employment_type=EmploymentType(candidate.employment_type) if candidate.employment_type else None,
        available_on=candidate.available_on,
        hours_low=candidate.hours_low,
        hours_high=candidate.hours_high,
        credentials=tuple(candidate.credentials),
        tax_terms=tuple(map(TaxTerm, candidate.tax_terms)),
        needs_sponsorship=candidate.needs_sponsorship,
        today=today,
        liked=tuple(culture for culture, is_liked in told if is_liked)[:MOST_LIKED],
        disliked=tuple(culture for culture, is_liked in told if not is_liked)[:MOST_LIKED],
    )


def culture_of(client: Client) -> Culture:
    """Give what a client declares of itself."""
    return Culture(client.industry, client.size, client.pace, client.work_mode, tuple(client.traits))


def read_position(job_order: JobOrder, client: Client) -> Position:
    """Give what a position offers."""
    return Position(
        job_order_id=job_order.id,
        client_id=client.id,
        title=job_order.title,
        town=job_order.town,
        skills=tuple(job_order.skills),
        description=job_order.description,
        pay_low=job_order.pay_low,
        pay_high=job_order.pay_high,
        pay_unit=PayUnit(job_order.pay_unit) if job_order.pay_unit else None,
        pay_currency=job_order.pay_currency,
        work_mode=WorkMode(job_order.work_mode) if job_order.work_mode else None,
        employment_type=EmploymentType(job_order.employment_type) if job_order.employment_type else None,
        starts_on=job_order.starts_on,
        hours_low=job_order.hours_low,
        hours_high=job_order.hours_high,
        credentials=tuple(job_order.credentials),
        tax_terms=tuple(map(TaxTerm, job_order.tax_terms)),
        can_sponsor=job_order.can_sponsor,
        culture=culture_of(client),
        opened_on=job_order.opened_on,
    )


def read_text(work: UnitOfWork, job_order_id: int) -> WorkText:
    """Give the work of a position as the index of all holds it."""
    job_order = work.job_orders.get(job_order_id)
    return read_work(job_order.title, job_order.skills, job_order.description or "")


def read_feedback(work: UnitOfWork, case: Case) -> Feedback | None:
    """Give the newest of what a client said in a case, or None."""
    newest = work.feedback.newest(case.id) if case.feedback_number else None
    return as_feedback(work, case, newest) if newest else None


def as_feedback(work: UnitOfWork, case: Case, newest: FeedbackRevision) -> Feedback | None:
    """Give what a client said, as it was written down; None where it was unfair and locked, so that it decides nothing."""
    if newest.is_locked:
        return None
    submission: Submission = work.submissions.get(case.submission_id)
    job_order, reason = work.job_orders.get(submission.job_order_id), Reason(newest.reason)
    return Feedback(reason, newest.missing_skill, job_order.client_id, _shifts(job_order, reason))


def read_not_a_fit(work: UnitOfWork, candidate: Candidate) -> list[NotAFit]:
    """Give what recruiters said does not fit a candidate, in any case."""
    return as_not_a_fit(work, work.matches.not_a_fit_for(candidate.id))


def as_not_a_fit(work: UnitOfWork, matches: Iterable[Match]) -> list[NotAFit]:
    """Give what recruiters said, as it was written down."""
    answers = []
    for match in matches:
        job_order = work.job_orders.get(match.job_order_id)
        reason = Reason(match.not_a_fit or Reason.OTHER)
        shifts = _shifts(job_order, reason)
        answers.append(NotAFit(job_order.id, reason, match.missing_skill, job_order.client_id, shifts))
    return answers


def _shifts(job_order: JobOrder, reason: Reason) -> frozenset[str]:
    """Read a position's working hours, where they were the reason."""
    return shifts_in(job_order.description) if reason is Reason.SCHEDULE else frozenset()
