"""Persons and positions, read once so that comparing them is cheap."""

from collections.abc import Container
from dataclasses import dataclass, replace
from functools import cached_property

from slack_app.domain.matching.credentials import Credential, Demand, read_demands, read_held
from slack_app.domain.matching.cultures import Taste, read_taste
from slack_app.domain.matching.likeness import WorkText, read_work
from slack_app.domain.matching.pay import Pay, read_pay
from slack_app.domain.matching.places import Town, read_town
from slack_app.domain.matching.shifts import shifts_of
from slack_app.domain.matching.skills import by_key, is_worth_a_search, musts_in, skills_in, weight_of
from slack_app.domain.matching.text import DENIALS, read_sentences
from slack_app.domain.matching.titles import mode_in, title_words
from slack_app.domain.matching.values import Person, Position


@dataclass(frozen=True, slots=True)
class Need:
    """A skill that a position needs: as people write it, how much it tells, and whether it is a must."""

    shown: str
    weight: float
    is_must: bool


@dataclass(frozen=True, slots=True)
class PreparedPosition:
    """A position that was read. It depends on nothing else, so it can be kept as long as the position is unchanged."""

    position: Position
    needs: dict[str, Need]
    need_weight: float
    phrase: str
    title: dict[str, float]
    town: Town | None
    pay: Pay | None
    shifts: frozenset[str]
    credentials: tuple[Demand, ...]

    def mentions(self, key: str) -> bool:
        """Whether the description names this skill, in a sentence that denies nothing."""
        return f" {key} " in self.phrase

    def without_text(self) -> "PreparedPosition":
        """Give it without the description, the longest of it: what was read there is kept."""
        return replace(self, position=replace(self.position, description=None))


@dataclass(frozen=True)
class PreparedPerson:
    """A person who was read.

    `has_skills` says whether any are stated; `own_skills`, which no table knows, are looked for in descriptions.
    """

    person: Person
    taste: Taste
    has_skills: bool
    skills: dict[str, str]
    own_skills: tuple[str, ...]
    title: dict[str, float]
    town: Town | None
    pay_wanted: Pay | None
    credentials: tuple[Credential, ...]

    @cached_property
    def skill_credentials(self) -> tuple[Credential, ...]:
        """What may be a credential among the skills: most positions demand none, so that it is read when one does."""
        return read_held(self.person.skills)


def prepare(position: Position) -> PreparedPosition:
    """Read a position: its skills under their keys, its pay by the hour, its town, its working hours."""
    if position.work_mode is None and (titled := mode_in(position.title)):
        position = replace(position, work_mode=titled)
    sentences = read_sentences(position.description or "")
    listed = by_key(position.skills)
    musts = musts_in(sentences, listed)
    needs = {
        key: Need(shown, weight_of(key, is_listed=key in listed or key in musts), key in musts)
        for key, shown in {**skills_in(sentences), **musts, **listed}.items()
    }
    return PreparedPosition(
        position=position,
        needs=dict(sorted(needs.items(), key=lambda pair: (not pair[1].is_must, -pair[1].weight))),
        need_weight=sum(need.weight for need in needs.values()),
        phrase="".join(sentence.phrase for sentence in sentences if DENIALS.isdisjoint(sentence.folded)),
        title=title_words(position.title),
        town=read_town(position.town),
        pay=read_pay(position.pay_low, position.pay_high, position.pay_unit, position.pay_currency),
        shifts=shifts_of(sentences),
        credentials=read_demands(position.credentials),
    )


def work_of(position: Position) -> WorkText:
    """Read the work of a position for the index: what the index holds is read once, what it finds is prepared anew."""
    return read_work(position.title, position.skills, position.description or "")


def prepare_person(person: Person, *, without: Container[str] = ()) -> PreparedPerson:
    """Read a person in the same way, `without` skills that a client looked for and missed, whatever the record says."""
    stated = by_key(person.skills)
    skills = {key: shown for key, shown in stated.items() if key not in without}
    return PreparedPerson(
        person=person,
        taste=read_taste(person.liked, person.disliked),
        has_skills=bool(stated),
        skills=skills,
        own_skills=tuple(key for key in skills if is_worth_a_search(key)),
        title=title_words(person.title or ""),
        town=read_town(person.town),
        pay_wanted=read_pay(person.pay_wanted, None, person.pay_unit, person.pay_currency),
        credentials=read_held(person.credentials),
    )
