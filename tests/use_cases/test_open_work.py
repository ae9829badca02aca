from slack_app.domain.matching import Person, Position, WorkIndex, compare_work
from slack_app.use_cases.open_work import OpenWork

NURSE = Person(candidate_id=1, title="Nurse")


def best(index: WorkIndex) -> list[int]:
    return list(compare_work(NURSE, index))


def test_an_index_follows_what_is_open() -> None:
    kept = OpenWork(most_positions=100)
    nurse, clerk = Position(1, 1, "Nurse"), Position(2, 1, "Clerk")
    assert kept.ask(1, [clerk, nurse], best) == [1, 2]
    assert kept.ask(1, [Position(2, 1, "Nurse"), Position(1, 1, "Clerk")], best) == [2, 1]
    assert kept.ask(1, [clerk], best) == [2]
    assert kept.ask(1, [], best) == []


def test_agencies_are_kept_apart_and_the_longest_unused_leave() -> None:
    kept = OpenWork(most_positions=3)
    offices = {agency: [Position(agency * 10 + number, 1, "Nurse") for number in range(2)] for agency in (1, 2, 3)}
    for agency, positions in offices.items():
        assert kept.ask(agency, positions, best) == [agency * 10, agency * 10 + 1]
    seen: list[WorkIndex] = []
    kept.ask(3, offices[3], seen.append)
    kept.ask(1, offices[1], seen.append)
    kept.ask(1, offices[1], seen.append)
    assert [len(index) for index in seen] == [2, 2, 2]
    assert seen[1] is seen[2]
    assert kept.ask(2, offices[2], best) == [20, 21]
