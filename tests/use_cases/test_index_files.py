"""A folder that processes share: a file is there whole or not at all, and nothing that is wrong with it stops a ranking."""

import os
import signal
import stat
import time
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from db.engine import Database
from slack_app.domain.matching import WorkIndex, read_work
from slack_app.domain.matching.likeness.snapshot import Snapshot
from slack_app.use_cases import index_files
from slack_app.use_cases.index_files import IndexFile, IndexFolder, NoIndex
from tests.agency import in_agency, small_agency
from tests.processes import FORKED, preload
from tests.use_cases.restarts import Replica, small_is_enough, start_and_stop

__all__ = ["small_is_enough"]
preload(__name__)
HOUR = 3600


def index_of(count: int) -> WorkIndex:
    return WorkIndex.of(
        (number, read_work(f"Nurse {number}", ["Epic"], "Care for patients.")) for number in range(count)
    )


def file_in(path: Path) -> IndexFile:
    return IndexFolder(path).file_of("sqlite:///rebound.db", 1)


def names(path: Path) -> list[str]:
    return sorted(one.name for one in path.iterdir())


def save_often(path: Path, count: int) -> None:
    """Be a process that saves its index again and again."""
    index_files.EVERY = 0
    index = index_of(count)
    for _ in range(30):
        assert file_in(path).save(Snapshot(index), count, count)


def save_and_die(path: Path) -> None:
    """Be a process that is killed between writing and renaming."""
    index_files.EVERY = 0
    os.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)  # type: ignore[assignment]
    file_in(path).save(Snapshot(index_of(5)), 2, 5)


def run(work: Callable[..., None], *orders: object) -> BaseProcess:
    process = FORKED.Process(target=work, args=orders, daemon=True)
    process.start()
    return process


def test_what_two_processes_save_at_once_is_the_one_or_the_other(tmp_path: Path) -> None:
    file, seen = file_in(tmp_path), set[tuple[int, int]]()
    assert file.save(Snapshot(index_of(3)), 3, 3)
    savers = [run(save_often, tmp_path, count) for count in (20, 200)]
    while any(one.is_alive() for one in savers):
        index, version, _ = file.load()
        seen.add((len(index), version))
    assert [one.exitcode for one in savers] == [0, 0]
    assert seen <= {(3, 3), (20, 20), (200, 200)}
    assert names(tmp_path) == [file.name]


def test_a_process_that_is_killed_while_it_saves_harms_nothing(tmp_path: Path) -> None:
    file = file_in(tmp_path)
    assert file.save(Snapshot(index_of(3)), 1, 3)
    killed = run(save_and_die, tmp_path)
    killed.join()
    assert killed.exitcode == -signal.SIGKILL
    assert [len(file.load()[0]), *file.load()[1:]] == [3, 1, 3]
    (draft,) = (one for one in tmp_path.iterdir() if one.name != file.name)
    at(tmp_path / file.name, HOUR)
    assert file.save(Snapshot(index_of(4)), 2, 4)
    assert draft.exists()  # somebody might be writing it
    at(tmp_path / file.name, HOUR)
    at(draft, 2 * HOUR)
    assert file.save(Snapshot(index_of(4)), 2, 4)
    assert names(tmp_path) == [file.name]


def at(path: Path, seconds_ago: float) -> None:
    """Let a file have been written and used some time ago."""
    os.utime(path, (time.time() - seconds_ago,) * 2)


def test_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        file = file_in(tmp_path / "state" / "indexes")
        assert file.save(Snapshot(index_of(3)), 1, 3)
    finally:
        os.umask(before)
    folder = tmp_path / "state" / "indexes"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / file.name).stat().st_mode) == 0o600


def test_of_several_replicas_one_saves_every_some_minutes(tmp_path: Path) -> None:
    one, other = file_in(tmp_path), file_in(tmp_path)
    assert one.save(Snapshot(index_of(3)), 1, 3)
    assert not other.save(Snapshot(index_of(4)), 2, 4)
    at(tmp_path / one.name, HOUR)
    other.load()  # to use it makes it no newer
    assert other.save(Snapshot(index_of(4)), 2, 4)
    at(tmp_path / one.name, -HOUR)  # a clock went wrong
    assert one.save(Snapshot(index_of(5)), 3, 5)


def test_files_that_nobody_uses_any_more_are_deleted_and_those_of_others_never(tmp_path: Path) -> None:
    kept, gone = IndexFolder(tmp_path).file_of("a", 1), IndexFolder(tmp_path).file_of("a", 2)
    for file in (kept, gone):
        assert file.save(Snapshot(index_of(3)), 1, 3)
    (tmp_path / "budget.xlsx").write_text("not ours")
    for path in tmp_path.iterdir():
        at(path, 40 * 24 * HOUR)
    kept.load()
    assert IndexFolder(tmp_path).file_of("a", 3).save(Snapshot(index_of(3)), 1, 3)
    assert (tmp_path / kept.name).exists()
    assert not (tmp_path / gone.name).exists()
    assert (tmp_path / "budget.xlsx").exists()


def test_a_disk_that_is_full_costs_the_file_and_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill_the_disk(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Snapshot, "write", fill_the_disk)
    with capture_logs() as logs:
        assert not file_in(tmp_path).save(Snapshot(index_of(3)), 1, 3)
    assert names(tmp_path) == []
    assert [(one["log_level"], one["error"]) for one in logs] == [("warning", "No space left on device")]


@pytest.mark.usefixtures("small_is_enough")
def test_a_folder_that_cannot_be_used_is_told_to_the_operator_and_rankings_go_on(
    database: Database, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    agency = small_agency(database)
    in_agency(database, agency.id, lambda work: [work.job_orders.add(agency.northwind, "Nurse").id for _ in range(4)])
    for _ in range(2):
        work, logs = start_and_stop(database, tmp_path / "file" / "indexes", agency.id)
        assert len(work.index) == 5
        assert [one["event"] for one in logs if one["log_level"] == "warning"] == [
            "cannot read the index of open work",
            "cannot save the index of open work",
        ]


@pytest.mark.usefixtures("small_is_enough")
def test_what_fails_in_an_unforeseen_way_is_logged_and_rankings_go_on(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ArithmeticError

    agency = small_agency(database)
    in_agency(database, agency.id, lambda work: [work.job_orders.add(agency.northwind, "Nurse").id for _ in range(4)])
    monkeypatch.setattr(Snapshot, "write", fail)
    work, logs = start_and_stop(database, tmp_path / "indexes", agency.id)
    assert len(work.index) == 5
    assert [one["event"] for one in logs if one["log_level"] == "error"] == ["cannot save the index of open work"]
    assert names(tmp_path / "indexes") == []


@pytest.mark.usefixtures("small_is_enough")
def test_rankings_after_the_folder_was_closed_save_nothing(database: Database, tmp_path: Path) -> None:
    agency = small_agency(database)
    replica = Replica(database, tmp_path / "indexes")
    replica.stop()
    in_agency(database, agency.id, lambda work: [work.job_orders.add(agency.northwind, "Nurse").id for _ in range(4)])
    assert len(replica.work_of(agency.id).index) == 5
    assert not (tmp_path / "indexes").exists()


def test_where_there_is_no_file_there_is_no_index(tmp_path: Path) -> None:
    with pytest.raises(NoIndex, match="no file"):
        file_in(tmp_path / "nowhere").load()
