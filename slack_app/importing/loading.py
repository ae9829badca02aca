"""An export, taken row by row: read, link, write in short transactions, and keep what cannot be taken."""

import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy.exc import DataError, IntegrityError
from sqlalchemy.orm import Session

from db.engine import Database
from db.queries.bulk import Upserted, client_ids_by_name, recruiter_ids
from db.unit_of_work import UnitOfWork
from slack_app.clock import Clock
from slack_app.importing.batches import Linked, Written, link, write
from slack_app.importing.cells import Cells, Unfit
from slack_app.importing.export import Rejects
from slack_app.importing.nouns import Noun, Record
from slack_app.importing.words import Words

_AIM = 0.1
"""Seconds of writing in one transaction. Others wait that long, and some writes tidy up the indexes as well."""
_YIELD = 0.002
_SMALLEST, _FIRST, _LARGEST = 20, 100, 2000
_COUNTED_AT = 5000
"""Rows after which a server of databases counts what it holds; and again whenever there are four times as many."""


@dataclass
class Summary:
    """What became of the rows of a file."""

    rows: int = 0
    upserted: Upserted = field(default_factory=Upserted)
    rejected: int = 0
    twice: int = 0
    unknown_owners: int = 0
    clients_added: int = 0
    left_empty: Counter[str] = field(default_factory=Counter)


class Loading:
    """The import of one file into one agency."""

    def __init__(
        self,
        database: Database,
        agency_id: int,
        clock: Clock,
        noun: Noun,
        cells: Cells,
        statuses: Words,
        rejects: Rejects,
    ) -> None:
        self._database, self._agency_id, self._clock = database, agency_id, clock
        self._noun, self._cells, self._statuses, self._rejects = noun, cells, statuses, rejects
        self.summary = Summary(left_empty=cells.left_empty)
        self._recruiters = database.read(lambda session: recruiter_ids(self._work(session)))
        knows_by_name = noun.name == "job-orders" and cells.has("client_name")
        self._clients = database.read(lambda session: client_ids_by_name(self._work(session))) if knows_by_name else {}
        # what has been seen is kept on disk, by a database of this run's own: a file may have any number of rows
        self._seen = sqlite3.connect("", isolation_level=None)
        self._seen.execute("PRAGMA journal_mode = OFF")
        self._seen.execute("CREATE TABLE seen (key TEXT PRIMARY KEY) WITHOUT ROWID")

    def run(self, rows: Iterable[tuple[int, list[str]]], width: int, progress: Callable[[], None]) -> Summary:
        """Take all rows; each has its first line and its cells, which should be `width`.

        What was committed stays when this is interrupted; run again, it changes nothing of it.
        """
        size, batch, counted_at = _FIRST, list[Record](), _COUNTED_AT
        for line, cells in rows:
            self.summary.rows += 1
            record = self._read(line, cells, width)
            if record is not None:
                batch.append(record)
            if len(batch) >= size:
                size = _next_size(size, self._take(batch))
                batch = []
                progress()
                time.sleep(_YIELD)
            if self.summary.rows == counted_at:
                counted_at *= 4
                self._database.count_anew(self._noun.table.name)
        self._take(batch)
        self._database.count_anew(self._noun.table.name)
        progress()
        self._seen.close()
        return self.summary

    def _read(self, line: int, cells: list[str], width: int) -> Record | None:
        while len(cells) > width and not cells[-1]:
            cells.pop()  # some exports end their rows, but not their header, with a delimiter
        if len(cells) != width:
            self._reject(cells, line, f"The row has {len(cells)} columns, the header {width}")
            return None
        self._cells.row = cells
        try:
            record = self._noun.read(self._cells, self._statuses)
        except Unfit as unfit:
            self._reject(cells, line, str(unfit))
            return None
        record.line, record.cells = line, cells
        if record.owner is not None:
            column, told = record.owner
            ids = (self._recruiters.get(one.lower()) or self._recruiters.get(one) for one in told)
            record.values[column] = next((row_id for row_id in ids if row_id), None)
            self.summary.unknown_owners += bool(told) and record.values[column] is None
        return record

    def _take(self, batch: Sequence[Record]) -> float | None:
        """Link and write a batch; give the seconds for which others had to wait, if it went well.

        The next batch is not read meanwhile: two threads of Python would take turns, and hold the database for longer.
        """
        linked = self._link(batch)
        for record, reason in linked.refused:
            self._reject(record.cells, record.line, reason)
        records = self._last_of_each(linked.records)
        started = time.perf_counter()
        try:
            self._count(self._write(records))
        except (IntegrityError, DataError):
            self._one_by_one(records)
            return None
        return time.perf_counter() - started

    def _link(self, records: Sequence[Record]) -> Linked:
        return self._database.read(lambda session: link(self._work(session), records, self._clients))

    def _write(self, records: Sequence[Record]) -> Written:
        return self._database.write(lambda session: write(self._work(session), self._noun, records))

    def _one_by_one(self, records: Sequence[Record]) -> None:
        """One row of these cannot be stored: find it, so that the others are taken."""
        for record in records:
            try:
                for linked in self._link([record]).records:
                    self._count(self._write([linked]))
            except (IntegrityError, DataError) as error:
                first_line = str(error.orig).splitlines()[0]
                self._reject(record.cells, record.line, f"The database refuses it: {first_line}")

    def _count(self, written: Written) -> None:
        self.summary.upserted += written.upserted
        self.summary.clients_added += len(written.clients)
        for name, row_id in written.clients.items():
            self._clients[name] = [row_id]
        for record, reason in written.refused:
            self._reject(record.cells, record.line, reason)

    def _last_of_each(self, records: Sequence[Record]) -> list[Record]:
        """Of rows with the same id or, without one, the same key, keep the last; and count those that stood twice."""
        ids = [_identity(record) for record in records]
        before = self._seen.total_changes
        self._seen.execute("BEGIN")
        self._seen.executemany("INSERT OR IGNORE INTO seen VALUES (?)", [(key,) for key in ids])
        self._seen.execute("COMMIT")
        self.summary.twice += len(records) - (self._seen.total_changes - before)
        by_id = _last_by(records, _identity)
        return _last_by(by_id, lambda record: tuple(record.values.get(name) for name in self._noun.key))

    def _reject(self, cells: list[str], line: int, reason: str) -> None:
        self._rejects.add(cells, f"Line {line}: {reason}")
        self.summary.rejected += 1

    def _work(self, session: Session) -> UnitOfWork:
        return UnitOfWork(session, self._agency_id, self._clock.now())


def _identity(record: Record) -> str:
    values = record.values
    return str(values.get("external_id") or f"{values.get('candidate_id')} {values.get('job_order_id')}")


def _next_size(size: int, seconds: float | None) -> int:
    """Choose so many rows for the next write that it takes as long as is aimed at."""
    if not seconds:
        return size
    return max(_SMALLEST, min(_LARGEST, int(size * min(2.0, _AIM / seconds))))


def _last_by(records: Sequence[Record], key: Callable[[Record], Hashable]) -> list[Record]:
    last: dict[Hashable, Record] = {}
    for record in records:
        last.pop(key(record), None)  # so that it moves to the end
        last[key(record)] = record
    return list(last.values())
