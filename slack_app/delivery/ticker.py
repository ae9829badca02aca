"""The ticker: APScheduler beats, and holds no state of ours. What is due are rows, claimed at each beat."""

import asyncio

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy.exc import DBAPIError

from db.across_agencies import (
    agencies_with_cases_due,
    agencies_with_escalations_waiting,
    agencies_with_talks_due,
)
from slack_app.edge import Edge
from slack_app.use_cases.escalate import escalate_broken_promises, list_escalations
from slack_app.use_cases.prompt_owner import prompt_due
from slack_app.use_cases.remind_due import remind_due
from slack_app.use_cases.remind_of_cases import remind_of_cases

log = structlog.get_logger()


class Ticker:
    """Reminds of what is due. A restart, a second replica or a missed hour changes nothing."""

    def __init__(self, edge: Edge, *, seconds: float) -> None:
        self._edge = edge
        self._beating = asyncio.Lock()
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._scheduler.add_job(self.tick, "interval", seconds=seconds, max_instances=1, coalesce=True)

    def start(self) -> None:
        """Begin to beat."""
        self._scheduler.start()

    async def stop(self) -> None:
        """Beat no more, when the last beat is over."""
        self._scheduler.pause()
        async with self._beating:
            self._scheduler.shutdown(wait=False)

    async def tick(self) -> None:
        """Remind, in every agency, of what is due now, and prompt for what has waited until now."""
        async with self._beating:
            await self._tick()

    async def _tick(self) -> None:
        now = self._edge.now()
        try:
            for agency_id in await self._edge.read(lambda session: agencies_with_talks_due(session, now)):
                await self._edge.agency(agency_id)(remind_due)
            for agency_id in await self._edge.read(lambda session: agencies_with_cases_due(session, now)):
                await self._edge.agency(agency_id)(escalate_broken_promises)
                await self._edge.agency(agency_id)(prompt_due)
                await self._edge.agency(agency_id)(remind_of_cases)
            for agency_id in await self._edge.read(agencies_with_escalations_waiting):
                await self._edge.agency(agency_id)(list_escalations)
        except DBAPIError as error:
            log.warning("cannot look for what is due; trying again", error=str(error.orig))
