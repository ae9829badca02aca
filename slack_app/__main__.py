"""The command line: `rebound run`, `rebound migrate` …"""

import asyncio
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from db.migrations import newest_level
from slack_app.bootstrap import Rebound, look_for_garbage_less_often
from slack_app.console import console, settings_or_stop, stopped
from slack_app.demo import commands as demonstration
from slack_app.demo.stage import CannotDemonstrate
from slack_app.importing.command import import_app
from slack_app.importing.rank_command import rank_files
from slack_app.importing.wording_command import check_file
from slack_app.installations import CannotStart
from slack_app.logs import set_up_logs
from slack_app.opening import CannotOpen, migrate_database, prepare_database
from slack_app.operating.commands import doctor, manifest
from slack_app.operating.endpoint_command import endpoint_app
from slack_app.operating.reasons_command import reasons
from slack_app.operating.rules_command import rules
from slack_app.settings import Settings

app = typer.Typer(
    help="Rebound: nobody who was not selected is forgotten.", no_args_is_help=True, pretty_exceptions_enable=False
)
app.add_typer(import_app, name="import")
app.add_typer(endpoint_app, name="endpoint")
app.command()(doctor)
app.command()(manifest)
app.command(name="rank")(rank_files)
app.command()(reasons)
app.command()(rules)
app.command(name="wording")(check_file)


@app.command()
def run() -> None:
    """Serve your Slack workspace, with the settings in .env."""
    settings = settings_or_stop()
    set_up_logs(settings.log_level)
    try:
        prepare_database(settings)
    except CannotOpen as error:
        raise stopped(str(error)) from error
    asyncio.run(_serve(settings))


@app.command()
def demo(
    *,
    play: Annotated[bool, typer.Option("--play", help="Play the story by itself, print it, and end.")] = False,
    screenshots: Annotated[
        Path | None, typer.Option(help="With --play: a folder for a picture of each step (needs Chromium).")
    ] = None,
    seed: Annotated[int, typer.Option(help="Another number, other names, orders and recruiters.")] = 1,
    port: Annotated[
        int | None, typer.Option(help=f"Where to serve; 0 for any free port. [default: {demonstration.FRIENDLY_PORT}]")
    ] = None,
    database_url: Annotated[
        str | None, typer.Option(help="An empty database; a passing SQLite file otherwise.")
    ] = None,
    socket: Annotated[bool, typer.Option("--socket", help="Reach the app by Socket Mode instead of HTTP.")] = False,
) -> None:
    """Show Rebound on a fictitious agency, without a Slack workspace. Your .env and SLACK_* variables are ignored."""
    if screenshots and not play:
        raise typer.BadParameter("pictures are taken of a story that plays: add --play", param_hint="--screenshots")
    set_up_logs("ERROR")
    options = demonstration.Options(seed, database_url, "socket" if socket else "http", port)
    try:
        done = asyncio.run(demonstration.play(Console(), options, screenshots) if play else _show(options))
    except CannotDemonstrate as error:
        raise stopped(str(error)) from error
    if not done:
        raise typer.Exit(1)


async def _show(options: demonstration.Options) -> bool:
    ended = asyncio.Event()
    _on_signals(ended.set)
    await demonstration.serve(Console(), options, ended)
    return True


@app.command()
def migrate() -> None:
    """Bring the agency database to the newest form."""
    try:
        migrate_database(settings_or_stop())
    except CannotOpen as error:
        raise stopped(str(error)) from error
    console.print(f"The database is at level {newest_level()}.")


async def _serve(settings: Settings) -> None:
    rebound = Rebound(settings)
    asked_to_stop = asyncio.Event()
    _on_signals(asked_to_stop.set)
    try:
        await rebound.start()
        look_for_garbage_less_often()
        console.print(f"Rebound is running on http://{settings.host}:{rebound.port}. Ctrl+C stops it.")
        await asked_to_stop.wait()
    except CannotStart as error:
        raise stopped(str(error)) from error
    finally:
        await rebound.stop()


def _on_signals(stop: Callable[[], None]) -> None:
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop)


def main() -> None:
    """Run the command line."""
    app()


if __name__ == "__main__":
    main()
