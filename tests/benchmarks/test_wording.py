"""How well the wording check judges the set, by rule, and what a check costs.

The rules have been mended by the whole set: a figure that falls says that something broke, none says how the check does on
words that it has not seen. That is told by the sentences of another hand that were left alone, and by
`docs/decisions/0014-fair-wording.md`.
"""

import re
import time
from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial

import pytest

from slack_app.domain.fairness import RULES, Finding, check_wording
from slack_app.domain.fairness.checking import check_with
from slack_app.domain.fairness.model import Model
from tests.benchmarks.figures import Figures
from tests.domain.fairness.learning import learn
from tests.domain.fairness.models import SILENT
from tests.domain.fairness.samples import HEARD, SENTENCES, UNSEEN, Sentence

WORD = re.compile(r"\w+")
AIM = 0.95
FOLDS = 4
Check = Callable[[str], tuple[Finding, ...]]
Judged = dict[str, tuple[int, int, int]]
"""By rule: found rightly, found wrongly, missed."""


def judged(sentences: Iterable[Sentence], check: Check = check_wording) -> Judged:
    """Count for each rule what was found rightly, found wrongly and missed."""
    right, wrong, missed = Counter[str](), Counter[str](), Counter[str]()
    for sentence in sentences:
        found, expected = {one.rule for one in check(sentence.text)}, set(sentence.rules)
        right.update(found & expected)
        wrong.update(found - expected)
        missed.update(expected - found)
    return {rule.id: (right[rule.id], wrong[rule.id], missed[rule.id]) for rule in RULES}


def shares(counts: Iterable[tuple[int, int, int]]) -> tuple[float, float]:
    """Give precision and recall."""
    right, wrong, missed = (sum(column) for column in zip(*counts, strict=True))
    return right / max(right + wrong, 1), right / max(right + missed, 1)


@pytest.mark.benchmark
def test_how_well_sentences_are_judged(figures: Figures) -> None:
    parts = {"all": SENTENCES, "once held out": [one for one in SENTENCES if one.is_held_out]}
    for part, sentences in parts.items():
        counts = judged(sentences)
        precision, recall = shares(counts.values())
        is_met = min(precision, recall) >= AIM
        measured = f"{len(sentences):,} sentences: precision {precision:.3f}, recall {recall:.3f}"
        figures.add(f"wording, {part}", measured, f"{AIM} each", is_met)
        for rule, count in counts.items():
            precision, recall = shares([count])
            measured = f"precision {precision:.3f}, recall {recall:.3f} of {count[0] + count[2]}"
            figures.add(f"wording, {part}, {rule}", measured)
        assert is_met


@pytest.mark.benchmark
def test_how_well_sentences_are_judged_that_no_rule_was_made_with(figures: Figures) -> None:
    precision, recall = shares(judged(UNSEEN).values())
    measured = f"{len(UNSEEN)} sentences: precision {precision:.3f}, recall {recall:.3f}"
    figures.add("wording, by other hands, unseen", measured, f"{AIM} each", min(precision, recall) >= AIM)


@pytest.mark.benchmark
def test_how_well_sentences_are_judged_that_the_model_has_not_learned_with(figures: Figures) -> None:
    """In parts: each is judged by a model that has learned with all others, and by patterns that were made with none."""
    patterns: list[Judged] = []
    both: list[Judged] = []
    guesses = Counter[bool]()
    for number in range(FOLDS):
        part = HEARD[number::FOLDS]
        known = {one.id for one in part}
        check = partial(check_with, Model(learn([*SENTENCES, *(one for one in HEARD if one.id not in known)])))
        patterns.append(judged(part, partial(check_with, SILENT)))
        both.append(judged(part, check))
        for one in part:
            guesses.update(rule in one.rules for rule in {found.rule for found in check(one.text) if found.is_guess})
    for kind, counts in {"patterns alone": patterns, "patterns and model": both}.items():
        precision, recall = shares(count for part in counts for count in part.values())
        measured = f"{len(HEARD):,} sentences: precision {precision:.3f}, recall {recall:.3f}"
        figures.add(f"wording, by other hands, in {FOLDS} parts, {kind}", measured)
    figures.add("wording, guesses of the model", f"{guesses[True]} right, {guesses[False]} wrong")
    for rule in RULES:
        of_rule = [part[rule.id] for part in both]
        precision, recall = shares(of_rule)
        count = sum(right + missed for right, _, missed in of_rule)
        measured = f"precision {precision:.3f}, recall {recall:.3f} of {count}"
        figures.add(f"wording, by other hands, in {FOLDS} parts, {rule.id}", measured)


@pytest.mark.benchmark
def test_what_a_check_costs(figures: Figures) -> None:
    whole = " ".join(one.text for one in SENTENCES)
    texts = [whole[at : at + 1000] for at in range(0, len(whole) - 1000, 1000)]
    plain = [one.text for one in SENTENCES if not one.rules]
    harmless = " ".join(plain)
    kinds = {
        "half of it unfair": texts,
        "harmless": [harmless[at : at + 1000] for at in range(0, len(harmless) - 1000, 1000)],
    }
    for kind, those in kinds.items():
        check, count = milliseconds(check_wording, those), milliseconds(WORD.findall, those)
        measured = f"{check:.2f} ms for 1,000 characters, {check / count:.0f} times counting their words"
        figures.add(f"wording, speed, {kind}", measured, "2 ms", check < 2)


def milliseconds(call: Callable[[str], object], texts: list[str]) -> float:
    """Give the time of one text: the best of five rounds, since others use this machine as well."""
    rounds = []
    for _ in range(5):
        begun = time.process_time()
        for text in texts:
            call(text)
        rounds.append(time.process_time() - begun)
    return min(rounds) / len(texts) * 1000
