"""Submissions."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import cast

from sqlalchemy import Row, Select, Table, bindparam, select

from db.insertions import among
from db.models import Candidate, Case, Submission
from db.queries.base import Queries
from db.sessions import BY_KEY
from db.vocabulary import CaseStatus, SubmissionStatus


@cache
def _of_pairs(dialect: str) -> Select[Submission]:
    columns = cast(Table, Submission.__table__).c
    wanted = (
        columns.agency_id == bindparam("agency_id"),
        among(columns.candidate_id, "candidate_ids", dialect),
        among(columns.job_order_id, "job_order_ids", dialect),
    )
    return select(Submission).where(*wanted).order_by(columns.id).with_for_update().execution_options(**BY_KEY)


class Submissions(Queries[Submission]):
    """Who was put forward for what."""

    model = Submission

    def add(self, candidate_id: int, job_order_id: int, **facts: object) -> Submission:
        """Put a candidate forward for a job order; `facts` are further columns."""
        return self._add(candidate_id=candidate_id, job_order_id=job_order_id, **facts)

    def of(self, candidate_id: int, job_order_id: int) -> Submission | None:
        """Give the submission of this candidate to this job order, or None."""
        return self._one(candidate_id=candidate_id, job_order_id=job_order_id)

    def of_pairs(self, pairs: Iterable[tuple[int, int]]) -> Mapping[tuple[int, int], Submission]:
        """Give, locked, the submissions of these candidates to these job orders, by the ids of both; all in one question."""
        wanted = set(pairs)
        ids = {
            "agency_id": self._agency_id,
            "candidate_ids": sorted({candidate_id for candidate_id, _ in wanted}),
            "job_order_ids": sorted({job_order_id for _, job_order_id in wanted}),
        }
        found = self._session.execute(_of_pairs(self._dialect()), ids).scalars().all() if wanted else []
        for row in found:
            self._keep(row, to_change=True)
        return {(row.candidate_id, row.job_order_id): row for row in found}

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
