"""Candidates."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import or_, select

from db.models import Candidate, Exclusivity
from db.queries.base import Queries


class Candidates(Queries[Candidate]):
    """The agency's candidates."""

    model = Candidate

    def may_not_go_to(self, candidate_id: int, on: date) -> Mapping[int, date | None]:
        """Give the clients that a candidate may not be put forward to on a day, each with the last day of that."""
        found = select(Exclusivity.client_id, Exclusivity.until_on).where(
            Exclusivity.agency_id == self._agency_id,
            Exclusivity.candidate_id == candidate_id,
            or_(Exclusivity.until_on.is_(None), Exclusivity.until_on >= on),
        )
        return {row.client_id: row.until_on for row in self._session.execute(found)}

    def keep_from(self, candidate_id: int, client_id: int, until_on: date | None) -> None:
        """Keep a candidate from a client, for good or until a day."""
        self._session.add(
            Exclusivity(agency_id=self._agency_id, candidate_id=candidate_id, client_id=client_id, until_on=until_on)
        )

    def add(self, name: str, **facts: object) -> Candidate:
        """Add a candidate; `facts` are further columns."""
        return self._add(name=name, **facts)
