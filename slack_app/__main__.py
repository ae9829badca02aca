"""The command line: `rebound run`, `rebound migrate` …"""

import asyncio
import signal
from collections.abc import Callable
from typing import Annotated

import typer
from rich.console import Console
from sqlalchemy.engine import make_url

from db.engine import DatabaseUnreachable, describe_trouble
from db.migrations import level, migrate, newest_level
from slack_app.bootstrap import Rebound
from slack_app.demo import commands as demonstration
from slack_app.demo.stage import CannotDemonstrate
from slack_app.importing.command import import_app
from slack_app.installations import CannotStart
from slack_app.logs import set_up_logs
from slack_app.settings import Settings, SettingsWrong, read_settings

app = typer.Typer(
    help="Rebound: nobody who was not selected is forgotten.", no_args_is_help=True, pretty_exceptions_enable=False
)
app.add_typer(import_app, name="import")
console = Console(stderr=True)


@app.command()
def run() -> None:
    """Serve your Slack workspace, with the settings in .env."""
    settings = _settings()
    set_up_logs(settings.log_level)
    _prepare(settings)
    asyncio.run(_serve(settings))


@app.command()
def demo(
    *,
    play: Annotated[
        bool, typer.Option("--play", help="Play the story by itself and print it: what it always does.")
    ] = True,
    seed: Annotated[int, typer.Option(help="Another number, other names, orders and recruiters.")] = 1,
    port: Annotated[int, typer.Option(help="Where to serve; 0 for any free port.")] = 0,
    database_url: Annotated[
        str | None, typer.Option(help="An empty database; a passing SQLite file otherwise.")
    ] = None,
    socket: Annotated[bool, typer.Option("--socket", help="Reach the app by Socket Mode instead of HTTP.")] = False,
) -> None:
    """Show Rebound on a fictitious agency, without a Slack workspace. Your .env and SLACK_* variables are ignored."""
    del play  # the only thing there is to do so far
    set_up_logs("ERROR")
    transport, out = "socket" if socket else "http", Console()
    try:
        done = asyncio.run(
            demonstration.play(out, seed=seed, database_url=database_url, transport=transport, port=port)
        )
    except CannotDemonstrate as error:
        raise _stopped(str(error)) from error
    if not done:
        raise typer.Exit(1)


@app.command(name="migrate")
def migrate_database() -> None:
    """Bring the agency database to the newest form."""
    settings = _settings()
    _migrate(settings)
    console.print(f"The database is at level {newest_level()}.")


def _settings() -> Settings:
    try:
        return read_settings()
    except SettingsWrong as error:
        raise _stopped(f"The settings cannot work. {error}") from error


def _prepare(settings: Settings) -> None:
    """See to it that the database answers and has its newest form; a SQLite file is made on the first start."""
    trouble = describe_trouble(settings.database_url)
    if trouble:
        raise _stopped(trouble)
    if settings.database_url.startswith("sqlite") or settings.migration_database_url:
        _migrate(settings)
    elif level(settings.database_url) != newest_level():
        raise _stopped(
            "The database is not at the newest level: run `rebound migrate` as the role that owns its tables."
        )


def _migrate(settings: Settings) -> None:
    owner, role = settings.migration_database_url or settings.database_url, make_url(settings.database_url).username
    try:
        migrate(owner, grant_to=role if role != make_url(owner).username else None)
    except DatabaseUnreachable as error:
        raise _stopped(error.reason) from error


async def _serve(settings: Settings) -> None:
    rebound = Rebound(settings)
    stopped = asyncio.Event()
    _on_signals(stopped.set)
    try:
        await rebound.start()
        console.print(f"Rebound is running on http://{settings.host}:{rebound.port}. Ctrl+C stops it.")
        await stopped.wait()
    except CannotStart as error:
        raise _stopped(str(error)) from error
    finally:
        await rebound.stop()


def _on_signals(stop: Callable[[], None]) -> None:
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop)


def _stopped(reason: str) -> typer.Exit:
    console.print(f"[bold red]Stopped.[/] {reason}", highlight=False, soft_wrap=True)
    return typer.Exit(1)


def main() -> None:
    """Run the command line."""
    app()


if __name__ == "__main__":
    main()
