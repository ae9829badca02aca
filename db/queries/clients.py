"""Clients."""

from db.models import Client
from db.queries.base import Queries


class Clients(Queries[Client]):
    """The agency's clients."""

    model = Client

    def add(self, name: str, **facts: object) -> Client:
        """Add a client; `facts` are further columns."""
        return self._add(name=name, **facts)
