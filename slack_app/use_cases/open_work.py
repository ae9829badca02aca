"""The open work of agencies, kept from one ranking to the next; each reads in what has changed since the last."""

from collections import OrderedDict
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count, islice
from threading import Lock
from time import monotonic, perf_counter

import structlog

from db.models import Client, JobOrder
from db.unit_of_work import UnitOfWork
from slack_app.domain.matching import Position, PreparedPosition, WorkIndex, prepare, read_work
from slack_app.domain.matching.likeness.snapshot import Snapshot
from slack_app.use_cases.index_files import EVERY, IndexFile, IndexFolder, NoIndex

log = structlog.get_logger()

_FIRST, _MOST = 16, 512
"""How many positions are read at a time: few first, because the best are mostly among them."""
_NEVER = -1
_LOOKS = 32
"""After how many rankings is looked whether too much is kept."""

WORTH_A_FILE = 2_000
"""So many positions are read in half a second, about what a person does not notice."""
_FEW, _SHARE = 300, 100
"""A file is written again when so many positions have changed, and one in so many."""

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
    unsaved: int = 0
    """How many positions were read since the file was written."""
    next_save: float = 0.0

    def bring_up_to_date(self, work: UnitOfWork, file: IndexFile | None = None) -> bool:
        """Read in what has changed; say whether anything may have. At first all is new, or what is not in the file."""
        version, began = work.agency.work_version, perf_counter()
        with self.lock:
            if version <= self.version:
                return False
            is_first = self.version == _NEVER
            trouble = self._take_up(work, file) if is_first else ""
            read = self._read(work, version)
            if is_first:
                log.info(
                    "index of open work read anew" if trouble else "index of open work taken up",
                    **({"reason": trouble} if trouble else {}),
                    agency_id=work.agency.id,
                    positions=len(self.index),
                    read=read,
                    seconds=round(perf_counter() - began, 3),
                )
            return True

    def _take_up(self, work: UnitOfWork, file: IndexFile | None) -> str:
        """Take the index from its file, or say why not."""
        if file is None:
            return "no folder for files"
        try:
            index, version, last_id = file.load()
        except NoIndex as none:
            return str(none)
        if trouble := _trouble_with(index, version, last_id, work):
            file.throw_away()
            return trouble
        self.index, self.version, self.last_id = index, version, last_id
        return ""

    def _read(self, work: UnitOfWork, version: int) -> int:
        """Read in what is not known yet, and give how much it was."""
        is_new = self.version == _NEVER
        if is_new:
            self.index = WorkIndex()  # a first reading that failed may have left something
        rows = work.job_orders.work() if is_new else work.job_orders.work_since(self.version, self.last_id)
        read, last_id = 0, self.last_id
        for job_order_id, is_open, title, skills, description, mark in rows:
            self.prepared.pop(job_order_id, None)
            read, last_id = read + 1, max(last_id, job_order_id)
            if is_open:
                self.index.put(job_order_id, read_work(title, skills, description or ""), mark)
            else:
                self.index.remove(job_order_id)
        if self.prepared:
            for job_order_id in work.job_orders.at_clients_since(self.version):
                self.prepared.pop(job_order_id, None)
        # only now: where a reading breaks off, the next begins where this one did
        self.version, self.last_id = version, last_id
        self.unsaved += read
        return read

    def is_worth_saving(self) -> bool:
        """Whether enough has changed for a file; if so, the next is not due for some minutes."""
        with self.lock:
            is_much = self.unsaved >= max(_FEW, len(self.index) // _SHARE)
            is_due = len(self.index) >= WORTH_A_FILE and is_much and monotonic() >= self.next_save
            if is_due:
                self.next_save = monotonic() + EVERY
            return is_due

    def save(self, file: IndexFile) -> None:
        """Write the file, beside all else: rankings wait while it is noted what there is, and not for the disk."""
        began = perf_counter()
        with self.lock:
            snapshot, version, last_id, unsaved = Snapshot(self.index), self.version, self.last_id, self.unsaved
        if file.save(snapshot, version, last_id):
            with self.lock:
                self.unsaved -= unsaved
            log.info("index of open work saved", agency_id=file.agency_id, seconds=round(perf_counter() - began, 3))

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


def _trouble_with(index: WorkIndex, version: int, last_id: int, work: UnitOfWork) -> str:
    """Say why an index is not to be trusted: what it holds must be what the database holds, but for what it will be told."""
    if version > work.agency.work_version:
        return "ahead of the database"
    positions, marks, changed = work.job_orders.unchanged_since(version, last_id)
    return "" if index.marks(without=changed) == (positions, marks) else "not what the database holds"


class OpenWork:
    """The open work of many agencies. The longest unused leave when all together hold too much.

    What is kept follows from the database alone, so each replica keeps its own, and what is lost is read again.
    """

    def __init__(self, most_positions: int, most_prepared: int) -> None:
        self._most_positions, self._most_prepared = most_positions, most_prepared
        self._kept: OrderedDict[tuple[str, int], AgencyWork] = OrderedDict()
        self._folders: dict[str, IndexFolder | None] = {}
        self._lock = Lock()
        self._turns = count(1)

    def keep_files(self, database: str, folder: IndexFolder | None) -> None:
        """Keep what is read of a database in a folder as well, or no longer."""
        with self._lock:
            self._folders = {**self._folders, database: folder}

    def of(self, work: UnitOfWork) -> AgencyWork:
        """Give the open work of an agency, as it is now."""
        key = work.database, work.agency.id
        folder = self._folders.get(work.database)
        file = folder.file_of(*key) if folder else None
        with self._lock:
            kept = self._kept.setdefault(key, AgencyWork())
            self._kept.move_to_end(key)
        if kept.bring_up_to_date(work, file) or not next(self._turns) % _LOOKS:
            self._forget_some()
            if file is not None and kept.is_worth_saving():
                file.later(kept.save)
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
