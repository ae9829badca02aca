"""Why a list of positions is as it is, over real HTTP and Socket Mode: what is marked, explained and written down."""

import re
from collections.abc import AsyncIterator
from typing import Any

import pytest

from db.vocabulary import Reason
from slack_app.demo.reading import readable
from slack_app.domain.feedback import Feedback
from slack_app.domain.matching import RULES
from slack_app.domain.messages import RedrawMatches
from slack_app.use_cases.share_feedback import ShareFeedback, share_feedback
from tests.databases import Databases
from tests.http.test_matches import add_positions, matches
from tests.office import TRANSPORTS, Office, open_office


@pytest.fixture
async def office(databases: Databases, database_url: str) -> AsyncIterator[Office]:
    async with open_office(database_url, transport=TRANSPORTS[databases.kind]) as office:
        office.ask(add_positions)
        await office.report()
        await office.settled()
        yield office


def titled(work: Any, job_order_id: int) -> str:
    job_order = work.job_orders.get(job_order_id)
    return f"{job_order.title}, {work.clients.get(job_order.client_id).name}"


async def test_another_position_of_the_client_who_said_no_is_marked_and_left_out_once_it_was_about_the_person(
    office: Office,
) -> None:
    def add(work: Any) -> int:
        northwind = work.job_orders.get(office.agency.data_engineer).client_id
        facts = {"town": "Austin", "skills": ["Python"], "pay_high": 70, "pay_unit": "hour", "pay_currency": "USD"}
        return int(work.job_orders.add(northwind, "Data Engineer", external_id="again", **facts).id)

    office.ask(add)
    office.ask(lambda work: work.send_later(RedrawMatches(1)))
    mark = "The same client: they chose somebody else where Maria was put forward."
    message = await matches(office)
    texts = [block for block in message.blocks if block["type"] == "rich_text"]
    marked = [readable([text]) for text in texts if mark in readable([text])]
    assert [text.splitlines()[0] for text in marked] == ["Data Engineer, Northwind"]
    said = Feedback(Reason.INTERVIEW, strengths="Knew Airflow.")
    office.ask(share_feedback, ShareFeedback(1, office.agency.sam, said, seen_number=0, key="V1"))
    office.rebound.relay.wake()
    assert mark not in (await matches(office)).words


async def test_why_these_adds_up_what_each_criterion_is_worth_and_names_what_nearly_fits(office: Office) -> None:
    message = await matches(office)
    assert "Nearly: Data Engineer, Tailspin; needs Power BI." in message.words
    channel = await office.slack.direct_message(office.sam.id)
    await office.slack.click(office.sam.id, channel, message.ts, "why_matches")
    view = await office.slack.open_view(office.sam.id)
    assert view is not None
    shown = readable(view.blocks)
    head, *lines = shown[shown.index("Data Engineer, Fabrikam") : shown.index("Fits:")].splitlines()
    points = [int(number) for number in re.findall(r"• [\w ]+, (\d+) of \d+:", "\n".join(lines))]
    assert head == f"Data Engineer, Fabrikam: {sum(points)} of 100"
    assert "• Place, 14 of 14: Austin" in lines
    assert "• On site or remote, 2 of 4: not known yet: work mode wanted" in lines
    assert "Nearly right for Maria\n• Data Engineer, Tailspin; needs Power BI" in shown
    assert "Of 100 points: work alike 53, place 14, pay 11" in shown


async def test_each_list_is_written_down_with_its_rules_facts_order_and_what_was_left_out(office: Office) -> None:
    message = await matches(office)
    shown = [row.facts for row in office.ask(lambda work: work.audit.all()) if row.what == "matches_shown"]
    assert shown
    newest = shown[-1]
    order = [job_order_id for job_order_id, _ in newest["order"]]
    scores = [score for _, score in newest["order"]]
    assert scores == sorted(scores, reverse=True)
    assert order == office.ask(lambda work: [row.job_order_id for row in work.matches.of_case(1)])
    assert newest["rules"] == RULES
    assert newest["inputs"] == ["title", "town", "skills", "pay_wanted", "pay_unit", "pay_currency", "today"]
    assert {
        what: [office.ask(titled, number) for number in numbers] for what, numbers in newest["left_out"].items()
    } == {
        "submitted": ["Data Engineer, Northwind"],
        "skills": ["Data Engineer, Tailspin"],
    }
    assert message.is_edited is False
