"""The recruiter writes down what the client said, over real HTTP and Socket Mode."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from db.vocabulary import Reason
from slack_app.domain.feedback import Feedback
from slack_app.sandbox.shown import Person, Seen, View
from slack_app.use_cases.share_feedback import ShareFeedback, share_feedback
from tests.office import Office, open_office

REASON = ("reason", "reason_chosen")
CALM = Feedback(Reason.PAY, strengths="Calm")


@pytest.fixture(params=["http", "socket"])
async def office(request: pytest.FixtureRequest, database_url: str) -> AsyncIterator[Office]:
    async with open_office(database_url, transport=request.param) as office:
        await office.report()
        await office.settled()
        yield office


async def open_modal(office: Office, person: Person | None = None) -> View:
    prompt = await office.prompt()
    channel = await office.slack.direct_message(office.sam.id)
    seen = await office.slack.click((person or office.sam).id, channel, prompt.ts, "share_feedback")
    assert seen.acknowledged, seen.toast
    view = await office.slack.open_view((person or office.sam).id)
    assert view is not None
    return view


async def save(office: Office, reason: str, person: Person | None = None, **answers: Any) -> Seen:
    values = {(block, "input"): value for block, value in answers.items()}
    return await office.slack.submit((person or office.sam).id, {REASON: reason, **values})


def feedback(office: Office) -> Any:
    return office.ask(lambda work: work.feedback.newest(1))


async def head(office: Office) -> str:
    await office.settled()
    return (await office.slack.messages(office.sam.id))[0].words


async def test_only_the_reason_is_required(office: Office) -> None:
    view = await open_modal(office)
    seen = await office.slack.submit(office.sam.id, {})
    assert list(seen.errors) == ["reason"]
    seen = await save(office, "pay")
    assert seen.acknowledged
    assert await office.slack.open_view(office.sam.id) is None
    assert (feedback(office).reason, feedback(office).strengths) == ("pay", None)
    assert view.title == "Share feedback"


async def test_what_was_written_is_kept_and_the_head_shows_it_without_a_new_message(office: Office) -> None:
    await open_modal(office)
    await save(
        office,
        "others_stronger",
        strengths="Clear <design> & calm",
        client_words="We *loved* her",
        improvements="Snowflake",
        may_hear="yes",
        see_again="no",
    )
    kept = feedback(office)
    assert (kept.strengths, kept.client_words, kept.improvements) == (
        "Clear <design> & calm",
        "We *loved* her",
        "Snowflake",
    )
    assert (kept.candidate_may_hear, kept.client_would_see_again, kept.recruiter_id) == (True, False, office.agency.sam)
    assert "Feedback, by Sam: others were stronger." in await head(office)
    assert len(await office.slack.messages(office.sam.id)) == 1


async def test_the_clients_words_stand_nowhere_in_slack(office: Office) -> None:
    await open_modal(office)
    await save(office, "interview", client_words="She was too old for the team")
    assert "too old" not in await head(office)
    said = [str(entry.data["args"]) for entry in await office.slack.record(kind="call")]
    assert not [text for text in said if "too old" in text]


async def test_a_missing_skill_is_asked_for_and_what_was_typed_stays(office: Office) -> None:
    await open_modal(office)
    await office.slack.fill(office.sam.id, {("strengths", "input"): "Fast learner"})
    seen = await office.slack.enter(office.sam.id, "reason_chosen", "missing_skill")
    assert seen.acknowledged
    seen = await save(office, "missing_skill")
    assert list(seen.errors) == ["skill"]
    seen = await save(office, "missing_skill", skill="Snowflake")
    assert seen.acknowledged
    assert (feedback(office).missing_skill, feedback(office).strengths) == ("Snowflake", "Fast learner")
    assert "a skill was missing (Snowflake)" in await head(office)


async def test_who_changes_the_reason_takes_the_skill_back(office: Office) -> None:
    await open_modal(office)
    await office.slack.enter(office.sam.id, "reason_chosen", "missing_skill")
    await office.slack.fill(office.sam.id, {("skill", "input"): "Snowflake"})
    await office.slack.enter(office.sam.id, "reason_chosen", "pay")
    await save(office, "pay")
    assert feedback(office).missing_skill is None


async def test_opened_again_the_modal_shows_what_is_known_and_saves_a_new_revision(office: Office) -> None:
    await open_modal(office)
    await save(office, "pay", strengths="Calm")
    await head(office)
    await open_modal(office)
    await save(office, "place")
    kept = office.ask(lambda work: [(row.number, row.reason, row.strengths) for row in work.feedback.all()])
    assert kept == [(1, "pay", "Calm"), (2, "place", "Calm")]


async def test_saved_again_in_the_same_words_is_no_new_revision(office: Office) -> None:
    for _ in range(2):
        await open_modal(office)
        seen = await save(office, "pay", strengths="Calm")
        assert seen.acknowledged
        assert await office.slack.open_view(office.sam.id) is None
    assert office.ask(lambda work: [row.number for row in work.feedback.all()]) == [1]
    office.ask(lambda work: share_feedback(work, ShareFeedback(1, office.agency.jo, CALM, seen_number=1, key="Jo")))
    assert office.ask(lambda work: [row.number for row in work.feedback.all()]) == [1, 2]


async def test_who_saved_something_else_elsewhere_is_told_so(office: Office) -> None:
    await open_modal(office)
    office.ask(lambda work: _someone_saves(work, office.agency.sam))
    await save(office, "pay", strengths="Mine")
    view = await office.slack.open_view(office.sam.id)
    assert view is not None
    assert "You saved feedback meanwhile: Place or commute" in view.words
    await office.slack.submit(office.sam.id, {})
    assert (feedback(office).number, feedback(office).strengths) == (2, "Mine")


async def test_two_recruiters_who_differ_lose_nothing(office: Office) -> None:
    await office.slack.ask("invite", channel=office.desk.id, user=office.jo.id)
    await open_modal(office)
    channel = await office.slack.direct_message(office.sam.id)
    office.ask(lambda work: _someone_saves(work, office.agency.jo))
    seen = await save(office, "pay", strengths="Mine")
    assert seen.acknowledged
    view = await office.slack.open_view(office.sam.id)
    assert view is not None
    assert "Jo Lindqvist saved feedback meanwhile: Place or commute" in str(view.blocks)
    assert feedback(office).strengths == "Hers"
    await office.slack.submit(office.sam.id, {})
    assert (feedback(office).number, feedback(office).reason, feedback(office).strengths) == (2, "pay", "Mine")
    assert channel


def _someone_saves(work: Any, recruiter_id: int) -> None:
    case = work.cases.get(1)
    case.feedback_number = 1
    work.feedback.add(1, 1, recruiter_id, {"reason": "place", "strengths": "Hers"})


async def test_a_case_taken_back_while_the_modal_was_open_says_so(office: Office) -> None:
    await open_modal(office)
    office.ask(lambda work: setattr(work.cases.get(1), "status", "taken_back"))
    seen = await save(office, "pay")
    assert "changed its mind" in next(iter(seen.errors.values()))
    assert feedback(office) is None


async def test_a_database_that_fails_keeps_the_text_in_the_modal(office: Office) -> None:
    await open_modal(office)

    def broken(*_args: object) -> None:
        raise RuntimeError("the disk is full")

    office.rebound.database.submit_write = broken
    seen = await save(office, "pay", strengths="Typed with care")
    del office.rebound.database.submit_write
    (text,) = seen.errors.values()
    assert text.startswith("That didn't save. Your text is still here; please try again. Ref ")
    assert (await save(office, "pay")).acknowledged
    assert feedback(office).strengths == "Typed with care"


async def test_asking_the_client_offers_a_draft_and_is_remembered(office: Office) -> None:
    prompt, channel = await office.prompt(), await office.slack.direct_message(office.sam.id)
    await office.slack.click(office.sam.id, channel, prompt.ts, "ask_client")
    view = await office.slack.open_view(office.sam.id)
    assert view is not None
    draft = str(view.blocks)
    assert "Jo's client" in draft
    assert "1. What did you like?" in draft
    assert "rejected" not in draft.lower()
    await office.slack.submit(office.sam.id)
    assert office.ask(lambda work: work.cases.get(1).client_asked_at) is not None
    assert "Northwind was asked" in await head(office)


async def test_a_reply_in_the_thread_is_kept_as_a_private_note(office: Office) -> None:
    prompt, channel = await office.prompt(), await office.slack.direct_message(office.sam.id)
    await office.slack.say(office.sam.id, "She prefers mornings & <tea>", channel, prompt.ts)
    (note,) = office.ask(lambda work: work.notes.all())
    assert (note.text, note.recruiter_id) == ("She prefers mornings & <tea>", office.agency.sam)
    assert "1 private note." in await head(office)


async def test_a_message_outside_a_thread_of_ours_is_none_of_our_business(office: Office) -> None:
    await office.slack.say(office.sam.id, "Hello?", await office.slack.direct_message(office.sam.id))
    assert office.ask(lambda work: work.notes.count()) == 0


async def test_a_missing_skill_is_chosen_from_what_the_position_asks_for_or_written_down(office: Office) -> None:
    await open_modal(office)
    seen = await office.slack.enter(office.sam.id, "reason_chosen", "missing_skill")
    assert seen.view is not None
    (menu,) = [block["element"] for block in seen.view.blocks if block.get("block_id") == "listed_skill"]
    assert [option["value"] for option in menu["options"]] == ["Python", "SQL"]
    await save(office, "missing_skill", listed_skill="SQL")
    assert feedback(office).missing_skill == "SQL"
    view = await open_modal(office)
    (menu,) = [block["element"] for block in view.blocks if block.get("block_id") == "listed_skill"]
    assert menu["initial_option"]["value"] == "SQL"
    await save(office, "missing_skill", skill="Airflow")  # SQL is still chosen: what was written counts
    assert feedback(office).missing_skill == "Airflow"
    assert await office.slack.violations() == []


async def test_a_reason_among_others_of_its_kind_is_kept_shown_and_offered_again(office: Office) -> None:
    view = await open_modal(office)
    (menu,) = [block["element"] for block in view.blocks if block.get("block_id") == "reason"]
    assert [group["label"]["text"] for group in menu["option_groups"]][:2] == ["The position", "Qualification"]
    await save(office, "schedule:start_date")
    assert (feedback(office).reason, feedback(office).choice) == ("schedule", "start_date")
    assert "Feedback, by Sam: start date." in await head(office)
    view = await open_modal(office)
    (menu,) = [block["element"] for block in view.blocks if block.get("block_id") == "reason"]
    assert menu["initial_option"]["text"]["text"] == "Start date"


async def test_something_else_is_written_down_or_refused_at_the_question_for_it(office: Office) -> None:
    await open_modal(office)
    seen = await save(office, "other")
    assert list(seen.errors) == ["client_words"]
    await save(office, "other", client_words="They reorganise.")
    assert feedback(office).client_words == "They reorganise."
