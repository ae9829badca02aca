"""The work itself: skills and title."""

from dataclasses import dataclass

from slack_app.domain.matching.likeness import Work
from slack_app.domain.matching.prepared import PreparedPerson, PreparedPosition
from slack_app.domain.matching.scale import Measured, unknown
from slack_app.domain.matching.skill_names import EVERYDAY
from slack_app.domain.matching.skills import weight_of
from slack_app.domain.matching.titles import similarity
from slack_app.domain.matching.values import Verdict


@dataclass(frozen=True, slots=True)
class Skills:
    """The skills that a position needs, by whether the person has them; keys, in the order in which they matter."""

    shared: tuple[str, ...]
    missing: tuple[str, ...]
    is_telling: bool
    measured: Measured


def compare_skills(person: PreparedPerson, position: PreparedPosition) -> Skills:
    """Compare what is needed with what is there: the more of it, the better; what is not needed costs nothing.

    The share is smoothed by half a skill of one, so that one of one tells less than five of five, and none of none
    nothing at all.
    """
    needs, has = position.needs, person.skills
    shared = [key for key in needs if key in has]
    found = [key for key in person.own_skills if key not in needs and position.mentions(key)]
    missing = tuple(key for key, need in needs.items() if key not in has and key not in EVERYDAY)
    found_weight = sum(weight_of(key, is_listed=False) for key in found)
    got = sum(needs[key].weight for key in shared) + found_weight
    needed = position.need_weight + found_weight
    shared += found
    if not needed or not person.has_skills:
        measured = unknown("the skills needed" if person.has_skills else "their skills")
    else:
        value = (got + 0.5) / (needed + 1)
        verdict = Verdict.MET if value >= 0.5 else Verdict.UNMET
        measured = Measured(verdict, f"{len(shared)} of {len(needs) + len(found)} skills", value)
    return Skills(tuple(shared), missing, any(key not in EVERYDAY for key in shared), measured)


def value_of(work: Work) -> float:
    """Give the place of a likeness on the scale. Half of all there could be is much: a curve lifts it."""
    return 1 - (1 - work.total) ** 2


def weigh_work(work: Work) -> Measured:
    """Say how alike the work is, and in what."""
    value = value_of(work)
    detail = ", ".join([f"{name} {part:.0%}" for name, part in zip(Work._fields, work, strict=True) if part >= 0.005])
    return Measured(Verdict.MET if value >= 0.5 else Verdict.UNMET, detail or "nothing alike", value)


def compare_titles(person: PreparedPerson, position: PreparedPosition) -> Measured:
    """Compare the titles: squared, so that "Data Analyst" for a "Data Engineer" stays below the middle."""
    if not person.title or not position.title:
        return unknown("their title" if position.title else "the title")
    value = similarity(person.title, position.title) ** 2
    return Measured(Verdict.MET if value >= 0.5 else Verdict.UNMET, position.position.title, value)
