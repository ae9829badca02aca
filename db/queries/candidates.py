"""Candidates."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import Row, bindparam, or_, select

from db.models import Candidate, Case, Exclusivity, Submission
from db.queries.base import Queries
from db.vocabulary import CandidateStatus, CaseStatus

_KEPT_FROM = select(Exclusivity.client_id, Exclusivity.until_on).where(
    Exclusivity.agency_id == bindparam("agency_id"),
    Exclusivity.candidate_id == bindparam("candidate_id"),
    or_(Exclusivity.until_on.is_(None), Exclusivity.until_on >= bindparam("day")),
)


class Candidates(Queries[Candidate]):
    """The agency's candidates."""

    model = Candidate

    def may_not_go_to(self, candidate_id: int, on: date) -> Mapping[int, date | None]:
        """Give the clients that a candidate may not be put forward to on a day, each with the last day of that."""
        told = {"agency_id": self._agency_id, "candidate_id": candidate_id, "day": on}
        return {row.client_id: row.until_on for row in self._session.execute(_KEPT_FROM, told)}

    def waiting(self, client_id: int, on: date) -> Sequence[Row[Candidate, Case]]:
        """Give who is available, in an open case, and may be put forward to a client on a day; each with the newest case."""
        kept = select(Exclusivity.candidate_id).where(
            Exclusivity.agency_id == self._agency_id,
            Exclusivity.client_id == client_id,
            or_(Exclusivity.until_on.is_(None), Exclusivity.until_on >= on),
        )
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

    def keep_from(self, candidate_id: int, client_id: int, until_on: date | None) -> None:
        """Keep a candidate from a client, for good or until a day."""
        self._session.add(
            Exclusivity(agency_id=self._agency_id, candidate_id=candidate_id, client_id=client_id, until_on=until_on)
        )

    def add(self, name: str, **facts: object) -> Candidate:
        """Add a candidate; `facts` are further columns."""
        return self._add(name=name, **facts)
