"""The open work of agencies, kept from one ranking to the next; each reads in what has changed since the last."""

from collections import OrderedDict
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count, islice
from threading import Lock

from db.models import Client, JobOrder
from db.unit_of_work import UnitOfWork
from slack_app.domain.matching import Position, PreparedPosition, WorkIndex, prepare, read_work

_FIRST, _MOST = 16, 512
"""How many positions are read at a time: few first, because the best are mostly among them."""
_NEVER = -1
_LOOKS = 32
"""After how many rankings is looked whether too much is kept."""

ReadPosition = Callable[[JobOrder, Client], Position]


@dataclass
class AgencyWork:
    """The open work of one agency at a version of it: the index of all, and the positions that were needed, prepared.

    Of a position that may not be shown, None is kept. `lock` is held while anything but the index changes.
    """

    index: WorkIndex = field(default_factory=WorkIndex)
    version: int = _NEVER
    last_id: int = 0
    prepared: dict[int, PreparedPosition | None] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def bring_up_to_date(self, work: UnitOfWork) -> bool:
        """Read in what has changed; say whether anything may have."""
        version = work.agency.work_version
        with self.lock:
            if version <= self.version:
                return False
            is_new = self.version == _NEVER
            if is_new:
                self.index = WorkIndex()  # a first reading that failed may have left something
            rows = work.job_orders.work() if is_new else work.job_orders.work_since(self.version, self.last_id)
            last_id = self.last_id
            for job_order_id, is_open, title, skills, description in rows:
                self.prepared.pop(job_order_id, None)
                last_id = max(last_id, job_order_id)
                if is_open:
                    self.index.put(job_order_id, read_work(title, skills, description or ""))
                else:
                    self.index.remove(job_order_id)
            if not is_new:
                for job_order_id in work.job_orders.at_clients_since(self.version):
                    self.prepared.pop(job_order_id, None)
            # only now: where a reading breaks off, the next begins where this one did
            self.version, self.last_id = version, last_id
            return True

    def positions(
        self, work: UnitOfWork, job_order_ids: Iterable[int], read: ReadPosition, *, without: Container[int] = ()
    ) -> Iterator[PreparedPosition]:
        """Give those of these positions that may be shown, in this order; they are read as they are asked for."""
        wanted = (one for one in job_order_ids if one not in without)
        size = _FIRST
        while some := list(islice(wanted, size)):
            size = min(size * 2, _MOST)
            known = self._prepared(work, some, read)
            yield from (position for one in some if (position := known.get(one)))

    def _prepared(
        self, work: UnitOfWork, job_order_ids: list[int], read: ReadPosition
    ) -> dict[int, PreparedPosition | None]:
        with self.lock:
            known = {one: self.prepared[one] for one in job_order_ids if one in self.prepared}
        unknown = [one for one in job_order_ids if one not in known]
        if unknown:
            new = dict.fromkeys(unknown) | {
                job_order.id: prepare(read(job_order, client)).without_text()
                for job_order, client in work.job_orders.shown_of(unknown)
            }
            known |= new
            with self.lock:
                if self.version == work.agency.work_version:  # else what was read may be older than what is known
                    self.prepared |= new
        return known


class OpenWork:
    """The open work of many agencies. The longest unused leave when all together hold too much.

    What is kept follows from the database alone, so each replica keeps its own, and what is lost is read again.
    """

    def __init__(self, most_positions: int, most_prepared: int) -> None:
        self._most_positions, self._most_prepared = most_positions, most_prepared
        self._kept: OrderedDict[tuple[str, int], AgencyWork] = OrderedDict()
        self._lock = Lock()
        self._turns = count(1)

    def of(self, work: UnitOfWork) -> AgencyWork:
        """Give the open work of an agency, as it is now."""
        key = work.database, work.agency.id
        with self._lock:
            kept = self._kept.setdefault(key, AgencyWork())
            self._kept.move_to_end(key)
        if kept.bring_up_to_date(work) or not next(self._turns) % _LOOKS:
            self._forget_some()
        return kept

    def _forget_some(self) -> None:
        with self._lock:
            while len(self._kept) > 1 and sum(len(one.index) for one in self._kept.values()) > self._most_positions:
                self._kept.popitem(last=False)
            prepared = sum(len(one.prepared) for one in self._kept.values())
            for one in self._kept.values():
                if prepared <= self._most_prepared:
                    break
                prepared -= len(one.prepared)
                one.prepared = {}  # without its lock, which is held for long while much is read in
