"""The ranking of open positions for one person: a fixed sum of measured criteria, after the filters."""

from collections.abc import Iterable, Iterator, Mapping
from heapq import heappop, heappush

from slack_app.domain.matching.cultures import compare_cultures
from slack_app.domain.matching.likeness import Work, WorkIndex
from slack_app.domain.matching.limits import Limits, limits_of
from slack_app.domain.matching.prepared import PreparedPerson, PreparedPosition, prepare, prepare_person, work_of
from slack_app.domain.matching.scale import Measured
from slack_app.domain.matching.skills import by_key
from slack_app.domain.matching.summaries import of_the_work
from slack_app.domain.matching.terms import (
    compare_employment_types,
    compare_pay,
    compare_places,
    compare_shifts,
    compare_work_modes,
)
from slack_app.domain.matching.values import (
    Criterion,
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
from slack_app.domain.matching.work import Skills, compare_skills, compare_titles, value_of, weigh_work

WEIGHTS = {
    "work": 0.57,
    "place": 0.15,
    "pay": 0.12,
    "work_mode": 0.05,
    "employment_type": 0.05,
    "culture": 0.06,
}
"""What each criterion may add to a score. The work counts for more than its terms. Others (skills and title, which the
work is made of) explain, and add nothing."""

_LEAST_TITLE, _LEAST_SKILLS = 0.25, 0.25
_LEAST_MEANING = Work(title=0.56, text=0.5)
"""Below all there is no likeness of work, and good terms alone are no reason to show a position."""

_TERMS = 1 - WEIGHTS["work"] + 1e-6
"""What terms may add to a score at most, and its rounding."""
_NOTHING_ALIKE = Work()
_Filtered = tuple[Match, tuple[Obstacle, ...]]


RULES = 3
"""The number of this set of rules: a list that was shown names it. It grows with every change that may order a list anew."""


def compare(
    person: Person,
    positions: Iterable[Position | PreparedPosition],
    feedback: Feedback | None = None,
    remembered: Iterable[NotAFit] = (),
    *,
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
    fitting, missed, left_out = _Best(limit), _Best(nearly), dict[int, tuple[Obstacle, ...]]()
    for match, obstacles in _compare_all(
        person, positions, feedback, remembered, works, are_in_order, is_choosy=is_choosy
    ):
        if obstacles:
            left_out[match.job_order_id] = obstacles
        if len(obstacles) == 1:
            missed.add(match)
        elif not obstacles:
            fitting.add(match)
        if (fitting if limit else missed).is_settled(match.work):
            break
    nearest = [NearMiss(match, left_out[match.job_order_id][0].text) for match in missed.found()]
    return Ranking(fitting.found(), nearest, left_out)


def rank(
    person: Person,
    positions: Iterable[Position | PreparedPosition],
    feedback: Feedback | None = None,
    remembered: Iterable[NotAFit] = (),
    *,
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
    limit: int = 1,
    works: Mapping[int, Work] | None = None,
) -> list[NearMiss]:
    """Give what nearly fits alone, as `compare` does; the closest of all, whatever fits beside it."""
    return compare(person, positions, feedback, remembered, limit=0, nearly=limit, works=works).near_misses


def compare_work(
    person: Person,
    index: WorkIndex,
    feedback: Feedback | None = None,
    remembered: Iterable[NotAFit] = (),
    *,
    limit: int | None = None,
) -> dict[int, Work]:
    """Say by id how alike the work of the index's positions is, best first; of the `limit` best where it is given."""
    without = limits_of(feedback, remembered).missed_skills
    skills = [shown for key, shown in by_key(person.skills).items() if key not in without]
    return index.find(index.read(person.title or "", skills, of_the_work(person.summary or "")), limit=limit).works()


class _Best:
    """The best of matches whose work is less and less alike."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._heap: list[tuple[float, int, Match]] = []

    def add(self, match: Match) -> None:
        heappush(self._heap, (match.score, -match.job_order_id, match))
        if len(self._heap) > self._limit:
            heappop(self._heap)

    def is_settled(self, work: Work) -> bool:
        """Whether nothing that follows a position of this work can be among them: the rest is not even looked at."""
        if len(self._heap) < self._limit:
            return False
        return not self._heap or self._heap[0][0] > WEIGHTS["work"] * value_of(work) + _TERMS

    def found(self) -> list[Match]:
        return [match for *_, match in sorted(self._heap, reverse=True)]


def _compare_all(
    person: Person,
    positions: Iterable[Position | PreparedPosition],
    feedback: Feedback | None,
    remembered: Iterable[NotAFit],
    works: Mapping[int, Work] | None,
    are_in_order: bool,
    *,
    is_choosy: bool,
) -> Iterator[_Filtered]:
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
            yield _compare(able, position, limits, skills, title, work)


def _in_order(positions: list[PreparedPosition], works: Mapping[int, Work]) -> Iterator[PreparedPosition]:
    yield from sorted(positions, key=lambda one: -works.get(one.position.job_order_id, _NOTHING_ALIKE).total)


def _is_like_work(skills: Skills, title: Measured, work: Work) -> bool:
    if work.title >= _LEAST_MEANING.title or work.text >= _LEAST_MEANING.text:
        return True
    if title.verdict != Verdict.UNKNOWN and title.value >= _LEAST_TITLE:
        return True
    return skills.is_telling and skills.measured.value >= _LEAST_SKILLS


def _compare(
    person: PreparedPerson, position: PreparedPosition, limits: Limits, skills: Skills, title: Measured, work: Work
) -> _Filtered:
    measured = {
        "skills": skills.measured,
        "title": title,
        "work": weigh_work(work),
        "place": compare_places(person, position),
        "pay": compare_pay(person, position),
        "work_mode": compare_work_modes(person, position),
        "employment_type": compare_employment_types(person, position),
        "culture": compare_cultures(person.taste, position.position.culture),
    }
    if limits.schedule:
        measured["schedule"] = compare_shifts(position, limits)
    criteria = [
        Criterion(name, found.verdict, found.detail, WEIGHTS.get(name, 0.0) * found.value)
        for name, found in measured.items()
    ]
    missed = [shown for key, shown in limits.missed_skills.items() if key in position.needs or position.mentions(key)]
    criteria += [Criterion("feedback", Verdict.UNMET, f"needs {shown}, which was missed") for shown in missed]
    missing = [position.needs[key].shown for key in skills.missing]
    missing += [shown for key, shown in limits.missed_skills.items() if key not in position.needs and shown in missed]
    match = Match(
        job_order_id=position.position.job_order_id,
        score=round(sum(criterion.points for criterion in criteria), 6),
        criteria=tuple(criteria),
        work=work,
        shared_skills=tuple(
            position.needs[k].shown if k in position.needs else person.skills[k] for k in skills.shared
        ),
        missing_skills=tuple(missing),
        ask=tuple(one.detail for one in criteria if one.verdict == Verdict.UNKNOWN and one.name != "culture"),
    )
    return match, tuple(_obstacles(person, position, limits, skills, measured))


def _obstacles(
    person: PreparedPerson,
    position: PreparedPosition,
    limits: Limits,
    skills: Skills,
    measured: dict[str, Measured],
) -> Iterator[Obstacle]:
    """Name what takes a position out. What is unknown never does."""
    # what a client said is missing counts even where the record names no skills at all
    missed = [key for key in limits.missed_skills if key in position.needs and position.needs[key].is_must]
    yield from (Obstacle("skills", f"needs {position.needs[key].shown}") for key in missed if not person.has_skills)
    if person.has_skills:
        musts = (position.needs[key] for key in skills.missing)
        yield from (Obstacle("skills", f"needs {need.shown}") for need in musts if need.is_must)
    pay, place, schedule = measured["pay"], measured["place"], measured.get("schedule")
    # the scale ends where reach does
    if pay.verdict == Verdict.UNMET and (limits.pay or not pay.value):
        yield Obstacle("pay", f"pays {pay.detail}")
    if place.verdict == Verdict.UNMET and limits.place:
        yield Obstacle("place", place.detail)
    if schedule and schedule.verdict == Verdict.UNMET:
        yield Obstacle("schedule", schedule.detail)
