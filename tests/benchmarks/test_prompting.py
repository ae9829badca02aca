"""How soon a recruiter is prompted, and how a backlog is sent: at Slack's rate and never above it."""

import asyncio
import re
import time
from collections.abc import Sequence
from itertools import chain

import pytest

from db.models import OutboxMessage
from db.unit_of_work import UnitOfWork
from slack_app.delivery.calls import POSTING
from slack_app.domain.messages import RedrawHead
from slack_app.sandbox.record import Entry
from tests.agency import in_agency
from tests.benchmarks.agencies import AtWork, Size, at_work
from tests.benchmarks.figures import KIND, Figures
from tests.benchmarks.load import Load, percentile, send
from tests.databases import Databases

RATE = 20
_NAME = re.compile(r"Candidate (\d+)-(\d+)")


@pytest.mark.benchmark
async def test_recruiters_of_many_agencies_are_prompted_at_once(databases: Databases, figures: Figures) -> None:
    """Twenty agencies of ten recruiters each, whom nobody has asked Slack about before."""
    seconds = 45
    with databases.fresh() as url:
        async with at_work(url, 20, Size(recruiters=10, submissions=seconds)) as work:
            agencies = list(work.events)
            events = list(chain.from_iterable(zip(*work.events.values(), strict=True)))
            acknowledged = await send(Load(work.port, events, rate=RATE))
            accepted_at = {
                (agencies.index(one.event.team_id), one.event.candidate): one.acknowledged_at for one in acknowledged
            }
            prompts = await _prompts(work, len(events), 60)
            violations = await work.slack.violations()
    waits = [max(0.0, entry.at - accepted_at[_about(entry)]) for entry in prompts]
    within = percentile(waits)
    figures.add(
        f"event to prompt, {RATE} a second over 20 agencies, 99 of 100, {KIND[databases.kind]}",
        f"{within * 1000:,.0f} ms (half within {percentile(waits, 0.5) * 1000:,.0f} ms)",
        "1,000 ms",
        within <= 1,
    )
    assert len({_about(entry) for entry in prompts}) == len(prompts) == len(events)
    assert violations == []


@pytest.mark.benchmark
async def test_a_backlog_is_sent_at_slacks_rate_in_order_and_prompts_go_first(
    databases: Databases, figures: Figures
) -> None:
    """One agency, 20 events a second for a minute: four times what Slack lets a workspace post."""
    recruiters, seconds = 20, 60
    with databases.fresh() as url:
        async with at_work(url, 1, Size(recruiters, recruiters + RATE * seconds)) as work:
            (events,) = work.events.values()
            await send(Load(work.port, events[:recruiters], rate=1))  # so that Slack was asked about each recruiter
            await _prompts(work, recruiters, 60)
            await asyncio.sleep(10)  # and the first lists are out
            began_at = time.time()
            loading = asyncio.create_task(send(Load(work.port, events[recruiters:], rate=RATE)))
            await asyncio.sleep(seconds / 2)
            redrawn = in_agency(work.database, 1, _redraw_all)
            await loading
            await asyncio.sleep(seconds / 2)
            ended_at = time.time()
            calls = await work.slack.record(kind="call")
            violations = await work.slack.violations()
            owed = in_agency(work.database, 1, lambda unit: list(unit.outbox.all()))
    posts = [one for one in _posts(calls) if began_at + 1 <= one.at <= ended_at]
    prompts = [one for one in posts if "thread_ts" not in one.data["args"]]
    edits = [one for one in calls if one.name == "chat.update" and not one.data["refused"]]
    share = len(posts) / ((ended_at - began_at - 1) / POSTING.interval)
    kind = KIND[databases.kind]
    figures.add(f"a backlog is sent at, of Slack's rate, {kind}", f"{share:.0%}", "90 % or more", share >= 0.9)
    figures.add(
        f"of the posts beside {redrawn} redraws, prompts are, {kind}",
        f"{len(prompts) / len(posts):.0%}",
        "all while any wait",
    )
    figures.add(f"requests before their Retry-After, {kind}", str(len(violations)), "0", not violations)
    assert violations == []
    assert _is_in_order(owed)
    assert share >= 0.9
    assert len(prompts) / len(posts) > 0.95
    assert edits


async def _prompts(work: AtWork, count: int, seconds: float) -> list[Entry]:
    """Wait for so many prompts, and give them."""

    async def look() -> list[Entry]:
        await asyncio.sleep(1)
        posts = _posts(await work.slack.record(kind="call", method="chat.postMessage"))
        prompts = [one for one in posts if "thread_ts" not in one.data["args"]]
        return prompts if len(prompts) >= count else []

    return await work.slack.wait_for(look, seconds)


def _posts(calls: Sequence[Entry]) -> list[Entry]:
    return [one for one in calls if one.name == "chat.postMessage" and not one.data["refused"]]


def _about(prompt: Entry) -> tuple[int, str]:
    named = _NAME.search(prompt.data["args"]["text"])
    assert named is not None
    return int(named[1]), f"p{named[2]}"


def _redraw_all(work: UnitOfWork) -> int:
    heads = [case.id for case in work.cases.all() if case.head_ts]
    for case_id in heads:
        work.send_later(RedrawHead(case_id))
    return len(heads)


def _is_in_order(owed: Sequence[OutboxMessage]) -> bool:
    """Whether of each case what was owed first was sent first."""
    sent: dict[int, list[str]] = {}
    for row in owed:
        if row.case_id is not None and row.ts is not None:
            sent.setdefault(row.case_id, []).append(row.ts)
    return all(times == sorted(times) for times in sent.values())
