"""Candidates."""

from db.models import Candidate
from db.queries.base import Queries


class Candidates(Queries[Candidate]):
    """The agency's candidates."""

    model = Candidate

    def add(self, name: str, **facts: object) -> Candidate:
        """Add a candidate; `facts` are further columns."""
        return self._add(name=name, **facts)
