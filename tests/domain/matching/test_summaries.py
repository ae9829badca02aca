import pytest

from slack_app.domain.matching import Person, Position, WorkIndex, compare_work, rank, work_of

POSITIONS = [
    Position(1, 1, "Registered Nurse", skills=("Epic",), description="Cares for patients in an emergency room."),
    Position(2, 1, "School Nurse", skills=("Epic",), description="Cares for children of a school, by herself."),
    Position(3, 1, "Data Engineer", skills=("Python", "SQL"), description="Builds pipelines, 40 hours a week."),
    Position(4, 1, "Home Health Aide", description="Helps old people and women at their homes in Austin."),
]
TEXT = (
    "Maria Lopez, a 34-year-old woman from 78701, cared for patients; she went to the University of Texas at Austin "
    "and Stanford University and built Python pipelines for 5 years."
)


def scores(summary: str) -> list[tuple[int, float]]:
    someone = Person(candidate_id=1, title="Nurse", skills=("Epic",), summary=summary)
    works = compare_work(someone, WorkIndex.of((one.job_order_id, work_of(one)) for one in POSITIONS))
    return [(match.job_order_id, match.score) for match in rank(someone, POSITIONS, works=works, is_choosy=False)]


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ("Maria Lopez", "Wei Zhang"),
        ("Maria Lopez", "Mohammed al-Fayed"),
        ("she", "he"),
        ("she", "they"),
        ("34-year-old woman", "61-year-old man"),
        ("34-year-old woman", "young lady"),
        ("34-year-old ", ""),
        ("78701", "02139-4307"),
        ("the University of Texas at Austin", "Howard University"),
        ("Stanford University", "Spelman College"),
        ("5 years", "35 years"),
    ],
)
def test_who_somebody_is_changes_no_score(said: str, instead: str) -> None:
    assert said in TEXT
    assert scores(TEXT.replace(said, instead)) == scores(TEXT)


def test_what_somebody_did_changes_scores() -> None:
    assert scores(TEXT.replace("patients", "pipelines")) != scores(TEXT)
    assert scores(TEXT.replace("Python", "")) != scores(TEXT)
