"""Cases and the feedback on them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any, cast

from sqlalchemy import ColumnElement, Select, Table, bindparam, func, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from db.insertions import among
from db.models import Candidate, Case, Client, FeedbackRevision, JobOrder, Note, Submission
from db.queries.base import NotFound, Queries
from db.queries.submissions import AT_JOB_ORDER
from db.sessions import BY_KEY, held
from db.vocabulary import CaseStatus, Reason

_CASES = cast(Table, Case.__table__).c
_WHOLE = (
    select(Case, Submission, Candidate, JobOrder, Client)
    .join(Submission, Submission.id == Case.submission_id)
    .join(Candidate, Candidate.id == Submission.candidate_id)
    .join(JobOrder, JobOrder.id == Submission.job_order_id)
    .join(Client, Client.id == JobOrder.client_id)
    .where(Case.agency_id == bindparam("agency_id"), Case.id == bindparam("id"))
    .execution_options(**BY_KEY)
)


_other, _theirs = aliased(Case, name="other"), aliased(Submission, name="theirs")
_IS_SHARED = (
    select(_other.id)
    .join(_theirs, _theirs.id == _other.submission_id)
    .where(
        _theirs.agency_id == Submission.agency_id,
        _theirs.candidate_id == Submission.candidate_id,
        _other.id != Case.id,
        _other.status == CaseStatus.OPEN.value,
        _other.owner_id.is_not(None),
        _other.owner_id.is_distinct_from(Case.owner_id),
    )
    .correlate(Case, Submission)
    .exists()
)
_NOTES = select(func.count()).select_from(Note).where(Note.case_id == Case.id).correlate(Case).scalar_subquery()
_AROUND = (
    select(_NOTES, _IS_SHARED)
    .select_from(Case)
    .join(Submission, Submission.id == Case.submission_id)
    .where(Case.agency_id == bindparam("agency_id"), Case.id == bindparam("id"))
)
_IS_NEWEST = (FeedbackRevision.case_id == Case.id) & (FeedbackRevision.number == Case.feedback_number)
_NEWEST_FEEDBACK = (
    select(FeedbackRevision)
    .where(FeedbackRevision.agency_id == bindparam("agency_id"), FeedbackRevision.case_id == bindparam("case_id"))
    .order_by(FeedbackRevision.number.desc())
    .limit(1)
)


@cache
def _shared(dialect: str) -> Select[int]:
    return (
        select(Case.id)
        .join(Submission, Submission.id == Case.submission_id)
        .where(Case.agency_id == bindparam("agency_id"), among(_CASES.id, "ids", dialect), _IS_SHARED)
    )


@cache
def _newest_of_many(dialect: str) -> Select[FeedbackRevision]:
    mine = FeedbackRevision.agency_id == bindparam("agency_id"), among(_CASES.id, "ids", dialect)
    return select(FeedbackRevision).join(Case, _IS_NEWEST).where(*mine)


class Cases(Queries[Case]):
    """The files on candidates who were not selected."""

    model = Case

    def open(self, cases: Mapping[int, Mapping[str, Any]]) -> Mapping[int, Case]:
        """Open cases, given by submission with their owner_id, decided_at, source and tell_by; give those that are new."""
        values = {
            submission_id: {**facts, "submission_id": submission_id, "opened_at": self._now}
            for submission_id, facts in cases.items()
        }
        new = self._insert_new(list(values.values()), "id", "submission_id") if values else []
        return {row.submission_id: self._as_found(row.id, values[row.submission_id]) for row in new}

    def whole(self, case_id: int) -> Case:
        """Give the case with this id, and know from then on whom, which position and which client it is about.

        Raises:
            NotFound: the agency has no such case.
        """
        known = self._held(case_id)
        if known is not None and self._is_whole(known):
            return known
        found = self._session.execute(_WHOLE, {"agency_id": self._agency_id, "id": case_id}).one_or_none()
        if found is None:
            raise NotFound(Case.__name__, case_id)
        for row in found:
            self._keep(row)
        return found[0]

    def _is_whole(self, case: Case) -> bool:
        """Say whether all that `whole` asks for is known already."""
        rows = held(self._session)
        submission = rows.get((Submission, case.submission_id))
        if not isinstance(submission, Submission):
            return False
        job_order = rows.get((JobOrder, submission.job_order_id))
        is_known = isinstance(job_order, JobOrder) and (Client, job_order.client_id) in rows
        return is_known and (Candidate, submission.candidate_id) in rows

    def around(self, case_id: int) -> tuple[int, bool]:
        """Give how many notes a case has, and whether somebody else than its owner has an open case of the candidate."""
        notes, is_shared = self._session.execute(_AROUND, {"agency_id": self._agency_id, "id": case_id}).one()
        return notes, bool(is_shared)

    def shared(self, case_ids: Iterable[int]) -> Collection[int]:
        """Give those of many cases whose candidate somebody else than the owner has an open case of."""
        told = {"agency_id": self._agency_id, "ids": sorted(set(case_ids))}
        return set(self._session.scalars(_shared(self._dialect()), told))

    def by_thread(self, channel: str, head_ts: str) -> Case | None:
        """Give the case whose thread this is, or None."""
        found = self._all().where(Case.channel == channel, Case.head_ts == head_ts)
        return self._session.scalars(found).one_or_none()

    def of_candidate(self, candidate_id: int) -> Sequence[Case]:
        """Give all cases of a candidate in their order."""
        return self._session.scalars(self._of(Submission.candidate_id == candidate_id).order_by(Case.id)).all()

    def of_candidates(self, candidate_ids: Sequence[int], limit: int) -> Sequence[Case]:
        """Give the cases of these candidates, newest first."""
        theirs = self._of(Submission.candidate_id.in_(candidate_ids))
        return self._session.scalars(theirs.order_by(Case.id.desc()).limit(limit)).all()

    def open_of_job_order(self, job_order_id: int) -> Sequence[Case]:
        """Give the open cases of a position in their order."""
        found = select(Case).join(Submission, Submission.id == Case.submission_id).join(JobOrder, AT_JOB_ORDER)
        theirs = found.where(Case.status == CaseStatus.OPEN.value).order_by(Case.id)
        return self._session.scalars(theirs, {"agency_id": self._agency_id, "job_order_id": job_order_id}).all()

    def newest_of_owner(self, owner_id: int, limit: int) -> Sequence[Case]:
        """Give a recruiter's cases, newest first, closed ones too."""
        found = self._all().where(Case.owner_id == owner_id)
        return self._session.scalars(found.order_by(Case.id.desc()).limit(limit)).all()

    def untold_of_owner(self, owner_id: int | None, limit: int = 50) -> Sequence[Case]:
        """Give those of a recruiter's open cases, or of nobody's, whose candidate has not been told; the most urgent first."""
        is_theirs = Case.owner_id.is_(None) if owner_id is None else Case.owner_id == owner_id
        found = self._all().where(is_theirs, Case.status == CaseStatus.OPEN.value, Case.told_at.is_(None))
        urgent = func.coalesce(Case.tell_by, Case.decided_at), Case.id
        return self._session.scalars(found.order_by(*urgent).limit(limit)).all()

    def late_beside(self, owner_id: int, limit: int = 50) -> Sequence[Case]:
        """Give the open cases of others than this recruiter whose candidate was to be told by now and was not, oldest first."""
        found = self._all().where(
            Case.owner_id.is_not(None),
            Case.owner_id != owner_id,
            Case.status == CaseStatus.OPEN.value,
            Case.told_at.is_(None),
            Case.tell_by <= self._now,
        )
        return self._session.scalars(found.order_by(Case.tell_by, Case.id).limit(limit)).all()

    def prompts_due(self, limit: int = 500) -> Sequence[Case]:
        """Give the open cases whose prompt is due, locked so that no other replica decides about them too.

        One that is being changed is waited for, not left out: those that are due together are decided together.
        """
        return self._waiting(Case.prompt_at, limit)

    def reminders_due(self, limit: int = 500) -> Sequence[Case]:
        """Give the open cases whose owner is to be reminded by now, locked in the same way."""
        return self._waiting(Case.remind_at, limit)

    def promises_due(self, limit: int = 500) -> Sequence[Case]:
        """Give the open cases whose candidate was to be told by now, locked in the same way."""
        return self._waiting(Case.escalate_at, limit)

    def _of(self, *submission: ColumnElement[bool]) -> Select[Case]:
        found = select(Case).join(Submission, Submission.id == Case.submission_id)
        # the agency is said of the submissions only: said of the cases too, SQLite goes through all of them
        return found.where(Submission.agency_id == self._agency_id, *submission)

    def _waiting(self, moment: InstrumentedAttribute[datetime | None], limit: int) -> Sequence[Case]:
        found = self._all().where(moment <= self._now, Case.status == CaseStatus.OPEN.value)
        ordered = found.order_by(moment, Case.id).limit(limit)
        cases = self._session.scalars(ordered.with_for_update()).all()
        for case in cases:
            self._keep(case, to_change=True)
        return cases

    def of_submission(self, submission_id: int) -> Case | None:
        """Give the case of a submission, or None."""
        return self._one(submission_id=submission_id)

    def opened_before(self, submission_id: int) -> Case:
        """Give, locked, the case of a submission that has one.

        Raises:
            NotFound: it has none.
        """
        found = self._one(submission_id=submission_id, to_change=True)
        if found is None:
            raise NotFound("case of submission", submission_id)
        return found


class Feedback(Queries[FeedbackRevision]):
    """What recruiters wrote down of clients' feedback."""

    model = FeedbackRevision

    def answers_of_client(self, client_id: int, limit: int) -> Sequence[tuple[datetime, datetime]]:
        """Give, newest first, when a client was last asked about a case and when its first answer to that was written down."""
        first = (
            select(FeedbackRevision.case_id, func.min(FeedbackRevision.given_at).label("given_at"))
            .join(Case, Case.id == FeedbackRevision.case_id)
            .join(Submission, Submission.id == Case.submission_id)
            .join(JobOrder, JobOrder.id == Submission.job_order_id)
            .where(
                FeedbackRevision.agency_id == self._agency_id,
                JobOrder.client_id == client_id,
                FeedbackRevision.given_at >= Case.client_asked_at,
                FeedbackRevision.reason != Reason.NO_REASON_YET.value,
            )
            .group_by(FeedbackRevision.case_id)
            .subquery()
        )
        found = select(Case.client_asked_at, first.c.given_at).join(first, first.c.case_id == Case.id)
        rows = self._session.execute(found.order_by(first.c.given_at.desc()).limit(limit))
        return [(asked_at, given_at) for asked_at, given_at in rows]

    def add(self, case_id: int, number: int, recruiter_id: int | None, answers: Mapping[str, Any]) -> FeedbackRevision:
        """Keep one more revision; `answers` are its further columns."""
        return self._add(case_id=case_id, number=number, recruiter_id=recruiter_id, given_at=self._now, **answers)

    def newest(self, case_id: int) -> FeedbackRevision | None:
        """Give the feedback as it stands, or None."""
        ids = {"agency_id": self._agency_id, "case_id": case_id}
        return self._session.scalars(_NEWEST_FEEDBACK, ids).one_or_none()

    def newest_of(self, case_ids: Iterable[int]) -> Mapping[int, FeedbackRevision]:
        """Give the feedback on many cases, by their ids, as it stands."""
        told = {"agency_id": self._agency_id, "ids": sorted(set(case_ids))}
        return {row.case_id: row for row in self._session.scalars(_newest_of_many(self._dialect()), told)}

    def newest_of_open_cases(self) -> Mapping[int, FeedbackRevision]:
        """Give the feedback on each open case, by its id, as it stands."""
        found = self._all().join(Case, _IS_NEWEST).where(Case.status == CaseStatus.OPEN.value)
        return {row.case_id: row for row in self._session.scalars(found)}


class Notes(Queries[Note]):
    """What recruiters typed into threads."""

    model = Note

    def add_once(self, case_id: int, recruiter_id: int | None, text: str, channel: str, ts: str) -> bool:
        """Keep a message of a thread, and say whether it is new."""
        values = {"case_id": case_id, "recruiter_id": recruiter_id, "written_at": self._now, "text": text}
        return self._insert_once({**values, "channel": channel, "ts": ts}) is not None

    def of_case(self, case_id: int) -> Sequence[Note]:
        """Give the notes of a case in their order."""
        return self._many(case_id=case_id)
