"""Submissions."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import cast

from sqlalchemy import Row, Select, Table, Update, bindparam, func, select, update
from sqlalchemy.orm.attributes import set_committed_value

from db.insertions import among
from db.models import Candidate, Case, FeedbackRevision, JobOrder, Submission
from db.queries.base import Queries
from db.queries.job_orders import JobOrders
from db.sessions import BY_KEY
from db.vocabulary import CaseStatus, JobOrderStatus, SubmissionStatus


@cache
def _of_external_ids(dialect: str) -> Select[Submission, Candidate, JobOrder]:
    candidate, job_order = cast(Table, Candidate.__table__).c, cast(Table, JobOrder.__table__).c
    return (
        select(Submission, Candidate, JobOrder)
        .join(Candidate, Candidate.id == Submission.candidate_id)
        .join(JobOrder, JobOrder.id == Submission.job_order_id)
        .where(
            Submission.agency_id == bindparam("agency_id"),
            candidate.agency_id == bindparam("agency_id"),
            job_order.agency_id == bindparam("agency_id"),
            among(candidate.external_id, "candidates", dialect),
            among(job_order.external_id, "job_orders", dialect),
        )
        .order_by(Submission.id)
        .with_for_update(of=Submission)
        .execution_options(**BY_KEY)
    )


AT_JOB_ORDER = (
    (JobOrder.id == Submission.job_order_id)
    & (JobOrder.id == bindparam("job_order_id"))
    & (JobOrder.agency_id == bindparam("agency_id"))
)
"""The agency is said of the position: said of the submissions, SQLite goes through all of them."""
_PUT_FORWARD = (
    select(Submission.job_order_id, Submission.is_client_liked, JobOrder.reopened_at)
    .join(JobOrder, JobOrder.id == Submission.job_order_id)
    .where(Submission.agency_id == bindparam("agency_id"), Submission.candidate_id == bindparam("candidate_id"))
    .order_by(Submission.id)
)


@cache
def _setting_of_status(dialect: str) -> Update:
    columns = cast(Table, Submission.__table__).c
    wanted = columns.agency_id == bindparam("in_agency"), among(columns.id, "ids", dialect)
    statement = update(Submission).where(*wanted).values(status=bindparam("new_status"))
    return statement.execution_options(synchronize_session=False, **BY_KEY)


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
        """Give, locked, the submissions of these candidates to these job orders, by the ATS's ids of both.

        It is one question, and the candidates and job orders themselves are known from then on.
        """
        wanted = set(pairs)
        if not wanted:
            return {}
        ids = {
            "agency_id": self._agency_id,
            "candidates": sorted({candidate for candidate, _ in wanted}),
            "job_orders": sorted({job_order for _, job_order in wanted}),
        }
        known: dict[tuple[str, str], Submission] = {}
        for submission, candidate, job_order in self._session.execute(_of_external_ids(self._dialect()), ids):
            self._keep(submission, to_change=True)
            self._keep(candidate)
            self._keep(job_order)
            known[str(candidate.external_id), str(job_order.external_id)] = submission
        return known

    def set_status(self, submission_ids: Iterable[int], status: SubmissionStatus) -> None:
        """Give these submissions, which are locked already, one status; all by one statement.

        Where a placement falls off by it, its position counts as opened again.
        """
        ids = sorted(submission_ids)
        if not ids:
            return
        rows = [self.get(submission_id, to_change=True) for submission_id in ids]
        placed = [row for row in rows if row.status == SubmissionStatus.PLACED]
        fallen_off = {row.job_order_id for row in placed if status is not SubmissionStatus.PLACED}
        told = {"in_agency": self._agency_id, "ids": ids, "new_status": status.value}
        self._session.execute(_setting_of_status(self._dialect()), told)
        for row in rows:
            set_committed_value(row, "status", status.value)
        JobOrders(self._session, self._agency_id, self._now).open_again(fallen_off)

    def people_at(self, job_order_id: int) -> Collection[int]:
        """Give the candidates who were ever put forward for a position, by their ids."""
        found = select(Submission.candidate_id).join(JobOrder, AT_JOB_ORDER)
        return set(self._session.scalars(found, {"agency_id": self._agency_id, "job_order_id": job_order_id}))

    def of_candidate(self, candidate_id: int) -> Sequence[Submission]:
        """Give all that a candidate was ever put forward for."""
        return self._many(candidate_id=candidate_id)

    def put_forward(self, candidate_id: int) -> Sequence[Row[int, bool | None, datetime | None]]:
        """Give the positions that a candidate was ever put forward for.

        Each by its id, with whether they would like to work at its client, and when it was last opened again.
        """
        told = {"agency_id": self._agency_id, "candidate_id": candidate_id}
        return self._session.execute(_PUT_FORWARD, told).all()

    def at_reopened(self, **wanted: int) -> Sequence[tuple[Submission, datetime, str | None]]:
        """Give those that were not selected for positions that are open, and were opened again after that.

        Those of a `candidate_id`, or to a `job_order_id`; each with when that was, and the newest reason the client gave. A
        decision counts from when we heard of it; where no case tells, from when the candidate was put forward, and one of
        which that is unknown is not given.
        """
        found = (
            select(Submission, JobOrder.reopened_at, FeedbackRevision.reason)
            .join(JobOrder, JobOrder.id == Submission.job_order_id)
            .outerjoin(Case, Case.submission_id == Submission.id)
            .outerjoin(
                FeedbackRevision,
                (FeedbackRevision.case_id == Case.id) & (FeedbackRevision.number == Case.feedback_number),
            )
            .where(
                Submission.agency_id == self._agency_id,
                *(getattr(Submission, name) == row_id for name, row_id in wanted.items()),
                Submission.status == SubmissionStatus.NOT_SELECTED.value,
                JobOrder.status == JobOrderStatus.OPEN.value,
                JobOrder.reopened_at > func.coalesce(Case.opened_at, Submission.submitted_at),
            )
        )
        rows = self._session.execute(found.order_by(Submission.id))
        return [(submission, at, reason) for submission, at, reason in rows if at]

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
