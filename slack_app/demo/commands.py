"""`rebound demo`: the story on a fictitious agency, without a Slack workspace."""

import asyncio
import signal
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from slack_app.demo.actor import StepFailed
from slack_app.demo.player import Player
from slack_app.demo.stage import Stage, open_stage


async def play(console: Console, *, seed: int, database_url: str | None, transport: str, port: int) -> bool:
    """Play the story and print it as a transcript; say whether every step really happened."""
    async with _stage(seed=seed, database_url=database_url, transport=transport, port=port) as stage:
        story = stage.sample.stories[seed % len(stage.sample.stories)]

        def tell(number: int, happened: str, seen: str) -> None:
            console.print(Text(f"{number}. {happened}", style="bold"))
            console.print(Padding(Text(seen), (0, 0, 1, 3)))

        try:
            steps = await Player(stage, story, tell, _look_away).play()
        except StepFailed as failed:
            console.print(Text(str(failed), style="bold red"))
            return False
        console.print(f"All {steps} steps happened (seed {seed}, {stage.database.dialect}, {transport}).")
        return True


async def serve(console: Console, *, seed: int, database_url: str | None, transport: str, port: int) -> None:
    """Serve the story for a person to play, until Ctrl+C; a report is waiting already."""
    stopped = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stopped.set)
    async with _stage(seed=seed, database_url=database_url, transport=transport, port=port) as stage:
        await stage.report(stage.sample.stories[0].submission_id)
        console.print(f"Open {stage.url}/ and be {stage.recruiter_name}: a message is waiting. Ctrl+C ends the demo.")
        await stopped.wait()


@asynccontextmanager
async def _stage(*, seed: int, database_url: str | None, transport: str, port: int) -> AsyncIterator[Stage]:
    with tempfile.TemporaryDirectory(prefix="rebound-demo-") as folder:
        url = database_url or f"sqlite:///{Path(folder) / 'rebound.db'}"
        async with open_stage(url, seed=seed, transport=transport, port=port) as stage:
            yield stage


async def _look_away(_name: str) -> None:
    """Take no picture."""
