"""The sentences of the set are judged as a recruiter would judge them, and each rule can be explained."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from slack_app.domain.fairness import RULES, check_wording
from slack_app.domain.fairness.patterns import TABLES, read_patterns
from slack_app.domain.fairness.rules import POLICY
from slack_app.domain.fairness.vocabulary import EVERYDAY
from tests.domain.fairness.samples import SENTENCES, UNSEEN, Sentence, read_sentence

IDS = {rule.id for rule in RULES}
ROOT = Path(__file__).parents[3]


def _as_parameter(sentence: Sentence) -> Any:
    disputed = sentence.disputed
    marks = [pytest.mark.xfail(reason=disputed, raises=AssertionError, strict=True)] if disputed else []
    return pytest.param(sentence, id=sentence.id, marks=marks)


@pytest.mark.parametrize("sentence", [_as_parameter(sentence) for sentence in SENTENCES])
def test_a_sentence_is_judged_as_a_recruiter_judges_it(sentence: Sentence) -> None:
    findings = check_wording(sentence.text)
    assert {one.rule for one in findings} == set(sentence.rules), sentence.because
    for one in findings:
        assert one.words == sentence.text[one.start : one.end]
        assert one.words.strip() == one.words != ""
    places = [(one.rule, one.start) for one in findings]
    assert len(set(places)) == len(places)
    assert [one.start for one in findings] == sorted(one.start for one in findings)


def test_the_set_holds_every_rule_and_as_much_that_is_harmless() -> None:
    assert len(SENTENCES) >= 500
    assert len({one.id for one in SENTENCES}) == len({one.text for one in SENTENCES}) == len(SENTENCES)
    counts = Counter(rule for one in SENTENCES for rule in one.rules)
    assert set(counts) == IDS
    assert min(counts.values()) >= 10
    assert sum(not one.rules for one in SENTENCES) >= 0.45 * len(SENTENCES)
    assert sum(bool(one.disputed) for one in SENTENCES) <= 0.03 * len(SENTENCES)
    assert 0.45 <= sum(one.is_held_out for one in SENTENCES) / len(SENTENCES) <= 0.55
    assert all(one.because.strip().endswith(".") for one in SENTENCES)


def test_what_is_left_unseen_is_in_no_other_part() -> None:
    assert len(UNSEEN) == len({one.text for one in UNSEEN}) >= 100
    assert {one.text for one in UNSEEN}.isdisjoint(one.text for one in SENTENCES)
    assert {rule for one in UNSEEN for rule in one.rules} == IDS


def test_a_field_that_nobody_knows_is_an_error() -> None:
    line = {"id": "typo", "text": "Short.", "rules": [], "because": "It is short.", "disputd": "yes"}
    with pytest.raises(TypeError):
        read_sentence(json.dumps(line))


NAMED = {
    ("Client liked Maria, more depth in SQL needed.", "Maria Lopez"): set(),
    ("Client liked Maria, more depth in SQL needed.", "Ben Okafor"): {"comparison"},
    ("They picked LOPEZ’S portfolio apart.", "María López"): set(),
    ("Lopez was cheaper than Ben.", "Maria Lopez"): {"comparison"},
    # a name that is a word of a rule stays one
    ("She is too young for the team.", "Lin Young"): {"age"},
    ("They want a Christian.", "Christian Berg"): {"religion"},
    ("She will not fit in, they felt.", "Will Not"): {"culture_fit"},
    ("Maria is too old.", "Maria Lopez"): {"age"},
}


@pytest.mark.parametrize(("text", "candidate"), NAMED)
def test_whose_name_the_candidate_has_is_no_other_candidate(text: str, candidate: str) -> None:
    assert {one.rule for one in check_wording(text, candidate)} == NAMED[text, candidate]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_says_why_by_what_law_and_what_to_write_instead(rule: Any) -> None:
    assert re.fullmatch(r"[a-z_]+", rule.id)
    assert rule.why.endswith(".")
    assert rule.instead.endswith((".", ".”"))
    assert len(rule.source) > 10
    assert read_patterns(rule.says)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_what_a_rule_proposes_breaks_no_rule(rule: Any) -> None:
    examples = re.findall(r"“([^”]+)”", rule.instead)
    assert [one for example in examples for one in check_wording(example)] == []


def test_the_tables_are_written_as_they_are_read() -> None:
    tables = [getattr(rule, name) for rule in RULES for name in ("says", "unless", "before", "after", "allowed")]
    for line in "\n".join([*tables, POLICY]).splitlines():
        assert line == line.lower().strip(), line
        assert line.isascii(), line
    for name, words in TABLES.items():
        assert all(word == word.lower() and word.isascii() for word in words), name


def test_no_pattern_is_looked_for_in_every_text() -> None:
    """Words that hardly any text is without may stand in a pattern, not be all of it."""
    whole = [line for rule in RULES for line in rule.says.splitlines() if line.strip()]
    bare = [line for line in whole if not {"(", ".."} & set(line) and " " not in line and "{" not in line]
    assert [line for line in bare if EVERYDAY & set(line.split("|"))] == []


def test_the_documents_show_the_rules_as_they_are() -> None:
    text = (ROOT / "docs" / "wording.md").read_text(encoding="utf-8")
    rows = [f"| `{rule.id}` | {rule.catches} | {rule.instead} | {rule.source} |" for rule in RULES]
    table = re.search(r"^\| rule .*?(?=\n\n)", text, re.MULTILINE | re.DOTALL)
    assert table is not None
    assert table[0].splitlines()[2:] == rows
