"""While many wait to be acknowledged, what is owed to Slack is sent with less haste."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from time import monotonic

import pytest

from db.claims import Claim, Outcome
from db.engine import Database
from db.unit_of_work import UnitOfWork
from db.vocabulary import OutboxState
from slack_app.clock import Clock
from slack_app.delivery.calls import SLACKS_RATES
from slack_app.delivery.relay import Relay, Timings
from slack_app.delivery.sending import Sent
from slack_app.domain.messages import RemindOfCheckIns
from slack_app.edge import Edge
from tests.agency import in_agency, small_agency

OWED = 10


class Slack:
    """Takes what is sent."""

    def __init__(self) -> None:
        self.sent = 0

    async def send(self, _claim: Claim, _begin_by: float) -> Sent:
        self.sent += 1
        return Sent(Outcome(OutboxState.SENT))


async def sent_in_one_go(database: Database, taking_in: int) -> tuple[int, float]:
    agency = small_agency(database)

    def owe(work: UnitOfWork) -> None:
        work.send_later(*(RemindOfCheckIns(None, number, number) for number in range(1, OWED + 1)))

    in_agency(database, agency.id, owe)
    edge, slack = Edge(database, Clock()), Slack()
    relay = Relay(edge, slack, timings=Timings(lease=timedelta(seconds=30)), rates=SLACKS_RATES)
    edge.taking_in = taking_in
    began_at = monotonic()
    await relay._claim_and_start()
    took = monotonic() - began_at
    await asyncio.gather(*relay._under_way)
    return slack.sent, took


@pytest.mark.parametrize(("taking_in", "sent"), [(0, OWED), (8, OWED), (9, 4)])
async def test_in_a_flood_few_messages_are_sent_at_a_time(database: Database, taking_in: int, sent: int) -> None:
    assert (await sent_in_one_go(database, taking_in))[0] == sent


async def test_in_a_flood_there_is_a_rest_after_each(database: Database) -> None:
    assert (await sent_in_one_go(database, 9))[1] >= 0.5


async def test_who_tells_something_is_counted_until_it_is_stored_or_refused(database: Database) -> None:
    agency = small_agency(database)
    edge = Edge(database, Clock())
    counted: list[int] = []

    def store(_work: UnitOfWork, items: Sequence[int]) -> Sequence[int]:
        counted.append(edge.taking_in)
        if 3 in items:
            raise ValueError(items)
        return items

    in_our_agency = edge.agency(agency.id)
    told = await asyncio.gather(*(in_our_agency.together(store, one) for one in (1, 2)))
    assert (told, max(counted), edge.taking_in) == ([1, 2], 2, 0)
    with pytest.raises(ValueError, match="3"):
        await in_our_agency.together(store, 3)
    assert edge.taking_in == 0
