"""The index of one agency's positions: derived from its database, and thrown away at any time."""

from collections.abc import Collection, Iterable, Iterator
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from slack_app.domain.matching.likeness.formula import measure, measure_apart
from slack_app.domain.matching.likeness.reading import read_wanted
from slack_app.domain.matching.likeness.segment import Segment
from slack_app.domain.matching.likeness.values import TEXT_SIZE, Bytes, Found, Work, WorkText
from slack_app.domain.matching.likeness.view import Part, View, choose
from slack_app.domain.matching.likeness.vocabulary import Vocabulary, rarity

LOOKED_AT = 2048
"""Of more positions than this only those with the best words are measured in full."""
NOTHING = Found(np.zeros(0, np.int64), np.zeros((0, 5)))

_Terms = list[int] | NDArray[np.int32]


class WorkIndex:
    """Positions by the likeness of their work. One may write while others read; a reader waits for no more than one row.

    The same positions give the same ranking, in whatever order they came, were changed or left.
    """

    def __init__(self) -> None:
        self.words, self.skills = Vocabulary(), Vocabulary()
        self.segments: list[Segment] = [Segment()]
        self.total, self.length = 0, 0
        self.text_sum = np.zeros(TEXT_SIZE, np.int64)
        self.lock = Lock()

    @classmethod
    def of(cls, rows: Iterable[tuple[int, WorkText]]) -> "WorkIndex":
        """Make an index of these positions."""
        index = cls()
        for one, work in rows:
            index.put(one, work)
        return index

    def __len__(self) -> int:
        return self.total

    def put(self, one: int, work: WorkText, mark: int = 0) -> None:
        """Add a position, or put what is true now in place of what was; `mark` is the caller's, to know its state again."""
        with self.lock:
            self._take_out(one)
            terms, skills = self.words.number(work.words), self.skills.number(work.skills)
            if self.segments[-1].is_full:
                self.segments.append(Segment())
            self.segments[-1].add(one, mark, terms, skills, work.title_vector(), work.text_vector())
            self._count(terms, skills, work.text_vector(), 1)
            self._tidy(len(self.segments) - 1)

    def remove(self, one: int) -> None:
        """Take a position out; one that is not in is no mistake."""
        with self.lock:
            self._take_out(one)

    def marks(self, *, without: Collection[int] = ()) -> tuple[int, int]:
        """Count the positions but these, and add up their marks: what the index was made of can be asked the same."""
        with self.lock:
            held = [one.ids_and_marks() for one in self.segments]
        kept = [marks[np.isin(ids, list(without), invert=True)] for ids, marks in held]
        return sum(map(len, kept)), sum(int(one.sum()) for one in kept)

    def read(self, title: str, skills: Collection[str], text: str) -> WorkText:
        """Read what a person looks for, as far as words and skills of these positions say anything about it."""
        return read_wanted(title, skills, text, self.words.__contains__, self.skills)

    def find(self, wanted: WorkText, *, limit: int | None = None, without: Collection[int] = ()) -> Found:
        """Give the positions most like the work wanted, best first; all of them without a limit.

        What is left out stays part of what is known of the agency's work, so that nothing else moves.
        """
        view = self._view(wanted)
        if not view.total:
            return NOTHING
        enough = view.total if limit is None else max(LOOKED_AT, limit + len(without))
        found = measure(view, choose(view, enough), wanted.title_vector(), wanted.text_vector())
        if without:
            kept = np.isin(found.ids, list(without), invert=True)
            found = Found(found.ids[kept], found.parts[kept])
        return Found(found.ids[:limit], found.parts[:limit])

    def apart(self, works: Iterable[WorkText], one: WorkText) -> Iterator[Work]:
        """Say how alike a position of this index is to each work wanted, as `find` does but for `alike`, which stays 0.

        That part takes all the other positions; without it, one position costs no more where there are many.
        """
        alone = Segment()
        with self.lock:
            terms, skills = self.words.known(one.words), self.skills.known(one.skills)
        alone.add(0, 0, terms.tolist(), skills.tolist(), one.title_vector(), one.text_vector())
        for wanted in works:
            view = self._view(wanted, [alone])
            yield Work(*measure_apart(view, choose(view, 1), wanted.title_vector(), wanted.text_vector())[0].tolist())

    def _view(self, wanted: WorkText, segments: Collection[Segment] | None = None) -> View:
        with self.lock:
            terms, skills = self.words.known(wanted.words), self.skills.known(wanted.skills)
            rows = self.segments if segments is None else segments
            return View(
                parts=tuple(Part(one.columns, one.count, one.postings.of(terms)) for one in rows if one.count),
                total=self.total,
                mean_length=self.length / max(self.total, 1),
                mean_text=self.text_sum / max(self.total, 1),
                weights=rarity(self.words.counts[terms], self.total),
                skills=skills,
                skill_counts=self.skills.counts.copy(),
            )

    def _take_out(self, one: int) -> None:
        for at, segment in enumerate(self.segments):
            row = segment.row_of(one)
            if row is not None:
                self._count(segment.terms_of(row), segment.skills_of(row), segment.columns.texts[row], -1)
                segment.take_out(row)
                self._tidy(at)
                return

    def _tidy(self, at: int) -> None:
        """Make a full segment anew of which most has left."""
        segment = self.segments[at]
        if segment.is_full and segment.out * 2 > segment.count:
            self.segments[at] = segment.closed_up()

    def _count(self, terms: _Terms, skills: _Terms, text: Bytes, by: int) -> None:
        self.words.count(terms, by)
        self.skills.count(skills, by)
        self.total += by
        self.length += by * min(len(terms), 65_535)
        self.text_sum += by * text.astype(np.int64)
