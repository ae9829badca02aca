"""What can go wrong gives the person who can act a clear answer, and changes nothing that it should not."""

import json
import time
import urllib.parse
from collections.abc import AsyncIterator
from typing import Any

import pytest

from slack_app.sandbox.shown import Message, Person
from tests.http.test_front_door import FORM, post
from tests.office import Office, open_office


@pytest.fixture
async def office(database_url: str) -> AsyncIterator[Office]:
    async with open_office(database_url, fallback_channel="C0000000001") as office:
        await office.report()
        await office.settled()
        yield office


async def answer_seen_by(office: Office, person: Person, channel: str) -> str:
    """Wait for the private text that a person gets."""

    async def look() -> list[Message]:
        return [message for message in await office.slack.messages(person.id, channel) if message.is_ephemeral]

    return (await office.slack.wait_for(look))[-1].text


async def press(office: Office, button: str, person: Person | None = None) -> str:
    """Press a button of the prompt, and give the private text that follows."""
    channel = await office.slack.direct_message(office.sam.id)
    await office.slack.click((person or office.sam).id, channel, (await office.prompt()).ts, button)
    return await answer_seen_by(office, person or office.sam, channel)


async def interact(office: Office, **payload: Any) -> tuple[int, str]:
    """Send an interaction as only somebody with the signing secret could."""
    body = {"team": {"id": office.team.id}, "user": {"id": office.sam.id, "team_id": office.team.id}, **payload}
    return await post(office, ("payload=" + urllib.parse.quote(json.dumps(body))).encode(), FORM)


async def test_a_button_on_an_old_message_says_what_is_the_matter(office: Office) -> None:
    office.ask(lambda work: setattr(work.cases.get(1), "status", "ended"))
    channel, prompt = await office.slack.direct_message(office.sam.id), await office.prompt()
    await office.slack.click(office.sam.id, channel, prompt.ts, "share_feedback")
    seen = await office.slack.submit(office.sam.id, {("reason", "reason_chosen"): "pay"})
    assert list(seen.errors.values()) == ["This case has ended. Nothing was changed."]


async def test_a_person_whom_the_agency_does_not_know_is_told_whom_to_ask(office: Office) -> None:
    stranger = await office.slack.user(office.team.id, "stranger", "stranger@elsewhere.example")
    desk = office.desk.id
    await office.slack.ask("invite", channel=desk, user=stranger.id)
    office.ask(lambda work: setattr(work.recruiters.get(office.agency.sam), "email", None))
    office.ask(lambda work: work.recruiters.unlink(work.recruiters.get(office.agency.sam).direct_channel))
    office.ask(lambda work: work.candidates.add("Ben Ito", external_id="77", owner_id=office.agency.sam))
    await office.report(candidate="77")
    await office.settled()
    posted = (await office.slack.messages(office.jo.id, desk))[-1]
    await office.slack.click(stranger.id, desk, posted.ts, "take_case")
    assert "I don't know you yet" in await answer_seen_by(office, stranger, desk)
    assert office.ask(lambda work: work.cases.get(2).owner_id) == office.agency.sam


async def test_a_colleague_takes_a_case_that_reached_nobody(office: Office) -> None:
    office.ask(lambda work: setattr(work.recruiters.get(office.agency.sam), "is_active", False))
    office.ask(lambda work: setattr(work.candidates.get(office.agency.maria), "owner_id", None))
    office.ask(lambda work: setattr(work.job_orders.get(office.agency.data_engineer), "owner_id", None))
    office.ask(lambda work: work.candidates.add("Ben Ito", external_id="77"))
    await office.report(candidate="77")
    await office.settled()
    posted = (await office.slack.messages(office.jo.id, office.desk.id))[-1]
    assert "nobody owns this case yet" in posted.words
    seen = await office.slack.click(office.jo.id, office.desk.id, posted.ts, "take_case")
    assert seen.acknowledged
    await office.settled()
    changed = (await office.slack.messages(office.jo.id, office.desk.id))[-1]
    assert "Next: Jo finds out what decided it" in changed.words
    assert office.ask(lambda work: work.cases.get(2).owner_id) == office.agency.jo


async def test_a_colleague_may_act_on_a_case_that_is_not_theirs(office: Office) -> None:
    """Any recruiter of the agency may; the thread says who did."""
    value = json.loads(json.dumps((await office.prompt()).blocks))[-1]["elements"][0]["value"]
    status, _ = await interact(
        office,
        type="view_submission",
        user={"id": office.jo.id, "team_id": office.team.id},
        view={
            "id": "V1",
            "type": "modal",
            "callback_id": "feedback_modal",
            "private_metadata": json.dumps({"case_id": int(value), "seen_number": 0}),
            "blocks": [{"type": "input", "block_id": "reason"}],
            "state": {"values": {"reason": {"reason_chosen": {"selected_option": {"value": "pay"}}}}},
        },
    )
    assert status == 200
    await office.settled()
    assert "Feedback, by Jo: pay." in (await office.prompt()).words


async def test_a_modal_submitted_twice_is_saved_once(office: Office) -> None:
    view = {
        "id": "V1",
        "type": "modal",
        "callback_id": "feedback_modal",
        "private_metadata": json.dumps({"case_id": 1, "seen_number": 0}),
        "blocks": [{"type": "input", "block_id": "reason"}],
        "state": {"values": {"reason": {"reason_chosen": {"selected_option": {"value": "pay"}}}}},
    }
    answers = [await interact(office, type="view_submission", view=view) for _ in range(2)]
    assert answers == [(200, ""), (200, "")]
    assert office.ask(lambda work: work.feedback.count()) == 1


async def test_a_text_of_five_thousand_characters_is_refused_at_its_question(office: Office) -> None:
    view = {
        "id": "V1",
        "type": "modal",
        "callback_id": "feedback_modal",
        "private_metadata": json.dumps({"case_id": 1, "seen_number": 0}),
        "blocks": [{"type": "input", "block_id": "reason"}, {"type": "input", "block_id": "strengths"}],
        "state": {
            "values": {
                "reason": {"reason_chosen": {"selected_option": {"value": "pay"}}},
                "strengths": {"input": {"value": "x" * 5000}},
            }
        },
    }
    _, text = await interact(office, type="view_submission", view=view)
    assert json.loads(text)["errors"] == {"strengths": "This is 5,000 characters; please shorten it to 3,000."}
    assert office.ask(lambda work: work.feedback.count()) == 0


@pytest.mark.parametrize("value", ["", "x", "-1", "1; DROP TABLE cases", "99999999999999999999", "٣"])
async def test_an_id_that_we_never_sent_opens_nothing(office: Office, value: str) -> None:
    action = {"type": "button", "action_id": "share_feedback", "block_id": "b", "value": value}
    status, _ = await interact(office, type="block_actions", actions=[action], trigger_id="1.2.3")
    assert status == 200
    assert await office.slack.open_view(office.sam.id) is None


async def test_the_case_of_another_agency_does_not_exist_for_us(office: Office) -> None:
    action = {"type": "button", "action_id": "share_feedback", "block_id": "b", "value": "4711"}
    status, _ = await interact(office, type="block_actions", actions=[action], trigger_id="1.2.3")
    assert status == 200
    (call,) = await office.calls("views.open")  # to say that there is none; by that trigger it opens nothing either
    assert "isn't in the agency's records" in str(call.data["args"]["view"])
    assert "share" not in str(call.data["args"]["view"]).lower()


async def test_a_person_of_another_workspace_is_refused(office: Office) -> None:
    """Slack Connect: a shared channel has people of other workspaces in it."""
    action = {"type": "button", "action_id": "take_case", "block_id": "b", "value": "1"}
    guest = {"id": "U0FOREIGNER", "team_id": "T0FOREIGN1"}
    before = office.ask(lambda work: work.cases.get(1).owner_id)
    status, _ = await interact(office, type="block_actions", actions=[action], user=guest)
    assert status == 200
    assert office.ask(lambda work: work.cases.get(1).owner_id) == before
    assert await office.calls("users.info") == []


async def test_a_door_that_slack_has_closed_asks_to_press_again(office: Office) -> None:
    await office.slack.fault("error", "views.open", code="expired_trigger_id", count=1)
    assert "press the button again" in await press(office, "share_feedback")


async def test_a_slack_that_does_not_answer_gives_a_reference(office: Office) -> None:
    await office.slack.fault("5xx", "views.open", count=1)
    assert "Please try again. Ref " in await press(office, "share_feedback")


async def test_slack_is_answered_in_time_even_when_it_does_not_answer_us(office: Office) -> None:
    await office.slack.fault("timeout", "views.open", count=1, seconds=10)
    channel, prompt = await office.slack.direct_message(office.sam.id), await office.prompt()
    started = time.monotonic()
    await office.slack.click(office.sam.id, channel, prompt.ts, "share_feedback")
    assert time.monotonic() - started < 3


@pytest.mark.parametrize("status", ["filled", "closed", "on_hold"])
async def test_a_position_that_is_closed_opens_a_case_all_the_same(office: Office, status: str) -> None:
    """It is filled by somebody else: just then, people are not selected."""
    office.ask(lambda work: setattr(work.job_orders.get(office.agency.data_engineer), "status", status))
    office.ask(lambda work: work.candidates.add("Ben Ito", external_id="77", owner_id=office.agency.sam))
    await office.report(candidate="77")
    assert office.ask(lambda work: work.cases.get(2).status) == "open"
    await office.settled()
    assert "Ben Ito" in (await office.slack.messages(office.sam.id))[-1].text


async def test_a_channel_that_is_gone_keeps_what_is_owed_until_there_is_another(office: Office) -> None:
    office.ask(lambda work: setattr(work.recruiters.get(office.agency.sam), "is_active", False))
    office.ask(lambda work: setattr(work.candidates.get(office.agency.maria), "owner_id", None))
    office.ask(lambda work: setattr(work.job_orders.get(office.agency.data_engineer), "owner_id", None))
    office.ask(lambda work: work.candidates.add("Ben Ito", external_id="77"))
    office.ask(lambda work: setattr(work.agency, "fallback_channel", "C0000000099"))
    await office.report(candidate="77")
    rows = await office.slack.wait_for(lambda: _kept(office))
    assert {row.kind: row.error for row in rows}["prompt_for_feedback"] == "chat.postMessage: channel_not_found"


async def _kept(office: Office) -> list[Any]:
    rows = [row for row in office.owed() if row.case_id == 2]
    return rows if any(row.error for row in rows) else []
