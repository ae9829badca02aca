"""A few prompts a day come singly; the rest of the day is one list, which grows in its place."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from tests.agency import NOW
from tests.office import Office, open_office
from tests.prompting import (
    DESK,
    EVENING,
    MORNING,
    ask_after_nobody,
    introduce,
    lists,
    posted_about,
    press_open,
    private_texts,
    read_all,
    report_people,
    tick,
)


@pytest.fixture
async def office(database_url: str) -> AsyncIterator[Office]:
    async with open_office(database_url, fallback_channel=DESK) as office:
        yield office


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
    (listed,) = lists(await office.heads())
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
    await ask_after_nobody(office)
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
    await office.slack.wait_for(lambda: posted_about(office, "Person5"))
    await office.settled()
    posted = await office.slack.messages(office.jo.id, DESK)
    assert {one.text.split()[0] for one in posted if "wasn't selected" in one.text} == {"Person4", "Person5"}
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
