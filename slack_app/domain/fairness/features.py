"""What the model sees of words, each feature as a number: the model learns with them, and the check reads with them."""

from functools import cache, lru_cache
from itertools import pairwise
from zlib import crc32

from slack_app.domain.fairness.vocabulary import TABLES

NUMBERS = 2**15
"""There are so many numbers: two features share one now and then, which costs the model little."""
_BEGINNING = 5
_PIECE = 4
LONGEST = 30
"""Letters of a word that are looked at; hardly any word has more."""


@lru_cache(maxsize=20_000)
def of_word(word: str) -> tuple[int, ...]:
    """Give what is seen of one word, each once: the word, its beginning, its pieces with both ends, the tables that have it."""
    word = word[:LONGEST]
    ends = f" {word} "
    pieces = [("~", ends[at : at + _PIECE]) for at in range(max(1, len(ends) - _PIECE + 1))]
    tables = [("#", table) for table in _tables().get(word, ())]
    seen = [("=", word), ("^", word[:_BEGINNING]), *pieces, *tables]
    return tuple(dict.fromkeys(_number(kind, one) for kind, one in seen))


def of_pairs(words: list[str]) -> list[int]:
    """Give what is seen of each two words that stand side by side: one fewer than words."""
    return [_number("+", f"{first[:LONGEST]} {second[:LONGEST]}") for first, second in pairwise(words)]


@cache
def _tables() -> dict[str, list[str]]:
    """Give the names of the tables that have a word."""
    found: dict[str, list[str]] = {}
    for name, words in TABLES.items():
        for word in words:
            found.setdefault(word, []).append(name)
    return found


def _number(kind: str, seen: str) -> int:
    return crc32(f"{kind}{seen}".encode("utf-8", "replace")) % NUMBERS
