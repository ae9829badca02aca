from decimal import Decimal

import pytest

from db.vocabulary import Reason, WorkMode
from slack_app.domain.matching import Feedback, NotAFit, Person, Position, Verdict, near_misses, rank, shifts_in
from tests.domain.matching.samples import criterion, only, person, position

OTHERS = [
    position(1, client_id=7),
    position(2, client_id=8, town="Boston, MA", work_mode=WorkMode.ON_SITE),
    position(3, client_id=9, pay_low=Decimal(50), pay_high=Decimal(60)),
]


def ids(someone: Person, positions: list[Position], *told: object) -> list[int]:
    return [match.job_order_id for match in rank(someone, positions, *told)]


@pytest.mark.parametrize(
    "reason",
    [
        Reason.POSITION_FILLED,
        Reason.POSITION_ON_HOLD,
        Reason.OTHERS_STRONGER,
        Reason.NO_REASON_YET,
        Reason.OTHER,
    ],
)
def test_a_reason_that_is_not_about_the_person_changes_nothing(reason: Reason) -> None:
    said = Feedback(reason, missing_skill="Snowflake", client_id=7, shifts=frozenset({"nights"}))
    assert rank(person(), OTHERS, said) == rank(person(), OTHERS)


@pytest.mark.parametrize("reason", [Reason.MISSING_SKILL, Reason.LESS_EXPERIENCE, Reason.INTERVIEW, Reason.TEAM_FIT])
def test_the_client_that_said_no_to_the_person_is_left_out(reason: Reason) -> None:
    assert 1 not in ids(person(), OTHERS, Feedback(reason, client_id=7))
    assert near_misses(person(), OTHERS[:1], Feedback(reason, client_id=7)) == []


@pytest.mark.parametrize("reason", [Reason.PAY, Reason.PLACE, Reason.SCHEDULE])
def test_the_client_that_said_no_to_the_terms_is_not_left_out(reason: Reason) -> None:
    assert 1 in ids(person(), OTHERS, Feedback(reason, client_id=7))


def test_a_reason_about_the_person_without_a_client_leaves_nobody_out() -> None:
    assert ids(person(), OTHERS, Feedback(Reason.INTERVIEW)) == ids(person(), OTHERS)


def test_a_missing_skill_marks_the_positions_that_need_it() -> None:
    listed = position(1, skills=("Python", "SQL", "Snowflake"))
    mentioned = position(2, skills=("Python", "SQL"), description="Our warehouse runs on Snowflake.")
    neither = position(3, skills=("Python", "SQL"))
    found = rank(person(), [listed, mentioned, neither], Feedback(Reason.MISSING_SKILL, "snowflake"))
    marked = {match.job_order_id for match in found if any(one.name == "feedback" for one in match.criteria)}
    assert marked == {1, 2}
    mark = criterion(next(match for match in found if match.job_order_id == 1), "feedback")
    assert (mark.verdict, mark.detail) == (Verdict.UNMET, "needs Snowflake, which was missed")


def test_a_skill_that_the_client_missed_no_longer_counts_whatever_the_record_says() -> None:
    said = Feedback(Reason.MISSING_SKILL, "Airflow")
    match = only(person(), position(), feedback=said)
    assert "Airflow" not in match.shared_skills
    assert "Airflow" in match.missing_skills
    assert match.score < only(person(), position()).score
    assert rank(person(), [position(description="Must have Airflow.")], said) == []
    assert rank(person(skills=("Airflow",)), [position(description="Must have Airflow.")], said) == []


def test_a_missed_skill_that_no_table_knows_is_marked_once_and_as_it_was_said() -> None:
    someone = person(skills=("Python", "FlowJo"))
    one = position(skills=("Python",), description="Cells are gated in flowjo.")
    assert only(someone, one).shared_skills == ("Python", "FlowJo")
    match = only(someone, one, feedback=Feedback(Reason.MISSING_SKILL, "FLOWJO"))
    assert (match.shared_skills, match.missing_skills) == (("Python",), ("FLOWJO",))


def test_a_reason_of_pay_takes_out_what_pays_less_than_is_wanted() -> None:
    assert ids(person(), OTHERS, Feedback(Reason.PAY)) == [1, 2]
    (miss,) = near_misses(person(), OTHERS, Feedback(Reason.PAY))
    assert (miss.match.job_order_id, miss.missing) == (3, "pays up to 60 USD an hour")


def test_a_reason_of_place_takes_out_what_is_elsewhere() -> None:
    assert ids(person(), OTHERS, Feedback(Reason.PLACE)) == [1, 3]
    (miss,) = near_misses(person(), OTHERS, Feedback(Reason.PLACE))
    assert (miss.match.job_order_id, miss.missing) == (2, "in Boston, MA, 1,694 miles away")


@pytest.mark.parametrize("reason", [Reason.PAY, Reason.PLACE, Reason.SCHEDULE])
def test_a_filter_takes_nothing_out_whose_facts_are_unknown(reason: Reason) -> None:
    silent = position(town=None, pay_low=None, pay_high=None, work_mode=None, description=None)
    assert ids(person(), [silent], Feedback(reason, shifts=frozenset({"nights"}))) == [1]


def test_a_reason_of_schedule_takes_out_the_same_hours_and_asks_about_the_rest() -> None:
    nights = position(1, description="Night shift, rotating.")
    weekends = position(2, description="Every other weekend.")
    said = Feedback(Reason.SCHEDULE, shifts=shifts_in("This is a night shift."))
    (match,) = rank(person(), [nights, weekends], said)
    assert (match.job_order_id, match.ask) == (2, ("working hours",))
    assert near_misses(person(), [nights, weekends], said)[0].missing == "nights"


@pytest.mark.parametrize(
    ("text", "shifts"),
    [
        ("Third shift. On-call one week in six", {"nights", "on call"}),
        ("No weekends! Second shift.", {"evenings"}),
        ("Nightshade and weekender", set()),
        (None, set()),
    ],
)
def test_working_hours_are_read_from_what_a_text_states(text: str | None, shifts: set[str]) -> None:
    assert shifts_in(text) == shifts


def test_a_position_that_was_no_fit_is_not_shown_again_not_even_as_a_near_miss() -> None:
    assert ids(person(), OTHERS, None, [NotAFit(1)]) == [3, 2]
    assert near_misses(person(), OTHERS, Feedback(Reason.PAY), [NotAFit(3)]) == []


def test_a_recruiters_reason_limits_what_is_shown_as_a_clients_does() -> None:
    assert ids(person(), OTHERS, None, [NotAFit(9, Reason.PAY)]) == [1, 2]
    assert ids(person(), OTHERS, None, [NotAFit(9, Reason.PLACE)]) == [1, 3]
    assert ids(person(), OTHERS, None, [NotAFit(9, Reason.TEAM_FIT, client_id=7)]) == [3, 2]
    match = only(person(), position(), remembered=[NotAFit(9, Reason.MISSING_SKILL, "Snowflake")])
    assert criterion(match, "feedback").verdict == Verdict.UNMET


def test_a_recruiters_reason_about_one_position_leaves_its_client_in() -> None:
    assert ids(person(), OTHERS, None, [NotAFit(9, Reason.MISSING_SKILL, "Cobol", client_id=7)]) == ids(
        person(), OTHERS
    )


def test_two_things_missing_are_no_near_miss() -> None:
    one = position(pay_low=None, pay_high=Decimal(30), description="Must have Snowflake.")
    assert rank(person(), [one]) == []
    assert near_misses(person(), [one]) == []
