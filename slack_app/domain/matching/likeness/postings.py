"""Which rows of a segment hold a word: lists while the segment grows, one sorted table once it is full."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.uint16]
_NONE = np.zeros(0, np.uint16)


class Sealed:
    """The rows of all words in one table, ordered by the words' numbers."""

    def __init__(self, terms: NDArray[np.int32], starts: NDArray[np.int32], rows: Rows) -> None:
        self.terms, self.starts, self.rows = terms, starts, rows

    def of(self, wanted: NDArray[np.int32]) -> list[Rows]:
        """Give the rows of each word, none for a word that no row holds."""
        if not len(self.terms):
            return [_NONE] * len(wanted)
        at = np.minimum(np.searchsorted(self.terms, wanted), len(self.terms) - 1)
        first, last = self.starts[at], self.starts[at + 1]
        here = self.terms[at] == wanted
        return [
            self.rows[one:end] if is_here else _NONE
            for one, end, is_here in zip(first.tolist(), last.tolist(), here.tolist(), strict=True)
        ]

    def terms_of(self, row: int) -> NDArray[np.int32]:
        """Give the words of a row."""
        at = np.flatnonzero(self.rows == row)
        return self.terms[np.searchsorted(self.starts, at, side="right") - 1]

    def only(self, is_in: NDArray[np.bool_]) -> "Sealed":
        """Give the same without the rows that are out, and the others closed up."""
        kept = is_in[self.rows]
        numbers = np.cumsum(is_in) - 1
        counts = np.bincount(
            np.repeat(np.arange(len(self.terms)), np.diff(self.starts))[kept], minlength=len(self.terms)
        )
        starts = np.concatenate([[0], np.cumsum(counts[counts > 0])]).astype(np.int32)
        return Sealed(self.terms[counts > 0], starts, numbers[self.rows[kept]].astype(np.uint16))


class Growing:
    """The rows of each word in a list of its own."""

    def __init__(self) -> None:
        self._rows: dict[int, array[int]] = {}

    @classmethod
    def of_sealed(cls, sealed: Sealed) -> "Growing":
        """Give a table back its lists."""
        growing = cls()
        for at, term in enumerate(sealed.terms.tolist()):
            growing._rows[term] = array("H", sealed.rows[sealed.starts[at] : sealed.starts[at + 1]].tobytes())
        return growing

    def add(self, row: int, terms: Iterable[int]) -> None:
        """Note the words of a row that is new."""
        for term in terms:
            known = self._rows.get(term)
            if known is None:
                self._rows[term] = array("H", (row,))
            else:
                known.append(row)

    def of(self, wanted: NDArray[np.int32]) -> list[Rows]:
        """Give copies of the rows of each word: the lists go on growing."""
        return [np.array(self._rows[term], np.uint16) if term in self._rows else _NONE for term in wanted.tolist()]

    def terms_of(self, row: int) -> NDArray[np.int32]:
        """Give the words of a row."""
        return np.array(sorted(term for term, rows in self._rows.items() if row in rows), np.int32)

    def copy(self) -> "Growing":
        """Give the same with lists that are shared: they go on growing, and what they hold now is told by the row."""
        copied = Growing()
        copied._rows = self._rows.copy()
        return copied

    def sealed(self, count: int | None = None) -> Sealed:
        """Give the same as one table, or only the rows before this one."""
        held = {term: self._rows[term] for term in sorted(self._rows)}
        if count is not None:
            held = {term: rows[: bisect_left(rows, count)] for term, rows in held.items()}
        starts = np.zeros(len(held) + 1, np.int32)
        np.cumsum([len(rows) for rows in held.values()], out=starts[1:])
        rows = np.frombuffer(b"".join(rows.tobytes() for rows in held.values()), np.uint16)
        return Sealed(np.array(list(held), np.int32), starts, rows)
