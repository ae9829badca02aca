"""Pairs of candidate and position as an experienced recruiter judges them, by common sense and the product's rules.

What is `expected`: a verdict for each criterion that a pair is about (null: there is no such line), whether the position
is `shown`, how the near miss begins that is given instead (`missing`), and skills that are shared or missing, sorted.
Where the ranking judges otherwise, the pair stays as it was judged and is `disputed`.
"""

import json
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from db.vocabulary import EmploymentType, PayUnit, Reason, TaxTerm, WorkMode
from slack_app.domain.matching import (
    WEIGHTS,
    Culture,
    Feedback,
    NotAFit,
    Person,
    Position,
    Verdict,
    Work,
    WorkIndex,
    compare_work,
    near_misses,
    rank,
    shifts_in,
    work_of,
)

CAN_BE: dict[str, set[Verdict]] = {
    **{name: set(Verdict) for name in ("skills", "title", *WEIGHTS)},
    "work": {Verdict.MET, Verdict.UNMET},
    "schedule": {Verdict.UNMET, Verdict.UNKNOWN},
    "feedback": {Verdict.UNMET},
}
SKILLS = {"shared_skills", "missing_skills"}


def _culture(facts: dict[str, Any]) -> Culture:
    return Culture(**facts | dict[str, Any](traits=tuple(facts.get("traits", ()))))


def _cultures(told: Any) -> tuple[Culture, ...]:
    return tuple(_culture(facts) for facts in (told if isinstance(told, list) else [told]))


READERS: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("pay_wanted", "pay_low", "pay_high"), Decimal),
    "pay_unit": PayUnit,
    "work_mode": WorkMode,
    "employment_type": EmploymentType,
    **dict.fromkeys(("available_on", "starts_on", "today"), date.fromisoformat),
    **dict.fromkeys(("skills", "credentials"), tuple),
    "tax_terms": lambda terms: tuple(map(TaxTerm, terms)),
    "liked": _cultures,
    "disliked": _cultures,
    "culture": _culture,
    "reason": Reason,
    "shifts": shifts_in,
}


def _read(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: READERS[name](value) if name in READERS else value for name, value in facts.items()}


@dataclass(frozen=True)
class Pair:
    """One line of the file. A name that no value knows is an error, and so is one that no test would look at."""

    id: str
    person: Person
    position: Position
    expected: dict[str, Any]
    because: str
    feedback: Feedback | None = None
    remembered: tuple[NotAFit, ...] = ()
    disputed: str = ""

    def __post_init__(self) -> None:
        unknown = set(self.expected) - {*CAN_BE, *SKILLS, "shown", "missing"}
        wrong = {name for name in CAN_BE if self.expected.get(name) not in {None, *CAN_BE[name]}}
        if unknown or wrong or not isinstance(self.expected.get("shown"), bool):
            raise ValueError(f"{self.id}: {unknown | wrong or 'shown'}")

    @property
    def told(self) -> tuple[Feedback | None, tuple[NotAFit, ...]]:
        return self.feedback, self.remembered


def read_pair(line: str) -> Pair:
    facts = json.loads(line, parse_float=Decimal)
    facts["person"] = Person(**{"candidate_id": 1} | _read(facts["person"]))
    facts["position"] = Position(**{"job_order_id": 1, "client_id": 1} | _read(facts["position"]))
    if "feedback" in facts:
        facts["feedback"] = Feedback(**_read(facts["feedback"]))
    facts["remembered"] = tuple(NotAFit(**_read(one)) for one in facts.get("remembered", ()))
    return Pair(**facts)


PAIRS = [read_pair(line) for line in Path(__file__).with_name("judged.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def everything_open() -> WorkIndex:
    """The positions of all pairs, since how alike work is depends on what else there is."""
    return WorkIndex.of((at, work_of(pair.position)) for at, pair in enumerate(PAIRS))


def _as_parameter(at: int, pair: Pair) -> Any:
    marks = [pytest.mark.xfail(reason=pair.disputed, raises=AssertionError, strict=True)] if pair.disputed else []
    return pytest.param(at, pair, id=pair.id, marks=marks)


@pytest.mark.parametrize(("at", "pair"), [_as_parameter(at, pair) for at, pair in enumerate(PAIRS)])
def test_a_pair_is_judged_as_a_recruiter_judges_it(at: int, pair: Pair, everything_open: WorkIndex) -> None:
    work = compare_work(pair.person, everything_open, *pair.told).get(at, Work())
    ranked = partial(rank, pair.person, [pair.position], *pair.told, works={pair.position.job_order_id: work})
    shown, missed = ranked(), near_misses(*ranked.args, **ranked.keywords)
    # what is of other work is compared all the same, to see why
    match = next(iter(shown or [miss.match for miss in missed] or ranked(is_choosy=False)), None)
    expected = dict(pair.expected)
    begins = expected.pop("missing", None)
    found: dict[str, Any] = {one.name: one.verdict for one in match.criteria} if match else {}
    found |= {name: sorted(getattr(match, name, ())) for name in SKILLS} | {"shown": bool(shown)}
    assert {name: found.get(name) for name in expected} == expected, pair.because
    assert [miss.missing.startswith(begins or "nothing") for miss in missed] == [True] * bool(begins), pair.because


def test_the_pairs_cover_every_reason_and_every_verdict_and_each_says_why() -> None:
    assert len(PAIRS) >= 200
    assert len({pair.id for pair in PAIRS}) == len(PAIRS)
    assert len({pair.because.strip() for pair in PAIRS} - {""}) == len(PAIRS)
    assert {pair.feedback.reason for pair in PAIRS if pair.feedback} == set(Reason)
    assert {one.reason for pair in PAIRS for one in pair.remembered} == set(Reason)
    counts = Counter((name, pair.expected.get(name)) for pair in PAIRS if not pair.disputed for name in CAN_BE)
    assert [(name, one) for name, possible in CAN_BE.items() for one in possible if counts[name, one] < 8] == []


@pytest.mark.parametrize("part", ["person", "position", "feedback", "expected", "liked"])
def test_a_field_that_nobody_knows_is_an_error(part: str) -> None:
    line: dict[str, Any] = {"id": "typo", "person": {}, "position": {"title": "Cook"}, "expected": {"shown": True}}
    line |= {"because": "It is a typing error.", "feedback": {"reason": "other"}}
    if part == "liked":
        line["person"] = {"liked": {"tempo": "calm"}}
    else:
        line[part] = line[part] | {"postcode": "unread"}
    with pytest.raises((TypeError, ValueError)):
        read_pair(json.dumps(line))
