"""Job orders."""

from collections.abc import Sequence

from sqlalchemy import Row, select

from db.models import Client, JobOrder
from db.queries.base import Queries
from db.vocabulary import JobOrderStatus


class JobOrders(Queries[JobOrder]):
    """The agency's job orders."""

    model = JobOrder

    def open(self) -> Sequence[Row[JobOrder, Client]]:
        """Give the open positions with their clients, in the order of their ids."""
        found = (
            select(JobOrder, Client)
            .join(Client, Client.id == JobOrder.client_id)
            .where(JobOrder.agency_id == self._agency_id, JobOrder.status == JobOrderStatus.OPEN.value)
        )
        return self._session.execute(found.order_by(JobOrder.id)).all()

    def add(self, client_id: int, title: str, **facts: object) -> JobOrder:
        """Add a job order; `facts` are further columns."""
        return self._add(client_id=client_id, title=title, **facts)
