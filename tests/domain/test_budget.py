"""How much may reach a recruiter on a day, and when: counts and moments in, decisions out."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slack_app.domain.budget import become_a_list, may_remind_singly, prompts_left
from slack_app.domain.later import later_choices
from slack_app.domain.prompt_cards import was_interviewed
from slack_app.domain.working_hours import WorkingHours

NEW_YORK = WorkingHours("America/New_York")
YEAR_BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
LISTS = 2
"""Of further cases, and of check-ins."""
moments = st.integers(0, 2 * 366 * 24 * 60).map(lambda minutes: YEAR_BEGIN + timedelta(minutes=minutes))
zones = st.sampled_from(
    ["America/New_York", "America/Los_Angeles", "Europe/Berlin", "Asia/Tokyo", "Australia/Lord_Howe"]
)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=NEW_YORK.zone)


@pytest.mark.parametrize(
    ("limit", "prompts", "reminders", "left"),
    [
        (3, 0, 0, 3),
        (3, 2, 0, 1),
        (3, 3, 0, 0),
        (3, 2, 1, 1),
        (3, 1, 3, 0),
        (3, 0, 4, 0),
        (5, 4, 0, 1),
        (0, 99, 9, None),
    ],
)
def test_prompts_come_singly_as_long_as_there_is_room(
    limit: int, prompts: int, reminders: int, left: int | None
) -> None:
    assert prompts_left(limit, prompts=prompts, reminders=reminders) == left


@given(st.integers(1, 4), st.lists(st.sampled_from(["prompt", "reminder"]), max_size=40))
def test_whatever_comes_in_a_day_stays_within_six_messages(limit: int, day: list[str]) -> None:
    prompts = reminders = 0
    for what in day:
        if what == "prompt":
            prompts += bool(prompts_left(limit, prompts=prompts, reminders=reminders))
        else:
            reminders += may_remind_singly(limit, prompts=prompts, reminders=reminders)
    assert prompts <= limit
    assert prompts + reminders + LISTS <= 6


@pytest.mark.parametrize(
    ("waiting", "left", "is_list"), [(3, 3, False), (4, 3, True), (1, 0, True), (2, 1, True), (99, None, False)]
)
def test_what_has_waited_together_comes_singly_or_is_a_list_as_a_whole(
    waiting: int, left: int | None, is_list: bool
) -> None:
    assert become_a_list(waiting, left) is is_list


@pytest.mark.parametrize(
    ("now", "labels"),
    [
        ("2026-03-02T10:12", ["In an hour (11:12 AM)", "This afternoon (2:00 PM)", "Tomorrow morning (Tue 9:00 AM)"]),
        ("2026-03-02T13:30", ["In an hour (2:30 PM)", "Tomorrow morning (Tue 9:00 AM)"]),
        ("2026-03-02T16:30", ["Tomorrow morning (Tue 9:00 AM)"]),
        ("2026-03-06T16:30", ["Monday morning (Mon 9:00 AM)"]),
        ("2026-03-07T10:00", ["Monday morning (Mon 9:00 AM)"]),
        ("2026-03-02T07:00", ["This morning (9:00 AM)", "This afternoon (2:00 PM)", "Tomorrow morning (Tue 9:00 AM)"]),
    ],
)
def test_what_is_offered_for_later_makes_sense_now(now: str, labels: list[str]) -> None:
    assert [choice.label for choice in later_choices(local(now), NEW_YORK)] == labels


@given(moments, zones)
def test_every_moment_that_is_offered_is_to_come_and_in_working_hours(now: datetime, zone: str) -> None:
    hours = WorkingHours(zone)
    choices = [choice.at for choice in later_choices(now, hours)]
    assert choices == sorted(set(choices))
    assert choices[0] > now
    assert all(hours.is_open(at) for at in choices)


@pytest.mark.parametrize(
    ("stage", "expected"),
    [
        ("Second interview", True),
        ("On-site panel", True),
        ("OFFER", True),
        ("Phone screen", False),
        ("Interview requested", False),
        ("No interview", False),
        ("", False),
        (None, False),
    ],
)
def test_who_was_interviewed_goes_by_the_words_of_the_ats(stage: str | None, expected: bool) -> None:
    assert was_interviewed(stage) is expected
