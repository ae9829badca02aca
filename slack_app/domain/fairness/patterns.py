"""The language in which rules say what they look for, and how it is looked for in time that grows with the text only.

A pattern is a line of words (which goes on behind a backslash), each of which must stand behind the other:

* `school run|runs`: one of several words, or of several words in a row (`sick_days`);
* `pregnan*`: a word that begins so;
* `{kin}`: one of the words of a table in `vocabulary`;
* `(very) young`: what may be missing, words or several of them;
* `..` and `...`: up to three, up to six words or commas that do not matter;
* `;`: a comma, or the end of a clause.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from slack_app.domain.fairness.vocabulary import EVERYDAY, TABLES

_PART = re.compile(r"\(([^()]*)\)|(\S+)")
_GAPS = {"..": r"(?:[^ ;]+ ){0,3}?", "...": r"(?:[^ ;]+ ){0,6}?"}


class Pattern(NamedTuple):
    """A regular expression for the line of a sentence, and the words of which one must be there."""

    expression: str
    anchors: frozenset[str]
    beside: tuple[frozenset[str], ...]
    """Of each of these sets a word must be there as well."""


def read_patterns(lines: str) -> list[Pattern]:
    """Read the patterns of a table, one a line."""
    return [_pattern(line) for line in lines.splitlines() if line.strip()]


def any_of(lines: str) -> str:
    """Give one expression that finds any of the patterns of a table; for an empty table one that finds nothing."""
    parts = [_pattern(line).expression.removeprefix(_START) for line in lines.splitlines() if line.strip()]
    return f"{_START}(?:{'|'.join(parts)})" if parts else "(?!)"


compiled = cache(re.compile)
"""Compile an expression when it is first looked for: all of them take seconds, and a text asks for few."""

_START = r"(?<![^ ])"


def _pattern(line: str) -> Pattern:
    expression, needed = [_START], []
    for part in _PART.finditer(line):
        if part[1] is not None:
            expression.append(f"(?:{''.join(_expression(word) for word in part[1].split())})?")
        else:
            expression.append(_expression(part[2]))
            if part[2] not in _GAPS:
                needed.append(_alternatives(part[2]))
    needed.sort(key=_commonness)
    beside = tuple(words for words in needed[1:] if not any(word.endswith("*") for word in words))
    return Pattern("".join(expression), needed[0], beside)


def _commonness(words: frozenset[str]) -> tuple[bool, int]:
    return bool(words & EVERYDAY), len(words)


@cache
def _expression(part: str) -> str:
    if part in _GAPS:
        return _GAPS[part]
    phrases = _phrases(part)
    return f"(?:{_trie([phrase.split() for phrase in [*phrases, *([','] if ';' in phrases else [])]])})"


def _phrases(part: str) -> list[str]:
    """Give what may stand there: words, or several in a row, which are written with `_` between them."""
    names = part.split("|")
    return [
        phrase
        for name in names
        for phrase in (TABLES[name[1:-1]] if name.startswith("{") else [name.replace("_", " ")])
    ]


def _trie(phrases: Iterable[list[str]]) -> str:
    """Give an expression that reads each letter once, however many words there are."""
    tree: dict[str, dict[str, object]] = {}
    for phrase in phrases:
        here = tree
        for mark in " ".join(phrase) + " ":
            here = here.setdefault(mark, {})  # type: ignore[assignment]  # a tree is a dict of trees
        here[""] = {}
    return _branches(tree)


def _branches(tree: Mapping[str, object]) -> str:
    branches = []
    for mark, rest in tree.items():
        if mark:
            own = "[^ ]*" if mark == "*" else re.escape(mark)
            branches.append(own + _branches(rest))  # type: ignore[arg-type]
    if not branches:
        return ""
    whole = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{whole})?" if "" in tree else whole


@cache
def _alternatives(part: str) -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in _phrases(part))


class Anchors:
    """Which patterns a word may begin to match, looked up once for each word that was ever seen."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._whole: dict[str, list[int]] = {}
        self._begins: dict[str, list[int]] = {}
        for number, pattern in enumerate(patterns):
            for word in pattern.anchors:
                table = self._begins if word.endswith("*") else self._whole
                table.setdefault(word.rstrip("*"), []).append(number)
        self._lengths = sorted({len(word) for word in self._begins})
        self.of = lru_cache(maxsize=20_000)(self._of)

    def _of(self, word: str) -> frozenset[int]:
        begun = (self._begins.get(word[:length], ()) for length in self._lengths if length <= len(word))
        return frozenset(self._whole.get(word, ())).union(*begun)
