"""Whatever is written, the check answers, and in time."""

import re
import sys
import unicodedata
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slack_app.domain.fairness import RULES, Finding, check_wording
from slack_app.domain.fairness.patterns import read_patterns
from slack_app.domain.fairness.rules import POLICY
from tests.domain.fairness.samples import SENTENCES

AGREED = [one for one in SENTENCES if not one.disputed]
HARMLESS = [one.text for one in AGREED if not check_wording(one.text) and one.text.endswith(".")]
CAUGHT = [one.text for one in AGREED if one.rules]
ODD = st.text(st.sampled_from("too old\u200b\u200d\u202e\u0301’'-;:.!?\n\t…—🙂👩🏽‍🍳אבגمرحباßİﬁ①½𝔬𝔩𝔡_ "), max_size=80)
WORDS = st.lists(st.sampled_from(" ".join(CAUGHT[::7]).split()), max_size=40).map(" ".join)


def rules_of(text: str) -> list[str]:
    return sorted({one.rule for one in check_wording(text)})


@given(st.one_of(st.text(), ODD, WORDS))
def test_any_text_is_answered_and_what_is_found_stands_there(text: str) -> None:
    for one in check_wording(text):
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.words


@given(st.sampled_from(CAUGHT + HARMLESS))
def test_case_and_typographers_marks_change_nothing(text: str) -> None:
    expected = rules_of(text)
    assert rules_of(text.upper()) == rules_of(text.lower()) == rules_of(text.title().replace("'S", "'s")) == expected
    assert rules_of(text.replace("'", "’").replace('"', "“")) == expected
    assert rules_of(unicodedata.normalize("NFD", text)) == expected
    assert rules_of(f"  {text}\n") == rules_of(f"🙂 {text} 🙂") == expected


@given(st.sampled_from(CAUGHT), st.data())
def test_what_has_no_width_hides_nothing(text: str, data: Any) -> None:
    inside = [at for at in range(1, len(text)) if text[at - 1].isalnum() and text[at].isalnum()]
    at = data.draw(st.sampled_from(inside))
    hidden = text[:at] + data.draw(st.sampled_from("\u200b\u200d\u2060\u00ad\ufeff")) + text[at:]
    assert rules_of(hidden) == rules_of(text)


def shifted(findings: tuple[Finding, ...], by: int) -> list[tuple[str, int, int]]:
    return [(one.rule, one.start + by, one.end + by) for one in findings]


@given(st.sampled_from(CAUGHT), st.sampled_from(HARMLESS), st.sampled_from(HARMLESS))
def test_harmless_sentences_around_change_nothing(text: str, before: str, behind: str) -> None:
    text = text if text.endswith((".", "!", "?")) else f"{text}."
    around = check_wording(f"{before} {text}\n{behind}")
    assert shifted(around, 0) == shifted(check_wording(text), len(before) + 1)


def steps(text: str) -> int:
    """Count the lines of our own code that run."""
    count = 0

    def trace(frame: FrameType, event: str, argument: object) -> Callable[..., Any] | None:
        nonlocal count
        count += event == "line"
        return trace if "fairness" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        check_wording(text)
    finally:
        sys.settrace(before)
    return count


def test_no_expression_can_run_away() -> None:
    """What repeats without end is one word; what repeats words does so a few times."""
    tables = [getattr(rule, name) for rule in RULES for name in ("says", "unless", "before", "after", "allowed")]
    for pattern in read_patterns("\n".join([*tables, POLICY])):
        rest = re.sub(r"\(\?:\[\^ ;\]\+ \)\{0,[36]\}\?", "", pattern.expression).replace("[^ ]*", "")
        assert not re.search(r"[*+{]", rest), rest


REPEATED = ["too old ", "too", ".", "…!?", "he is not ", "a-", "' ", "Ben was better ", "no ", "\u200b", "; ", "his "]


@pytest.mark.parametrize("unit", REPEATED)
def test_twice_the_text_takes_twice_the_steps(unit: str) -> None:
    check_wording(unit * 50)
    short, long = steps(unit * 500), steps(unit * 1000)
    assert long <= 2.5 * short + 500


@pytest.mark.parametrize("unit", [*REPEATED, "over the hill ", "pregnant pause ", "aaaaaaaaaa", "not fit in "])
def test_a_hundred_thousand_characters_are_answered(unit: str) -> None:
    check_wording((unit * 100_000)[:100_000])
