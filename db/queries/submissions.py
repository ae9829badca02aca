"""Submissions."""

from collections.abc import Sequence

from sqlalchemy import Row, select

from db.models import Candidate, Case, Submission
from db.queries.base import Queries
from db.vocabulary import CaseStatus, SubmissionStatus


class Submissions(Queries[Submission]):
    """Who was put forward for what."""

    model = Submission

    def add(self, candidate_id: int, job_order_id: int, **facts: object) -> Submission:
        """Put a candidate forward for a job order; `facts` are further columns."""
        return self._add(candidate_id=candidate_id, job_order_id=job_order_id, **facts)

    def of(self, candidate_id: int, job_order_id: int) -> Submission | None:
        """Give the submission of this candidate to this job order, or None."""
        pair = self._all().where(Submission.candidate_id == candidate_id, Submission.job_order_id == job_order_id)
        return self._session.scalars(pair).one_or_none()

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
