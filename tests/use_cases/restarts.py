"""What replicas of the app keep in memory and in a folder, where small agencies are worth a file."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event
from structlog.testing import capture_logs

from db.engine import Database
from db.queries.job_orders import JobOrders
from slack_app.domain.matching import read_work
from slack_app.use_cases import index_files, open_work
from slack_app.use_cases.index_files import IndexFolder
from slack_app.use_cases.open_work import AgencyWork, OpenWork
from tests.agency import in_agency


@pytest.fixture
def small_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Save an index of three positions, at each change, at once."""
    monkeypatch.setattr(open_work, "WORTH_A_FILE", 3)
    monkeypatch.setattr(open_work, "_FEW", 1)
    for module in (open_work, index_files):
        monkeypatch.setattr(module, "EVERY", 0)


class Replica:
    """What one process keeps, from its start to its end."""

    def __init__(self, database: Database, path: Path) -> None:
        self.database, self.folder = database, IndexFolder(path)
        self.kept = OpenWork(most_positions=100, most_prepared=100)
        self.kept.keep_files(database.address, self.folder)

    def work_of(self, agency_id: int) -> AgencyWork:
        return in_agency(self.database, agency_id, self.kept.of)

    def stop(self) -> None:
        """End when all is saved."""
        self.folder._saver.submit(lambda: None).result()
        self.folder.close()


def titles_found(work: AgencyWork, title: str) -> list[int]:
    """Give the positions with this title, as the index has it."""
    found = work.index.find(read_work(title, [], ""))
    return sorted(one for one, parts in zip(found.ids.tolist(), found.parts.tolist(), strict=True) if parts[0] > 0.5)


def start_and_stop(database: Database, path: Path, agency_id: int) -> tuple[AgencyWork, list[dict[str, Any]]]:
    """Be a process that ranks once; give what it kept and what it logged."""
    with capture_logs() as logs:
        replica = Replica(database, path)
        work = replica.work_of(agency_id)
        replica.stop()
    return work, [dict(one) for one in logs if "index" in one["event"]]


@contextmanager
def counting_rows(monkeypatch: pytest.MonkeyPatch, database: Database) -> Iterator[dict[str, int]]:
    """Count the positions that are read, in full or since a version, and the statements."""
    counts = {"work": 0, "work_since": 0, "statements": 0}

    def counted(name: str) -> Any:
        whole = getattr(JobOrders, name)

        def read(*args: Any) -> Iterator[Any]:
            for row in whole(*args):
                counts[name] += 1
                yield row

        return read

    def count(*_args: object) -> None:
        counts["statements"] += 1

    event.listen(database._write_engine, "before_cursor_execute", count)
    with monkeypatch.context() as patched:
        for name in ("work", "work_since"):
            patched.setattr(JobOrders, name, counted(name))
        yield counts
    event.remove(database._write_engine, "before_cursor_execute", count)
