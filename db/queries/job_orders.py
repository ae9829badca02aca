"""Job orders."""

from db.models import JobOrder
from db.queries.base import Queries


class JobOrders(Queries[JobOrder]):
    """The agency's job orders."""

    model = JobOrder

    def add(self, client_id: int, title: str, **facts: object) -> JobOrder:
        """Add a job order; `facts` are further columns."""
        return self._add(client_id=client_id, title=title, **facts)
