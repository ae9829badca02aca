"""Which words of a text break a rule. Nothing is read but the text: no clock, no file, no network."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from slack_app.domain.fairness.patterns import Anchors, Pattern, any_of, compiled, read_patterns
from slack_app.domain.fairness.reading import Sentence, read_sentences
from slack_app.domain.fairness.rules import POLICY, RULES
from slack_app.domain.fairness.values import Finding, Rule

_BESIDE = 80
"""So many characters before and behind what was found are looked at."""


class _Ready(NamedTuple):
    """A rule, and its tables as expressions."""

    rule: Rule
    unless: str
    before: str
    after: str
    allowed: str


class _Book(NamedTuple):
    """All rules, and all that they say with the rule's place."""

    rules: list[_Ready]
    says: list[tuple[int, Pattern]]
    anchors: Anchors
    policy: str


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
    ready = [
        _Ready(rule, any_of(rule.unless), f"{any_of(rule.before)}$", any_of(rule.after), any_of(rule.allowed))
        for rule in RULES
    ]
    patterns = [(number, one) for number, rule in enumerate(RULES) for one in read_patterns(rule.says)]
    return _Book(ready, patterns, Anchors(one for _, one in patterns), any_of(POLICY))


def _found(book: _Book, sentence: Sentence, text: str) -> Iterator[Finding]:
    numbers = sorted(frozenset().union(*map(book.anchors.of, sentence.words)))
    spans: dict[int, list[tuple[int, int]]] = {}
    for number in numbers:
        rule, pattern = book.says[number]
        if any(words.isdisjoint(sentence.words) for words in pattern.beside):
            continue
        if found := [one.span() for one in compiled(pattern.expression).finditer(sentence.line)]:
            spans.setdefault(rule, []).extend(found)
    if not spans or compiled(book.policy).search(sentence.line):
        return
    for number, found in spans.items():
        ready = book.rules[number]
        if compiled(ready.allowed).search(sentence.line):
            continue
        for start, end in _joined(_kept(ready, found, sentence.line)):
            first, last = sentence.span(start, end)
            rule = ready.rule
            yield Finding(rule.id, first, last, text[first:last], rule.why, rule.source, rule.instead)


def _kept(ready: _Ready, spans: list[tuple[int, int]], line: str) -> Iterator[tuple[int, int]]:
    """Take out what means something else where it stands."""
    harmless = [one.span() for one in compiled(ready.unless).finditer(line)]
    at = 0
    for start, end in sorted(spans):
        while at < len(harmless) and harmless[at][1] <= start:
            at += 1
        if at < len(harmless) and harmless[at][0] < end:
            continue
        if not (
            compiled(ready.after).match(line, end)
            or compiled(ready.before).search(line[max(0, start - _BESIDE) : start])
        ):
            yield start, end


def _joined(spans: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Leave out what holds a shorter finding, and join what overlaps: one finding for one place."""
    begun: tuple[int, int] | None = None
    for start, end in _shortest(spans):
        if begun and start < begun[1]:
            begun = begun[0], end
        else:
            if begun:
                yield begun
            begun = start, end
    if begun:
        yield begun


def _shortest(spans: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(set(spans), key=lambda span: (-span[0], span[1])):
        if not kept or end < kept[-1][1]:
            kept.append((start, end))
    return kept[::-1]
