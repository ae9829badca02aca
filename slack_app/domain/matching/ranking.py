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
from slack_app.domain.matching.values import Criterion, Feedback, Match, NearMiss, NotAFit, Person, Position, Verdict
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
_LEAST_MEANING = Work(title=0.5, text=0.4)
"""Below all there is no likeness of work, and good terms alone are no reason to show a position."""

_TERMS = 1 - WEIGHTS["work"] + 1e-6
"""What terms may add to a score at most, and its rounding."""
_NOTHING_ALIKE = Work()
_Filtered = tuple[Match, tuple[str, ...]]


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
    """Give the positions that fit a person, best first, equal ones by id; at most `limit`.

    The caller leaves out what is not open and what the person was submitted to, and says in `works` how alike the work
    is (`compare_work` with the index of all that is open); otherwise the positions given are all there are. With `works`
    nothing in a score depends on the other positions, so one that is left out changes none of the rest. Where they
    `are_in_order`, the most alike work first, no more of them are read than may be among the best. `is_choosy` leaves
    out what is of other work altogether.
    """
    compared = _compare_all(person, positions, feedback, remembered, works, are_in_order, is_choosy=is_choosy)
    return _best(limit, (match for match, obstacles in compared if not obstacles))


def near_misses(
    person: Person,
    positions: Iterable[Position | PreparedPosition],
    feedback: Feedback | None = None,
    remembered: Iterable[NotAFit] = (),
    *,
    limit: int = 1,
    works: Mapping[int, Work] | None = None,
    are_in_order: bool = False,
) -> list[NearMiss]:
    """Give the best of the positions that one filter alone took out, and what is missing; at most `limit`."""
    compared = _compare_all(person, positions, feedback, remembered, works, are_in_order, is_choosy=True)
    missing: dict[int, str] = {}

    def missed() -> Iterator[Match]:
        for match, obstacles in compared:
            if len(obstacles) == 1:
                missing[match.job_order_id] = obstacles[0]
                yield match

    return [NearMiss(match, missing[match.job_order_id]) for match in _best(limit, missed())]


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


def _best(limit: int, matches: Iterator[Match]) -> list[Match]:
    """Give the best of matches whose work is less and less alike; the rest is not even looked at when it cannot be better."""
    found: list[tuple[float, int, Match]] = []
    for match in matches:
        heappush(found, (match.score, -match.job_order_id, match))
        if len(found) > limit:
            heappop(found)
            if found[0][0] > WEIGHTS["work"] * value_of(match.work) + _TERMS:
                break
    return [match for *_, match in sorted(found, reverse=True)]


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
        "culture": compare_cultures(person.person.liked, position.position.culture),
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
) -> Iterator[str]:
    """Name what takes a position out. What is unknown never does."""
    if person.has_skills:
        yield from (f"needs {position.needs[key].shown}" for key in skills.missing if position.needs[key].is_must)
    pay, place, schedule = measured["pay"], measured["place"], measured.get("schedule")
    # the scale ends where reach does
    if pay.verdict == Verdict.UNMET and (limits.pay or not pay.value):
        yield f"pays {pay.detail}"
    if place.verdict == Verdict.UNMET and limits.place:
        yield place.detail
    if schedule and schedule.verdict == Verdict.UNMET:
        yield schedule.detail
