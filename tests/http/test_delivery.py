"""What is owed to Slack arrives exactly once, whatever Slack and the network do."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from slack_app.delivery.failures import CallFailed, Failure, Next, decide
from slack_app.sandbox.shown import Message
from tests.agency import NOW
from tests.office import QUICK, Office, open_office


@pytest.fixture
async def office(database_url: str) -> AsyncIterator[Office]:
    async with open_office(database_url) as office:
        yield office


async def prompts(office: Office) -> int:
    return len(await office.heads())


@pytest.mark.parametrize(
    "fault",
    [
        ("5xx", {}),
        ("timeout", {"seconds": 2}),
        ("accepted_then_dropped", {}),
        ("accepted_late", {"seconds": 2}),
        ("done_after_timeout", {"seconds": 1.2}),
        ("error", {"code": "internal_error"}),
        ("error", {"code": "fatal_error"}),
    ],
    ids=lambda fault: "-".join([fault[0], *map(str, fault[1].values())]),
)
async def test_a_prompt_whose_outcome_is_unknown_is_looked_for_and_sent_once(
    office: Office, fault: tuple[str, dict[str, object]]
) -> None:
    kind, more = fault
    await office.slack.fault(kind, "chat.postMessage", count=1, **more)
    await office.report()
    assert await prompts(office) == 1
    row = office.the("prompt_for_feedback")
    (prompt,) = await office.slack.messages(office.sam.id)
    assert (row.state, row.ts) == ("sent", prompt.ts)
    assert len(await office.calls("conversations.history")) == 1


SLOW_TO_LOOK_BACK = replace(QUICK, look_back_after=timedelta(seconds=2))


async def test_a_list_answered_before_it_is_known_to_be_there_shows_the_answer(database_url: str) -> None:
    async with open_office(database_url, timings=SLOW_TO_LOOK_BACK) as office:
        await office.report()
        await office.settled()
        await office.slack.fault("accepted_then_dropped", "chat.postMessage", count=3)  # of all that is due by then
        office.clock.move_to(NOW + timedelta(days=3))
        (listed,) = await office.slack.wait_for(lambda: _with_button(office, "check_in_skip"))
        channel = await office.slack.direct_message(office.sam.id)
        await office.slack.click(office.sam.id, channel, listed.ts, "check_in_skip")
        await office.settled()
        assert office.the("remind_of_check_ins").ts == listed.ts
        (answered,) = [one for one in await office.slack.messages(office.sam.id) if one.ts == listed.ts]
        assert "Skipped." in answered.words


async def test_a_prompt_taken_back_before_it_is_known_to_be_there_says_so(database_url: str) -> None:
    async with open_office(database_url, timings=SLOW_TO_LOOK_BACK) as office:
        await office.slack.fault("accepted_then_dropped", "chat.postMessage", count=1)
        await office.report()
        await office.slack.wait_for(lambda: _so_many(office, 1))
        later = {"decided_at": (NOW + timedelta(hours=1)).isoformat()}
        await office.report(event_type="candidate_reconsidered", payload=later)
        await office.settled()
        (prompt,) = await office.slack.messages(office.sam.id)
        assert "is in the running again" in prompt.words


async def test_a_prompt_taken_back_that_never_arrived_is_not_sent(database_url: str) -> None:
    async with open_office(database_url, timings=SLOW_TO_LOOK_BACK) as office:
        await office.slack.fault("timeout", "chat.postMessage", count=1, seconds=2)
        await office.report()
        await office.slack.wait_for(lambda: _is_unknown(office))
        later = {"decided_at": (NOW + timedelta(hours=1)).isoformat()}
        await office.report(event_type="candidate_reconsidered", payload=later)
        await office.settled()
        assert office.the("prompt_for_feedback").state == "withdrawn"
        assert await office.slack.messages(office.sam.id) == []


async def _so_many(office: Office, count: int) -> list[Message]:
    messages = await office.slack.messages(office.sam.id)
    return messages if len(messages) == count else []


async def _with_button(office: Office, action_id: str) -> list[Message]:
    return [one for one in await office.slack.messages(office.sam.id) if action_id in str(one.blocks)]


async def _is_unknown(office: Office) -> bool:
    return office.the("prompt_for_feedback").state == "unknown"


async def test_a_conversation_that_cannot_be_read_is_never_sent_to_blind(office: Office) -> None:
    await office.slack.fault("accepted_then_dropped", "chat.postMessage", count=1)
    await office.slack.fault("error", "conversations.history", code="missing_scope", count=1)
    await office.report()
    (row,) = await office.slack.wait_for(lambda: _with_error(office, "cannot read back"), 10)
    assert (row.kind, row.state) == ("prompt_for_feedback", "unknown")
    assert len(await office.calls("chat.postMessage")) == 1


async def _with_error(office: Office, text: str) -> list[object]:
    return [row for row in office.owed() if text in (row.error or "")]


async def test_slack_is_left_alone_until_its_retry_after_has_passed(office: Office) -> None:
    await office.slack.fault("429", "chat.postMessage", count=1, seconds=2)
    await office.report()
    assert await prompts(office) == 1
    refused, accepted, _matches = await office.calls("chat.postMessage")
    assert accepted.at - refused.at >= 2
    assert await office.slack.violations() == []


async def test_a_rate_limit_on_looking_somebody_up_only_delays_the_prompt(office: Office) -> None:
    await office.slack.fault("429", "users.lookupByEmail", count=1, seconds=1)
    await office.report()
    assert await prompts(office) == 1
    assert await office.slack.violations() == []


SHORT_LEASE = replace(QUICK, lease=timedelta(seconds=4), call_seconds=3.0)


async def test_a_message_whose_lease_might_end_before_the_answer_is_left_to_the_next_claim(database_url: str) -> None:
    async with open_office(database_url, timings=SHORT_LEASE) as office:
        await office.slack.fault(
            "accepted_late", "users.lookupByEmail", count=1, seconds=1.8
        )  # later than a call may begin, and in time
        await office.report()
        await office.settled()
        row = office.the("prompt_for_feedback")
        assert (row.state, row.attempts) == ("sent", 2)
        assert len(await office.calls("users.lookupByEmail")) == 1
        assert len(await office.calls("conversations.history")) == 0  # it is certain that it was not sent
        assert await prompts(office) == 1


async def test_an_edit_whose_lease_might_end_before_the_answer_is_left_to_the_next_claim(database_url: str) -> None:
    async with open_office(database_url) as office:
        await office.report()
        await office.settled()
        office.rebound.relay._timings = replace(QUICK, lease=timedelta(seconds=QUICK.call_seconds))
        later = {"decided_at": (NOW + timedelta(hours=1)).isoformat()}
        await office.report(event_type="candidate_reconsidered", payload=later)
        await office.slack.wait_for(lambda: _with_error(office, "chat.update: out_of_time"))
        assert await office.calls("chat.update") == []
        office.rebound.relay._timings = QUICK
        (prompt,) = await office.heads()
        assert "is in the running again" in prompt.words


async def test_a_recruiter_is_looked_up_once_and_remembered(office: Office) -> None:
    await office.report()
    await prompts(office)
    office.ask(lambda work: work.candidates.add("Ben Ito", external_id="77", owner_id=office.agency.sam))
    await office.report(candidate="77")
    assert await prompts(office) == 2
    assert len(await office.calls("users.lookupByEmail")) == 1
    assert len(await office.calls("conversations.open")) == 1


async def test_a_recruiter_whom_slack_does_not_know_leaves_the_case_to_the_fallback_channel(database_url: str) -> None:
    async with open_office(database_url, fallback_channel="C0000000001") as office:
        assert office.desk.id == "C0000000001"
        office.ask(lambda work: setattr(work.recruiters.get(office.agency.sam), "email", "sam@elsewhere.example"))
        await office.report()
        await office.settled()
        posted = await office.slack.messages(office.jo.id, office.desk.id)
        assert "Maria Lopez wasn't selected" in posted[-1].text


async def test_a_recruiter_who_left_slack_leaves_the_case_to_the_fallback_channel(database_url: str) -> None:
    async with open_office(database_url, fallback_channel="C0000000001") as office:
        await office.report()
        await office.settled()
        await office.slack.ask("deactivate", user=office.sam.id)
        office.ask(lambda work: work.candidates.add("Ben Ito", external_id="77", owner_id=office.agency.sam))
        await office.report(candidate="77")
        await office.settled()
        assert "Ben Ito" in (await office.slack.messages(office.jo.id, office.desk.id))[-1].text
        assert office.ask(lambda work: work.recruiters.get(office.agency.sam).slack_user_id) is None


async def test_without_anybody_to_write_to_the_message_waits_and_nothing_is_lost(office: Office) -> None:
    office.ask(lambda work: setattr(work.recruiters.get(office.agency.sam), "email", "sam@elsewhere.example"))
    await office.report()
    (row,) = await office.slack.wait_for(lambda: _with_error(office, "FALLBACK_CHANNEL"))
    assert row.state == "waiting"


async def test_a_revoked_token_keeps_what_is_owed(office: Office) -> None:
    await office.slack.ask("revoke", team=office.team.id)
    await office.report()
    (row,) = await office.slack.wait_for(lambda: _with_error(office, "token_revoked"))
    assert row.state == "waiting"


async def test_a_burst_of_reports_keeps_slacks_rates(database_url: str) -> None:
    async with open_office(database_url, has_rates=True, prompts_a_day=0) as office:
        keys = [str(n) for n in range(5)]
        office.ask(
            lambda work: [
                work.candidates.add(f"Candidate {key}", external_id=key, owner_id=office.agency.sam) for key in keys
            ]
        )
        for key in keys:
            await office.report(candidate=key)
        assert await prompts(office) == 5
        assert {call.data["status"] for call in await office.calls("chat.postMessage")} == {200}
        first_words = [message.text.split(" wasn't")[0] for message in await office.slack.messages(office.sam.id)]
        assert first_words == [f"Candidate {key}" for key in keys]


@pytest.mark.parametrize(
    ("failed", "is_post", "expected"),
    [
        (CallFailed("m", Failure.RATE_LIMITED, "ratelimited", 7), True, (Next.REPEAT, 7)),
        (CallFailed("m", Failure.NO_ANSWER), True, (Next.LOOK_BACK, 30)),
        (CallFailed("m", Failure.NO_ANSWER), False, (Next.REPEAT, 1)),
        (CallFailed("m", Failure.NOT_SENT), True, (Next.REPEAT, 1)),
        (CallFailed("m", Failure.OUT_OF_TIME), True, (Next.REPEAT, 0)),
        (CallFailed("m", Failure.SLACK_SAID_NO, "fatal_error"), True, (Next.LOOK_BACK, 30)),
        (CallFailed("m", Failure.SLACK_SAID_NO, "service_unavailable"), True, (Next.REPEAT, 1)),
        (CallFailed("m", Failure.SLACK_SAID_NO, "token_revoked"), True, (Next.REPEAT, 600)),
        (CallFailed("m", Failure.SLACK_SAID_NO, "channel_not_found"), True, (Next.REPEAT, 600)),
        (CallFailed("m", Failure.SLACK_SAID_NO, "invalid_blocks"), True, (Next.GIVE_UP, 0)),
        (CallFailed("m", Failure.SLACK_SAID_NO, "message_not_found"), False, (Next.GIVE_UP, 0)),
    ],
)
def test_what_follows_from_a_failure(failed: CallFailed, is_post: bool, expected: tuple[Next, float]) -> None:
    decision = decide(failed, 1, is_post=is_post)
    assert (decision.next, decision.wait.total_seconds()) == expected


def test_waits_grow_and_end_at_five_minutes() -> None:
    failed = CallFailed("m", Failure.NOT_SENT)
    waits = [decide(failed, attempts, is_post=True).wait for attempts in (1, 2, 3, 9, 100)]
    assert waits == [timedelta(seconds=seconds) for seconds in (1, 2, 4, 256, 300)]
