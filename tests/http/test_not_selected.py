"""A recruiter reports in Slack who was not selected, over real HTTP and Socket Mode."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from slack_app.sandbox.shown import View
from tests.databases import Databases
from tests.office import TRANSPORTS, Office, open_office


@pytest.fixture
async def office(databases: Databases, database_url: str) -> AsyncIterator[Office]:
    async with open_office(database_url, transport=TRANSPORTS[databases.kind]) as office:
        office.ask(add_people)
        yield office


def add_people(work: Any) -> None:
    """Two more for Maria's position, one of them with her name; and a position of which nobody is told yet."""
    sam, jo = work.recruiters.by_email("sam@brightside.example"), work.recruiters.by_email("jo@brightside.example")
    job_order = work.job_orders.by_external_id("j1")
    for number, (name, town, by) in enumerate([("Maria Lopez", "Dallas", jo), ("Ben Itō", "Austin", sam)], 1):
        person = work.candidates.add(name, external_id=f"092{number}", title="QA", town=town, owner_id=jo.id)
        work.submissions.add(person.id, job_order.id, submitted_by_id=by.id)
    work.job_orders.add(job_order.client_id, "Data Analyst", external_id="j2", town="Austin")


async def begin(office: Office, text: str = "data engineer") -> View:
    seen = await office.slack.command(office.sam.id, "/not-selected", text)
    assert seen.acknowledged, seen.toast
    assert seen.view is not None
    return seen.view


def submissions(work: Any) -> dict[str, int]:
    by_id = {row.id: row for row in work.candidates.all()}
    return {by_id[row.candidate_id].external_id: row.id for row in work.submissions.all()}


def cases(work: Any) -> dict[str, Any]:
    ids = {submission_id: external_id for external_id, submission_id in submissions(work).items()}
    return {ids[row.submission_id]: row for row in work.cases.all()}


def position(work: Any, external_id: str = "j1") -> int:
    return work.job_orders.by_external_id(external_id).id


async def tick(office: Office, *external_ids: str) -> None:
    ids = office.ask(submissions)
    chosen = [str(ids[one]) for one in external_ids]
    await office.slack.enter(office.sam.id, "not_selected_changed", chosen, f"people-{office.ask(position)}")


async def test_one_position_several_people_one_reason_and_an_exception(office: Office) -> None:
    view = await begin(office)
    assert "Maria Lopez · Data Engineer, Austin, 4471" in view.words
    assert "Maria Lopez · QA, Dallas, 0921" in view.words
    await tick(office, "4471", "0921", "0922")
    ben = office.ask(submissions)["0922"]
    await office.slack.enter(office.sam.id, "not_selected_changed", "others_stronger", "reason")
    await office.slack.enter(office.sam.id, "not_selected_changed", ["differ"], "differ")
    await office.slack.enter(office.sam.id, "not_selected_changed", "missing_skill", f"reason-{ben}")
    seen = await office.slack.submit(office.sam.id, {(f"skill-{ben}", "input"): "Airflow"})
    assert seen.view is not None
    assert "Maria Lopez: Sam Okafor is prompted." in seen.view.words.replace("\n", "")
    opened = office.ask(cases)
    reasons = {key: office.ask(lambda work, row=row: work.feedback.newest(row.id)) for key, row in opened.items()}
    assert {key: (row.reason, row.missing_skill) for key, row in reasons.items()} == {
        "4471": ("others_stronger", None),
        "0921": ("others_stronger", None),
        "0922": ("missing_skill", "Airflow"),
    }
    assert {key: row.owner_id for key, row in opened.items()} == {
        "4471": office.agency.sam,
        "0921": office.agency.jo,
        "0922": office.agency.sam,
    }
    await office.settled()
    assert len(await office.slack.messages(office.sam.id)) == 2
    assert len(await office.slack.messages(office.jo.id)) == 1


async def test_something_else_asks_for_words(office: Office) -> None:
    await begin(office)
    await tick(office, "4471")
    seen = await office.slack.enter(office.sam.id, "not_selected_changed", "other", "reason")
    assert seen.view is not None
    assert "Their words (private, never sent)" in seen.view.words
    assert list((await office.slack.submit(office.sam.id, {})).errors) == ["client_words"]
    await office.slack.submit(office.sam.id, {("client_words", "input"): "They reorganise."})
    (kept,) = office.ask(lambda work: work.feedback.all())
    assert (kept.choice, kept.client_words) == ("other", "They reorganise.")


async def test_without_a_reason_the_owner_is_asked_for_one(office: Office) -> None:
    await begin(office)
    await tick(office, "4471")
    await office.slack.submit(office.sam.id)
    assert office.ask(lambda work: work.feedback.all()) == []
    assert "finds out what decided it" in (await office.heads())[0].words


async def test_the_menu_finds_a_position_and_shows_the_people_of_it(office: Office) -> None:
    view = await begin(office, "")
    assert "Who wasn't selected?" not in view.words
    offered = await office.slack.suggest(office.sam.id, "not_selected_position", "")
    assert {option["text"]["text"] for option in offered} == {
        "Data Engineer, Northwind · Austin, j1",
        "Data Analyst, Northwind · Austin, j2",
    }
    await office.slack.suggest(office.sam.id, "not_selected_position", "anal")
    seen = await office.slack.enter(office.sam.id, "not_selected_position", str(office.ask(position, "j2")))
    assert "Nobody waits on this position" in seen.view.words  # type: ignore[union-attr]
    await office.slack.suggest(office.sam.id, "not_selected_position", "engi")
    seen = await office.slack.enter(office.sam.id, "not_selected_position", str(office.ask(position)))
    assert "Who wasn't selected?" in seen.view.words  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("data", "Several positions go with “data”."),
        ("plumber", "No position goes with “plumber”."),
        ("%", "No position goes with “%”."),
        ("_", "No position goes with “_”."),
        ("ü", "No position goes with “ü”."),
        ("<!channel> & co", "No position goes with “<!channel> & co”."),
        ("x" * 5000, "No position goes with “xxx"),
    ],
)
async def test_what_is_typed_after_the_command_is_never_lost_in_silence(office: Office, text: str, hint: str) -> None:
    assert hint in (await begin(office, text)).words


@pytest.mark.parametrize("typed", ["%", "_", "x" * 5000, "' OR 1=1 --", '"'])
async def test_text_that_is_no_word_finds_nothing_and_breaks_nothing(office: Office, typed: str) -> None:
    await begin(office, "")
    assert await office.slack.suggest(office.sam.id, "not_selected_position", typed) == []


async def test_accents_are_looked_past(office: Office) -> None:
    await begin(office, "")
    (offered,) = await office.slack.suggest(office.sam.id, "not_selected_position", "Éng")
    assert offered["text"]["text"] == "Data Engineer, Northwind · Austin, j1"


async def test_nobody_ticked_is_said_at_the_question(office: Office) -> None:
    view = await begin(office)
    seen = await office.slack.submit(office.sam.id)
    people = f"people-{office.ask(position)}"
    assert any(block["block_id"] == people for block in view.blocks)
    assert people in seen.errors


async def test_a_skill_that_is_missing_in_the_answer_is_asked_for_at_its_question(office: Office) -> None:
    await begin(office)
    await tick(office, "4471", "0922")
    await office.slack.enter(office.sam.id, "not_selected_changed", ["differ"], "differ")
    ben = office.ask(submissions)["0922"]
    await office.slack.enter(office.sam.id, "not_selected_changed", "missing_skill", f"reason-{ben}")
    seen = await office.slack.submit(office.sam.id, {(f"skill-{ben}", "input"): "   "})
    assert seen.errors == {f"skill-{ben}": "Which skill was missing? Write it here, or choose another reason."}
    assert office.ask(cases) == {}


async def test_somebody_placed_by_a_colleague_an_hour_ago_is_left_alone(office: Office) -> None:
    await begin(office)
    await tick(office, "0922")
    office.ask(place)
    seen = await office.slack.submit(office.sam.id)
    assert "placed already by Jo Lindqvist. Nothing was opened." in seen.view.words  # type: ignore[union-attr]
    assert office.ask(cases) == {}


def place(work: Any) -> None:
    ben = work.candidates.by_external_id("0922")
    ben.status = "placed"
    other = work.job_orders.by_external_id("j2")
    jo = work.recruiters.by_email("jo@brightside.example")
    work.submissions.add(ben.id, other.id, submitted_by_id=jo.id, status="placed")


async def test_a_case_told_twice_is_one_case(office: Office) -> None:
    await begin(office)
    await tick(office, "4471")
    await office.report()
    seen = await office.slack.submit(office.sam.id)
    assert "reported already; Sam Okafor is on it." in seen.view.words  # type: ignore[union-attr]
    assert list(office.ask(cases)) == ["4471"]
    await office.settled()
    assert len(await office.slack.messages(office.sam.id)) == 1


async def test_the_shortcut_opens_the_same_modal(office: Office) -> None:
    seen = await office.slack.global_shortcut(office.sam.id, "report_not_selected")
    assert seen.view is not None
    assert seen.view.callback_id == "not_selected_modal"


async def test_a_message_becomes_the_clients_words(office: Office) -> None:
    said = await office.slack.say(office.sam.id, "Lovely, but <we> need Snowflake", office.desk.id)
    await office.slack.message_shortcut(office.sam.id, "report_with_client_words", office.desk.id, said.ts)
    await office.slack.suggest(office.sam.id, "not_selected_position", "engineer")
    await office.slack.enter(office.sam.id, "not_selected_position", str(office.ask(position)))
    await tick(office, "4471")
    refused = await office.slack.submit(office.sam.id)
    assert refused.errors == {"reason": "What decided it? Choose what comes closest to their words."}
    await office.slack.enter(office.sam.id, "not_selected_changed", "others_stronger", "reason")
    await office.slack.submit(office.sam.id)
    case = office.ask(cases)["4471"]
    assert office.ask(lambda work: work.feedback.newest(case.id)).client_words == "Lovely, but <we> need Snowflake"


async def test_who_is_named_is_another_candidate_to_all_but_themselves(office: Office) -> None:
    said = await office.slack.say(office.sam.id, "They liked Ben. He is too old.", office.desk.id)
    await office.slack.message_shortcut(office.sam.id, "report_with_client_words", office.desk.id, said.ts)
    await office.slack.suggest(office.sam.id, "not_selected_position", "engineer")
    await office.slack.enter(office.sam.id, "not_selected_position", str(office.ask(position)))
    await office.slack.enter(office.sam.id, "not_selected_changed", "others_stronger", "reason")
    for people, is_another in ((["4471", "0922"], True), (["0922"], False)):
        await tick(office, *people)
        seen = await office.slack.submit(office.sam.id)
        assert seen.view is not None
        told = seen.view.words.replace("\n", "")
        assert told.count("“liked Ben” is about somebody else") == is_another
        assert told.count("“too old” is about age") == 1
        assert office.ask(cases) == {}
    await office.slack.submit(office.sam.id, {("wording", "input"): "internal"})
    assert list(office.ask(cases)) == ["0922"]


async def test_a_modal_submitted_before_the_people_are_shown_shows_them(office: Office) -> None:
    await begin(office, "")
    await office.slack.suggest(office.sam.id, "not_selected_position", "engineer")
    await office.slack.fill(office.sam.id, {("position", "not_selected_position"): str(office.ask(position))})
    seen = await office.slack.submit(office.sam.id)
    assert "Who wasn't selected?" in seen.view.words  # type: ignore[union-attr]
    assert office.ask(cases) == {}


async def test_a_stranger_is_told_whom_to_ask(office: Office) -> None:
    stranger = await office.slack.user(office.team.id, "kim", "kim@elsewhere.example")
    seen = await office.slack.command(stranger.id, "/not-selected")
    assert seen.view is None
    assert "I don't know you yet" in seen.raw["body"]["text"]


async def test_more_people_than_checkboxes_hold_are_offered_in_a_menu(office: Office) -> None:
    office.ask(add_many)
    view = await begin(office)
    people = next(block for block in view.blocks if block["block_id"].startswith("people-"))
    assert people["element"]["type"] == "multi_static_select"
    await tick(office, "4471", "p3")
    await office.slack.submit(office.sam.id)
    assert set(office.ask(cases)) == {"4471", "p3"}


def add_many(work: Any) -> None:
    job_order = work.job_orders.by_external_id("j1")
    for number in range(12):
        person = work.candidates.add(f"Person {number}", external_id=f"p{number}")
        work.submissions.add(person.id, job_order.id)
