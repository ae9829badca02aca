"""What one process has claimed leaves at Slack's rate, however it bunched up on the way."""

import asyncio
from time import monotonic

from db.lanes import Rate, Rates
from slack_app.delivery.pacing import Pacing

RATES = Rates({"chat.postMessage": Rate(0.05, burst=3)}, Rate(0.1))


async def test_calls_that_are_ready_at_once_leave_one_after_the_other() -> None:
    pacing, began_at = Pacing(RATES), monotonic()
    await asyncio.gather(*(pacing.turn(1, ["chat.postMessage", "D1"], 5) for _ in range(4)))
    assert monotonic() - began_at >= 0.3


async def test_a_burst_leaves_at_once_and_another_agency_is_not_concerned() -> None:
    pacing, began_at = Pacing(RATES), monotonic()
    for agency_id in (1, 2):
        for number in range(3):
            await pacing.turn(agency_id, ["chat.postMessage", f"D{number}"], 5)
    assert monotonic() - began_at < 0.05


async def test_a_lane_that_slack_has_closed_is_not_waited_for_longer_than_asked() -> None:
    pacing = Pacing(RATES)
    pacing.close(1, "chat.postMessage", 30)
    assert 29 < await pacing.turn(1, ["chat.postMessage", "D1"], 5) <= 30
    assert await pacing.turn(2, ["chat.postMessage", "D1"], 5) == 0
