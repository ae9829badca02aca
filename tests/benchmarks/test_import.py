"""How fast a million job orders are taken in, and in how much memory: on SQLite, beside a raw insert in the same run."""

import csv
import os
import random
import re
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROWS = int(os.environ.get("BENCH_ROWS", "1000000"))
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
    report = (
        "import resource, atexit; atexit.register(lambda: print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))"
    )
    command[2] = f"{report}; {command[2]}"
    done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return time.perf_counter() - started, int(done.stdout.split()[-1]) / 1024


def raw_rate(folder: Path) -> float:
    """Read the same file and insert its cells as they are into a bare table, in one transaction: rows a second."""
    with (folder / "job-orders.csv").open(newline="") as file, sqlite3.connect(folder / "bare.db") as bare:
        reader = csv.reader(file)
        width = len(next(reader))
        bare.execute(f"CREATE TABLE bare ({', '.join(f'c{n}' for n in range(width))})")
        started = time.perf_counter()
        bare.executemany(f"INSERT INTO bare VALUES ({', '.join('?' * width)})", reader)
        bare.commit()
        seconds = time.perf_counter() - started
    bare.close()
    return ROWS / seconds


@pytest.mark.benchmark
def test_a_million_job_orders_are_taken_fast_and_in_little_memory(tmp_path: Path) -> None:
    write_exports(tmp_path, ROWS)
    url = f"sqlite:///{tmp_path}/rebound.db"
    run_import(tmp_path, url, "recruiters")
    run_import(tmp_path, url, "clients")
    first, memory = run_import(tmp_path, url, "job-orders", "--dates", "us")
    again, _ = run_import(tmp_path, url, "job-orders", "--dates", "us")
    raw = raw_rate(tmp_path)
    print(  # noqa: T201  people read the figures
        f"\nimport of {ROWS:,} job orders on SQLite: {ROWS / first:,.0f} rows a second (aim: 10,000),"
        f" {memory:,.0f} MB at most (aim: 300), 1/{raw * first / ROWS:.0f} of a raw insert into a bare table;"
        f" the same file again: {ROWS / again:,.0f} rows a second"
    )
    assert ROWS / first > 10_000
    assert memory < 300
    assert again < first * 1.1


@pytest.mark.benchmark
def test_others_can_write_while_an_import_runs(tmp_path: Path) -> None:
    """Write one row at a time, from another process, as an event would be stored."""
    from db.engine import Database
    from tests.agency import in_agency

    write_exports(tmp_path, ROWS // 5)
    url = f"sqlite:///{tmp_path}/rebound.db"
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
    worst = sorted(waits)[int(len(waits) * 0.99)]
    print(  # noqa: T201  people read the figures
        f"\ncommits beside an import: {len(waits):,}, half within {sorted(waits)[len(waits) // 2] * 1000:,.0f} ms,"
        f" 99 of 100 within {worst * 1000:,.0f} ms (aim: 500)"
    )
    assert re.search(rf"{ROWS // 5:,} new", told)
    assert worst < 0.5
