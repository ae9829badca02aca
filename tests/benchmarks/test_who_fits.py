"""How long it takes to find whom a position fits among those who wait, beside ranking all positions for each of them."""

import time
from itertools import islice

import pytest

from slack_app.domain.matching import Person, Rules, Seeker, WorkIndex, best_for, compare_work, prepare, work_of
from tests.benchmarks import scale
from tests.benchmarks.figures import Figures

WAITING, LOOKS = 500, 20


def people() -> list[Person]:
    """As many who wait as a large agency has: their titles and skills are as many positions'."""
    return [
        Person(candidate_id=number, title=one.title, skills=one.skills)
        for number, one in enumerate(scale.position(10_000_019 + number) for number in range(WAITING))
    ]


@pytest.mark.benchmark
@pytest.mark.parametrize("count", [2_000, 10_000])
def test_who_fits_is_found_among_hundreds_at_once(count: int, figures: Figures) -> None:
    index = WorkIndex.of((number, work_of(scale.position(number))) for number in range(count))
    seekers = [Seeker(person) for person in people()]
    took = []
    for number in islice(range(0, count, count // LOOKS), LOOKS):
        position = scale.position(number)
        prepared, text = prepare(position), work_of(position)
        started = time.perf_counter()
        best_for(prepared, text, seekers, index, rules=Rules(), limit=10, most_compared=2048)
        took.append(time.perf_counter() - started)
    started = time.perf_counter()
    for seeker in seekers[:LOOKS]:
        compare_work(seeker.person, index, limit=2048)
    for_all = (time.perf_counter() - started) / LOOKS * WAITING
    half, worst = sorted(took)[LOOKS // 2], max(took)
    figures.add(
        f"who fits of {WAITING} who wait, {count:,} positions, at most",
        f"{worst * 1000:.0f} ms (half within {half * 1000:.0f} ms; {for_all * 1000:.0f} ms to look through all for each)",
        "1 s",
        worst < 1,
    )
    assert half < for_all / 2
