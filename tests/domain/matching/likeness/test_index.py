from itertools import pairwise
from random import Random
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slack_app.domain.matching.likeness import WorkIndex, WorkText, read_work, segment

TITLES = ["Data Engineer", "Nurse", "Forklift Operator", "Staff Accountant", "Data Analyst", "Welder", "?"]
SKILLS = ["Python", "k8s", "SQL", "GAAP", "Epic", "Forklift", "C", "C#"]
TEXTS = ["", "You build pipelines in Python.", "Care for patients on nights.", "Loads trucks; SQL is a plus."]

works = st.builds(
    read_work, st.sampled_from(TITLES), st.lists(st.sampled_from(SKILLS), max_size=4), st.sampled_from(TEXTS)
)
rows = st.dictionaries(st.integers(1, 60), works, max_size=14)


@pytest.fixture(autouse=True, params=[3, 16_384], ids=["small segments", "one segment"])
def size_of_segments(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segment, "SIZE", request.param)


def ranking(index: WorkIndex, wanted: WorkText, **how: object) -> list[tuple[int, list[float]]]:
    found = index.find(wanted, **how)  # type: ignore[arg-type]
    return list(zip(found.ids.tolist(), found.parts.tolist(), strict=True))


@given(rows, works, st.randoms(use_true_random=False), st.dictionaries(st.integers(1, 60), works, max_size=6))
def test_the_same_positions_rank_the_same_however_they_came(
    positions: dict[int, WorkText], wanted: WorkText, chance: Random, passing: dict[int, WorkText]
) -> None:
    straight = WorkIndex.of(sorted(positions.items()))
    winding = WorkIndex.of(passing.items())
    shuffled = list(positions.items())
    chance.shuffle(shuffled)
    for one, work in shuffled:
        winding.put(one, passing.get(chance.randint(1, 60), work))
        winding.put(one, work)
    for one in passing.keys() - positions.keys():
        winding.remove(one)
    assert len(winding) == len(positions)
    assert ranking(winding, wanted) == ranking(straight, wanted)


@given(rows, works, st.sets(st.integers(1, 60)), st.integers(1, 5))
def test_what_is_left_out_moves_nothing_else(
    positions: dict[int, WorkText], wanted: WorkText, out: set[int], limit: int
) -> None:
    index = WorkIndex.of(positions.items())
    rest = [one for one in ranking(index, wanted) if one[0] not in out]
    assert ranking(index, wanted, without=out) == rest
    assert ranking(index, wanted, without=out, limit=limit) == rest[:limit]


@given(rows, works)
def test_parts_lie_between_nothing_and_one_and_equal_positions_stand_by_id(
    positions: dict[int, WorkText], wanted: WorkText
) -> None:
    found = ranking(WorkIndex.of(positions.items()), wanted)
    assert sorted(one for one, _ in found) == sorted(positions)
    assert all(0 <= part <= 1 for _, parts in found for part in parts)
    for (one, parts), (other, others) in pairwise(found):
        assert parts != others or one < other


@given(rows, st.lists(st.sampled_from(SKILLS), max_size=4), st.sampled_from(SKILLS), st.integers(1, 60))
def test_with_what_is_known_fixed_a_shared_skill_never_lowers_the_part_of_the_skills(
    positions: dict[int, WorkText], skills: list[str], more: str, one: int
) -> None:
    needs = [*skills, more]
    index = WorkIndex.of({**positions, one: read_work("Nurse", needs, "")}.items())

    def part(has: list[str]) -> float:
        return dict(ranking(index, read_work("Nurse", has, "")))[one][1]

    assert part(needs) >= part(skills) - 1e-12


def test_who_reads_while_somebody_writes_sees_whole_positions() -> None:
    index, nurse = WorkIndex(), read_work("Nurse", ["Epic"], "Care for patients.")
    wrong: list[object] = []

    def read() -> None:
        for _ in range(150):
            found = index.find(nurse)
            if len(set(found.ids.tolist())) != len(found.ids):
                wrong.append(found)

    reader = Thread(target=read)
    reader.start()
    for number in range(600):
        index.put(number % 50, read_work(TITLES[number % 6], ["Epic"], TEXTS[number % 4]))
    reader.join()
    assert wrong == []
    assert len(index) == 50


def test_of_many_positions_those_with_the_best_words_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("slack_app.domain.matching.likeness.index.LOOKED_AT", 4)
    index = WorkIndex.of((number, read_work(TITLES[number % 6], [], "")) for number in range(60))
    assert [one for one, _ in ranking(index, read_work("Nurse", [], ""), limit=3)] == [1, 7, 13]


@given(rows, st.lists(works, max_size=4))
def test_one_position_apart_is_measured_as_among_all_but_for_what_the_others_say(
    positions: dict[int, WorkText], wanted: list[WorkText]
) -> None:
    index = WorkIndex.of(positions.items())
    for one, work in positions.items():
        among = [dict(ranking(index, seeker))[one][:4] for seeker in wanted]
        assert [[*apart[:4]] for apart in index.apart(wanted, work)] == among
        assert all(apart.alike == 0 for apart in index.apart(wanted, work))
