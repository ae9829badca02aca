"""How soon a process that starts anew can rank a large agency's positions, without its file and with it."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import insert

from db.engine import Database
from db.models import JobOrder
from db.unit_of_work import UnitOfWork
from slack_app.domain.matching import read_tables, read_work
from slack_app.use_cases.open_work import AgencyWork
from tests.agency import in_agency, small_agency
from tests.benchmarks.figures import KIND, Figures
from tests.benchmarks.load import percentile
from tests.benchmarks.scale import position
from tests.databases import Databases
from tests.use_cases.restarts import Replica

POSITIONS = min(100_000, int(os.environ.get("BENCH_ROWS", "100000")))


@pytest.mark.benchmark
def test_a_start_takes_up_the_index_of_a_large_agency(databases: Databases, figures: Figures, tmp_path: Path) -> None:
    """The first process reads all and saves it, while somebody ranks; the second takes it up."""
    read_tables()
    with databases.fresh() as url:
        database = Database(url)
        agency = small_agency(database)
        in_agency(database, agency.id, _fill, agency.northwind)
        database.count_anew("job_orders")
        anew, waits = _first_ranking(database, tmp_path / "indexes", agency.id)
        taken_up, _ = _first_ranking(database, tmp_path / "indexes", agency.id)
        (file,) = (tmp_path / "indexes").iterdir()
        database.close()
    figures.add(
        f"first ranking of {POSITIONS:,} positions after a start, {KIND[databases.kind]}",
        f"{taken_up:,.1f} s, without the file {anew:,.1f} s ({file.stat().st_size / 1e6:,.0f} MB; "
        f"a search while it is saved {percentile(waits, 0.5) * 1000:,.0f} ms, at most {max(waits) * 1000:,.0f} ms)",
        "1/10",
        taken_up <= anew / 10,
    )


def _first_ranking(database: Database, folder: Path, agency_id: int) -> tuple[float, list[float]]:
    replica = Replica(database, folder)
    replica.kept._most_positions = POSITIONS + 1
    began = time.perf_counter()
    work = replica.work_of(agency_id)
    taken = time.perf_counter() - began
    is_over, waits = Event(), [0.0]
    ranking = Thread(target=lambda: waits.extend(_searches(work, is_over)))
    ranking.start()
    replica.stop()
    is_over.set()
    ranking.join()
    return taken, waits


def _searches(work: AgencyWork, is_over: Event) -> Iterator[float]:
    wanted = read_work("Nurse", ["Epic"], "Care for patients.")
    while not is_over.is_set():
        began = time.perf_counter()
        with work.lock:
            pass
        work.index.find(wanted, limit=50)
        yield time.perf_counter() - began


def _fill(work: UnitOfWork, client_id: int) -> None:
    of = {"agency_id": work.agency.id, "client_id": client_id}
    for start in range(0, POSITIONS, 10_000):
        rows = (position(number) for number in range(start, min(start + 10_000, POSITIONS)))
        values = [of | {"title": one.title, "skills": one.skills, "description": one.description} for one in rows]
        work._session.execute(insert(JobOrder), values)
