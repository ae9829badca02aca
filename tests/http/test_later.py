"""*Later*: a recruiter says when, and is reminded then, once, in working hours, by a message that mentions them."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from slack_app.sandbox.shown import Message, Seen, View
from tests.agency import NOW
from tests.http.test_bad_input import interact
from tests.office import Office, open_office
from tests.prompting import ask_after_nobody, lists, press_open, read_all, report_people

WHEN, DAY = ("when", "input"), ("day", "input")
IN_AN_HOUR = datetime(2026, 3, 2, 16, 12, tzinfo=UTC)
AFTERNOON = datetime(2026, 3, 2, 19, 0, tzinfo=UTC)


@pytest.fixture
async def office(database_url: str) -> AsyncIterator[Office]:
    async with open_office(database_url, fallback_channel="C0000000001") as office:
        await office.report()
        await office.settled()
        await ask_after_nobody(office)
        yield office


async def open_modal(office: Office, index: int = 0) -> View:
    heads = [one for one in await office.heads() if "later" in one.actions]  # a list may come before or after them
    prompt, channel = heads[index], await office.slack.direct_message(office.sam.id)
    seen = await office.slack.click(office.sam.id, channel, prompt.ts, "later")
    assert seen.acknowledged, seen.toast
    view = await office.slack.open_view(office.sam.id)
    assert view is not None
    return view


async def choose(office: Office, when: datetime | str, day: str | None = None, index: int = 0) -> Seen:
    await open_modal(office, index)
    value = str(int(when.timestamp())) if isinstance(when, datetime) else when
    return await office.slack.submit(office.sam.id, {WHEN: value, **({DAY: day} if day else {})})


async def reminders(office: Office, moment: datetime) -> list[Message]:
    """Move the clock, and give the replies that stand in the conversation too."""
    office.clock.move_to(moment)
    await asyncio.sleep(0.3)  # a tick that has begun already may hold what is due
    await office.rebound._ticker.tick()
    return [one for one in await office.heads() if one.thread_ts not in {None, one.ts}]


def case(office: Office) -> Any:
    return office.ask(lambda work: work.cases.get(1))


async def test_the_modal_offers_what_makes_sense_now_with_the_time(office: Office) -> None:
    view = await open_modal(office)
    (question,) = [block for block in view.blocks if block.get("block_id") == "when"]
    assert [option["text"]["text"] for option in question["element"]["options"]] == [
        "In an hour (11:12 AM)",
        "This afternoon (2:00 PM)",
        "Tomorrow morning (Tue 9:00 AM)",
        "Another day, in the morning",
    ]


async def test_what_was_chosen_is_saved_and_the_head_says_when_without_a_new_message(office: Office) -> None:
    await read_all(office)
    assert (await choose(office, IN_AN_HOUR)).acknowledged
    assert case(office).remind_at == IN_AN_HOUR
    (head,) = await office.heads()
    assert "Next: Sam finds out what decided it and tells Maria by , reminder " in head.words.replace("\n", "")
    assert not head.is_unread
    assert str(int(IN_AN_HOUR.timestamp())) in str(head.blocks)


async def test_when_it_is_time_a_reply_mentions_the_owner_once_for_all_to_see(office: Office) -> None:
    await choose(office, IN_AN_HOUR)
    await office.settled()
    await read_all(office)
    assert await reminders(office, IN_AN_HOUR - timedelta(minutes=1)) == []
    (reply,) = await reminders(office, IN_AN_HOUR)
    (head, *_) = await office.heads()
    assert reply.thread_ts == head.ts
    assert reply.is_unread
    assert reply.text == f"<@{office.sam.id}> Time to come back to Maria Lopez: Data Engineer, Northwind"
    assert {"type": "user", "user_id": office.sam.id} in reply.blocks[0]["elements"][0]["elements"]
    assert reply.actions == head.actions == ["share_feedback", "ask_client", "told", "later", "show_case"]
    assert "reminder" not in head.words
    (sent,) = [call for call in await office.calls("chat.postMessage") if "Time to come back" in str(call.data["args"])]
    assert sent.data["args"]["reply_broadcast"] is True
    assert await office.slack.violations() == []


async def test_another_day_means_its_morning_and_a_weekend_the_next_working_day(office: Office) -> None:
    assert (await choose(office, "another_day", "2026-03-07")).acknowledged
    monday = datetime(2026, 3, 9, 13, 0, tzinfo=UTC)  # the clocks have changed
    assert case(office).remind_at == monday
    assert await reminders(office, monday - timedelta(hours=20)) == []
    assert len(await reminders(office, monday + timedelta(minutes=1))) == 1


async def test_who_is_not_at_work_is_reminded_when_they_are(office: Office) -> None:
    await choose(office, AFTERNOON)
    await office.settled()
    office.ask(lambda work: setattr(work.recruiters.get(office.agency.sam), "time_zone", "Asia/Tokyo"))
    assert await reminders(office, AFTERNOON) == []
    assert len(await reminders(office, datetime(2026, 3, 3, 0, 1, tzinfo=UTC))) == 1


async def test_later_again_replaces_the_time(office: Office) -> None:
    await choose(office, IN_AN_HOUR)
    view = await open_modal(office)
    assert "What you choose replaces it." in view.words
    assert (await office.slack.submit(office.sam.id, {WHEN: str(int(AFTERNOON.timestamp()))})).acknowledged
    assert await reminders(office, IN_AN_HOUR + timedelta(minutes=1)) == []
    assert len(await reminders(office, AFTERNOON)) == 1


async def test_the_same_wish_again_changes_nothing(office: Office) -> None:
    await choose(office, IN_AN_HOUR)
    before = case(office).remind_number
    assert (await choose(office, IN_AN_HOUR)).acknowledged
    assert case(office).remind_number == before
    history = office.ask(lambda work: [entry.what for entry in work.audit.of_case(1)])
    assert history.count("reminder_wanted") == 1


def over(work, agency, how: str) -> None:
    from db.vocabulary import Source
    from slack_app.domain.feedback import Feedback, Reason
    from slack_app.use_cases.share_feedback import ShareFeedback, share_feedback
    from slack_app.use_cases.take_back import CandidateReconsidered, take_back

    if how == "feedback":
        share_feedback(work, ShareFeedback(1, agency.sam, Feedback(Reason.PAY), 0, "V9"))
    if how == "taken back":
        take_back(work, CandidateReconsidered(agency.submission, NOW + timedelta(hours=1), Source.WEBHOOK))
    if how == "ended":
        work.cases.get(1).status = "ended"
    if how == "placed":
        work.candidates.get(agency.maria).status = "placed"


@pytest.mark.parametrize("how", ["feedback", "taken back", "ended", "placed"])
async def test_a_reminder_that_has_become_needless_is_not_sent(office: Office, how: str) -> None:
    await choose(office, IN_AN_HOUR)
    office.ask(over, office.agency, how)
    assert await reminders(office, IN_AN_HOUR + timedelta(minutes=1)) == []


@pytest.mark.parametrize("how", ["feedback", "taken back", "ended", "placed"])
async def test_nor_is_one_that_was_on_its_way(office: Office, how: str) -> None:
    await choose(office, IN_AN_HOUR)
    await office.settled()
    await office.slack.fault("429", "chat.postMessage", count=1, seconds=1)
    office.clock.move_to(IN_AN_HOUR)
    await office.rebound._ticker.tick()
    await office.slack.wait_for(lambda: _was_refused(office))
    office.ask(over, office.agency, how)
    assert [one for one in await office.heads() if one.thread_ts not in {None, one.ts}] == []
    assert office.the("remind_of_case").state == "withdrawn"


async def _was_refused(office: Office) -> bool:
    return office.the("remind_of_case").attempts > 0 and office.the("remind_of_case").state == "waiting"


async def test_a_reminder_whose_outcome_is_unknown_is_looked_for_and_sent_once(office: Office) -> None:
    await choose(office, IN_AN_HOUR)
    await office.settled()
    await office.slack.fault("accepted_then_dropped", "chat.postMessage", count=1)
    assert len(await reminders(office, IN_AN_HOUR)) == 1
    assert len(await office.calls("conversations.replies")) == 1


@pytest.mark.parametrize(("how", "said"), [("taken back", "changed its mind"), ("ended", "has ended")])
async def test_later_on_a_case_that_is_over_says_so(office: Office, how: str, said: str) -> None:
    await open_modal(office)
    office.ask(over, office.agency, how)
    seen = await office.slack.submit(office.sam.id, {WHEN: str(int(IN_AN_HOUR.timestamp()))})
    assert said in next(iter(seen.errors.values()))
    channel, head = await office.slack.direct_message(office.sam.id), await office.prompt()
    await office.slack.close_view(office.sam.id)
    value = {"type": "button", "action_id": "later", "block_id": "b", "value": "1"}
    status, _ = await interact(office, type="block_actions", actions=[value], trigger_id="1.2.3")
    assert (status, case(office).remind_at) == (200, None)
    asked = [one for one in await office.calls("views.open") if "later_modal" in str(one.data["args"]["view"])]
    assert len(asked) == 1, "the modal opens for a case that is over"
    assert channel
    assert head


async def test_choices_that_contradict_each_other_are_refused_at_their_question(office: Office) -> None:
    await open_modal(office)
    seen = await office.slack.submit(office.sam.id, {WHEN: "another_day"})
    assert seen.errors == {"day": "Choose the day."}
    seen = await office.slack.submit(office.sam.id, {WHEN: "another_day", DAY: "2026-03-02"})
    assert seen.errors == {"day": "That time has passed. Choose another."}
    seen = await office.slack.submit(office.sam.id, {WHEN: "another_day", DAY: "2028-01-01"})
    assert seen.errors == {"day": "Choose a day within a year."}
    seen = await office.slack.submit(office.sam.id, {WHEN: str(int(IN_AN_HOUR.timestamp())), DAY: "2026-03-10"})
    assert seen.errors == {"day": "Choose “Another day” above for this, or clear it."}
    office.clock.move_to(IN_AN_HOUR + timedelta(minutes=1))
    seen = await office.slack.submit(office.sam.id, {DAY: None})
    assert seen.errors == {"when": "That time has passed. Choose another."}
    assert case(office).remind_at is None


@pytest.mark.parametrize("value", ["", "x", "-5", "99999999999999999", "٣"])
@pytest.mark.parametrize("day", [None, "yesterday"])
async def test_a_moment_that_we_never_offered_changes_nothing(office: Office, value: str, day: str | None) -> None:
    state = {"when": {"input": {"selected_option": {"value": value}}}, "day": {"input": {"selected_date": day}}}
    view = {
        "id": "V1",
        "type": "modal",
        "callback_id": "later_modal",
        "private_metadata": "1",
        "blocks": [{"type": "input", "block_id": "when"}, {"type": "input", "block_id": "day"}],
        "state": {"values": state},
    }
    status, text = await interact(office, type="view_submission", view=view)
    assert (status, "errors" in text, "Ref" in text) == (200, True, False)
    assert case(office).remind_at is None


async def test_in_the_channel_the_one_who_took_the_case_is_mentioned_and_without_owner_nobody(office: Office) -> None:
    office.ask(lambda work: setattr(work.job_orders.get(office.agency.data_engineer), "owner_id", None))
    office.ask(lambda work: work.candidates.add("Ben Ito", external_id="77"))
    await office.report(candidate="77")
    await office.settled()
    posted = (await office.slack.messages(office.jo.id, office.desk.id))[-1]
    for moment in (IN_AN_HOUR, AFTERNOON):
        await office.slack.click(office.jo.id, office.desk.id, posted.ts, "later")
        assert (await office.slack.submit(office.jo.id, {WHEN: str(int(moment.timestamp()))})).acknowledged
        await reminders(office, moment)
        if moment == IN_AN_HOUR:
            await office.slack.click(office.jo.id, office.desk.id, posted.ts, "take_case")
    first, second = [one for one in await office.slack.messages(office.jo.id, office.desk.id) if "Time to" in one.text]
    assert first.text.startswith("Time to come back to Ben Ito")
    assert second.text.startswith(f"<@{office.jo.id}> Time to come back to Ben Ito")


async def test_beyond_the_budget_reminders_stand_in_the_list_of_the_day(office: Office) -> None:
    await report_people(office, ["1", "2"])
    for index in range(3):
        assert (await choose(office, IN_AN_HOUR, index=index)).acknowledged
    assert len(await reminders(office, IN_AN_HOUR)) == 1
    (listed,) = lists(await office.heads())
    assert "Two reminders are due." in listed.words
    await press_open(office, listed)
    assert len(await reminders(office, IN_AN_HOUR)) == 2
    (listed,) = lists(await office.heads())
    assert "One reminder is due." in listed.words


async def test_a_heavy_day_stays_within_six_messages(office: Office) -> None:
    """A night of decisions, talks that are due, wishes to be reminded, and more decisions all day."""
    thursday = datetime(2026, 3, 5, 14, 1, tzinfo=UTC)
    await report_people(office, ["1", "2", "3"])  # their talks are due on Thursday, as is Maria's
    await office.settled()
    for index in range(3):
        assert (await choose(office, "another_day", "2026-03-05", index=index)).acknowledged
    office.clock.move_to(thursday - timedelta(hours=12))
    await report_people(office, ["n1", "n2", "n3", "n4", "n5"])
    await office.settled()
    before = {one.ts for one in await office.heads()}
    for hour in range(8):
        office.clock.move_to(thursday + timedelta(hours=hour))
        await office.rebound._ticker.tick()
        await report_people(office, [f"{hour}a", f"{hour}b"])
        await office.rebound._ticker.tick()
        await office.settled()
    new = [one for one in await office.heads() if one.ts not in before]
    assert len(new) == 6
    assert len(lists(new)) == 1
    assert sum("check_in_done" in one.actions for one in new) == 1
    assert sum("Time to come back" in one.text for one in new) == 3
    waiting = sum(not row.opened_at for row in office.ask(lambda work: work.prompt_list_rows.all()))
    assert (
        waiting == 1 + 5 + 16 - 1
    )  # what came on Monday as the fourth, the night's, the day's but one that came singly
