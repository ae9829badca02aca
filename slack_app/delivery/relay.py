"""The relay: claims what is owed, sends each message once, and records the answer.

It expects to die at any moment. A message that it may or may not have sent is looked for in the conversation before it is
sent again.
"""

import asyncio
import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from time import monotonic

import structlog
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from db.claims import Claim, Outcome, claim_due, look_for_due, settle
from db.lanes import Rates, close_lane
from db.unit_of_work import UnitOfWork
from db.vocabulary import OutboxState
from slack_app.delivery.failures import DEAD_WAIT, LOOK_BACK_AFTER
from slack_app.delivery.sending import Carrier, Sent
from slack_app.edge import Edge
from slack_app.use_cases.record_delivery import record_sent

log = structlog.get_logger()
_REST, _LONGEST_REST = 5, 0.1
_FLOOD, _AT_ONCE_IN_A_FLOOD, _REST_IN_A_FLOOD = 8, 4, 0.5
"""Where more than so many wait to be acknowledged, which Slack allows three seconds for, messages may wait a little longer."""


@dataclass(frozen=True)
class Timings:
    """How long things may take. `lease` must exceed `call_seconds`, the longest call, by what comes before it."""

    lease: timedelta = timedelta(seconds=30)
    look_back_after: timedelta = LOOK_BACK_AFTER
    poll: timedelta = timedelta(seconds=1)
    call_seconds: float = 10
    at_once: int = 16
    tick: float = 10
    first_wait: timedelta = timedelta(seconds=15)
    """How long the first wait is after the mail server could not take a mail."""

    @property
    def before_the_call(self) -> float:
        """How many seconds of a lease may pass before the call, so that its answer comes within the lease."""
        return self.lease.total_seconds() - self.call_seconds


MAIL_TIMINGS = Timings(lease=timedelta(minutes=3), call_seconds=150, at_once=4)
"""A mail server may look long at a text before it takes it (RFC 5321, 4.5.3.2.6): who leaves earlier makes a mail that nobody
knows of."""


class Relay:
    """One process's part in sending what is owed: all mail, or all else, so that a silent mail server holds up no message."""

    def __init__(
        self, edge: Edge, carrier: Carrier, *, timings: Timings, rates: Rates, is_for_mail: bool = False
    ) -> None:
        self._edge, self._carrier, self._timings, self._rates = edge, carrier, timings, rates
        self._is_for_mail = is_for_mail
        self._woken = asyncio.Event()
        self._stopping = False
        self._under_way: set[asyncio.Task[None]] = set()

    def wake(self) -> None:
        """Look for work now: somebody has just committed. May be called from any place in the event loop."""
        self._woken.set()

    async def run(self) -> None:
        """Send what is owed until `stop` is called."""
        while not self._stopping:
            self._woken.clear()
            wait = await self._claim_and_start()
            if wait > 0:
                await self._sleep(wait)
        while self._under_way:
            await asyncio.wait(self._under_way)

    def stop(self) -> None:
        """Finish what is under way and claim no more."""
        self._stopping = True
        self._woken.set()

    async def _sleep(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._woken.wait(), seconds)
        except TimeoutError:
            return

    async def _claim_and_start(self) -> float:
        """Claim as much as there is room for; give the seconds to wait until it makes sense to look again."""
        room = self._timings.at_once - len(self._under_way)
        if room <= 0:
            await asyncio.wait(self._under_way, return_when=asyncio.FIRST_COMPLETED)
            return 0
        began_at, is_flood = monotonic(), self._edge.taking_in > _FLOOD
        room = min(room, _AT_ONCE_IN_A_FLOOD) if is_flood else room
        try:
            due = await self._edge.read(
                lambda session: look_for_due(
                    session, product_now=self._edge.now(), rates=self._rates, limit=room, is_mail=self._is_for_mail
                )
            )
            claims = await self._edge.write(lambda session: self._claim(session, due.ids, room)) if due.ids else []
        except DBAPIError as error:
            log.warning("cannot claim messages; trying again", error=str(error.orig))
            return 1
        begin_by = began_at + self._timings.before_the_call
        for claim in claims:
            task = asyncio.create_task(self._deliver(claim, begin_by))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)
            task.add_done_callback(lambda _: self.wake())  # the next message of the same case may go
        # whoever commits wakes us: we rest for longer than we looked, so that a long backlog leaves time for others
        await asyncio.sleep(_REST_IN_A_FLOOD if is_flood else min((monotonic() - began_at) * _REST, _LONGEST_REST))
        return 0 if claims else min(due.next_in or math.inf, self._timings.poll.total_seconds())

    def _claim(self, session: Session, ids: Sequence[int], room: int) -> list[Claim]:
        claims, _ = claim_due(
            session,
            product_now=self._edge.now(),
            lease=self._timings.lease,
            rates=self._rates,
            limit=room,
            ids=ids,
        )
        return claims

    async def _deliver(self, claim: Claim, begin_by: float) -> None:
        try:
            result = await self._carrier.send(claim, begin_by)
        except Exception:
            log.exception("cannot send a message", outbox_id=claim.id, kind=claim.kind)
            result = Sent(Outcome(OutboxState.WAITING, wait=DEAD_WAIT, error="could not be rendered"))
        try:
            await self._edge.write(lambda session: self._record(session, claim, result))
        except DBAPIError as error:
            # the lease runs out by itself, and the message is looked for before it is sent again
            log.warning("cannot record what was sent", outbox_id=claim.id, error=str(error.orig))
        except Exception:
            log.exception("cannot record what was sent", outbox_id=claim.id, kind=claim.kind)

    def _record(self, session: Session, claim: Claim, sent: Sent) -> None:
        if sent.closed_lane:
            rate = self._rates.of(sent.closed_lane)
            close_lane(session, claim.agency_id, sent.closed_lane, seconds=sent.retry_after, rate=rate)
        is_ours = settle(session, claim, sent.outcome)
        if is_ours and sent.outcome.channel and sent.outcome.ts:
            work = UnitOfWork(session, claim.agency_id, self._edge.now())
            record_sent(work, claim.kind, claim.case_id, claim.facts, sent.outcome.channel, sent.outcome.ts)
        if sent.then is not None:
            sent.then(UnitOfWork(session, claim.agency_id, self._edge.now()))
