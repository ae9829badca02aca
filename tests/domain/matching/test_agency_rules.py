"""What an agency's rules promise, whatever people and positions are like."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from db.vocabulary import Reason
from slack_app.domain.matching import (
    CAN_BE_MUSTS,
    Person,
    Position,
    Rules,
    Verdict,
    WorkIndex,
    compare_work,
    learned_weights,
    prepare,
    rank,
    sift,
    work_of,
)
from tests.domain.matching.samples import criterion
from tests.domain.matching.test_ranking import ANYTHING, people, some_positions

some_musts = st.sets(st.sampled_from(CAN_BE_MUSTS)).map(frozenset)
answers = st.dictionaries(st.sampled_from(Reason), st.integers(0, 500))


@given(people, some_positions, some_musts)
def test_a_must_that_is_unmet_never_appears_and_what_it_takes_out_moves_nothing_else(
    someone: Person, positions: list[Position], musts: frozenset[str]
) -> None:
    works = compare_work(someone, WorkIndex.of((one.job_order_id, work_of(one)) for one in positions))
    weighed = rank(someone, positions, rules=ANYTHING, limit=50, works=works)
    filtered = rank(someone, positions, rules=Rules(musts=musts), limit=50, works=works)
    assert filtered == [
        match for match in weighed if all(criterion(match, name).verdict != Verdict.UNMET for name in musts)
    ]


@given(people, some_positions, answers)
def test_whatever_was_learned_scores_stay_between_nothing_and_one_and_add_up(
    someone: Person, positions: list[Position], told: Mapping[Reason, int]
) -> None:
    rules = Rules(weights=learned_weights(told))
    for match in rank(someone, positions, rules=rules, limit=50):
        assert 0 <= match.score <= 1
        assert abs(sum(one.points for one in match.criteria) - match.score) < 1e-5
        assert all(one.points <= rules.weights.get(one.name, 0) + 1e-9 for one in match.criteria)


@given(people, some_positions, some_musts, st.integers(0, 11))
def test_without_ranking_the_order_is_the_one_given_and_nothing_has_a_score(
    someone: Person, positions: list[Position], musts: frozenset[str], at: int
) -> None:
    rules = Rules(musts=musts)
    found = sift(someone, [prepare(one) for one in positions], rules=rules, limit=50)
    given_order = [one.job_order_id for one in positions]
    assert [match.job_order_id for match in found] == [
        one for one in given_order if one in {match.job_order_id for match in found}
    ]
    assert {match.score for match in found} <= {0.0}
    assert all(criterion(match, name).verdict != Verdict.UNMET for match in found for name in musts)
    without = [prepare(one) for place, one in enumerate(positions) if place != at]
    kept = [match.job_order_id for match in sift(someone, without, rules=rules, limit=50)]
    assert kept == [
        one for one in (match.job_order_id for match in found) if one in {p.position.job_order_id for p in without}
    ]
    assert sift(someone, [prepare(one) for one in positions], rules=rules, limit=2) == found[:2]
