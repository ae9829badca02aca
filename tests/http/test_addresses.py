"""Recruiters are found in Slack at Slack's rate, each in a turn of their own."""

from collections.abc import Callable

import pytest

from db.engine import Database
from db.lanes import Rate, Rates
from slack_app.clock import Clock
from slack_app.delivery.addresses import Addresses
from slack_app.delivery.failures import CallFailed, Failure
from slack_app.edge import Edge
from tests.agency import in_agency, small_agency

RATES = Rates({"users.lookupByEmail": Rate(10.0), "conversations.open": Rate(0.0)}, Rate(1.0))


async def slack(_agency_id: int, method: str, **arguments: str) -> dict[str, dict[str, object]]:
    """Answer as Slack does."""
    if method == "users.lookupByEmail":
        return {"user": {"id": arguments["email"].partition("@")[0].upper()}}
    return {"channel": {"id": f"D-{arguments['users']}"}}


async def test_whoever_cannot_be_looked_up_yet_is_left_alone_until_their_turn(
    open_database: Callable[[], Database],
) -> None:
    database = open_database()
    agency = small_agency(database)
    kim = in_agency(database, agency.id, lambda work: work.recruiters.add("Kim", "kim@brightside.example").id)
    edge = Edge(database, Clock())
    addresses = Addresses(edge, slack, RATES)
    assert await addresses(edge.agency(agency.id), agency.sam) == "D-SAM"
    put_off = []
    for recruiter_id in (agency.jo, kim):
        with pytest.raises(CallFailed) as caught:
            await addresses(edge.agency(agency.id), recruiter_id)
        put_off.append(caught.value)
    assert [one.failure for one in put_off] == [Failure.RATE_LIMITED] * 2
    assert [one.lane for one in put_off] == [f"recruiter:{agency.jo}", f"recruiter:{kim}"]
    first, second = (one.retry_after for one in put_off)
    assert 8 < first <= 10
    assert first + 8 < second <= first + 10
    assert await addresses(edge.agency(agency.id), agency.sam) == "D-SAM"
