"""What the doctor says of the folder where indexes of open work are kept."""

import os
from pathlib import Path

import pytest

from tests.operating.examination import Installation


async def test_one_that_can_be_made_is_well_and_is_not_made(place: Installation) -> None:
    folder = place.folder / "kept" / "indexes"
    told = await place.examine(INDEX_DIR=str(folder))
    assert told.lines["Index folder"] == ("ok", f"{folder}: the next start finds there what this one has read.")
    assert not folder.parent.exists()


async def test_one_that_was_chosen_and_cannot_be_written_to_is_to_be_corrected(place: Installation) -> None:
    (place.folder / "file").touch()
    told = await place.examine(INDEX_DIR=str(place.folder / "file" / "indexes"))
    assert (told.code, told.wrong) == (1, {"Index folder"})
    assert "correct INDEX_DIR" in told.output


async def test_one_that_nobody_chose_is_no_more_than_slow(place: Installation) -> None:
    (place.folder / ".rebound-index").touch()
    told = await place.examine(INDEX_DIR="")
    assert (told.code, told.lines["Index folder"][0]) == (0, "note")
    assert "Set INDEX_DIR to a folder" in told.output


async def test_one_into_which_this_user_may_not_look_is_to_be_corrected(
    place: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever runs the tests may look everywhere, so one folder answers as it does to others."""
    closed = place.folder / "closed"
    closed.mkdir(mode=0o700)
    look, access = Path.stat, os.access

    def refused(path: Path, **how: bool) -> os.stat_result:
        if closed in path.parents:
            raise PermissionError(13, "Permission denied")
        return look(path, **how)

    monkeypatch.setattr(Path, "stat", refused)
    monkeypatch.setattr("os.access", lambda path, mode, **how: Path(path) != closed and access(path, mode, **how))
    told = await place.examine(INDEX_DIR=str(closed / "kept" / "indexes"))
    assert (told.code, told.wrong) == (1, {"Index folder"})


async def test_one_of_somebody_else_is_seen(place: Installation, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests may write everywhere, so the question itself is answered otherwise for one folder."""
    others = place.folder / "others"
    others.mkdir()
    access = os.access
    monkeypatch.setattr("os.access", lambda path, mode, **how: Path(path) != others and access(path, mode, **how))
    told = await place.examine(INDEX_DIR="others/indexes")
    assert told.wrong == {"Index folder"}
