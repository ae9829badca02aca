"""The app is killed once at each moment that matters, and nobody notices.

The moments are counted by lives without a death: what comes in together is committed together, so that one life may have some
moments more than another, and what counts are those that each of them had. Every case is prompted, every answer kept, every
message sent exactly once; a failure prints the number of the moment.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from pathlib import Path

import pytest

from db.vocabulary import MailState
from tests.databases import Databases
from tests.mail_server import mail_settings, serve_mail
from tests.stress.mail_story import MailStage
from tests.stress.story import live_through

AT_ONCE = 3
COUNTED, LIVES = 3, 12
"""So many lives are counted, and so many are lived at most until one has a moment of a number that each of those had."""
BEFORE_THE_ANSWER_IS_STORED = 2
"""Moments before the end of a life: the last two are before and after the commit that stores Slack's answer."""


@pytest.mark.parametrize("transport", ["http", "socket"])
@pytest.mark.stress
async def test_killed_at_every_moment(databases: Databases, transport: str) -> None:
    moments = await _moments_of_each(databases, transport)
    assert moments >= 80
    room = asyncio.Semaphore(AT_ONCE)  # a life waits for much of its time
    async with asyncio.TaskGroup() as lives:
        for moment in range(1, moments + 1):
            lives.create_task(_die_at(databases, transport, moment, room))


async def _moments_of_each(databases: Databases, transport: str) -> int:
    """Count the moments that each of some lives without a death had."""
    lived = []
    for _ in range(COUNTED):
        async with _fresh(databases) as url:
            deaths, moments = await live_through(url, transport, die_at=0)
        assert deaths == 0
        lived.append(moments)
    return min(lived)


async def _die_at(databases: Databases, transport: str, moment: int, room: asyncio.Semaphore) -> None:
    for _ in range(LIVES):
        async with room, _fresh(databases) as url:
            with _named(moment):
                deaths, lived = await live_through(url, transport, die_at=moment)
                assert deaths == 1 or (deaths == 0 and lived < moment), f"{deaths} died"
        if deaths:
            return
        # what comes in together is committed together: this life was over before its moment of that number
    raise AssertionError(f"nobody died at moment {moment}")


async def test_killed_when_slack_has_taken_the_prompt_and_we_do_not_know_it(databases: Databases) -> None:
    """One example of the long run above."""
    moments = await _moments_of_each(databases, "http")
    await _die_at(databases, "http", moments - BEFORE_THE_ANSWER_IS_STORED, asyncio.Semaphore(1))


@pytest.mark.stress
async def test_killed_at_every_moment_of_sending_a_mail(databases: Databases, tmp_path: Path) -> None:
    """From the start to the end of a life that sends a mail; only while the text is handed over nobody knows.

    Every other moment on each of the databases: the code is the same, and the long run has its limit.
    """
    became: list[MailState] = []
    _, moments = await _mail_once(databases, tmp_path, 0, became)
    assert became == [MailState.SENT]
    assert moments >= 20
    room = asyncio.Semaphore(AT_ONCE)

    async def die(moment: int) -> None:
        for _ in range(LIVES):
            async with room:
                with _named(moment):
                    deaths, lived = await _mail_once(databases, tmp_path, moment, became)
                    assert deaths == 1 or (deaths == 0 and lived < moment), f"{deaths} died"
            if deaths:
                return
        raise AssertionError(f"nobody died at moment {moment}")

    async with asyncio.TaskGroup() as lives:
        for moment in range(1 if databases.kind == "sqlite" else 2, moments + 1, 2):
            lives.create_task(die(moment))
    assert 1 <= became.count(MailState.MAY_BE_SENT) <= moments / 2


@pytest.mark.parametrize("at", ["before mail", "after mail"])
async def test_killed_while_a_mail_is_handed_over(databases: Databases, tmp_path: Path, at: str) -> None:
    became: list[MailState] = []
    deaths, _ = await _mail_once(databases, tmp_path, at, became)
    assert deaths == 1
    assert became == [MailState.MAY_BE_SENT]


async def _mail_once(databases: Databases, folder: Path, die_at: int | str, became: list[MailState]) -> tuple[int, int]:
    async with _fresh(databases) as url, serve_mail() as server:
        kind = partial(MailStage, server=server, became=became)
        return await live_through(url, "http", die_at, kind, **mail_settings(server, folder))


@asynccontextmanager
async def _fresh(databases: Databases) -> AsyncIterator[str]:
    """Make a database beside the event loop: a server takes long to make one, and other lives go on meanwhile."""
    making = databases.fresh()
    url = await asyncio.to_thread(making.__enter__)
    try:
        yield url
    finally:
        await asyncio.to_thread(making.__exit__, None, None, None)


@contextmanager
def _named(moment: int) -> Iterator[None]:
    try:
        yield
    except Exception as error:
        raise AssertionError(f"killed at moment {moment}: {error!r}") from error
