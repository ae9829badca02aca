"""How soon events are acknowledged while large lists of positions are read, and ranked for each of them."""

import os

import pytest

from tests.agency import in_agency
from tests.benchmarks.agencies import Size, at_work
from tests.benchmarks.figures import KIND, Figures
from tests.benchmarks.load import Load, percentile, send
from tests.databases import Databases

RATE, SECONDS = 20, 60
POSITIONS = min(100_000, int(os.environ.get("BENCH_ROWS", "100000")))


@pytest.mark.benchmark
async def test_events_are_acknowledged_while_a_large_agency_is_ranked(databases: Databases, figures: Figures) -> None:
    """The first ranking reads all open positions, which takes half a minute; those that follow take milliseconds."""
    size = Size(recruiters=50, submissions=RATE * SECONDS, job_orders=POSITIONS)
    with databases.fresh() as url:
        async with at_work(url, 1, size) as work:
            (events,) = work.events.values()
            acknowledged = await send(Load(work.port, events, rate=RATE))
            ranked = in_agency(work.database, 1, lambda unit: {row.case_id for row in unit.matches.all()})
    within = percentile([one.seconds for one in acknowledged])
    figures.add(
        f"acknowledgement while {POSITIONS:,} positions are read and ranked, 99 of 100, {KIND[databases.kind]}",
        f"{within * 1000:,.0f} ms (half within {percentile([one.seconds for one in acknowledged], 0.5) * 1000:,.0f} ms, "
        f"{len(ranked):,} lists beside {len(events):,} events)",
        "300 ms",
        within <= 0.3,
    )
    assert ranked
