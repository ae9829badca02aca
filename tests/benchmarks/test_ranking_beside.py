"""How soon events are acknowledged while large lists of positions are read, and ranked for each of them."""

import asyncio
import os

import pytest

from db.unit_of_work import UnitOfWork
from tests.agency import in_agency
from tests.benchmarks.agencies import AtWork, Size, at_work
from tests.benchmarks.figures import KIND, Figures
from tests.benchmarks.load import Load, percentile, send
from tests.databases import Databases

RATE, SECONDS = 20, 60
PATIENCE = 240
POSITIONS = min(100_000, int(os.environ.get("BENCH_ROWS", "100000")))


@pytest.mark.benchmark
async def test_events_are_acknowledged_while_a_large_agency_is_ranked(databases: Databases, figures: Figures) -> None:
    """The first ranking reads all open positions, which takes half a minute; those that follow take milliseconds."""
    size = Size(recruiters=50, submissions=RATE * SECONDS, job_orders=POSITIONS)
    with databases.fresh() as url:
        async with at_work(url, 1, size) as work:
            (events,) = work.events.values()
            half = len(events) // 2
            acknowledged = await send(Load(work.port, events[:half], rate=RATE))
            await _first_list(work)
            acknowledged += await send(Load(work.port, events[half:], rate=RATE))
            ranked = in_agency(work.database, 1, _cases_with_lists)
    within = percentile([one.seconds for one in acknowledged])
    figures.add(
        f"acknowledgement while {POSITIONS:,} positions are read and ranked, 99 of 100, {KIND[databases.kind]}",
        f"{within * 1000:,.0f} ms (half within {percentile([one.seconds for one in acknowledged], 0.5) * 1000:,.0f} ms, "
        f"{len(ranked):,} lists beside {len(events):,} events)",
        "300 ms",
        within <= 0.3,
    )
    assert len(ranked) > 1


def _cases_with_lists(work: UnitOfWork) -> set[int]:
    return {row.case_id for row in work.matches.all()}


async def _first_list(work: AtWork) -> None:
    for _ in range(PATIENCE):
        if in_agency(work.database, 1, _cases_with_lists):
            return
        await asyncio.sleep(1)
    raise AssertionError(f"no list within {PATIENCE} seconds")
