"""Words that would be unfair to pass on: shown in the modal, put another way, kept for us, or locked. Over real HTTP."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from db.unit_of_work import UnitOfWork
from db.vocabulary import Reason
from slack_app.domain import ids
from slack_app.domain.fairness import RULES, check_wording, checking
from slack_app.domain.feedback import Feedback
from slack_app.domain.wording import WordingChoice
from slack_app.sandbox.shown import Message, Person, Seen, View
from slack_app.use_cases.read_matching import read_feedback
from slack_app.use_cases.share_feedback import ShareFeedback, share_feedback
from tests.domain.fairness.models import of_word_only
from tests.office import Office, open_office
from tests.prompting import tick

UNFAIR = "Pleasant, but too old for the team"
FAIR = "Pleasant; they need two years with Kubernetes"
SECOND = "He might be louder; girls like that"
INDIRECT = "They thought about the evenings and her garden."
"""No pattern has these words, and a model might well think of them."""
REASON = ("reason", "reason_chosen")
FAMILY = next(rule for rule in RULES if rule.id == "family")


@pytest.fixture
async def office(database_url: str) -> AsyncIterator[Office]:
    async with open_office(database_url) as office:
        await office.report()
        await office.settled()
        yield office


async def open_modal(office: Office) -> None:
    (head,) = await office.heads()
    channel = await office.slack.direct_message(office.sam.id)
    seen = await office.slack.click(office.sam.id, channel, head.ts, ids.SHARE_FEEDBACK)
    assert seen.acknowledged, seen.toast


async def save(office: Office, person: Person | None = None, **answers: str) -> Seen:
    values: dict[tuple[str, str], Any] = {(block, "input"): value for block, value in answers.items()}
    return await office.slack.submit((person or office.sam).id, {REASON: "other", **values})


async def view_of(office: Office) -> View | None:
    return await office.slack.open_view(office.sam.id)


def revisions(office: Office) -> list[Any]:
    return office.ask(lambda work: work.feedback.all())


def decisions(office: Office) -> list[tuple[str, list[str]]]:
    rows = office.ask(lambda work: work.audit.of_case(1))
    return [(row.what, row.facts["rules"]) for row in rows if row.what.startswith(("wording", "reason"))]


async def head(office: Office) -> Message:
    return (await office.heads())[0]


async def pointed_out(office: Office, **answers: str) -> View:
    """Save what is unfair, and give the modal that asks about it."""
    await open_modal(office)
    seen = await save(office, **(answers or {"strengths": UNFAIR}))
    assert seen.acknowledged
    assert revisions(office) == []
    view = await view_of(office)
    assert view is not None
    return view


async def test_it_is_shown_with_its_reason_and_what_was_typed_stays(office: Office) -> None:
    view = await pointed_out(office)
    words = view.words
    assert "“too old” is about age, so it can't go to Maria." in words.replace("\n", "")
    assert "Instead: Name what the work needs" in words
    assert "Their real reason: lock it, and tell Jo" in words
    assert UNFAIR in str(view.state)


async def test_what_only_the_model_finds_is_shown_as_a_guess(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "read_model", lambda: of_word_only("evenings", "family", 20))
    view = await pointed_out(office, strengths=INDIRECT)
    words = view.words.replace("\n", "")
    assert f"“evenings” reads as if it were about {FAMILY.about}, so it can't go to Maria." in words
    assert "Instead: Say which hours" in words
    await save(office, wording="internal")
    assert decisions(office) == [("wording_kept_internal", ["family"])]
    (kept,) = revisions(office)
    assert kept.internal == {"strengths": ["family"]}


async def test_the_candidates_own_name_is_no_other_candidate(office: Office) -> None:
    await open_modal(office)
    told = "Client liked Maria, more depth in SQL needed. Lopez’s test was good."
    assert {one.rule for one in check_wording(told)} == {"comparison"}
    await save(office, strengths=told)
    (kept,) = revisions(office)
    assert (kept.strengths, kept.internal) == (told, {})
    assert decisions(office) == []


async def test_put_another_way_it_is_saved_and_the_choice_is_written_down(office: Office) -> None:
    await pointed_out(office)
    await save(office, strengths=FAIR)
    (kept,) = revisions(office)
    assert (kept.strengths, kept.internal, kept.is_locked) == (FAIR, {}, False)
    assert decisions(office) == [("wording_changed", ["age"])]
    assert await view_of(office) is None


async def test_who_says_so_and_has_not_done_it_is_asked_again(office: Office) -> None:
    await pointed_out(office)
    await save(office, improvements=SECOND)
    assert revisions(office) == []
    view = await view_of(office)
    assert view is not None
    assert {one.rule for one in check_wording(SECOND)} == {"sex"}
    assert "is about sex or gender" in view.words
    assert "is about age" in view.words
    await save(office, strengths=FAIR, improvements="Kubernetes in production")
    assert decisions(office) == [("wording_changed", ["age", "sex"])]


async def test_kept_for_us_it_is_marked_answer_by_answer(office: Office) -> None:
    await pointed_out(office)
    await save(office, wording="internal", improvements="Learn Kubernetes")
    (kept,) = revisions(office)
    assert (kept.strengths, kept.internal, kept.is_locked) == (UNFAIR, {"strengths": ["age"]}, False)
    assert decisions(office) == [("wording_kept_internal", ["age"])]
    assert "Feedback, by Sam: something else. Some of it is for us only." in (await head(office)).words


async def test_the_clients_own_words_are_asked_about_too(office: Office) -> None:
    await pointed_out(office, client_words="She is too old for the team")
    await save(office, wording="internal")
    (kept,) = revisions(office)
    assert kept.internal == {"client_words": ["age"]}


async def test_locked_it_goes_to_nobody_and_the_lead_hears(office: Office) -> None:
    await pointed_out(office)
    await save(office, wording="lock", may_hear="yes")
    (kept,) = revisions(office)
    assert (kept.strengths, kept.is_locked, kept.candidate_may_hear) == (UNFAIR, True, False)
    assert decisions(office) == [("reason_locked", ["age"])]
    message = await head(office)
    assert "Feedback, by Sam: the client's reason is locked." in message.words
    assert "Next: Sam tells Maria, without a reason,\n by" in message.words
    assert ids.SHARE_FEEDBACK not in message.actions
    await tick(office)
    (to_lead,) = await office.heads(office.jo)
    assert to_lead.text == "1 reason needs a lead: Maria Lopez, Data Engineer"
    assert "Next: you take it up with Northwind." in to_lead.words
    posted = [str(entry.data["args"]) for entry in await office.slack.record(kind="call")]
    assert not [text for text in posted if "too old" in text]
    assert await office.slack.violations() == []


async def test_what_was_kept_for_us_can_be_locked_later_as_it_stands(office: Office) -> None:
    await pointed_out(office)
    await save(office, wording="internal")
    await open_modal(office)
    await save(office)
    assert len(revisions(office)) == 1
    await save(office, wording="lock")
    assert [one.is_locked for one in revisions(office)] == [False, True]


async def test_fair_words_that_were_saved_before_can_be_locked(office: Office) -> None:
    await open_modal(office)
    await save(office, strengths=FAIR)
    await open_modal(office)
    await save(office, strengths=UNFAIR)
    await save(office, strengths=FAIR, wording="lock")
    assert [one.is_locked for one in revisions(office)] == [False, True]


async def test_only_a_lead_changes_what_is_locked(office: Office) -> None:
    await open_modal(office)
    office.ask(lock)
    seen = await save(office, strengths=FAIR)
    (text,) = seen.errors.values()
    assert text == (
        "Jo Lindqvist has locked the client's reason. Nothing of it goes to the candidate. Only Jo Lindqvist can change it."
    )
    assert len(revisions(office)) == 1


async def test_a_lead_opens_it_from_their_list_and_puts_another_in_its_place(office: Office) -> None:
    await pointed_out(office)
    await save(office, wording="lock")
    await office.settled()
    await tick(office)
    (to_lead,) = await office.heads(office.jo)
    channel = await office.slack.direct_message(office.jo.id)
    seen = await office.slack.click(office.jo.id, channel, to_lead.ts, ids.SHARE_FEEDBACK)
    assert seen.view is not None
    assert UNFAIR in str(seen.view.state)
    await save(office, office.jo, strengths=FAIR)
    assert [one.is_locked for one in revisions(office)] == [True, False]
    (to_lead,) = await office.heads(office.jo)
    assert to_lead.text == "Nothing here needs you any more"


async def test_a_reason_that_is_locked_decides_no_list(office: Office) -> None:
    office.ask(share_as_jo)
    assert office.ask(lambda work: read_feedback(work, work.cases.get(1))) is not None
    office.ask(lock)
    assert office.ask(lambda work: read_feedback(work, work.cases.get(1))) is None


async def test_another_reason_keeps_what_was_pointed_out(office: Office) -> None:
    await pointed_out(office)
    await office.slack.fill(office.sam.id, {("wording", "input"): "internal"})
    await office.slack.enter(office.sam.id, ids.REASON_CHOSEN, "pay")
    view = await view_of(office)
    assert view is not None
    assert "is about age" in view.words
    await save(office)
    assert [one.internal for one in revisions(office)] == [{"strengths": ["age"]}]


async def test_a_colleague_who_was_faster_does_not_hide_it(office: Office) -> None:
    await pointed_out(office)
    await office.slack.fill(office.sam.id, {("wording", "input"): "internal"})
    office.ask(share_as_jo)
    await save(office)
    view = await view_of(office)
    assert view is not None
    assert "saved feedback meanwhile" in view.words
    assert "is about age" in view.words
    await save(office)
    assert [one.internal for one in revisions(office)] == [{}, {"strengths": ["age"]}]


async def test_what_is_fair_is_saved_at_once(office: Office) -> None:
    await open_modal(office)
    await save(office, strengths="Ten years in embedded were asked for; answers were short")
    assert await view_of(office) is None
    assert decisions(office) == []


async def test_a_report_with_the_clients_words_asks_too(office: Office) -> None:
    def add(work: UnitOfWork) -> int:
        ben = work.candidates.add("Ben Ito", external_id="b")
        return work.submissions.add(ben.id, office.agency.data_engineer, submitted_by_id=office.agency.sam).id

    submission_id = office.ask(add)
    said = await office.slack.say(office.sam.id, "Ben is too old for this", office.desk.id)
    await office.slack.message_shortcut(office.sam.id, ids.CLIENT_WORDS_SHORTCUT, office.desk.id, said.ts)
    await office.slack.suggest(office.sam.id, ids.NOT_SELECTED_POSITION_MENU, "engineer")
    await office.slack.enter(office.sam.id, ids.NOT_SELECTED_POSITION_MENU, str(office.agency.data_engineer))
    people = f"people-{office.agency.data_engineer}"
    await office.slack.enter(office.sam.id, ids.NOT_SELECTED_CHANGED, [str(submission_id)], people)
    await office.slack.enter(office.sam.id, ids.NOT_SELECTED_CHANGED, "other", "reason")
    await office.slack.submit(office.sam.id)
    view = await view_of(office)
    assert view is not None
    assert "is about age, so it can't go to Ben." in view.words.replace("\n", "")
    await office.slack.enter(office.sam.id, ids.NOT_SELECTED_CHANGED, "interview", "reason")
    view = await view_of(office)
    assert view is not None
    assert "is about age" in view.words
    seen = await office.slack.submit(office.sam.id, {("wording", "input"): "lock"})
    assert seen.view is not None
    assert "Ben Ito: Sam Okafor is prompted." in seen.view.words.replace("\n", "")
    (kept,) = revisions(office)
    assert (kept.is_locked, kept.internal) == (True, {"client_words": ["age"]})


def lock(work: UnitOfWork) -> None:
    """Jo locks what the client said."""
    jo = work.recruiters.by_email("jo@brightside.example")
    assert jo is not None
    number = work.cases.get(1).feedback_number
    feedback = Feedback(Reason.TEAM_FIT, client_words=UNFAIR)
    share_feedback(work, ShareFeedback(1, jo.id, feedback, number, f"lock {number}", WordingChoice.LOCK))


def share_as_jo(work: UnitOfWork) -> None:
    jo = work.recruiters.by_email("jo@brightside.example")
    assert jo is not None
    share_feedback(work, ShareFeedback(1, jo.id, Feedback(Reason.PAY), 0, "of Jo"))
