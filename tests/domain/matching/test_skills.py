import pytest

from slack_app.domain.matching import prepare, rank, skill_key
from tests.domain.matching.samples import only, person, position


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("k8s", "Kubernetes"),
        ("JS", "JavaScript"),
        (".NET", "dotnet"),
        ("ASP.NET Core", ".NET"),
        ("C Sharp", "C#"),
        ("Postgres", "PostgreSQL"),
        ("NodeJS", "Node.js"),
        ("ICD10", "icd-10"),
        ("A/P", "Accounts Payable"),
        ("Python 3.12", "python"),
        ("Java 17", "Core Java"),
        ("Kubernetes (required)", "K8S"),
        ("Résumé Parsing", "resume parsing"),
    ],
)
def test_two_names_of_one_skill_have_one_key(one: str, other: str) -> None:
    assert skill_key(one) == skill_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("C", "C#"),
        ("C", "C++"),
        ("C#", "C++"),
        (".NET", "Net"),
        ("Java", "JavaScript"),
        ("SQL", "SQL Server"),
        ("ICD-10", "ICD-9"),
        ("R", "Ruby"),
        ("React", "React Native"),
    ],
)
def test_two_skills_with_like_names_stay_two(one: str, other: str) -> None:
    assert skill_key(one) != skill_key(other)


def test_someone_who_knows_c_does_not_know_c_sharp() -> None:
    match = only(person(skills=("C", "SQL")), position(skills=("C#", "SQL")))
    assert match.shared_skills == ("SQL",)
    assert match.missing_skills == ("C#",)


def test_skills_are_found_in_the_sentences_of_a_description() -> None:
    one = position(
        skills=(), description="You move our k8s clusters to AWS; C#/.NET and node.js services, CI/CD with Jenkins."
    )
    assert [need.shown for need in prepare(one).needs.values()] == [
        "Kubernetes",
        "AWS",
        "C#",
        ".NET",
        "Node.js",
        "CI/CD",
        "Jenkins",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "You will excel at what you do and go far. Excel at it!",
        "Rest breaks each hour. We react fast, in spring and summer, in lean times.",
        "Series C company. Vitamin R.",
        "Ask for access; the project is large.",
    ],
)
def test_ordinary_words_are_not_taken_for_skills(text: str) -> None:
    one = position(skills=("Python",), description=text)
    match = only(person(skills=("Python", "Access", "Project", "C", "R", "Go")), one)
    assert match.shared_skills == ("Python",)
    assert match.missing_skills == ()


def test_a_capital_within_a_sentence_says_that_the_skill_is_meant() -> None:
    needs = prepare(position(skills=(), description="Services in Go and Spring, sheets in Excel.")).needs
    assert {need.shown for need in needs.values()} == {"Go", "Spring", "Excel"}


def test_a_skill_that_no_table_knows_is_found_in_a_description_as_a_whole_word() -> None:
    someone = person(skills=("Python", "FlowJo", "Dag"))
    match = only(someone, position(skills=("Python",), description="Cells are gated in flowjo; daggers drawn."))
    assert match.shared_skills == ("Python", "FlowJo")


def test_the_longest_name_wins_where_one_skill_is_part_of_another() -> None:
    needs = prepare(position(skills=(), description="You tune SQL Server and Power BI.")).needs
    assert {need.shown for need in needs.values()} == {"SQL Server", "Power BI"}


def test_a_skill_counts_the_same_whether_it_is_listed_or_mentioned() -> None:
    listed = position(skills=("Python", "Kafka"), description=None)
    mentioned = position(skills=("Python",), description="Some Kafka.")
    assert only(person(), mentioned).work.skills == only(person(), listed).work.skills > 0


def test_sharing_nothing_but_what_everybody_lists_is_no_reason_to_show_a_position() -> None:
    someone = person(title="Data Engineer", skills=("Excel", "Communication"))
    assert rank(someone, [position(title="Receptionist", skills=("Excel", "Communication"))]) == []


@pytest.mark.parametrize("text", ["Must have Snowflake.", "Requirements: Python, Snowflake", "Snowflake is mandatory"])
def test_a_must_that_is_missing_takes_a_position_out(text: str) -> None:
    assert rank(person(), [position(description=text)]) == []
    assert rank(person(skills=("Python", "Snowflake")), [position(description=text)]) != []


@pytest.mark.parametrize(
    "text",
    [
        "Snowflake or BigQuery required.",
        "Snowflake preferred, must be reliable.",
        "No Snowflake required.",
        "Snowflake is not a must",
        "You must be on time. We use Snowflake.",
        "Must have Excel.",
    ],
)
def test_what_is_not_demanded_for_certain_takes_nothing_out(text: str) -> None:
    assert len(rank(person(), [position(description=text)])) == 1


def test_a_must_takes_nothing_out_where_a_persons_skills_are_unknown() -> None:
    assert len(rank(person(skills=()), [position(description="Must have Snowflake.")])) == 1
