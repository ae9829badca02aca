"""Rebound in a process of its own that kills itself at a moment given by number.

The moments are counted, not chosen: before and after each commit that writes, before each call to Slack, and after Slack has
accepted it.
"""

import asyncio
import os
import signal
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from multiprocessing.connection import Connection
from typing import Any

from slack_app.bootstrap import Rebound, read_ahead
from slack_app.clock import MovableClock
from slack_app.delivery.relay import Timings
from slack_app.settings import Settings
from tests.office import UNLIMITED
from tests.processes import FORKED, preload

MORTAL = Timings(
    lease=timedelta(seconds=2),
    look_back_after=timedelta(seconds=0.3),
    poll=timedelta(seconds=0.05),
    call_seconds=0.8,
    tick=0.1,
    first_wait=timedelta(seconds=0.1),
)
read_ahead()  # once, for all lives: leases are short here, and no ranking may outlast one
preload(__name__)


@dataclass(frozen=True)
class Orders:
    """What a process is told: how to run, by which clock, and when to die (0: never)."""

    settings: dict[str, Any]
    now: datetime
    die_at: int | str = 0
    """A moment by its number, or the first of a name."""


class MortalApp:
    """Starts Rebound in a process, and starts it again when it has died."""

    def __init__(self, orders: Orders) -> None:
        self._orders = orders
        self._process: Any = None
        self._pipe: Connection | None = None

    def start(self, *, die_at: int | str = 0) -> None:
        """Start the process; its first number is the port that it serves."""
        ours, theirs = FORKED.Pipe()
        orders = Orders(self._orders.settings, self._orders.now, die_at)
        self._process = FORKED.Process(target=_run, args=(orders, theirs), daemon=True)
        self._process.start()
        theirs.close()
        self._pipe = ours

    def move_clock(self, now: datetime) -> None:
        """Set the clock of this life and of those to come."""
        self._orders = replace(self._orders, now=now)
        if self._pipe is not None and not self.is_dead:
            with suppress(BrokenPipeError):
                self._pipe.send(now.isoformat())

    async def next_number(self) -> int | None:
        """Give the number that it says next, such as the port that it listens on, or None if it was killed before.

        Raises:
            AssertionError: it failed, which is no death: the text is its traceback.
        """
        return await asyncio.to_thread(self._receive)

    def _receive(self) -> int | None:
        assert self._pipe is not None
        try:
            said = self._pipe.recv()
        except (EOFError, ConnectionResetError):
            return None
        assert isinstance(said, int), said
        return said

    @property
    def is_dead(self) -> bool:
        """Whether it has killed itself."""
        return self._process is not None and not self._process.is_alive()

    async def stop(self) -> int | None:
        """Stop it in good order, and give the number of moments that it lived through, or None if it was killed."""
        if self._pipe is None or self.is_dead:
            return None
        try:
            self._pipe.send("stop")
        except BrokenPipeError:
            return None
        moments = await self.next_number()  # the sandbox must go on answering meanwhile
        await asyncio.to_thread(self._process.join)
        self._pipe = None
        return moments


def _run(orders: Orders, pipe: Connection) -> None:
    """Be the process."""
    counted = 0

    def watch(moment: str) -> None:
        nonlocal counted
        counted += 1
        if orders.die_at in {counted, moment}:
            os.kill(os.getpid(), signal.SIGKILL)

    try:
        asyncio.run(_serve(orders, pipe, watch))
    except Exception:
        pipe.send(traceback.format_exc())
        raise
    pipe.send(counted)


async def _serve(orders: Orders, pipe: Connection, watch: Callable[[str], None]) -> None:
    clock = MovableClock()
    clock.move_to(orders.now)
    rebound = Rebound(
        Settings(_env_file=None, **orders.settings),
        clock=clock,
        watch=watch,
        timings=MORTAL,
        mail_timings=MORTAL,
        rates=UNLIMITED,
    )
    await rebound.start()
    pipe.send(rebound.port)
    while (told := await asyncio.to_thread(pipe.recv)) != "stop":
        clock.move_to(datetime.fromisoformat(told))
    await rebound.stop()
