"""`rebound demo`: the story on a fictitious agency, without a Slack workspace."""

import asyncio
import socket
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from db.sample import Story
from slack_app.demo.actor import StepFailed
from slack_app.demo.pictures import Look, open_camera
from slack_app.demo.player import Player
from slack_app.demo.stage import CannotDemonstrate, Stage, open_stage

FRIENDLY_PORT = 8484
_PATIENCE = 30.0


@dataclass(frozen=True)
class Options:
    """What the command line says of the demonstration; no port means the friendly one, if it is free."""

    seed: int
    database_url: str | None
    transport: str
    port: int | None


async def serve(console: Console, options: Options, ended: asyncio.Event) -> None:
    """Serve the page, with a case that has just been opened, until it is to end."""
    async with _stage(options, _friendly_port() if options.port is None else options.port) as stage:
        await stage.report(_story(stage, options).submission_id)
        await _until_matches_stand(stage)
        console.print(f"Rebound is at work in a Slack of its own. Open {stage.url}", highlight=False, soft_wrap=True)
        console.print("Ctrl+C ends it.", style="dim")
        await ended.wait()


async def play(console: Console, options: Options, screenshots: Path | None = None) -> bool:
    """Play the story and print it as a transcript; say whether every step really happened.

    With a folder for screenshots, a picture of each step is saved there.
    """
    async with _stage(options, options.port or 0) as stage, _camera(stage, screenshots) as look:

        def tell(number: int, happened: str, seen: str) -> None:
            console.print(Text(f"{number}. {happened}", style="bold"))
            console.print(Padding(Text(seen), (0, 0, 1, 3)))

        try:
            steps = await Player(stage, _story(stage, options), tell, look).play()
        except StepFailed as failed:
            console.print(Text(str(failed), style="bold red"))
            return False
        console.print(
            f"All {steps} steps happened (seed {options.seed}, {stage.database.dialect}, {options.transport})."
        )
        return True


@asynccontextmanager
async def _stage(options: Options, port: int) -> AsyncIterator[Stage]:
    with tempfile.TemporaryDirectory(prefix="rebound-demo-") as folder:
        url = options.database_url or f"sqlite:///{Path(folder) / 'rebound.db'}"
        async with open_stage(url, seed=options.seed, transport=options.transport, port=port) as stage:
            yield stage


@asynccontextmanager
async def _camera(stage: Stage, folder: Path | None) -> AsyncIterator[Look]:
    if folder is None:
        yield _look_away
        return
    async with open_camera(stage, folder) as look:
        yield look


async def _look_away(_name: str) -> None:
    """Take no picture."""


def _story(stage: Stage, options: Options) -> Story:
    return stage.sample.stories[options.seed % len(stage.sample.stories)]


async def _until_matches_stand(stage: Stage) -> None:
    async def look() -> bool:
        return any(message.reply_count for message in await stage.slack.messages(stage.recruiter.id))

    try:
        await stage.slack.wait_for(look, _PATIENCE)
    except TimeoutError as error:
        raise CannotDemonstrate("The prompt and its matches do not come: this machine may be too busy.") from error


def _friendly_port() -> int:
    """Give a port that people can remember, or 0 for any if it is taken."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", FRIENDLY_PORT))
        except OSError:
            return 0
    return FRIENDLY_PORT
