"""The line between asynchronous and synchronous: a use case runs as one transaction in a worker thread.

What cannot be awaited cannot be done between two commits: no Slack call happens inside a transaction, by construction.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy.orm import Session

from db.engine import Database
from db.unit_of_work import UnitOfWork
from slack_app.clock import Clock

Args = ParamSpec("Args")
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

    def agency(self, agency_id: int) -> "InAgency":
        """Give the way into one agency."""
        return InAgency(self, agency_id)

    async def write(self, work: Callable[[Session], Result]) -> Result:
        """Run a transaction through the second door."""
        return await asyncio.wrap_future(self.database.submit_write(work))

    async def read(self, work: Callable[[Session], Result]) -> Result:
        """Run a transaction that only reads, through the second door."""
        return await asyncio.wrap_future(self.database.submit_read(work))

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
        result = await self._edge.write(lambda session: use_case(self._work(session), *args, **kwargs))
        self._edge.wake()
        return result

    async def look(self, question: UseCase[Args, Result], *args: Args.args, **kwargs: Args.kwargs) -> Result:
        """Ask something that changes nothing, beside the writer."""
        return await self._edge.read(lambda session: question(self._work(session), *args, **kwargs))

    def _work(self, session: Session) -> UnitOfWork:
        return UnitOfWork(session, self.agency_id, self._edge.now())
