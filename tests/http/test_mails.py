"""*Mail it*: a draft, as it was changed, becomes a mail to look at; who has sent it says so. Over real HTTP and Socket Mode."""

from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from db.vocabulary import Reason
from slack_app.domain import ids
from slack_app.domain.fairness import check_wording, checking
from slack_app.domain.feedback import Feedback
from slack_app.sandbox.shown import Seen, View
from slack_app.use_cases.share_feedback import ShareFeedback, share_feedback
from tests.agency import NOW
from tests.domain.fairness.models import of_word_only
from tests.office import Office

OWN = "Hello Maria,\n\nthey chose somebody with Snowflake. I'll call you.\n\nSam"


async def press(office: Office, action_id: str) -> None:
    (head, *_) = await office.heads()
    channel = await office.slack.direct_message(office.sam.id)
    assert (await office.slack.click(office.sam.id, channel, head.ts, action_id)).acknowledged


async def mail(office: Office, text: str | None = None) -> Seen:
    if text is not None:
        await office.slack.fill(office.sam.id, {("draft", "input"): text})
    return await office.slack.press(office.sam.id, ids.MAIL_DRAFT)


async def shown(office: Office) -> View:
    view = await office.slack.open_view(office.sam.id)
    assert view is not None
    return view


def link_of(view: View) -> tuple[str, dict[str, list[str]]]:
    """Give the address and the headers of the link in a mail that is shown."""
    elements = [one for block in view.blocks if block["type"] == "rich_text" for one in block["elements"]]
    (link,) = [part["url"] for one in elements for part in one["elements"] if part["type"] == "link"]
    parts = urlsplit(link)
    return parts.path, parse_qs(parts.query)


def history(office: Office) -> list[tuple[str, Any]]:
    return office.ask(lambda work: [(row.what, row.facts) for row in work.audit.of_case(1)])


async def test_what_the_recruiter_wrote_is_mailed_and_the_candidates_clock_stops(office: Office) -> None:
    office.ask(lambda work: work.candidates.change(office.agency.maria, email="maria@example.com"))
    await press(office, ids.TOLD)
    await mail(office, OWN)
    view = await shown(office)
    assert view.title == "Mail to Maria"
    assert "maria@example.com" in view.words
    to, said = link_of(view)
    assert (to, said) == (
        "maria@example.com",
        {"subject": ["The Data Engineer position"], "body": [OWN.replace("\n", "\r\n")]},
    )
    assert office.ask(lambda work: work.cases.get(1)).told_at is None
    assert (await office.slack.submit(office.sam.id)).acknowledged
    assert await office.slack.open_view(office.sam.id) is None
    case = office.ask(lambda work: work.cases.get(1))
    assert (case.told_how, case.told_by_id) == ("mail", office.agency.sam)
    assert case.told_at >= NOW
    assert ("candidate_told", {"how": "mail"}) in history(office)
    (head,) = await office.heads()
    assert "Maria was told" in head.words
    assert " by mail, by Sam" in head.words
    assert await office.slack.violations() == []


async def test_who_goes_back_finds_the_text_as_it_was(office: Office) -> None:
    await press(office, ids.TOLD)
    await mail(office, OWN)
    assert "no address known; add it in your mail" in (await shown(office)).words
    await office.slack.close_view(office.sam.id)
    view = await shown(office)
    assert view.title == "Told Maria"
    assert "they chose somebody with Snowflake" in str(view.state)
    assert office.ask(lambda work: work.cases.get(1)).told_at is None


async def test_a_client_is_named_where_it_may_be(office: Office) -> None:
    order = office.agency.data_engineer
    await press(office, ids.TOLD)
    for may_be_named, where in ((True, " at Northwind"), (False, "")):
        office.ask(lambda work, named=may_be_named: work.job_orders.change(order, client_may_be_named=named))
        await mail(office)
        assert link_of(await shown(office))[1]["subject"] == [f"The Data Engineer position{where}"]
        await office.slack.close_view(office.sam.id)


REFUSED = {
    "Hello Maria, you were Rejected.": "“Rejected” is no word for a person",
    "Hello Maria, they found you too old.": "“too old” is about age, so it can't go to Maria. Instead: ",
    "": "There is no text yet. Go back, and write one.",
    "\u200b": "There is no text yet. Go back, and write one.",
}


async def test_what_no_candidate_is_told_becomes_no_mail_and_nothing_is_lost(office: Office) -> None:
    await press(office, ids.TOLD)
    for text, says in REFUSED.items():
        await mail(office, text)
        view = await shown(office)
        assert view.title == "Not done"
        assert says in view.words
        assert "mailto:" not in str(view.blocks)
        await office.slack.close_view(office.sam.id)
        view = await shown(office)
        assert view.title == "Told Maria"
        if text.isprintable():
            assert text in str(view.state)


async def test_a_guess_keeps_no_mail_back(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody can overrule what is refused here, and a guess is wrong more often than words that a rule has."""
    monkeypatch.setattr(checking, "read_model", lambda: of_word_only("evenings", "family", 20))
    text = "Hello Maria, they thought about the evenings and your garden."
    assert [one.is_guess for one in check_wording(text, "Maria Lopez")] == [True]
    await press(office, ids.TOLD)
    await mail(office, text)
    assert (await shown(office)).title == "Mail to Maria"


async def test_the_name_of_a_client_is_no_remark_about_a_person(office: Office) -> None:
    def rename(work: Any) -> None:
        work.clients.change(office.agency.northwind, name="Catholic Seniors Care")
        work.job_orders.change(office.agency.data_engineer, client_may_be_named=True)

    office.ask(rename)
    assert check_wording("You are too Catholic.")
    await press(office, ids.TOLD)
    draft = str((await shown(office)).blocks[1]["element"]["initial_value"])
    assert "Catholic Seniors Care" in draft
    await mail(office, f"{draft}\nPS: call me any time.")
    assert (await shown(office)).title == "Mail to Maria"
    await office.slack.close_view(office.sam.id)
    await mail(office, f"{draft}\nPS: they said you are too old.")
    assert (await shown(office)).title == "Not done"


async def test_a_long_text_is_to_be_copied(office: Office) -> None:
    await press(office, ids.TOLD)
    await mail(office, "long " * 500)
    view = await shown(office)
    assert "The text is too long for the link: copy it from here." in view.words
    assert list(link_of(view)[1]) == ["subject"]


async def test_a_client_is_asked_by_mail(office: Office) -> None:
    contact = {"contact_name": "Kim Park", "contact_email": "kim@northwind.example"}
    office.ask(lambda work: work.job_orders.change(office.agency.data_engineer, **contact))
    await press(office, ids.ASK_CLIENT)
    view = await shown(office)
    assert "Mail this to Kim Park at Northwind, or ask by telephone." in view.words
    assert "Hello Kim Park,\n\nthank you" in str(view.blocks[1]["element"]["initial_value"])
    await mail(office, "Dear Kim,\nwhat decided it?")
    view = await shown(office)
    assert view.title == "Mail to the client"
    to, said = link_of(view)
    assert (to, said["subject"]) == ("kim@northwind.example", ["Maria Lopez: Data Engineer"])
    assert said["body"] == ["Dear Kim,\r\nwhat decided it?"]
    assert office.ask(lambda work: work.cases.get(1)).client_asked_at is None
    await office.slack.submit(office.sam.id)
    assert await office.slack.open_view(office.sam.id) is None
    case = office.ask(lambda work: work.cases.get(1))
    assert case.client_asks == 1
    assert case.client_asked_at >= NOW


async def test_a_question_about_several_names_nobody_in_its_subject_and_is_noted_for_all(office: Office) -> None:
    def also_ben(work: Any) -> None:
        ben = work.candidates.add("Ben Ito", external_id="4472", owner_id=office.agency.sam)
        work.submissions.add(ben.id, office.agency.data_engineer, submitted_by_id=office.agency.sam)

    office.ask(also_ben)
    await office.report(candidate="4472")
    await office.settled()
    await press(office, ids.ASK_CLIENT)
    await mail(office)
    assert link_of(await shown(office))[1]["subject"] == ["The Data Engineer position"]
    await office.slack.submit(office.sam.id)
    assert [one.client_asks for one in office.ask(lambda work: list(work.cases.all()))] == [1, 1]


async def test_a_client_is_thanked_by_mail(office: Office) -> None:
    feedback = Feedback(Reason.PAY)
    office.ask(lambda work: share_feedback(work, ShareFeedback(1, office.agency.sam, feedback, 0, "key")))
    await press(office, ids.ASK_CLIENT)
    await mail(office)
    await office.slack.submit(office.sam.id)
    assert "client_thanked" in dict(history(office))
    assert office.ask(lambda work: work.cases.get(1)).client_asks == 0


async def test_a_case_that_was_taken_back_meanwhile_is_neither_shown_nor_remembered(office: Office) -> None:
    await press(office, ids.TOLD)
    await mail(office)
    later = (NOW + timedelta(hours=1)).isoformat()
    await office.report(event_type="candidate_reconsidered", payload={"decided_at": later})
    await office.slack.submit(office.sam.id)
    view = await shown(office)
    assert view.title == "Not done"
    assert "in the running again" in view.words
    await office.slack.close_view(office.sam.id)
    await mail(office)
    view = await shown(office)
    assert view.title == "Not done"
    assert "in the running again" in view.words
    assert await office.slack.violations() == []
