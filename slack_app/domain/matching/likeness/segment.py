"""Some thousand positions of an index, column by column. A full segment changes no more, but for who is in it still."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from slack_app.domain.matching.likeness.postings import Growing, Sealed
from slack_app.domain.matching.likeness.values import TEXT_SIZE, TITLE_SIZE, Bytes, Numbers

SIZE = 16_384
_FIRST = 256


class Columns:
    """Room for rows, and what is in it. Room that is too small is replaced: who reads the old one is not disturbed.

    The skills of all rows stand one after the other, those of a row from its start to the next row's.
    """

    def __init__(self, room: int = _FIRST) -> None:
        self.ids = np.zeros(room, np.int64)
        self.marks = np.zeros(room, np.int64)
        self.is_in = np.zeros(room, np.bool_)
        self.lengths = np.zeros(room, np.uint16)
        self.titles = np.zeros((room, TITLE_SIZE), np.int8)
        self.texts = np.zeros((room, TEXT_SIZE), np.int8)
        self.skills = np.zeros(room * 4, np.int32)
        self.skill_starts = np.zeros(room + 1, np.int32)

    def widened(self, rows: int, skills: int) -> "Columns":
        """Give the same in more room, if there is not enough for one row with so many skills."""
        if rows < len(self.ids) and self.skill_starts[rows] + skills <= len(self.skills):
            return self
        wider = Columns(min(SIZE, max(_FIRST, 2 * len(self.ids))))
        used = int(self.skill_starts[rows])
        wider.skills = np.zeros(max(len(wider.skills), 2 * (used + skills)), np.int32)
        for name, kept in vars(self).items():
            getattr(wider, name)[: len(kept)] = kept
        return wider


class Segment:
    """Rows in the order in which they came; the vectors, lengths and skills of each, and the rows of each word."""

    def __init__(self) -> None:
        self.columns = Columns()
        self.count = 0
        self.out = 0
        self.postings: Growing | Sealed = Growing()

    @property
    def is_full(self) -> bool:
        """Whether no more rows may come."""
        return isinstance(self.postings, Sealed)

    def add(self, one: int, mark: int, terms: Sequence[int], skills: Sequence[int], title: Bytes, text: Bytes) -> None:
        """Add a row; the last that there is room for seals the segment."""
        postings, row = self.postings, self.count
        if not isinstance(postings, Growing):
            raise TypeError("a full segment takes no more rows")
        self.columns = columns = self.columns.widened(row, len(skills))
        begin = int(columns.skill_starts[row])
        columns.skills[begin : begin + len(skills)] = skills
        columns.skill_starts[row + 1] = begin + len(skills)
        columns.ids[row], columns.marks[row] = one, mark
        columns.lengths[row], columns.is_in[row] = min(len(terms), 65_535), True
        columns.titles[row], columns.texts[row] = title, text
        postings.add(row, terms)
        self.count += 1
        if self.count == SIZE:
            self.postings = postings.sealed()

    def row_of(self, one: int) -> int | None:
        """Find the row of an id that is in."""
        at = np.flatnonzero((self.columns.ids[: self.count] == one) & self.columns.is_in[: self.count])
        return int(at[0]) if len(at) else None

    def ids_and_marks(self) -> tuple[Numbers, Numbers]:
        """Give the ids of the rows that are in, and their marks."""
        rows = np.flatnonzero(self.columns.is_in[: self.count])
        return self.columns.ids[rows], self.columns.marks[rows]

    def take_out(self, row: int) -> None:
        """Leave a row out from now on."""
        self.columns.is_in[row] = False
        self.out += 1

    def terms_of(self, row: int) -> NDArray[np.int32]:
        """Give the words of a row."""
        return self.postings.terms_of(row)

    def skills_of(self, row: int) -> NDArray[np.int32]:
        """Give the skills of a row."""
        starts = self.columns.skill_starts
        return self.columns.skills[starts[row] : starts[row + 1]]

    def closed_up(self) -> "Segment":
        """Give a full segment anew, without the rows that are out."""
        postings, old = self.postings, self.columns
        if not isinstance(postings, Sealed):
            raise TypeError("only a full segment is closed up")
        closed, kept = Segment(), np.flatnonzero(old.is_in[: self.count])
        counts = np.diff(old.skill_starts)[kept]
        columns = Columns(len(kept))
        for name in ("ids", "marks", "is_in", "lengths", "titles", "texts"):
            setattr(columns, name, getattr(old, name)[kept])
        np.cumsum(counts, out=columns.skill_starts[1:])
        columns.skills = old.skills[ranges(old.skill_starts[kept], counts)]
        closed.columns, closed.count = columns, len(kept)
        closed.postings = postings.only(old.is_in[: self.count])
        return closed


def ranges(starts: NDArray[np.int32], counts: NDArray[np.int32]) -> NDArray[np.int64]:
    """Give the numbers of several ranges, one after the other."""
    steps = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    return np.asarray(np.repeat(starts, counts) + steps, np.int64)
