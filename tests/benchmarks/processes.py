"""The parts of a measurement, each in a process of its own, so that none takes another's turn in the interpreter."""

import asyncio
import os
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Any

from tests.processes import FORKED


class Part:
    """A function that runs in another process and talks through a pipe: `run(pipe, *arguments)`."""

    def __init__(self, run: Callable[..., None], *arguments: Any) -> None:
        self._pipe, theirs = FORKED.Pipe()
        self._process = FORKED.Process(target=run, args=(theirs, *arguments), daemon=True)
        self._process.start()
        theirs.close()

    async def hear(self) -> Any:
        """Wait for what it says next."""
        return await asyncio.to_thread(self._pipe.recv)

    def say(self, what: Any) -> None:
        """Tell it something."""
        self._pipe.send(what)

    def processor_seconds(self) -> float:
        """Give the processor time it has taken so far, where the system tells it (Linux), and otherwise 0."""
        try:
            fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            return 0.0
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    async def __aenter__(self) -> "Part":
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let it end in good order."""
        with suppress(OSError):  # it has ended by itself
            self._pipe.send("stop")
        await asyncio.to_thread(self._process.join, 30)
        self._process.terminate()


async def told_to_stop(pipe: Connection) -> None:
    """Wait, in the part, until it is told to stop."""
    await asyncio.to_thread(pipe.recv)
