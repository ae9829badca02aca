"""Submissions."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Row, bindparam, select

from db.models import Candidate, Case, JobOrder, Submission
from db.queries.base import Queries
from db.sessions import BY_KEY
from db.vocabulary import CaseStatus, SubmissionStatus

_OF_EXTERNAL_IDS = (
    select(Submission, Candidate, JobOrder)
    .join(Candidate, Candidate.id == Submission.candidate_id)
    .join(JobOrder, JobOrder.id == Submission.job_order_id)
    .where(*(model.agency_id == bindparam("agency_id") for model in (Submission, Candidate, JobOrder)))
    .where(Candidate.external_id.in_(bindparam("candidates", expanding=True)))
    .where(JobOrder.external_id.in_(bindparam("job_orders", expanding=True)))
    .order_by(Submission.id)
    .with_for_update(of=Submission)
    .execution_options(**BY_KEY)
)


class Submissions(Queries[Submission]):
    """Who was put forward for what."""

    model = Submission

    def add(self, candidate_id: int, job_order_id: int, **facts: object) -> Submission:
        """Put a candidate forward for a job order; `facts` are further columns."""
        return self._add(candidate_id=candidate_id, job_order_id=job_order_id, **facts)

    def of(self, candidate_id: int, job_order_id: int) -> Submission | None:
        """Give the submission of this candidate to this job order, or None."""
        return self._one(candidate_id=candidate_id, job_order_id=job_order_id)

    def of_external_ids(self, pairs: Iterable[tuple[str, str]]) -> Mapping[tuple[str, str], Submission]:
        """Give, locked, the submissions of candidates to job orders, by pairs of what the ATS knows the two by.

        Asked in one question, the rows of all three nouns are known for the rest of the transaction.
        """
        wanted = set(pairs)
        found = self._session.execute(
            _OF_EXTERNAL_IDS,
            {
                "agency_id": self._agency_id,
                "candidates": sorted({candidate for candidate, _ in wanted}),
                "job_orders": sorted({job_order for _, job_order in wanted}),
            },
        )
        submissions = {}
        for submission, candidate, job_order in found:
            self._keep(submission, to_change=True)
            self._keep(candidate)
            self._keep(job_order)
            submissions[candidate.external_id, job_order.external_id] = submission
        return {pair: submissions[pair] for pair in wanted if pair in submissions}

    def of_candidate(self, candidate_id: int) -> Sequence[Submission]:
        """Give all that a candidate was ever put forward for."""
        found = self._all().where(Submission.candidate_id == candidate_id).order_by(Submission.id)
        return self._session.scalars(found).all()

    def undecided(self, job_order_id: int, limit: int = 100) -> Sequence[Row[Submission, Candidate]]:
        """Give who was put forward for a position and is neither placed, withdrawn nor in an open case, by name."""
        found = (
            select(Submission, Candidate)
            .join(Candidate, Candidate.id == Submission.candidate_id)
            .outerjoin(Case, (Case.submission_id == Submission.id) & (Case.status == CaseStatus.OPEN.value))
            .where(
                Submission.agency_id == self._agency_id,
                Submission.job_order_id == job_order_id,
                Submission.status.not_in([SubmissionStatus.PLACED.value, SubmissionStatus.WITHDRAWN.value]),
                Case.id.is_(None),
            )
        )
        return self._session.execute(found.order_by(Candidate.name, Submission.id).limit(limit)).all()

    def placed(self, candidate_id: int) -> Submission | None:
        """Give the submission by which this candidate is placed now, or None."""
        found = self._all().where(Submission.candidate_id == candidate_id, Submission.status == "placed")
        return self._session.scalars(found.order_by(Submission.id.desc())).first()
