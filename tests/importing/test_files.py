import csv
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from slack_app.importing.export import CannotRead, Export
from tests.importing.conftest import Import, Rows

NAMES = "ID,Name\nc1,Müller & Söhne\n"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (NAMES.encode(), False),
        (NAMES.encode("utf-8-sig"), False),
        (NAMES.encode("cp1252"), True),
        (NAMES.encode("utf-16"), True),
        (NAMES.replace(",", ";").encode(), False),
        (NAMES.replace(",", "\t").encode(), False),
        (NAMES.replace("\n", "\r\n").encode(), False),
        (b'" i_d ",NAME\n\nc1,' + "Müller & Söhne\n,,\n".encode(), False),
    ],
)
def test_a_file_is_read_whatever_its_encoding_and_delimiter(
    run_import: Import, rows: Rows, content: bytes, said: bool
) -> None:
    run = run_import("clients", content)
    assert run.code == 0, run.told
    assert ("Read as" in run.told) is said
    assert rows("SELECT external_id, name FROM clients") == [("c1", "Müller & Söhne")]


def test_a_header_may_hold_other_delimiters_in_quotes(run_import: Import, rows: Rows) -> None:
    run_import("clients", '"ID";"Name";"a,b,c,d"\n"c1";"North, Wind";"x"\n')
    assert rows("SELECT name FROM clients") == [("North, Wind",)]


def test_a_nul_in_a_cell_does_no_harm(run_import: Import, rows: Rows) -> None:
    assert run_import("clients", "ID,Name,Traits\nc1,North\0wind,calm\0;quick\n").code == 0
    assert rows("SELECT name FROM clients") == [("North wind",)]


def test_a_column_is_brought_in_by_map_in_place_of_the_one_that_is_known(run_import: Import, rows: Rows) -> None:
    run = run_import("clients", "ID,Name,Firma=DE\nc1,x,Northwind\n", "--map", "Firma=DE=name")
    assert run.code == 0
    assert rows("SELECT name FROM clients") == [("Northwind",)]


@pytest.mark.parametrize(
    ("noun", "content", "options", "reason"),
    [
        ("clients", "", [], "has no header row"),
        ("clients", "Number of it,Label\n1,2\n", [], "No column is recognised as external_id"),
        ("clients", NAMES, ["--map", "Nothing=name"], "the file has no such column"),
        ("clients", NAMES, ["--map", "Name=color"], "there is no field color"),
        ("clients", NAMES, ["--map", "Name"], "write 'theirs=ours'"),
        ("job-orders", "ID,Title,Client,Bill Rate\n1,a,b,9\n", ["--map", "Bill Rate=pay"], "are not taken in"),
        ("job-orders", "ID,Title,Client\n1,a,b\n", ["--status", "Weird=strange"], "write one of open, on_hold"),
        ("clients", b"ID,Name\nc1,\x81\xe9\n", [], "neither UTF-8 nor Windows-1252"),
        ("clients", NAMES, ["--encoding", "klingon"], "There is no encoding klingon"),
        ("clients", NAMES.encode("cp1252"), ["--encoding", "utf-8"], "is not utf-8"),
        ("clients", 'ID,Name\nc1,"' + "x" * 1_100_000, [], "a quotation mark left open"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_takes_nothing(
    run_import: Import, rows: Rows, noun: str, content: str | bytes, options: list[str], reason: str
) -> None:
    run = run_import(noun, content, *options)
    assert run.code == 1
    assert reason in " ".join(run.told.split())
    assert rows("SELECT count(*) FROM clients") == [(0,)]


def test_a_database_that_does_not_answer_is_said(run_import: Import, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:////no/such/folder/rebound.db")
    run = run_import("clients", NAMES)
    assert (run.code, "does not answer" in run.told) == (1, True)
    monkeypatch.setenv("DATABASE_URL", "sqlite:///x.db")
    monkeypatch.setenv("PORT", "many")
    assert "The settings cannot work" in run_import("clients", NAMES).told


def test_a_folder_that_cannot_be_written_to_is_noticed_first(run_import: Import, rows: Rows, tmp_path: Path) -> None:
    (tmp_path / "clients.csv.rejected.csv").mkdir()
    run = run_import("clients", NAMES)
    assert (run.code, "Is a directory" in run.told) == (1, True)
    assert rows("SELECT count(*) FROM clients") == [(0,)]


def test_an_export_gives_the_lines_its_rows_begin_on(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('ID,Name\n1,"two\nlines"\n\n3,x\n')
    with Export(path) as export:
        assert list(export) == [(2, ["1", "two\nlines"]), (5, ["3", "x"])]
    path.write_text("\n")
    with pytest.raises(CannotRead):
        Export(path)


def test_an_import_that_was_killed_can_simply_be_run_again(database_url: str, tmp_path: Path, rows: Rows) -> None:
    count = 6000
    with (tmp_path / "clients.csv").open("w", newline="") as file:
        csv.writer(file).writerows([("ID", "Name"), *((f"c{n}", f"Client {n}") for n in range(count))])
    command = [sys.executable, "-c", "from slack_app.importing.command import import_app; import_app()"]
    command += ["clients", str(tmp_path / "clients.csv")]
    environment = {**os.environ, "DATABASE_URL": database_url}
    killed = subprocess.Popen(command, env=environment, cwd=tmp_path, stderr=subprocess.DEVNULL)
    until = time.monotonic() + 30
    while killed.poll() is None and time.monotonic() < until and rows("SELECT count(*) FROM clients")[0][0] == 0:
        time.sleep(0.005)
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    assert rows("SELECT count(*) FROM clients")[0][0] > 0
    done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert rows("SELECT count(*), count(DISTINCT external_id) FROM clients") == [(count, count)]
    assert f"{count:,} of {count:,} rows" in done.stderr
