"""Job orders."""

from collections.abc import Collection, Iterable, Sequence
from itertools import chain

from sqlalchemy import ColumnElement, Row, Select, and_, select, text

from db.insertions import among
from db.models import Client, JobOrder
from db.queries.base import Queries
from db.vocabulary import JobOrderStatus
from db.work_versions import next_work_version

_IS_OPEN = JobOrder.status == JobOrderStatus.OPEN.value
_IS_CHANGED = text("job_orders.work_version > 0")
"""Said in the words of the index, because a parameter proves nothing."""
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

    def by_age(self) -> Iterable[Row[int, str | None]]:
        """Give the ids and towns of the open positions, the newest first."""
        newest = JobOrder.opened_on.desc().nulls_last(), JobOrder.id.desc()
        found = select(JobOrder.id, JobOrder.town).where(JobOrder.agency_id == self._agency_id, _IS_OPEN)
        return self._session.execute(found.order_by(*newest), execution_options={"yield_per": _AT_A_TIME})

    def work_since(self, version: int, last_id: int) -> Iterable[Row[int, bool, str, list[str], str | None]]:
        """Give the work of the positions that were changed after a version, open or not, or added after an id and open."""
        changed = self._session.execute(self._work(and_(JobOrder.work_version > version, _IS_CHANGED)))
        added = self._session.execute(self._work(and_(_IS_OPEN, JobOrder.id > last_id)))
        return chain(changed, added)

    def at_clients_since(self, version: int) -> Sequence[int]:
        """Give the positions at clients who were changed after a version."""
        at_them = (
            select(JobOrder.id)
            .join(Client, Client.id == JobOrder.client_id)
            .where(Client.agency_id == self._agency_id, Client.work_version > version, text("clients.work_version > 0"))
        )
        return self._session.scalars(at_them).all()

    def _work(self, wanted: ColumnElement[bool]) -> Select[int, bool, str, list[str], str | None]:
        columns = select(JobOrder.id, _IS_OPEN, JobOrder.title, JobOrder.skills, JobOrder.description)
        return columns.where(JobOrder.agency_id == self._agency_id, wanted)

    def open_again(self, job_order_ids: Collection[int]) -> None:
        """Note that a placement at these positions has fallen off: whoever was put forward before may be once more."""
        if job_order_ids:
            version = next_work_version(self._session, self._agency_id)
            noted = self._update().where(JobOrder.id.in_(job_order_ids))
            self._session.execute(noted.values(reopened_at=self._now, work_version=version))

    def add(self, client_id: int, title: str, **facts: object) -> JobOrder:
        """Add a job order; `facts` are further columns."""
        return self._add(client_id=client_id, title=title, **facts)
