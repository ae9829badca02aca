"""The line between asynchronous and synchronous: a use case runs as one transaction in a worker thread.

What cannot be awaited cannot be done between two commits: no Slack call happens inside a transaction, by construction.
"""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import datetime
from threading import Lock
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy.orm import Session

from db.engine import Database
from db.unit_of_work import UnitOfWork
from db.writers import Alike
from slack_app.clock import Clock

Args = ParamSpec("Args")
Item = TypeVar("Item")
Result = TypeVar("Result")
UseCase = Callable[Concatenate[UnitOfWork, Args], Result]


class Edge:
    """The way from the event loop to the database, for all agencies.

    `wake` is called after each commit: what is owed to Slack may be on its way at once.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self.database = database
        self.clock = clock
        self.wake: Callable[[], None] = lambda: None
        self.taking_in = 0
        """How many wait for what they tell to be stored."""
        self._way_back = WayBack()

    def agency(self, agency_id: int) -> "InAgency":
        """Give the way into one agency."""
        return InAgency(self, agency_id)

    async def write(self, work: Callable[[Session], Result]) -> Result:
        """Run a transaction through the second door."""
        return await self._way_back.result_of(self.database.submit_write(work))

    async def read(self, work: Callable[[Session], Result]) -> Result:
        """Run a transaction that only reads, through the second door."""
        return await self._way_back.result_of(self.database.submit_read(work))

    def now(self) -> datetime:
        """Tell the product's time."""
        return self.clock.now()


class InAgency:
    """Runs use cases for one agency: `await in_agency(share_feedback, command)`."""

    def __init__(self, edge: Edge, agency_id: int) -> None:
        self._edge = edge
        self.agency_id = agency_id

    async def __call__(self, use_case: UseCase[Args, Result], *args: Args.args, **kwargs: Args.kwargs) -> Result:
        """Run a use case as one transaction; it is committed when this returns, and undone when it raises."""
        return await self._write(lambda session: use_case(self._work(session), *args, **kwargs))

    async def together(self, use_case: Callable[[UnitOfWork, Sequence[Item]], Sequence[Result]], item: Item) -> Result:
        """Run a use case that takes many as one, in one go with what others ask of it at the same time."""

        def act(session: Session, items: Sequence[Item]) -> Sequence[Result]:
            return use_case(self._work(session), items)

        self._edge.taking_in += 1
        try:
            return await self._write(Alike((use_case, self.agency_id), act, item))
        finally:
            self._edge.taking_in -= 1

    async def look(self, question: UseCase[Args, Result], *args: Args.args, **kwargs: Args.kwargs) -> Result:
        """Ask something that changes nothing, beside the writer."""
        return await self._edge.read(lambda session: question(self._work(session), *args, **kwargs))

    async def _write(self, work: Callable[[Session], Result]) -> Result:
        result = await self._edge.write(work)
        self._edge.wake()
        return result

    def _work(self, session: Session) -> UnitOfWork:
        return UnitOfWork(session, self.agency_id, self._edge.now())


class WayBack:
    """Brings the results of worker threads into the event loop: those that come at once wake it once."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._arrived: list[tuple[Future[Any], asyncio.Future[Any]]] = []

    async def result_of(self, future: "Future[Result]") -> Result:
        """Wait for a worker's result; work that nobody has begun is let go when nobody waits for it any more."""
        loop = asyncio.get_running_loop()
        waiter: asyncio.Future[Result] = loop.create_future()
        future.add_done_callback(lambda done: self._arrive(loop, done, waiter))
        try:
            return await waiter
        except asyncio.CancelledError:
            future.cancel()
            raise

    def _arrive(self, loop: asyncio.AbstractEventLoop, done: Future[Any], waiter: asyncio.Future[Any]) -> None:
        if loop.is_closed():
            return  # nobody is there any more
        with self._lock:
            is_first = not self._arrived
            self._arrived.append((done, waiter))
        if is_first:
            loop.call_soon_threadsafe(self._hand_out)

    def _hand_out(self) -> None:
        with self._lock:
            arrived, self._arrived = self._arrived, []
        for done, waiter in arrived:
            if waiter.done():
                continue
            if error := done.exception():
                waiter.set_exception(error)
            else:
                waiter.set_result(done.result())
