"""Drafts: what they say, what they can never say, and templates that are refused with their line."""

import re
from dataclasses import fields

import pytest

from db.vocabulary import TemplateKind
from slack_app.domain.drafts import (
    FACTS,
    LONGEST,
    TEMPLATES,
    AnswerFacts,
    ClientFacts,
    TemplateRefused,
    check_template,
    draft,
)

BARE = AnswerFacts("Maria", "Data Engineer", "Sam Okafor", "Brightside Staffing")
FULL = AnswerFacts(
    "Maria",
    "Data Engineer",
    "Sam Okafor",
    "Brightside Staffing",
    client="Northwind",
    strengths="Calm and clear",
    reason="They needed Snowflake, and that decided it.",
    improvement="A small project with Snowflake",
    openings=("Data Engineer in Austin", "BI Engineer in Dallas"),
    next_talk="Monday, March 9",
)


def test_all_that_is_known_in_a_kind_order() -> None:
    assert draft(TemplateKind.ANSWER, FULL) == (
        "Hello Maria,\n\n"
        "thank you for your time with the Data Engineer position at Northwind. They have chosen somebody else.\n\n"
        "What they liked: Calm and clear\n\n"
        "They needed Snowflake, and that decided it.\n\n"
        "One thing that could help next time: A small project with Snowflake\n\n"
        "These are open, and could suit you:\n- Data Engineer in Austin\n- BI Engineer in Dallas\n\n"
        "I'll call you on Monday, March 9, and until then I keep looking.\n\n"
        "Kind regards\nSam Okafor"
    )


def test_as_little_as_there_can_be() -> None:
    assert draft(TemplateKind.ANSWER, BARE) == (
        "Hello Maria,\n\nthank you for your time with the Data Engineer position. They have chosen somebody else.\n\n"
        "I'll call you, and until then I keep looking.\n\nKind regards\nSam Okafor"
    )


def test_a_client_is_asked_three_questions() -> None:
    asked = draft(
        TemplateKind.ASK_CLIENT, ClientFacts("Maria Lopez", "Data Engineer", "Sam", "Brightside", "Northwind")
    )
    assert asked.count("?") == 3
    assert "considering Maria Lopez for the Data Engineer position" in asked


@pytest.mark.parametrize("kind", list(TemplateKind))
def test_the_usual_templates_pass_their_own_check(kind: TemplateKind) -> None:
    sample = check_template(kind, TEMPLATES[kind])
    assert "Sam Okafor" in sample
    assert "reject" not in sample.lower()


def test_markup_of_what_people_wrote_is_no_template() -> None:
    facts = AnswerFacts("{{ agency }}", "{% for %}", "Sam", "Brightside", strengths="{{ 7 * 7 }}")
    written = draft(TemplateKind.ANSWER, facts)
    assert "Hello {{ agency }}," in written
    assert "What they liked: {{ 7 * 7 }}" in written


@pytest.mark.parametrize(
    ("template", "line", "text"),
    [
        ("Hello {{ candidate }\nBye", 1, "unexpected '}'"),
        ("Hello\n{% if client %}x", 2, "Unexpected end of template"),
        ("Hello {{ candidate }},\n\n{{ bill_rate }}", 3, "There is no bill_rate. There are agency, candidate"),
        ("Hello\nyou were rejected", 2, "no word for a person"),
        ("{% for one in candidate %}{{ one }}{% endfor %}", 1, "Only openings can be gone through"),
        (
            "{% for a in openings %}{% for b in [1, 2] %}{% endfor %}{% endfor %}",
            1,
            "Only openings can be gone through",
        ),
        ("a\n{{ range(1000000) }}", 2, "There is no range"),
        ("a\n{{ candidate.__class__.__mro__ }}", 2, "Write a fact by its name alone"),
        ("a\n{{ candidate['upper'] }}", 2, "Write a fact by its name alone"),
        ("a\n{{ candidate * 1000000000 }}", 2, "Write a fact by its name alone"),
        ("a\n{{ candidate.upper() }}", 2, "Templates call nothing"),
        ("a\n{{ '%1000000000d' % 1 }}", 2, "Write a fact by its name alone"),
        ("{% include 'x' %}", 1, "Templates call nothing and include nothing"),
        ("{% macro m() %}x{% endmacro %}", 1, "Templates call nothing"),
        ("a\n{{ candidate | center(1000000000) }}", 2, "No filter named 'center'"),
        ("a\n{{ candidate | attr('upper') }}", 2, "No filter named 'attr'"),
        ("", None, "Write something"),
        ("  \n ", None, "Write something"),
        ("x" * (LONGEST + 1), None, "please shorten it to 3,000"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_its_line(template: str, line: int | None, text: str) -> None:
    with pytest.raises(TemplateRefused, match=re.escape(text)) as refused:
        check_template(TemplateKind.ANSWER, template)
    assert refused.value.line == line
    assert refused.value.field == "template"


def test_what_an_agency_may_write() -> None:
    template = (
        "Dear {{ candidate | upper }},\n{% set place = client or 'the client' %}\n{{ place }} said no.\n"
        "{% for one in openings %}\n* {{ one }}\n{% else %}\nNothing yet.\n{% endfor %}"
    )
    sample = "Dear MARIA,\nNorthwind said no.\n* Data Engineer in Austin, hybrid, $62–68/h\n* BI Engineer in Dallas"
    assert check_template(TemplateKind.ANSWER, template) == sample
    assert draft(TemplateKind.ANSWER, BARE, template) == "Dear MARIA,\nthe client said no.\nNothing yet."


def test_only_these_facts_ever_reach_a_draft() -> None:
    """Whoever adds one has to say here that it may go to a candidate, or to a client."""
    assert {one.name for one in fields(AnswerFacts)} == {
        "candidate",
        "position",
        "recruiter",
        "agency",
        "client",
        "strengths",
        "reason",
        "improvement",
        "openings",
        "next_talk",
    }
    assert {one.name for one in fields(ClientFacts)} == {
        "candidate",
        "position",
        "recruiter",
        "agency",
        "client",
        "stage",
        "contact",
    }
    assert set(FACTS) == set(TemplateKind)
