"""Candidates."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import ColumnElement, Row, or_, select

from db.models import Candidate, Case, Exclusivity, Submission
from db.queries.base import Queries
from db.vocabulary import CandidateStatus, CaseStatus


class Candidates(Queries[Candidate]):
    """The agency's candidates."""

    model = Candidate

    def may_not_go_to(self, candidate_id: int, on: date) -> Mapping[int, date | None]:
        """Give the clients that a candidate may not be put forward to on a day, each with the last day of that."""
        found = select(Exclusivity.client_id, Exclusivity.until_on).where(
            *self._kept_on(on), Exclusivity.candidate_id == candidate_id
        )
        return {row.client_id: row.until_on for row in self._session.execute(found)}

    def waiting(self, client_id: int, on: date) -> Sequence[Row[Candidate, Case]]:
        """Give who is available, in an open case, and may be put forward to a client on a day; each with the newest case."""
        kept = select(Exclusivity.candidate_id).where(*self._kept_on(on), Exclusivity.client_id == client_id)
        found = (
            select(Candidate, Case)
            .join(Submission, Submission.candidate_id == Candidate.id)
            .join(Case, Case.submission_id == Submission.id)
            .where(
                Candidate.agency_id == self._agency_id,
                Candidate.status == CandidateStatus.AVAILABLE.value,
                Case.status == CaseStatus.OPEN.value,
                Candidate.id.not_in(kept),
            )
        )
        rows = self._session.execute(found.order_by(Case.decided_at, Case.id))
        return list({row[0].id: row for row in rows}.values())

    def _kept_on(self, on: date) -> Sequence[ColumnElement[bool]]:
        still = or_(Exclusivity.until_on.is_(None), Exclusivity.until_on >= on)
        return Exclusivity.agency_id == self._agency_id, still

    def keep_from(self, candidate_id: int, client_id: int, until_on: date | None) -> None:
        """Keep a candidate from a client, for good or until a day."""
        self._session.add(
            Exclusivity(agency_id=self._agency_id, candidate_id=candidate_id, client_id=client_id, until_on=until_on)
        )

    def add(self, name: str, **facts: object) -> Candidate:
        """Add a candidate; `facts` are further columns."""
        return self._add(name=name, **facts)
