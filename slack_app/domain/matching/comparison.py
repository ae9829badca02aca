"""One position beside one person: every criterion, and what takes the position out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from slack_app.domain.matching.credentials import compare_credentials
from slack_app.domain.matching.cultures import compare_cultures
from slack_app.domain.matching.engagement import compare_hours, compare_sponsorship, compare_starts, compare_tax_terms
from slack_app.domain.matching.likeness import Work
from slack_app.domain.matching.limits import Limits
from slack_app.domain.matching.prepared import PreparedPerson, PreparedPosition
from slack_app.domain.matching.rules import Rules
from slack_app.domain.matching.scale import Measured
from slack_app.domain.matching.terms import (
    compare_employment_types,
    compare_pay,
    compare_places,
    compare_shifts,
    compare_work_modes,
)
from slack_app.domain.matching.values import Criterion, Match, Obstacle, Verdict
from slack_app.domain.matching.work import Skills, weigh_work


@dataclass(frozen=True, slots=True)
class Comparison:
    """A position measured for a person: its score, and what takes it out. Most are never shown, so the match waits."""

    person: PreparedPerson
    position: PreparedPosition
    limits: Limits
    rules: Rules
    skills: Skills
    work: Work
    measured: Mapping[str, Measured]
    score: float
    obstacles: tuple[Obstacle, ...]

    @property
    def job_order_id(self) -> int:
        """The position's id."""
        return self.position.position.job_order_id

    def as_match(self) -> Match:
        """Explain it line by line."""
        person, position, missed_skills = self.person, self.position, self.limits.missed_skills
        weights = self.rules.weights
        criteria = [
            Criterion(name, found.verdict, found.detail, weights.get(name, 0.0) * found.value, found.is_asked)
            for name, found in self.measured.items()
        ]
        missed = [shown for key, shown in missed_skills.items() if key in position.needs or position.mentions(key)]
        criteria += [Criterion("feedback", Verdict.UNMET, f"needs {shown}, which was missed") for shown in missed]
        missing = [position.needs[key].shown for key in self.skills.missing]
        missing += [shown for key, shown in missed_skills.items() if key not in position.needs and shown in missed]
        return Match(
            job_order_id=self.job_order_id,
            score=self.score,
            criteria=tuple(criteria),
            work=self.work,
            shared_skills=tuple(
                position.needs[k].shown if k in position.needs else person.skills[k] for k in self.skills.shared
            ),
            missing_skills=tuple(missing),
            ask=tuple(one.detail for one in criteria if one.is_asked),
        )


def compare_one(
    person: PreparedPerson,
    position: PreparedPosition,
    limits: Limits,
    rules: Rules,
    *,
    skills: Skills,
    title: Measured,
    work: Work,
) -> Comparison:
    """Measure the terms beside the work, which was compared already."""
    wanted, offered = person.person, position.position
    measured = {
        "skills": skills.measured,
        "title": title,
        "work": weigh_work(work),
        "place": compare_places(person, position),
        "pay": compare_pay(person, position),
        "work_mode": compare_work_modes(person, position),
        "employment_type": compare_employment_types(person, position),
        "culture": compare_cultures(person.taste, offered.culture),
        "start": compare_starts(wanted, offered),
        "hours": compare_hours(wanted, offered),
        "credentials": compare_credentials(person, position.credentials),
        "tax_terms": compare_tax_terms(wanted, offered),
        "sponsorship": compare_sponsorship(wanted, offered),
    }
    if limits.schedule:
        measured["schedule"] = compare_shifts(position, limits)
    score = round(sum(weight * measured[name].value for name, weight in rules.weights.items()), 6)
    obstacles = tuple(_obstacles(person, position, limits, rules, skills, measured))
    return Comparison(person, position, limits, rules, skills, work, measured, score, obstacles)


def _obstacles(
    person: PreparedPerson,
    position: PreparedPosition,
    limits: Limits,
    rules: Rules,
    skills: Skills,
    measured: Mapping[str, Measured],
) -> Iterator[Obstacle]:
    """Name what takes a position out. What is unknown never does."""
    # what a client said is missing counts even where the record names no skills at all
    missed = [key for key in limits.missed_skills if key in position.needs and position.needs[key].is_must]
    yield from (Obstacle("skills", f"needs {position.needs[key].shown}") for key in missed if not person.has_skills)
    if person.has_skills:
        musts = (position.needs[key] for key in skills.missing)
        yield from (Obstacle("skills", f"needs {need.shown}") for need in musts if need.is_must)
    filters = set(rules.musts) | {"schedule"}
    filters |= {name for name, is_filter in (("pay", limits.pay), ("place", limits.place)) if is_filter}
    if not measured["pay"].value:
        filters.add("pay")  # the scale ends where reach does
    for name, found in measured.items():
        if name in filters and found.verdict == Verdict.UNMET:
            yield Obstacle(name, f"pays {found.detail}" if name == "pay" else found.detail)
