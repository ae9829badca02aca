"""An index as bytes: the same index again, or known as something else."""

from array import array
from collections.abc import Iterator
from io import BytesIO
from random import Random

import numpy as np
import pytest
from hypothesis import given

from slack_app.domain.matching.likeness import WorkIndex, WorkText, read_work, segment, snapshot
from slack_app.domain.matching.likeness.snapshot import Snapshot, SnapshotWrong, load
from tests.domain.matching.likeness.test_index import TEXTS, TITLES, ranking, rows, works

NURSE = read_work("Nurse", ["Epic"], "Care for patients.")


@pytest.fixture(autouse=True, params=[3, 16_384], ids=["small segments", "one segment"])
def size_of_segments(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segment, "SIZE", request.param)


def written(index: WorkIndex, *facts: int) -> bytes:
    file = BytesIO()
    Snapshot(index).write(file, facts)
    return file.getvalue()


def some_positions(count: int = 20) -> WorkIndex:
    index = WorkIndex()
    for number in range(count):
        index.put(number, read_work(TITLES[number % 6], ["Epic"], TEXTS[number % 4]), mark=number * 7)
    return index


@given(rows, works)
def test_a_snapshot_ranks_and_grows_on_as_the_index_it_was_taken_of(
    positions: dict[int, WorkText], wanted: WorkText
) -> None:
    index = WorkIndex.of(positions.items())
    again, facts = load(BytesIO(written(index, 12, 34)))
    assert facts == [12, 34]
    assert ranking(again, wanted) == ranking(index, wanted)
    for one in (index, again):
        one.put(99, wanted)
        one.remove(min(positions, default=0))
    assert ranking(again, wanted) == ranking(index, wanted)


def test_what_comes_after_a_snapshot_was_taken_is_not_in_it() -> None:
    index = some_positions()
    before = written(index)
    taken = Snapshot(index)
    for number in range(40):
        index.put(number, NURSE)
    index.remove(3)
    file = BytesIO()
    taken.write(file)
    assert file.getvalue() == before
    assert len(load(BytesIO(before))[0]) == 20


def test_marks_are_those_of_the_positions_that_are_in() -> None:
    index = some_positions()
    index.remove(3)
    index.put(4, NURSE, mark=1000)
    for one in (index, load(BytesIO(written(index)))[0]):
        assert one.marks() == (19, sum(number * 7 for number in range(20)) - 3 * 7 - 4 * 7 + 1000)
        assert one.marks(without=[3, 4, 5, 77]) == (17, one.marks()[1] - 1000 - 5 * 7)


def test_marks_stay_with_their_positions_when_a_segment_is_made_anew() -> None:
    index = some_positions(12)
    for number in range(0, 12, 3):
        index.remove(number)
        index.remove(number + 1)
    assert index.marks() == (4, 7 * (2 + 5 + 8 + 11))


def places_to_damage(size: int) -> Iterator[int]:
    """The ends, where the table of contents stands, and some hundred places between."""
    yield from range(0, 200, 3)
    yield from range(size - 400, size, 3)
    yield from Random(4).sample(range(size), 150)


def test_damaged_bytes_are_no_snapshot_or_the_same() -> None:
    index = some_positions()
    whole = written(index, 7)
    expected = ranking(index, NURSE)
    for at in places_to_damage(len(whole)):
        damaged = bytearray(whole)
        damaged[at] ^= 0x41
        try:
            again, facts = load(BytesIO(bytes(damaged)))
        except SnapshotWrong:
            continue
        assert (ranking(again, NURSE), facts) == (expected, [7])  # a date in the archive, or the like


@pytest.mark.parametrize("share", [0, 0.3, 0.9, 0.999])
def test_half_a_file_is_no_snapshot(share: float) -> None:
    whole = written(some_positions())
    with pytest.raises(SnapshotWrong):
        load(BytesIO(whole[: int(share * len(whole))]))


def test_bytes_of_something_else_are_no_snapshot() -> None:
    with pytest.raises(SnapshotWrong):
        load(BytesIO(b"something else"))
    file = BytesIO()
    np.savez(file, form=np.array([0, 1, 2, 3, 4]))
    file.seek(0)
    with pytest.raises(SnapshotWrong):
        load(file)


def test_a_snapshot_of_another_form_is_of_no_use(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = written(some_positions())
    load(BytesIO(whole))
    monkeypatch.setattr(snapshot, "form", lambda: "texts are read otherwise")
    with pytest.raises(SnapshotWrong):
        load(BytesIO(whole))


def test_words_that_do_not_come_back_as_they_were_are_noticed() -> None:
    index = WorkIndex()
    index.put(1, WorkText(("two\nlines",), (), NURSE.title, NURSE.text))
    with pytest.raises(SnapshotWrong):
        load(BytesIO(written(index)))


def test_lists_that_grow_on_are_told_by_the_row() -> None:
    from slack_app.domain.matching.likeness.postings import Growing

    growing = Growing()
    growing.add(0, [5, 6])
    growing.add(1, [5])
    seen = growing.copy()
    growing.add(2, [5, 9])
    assert seen.sealed(2).rows.tolist() == array("H", [0, 1, 0]).tolist()
    assert growing.sealed().terms.tolist() == [5, 6, 9]
