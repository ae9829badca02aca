"""The model beside the patterns: its sentences make it, it finds what no pattern says, and it doubts what one says."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.vocabulary import Reason
from slack_app.domain.fairness import RULES, check_wording, checking
from slack_app.domain.fairness.checking import UNLIKELY, check_with
from slack_app.domain.fairness.features import NUMBERS, of_pairs, of_word
from slack_app.domain.fairness.model import AT_ONCE, FILE, Model, read_model
from slack_app.domain.fairness.reading import read_sentences
from slack_app.domain.feedback import Feedback
from slack_app.domain.wording import point_out
from tests.domain.fairness.learning import learn, learned_from
from tests.domain.fairness.models import NOTHING, RULE_IDS, SILENT, of_word_only, thinking
from tests.domain.fairness.samples import HEARD, LEARNED, SENTENCES, UNSEEN

FAMILY = next(rule for rule in RULES if rule.id == "family")
HARMLESS = [one for sentence in SENTENCES[::9] if not sentence.rules for one in read_sentences(sentence.text)]


def test_the_model_has_learned_from_these_sentences() -> None:
    with np.load(FILE) as stored:
        assert str(stored["learned_from"]) == learned_from(LEARNED), "The sentences or tables have changed: make learn"
    assert read_model().rules == RULE_IDS


def test_other_sentences_or_labels_are_another_model() -> None:
    few = SENTENCES[:20]
    assert len({learned_from(few), learned_from(few[:-1]), learned_from(few[::-1])}) == 3


@pytest.mark.stress
def test_learning_anew_gives_the_same_model() -> None:
    learned, kept = learn(LEARNED), read_model().weights
    assert learned.rules == kept.rules
    # one unit of the last place, where another processor adds up in another order
    assert np.abs(learned.features.astype(int) - kept.features).max() <= 1
    for name in ("scale", "directions", "base"):
        assert np.allclose(getattr(learned, name), getattr(kept, name), rtol=0.01, atol=0.01), name


def test_what_the_model_learns_with_is_in_no_other_part() -> None:
    texts = {one.text for one in HEARD}
    assert len(texts) == len({one.id for one in HEARD}) == len(HEARD) >= 3000
    assert texts.isdisjoint(one.text for one in [*SENTENCES, *UNSEEN])
    assert {rule for one in HEARD for rule in one.rules} == set(RULE_IDS)
    assert 0.4 <= sum(not one.rules for one in HEARD) / len(HEARD) <= 0.6


def test_what_no_pattern_says_is_found_where_the_model_is_sure() -> None:
    text = "Kelvin was here on Monday."
    assert check_with(SILENT, text) == ()
    assert check_with(thinking({"family": FAMILY.likely - 0.01}), text) == ()
    (found,) = check_with(thinking({"family": FAMILY.likely + 0.01}), text)
    assert (found.rule, found.is_guess) == ("family", True)
    assert found.instead.startswith("Say which hours")


def test_of_a_few_words_nothing_is_guessed() -> None:
    sure = thinking({"credit": 0.99})
    assert check_with(sure, "Accounts Payable.") == check_with(sure, "AWS, AWS, AWS, AWS, please.") == ()
    assert [one.rule for one in check_with(sure, "Accounts Payable was missing.")] == ["credit"]
    assert [one.rule for one in check_with(thinking({"age": 0.99}), "Too old.")] == ["age"]


def test_the_name_of_a_skill_is_no_guess(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "read_model", lambda: of_word_only("payable", "credit", 20))
    skill = "Accounts Payable in a large enterprise"
    assert [one.is_guess for one in check_wording(skill)] == [True]
    assert point_out(Feedback(Reason.MISSING_SKILL, missing_skill=skill), "Maria Lopez") == ()
    assert [one.rule for one in point_out(Feedback(Reason.MISSING_SKILL, strengths=skill), "Maria Lopez")] == ["credit"]


def test_what_a_pattern_says_is_found_unless_the_model_thinks_it_out_of_the_question() -> None:
    text = "He is too old for the team."
    (found,) = check_with(thinking({"age": UNLIKELY + 0.01}), text)
    assert (found.rule, found.words, found.is_guess) == ("age", "too old", False)
    assert check_with(thinking({"age": UNLIKELY - 0.01}), text) == ()


def test_of_a_sentence_longer_than_it_has_learned_with_the_model_excuses_nothing() -> None:
    text = "He is too old for the team, and " + "the rest was good and " * AT_ONCE
    assert [one.rule for one in check_with(thinking({"age": UNLIKELY / 2}), text)] == ["age"]


def test_what_a_table_excuses_is_no_guess_either() -> None:
    sure = thinking({"age": 0.99, "citizenship": 0.99})
    assert [one.rule for one in check_with(sure, "Regardless of age or origin, we look at skills.")] == []
    excused = "The law demands citizenship for this clearance."
    assert "citizenship" not in {one.rule for one in check_with(sure, excused)}


def test_the_words_that_say_most_are_shown() -> None:
    text = "Good in the test; they thought of the harbour, all of them, and said no."
    (found,) = check_with(of_word_only("harbour", "family", 20), text)
    assert (found.rule, found.words) == ("family", "harbour")


def test_of_a_long_sentence_the_words_are_shown_wherever_they_stand() -> None:
    model = of_word_only("nursery", "family", 20)
    for before in range(0, 4 * AT_ONCE, 5):
        text = " ".join(["good"] * before + ["nursery"] + ["test", "runs", "well"] * AT_ONCE)
        (found,) = check_with(model, text)
        assert (found.words, found.start) == ("nursery", 5 * before)


def test_sentences_are_read_alike_alone_and_together() -> None:
    words = [one.order for one in HARMLESS]
    together = read_model().likelihoods(words)
    alone = [read_model().likelihoods([one])[0] for one in words]
    assert np.allclose(together, alone, atol=1e-5)


@given(st.lists(st.text(max_size=60), min_size=2, max_size=70))
def test_any_words_can_be_read_and_shown(words: list[str]) -> None:
    likelihoods = read_model().likelihoods([words, ["short", ";"]])
    assert likelihoods.shape == (2, len(RULES))
    assert ((likelihoods >= 0) & (likelihoods <= 1)).all()
    first, end = read_model().strongest(words, "age")
    assert 0 <= first < end <= len(words)


def test_marks_are_shown_inside_only() -> None:
    features = np.full_like(NOTHING.features, -1)
    for word, weight in ((",", 100), (";", 100), ("harbour", 100), ("quay", 100)):
        features[of_word(word)[0], RULE_IDS.index("family")] = weight
    model = Model(NOTHING._replace(features=features))
    (found,) = check_with(model, "It was good, harbour, quay, and on the way well done;")
    assert found.words == "harbour, quay"


def test_where_marks_alone_say_it_the_whole_is_shown() -> None:
    model = of_word_only(",", "family", 20)
    (found,) = check_with(model, "It was good, and well done")
    assert found.words == "It was good, and well done"


@pytest.mark.parametrize(("score", "likelihood"), [(1e6, 1), (-1e6, 0)])
def test_what_is_certain_is_no_error(score: float, likelihood: int) -> None:
    model = of_word_only("harbour", "family", score)
    found = model.likelihoods([["harbour", ";"]])[0, RULE_IDS.index("family")]
    assert found == pytest.approx(likelihood, abs=1e-6)


@given(st.text(max_size=80))
def test_each_feature_has_its_number(word: str) -> None:
    seen = [*of_word(word), *of_pairs([word, word])]
    assert len(seen) >= 4
    assert all(0 <= number < NUMBERS for number in seen)


def test_what_was_learned_is_known() -> None:
    """A floor: how good it is with words that it has not seen is measured by `make bench`."""
    judged = [({one.rule for one in check_wording(sentence.text)}, set(sentence.rules)) for sentence in HEARD[::5]]
    right, wrong = (
        sum(len(found & rules) for found, rules in judged),
        sum(len(found - rules) for found, rules in judged),
    )
    assert right >= 0.9 * sum(len(rules) for _, rules in judged)
    assert wrong <= 0.08 * right
