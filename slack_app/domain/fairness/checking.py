"""Which words of a text break a rule. Nothing is read but the text: no clock, no file, no network."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from slack_app.domain.fairness.patterns import Anchors, Pattern, any_of, compiled, read_patterns
from slack_app.domain.fairness.reading import Sentence, read_sentences
from slack_app.domain.fairness.rules import POLICY, RULES
from slack_app.domain.fairness.values import Finding

_Span = tuple[int, int]
_BESIDE = 80
"""So many characters before and behind what was found are looked at."""


class _Line(NamedTuple):
    """A pattern, and where it stands: in which table of which rule."""

    rule: str
    table: str
    pattern: Pattern


class _Book(NamedTuple):
    """All patterns that are looked for in a sentence, and what stands beside the findings of each rule."""

    lines: list[_Line]
    anchors: Anchors
    beside: dict[str, tuple[str, str]]


def read_rules() -> None:
    """Make the patterns of all rules ready now, for half a second, so that the first check does not wait."""
    _book()


def check_wording(text: str) -> tuple[Finding, ...]:
    """Give what in a text would be unfair or unlawful to pass on, in the order of the text; none, where nothing is.

    It reads sentence by sentence, so that what stands around a sentence changes nothing in it. It never raises, and its
    time grows with the length of the text. What it finds is worth a second look; it is no legal advice, and neither is
    what it does not find.
    """
    book = _book()
    found = (one for sentence in read_sentences(text) for one in _found(book, sentence, text))
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.rule)))


@cache
def _book() -> _Book:
    tables = [(rule.id, table, getattr(rule, table)) for rule in RULES for table in ("says", "unless", "allowed")]
    lines = [
        _Line(rule, table, pattern)
        for rule, table, text in [*tables, ("", "policy", POLICY)]
        for pattern in read_patterns(text)
    ]
    beside = {rule.id: (f"{any_of(rule.before)}$", any_of(rule.after)) for rule in RULES}
    return _Book(lines, Anchors(line.pattern for line in lines), beside)


def _found(book: _Book, sentence: Sentence, text: str) -> Iterator[Finding]:
    spans = _spans(book, sentence)
    if any(table == "policy" for _, table in spans):
        return
    for rule in RULES:
        if (rule.id, "says") in spans and (rule.id, "allowed") not in spans:
            harmless = spans.get((rule.id, "unless"), [])
            kept = _kept(spans[rule.id, "says"], harmless, sentence.line, *book.beside[rule.id])
            for start, end in _joined(kept):
                first, last = sentence.span(start, end)
                yield Finding(rule.id, first, last, text[first:last], rule.about, rule.why, rule.source, rule.instead)


def _spans(book: _Book, sentence: Sentence) -> dict[tuple[str, str], list[_Span]]:
    """Give what each table has found, if a table that says something has."""
    spans: dict[tuple[str, str], list[_Span]] = {}
    numbers: frozenset[int] = frozenset().union(*map(book.anchors.of, sentence.words))
    by_table: dict[bool, list[_Line]] = {True: [], False: []}
    for number in numbers:
        line = book.lines[number]
        if not any(words.isdisjoint(sentence.words) for words in line.pattern.beside):
            by_table[line.table == "says"].append(line)
    for says in (True, False):
        for line in by_table[says]:
            # what would make a rule's findings harmless is looked for only where there are some
            if says or line.table == "policy" or (line.rule, "says") in spans:
                found = [one.span() for one in compiled(line.pattern.expression).finditer(sentence.line)]
                if found:
                    spans.setdefault((line.rule, line.table), []).extend(found)
        if not spans:
            break
    return spans


def _kept(says: list[_Span], unless: list[_Span], line: str, before: str, after: str) -> Iterator[_Span]:
    """Take out what means something else where it stands."""
    harmless = _Cover(unless)
    for start, end in says:
        if not (
            harmless.touches(start, end)
            or compiled(after).match(line, end)
            or compiled(before).search(line[max(0, start - _BESIDE) : start])
        ):
            yield start, end


class _Cover:
    """Parts of a line, joined where they overlap, so that one look says whether one of them is touched."""

    def __init__(self, spans: list[_Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def touches(self, start: int, end: int) -> bool:
        at = bisect_right(self._ends, start)
        return at < len(self._starts) and self._starts[at] < end


def _joined(spans: Iterator[_Span]) -> Iterator[_Span]:
    """Leave out what holds a shorter finding, and join what overlaps: one finding for one place."""
    begun: _Span | None = None
    for start, end in _shortest(spans):
        if begun and start < begun[1]:
            begun = begun[0], end
        else:
            if begun:
                yield begun
            begun = start, end
    if begun:
        yield begun


def _shortest(spans: Iterator[_Span]) -> list[_Span]:
    kept: list[_Span] = []
    for start, end in sorted(set(spans), key=lambda span: (-span[0], span[1])):
        if not kept or end < kept[-1][1]:
            kept.append((start, end))
    return kept[::-1]
