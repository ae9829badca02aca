"""How many events a second are acknowledged with the whole path committed, beside a bare Bolt listener in the same run."""

from statistics import median

import pytest

from tests.benchmarks.agencies import Size, at_work
from tests.benchmarks.figures import KIND, Figures
from tests.benchmarks.load import Load, percentile, rate_of, send
from tests.benchmarks.processes import Part
from tests.benchmarks.servers import run_bare_bolt
from tests.databases import Databases

ROUNDS = 5
STEADY = 100


@pytest.mark.benchmark
async def test_events_are_acknowledged_at_a_fifth_of_the_rate_of_a_bare_listener(
    databases: Databases, figures: Figures
) -> None:
    with databases.fresh() as url:
        async with (
            at_work(url, 1, Size(recruiters=50, submissions=20_000, job_orders=300)) as work,
            Part(run_bare_bolt) as bare,
        ):
            (events,) = work.events.values()
            bare_port = await bare.hear()
            ours, theirs, told = [], [], 0
            processor = [work.app.processor_seconds(), bare.processor_seconds()]
            of_bare = 0
            for _ in range(ROUNDS):
                acknowledged = await send(Load(bare_port, events, seconds=2))
                theirs.append(rate_of(acknowledged))
                of_bare += len(acknowledged)
                acknowledged = await send(Load(work.port, events[told:], seconds=3))
                ours.append(rate_of(acknowledged))
                told += len(acknowledged)
            taken = (work.app.processor_seconds() - processor[0]) / told
            taken_by_bare = (bare.processor_seconds() - processor[1]) / of_bare
            steady = await send(Load(work.port, events[told : told + STEADY * 20], rate=STEADY))
            cases = len(await work.slack.violations())
    assert cases == 0
    share = median(theirs_ / ours_ for ours_, theirs_ in zip(ours, theirs, strict=True))
    kind = KIND[databases.kind]
    figures.add(
        f"events acknowledged, of a bare Bolt listener's, {kind}",
        f"1/{share:.1f} ({median(ours):,.0f} of {median(theirs):,.0f} a second)",
        "1/4, at least 1/5",
        share <= 4,
    )
    if taken_by_bare:
        figures.add(
            f"processor time an event, {kind}",
            f"{taken * 1000:.2f} ms, the bare listener {taken_by_bare * 1000:.2f} ms: 1/{taken / taken_by_bare:.1f}",
        )
    within = percentile([one.seconds for one in steady])
    figures.add(
        f"acknowledgement at {STEADY} events a second, 99 of 100, {kind}",
        f"{within * 1000:,.0f} ms",
        "50 ms",
        within <= 0.05,
    )
    assert share <= 5
