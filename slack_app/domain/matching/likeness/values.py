"""What the index takes and what it finds: texts read into words, skills and vectors; parts of a likeness."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

TITLE_SIZE, TEXT_SIZE = 128, 256
"""Dimensions of a title's and of a text's vector."""

Bytes = NDArray[np.int8]
Numbers = NDArray[np.int64]
Floats = NDArray[np.float64]


class Work(NamedTuple):
    """How alike the work of a position is to the work wanted: parts from 0 to 1, each kept apart, and their sum."""

    words: float = 0.0
    skills: float = 0.0
    title: float = 0.0
    text: float = 0.0
    alike: float = 0.0

    @property
    def total(self) -> float:
        """The weighted sum, from 0 to 1."""
        words, skills, title, text, alike = SHARES
        return words * self[0] + skills * self[1] + title * self[2] + text * self[3] + alike * self[4]


SHARES = Work(words=0.32, skills=0.16, title=0.08, text=0.16, alike=0.28)
"""What each part counts: the only weights there are. How they were found: docs/decisions/0008."""


@dataclass(frozen=True, slots=True)
class WorkText:
    """A position's or a person's work, read once: distinct words, skills by their keys, and two vectors of whole numbers."""

    words: tuple[str, ...]
    skills: tuple[str, ...]
    title: bytes
    text: bytes

    def title_vector(self) -> Bytes:
        """The title's vector."""
        return np.frombuffer(self.title, np.int8)

    def text_vector(self) -> Bytes:
        """The vector of title and text together."""
        return np.frombuffer(self.text, np.int8)


@dataclass(frozen=True, slots=True)
class Found:
    """Positions by id, best first (equal ones by id), with the parts of each: one row a position, one column a part."""

    ids: Numbers
    parts: Floats

    def works(self) -> "Works":
        """Give the parts by id, best first."""
        return Works(self)


class Works(Mapping[int, Work]):
    """What was found, by id, best first. Of thousands a few are looked at: each is made when it is asked for."""

    def __init__(self, found: Found) -> None:
        self._parts = found.parts
        self._rows = {one: row for row, one in enumerate(found.ids.tolist())}

    def __getitem__(self, job_order_id: int) -> Work:
        return Work(*self._parts[self._rows[job_order_id]].tolist())

    def __iter__(self) -> Iterator[int]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)
