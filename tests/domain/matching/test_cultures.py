"""The company: like what a candidate liked, unlike what they disliked, by what clients declare of themselves."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slack_app.domain.matching import WEIGHTS, Culture, Verdict
from slack_app.domain.matching.cultures import compare_cultures, read_taste
from slack_app.domain.matching.scale import Measured
from tests.domain.matching.samples import criterion, only, person, position

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
LIKED = Culture(
    industry="Health care", size="200", pace="Calm", work_mode="hybrid", traits=("mentoring", "small teams")
)
CALM, FAST, STEADY = Culture(pace="calm"), Culture(pace="fast"), Culture(pace="steady")
RETAIL = Culture(industry="Retail", pace="fast", traits=("formal",))

facts = st.sampled_from([None, "a", "b", "c"])
traits = st.lists(st.sampled_from(["u", "v", "w"]), max_size=3, unique=True).map(tuple)
cultures = st.builds(Culture, facts, facts, facts, facts, traits)
several = st.lists(cultures, max_size=3)


def compare(liked: list[Culture], disliked: list[Culture], offered: Culture) -> Measured:
    return compare_cultures(read_taste(liked, disliked), offered)


def part_of(culture: Culture, kept: list[bool]) -> Culture:
    """Some of the facts of a culture, or all."""
    names = ("industry", "size", "pace", "work_mode")
    dropped = {name: None for name, is_kept in zip(names, kept, strict=False) if not is_kept}
    some = tuple(one for one, is_kept in zip(culture.traits, kept[4:], strict=False) if is_kept)
    return replace(culture, traits=some, **dropped)


@pytest.mark.parametrize(
    ("offered", "verdict", "detail"),
    [
        (Culture(industry="health care", pace="calm"), MET, "the same industry, pace"),
        (Culture(industry="Retail", pace="fast", size="200"), UNMET, "another industry, pace, though the same size"),
        (Culture(industry="Retail", pace="calm", size="200"), MET, "the same size, pace, though another industry"),
        (Culture(pace="calm", traits=("Mentoring", "formal")), MET, "the same pace, Mentoring"),
        (Culture(traits=("Mentoring",)), MET, "Mentoring"),
        (Culture(traits=("formal",), industry="Retail"), UNMET, "another industry, other traits"),
        (Culture(work_mode="hybrid"), MET, "the same work mode"),
        (Culture(pace="calm", size="9"), UNKNOWN, "what counts more: the same pace, or another size"),
        (Culture(), UNKNOWN, "what the client is like"),
    ],
)
def test_culture_is_compared_by_the_facts_that_both_declare(offered: Culture, verdict: Verdict, detail: str) -> None:
    found = criterion(only(person(liked=(LIKED,)), position(culture=offered)), "culture")
    assert (found.verdict, found.detail) == (verdict, detail)


@pytest.mark.parametrize(
    ("offered", "verdict", "detail"),
    [
        (FAST, UNMET, "the same pace as where they would not go"),
        (CALM, MET, "another pace than where they would not go"),
        (Culture(traits=("Formal",)), UNMET, "Formal as where they would not go"),
        (Culture(traits=("flat",)), MET, "other traits than where they would not go"),
        (
            Culture(industry="Banking", pace="fast"),
            UNMET,
            "the same pace as where they would not go, though another industry",
        ),
        (
            Culture(industry="Banking", pace="fast", traits=("flat",)),
            UNKNOWN,
            "what counts more: another industry, other traits, or the same pace as where they would not go",
        ),
        (Culture(size="200"), UNKNOWN, "what the client is like"),
    ],
)
def test_a_client_like_one_they_would_not_go_to_speaks_against_itself(
    offered: Culture, verdict: Verdict, detail: str
) -> None:
    found = criterion(only(person(disliked=(RETAIL,)), position(culture=offered)), "culture")
    assert (found.verdict, found.detail) == (verdict, detail)


@pytest.mark.parametrize(
    ("offered", "verdict", "detail"),
    [
        (CALM, MET, "the same pace"),
        (FAST, UNMET, "the same pace as where they would not go"),
        (STEADY, UNKNOWN, "what they liked about a client"),
        (
            Culture(industry="Retail", pace="calm", traits=("mentoring",)),
            MET,
            "the same pace, mentoring, though the same industry as where they would not go",
        ),
        (Culture(traits=("mentoring", "formal")), UNKNOWN, "what they liked about a client"),
    ],
)
def test_what_they_liked_and_what_they_disliked_are_weighed_together(
    offered: Culture, verdict: Verdict, detail: str
) -> None:
    someone = person(liked=(CALM, Culture(traits=("mentoring",))), disliked=(RETAIL,))
    found = criterion(only(someone, position(culture=offered)), "culture")
    assert (found.verdict, found.detail) == (verdict, detail)


def test_a_fact_that_stands_in_both_says_nothing() -> None:
    assert compare([CALM, FAST], [FAST], FAST)[:3] == (UNKNOWN, "what they liked about a client", 0.5)
    assert compare([RETAIL], [RETAIL], RETAIL).verdict == UNKNOWN
    assert compare([RETAIL], [replace(RETAIL, pace="calm")], RETAIL).detail == "the same pace"


def test_with_nothing_said_or_nothing_declared_it_is_unknown() -> None:
    assert compare([], [], RETAIL)[:3] == (UNKNOWN, "what they liked about a client", 0.5)
    assert compare([Culture()], [Culture(traits=("", "–"))], RETAIL).detail == "what they liked about a client"
    assert compare([RETAIL], [CALM], Culture(pace="  ")).detail == "what the client is like"


def test_what_is_liked_counts_for_more_than_what_is_only_not_disliked() -> None:
    assert compare([CALM], [], CALM).value > compare([], [FAST], CALM).value > compare([], [], CALM).value


def test_the_points_stay_within_the_weight_that_culture_has() -> None:
    best = only(person(liked=(LIKED,)), position(culture=LIKED))
    worst = only(person(disliked=(LIKED,)), position(culture=LIKED))
    assert 0 < criterion(worst, "culture").points < WEIGHTS["culture"] / 2 < criterion(best, "culture").points
    assert criterion(best, "culture").points < WEIGHTS["culture"]


@given(several, several, cultures, st.lists(st.booleans(), min_size=7, max_size=7))
def test_liking_more_of_what_a_client_has_never_lowers_and_disliking_more_never_raises(
    liked: list[Culture], disliked: list[Culture], offered: Culture, kept: list[bool]
) -> None:
    more, before = part_of(offered, kept), compare(liked, disliked, offered).value
    assert compare([*liked, more], disliked, offered).value >= before
    assert compare(liked, [*disliked, more], offered).value <= before


@given(several, several, cultures, cultures)
def test_liking_what_a_client_has_not_never_raises_and_disliking_it_never_lowers(
    liked: list[Culture], disliked: list[Culture], offered: Culture, other: Culture
) -> None:
    names = ("industry", "size", "pace", "work_mode")
    alien = {name: None for name in names if getattr(other, name) == getattr(offered, name)}
    other = replace(other, traits=tuple(one for one in other.traits if one not in offered.traits), **alien)
    before = compare(liked, disliked, offered).value
    assert compare([*liked, other], disliked, offered).value <= before
    assert compare(liked, [*disliked, other], offered).value >= before


@given(several, several, cultures, st.randoms(use_true_random=False))
def test_the_order_in_which_clients_were_liked_does_not_matter(
    liked: list[Culture], disliked: list[Culture], offered: Culture, chance: object
) -> None:
    before = compare(liked, disliked, offered)
    for several_of_them in (liked, disliked):
        chance.shuffle(several_of_them)  # type: ignore[attr-defined]
    assert compare(liked, disliked, offered) == before


@given(several, several, cultures)
def test_a_verdict_stands_on_its_side_of_the_middle(
    liked: list[Culture], disliked: list[Culture], offered: Culture
) -> None:
    found = compare(liked, disliked, offered)
    assert 0 < found.value < 1
    assert found.verdict == (UNKNOWN if found.value == 0.5 else MET if found.value > 0.5 else UNMET)
    assert found.detail


@given(several, cultures)
def test_what_was_liked_and_disliked_alike_is_as_if_nothing_had_been_said(
    told: list[Culture], offered: Culture
) -> None:
    assert compare(told, told, offered).verdict == UNKNOWN
