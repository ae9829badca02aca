from dataclasses import fields, replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.vocabulary import EmploymentType, PayUnit, Reason, TaxTerm, WorkMode
from slack_app.domain.matching import (
    WEIGHTS,
    Culture,
    Feedback,
    NotAFit,
    Person,
    Position,
    Rules,
    Verdict,
    WorkIndex,
    compare_work,
    near_misses,
    prepare,
    rank,
    skill_key,
    work_of,
)
from tests.domain.matching.samples import criterion, only, person, position

INPUTS = {
    Person: "candidate_id title town skills pay_wanted pay_unit pay_currency work_mode employment_type available_on "
    "hours_low hours_high credentials tax_terms needs_sponsorship today liked disliked summary",
    Position: "job_order_id client_id title town skills description pay_low pay_high pay_unit pay_currency work_mode "
    "employment_type starts_on hours_low hours_high credentials tax_terms can_sponsor culture opened_on",
    Culture: "industry size pace work_mode traits",
    Feedback: "reason missing_skill client_id shifts",
    NotAFit: "job_order_id reason missing_skill client_id shifts",
}
"""All that the ranking is told. What stands for a protected trait (a name, a pronoun, an age, a postal code, a school, a
visa, a citizenship) may never be added."""

CRITERIA = {
    "pay_wanted": "pay",
    "town": "place",
    "liked": "culture",
    "available_on": "start",
    "needs_sponsorship": "sponsorship",
}
FORGETTABLE = [*CRITERIA, "work_mode", "employment_type"]
ANYTHING = Rules(musts=frozenset())

SKILLS = ["Python", "SQL", "Airflow", "k8s", "Kubernetes", "Excel", "C", "C#", "Forklift", "FlowJo", "GAAP"]
TITLES = ["Data Engineer", "Sr. Data Engineer", "Data Analyst", "Staff Accountant", "Forklift Operator", "QA"]
TEXTS = ["", "Must have Snowflake.", "Some Python and C#, nights.", "Ask about flowjo. Excel required."]
TOWNS = [None, "Austin, TX", "Austin", "Boston, MA", "Round Rock, TX"]

some_skills = st.lists(st.sampled_from(SKILLS), max_size=6).map(tuple)
amounts = st.none() | st.integers(0, 120).map(Decimal)
cultures = st.builds(
    Culture,
    industry=st.sampled_from([None, "Retail", "Health care"]),
    pace=st.sampled_from([None, "calm"]),
    traits=st.sampled_from([(), ("mentoring",), ("formal", "Mentoring")]),
)
some_cultures = st.lists(cultures, max_size=2).map(tuple)
terms = {
    "town": st.sampled_from(TOWNS),
    "skills": some_skills,
    "pay_unit": st.sampled_from([None, *PayUnit]),
    "pay_currency": st.sampled_from([None, "USD"]),
    "work_mode": st.sampled_from([None, *WorkMode]),
    "employment_type": st.sampled_from([None, *EmploymentType]),
    "hours_low": st.sampled_from([None, 20, 40]),
    "hours_high": st.sampled_from([None, 34, 40]),
    "credentials": st.sampled_from([(), ("RN",), ("Secret clearance", "RN"), ("TS/SCI",), ("US citizen",)]),
    "tax_terms": st.lists(st.sampled_from(TaxTerm), unique=True).map(tuple),
}
days = st.none() | st.dates(date(2026, 11, 1), date(2027, 2, 1))
people = st.builds(
    Person,
    candidate_id=st.just(1),
    title=st.sampled_from([None, *TITLES]),
    pay_wanted=amounts,
    liked=some_cultures,
    disliked=some_cultures,
    available_on=days,
    needs_sponsorship=st.sampled_from([None, True, False]),
    today=st.sampled_from([None, date(2026, 11, 27)]),
    **terms,
)
one_position = st.builds(
    Position,
    job_order_id=st.integers(1, 50),
    client_id=st.integers(1, 3),
    title=st.sampled_from(TITLES),
    description=st.sampled_from(TEXTS),
    pay_low=amounts,
    pay_high=amounts,
    culture=cultures,
    starts_on=days,
    can_sponsor=st.sampled_from([None, True, False]),
    **terms,
)
some_positions = st.lists(one_position, max_size=12, unique_by=lambda one: one.job_order_id)
feedbacks = st.none() | st.builds(
    Feedback, st.sampled_from(Reason), st.sampled_from([None, "Python"]), st.none() | st.integers(1, 3)
)


@pytest.mark.parametrize("kind", INPUTS)
def test_nothing_is_an_input_that_is_not_on_the_list(kind: type) -> None:
    assert {field.name for field in fields(kind)} == set(INPUTS[kind].split())


def test_the_weights_make_up_a_whole() -> None:
    assert sum(WEIGHTS.values()) == pytest.approx(1)


def test_the_explanation_adds_up_to_the_score() -> None:
    match = only(person(), position(town=None))
    assert sum(one.points for one in match.criteria) == pytest.approx(match.score, abs=1e-6)
    assert [one.name for one in match.criteria] == ["skills", "title", *WEIGHTS]


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({}, {"skills": ("Python", "Snowflake", "Kafka", "Spark")}),
        ({}, {"title": "Data Analyst"}),
        ({"title": "Senior Data Engineer"}, {"title": "Civil Engineer"}),
        ({"title": "Data Developer II"}, {"title": "Data Analyst"}),
        ({}, {"town": "Boston, MA"}),
        ({}, {"town": "San Antonio, TX"}),
        ({}, {"town": "Killeen, TX"}),
        ({}, {"pay_high": Decimal(61)}),
        ({}, {"work_mode": WorkMode.ON_SITE}),
        ({}, {"employment_type": EmploymentType.PERMANENT}),
        ({"culture": Culture(pace="calm")}, {"culture": Culture(pace="fast")}),
    ],
)
def test_of_two_positions_the_nearer_one_comes_first(better: dict[str, object], worse: dict[str, object]) -> None:
    someone = person(liked=(Culture(pace="calm"),))
    found = rank(someone, [position(1, **worse), position(2, **better)])
    assert [match.job_order_id for match in found] == [2, 1]


def test_a_position_of_other_work_is_no_match_however_good_its_terms_are() -> None:
    other = position(title="Forklift Operator", skills=("Forklift", "RF Scanner"))
    assert rank(person(), [other]) == []
    assert near_misses(person(), [other]) == []


def test_nobody_of_whom_no_work_is_known_is_matched_by_terms() -> None:
    assert rank(person(title=None, skills=()), [position()]) == []


def test_a_title_or_the_skills_alone_are_enough_to_be_matched() -> None:
    assert len(rank(person(skills=()), [position()])) == 1
    assert len(rank(person(title=None), [position(title="Pipelines")])) == 1
    assert criterion(only(person(title=None), position()), "title").verdict == Verdict.UNKNOWN
    assert criterion(only(person(), position(title="?")), "title").detail == "the title"


def test_no_more_than_asked_for_are_given_and_ties_break_by_id() -> None:
    alike = [position(job_order_id) for job_order_id in (5, 3, 9, 1)]
    assert [match.job_order_id for match in rank(person(), alike, limit=3)] == [1, 3, 5]
    out = [replace(one, description="Must have Power BI.") for one in alike]
    assert [miss.match.job_order_id for miss in near_misses(person(), out, limit=2)] == [1, 3]


@given(people, some_positions, feedbacks)
def test_a_prepared_position_ranks_as_the_position_itself(
    someone: Person, positions: list[Position], feedback: Feedback | None
) -> None:
    prepared = [prepare(one) for one in positions]
    assert rank(someone, prepared, feedback) == rank(someone, positions, feedback)


@given(people, some_positions, feedbacks, st.randoms(use_true_random=False))
def test_the_order_of_the_input_does_not_matter(
    someone: Person, positions: list[Position], feedback: Feedback | None, chance: object
) -> None:
    shuffled = list(positions)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert rank(someone, shuffled, feedback, limit=50) == rank(someone, positions, feedback, limit=50)
    assert near_misses(someone, shuffled, feedback) == near_misses(someone, positions, feedback)


@given(people, some_positions, feedbacks, st.integers(0, 11))
def test_a_position_that_is_left_out_changes_nothing_among_the_others(
    someone: Person, positions: list[Position], feedback: Feedback | None, at: int
) -> None:
    out = positions[at].job_order_id if at < len(positions) else 0
    without = [one for one in positions if one.job_order_id != out]
    works = compare_work(someone, WorkIndex.of((one.job_order_id, work_of(one)) for one in positions), feedback)
    before = [match for match in rank(someone, positions, feedback, limit=50, works=works) if match.job_order_id != out]
    assert rank(someone, without, feedback, limit=50, works=works) == before
    assert rank(someone, positions, feedback, [NotAFit(out)], limit=50) == before


@given(people, one_position, st.sampled_from([*SKILLS, "Tableau", "Welding", "Node.js"]))
def test_one_shared_skill_more_never_lowers_the_part_of_the_skills(someone: Person, one: Position, skill: str) -> None:
    # titles alike, so that the position is a match before and after; no pay, and no must that could take it out
    someone = replace(someone, title="Data Engineer", skills=someone.skills or ("Python",), pay_wanted=None)
    one = replace(one, title="Data Engineer", description=one.description.replace("Must", "May"))
    before = only(someone, one, rules=ANYTHING).work.skills
    learned = replace(someone, skills=(*someone.skills, skill))
    demanded = replace(one, skills=(*one.skills, skill))
    if skill_key(skill) in prepare(one).needs:
        assert only(learned, one, rules=ANYTHING).work.skills >= before - 1e-12
    assert only(learned, demanded, rules=ANYTHING).work.skills >= before - 1e-12


@given(people, one_position, st.sampled_from(FORGETTABLE))
def test_a_fact_that_becomes_unknown_moves_a_score_to_the_middle_and_takes_nothing_out(
    someone: Person, one: Position, fact: str
) -> None:
    name = CRITERIA.get(fact, fact)
    forget = {"liked": (), "disliked": ()} if fact == "liked" else {fact: None}
    known = rank(someone, [one])
    forgotten = rank(replace(someone, **forget), [one])
    if not known:
        return
    (before,), (after,) = known, forgotten
    was, now = criterion(before, name), criterion(after, name)
    assert now.verdict in ({Verdict.MET, Verdict.UNKNOWN} if name in {"place", "sponsorship"} else {Verdict.UNKNOWN})
    if was.verdict == Verdict.MET:
        assert now.points <= was.points
    if was.verdict == Verdict.UNMET:
        assert now.points >= was.points


@given(people, some_positions, feedbacks)
def test_unknown_is_never_unmet_and_scores_stay_between_nothing_and_one(
    someone: Person, positions: list[Position], feedback: Feedback | None
) -> None:
    for match in rank(someone, positions, feedback, limit=50):
        assert 0 <= match.score <= 1
        for one in match.criteria:
            middle = WEIGHTS.get(one.name, 0) / 2  # skills and title add nothing
            at = {Verdict.MET: one.points >= middle, Verdict.UNMET: one.points <= middle}
            assert at.get(one.verdict, one.points == middle)


@given(people, some_positions)
def test_of_someone_who_has_stated_no_terms_none_is_unmet(someone: Person, positions: list[Position]) -> None:
    stated = dict.fromkeys((*(fact for fact in FORGETTABLE if fact != "liked"), "hours_low", "hours_high"))
    unlisted = dict.fromkeys(("credentials", "tax_terms", "liked", "disliked"), ())
    silent = replace(someone, title="Data Engineer", skills=("Python",), **unlisted, **stated)
    for match in rank(silent, positions, limit=50):
        assert {one.verdict for one in match.criteria if one.name not in {"skills", "title", "work"}} <= {
            Verdict.UNKNOWN,
            Verdict.MET,
        }


@pytest.mark.parametrize(
    ("title", "skill", "offered", "needed"),
    [
        ("Pastry Chef", "Lamination", "Industrial Electrician", "PLC"),
        ("Receptionist", "Phones", "Actuary", "SAS"),
        ("Restaurant Manager", "Menus", "Construction Manager", "Procore"),
        ("Civil Engineer", "Grading", "Software Engineer", "Kafka"),
    ],
)
@pytest.mark.parametrize("count", [1, 3, 5])
def test_where_little_is_open_other_work_is_not_taken_for_the_same(
    title: str, skill: str, offered: str, needed: str, count: int
) -> None:
    someone = Person(1, title=title, skills=(skill,))
    open_now = [Position(number, 1, offered, skills=(needed,)) for number in range(count)]
    assert rank(someone, open_now) == []


def test_the_best_of_what_is_far_says_little_about_the_rest() -> None:
    far = Position(1, 1, "Industrial Electrician", skills=("PLC",))
    near = Position(1, 1, "Pastry Chef", skills=("Lamination",))
    someone = Person(1, title="Pastry Chef", skills=("Lamination",))
    alike = [compare_work(someone, WorkIndex.of([(1, work_of(one))]))[1].alike for one in (far, near)]
    assert alike[0] < 0.25
    assert alike[1] == pytest.approx(1, abs=0.02)
