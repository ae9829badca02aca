"""The app is killed once at each moment that matters, and nobody notices.

The moments are counted by a life without a death. Every case is prompted, every answer kept, every message sent exactly
once; a failure prints the number of the moment.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.databases import Databases
from tests.stress.story import live_through

AT_ONCE = 2
LIVES = 6
"""So many are lived at most until one has a moment of each number that the counted life had."""
BEFORE_THE_ANSWER_IS_STORED = 2
"""Moments before the end of a life: the last two are before and after the commit that stores Slack's answer."""


@pytest.mark.parametrize("transport", ["http", "socket"])
@pytest.mark.stress
async def test_killed_at_every_moment(databases: Databases, transport: str) -> None:
    with databases.fresh() as url:
        deaths, moments = await live_through(url, transport, die_at=0)
    assert deaths == 0
    assert moments >= 10
    for first in range(1, moments + 1, AT_ONCE):  # a life waits for most of its time
        lives = range(first, min(first + AT_ONCE, moments + 1))
        await asyncio.gather(*(_die_at(databases, transport, moment) for moment in lives))


async def _die_at(databases: Databases, transport: str, moment: int) -> None:
    for _ in range(LIVES):
        with databases.fresh() as url, _named(moment):
            deaths, lived = await live_through(url, transport, die_at=moment)
            assert deaths == 1 or (deaths == 0 and lived < moment), f"{deaths} died"
        if deaths:
            return
        # what comes in together is committed together: this life was over before its moment of that number
    raise AssertionError(f"nobody died at moment {moment}")


async def test_killed_when_slack_has_taken_the_prompt_and_we_do_not_know_it(databases: Databases) -> None:
    """One example of the long run above."""
    with databases.fresh() as url:
        _, moments = await live_through(url, "http", die_at=0)
    with databases.fresh() as url:
        deaths, _ = await live_through(url, "http", die_at=moments - BEFORE_THE_ANSWER_IS_STORED)
    assert deaths == 1


@contextmanager
def _named(moment: int) -> Iterator[None]:
    try:
        yield
    except Exception as error:
        raise AssertionError(f"killed at moment {moment}: {error!r}") from error
