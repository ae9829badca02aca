"""Words under numbers, and how many positions hold each."""

from collections.abc import Collection, Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray


class Vocabulary(Collection[str]):
    """Numbers for words, in the order in which they came. No ranking depends on that order."""

    def __init__(self, names: Sequence[str] = (), counts: NDArray[np.int32] | None = None) -> None:
        self.numbers = {name: number for number, name in enumerate(names)}
        self._counts = np.zeros(1024, np.int32) if counts is None else counts.copy()

    def __contains__(self, name: object) -> bool:
        number = self.numbers.get(name) if isinstance(name, str) else None
        return number is not None and self._counts[number] > 0

    def __iter__(self) -> Iterator[str]:
        return iter(self.numbers)

    def __len__(self) -> int:
        return len(self.numbers)

    @property
    def counts(self) -> NDArray[np.int32]:
        """How many positions hold each word, by its number."""
        return self._counts[: len(self.numbers)]

    def number(self, names: Iterable[str]) -> list[int]:
        """Give the numbers of words, new ones where they are new."""
        found = [self.numbers.setdefault(name, len(self.numbers)) for name in names]
        if len(self.numbers) > len(self._counts):
            self._counts = np.concatenate([self._counts, np.zeros(len(self.numbers), np.int32)])
        return found

    def known(self, names: Iterable[str]) -> NDArray[np.int32]:
        """Give the numbers of those words that positions hold, in the order given."""
        return np.array([self.numbers[name] for name in names if name in self], np.int32)

    def count(self, numbers: Sequence[int] | NDArray[np.int32], by: int) -> None:
        """One position more or less holds these words."""
        self._counts[numbers] += by


def rarity(counts: NDArray[np.int32], total: int) -> NDArray[np.float64]:
    """Say how much a word tells (the inverse document frequency of BM25): always more than nothing."""
    return np.asarray(np.log1p((total - counts + 0.5) / (counts + 0.5)), np.float64)
