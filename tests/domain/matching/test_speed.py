import sys
from collections.abc import Callable
from random import Random
from statistics import median
from time import perf_counter

import pytest

from db.sample.families import FAMILIES
from slack_app.domain.matching import (
    Culture,
    Person,
    PreparedPosition,
    WorkIndex,
    compare_work,
    near_misses,
    prepare,
    rank,
    read_tables,
    work_of,
)
from tests.domain.matching.samples import person, position

POSITION_COUNT = 2000


def in_milliseconds(what: Callable[[], object], times: int) -> float:
    took = []
    for _ in range(times):
        start = perf_counter()
        what()
        took.append((perf_counter() - start) * 1000)
    return median(took)


def ranking(someone: Person, positions: list[PreparedPosition]) -> Callable[[], object]:
    index = WorkIndex.of((one.position.job_order_id, work_of(one.position)) for one in positions)
    return lambda: rank(someone, positions, works=compare_work(someone, index))


@pytest.mark.benchmark
def test_two_thousand_positions_are_ranked_in_a_fraction_of_the_time_that_reading_them_takes_once(
    capsys: pytest.CaptureFixture[str],
) -> None:
    chance, text = Random(1), "You work with Kafka and Docker in a team of six. Must be on time. " * 8
    families = list(FAMILIES.values())
    mixed, alike = [], []
    for number in range(POSITION_COUNT):
        family = chance.choice(families)
        skills = (*family.core, *chance.sample(family.more, 2))
        mixed.append(position(number, title=chance.choice(family.titles), skills=skills, description=text))
        alike.append(position(number, description=text, culture=Culture("retail", traits=("flat",))))
    someone = person(liked=(Culture("retail", traits=("flat",)),))
    read_tables()
    start = perf_counter()
    prepared = [prepare(one) for one in mixed]
    read = perf_counter() - start
    prepared_alike = [prepare(one) for one in alike]
    usual = in_milliseconds(ranking(someone, prepared), 9)
    worst = in_milliseconds(ranking(someone, prepared_alike), 9)
    missed = in_milliseconds(lambda: near_misses(someone, prepared, works={}), 9)
    with capsys.disabled():
        sys.stdout.write(
            f"\nmatching: {POSITION_COUNT} positions of {len(text)} characters read in {read:.2f} s, once\n"
            f"matching: ranked in {usual:.0f} ms (all work alike: {worst:.0f} ms), near misses in {missed:.0f} ms\n"
        )
    assert usual < read * 1000 / 10
    assert worst < read * 1000 / 2
