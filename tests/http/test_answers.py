"""What a candidate may be told: drafted from the feedback, and from nothing that is not for them. Over real HTTP."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from db.models import AgencyRow
from db.unit_of_work import UnitOfWork
from db.vocabulary import Reason, TemplateKind
from slack_app.domain import ids
from slack_app.domain.drafts import TEMPLATES
from slack_app.domain.feedback import Feedback
from slack_app.domain.wording import WordingChoice
from slack_app.sandbox.shown import Person, Seen, View
from slack_app.use_cases.share_feedback import ShareFeedback, share_feedback
from tests.agency import NOW
from tests.office import Office, open_office


@pytest.fixture
async def office(database_url: str) -> AsyncIterator[Office]:
    async with open_office(database_url) as office:
        await office.report()
        await office.settled()
        yield office


def share(office: Office, choice: WordingChoice | None = None, **answers: Any) -> None:
    def act(work: UnitOfWork) -> None:
        number = work.cases.get(1).feedback_number
        feedback = Feedback(**{"reason": Reason.MISSING_SKILL, "missing_skill": "Snowflake", **answers})
        share_feedback(work, ShareFeedback(1, office.agency.sam, feedback, number, f"{number}", choice))

    office.ask(act)


async def press(office: Office, action_id: str) -> Seen:
    (head, *_) = await office.heads()
    return await office.slack.click(office.sam.id, await office.slack.direct_message(office.sam.id), head.ts, action_id)


def draft_of(view: View | None) -> str:
    assert view is not None
    return str(next(block for block in view.blocks if block.get("block_id") == "draft")["element"]["initial_value"])


async def answer(office: Office) -> str:
    return draft_of((await press(office, ids.TOLD)).view)


async def test_without_feedback_it_says_where_things_stand(office: Office) -> None:
    text = await answer(office)
    assert text.startswith("Hello Maria,\n\nthank you for your time with the Data Engineer position. They have chosen")
    assert "I don't have their reasons yet" in text
    assert text.endswith("Kind regards\nSam Okafor")
    assert "Northwind" not in text


async def test_it_says_what_was_liked_what_decided_it_what_helps_and_what_comes_next(office: Office) -> None:
    office.ask(lambda work: work.job_orders.change(office.agency.data_engineer, client_may_be_named=True))
    share(office, strengths="Calm and clear", improvements="A small project", client_words="Between us: the nephew")
    text = await answer(office)
    parts = [
        "the Data Engineer position at Northwind.",
        "What they liked: Calm and clear",
        "They needed Snowflake, and that decided it.",
        "One thing that could help next time: A small project",
        "I'll call you on Thursday, March 5,",
    ]
    assert [text.index(part) for part in parts] == sorted(text.index(part) for part in parts)
    assert "nephew" not in text
    assert "reject" not in text.lower()


async def test_the_openings_are_those_that_were_shown_without_a_client_who_may_not_be_named(office: Office) -> None:
    def add(work: UnitOfWork) -> None:
        for number, client in enumerate(("Fabrikam", "Contoso", "Litware", "Tailspin")):
            client_id = work.clients.add(client).id
            named = {"client_may_be_named": number == 0}
            work.job_orders.add(
                client_id, "Data Engineer", town="Austin", skills=["Python"], owner_id=office.agency.jo, **named
            )

    office.ask(add)
    share(office)
    await office.settled()
    text = await answer(office)
    lines = [line for line in text.splitlines() if line.startswith("- ")]
    assert len(lines) == 3
    shown = office.ask(lambda work: [one.job_order_id for one in work.matches.of_case(1)])
    office.ask(lambda work: work.submissions.add(office.agency.maria, shown[0], submitted_by_id=office.agency.jo))
    office.ask(lambda work: work.matches.change(work.matches.pair(1, shown[1]).id, not_a_fit="pay"))
    office.ask(lambda work: work.matches.change(work.matches.pair(1, shown[2]).id, ranked_at=NOW))
    after = [line for line in (await answer(office)).splitlines() if line.startswith("- ")]
    assert len(after) == 1
    assert all(line.startswith("- Data Engineer") for line in lines)
    assert "Contoso" not in text
    assert "Litware" not in text
    assert "Jo's" not in text


@pytest.mark.parametrize(
    ("choice", "answers", "says", "says_not"),
    [
        (WordingChoice.INTERNAL, {"strengths": "Attractive, and calm"}, "They needed Snowflake", "ttractive"),
        (WordingChoice.INTERNAL, {"improvements": "She is too old for it"}, "They needed Snowflake", "too old"),
        (WordingChoice.INTERNAL, {"missing_skill": "youthful looks"}, "a skill that was missing", "youthful"),
        (
            WordingChoice.LOCK,
            {"strengths": "Calm", "client_words": "too old"},
            "They have chosen somebody else",
            "Calm",
        ),
        (WordingChoice.LOCK, {}, "They have chosen somebody else", "Snowflake"),
        (None, {"candidate_may_hear": False, "strengths": "Calm"}, "What they liked: Calm", "Snowflake"),
        (None, {"candidate_may_hear": False, "improvements": "SQL"}, "They have chosen somebody else", "SQL"),
        (None, {"reason": Reason.TEAM_FIT}, "They have chosen somebody else", "team"),
    ],
)
async def test_what_is_not_for_the_candidate_is_in_no_draft(
    office: Office, choice: WordingChoice | None, answers: dict[str, Any], says: str, says_not: str
) -> None:
    share(office, choice, **answers)
    text = await answer(office)
    assert says in text
    assert says_not not in text


async def test_of_an_earlier_decision_nothing_is_said(office: Office) -> None:
    share(office, strengths="Calm")
    office.ask(lambda work: work.cases.change(1, feedback_before=1))
    text = await answer(office)
    assert "Calm" not in text
    assert "I don't have their reasons yet" in text


SECRETS = {
    "clients": ("external_id", "industry"),
    "job_orders": ("external_id", "description", "contact_email"),
    "candidates": ("external_id", "title", "town", "email", "phone"),
    "recruiters": ("email",),
    "submissions": ("external_id", "note"),
    "check_ins": ("note",),
    "notes": ("text",),
    "matches": ("missing_skill",),
    "feedback_revisions": ("client_words",),
}
"""All that people write into the records, but for the few that a draft may say."""


async def test_nothing_else_of_the_database_reaches_any_draft(office: Office) -> None:
    like = {"town": "Austin", "skills": ["Python"], "owner_id": office.agency.jo}
    office.ask(lambda work: work.job_orders.add(work.clients.add("Fabrikam").id, "Data Engineer", **like))
    share(office, strengths="Calm and clear", improvements="A small project")
    await office.settled()

    def poison(work: UnitOfWork) -> set[str]:
        ben = work.candidates.add("Secret Ben", owner_id=office.agency.sam)
        told = {"submitted_by_id": office.agency.sam, "rate": 77.77}
        work.submissions.add(ben.id, office.agency.data_engineer, **told)
        work.submissions.change(office.agency.submission, rate=77.77)
        work.job_orders.change(office.agency.data_engineer, contact_name="Kim Hidden")
        work.notes.add_once(1, office.agency.sam, "a note", "C1", "1.0")
        reached = set()
        for model in (mapper.class_ for mapper in AgencyRow.registry.mappers):
            for number, row in enumerate(work._session.query(model)):
                for column in SECRETS.get(model.__tablename__, ()):
                    setattr(row, column, f"Secret {column} {number}")
                    reached.add(model.__tablename__)
        return reached

    assert office.ask(poison) == set(SECRETS)
    drafts, answers = [], [await answer(office)]
    for reason in (Reason.PAY, Reason.NO_REASON_YET):
        share(office, reason=reason, missing_skill=None, client_words="Secret words")
        drafts.append(draft_of((await press(office, ids.ASK_CLIENT)).view))
        answers.append(await answer(office))
    assert not [text for text in drafts + answers if "Secret" in text or "77" in text]
    assert [text for text in drafts if "Kim Hidden" in text] == drafts
    assert not [text for text in answers if "Hidden" in text]
    assert "Calm and clear" in answers[0]


async def test_a_client_is_asked_three_questions_and_thanked_when_the_reason_is_in(office: Office) -> None:
    asked = draft_of((await press(office, ids.ASK_CLIENT)).view)
    assert asked.count("?") == 3
    await office.slack.submit(office.sam.id)
    assert office.ask(lambda work: work.cases.get(1).client_asked_at) is not None
    share(office)
    (head,) = await office.heads()
    assert "Thank the client" in head.words
    seen = await press(office, ids.ASK_CLIENT)
    assert draft_of(seen.view).startswith("Hello,\n\nthank you for what you told me about Maria Lopez")
    await office.slack.submit(office.sam.id)
    assert "client_thanked" in office.ask(lambda work: [row.what for row in work.audit.of_case(1)])


async def test_after_a_locked_reason_nobody_is_thanked(office: Office) -> None:
    share(office, WordingChoice.LOCK)
    (head,) = await office.heads()
    assert "Thank the client" not in head.words


async def wording(office: Office, person: Person) -> Seen:
    return await office.slack.command(person.id, ids.REBOUND_COMMAND, "wording")


async def test_a_lead_words_what_is_drafted_and_takes_the_usual_back(office: Office) -> None:
    seen = await wording(office, office.jo)
    assert seen.view is not None
    assert "What they liked: Calm and clear in the interview" in seen.view.words
    own = "Dear {{ candidate }},\n{{ reason }}"
    seen = await office.slack.enter(office.jo.id, ids.TEMPLATE_TYPED, own)
    shown = await office.slack.open_view(office.jo.id)
    assert shown is not None
    assert "Dear Maria,\nThey needed Snowflake, and that decided it." in shown.words
    assert (await office.slack.submit(office.jo.id)).acknowledged
    share(office)
    assert await answer(office) == "Dear Maria,\nThey needed Snowflake, and that decided it."
    await wording(office, office.jo)
    await office.slack.press(office.jo.id, ids.TEMPLATE_USUAL)
    await office.slack.submit(office.jo.id)
    assert office.ask(lambda work: work.templates.text_of(TemplateKind.ANSWER)) is None
    assert (await answer(office)).startswith("Hello Maria,")
    what = office.ask(lambda work: [row.what for row in work.audit.all()])
    assert what.count("template_changed") == 2
    assert await office.slack.violations() == []


async def test_a_template_with_a_mistake_is_refused_with_its_line_and_stays(office: Office) -> None:
    await wording(office, office.jo)
    broken = "Hello,\n{{ bill_rate }}"
    await office.slack.enter(office.jo.id, ids.TEMPLATE_TYPED, broken)
    view = await office.slack.open_view(office.jo.id)
    assert view is not None
    assert "This can't be saved yet" in view.words
    seen = await office.slack.submit(office.jo.id)
    (text,) = seen.errors.values()
    assert text.startswith("Line 2: There is no bill_rate.")
    view = await office.slack.open_view(office.jo.id)
    assert view is not None
    assert broken in str(view.state).replace("\\n", "\n")
    assert office.ask(lambda work: work.templates.count()) == 0


async def test_who_types_faster_than_slack_tells_is_not_disturbed(office: Office) -> None:
    await wording(office, office.jo)
    await office.slack.fault("error", "views.update", code="hash_conflict", count=1)
    seen = await office.slack.enter(office.jo.id, ids.TEMPLATE_TYPED, "Dear {{ candidate }}")
    assert seen.acknowledged
    assert (await office.calls("views.push")) == []
    view = await office.slack.open_view(office.jo.id)
    assert view is not None
    assert view.title == "Our wording"
    await office.slack.fault("error", "views.update", code="internal_error", count=1)
    await office.slack.enter(office.jo.id, ids.TEMPLATE_TYPED, "Dear {{ candidate }}!")
    assert len(await office.calls("views.push")) == 1


async def test_each_kind_has_its_own_text(office: Office) -> None:
    await wording(office, office.jo)
    await office.slack.enter(office.jo.id, ids.TEMPLATE_KIND_CHOSEN, "ask_client")
    await office.slack.enter(office.jo.id, ids.TEMPLATE_TYPED, "What decided it, {{ client }}?")
    await office.slack.submit(office.jo.id)
    assert draft_of((await press(office, ids.ASK_CLIENT)).view) == "What decided it, Northwind?"
    assert (await answer(office)).startswith("Hello Maria,")


async def test_saved_as_it_was_it_stays_the_usual_one(office: Office) -> None:
    await wording(office, office.jo)
    await office.slack.submit(office.jo.id)
    assert office.ask(lambda work: work.templates.count()) == 0


async def test_only_a_lead_words_what_everybody_sends(office: Office) -> None:
    seen = await wording(office, office.sam)
    assert "Only a lead words what everybody sends. Ask Jo Lindqvist." in str(seen.raw)


async def test_a_template_of_other_times_leaves_nobody_without_a_draft(office: Office) -> None:
    office.ask(lambda work: work.templates.keep(TemplateKind.ANSWER, "{{ what_there_was_once }}", office.agency.jo))
    assert (await answer(office)).startswith("Hello Maria,")
    assert TEMPLATES[TemplateKind.ANSWER].startswith("Hello {{ candidate }},")
