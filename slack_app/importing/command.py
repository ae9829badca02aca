"""`rebound import candidates FILE` …: agency data from an ATS export."""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn
from sqlalchemy.exc import OperationalError

from slack_app.clock import Clock
from slack_app.console import console, settings_or_stop, stopped
from slack_app.importing.cells import Cells
from slack_app.importing.export import CannotRead, Export, Rejects
from slack_app.importing.headers import Columns, ColumnsWrong, recognise
from slack_app.importing.loading import Loading, Summary
from slack_app.importing.nouns import NOUNS, Noun
from slack_app.importing.reporting import tell
from slack_app.importing.values import DateOrder
from slack_app.importing.words import StatusWrong, with_told
from slack_app.opening import CannotOpen, agency_database, choose_agency

SOME_REJECTED = 2
_OBJECTS = 50_000


class OptionWrong(Exception):
    """What was said with --map or --status cannot be read; the text says how to write it."""


import_app = typer.Typer(
    help="Take in your agency's data from CSV files, as an ATS exports them.", no_args_is_help=True
)

File = Annotated[Path, typer.Argument(help="The CSV file.", exists=True, dir_okay=False, readable=True)]
Map = Annotated[
    list[str] | None,
    typer.Option("--map", help="A column that is not recognised: 'Their column=our_field'. Repeatable."),
]
Status = Annotated[
    list[str] | None, typer.Option("--status", help="A status word of yours: 'Their word=our_word'. Repeatable.")
]
Dates = Annotated[
    DateOrder | None, typer.Option(help="How dates with slashes are written: us means month first, iso allows none.")
]
Encoding = Annotated[str | None, typer.Option(help="The file's encoding, if it is detected wrongly.")]
AgencyId = Annotated[int | None, typer.Option("--agency", help="The agency's id, if there are several.")]


@import_app.command()
def recruiters(
    file: File, map_: Map = None, dates: Dates = None, encoding: Encoding = None, agency: AgencyId = None
) -> None:
    """Take in recruiters: the people who use the app. Import them first."""
    _import("recruiters", file, map_, None, dates, encoding, agency)


@import_app.command()
def clients(
    file: File, map_: Map = None, dates: Dates = None, encoding: Encoding = None, agency: AgencyId = None
) -> None:
    """Take in clients: the hiring companies."""
    _import("clients", file, map_, None, dates, encoding, agency)


@import_app.command()
def candidates(
    file: File,
    map_: Map = None,
    status: Status = None,
    dates: Dates = None,
    encoding: Encoding = None,
    agency: AgencyId = None,
) -> None:
    """Take in candidates."""
    _import("candidates", file, map_, status, dates, encoding, agency)


@import_app.command(name="job-orders")
def job_orders(
    file: File,
    map_: Map = None,
    status: Status = None,
    dates: Dates = None,
    encoding: Encoding = None,
    agency: AgencyId = None,
) -> None:
    """Take in job orders: the clients' open and former positions."""
    _import("job-orders", file, map_, status, dates, encoding, agency)


@import_app.command()
def submissions(
    file: File,
    map_: Map = None,
    status: Status = None,
    dates: Dates = None,
    encoding: Encoding = None,
    agency: AgencyId = None,
) -> None:
    """Take in submissions: who was put forward for what."""
    _import("submissions", file, map_, status, dates, encoding, agency)


def _import(
    noun_name: str,
    file: Path,
    map_: Sequence[str] | None,
    status: Sequence[str] | None,
    dates: DateOrder | None,
    encoding: str | None,
    agency_id: int | None,
) -> None:
    noun, settings = NOUNS[noun_name], settings_or_stop()
    try:
        statuses = with_told(noun.statuses, _pairs("--status", status))
        with Export(file, encoding) as export, agency_database(settings) as database:
            columns = recognise(export.header, noun.headers, _pairs("--map", map_))
            _check(noun, columns)
            agency = choose_agency(database, settings, agency_id, Clock())
            cells = Cells(columns, noun.table, agency.zone, dates)
            rejects = Rejects(file, export.header, export.delimiter)
            try:
                loading = Loading(database, agency.id, Clock(), noun, cells, statuses, rejects)
                summary = _run(loading, export)
            finally:
                rejects.close()
    except (CannotOpen, CannotRead, ColumnsWrong, OptionWrong, StatusWrong) as error:
        raise stopped(str(error)) from error
    except OSError as error:
        raise stopped(f"{error.filename or file}: {error.strerror}") from error
    except OperationalError as error:
        raise stopped(f"The database stopped answering: {error.orig}. What was taken stays; run it again.") from error
    for line in tell(noun, agency.name, export, columns, summary, rejects):
        console.print(line, highlight=False, soft_wrap=True, markup=False)
    if summary.rejected:
        raise typer.Exit(SOME_REJECTED)


def _run(loading: Loading, export: Export) -> Summary:
    """Take all rows, with a bar on a terminal and without a word elsewhere."""
    bar = Progress(
        TextColumn("{task.fields[rows]:,} rows"),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
        console=console,
        disable=not console.is_terminal,
        transient=True,
    )
    with bar, _garbage_left_alone():
        task = bar.add_task("import", total=export.size, rows=0)
        rows: Iterable[tuple[int, list[str]]] = export
        return loading.run(
            rows,
            len(export.header),
            lambda: bar.update(task, completed=export.position, rows=loading.summary.rows),
        )


@contextmanager
def _garbage_left_alone() -> Iterator[None]:
    """Let Python look less often for objects that hold each other: rows do not, and looking takes a tenth of the time."""
    before = gc.get_threshold()
    gc.set_threshold(_OBJECTS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _pairs(option: str, told: Sequence[str] | None) -> Mapping[str, str]:
    """Read `Theirs=ours` pairs; the last equals sign counts, because theirs may hold others."""
    pairs = {}
    for one in told or ():
        theirs, sign, ours = one.rpartition("=")
        if not sign or not theirs.strip() or not ours.strip():
            raise OptionWrong(f"{option} {one}: write 'theirs=ours'.")
        pairs[theirs.strip()] = ours.strip()
    return pairs


def _check(noun: Noun, columns: Columns) -> None:
    for group in noun.needed:
        if not any(field in columns.positions for field in group):
            known = "; ".join(columns.ignored) or "none that is not recognised"
            raise ColumnsWrong(
                f"No column is recognised as {' or '.join(group)}. Say which it is with --map 'Their column={group[0]}'."
                f" The file has: {known}."
            )
