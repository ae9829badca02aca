"""When a recruiter is prompted: in working hours, a few times a day singly, and otherwise in one list."""

from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from slack_app.sandbox.shown import Message
from tests.agency import NOW
from tests.office import Office, open_office

EVENING = datetime(2026, 3, 2, 23, 30, tzinfo=UTC)
"""Monday, 18:30 in New York."""
MORNING = datetime(2026, 3, 3, 14, 1, tzinfo=UTC)
"""Tuesday, 9:01 in New York."""
DESK = "C0000000001"


@pytest.fixture
async def office(database_url: str) -> AsyncIterator[Office]:
    async with open_office(database_url, fallback_channel=DESK) as office:
        yield office


async def introduce(office: Office) -> None:
    """Let Rebound know already who Sam is in Slack, as after the first prompt."""
    client = AsyncWebClient(office.team.bot_token, base_url=f"{office.sandbox.url}/api/")
    opened = await client.conversations_open(users=office.sam.id)
    known = {"slack_user_id": office.sam.id, "direct_channel": opened["channel"]["id"]}
    office.ask(lambda work: work.recruiters.link(office.agency.sam, **known))


async def report_people(office: Office, keys: Sequence[str], **more: object) -> None:
    """Let one client after the other decide about one of Sam's candidates."""

    def add(work) -> None:
        for key in keys:
            facts = {"owner_id": office.agency.sam, "title": "Data Engineer", "town": "Austin", "skills": ["Python"]}
            work.candidates.add(f"Person{key} Lopez", external_id=key, **facts)

    office.ask(add)
    for key in keys:
        await office.report(candidate=key, **more)


async def read_all(office: Office) -> None:
    await office.slack.mark_read(office.sam.id, await office.slack.direct_message(office.sam.id))


async def tick(office: Office) -> list[Message]:
    await office.rebound._ticker.tick()
    return await office.heads()


def lists(messages: Sequence[Message]) -> list[Message]:
    return [message for message in messages if "open_listed" in message.actions or "Sam." in message.words]


async def press_open(office: Office, listed: Message, index: int = 0) -> None:
    rows = [block for block in listed.blocks if "accessory" in block]
    channel = await office.slack.direct_message(office.sam.id)
    seen = await office.slack.click(office.sam.id, channel, listed.ts, "open_listed", rows[index]["block_id"])
    assert seen.acknowledged


async def private_texts(office: Office) -> list[str]:
    return [message.text for message in await office.slack.messages(office.sam.id) if message.is_ephemeral]


async def test_after_hours_everything_exists_at_once_and_nobody_is_disturbed(office: Office) -> None:
    await office.report()
    await office.settled()
    another = office.ask(
        lambda work: work.job_orders.add(office.agency.northwind, "Data Engineer", town="Austin", skills=["Python"]).id
    )
    office.clock.move_to(EVENING)
    await report_people(office, ["1"])
    messages = await tick(office)
    assert len(messages) == 1
    case = office.ask(lambda work: work.cases.get(2))
    assert (case.status, case.head_ts) == ("open", None)
    assert len(office.ask(lambda work: work.check_ins.of_case(2))) == 4
    assert another in {match.job_order_id for match in office.ask(lambda work: work.matches.of_case(2))}

    office.clock.move_to(MORNING)
    (_, prompt) = await office.slack.wait_for(lambda: _at_least(office, 2))
    assert "Person1 Lopez" in prompt.words
    await office.settled()
    thread = await office.slack.thread(office.sam.id, await office.slack.direct_message(office.sam.id), prompt.ts)
    assert "open position" in thread[1].words


async def _at_least(office: Office, count: int) -> list[Message]:
    messages = await office.slack.messages(office.sam.id)
    return messages if len(messages) >= count else []


@pytest.mark.parametrize("is_known", [False, True])
async def test_the_owners_own_clock_counts(office: Office, is_known: bool) -> None:
    if is_known:
        await office.report()
        await office.settled()
    before = int(is_known)
    office.ask(lambda work: setattr(work.recruiters.get(office.agency.sam), "time_zone", "America/Los_Angeles"))
    await report_people(office, ["1"])  # 7:12 on the west coast
    assert len(await tick(office)) == before
    office.clock.move(timedelta(minutes=100))
    assert len(await tick(office)) == before
    office.clock.move(timedelta(minutes=10))
    assert len(await office.slack.wait_for(lambda: _at_least(office, before + 1))) == before + 1


async def test_a_case_for_the_channel_goes_by_the_agencys_clock(office: Office) -> None:
    def leave(work) -> None:
        sam = work.recruiters.get(office.agency.sam)
        sam.email, sam.time_zone = "sam@elsewhere.example", "Asia/Tokyo"

    office.ask(leave)
    await report_people(office, ["1", "2", "3", "4", "5"])
    await office.settled()
    posted = [one for one in await office.slack.messages(office.jo.id, DESK) if "wasn't selected" in one.text]
    assert len(posted) == 5  # nobody's own: no budget counts

    office.clock.move_to(EVENING)
    await report_people(office, ["6"])
    await office.slack.wait_for(lambda: _waits(office))
    office.clock.move_to(MORNING)
    await office.slack.wait_for(lambda: _posted(office, "Person6"))


async def _waits(office: Office) -> bool:
    states = {row.state for row in office.owed()}
    return states == {"sent", "withdrawn", "waiting"}


async def _posted(office: Office, name: str) -> list[Message]:
    return [one for one in await office.slack.messages(office.jo.id, DESK) if name in one.text]


async def test_a_case_that_nobody_owns_waits_for_the_agency_to_open(office: Office) -> None:
    office.ask(lambda work: setattr(work.job_orders.get(office.agency.data_engineer), "owner_id", None))
    office.ask(lambda work: work.candidates.add("Ben Ito", external_id="77"))
    office.clock.move_to(EVENING)
    await office.report(candidate="77")
    await office.rebound._ticker.tick()
    assert await _posted(office, "Ben Ito") == []
    office.clock.move_to(MORNING)
    await office.slack.wait_for(lambda: _posted(office, "Ben Ito"))


async def test_a_case_taken_back_while_its_prompt_waits_is_never_prompted(office: Office) -> None:
    await office.report()
    await office.settled()
    office.clock.move_to(EVENING)
    await report_people(office, ["1"])
    later = (EVENING + timedelta(minutes=1)).isoformat()
    await office.report(candidate="1", event_type="candidate_reconsidered", payload={"decided_at": later})
    office.clock.move_to(MORNING)
    assert len(await tick(office)) == 1
    office.clock.move(timedelta(minutes=1))
    await office.report(candidate="1")  # decided again, in working hours
    assert len(await office.slack.wait_for(lambda: _at_least(office, 2))) == 2


async def test_a_candidate_placed_while_the_prompt_waits_needs_none(office: Office) -> None:
    await office.report()
    await office.settled()
    office.clock.move_to(EVENING)
    await report_people(office, ["1"])
    office.ask(lambda work: setattr(work.candidates.by_external_id("1"), "status", "placed"))
    office.clock.move_to(MORNING)
    assert len(await tick(office)) == 1


async def test_from_the_fourth_of_a_day_on_they_are_one_list_that_grows_in_its_place(office: Office) -> None:
    await introduce(office)
    await report_people(office, ["1", "2", "3"])
    await report_people(office, ["4"])
    messages = await office.heads()
    assert len(messages) == 4
    (listed,) = lists(messages)
    assert listed.is_unread
    assert "One person wasn't selected today. Start with Person4." in listed.words
    await read_all(office)
    await report_people(office, ["5", "6"], payload={"stage": "Second interview"})
    (*_, listed) = await office.heads()
    assert not listed.is_unread
    assert "Three people weren't selected today. Two had interviews; start with Person5." in listed.words
    texts = [block["text"]["text"].split()[0] for block in listed.blocks if "accessory" in block]
    assert texts == ["Person5", "Person6", "Person4"]
    assert len(office.ask(lambda work: work.cases.all())) == 6
    assert await office.slack.violations() == []


@pytest.mark.parametrize(("waiting", "singly"), [(3, 3), (4, 0)])
async def test_what_has_waited_together_comes_singly_or_is_one_list(office: Office, waiting: int, singly: int) -> None:
    await office.report()
    await office.settled()
    office.clock.move_to(EVENING)
    await report_people(office, [str(n) for n in range(1, waiting + 1)])
    office.clock.move_to(MORNING)
    messages = (await tick(office))[1:]
    listed = lists(messages)
    assert len(messages) - len(listed) == singly
    if not singly:
        assert "Morning, Sam. Four people weren't selected since Monday." in listed[0].words.replace("\n", "").replace(
            "  ", " "
        )
        assert listed[0].actions == ["open_listed"] * 4


async def test_without_a_limit_all_come_singly(database_url: str) -> None:
    async with open_office(database_url, prompts_a_day=0) as office:
        await report_people(office, [str(n) for n in range(6)])
        messages = await office.heads()
        assert (len(messages), lists(messages)) == (6, [])


async def test_open_brings_the_case_with_its_matches_at_once_and_the_list_shows_it(office: Office) -> None:
    await introduce(office)
    office.ask(
        lambda work: work.job_orders.add(office.agency.northwind, "Data Engineer", town="Austin", skills=["Python"])
    )
    await report_people(office, ["1", "2", "3", "4", "5"])
    (listed,) = lists(await office.heads())
    office.clock.move_to(EVENING)  # who asks for it is at work, whatever the clock says
    await read_all(office)
    await press_open(office, listed)
    messages = await office.heads()
    assert len(messages) == 5
    head = messages[-1]
    assert "Person4 Lopez" in head.words
    assert head.is_unread
    assert "share_feedback" in head.actions
    thread = await office.slack.thread(office.sam.id, await office.slack.direct_message(office.sam.id), head.ts)
    assert len(thread) == 2
    (listed,) = lists(messages)
    assert "Opened." in str(listed.blocks)
    assert listed.actions == ["open_listed"]


async def test_open_pressed_twice_or_too_late_says_so_and_changes_nothing(office: Office) -> None:
    await introduce(office)
    await report_people(office, ["1", "2", "3", "4", "5"])
    (listed,) = lists(await office.heads())
    later = (NOW + timedelta(hours=1)).isoformat()
    await office.slack.fault("5xx", "chat.update", count=1000)  # the list still shows what it showed
    await office.report(candidate="5", event_type="candidate_reconsidered", payload={"decided_at": later})
    await press_open(office, listed)
    await press_open(office, listed)
    await press_open(office, listed, 1)
    twice, late = await office.slack.wait_for(lambda: _two(office))
    assert twice == "This is open already: you find it further down in our messages."
    assert "changed its mind" in late
    await office.slack.clear_faults()
    messages = [one for one in await office.heads() if not one.is_ephemeral]
    assert len(messages) == 5
    (listed,) = lists(messages)
    assert "In the running again." in str(listed.blocks)
    assert "open_listed" not in listed.actions


async def _two(office: Office) -> list[str]:
    texts = await private_texts(office)
    return texts if len(texts) >= 2 else []


async def test_a_list_whose_outcome_is_unknown_is_looked_for_sent_once_and_brought_up_to_date(office: Office) -> None:
    await introduce(office)
    await report_people(office, ["1", "2", "3"])
    await office.settled()
    await office.slack.fault("accepted_then_dropped", "chat.postMessage", count=1)
    await report_people(office, ["4"])
    await office.slack.wait_for(lambda: _is_unknown(office))
    await report_people(office, ["5"])
    messages = await office.heads()
    (listed,) = lists(messages)
    assert len(messages) == 4
    assert listed.actions == ["open_listed"] * 2
    assert office.the("post_prompt_list").ts == listed.ts


async def _is_unknown(office: Office) -> bool:
    return any(row.kind == "post_prompt_list" and row.state == "unknown" for row in office.owed())


async def test_a_list_in_which_nothing_waits_any_more_is_not_sent_and_the_next_case_makes_one(office: Office) -> None:
    await introduce(office)
    await report_people(office, ["1", "2", "3"])
    await office.settled()
    await office.slack.fault("429", "chat.postMessage", count=1, seconds=1)
    await report_people(office, ["4"])
    later = (NOW + timedelta(hours=1)).isoformat()
    await office.report(candidate="4", event_type="candidate_reconsidered", payload={"decided_at": later})
    assert lists(await office.heads()) == []
    await report_people(office, ["5"])
    (listed,) = lists(await office.heads())
    assert listed.actions == ["open_listed"]


async def test_the_list_of_somebody_who_left_slack_goes_to_the_channel_case_by_case(office: Office) -> None:
    await introduce(office)
    await report_people(office, ["1", "2", "3"])
    await office.settled()
    await office.slack.ask("deactivate", user=office.sam.id)
    await report_people(office, ["4", "5"])
    await office.slack.wait_for(lambda: _posted(office, "Person5"))
    await office.settled()
    posted = await office.slack.messages(office.jo.id, DESK)
    assert [one.text.split()[0] for one in posted if "wasn't selected" in one.text] == ["Person4", "Person5"]
    assert "take_case" in posted[-1].actions


async def test_feedback_that_comes_in_another_way_shows_in_the_list(office: Office) -> None:
    from slack_app.domain.feedback import Feedback, Reason
    from slack_app.use_cases.share_feedback import ShareFeedback, share_feedback

    await introduce(office)
    await report_people(office, ["1", "2", "3", "4"])
    await office.settled()
    command = ShareFeedback(4, office.agency.jo, Feedback(Reason.PAY), 0, "V9")
    office.ask(share_feedback, command)
    (listed,) = lists(await office.heads())
    assert "Feedback in." in str(listed.blocks)


async def test_a_row_that_we_never_sent_is_refused(office: Office) -> None:
    from tests.http.test_bad_input import interact

    for value in ("", "x", "4711", "99999999999999999999"):
        action = {"type": "button", "action_id": "open_listed", "block_id": "b", "value": value}
        status, _ = await interact(office, type="block_actions", actions=[action], trigger_id="1.2.3")
        assert status == 200
    assert office.ask(lambda work: work.outbox.count()) == 0
