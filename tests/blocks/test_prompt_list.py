"""The list of a recruiter's day, as values become blocks."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from slack_app.blocks.prompt_list import LISTED, prompt_list_message
from slack_app.domain.prompt_cards import ListedCase, ListedState, PromptListCard

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def case(number: int, *, stage: str | None = None, state: ListedState = ListedState.WAITS, **more: bool) -> ListedCase:
    return ListedCase(
        row_id=number,
        candidate=f"Person{number} Lopez",
        job_order="Data Engineer",
        client="Northwind",
        stage=stage,
        state=state,
        is_reminder=more.get("is_reminder", False),
        may_open=more.get("may_open", state is ListedState.WAITS),
        decided_at=MONDAY,
    )


def card(*cases: ListedCase, since: date | None = date(2026, 2, 27), seen_at: datetime = MONDAY) -> PromptListCard:
    return PromptListCard(7, "Sam Okafor", cases, since, seen_at, None, None)


def words(message: object) -> str:
    return " ".join(leaf["text"] for leaf in message.blocks[0].to_dict()["elements"][0]["elements"])


def rows(message: object) -> list[dict]:
    return [block.to_dict() for block in message.blocks if block.to_dict()["type"] == "section"]


@pytest.mark.parametrize(
    ("cases", "title"),
    [
        (
            [case(1, stage="Final interview"), *[case(n, stage="Interview") for n in (2, 3)], *map(case, range(4, 15))],
            "14 people weren't selected since Friday. Three had interviews; start with Person1.",
        ),
        ([case(1), case(2)], "Two people weren't selected since Friday. Start with Person1."),
        ([case(1)], "One person wasn't selected since Friday. Start with Person1."),
        (
            [case(1, stage="Interview"), case(2)],
            "Two people weren't selected since Friday. One had an interview; start with Person1.",
        ),
        (
            [case(1, stage="Interview", state=ListedState.OPENED), case(2, stage="Interview")],
            "Two people weren't selected since Friday. All had interviews; start with Person2.",
        ),
        ([case(1, state=ListedState.OPENED)], "One person wasn't selected since Friday."),
        ([case(1, is_reminder=True), case(2, is_reminder=True)], "Two reminders are due."),
        (
            [case(1), case(2, is_reminder=True)],
            "One person wasn't selected since Friday. Start with Person1. One reminder is due.",
        ),
        ([case(1, state=ListedState.TAKEN_BACK)], "Nothing waits for you here any more."),
    ],
)
def test_the_first_line_counts_and_says_where_to_start(cases: list[ListedCase], title: str) -> None:
    assert words(prompt_list_message(card(*cases))) == f"Morning, Sam.  {title}"


@pytest.mark.parametrize(
    ("since", "said"),
    [
        (date(2026, 3, 2), "today"),
        (date(2026, 3, 1), "since Sunday"),
        (date(2026, 2, 24), "since Tuesday"),
        (date(2026, 2, 23), "since February 23"),
    ],
)
def test_since_when_is_said_as_people_say_it(since: date, said: str) -> None:
    assert f"selected {said}." in words(prompt_list_message(card(case(1), since=since)))


def test_in_the_afternoon_it_is_not_morning() -> None:
    assert words(prompt_list_message(card(case(1), seen_at=MONDAY.replace(hour=13)))).startswith("Afternoon, Sam.")


def test_the_lock_screen_names_person_and_position_and_never_how_it_went() -> None:
    text = prompt_list_message(card(replace(case(1, stage="Interview"), candidate="<!channel> Eve"))).fallback
    assert text == (
        "Morning, Sam. One person wasn't selected since Friday. "
        "One had an interview; start with &lt;!channel&gt; Eve, Data Engineer."
    )


def test_a_row_says_who_for_what_and_how_far_and_what_has_become_of_it() -> None:
    message = prompt_list_message(
        card(
            case(1, stage="Second interview"),
            case(2, state=ListedState.OPENED),
            case(3, state=ListedState.FEEDBACK_IN, may_open=True),
            case(4, state=ListedState.TAKEN_BACK),
            case(5, state=ListedState.OVER),
            case(6, is_reminder=True),
        )
    )
    texts = [row["text"]["text"].removeprefix(f"Person{n} Lopez: ") for n, row in enumerate(rows(message), 1)]
    assert texts == [
        "Data Engineer, Northwind. Second interview.",
        "Data Engineer, Northwind.\nOpened.",
        "Data Engineer, Northwind.\nFeedback in.",
        "Data Engineer, Northwind.\nIn the running again.",
        "Data Engineer, Northwind.\nNothing left to do.",
        "Data Engineer, Northwind.\nYou wanted to come back to this.",
    ]
    assert ["accessory" in row for row in rows(message)] == [True, False, True, False, False, True]
    assert {row["text"]["type"] for row in rows(message)} == {"plain_text"}


def test_a_message_holds_fifty_blocks_and_what_waits_no_more_is_left_out_first() -> None:
    everybody = [case(n, state=ListedState.OPENED if n <= 20 else ListedState.WAITS) for n in range(1, 61)]
    message = prompt_list_message(card(*everybody))
    assert len(message.blocks) == 50
    assert message.blocks[-1].to_dict()["elements"][0]["elements"][0]["text"] == "And 12 more."
    shown = [row["text"]["text"].split()[0] for row in rows(message)]
    assert shown == [f"Person{n}" for n in [*range(1, 9), *range(21, 61)]]
    assert len(rows(message)) == LISTED
