"""The ranking of open positions for one person: a fixed sum of measured criteria, after the filters."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from heapq import heappop, heappush
from itertools import islice

from slack_app.domain.matching.comparison import Comparison, compare_one
from slack_app.domain.matching.likeness import Work, WorkIndex, WorkText
from slack_app.domain.matching.limits import limits_of
from slack_app.domain.matching.prepared import PreparedPosition, prepare, prepare_person, work_of
from slack_app.domain.matching.rules import USUAL, Rules
from slack_app.domain.matching.scale import Measured
from slack_app.domain.matching.skills import by_key
from slack_app.domain.matching.summaries import of_the_work
from slack_app.domain.matching.values import (
    Feedback,
    Match,
    NearMiss,
    NotAFit,
    Obstacle,
    Person,
    Position,
    Ranking,
    Verdict,
)
from slack_app.domain.matching.work import Skills, compare_skills, compare_titles, value_of

_LEAST_TITLE, _LEAST_SKILLS = 0.25, 0.25
_LEAST_MEANING = Work(title=0.56, text=0.5)
"""Below all there is no likeness of work, and good terms alone are no reason to show a position."""

_ROUNDING = 1e-6
_NOTHING_ALIKE = Work()


def compare(
    person: Person,
    positions: Iterable[Position | PreparedPosition],
    feedback: Feedback | None = None,
    remembered: Iterable[NotAFit] = (),
    *,
    rules: Rules = USUAL,
    limit: int = 10,
    nearly: int = 1,
    works: Mapping[int, Work] | None = None,
    are_in_order: bool = False,
    is_choosy: bool = True,
) -> Ranking:
    """Give the positions that fit a person, those that one filter alone took out, and why others were left out.

    At most `limit` that fit and `nearly` that nearly do, the best first, equal ones by id.

    The caller leaves out what is not open and what the person was submitted to, and says in `works` how alike the work
    is (`compare_work` with the index of all that is open); otherwise the positions given are all there are. With `works`
    nothing in a score depends on the other positions, so one that is left out changes none of the rest. Where they
    `are_in_order`, the most alike work first, no more of them are read than may be among the best that fit, and what nearly
    fits or was left out is of those. `is_choosy` leaves out what is of other work altogether.
    """
    weight = rules.weights["work"]
    fitting, missed, left_out = _Best(limit, weight), _Best(nearly, weight), dict[int, tuple[Obstacle, ...]]()
    for one in _compare_all(person, positions, feedback, remembered, rules, works, are_in_order, is_choosy=is_choosy):
        if one.obstacles:
            left_out[one.job_order_id] = one.obstacles
        if len(one.obstacles) == 1:
            missed.add(one)
        elif not one.obstacles:
            fitting.add(one)
        if (fitting if limit else missed).is_settled(one.work):
            break
    nearest = [NearMiss(match, left_out[match.job_order_id][0].text) for match in missed.found()]
    return Ranking(fitting.found(), nearest, left_out)


def rank(
    person: Person,
    positions: Iterable[Position | PreparedPosition],
    feedback: Feedback | None = None,
    remembered: Iterable[NotAFit] = (),
    *,
    rules: Rules = USUAL,
    limit: int = 10,
    works: Mapping[int, Work] | None = None,
    are_in_order: bool = False,
    is_choosy: bool = True,
) -> list[Match]:
    """Give what fits alone, as `compare` does."""
    found = compare(
        person,
        positions,
        feedback,
        remembered,
        rules=rules,
        limit=limit,
        nearly=0,
        works=works,
        are_in_order=are_in_order,
        is_choosy=is_choosy,
    )
    return found.matches


def near_misses(
    person: Person,
    positions: Iterable[Position | PreparedPosition],
    feedback: Feedback | None = None,
    remembered: Iterable[NotAFit] = (),
    *,
    rules: Rules = USUAL,
    limit: int = 1,
    works: Mapping[int, Work] | None = None,
) -> list[NearMiss]:
    """Give what nearly fits alone, as `compare` does; the closest of all, whatever fits beside it."""
    found = compare(person, positions, feedback, remembered, rules=rules, limit=0, nearly=limit, works=works)
    return found.near_misses


def sift(
    person: Person,
    positions: Iterable[PreparedPosition],
    feedback: Feedback | None = None,
    remembered: Iterable[NotAFit] = (),
    *,
    rules: Rules = USUAL,
    limit: int = 10,
) -> list[Match]:
    """Give the first positions that pass the filters, in the order in which they come, without a score.

    Of their work is asked only whether it shares a telling skill or a word of the title.
    """
    unweighed = replace(rules, weights={"work": 0.0})
    compared = _compare_all(person, positions, feedback, remembered, unweighed, {}, are_in_order=True, is_choosy=True)
    return list(islice((one.as_match() for one in compared if not one.obstacles), limit))


def compare_work(
    person: Person,
    index: WorkIndex,
    feedback: Feedback | None = None,
    remembered: Iterable[NotAFit] = (),
    *,
    limit: int | None = None,
) -> Mapping[int, Work]:
    """Say by id how alike the work of the index's positions is, best first; of the `limit` best where it is given."""
    return index.find(work_wanted(person, index, feedback, remembered), limit=limit).works()


def work_wanted(
    person: Person, index: WorkIndex, feedback: Feedback | None = None, remembered: Iterable[NotAFit] = ()
) -> WorkText:
    """Read the work that a person looks for, without skills that a client looked for and missed."""
    without = limits_of(feedback, remembered).missed_skills
    skills = [shown for key, shown in by_key(person.skills).items() if key not in without]
    return index.read(person.title or "", skills, of_the_work(person.summary or ""))


class _Best:
    """The best of matches whose work is less and less alike."""

    def __init__(self, limit: int, work_weight: float) -> None:
        self._limit, self._work_weight = limit, work_weight
        self._heap: list[tuple[float, int, Comparison]] = []

    def add(self, one: Comparison) -> None:
        heappush(self._heap, (one.score, -one.job_order_id, one))
        if len(self._heap) > self._limit:
            heappop(self._heap)

    def is_settled(self, work: Work) -> bool:
        """Whether nothing that follows a position of this work can be among them: the rest is not even looked at."""
        if len(self._heap) < self._limit:
            return False
        terms = 1 - self._work_weight + _ROUNDING  # what they may add at most
        return not self._heap or self._heap[0][0] > self._work_weight * value_of(work) + terms

    def found(self) -> list[Match]:
        return [one.as_match() for *_, one in sorted(self._heap, reverse=True)]


def _compare_all(
    person: Person,
    positions: Iterable[Position | PreparedPosition],
    feedback: Feedback | None,
    remembered: Iterable[NotAFit],
    rules: Rules,
    works: Mapping[int, Work] | None,
    are_in_order: bool,
    *,
    is_choosy: bool,
) -> Iterator[Comparison]:
    answers = tuple(remembered)
    limits = limits_of(feedback, answers)
    able = prepare_person(person, without=limits.missed_skills)
    prepared: Iterator[PreparedPosition] = (
        one if isinstance(one, PreparedPosition) else prepare(one) for one in positions
    )
    if works is None or not are_in_order:
        every = list(prepared)
        if works is None:
            index = WorkIndex.of((one.position.job_order_id, work_of(one.position)) for one in every)
            works = compare_work(person, index, feedback, answers)
        prepared = _in_order(every, works)
    for position in prepared:
        facts = position.position
        if facts.job_order_id in limits.job_order_ids or facts.client_id in limits.client_ids:
            continue
        skills, title = compare_skills(able, position), compare_titles(able, position)
        work = works.get(facts.job_order_id, _NOTHING_ALIKE)
        if not is_choosy or _is_like_work(skills, title, work):
            yield compare_one(able, position, limits, rules, skills=skills, title=title, work=work)


def _in_order(positions: list[PreparedPosition], works: Mapping[int, Work]) -> Iterator[PreparedPosition]:
    yield from sorted(positions, key=lambda one: -works.get(one.position.job_order_id, _NOTHING_ALIKE).total)


def _is_like_work(skills: Skills, title: Measured, work: Work) -> bool:
    if work.title >= _LEAST_MEANING.title or work.text >= _LEAST_MEANING.text:
        return True
    if title.verdict != Verdict.UNKNOWN and title.value >= _LEAST_TITLE:
        return True
    return skills.is_telling and skills.measured.value >= _LEAST_SKILLS
