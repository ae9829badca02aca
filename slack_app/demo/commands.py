"""`rebound demo`: the story on a fictitious agency, without a Slack workspace."""

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


@asynccontextmanager
async def _stage(*, seed: int, database_url: str | None, transport: str, port: int) -> AsyncIterator[Stage]:
    with tempfile.TemporaryDirectory(prefix="rebound-demo-") as folder:
        url = database_url or f"sqlite:///{Path(folder) / 'rebound.db'}"
        async with open_stage(url, seed=seed, transport=transport, port=port) as stage:
            yield stage


async def _look_away(_name: str) -> None:
    """Take no picture."""
