"""Which words of a text break a rule: patterns say so, and a model that has read many sentences is asked whether it agrees.

Nothing is read but the text and what came with the app: no clock, no network.
"""

from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from slack_app.domain.fairness.model import AT_ONCE, FEWEST, Model, read_model
from slack_app.domain.fairness.patterns import Anchors, Pattern, any_of, compiled, read_patterns
from slack_app.domain.fairness.reading import Sentence, read_sentences, read_words
from slack_app.domain.fairness.rules import POLICY, RULES
from slack_app.domain.fairness.values import Finding
from slack_app.domain.fairness.vocabulary import EVERYDAY

_Span = tuple[int, int]
_IDS = frozenset(rule.id for rule in RULES)
_NO_RULE = ""
"""It stands for all rules."""
UNLIKELY = 0.05
"""What the model thinks less likely is not found, though a pattern says so."""
_BESIDE = 80
"""So many characters before and behind what was found are looked at."""


class _Line(NamedTuple):
    """A pattern, and where it stands: in which table of which rule."""

    rule: str
    table: str
    pattern: Pattern


class _Book:
    """The patterns of all rules: those that say something, those that excuse it, and what stands beside a finding."""

    def __init__(self) -> None:
        self.says = _Lines([(rule.id, "says", rule.says) for rule in RULES])
        excuses = [(rule.id, table, getattr(rule, table)) for rule in RULES for table in ("unless", "allowed")]
        self.excuses = _Lines([*excuses, (_NO_RULE, "policy", POLICY)])
        self.beside = {rule.id: (f"{any_of(rule.before)}$", any_of(rule.after)) for rule in RULES}

    def own_names(self, candidate: str) -> frozenset[str]:
        """Give the words of a candidate's name that are names and nothing else: a Mr Young can be found too young."""
        names = frozenset(read_words(candidate)) - EVERYDAY
        return frozenset(name for name in names if self.says.rules_of(name) <= {"comparison"})


class _Lines:
    """Tables of patterns."""

    def __init__(self, tables: Iterable[tuple[str, str, str]]) -> None:
        self._lines = [_Line(rule, table, one) for rule, table, text in tables for one in read_patterns(text)]
        self._anchors = Anchors(line.pattern for line in self._lines)

    def rules_of(self, word: str) -> frozenset[str]:
        """Give the rules of which a pattern looks for a word."""
        return frozenset(self._lines[number].rule for number in self._anchors.of(word))

    def found_in(self, sentence: Sentence, rules: Container[str]) -> dict[tuple[str, str], list[_Span]]:
        """Give where each table of some rules is found in a sentence, by rule and table."""
        spans: dict[tuple[str, str], list[_Span]] = {}
        for number in frozenset[int]().union(*map(self._anchors.of, sentence.words)):
            line = self._lines[number]
            if line.rule not in rules:
                continue
            for words in line.pattern.beside:
                if words.isdisjoint(sentence.words):
                    break
            else:
                found = [one.span() for one in compiled(line.pattern.expression).finditer(sentence.line)]
                if found:
                    spans.setdefault((line.rule, line.table), []).extend(found)
        return spans


def read_rules() -> None:
    """Make the patterns of all rules and the model ready now, for a second, so that the first check does not wait."""
    _book()
    read_model()


def check_wording(text: str, candidate: str = "") -> tuple[Finding, ...]:
    """Give what in a text would be unfair or unlawful to pass on, in the order of the text; none, where nothing is.

    `candidate` is the name of whom the text is about: who is called by it is no other candidate.

    It reads sentence by sentence, so that what stands around a sentence changes nothing in it. It never raises, and its
    time grows with the length of the text. What it finds is worth a second look; it is no legal advice, and neither is
    what it does not find.
    """
    return check_with(read_model(), text, candidate)


def check_with(model: Model, text: str, candidate: str = "") -> tuple[Finding, ...]:
    """Do the same with another model, to measure it."""
    book = _book()
    sentences = read_sentences(text, book.own_names(candidate) if candidate else frozenset())
    if not sentences:
        return ()
    read = zip(sentences, model.likelihoods([one.order for one in sentences]).tolist(), strict=True)
    found = (one for sentence, likely in read for one in _found(book, model, sentence, likely, text))
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.rule)))


@cache
def _book() -> _Book:
    return _Book()


def _found(book: _Book, model: Model, sentence: Sentence, likely: list[float], text: str) -> Iterator[Finding]:
    said = book.says.found_in(sentence, _IDS)
    likelihoods = dict(zip(model.rules, likely, strict=True))
    may_guess = len(sentence.words) >= FEWEST
    rules = [rule for rule in RULES if (rule.id, "says") in said or (may_guess and likelihoods[rule.id] >= rule.likely)]
    if not rules:
        return
    excuses = book.excuses.found_in(sentence, {_NO_RULE, *(rule.id for rule in rules)})
    if (_NO_RULE, "policy") in excuses:
        return
    # of a longer sentence than it has learned with the model cannot say that nothing is there
    doubted = UNLIKELY if len(sentence.order) <= AT_ONCE else 0.0
    for rule in rules:
        if likelihoods[rule.id] < doubted or (rule.id, "allowed") in excuses:
            continue
        spans = said.get((rule.id, "says"))
        if spans:
            harmless = excuses.get((rule.id, "unless"), [])
            kept = _joined(_kept(spans, harmless, sentence.line, *book.beside[rule.id]))
        else:
            first, end = model.strongest(sentence.order, rule.id)
            kept = iter([(sentence.at[first], sentence.at[end - 1] + 1)])
        for start, end in kept:
            first, last = sentence.span(start, end)
            yield Finding(
                rule.id, first, last, text[first:last], rule.about, rule.why, rule.source, rule.instead, not spans
            )


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
