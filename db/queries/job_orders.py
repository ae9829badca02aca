"""Job orders."""

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, Row, Select, select

from db.insertions import among
from db.models import Client, JobOrder
from db.queries.base import Queries
from db.vocabulary import JobOrderStatus

_IS_OPEN = JobOrder.status == JobOrderStatus.OPEN.value
_AT_A_TIME = 1000


class JobOrders(Queries[JobOrder]):
    """The agency's job orders."""

    model = JobOrder

    def shown_of(self, job_order_ids: Sequence[int]) -> Sequence[Row[JobOrder, Client]]:
        """Give those of these positions that are open, at clients who are not off limits; with their clients."""
        found = (
            select(JobOrder, Client)
            .join(Client, Client.id == JobOrder.client_id)
            .where(JobOrder.agency_id == self._agency_id, among(JobOrder.__table__.c.id, "ids", self._dialect()))
            .where(_IS_OPEN, Client.is_off_limits.is_(False))
        )
        return self._session.execute(found, {"ids": list(job_order_ids)}).all() if job_order_ids else []

    def work(self) -> Iterable[Row[int, bool, str, list[str], str | None]]:
        """Give the work of all open positions: id, whether it is open, title, skills, description."""
        return self._session.execute(self._work(_IS_OPEN), execution_options={"yield_per": _AT_A_TIME})

    def work_since(self, version: int) -> Iterable[Row[int, bool, str, list[str], str | None]]:
        """Give the work of the positions that were changed after a version, whether they are open or not."""
        return self._session.execute(self._work(JobOrder.work_version > version).order_by(JobOrder.work_version))

    def at_clients_since(self, version: int) -> Sequence[int]:
        """Give the positions at clients who were changed after a version."""
        at_them = (
            select(JobOrder.id)
            .join(Client, Client.id == JobOrder.client_id)
            .where(Client.agency_id == self._agency_id, Client.work_version > version)
        )
        return self._session.scalars(at_them).all()

    def _work(self, wanted: ColumnElement[bool]) -> Select[int, bool, str, list[str], str | None]:
        columns = select(JobOrder.id, _IS_OPEN, JobOrder.title, JobOrder.skills, JobOrder.description)
        return columns.where(JobOrder.agency_id == self._agency_id, wanted)

    def add(self, client_id: int, title: str, **facts: object) -> JobOrder:
        """Add a job order; `facts` are further columns."""
        return self._add(client_id=client_id, title=title, **facts)
