"""How fast a million job orders are taken in, in how much memory, and how long others wait meanwhile."""

import asyncio
import csv
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from db.engine import Database, psycopg_url
from tests.agency import in_agency
from tests.benchmarks.agencies import Size, at_work
from tests.benchmarks.figures import KIND, Figures
from tests.benchmarks.load import Load, percentile, send
from tests.databases import Databases

ROWS = int(os.environ.get("BENCH_ROWS", "1000000"))
ROOT = Path(__file__).parents[2]
MOST_TIMES_A_RAW_INSERT = 36
"""How much longer an import may take than the same cells in a bare table: 10,000 rows a second, where that takes 360,000."""
COLUMNS = (
    "Job ID,Title,Client Corporation ID,City,Status,Employment Type,Pay Rate,Client Bill Rate,Date Added,Owner Email"
)
WORDS = [
    "Senior",
    "Junior",
    "Lead",
    "Data",
    "Software",
    "Engineer",
    "Analyst",
    "Nurse",
    "Manager",
    "Welder",
    "Java",
    "C++",
]
SYLLABLES = ["ba", "no", "ri", "ta", "ke", "lo", "mu", "sen", "dor", "fa", "vi", "go"]
COMMAND = [sys.executable, "-c", "from slack_app.importing.command import import_app; import_app()"]


def made_up_name(chance: random.Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4))).title()


def write_exports(folder: Path, count: int) -> None:
    """Invent an agency: recruiters, clients, and `count` job orders, a third of them open."""
    chance = random.Random(7)
    towns = [made_up_name(chance) for _ in range(300)]
    statuses = ["Accepting Candidates", "Closed", "Filled"]
    with (folder / "recruiters.csv").open("w", newline="") as file:
        rows = ((f"r{n}", made_up_name(chance), f"r{n}@x.example") for n in range(50))
        csv.writer(file).writerows([("ID", "Name", "Email"), *rows])
    with (folder / "clients.csv").open("w", newline="") as file:
        rows = ((f"c{n}", f"{made_up_name(chance)} {chance.choice(['Group', 'Inc', 'Bank'])}") for n in range(5000))
        csv.writer(file).writerows([("ID", "Name"), *rows])
    with (folder / "job-orders.csv").open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS.split(","))
        for number in range(count):
            low = chance.randint(20, 90)
            writer.writerow(
                [
                    f"JO-{number}",
                    " ".join(chance.sample(WORDS, 3)),
                    f"c{chance.randrange(5000)}",
                    chance.choice(towns),
                    chance.choice(statuses),
                    chance.choice(["Contract", "Direct Hire", "C2H"]),
                    f"${low}–{low + 20}/hr",
                    low * 2,
                    f"{chance.randint(1, 12)}/{chance.randint(1, 28)}/2026",
                    f"r{chance.randrange(50)}@x.example",
                ]
            )


def run_import(folder: Path, url: str, noun: str, *options: str) -> tuple[float, float]:
    """Import a file in a process of its own; give the seconds it took, and its peak memory in MB."""
    environment = {**os.environ, "DATABASE_URL": url}
    started = time.perf_counter()
    command = [*COMMAND, noun, str(folder / f"{noun}.csv"), *options]
    report = f"import atexit, sys; sys.path.append({str(ROOT)!r}); from tests.benchmarks.memory import memory"
    command[2] = f"{report}; atexit.register(lambda: print(memory())); {command[2]}"
    done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return time.perf_counter() - started, float(done.stdout.split()[-1])


def raw_rate(folder: Path, url: str) -> float:
    """Read the same file and insert its cells as they are into a bare table, in one transaction: rows a second."""
    engine = create_engine(psycopg_url(url))
    with (folder / "job-orders.csv").open(newline="") as file, engine.connect() as connection:
        reader = csv.reader(file)
        names = [f"c{number}" for number in range(len(next(reader)))]
        mark = "?" if connection.dialect.name == "sqlite" else "%s"
        cursor = connection.connection.cursor()
        cursor.execute(f"CREATE TEMPORARY TABLE bare ({', '.join(f'{name} text' for name in names)})")
        started = time.perf_counter()
        cursor.executemany(f"INSERT INTO bare VALUES ({', '.join(mark for _ in names)})", reader)  # type: ignore[arg-type]
        connection.connection.commit()
        seconds = time.perf_counter() - started
    engine.dispose()
    return ROWS / seconds


@pytest.mark.benchmark
def test_a_million_job_orders_are_taken_fast_and_in_little_memory(
    databases: Databases, tmp_path: Path, figures: Figures
) -> None:
    write_exports(tmp_path, ROWS)
    with databases.fresh() as url:
        run_import(tmp_path, url, "recruiters")
        run_import(tmp_path, url, "clients")
        first, memory = run_import(tmp_path, url, "job-orders", "--dates", "us")
        again, _ = run_import(tmp_path, url, "job-orders", "--dates", "us")
        raw = raw_rate(tmp_path, url)
    kind, is_sqlite = KIND[databases.kind], databases.kind == "sqlite"
    figures.add(
        f"import of {ROWS:,} job orders, {kind}",
        f"{ROWS / first:,.0f} rows a second, 1/{raw * first / ROWS:.0f} of a raw insert into a bare table",
        "10,000 rows a second" if is_sqlite else "",
        ROWS / first >= 10_000 if is_sqlite else None,
    )
    figures.add(f"the same file again, {kind}", f"{ROWS / again:,.0f} rows a second")
    figures.add(f"memory while importing, {kind}", f"{memory:,.0f} MB at most", "300 MB", memory < 300)
    assert memory < 300
    assert again < first * 1.1
    if is_sqlite:
        assert raw * first / ROWS <= MOST_TIMES_A_RAW_INSERT


@pytest.mark.benchmark
async def test_events_are_acknowledged_while_another_process_imports(
    databases: Databases, tmp_path: Path, figures: Figures
) -> None:
    """At 20 events a second; a fifth of the rows, so that the run stays short."""
    count = ROWS // 5
    write_exports(tmp_path, count)
    with databases.fresh() as url:
        async with at_work(url, 1, Size(recruiters=20, submissions=6000)) as work:
            (events,) = work.events.values()
            run_import(tmp_path, url, "clients")
            command = [*COMMAND, "job-orders", str(tmp_path / "job-orders.csv"), "--dates", "us"]
            environment = {**os.environ, "DATABASE_URL": url}
            importing = await asyncio.create_subprocess_exec(
                *command, env=environment, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
            )
            telling = asyncio.create_task(importing.communicate())
            taken: list[float] = []
            while not telling.done() and len(taken) < len(events):
                batch = events[len(taken) : len(taken) + 100]
                taken += [one.seconds for one in await send(Load(work.port, batch, rate=20))]
            _, told = await telling
    within = percentile(taken)
    figures.add(
        f"acknowledgement while {count:,} job orders are imported, 99 of 100, {KIND[databases.kind]}",
        f"{within * 1000:,.0f} ms (half within {percentile(taken, 0.5) * 1000:,.0f} ms, {len(taken):,} events)",
        "500 ms",
        within < 0.5,
    )
    assert f"{count:,} new" in told.decode()


@pytest.mark.benchmark
def test_others_can_write_while_an_import_runs(databases: Databases, tmp_path: Path, figures: Figures) -> None:
    """Write one row at a time, from another process, as an event would be stored."""
    count = ROWS // 5
    write_exports(tmp_path, count)
    with databases.fresh() as url:
        run_import(tmp_path, url, "recruiters")
        run_import(tmp_path, url, "clients")
        command = [*COMMAND, "job-orders", str(tmp_path / "job-orders.csv"), "--dates", "us"]
        importing = subprocess.Popen(
            command, env={**os.environ, "DATABASE_URL": url}, cwd=tmp_path, stderr=subprocess.PIPE, text=True
        )
        database, waits = Database(url), []
        while importing.poll() is None:
            started = time.perf_counter()
            in_agency(database, 1, lambda work: work.audit.add("benchmark"))
            waits.append(time.perf_counter() - started)
            time.sleep(0.02)
        told = importing.communicate()[1]
        database.close()
    within = percentile(waits)
    figures.add(
        f"a commit beside the import of {count:,} job orders, 99 of 100, {KIND[databases.kind]}",
        f"{within * 1000:,.0f} ms (half within {percentile(waits, 0.5) * 1000:,.0f} ms, {len(waits):,} commits)",
        "500 ms",
        within < 0.5,
    )
    assert f"{count:,} new" in told
    assert within < 0.5
