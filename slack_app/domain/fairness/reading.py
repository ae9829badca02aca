"""A text as the rules read it: sentences of small words without accents, and where each word stands."""

import re
from bisect import bisect_right
from collections.abc import Container
from functools import lru_cache
from typing import NamedTuple

from slack_app.domain.matching.text import fold

# combining accents belong to their word; what has no width may stand in the middle of one
_INVISIBLE = (
    "\u00ad\u0300-\u036f\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
)
_APOSTROPHES = "'’‘ʼ`´"
_TOKEN = re.compile(
    rf"(?P<word>\w[\w{_INVISIBLE}]*(?:[{_APOSTROPHES}][\w{_INVISIBLE}]+)*)"
    rf"|(?P<end>(?<![.!?…])[.!?…]+(?=[\s\"'”’)\]]|$)|[\n\r•]+)"
    r"|(?P<clause>[,;:]|\s[-–—]+\s|—)"
)
_UNSEEN = re.compile(f"[{_INVISIBLE}]+")
_TITLES = frozenset({"mr", "mrs", "ms", "mx", "dr", "st", "prof", "vs", "e.g", "i.e"})
"""A full stop behind them ends no sentence."""

_ENDINGS = {"m": "am", "re": "are", "ve": "have", "d": "would", "ll": "will"}
_SUBJECTS = frozenset(
    ("everybody", "everyone", "he", "here", "how", "it", "let", "nobody", "she", "somebody", "that")
) | {*("there", "this", "what", "where", "who")}
"""An 's behind them is a verb; behind all others it is a genitive, and is dropped."""
_WRITTEN_TOGETHER = {
    f"{verb}nt": f"{verb} not"
    for verb in (
        "are",
        "could",
        "did",
        "do",
        "does",
        "had",
        "has",
        "have",
        "is",
        "must",
        "need",
        "should",
        "was",
        "were",
        "would",
    )
} | {
    "arent": "are not",
    "cannot": "can not",
    "cant": "can not",
    "dont": "do not",
    "gonna": "going to",
    "hes": "he is",
    "shes": "she is",
    "theyd": "they would",
    "theyre": "they are",
    "theyve": "they have",
    "wanna": "want to",
    "whos": "who is",
    "wont": "will not",
}
_CANDIDATE = "candidate"
COMMA, CLAUSE = ",", ";"
"""The one stands for a comma, the other for a colon, a semicolon or a dash, and at the end of each sentence."""


class Sentence(NamedTuple):
    """The words, each with a space behind it, and for each of them where it starts here and in the text."""

    line: str
    order: list[str]
    words: frozenset[str]
    at: list[int]
    starts: list[int]
    ends: list[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the part of the text that a part of the line stands for."""
        first, last = bisect_right(self.at, start) - 1, bisect_right(self.at, end - 1) - 1
        while last > first and self.starts[last] == self.ends[last]:
            last -= 1
        return self.starts[first], self.ends[last]


def read_words(text: str) -> list[str]:
    """Give the words of a text as a sentence holds them, without marks."""
    return [word for sentence in read_sentences(text) for word in sentence.order if word not in {COMMA, CLAUSE}]


def read_sentences(text: str, own_names: Container[str] = frozenset()) -> list[Sentence]:
    """Give the sentences of a text that have words; whose `own_names` they are is read as the candidate.

    Time grows with the length of the text, whatever it says.
    """
    found: list[Sentence] = []
    words: list[tuple[str, int, int]] = []
    for token in _TOKEN.finditer(text):
        if token["word"]:
            word, start, end = token["word"], token.start(), token.end()
            read = (_known if len(word) <= _KNOWN_LENGTH else _plain)(word)
            words += [(_CANDIDATE if one in own_names else one, start, end) for one in read]
        elif token["clause"]:
            words.append((COMMA if token["clause"] == "," else CLAUSE, token.start(), token.start()))
        elif not (words and token["end"] == "." and words[-1][0] in _TITLES and words[-1][2] == token.start()):
            found += _sentence(words)
            words = []
    return found + _sentence(words)


def _sentence(words: list[tuple[str, int, int]]) -> list[Sentence]:
    if not words:
        return []
    words = [*words, (CLAUSE, words[-1][2], words[-1][2])]
    at, length = [], 0
    for word, _, _ in words:
        at.append(length)
        length += len(word) + 1
    order = [word for word, _, _ in words]
    line = " ".join(order) + " "
    return [Sentence(line, order, frozenset(order), at, [one[1] for one in words], [one[2] for one in words])]


_KNOWN_LENGTH = 40
"""Longer words are not remembered."""


@lru_cache(maxsize=20_000)
def _known(word: str) -> tuple[str, ...]:
    return _plain(word)


def _plain(word: str) -> tuple[str, ...]:
    """Give a word as the rules know it: "Isn't" is two, "candidate's" loses its ending."""
    if not word.isascii():
        word = _UNSEEN.sub("", word)
        for mark in _APOSTROPHES:
            word = word.replace(mark, "'")
    word = fold(word).replace("_", "").replace(" ", "")
    if "'" not in word:
        return tuple(_WRITTEN_TOGETHER.get(word, word).split())
    stem, _, ending = word.rpartition("'")
    if word.endswith("n't"):
        return {"ca": "can", "wo": "will", "sha": "shall"}.get(word[:-3], word[:-3]), "not"
    if ending == "s":
        return (stem, "is") if stem in _SUBJECTS else (stem,)
    if ending in _ENDINGS:
        return stem, _ENDINGS[ending]
    return tuple(part for part in word.split("'") if part)
