"""Vectors of words, from the table that wordllama's wheel carries: a constant, read once, never fetched."""

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from slack_app.domain.matching.likeness.values import TEXT_SIZE, Bytes

_Vector = NDArray[np.float32]


def sum_of(words: Iterable[str]) -> _Vector:
    """Add up the vectors of words, in their order. The length says nothing, the direction what they are about."""
    total = np.zeros(TEXT_SIZE, np.float32)
    for word in words:
        total += _vector(word)
    return total


def rounded(vector: NDArray[np.floating]) -> Bytes:
    """Give the direction of a vector in whole numbers up to 127: sums of their products are exact in any order."""
    largest = float(np.abs(vector).max(initial=0.0))
    if not largest:
        return np.zeros(len(vector), np.int8)
    return np.asarray(np.rint(vector * (127 / largest)), np.int8)


def read_vectors() -> None:
    """Read them now, which takes half a second: whoever compares texts later need not wait."""
    _table()


@lru_cache(maxsize=30_000)
def _vector(word: str) -> _Vector:
    table, tokenizer = _table()
    numbers = tokenizer.encode(word, add_special_tokens=False).ids
    vector = table[numbers].sum(axis=0, dtype=np.float32)
    # rare words have long vectors, and one of them would drown the rest of a text
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-6) ** 0.5, np.float32)


@cache
def _table():  # type: ignore[no-untyped-def]  # wordllama and its tokenizer have no types
    import wordllama  # noqa: PLC0415  half a second, and most commands need none

    folder = Path(wordllama.__file__).parent
    loaded = wordllama.WordLlama.load(cache_dir=folder, disable_download=True)
    return loaded.embedding.astype(np.float16), loaded.tokenizer
