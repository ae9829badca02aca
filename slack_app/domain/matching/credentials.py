"""Licences, certifications and security clearances, as both sides state them.

Of visas, citizenship and permission to work nothing is read here: whether sponsorship is needed is the one fact that counts.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from slack_app.domain.matching.clearances import Clearance, Standing, need_only_be_obtained, read_clearance
from slack_app.domain.matching.licence_names import (
    COMPACT,
    COMPACT_NURSES,
    COMPACT_STATES,
    FILLERS,
    HOLDS,
    LAPSED,
    OTHER_NAMES,
    OUTSIDE_THE_COMPACT,
    SOFT,
    UNFINISHED,
)
from slack_app.domain.matching.places import with_state_codes
from slack_app.domain.matching.scale import Measured, met, unknown, unmet
from slack_app.domain.matching.text import fold

_STATUS = re.compile(
    r"citizen|\bgreen card\b|\bgc holder\b|^gc$|\b(permanent|lawful) residen(t|cy)\b|\bvisas?\b|\bh-?1b\b|\bead\b|^opt$"
    r"|\bnationality\b|\bnational of\b|\b(eu|eea|us|uk) nationals?\b"
    r"|\b(right|authori[sz]ed|authori[sz]ation|permit(ted)?|permission) to work\b|\bwork (permit|authori[sz]ation)\b"
)
_PARTS = re.compile(
    r"\s*(?:(?<!\bts)(?<!\bts )(?<!\bw)/|&|,|;|(?:\bw/|\bwith\b)(?!\s*(?:ci|full|fsp|lifestyle|poly))|\band\b)\s*", re.I
)
_EITHER = re.compile(r"\bor\b")
_WORDS = re.compile(r"[a-z0-9]+(?:\+(?![a-z0-9]))?")
_NAMES = sorted(
    (
        (re.compile(rf"(?<![^ ]){re.escape(other)}(?![^ ])"), name)
        for name, others in OTHER_NAMES.items()
        for other in others
    ),
    key=lambda pair: -len(pair[0].pattern),
)
_HIGHER = {frozenset(name.split()): [frozenset(one.split()) for one in held] for name, held in HOLDS.items()}
_STATES = COMPACT_STATES | OUTSIDE_THE_COMPACT


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence or certification by the words that tell it from others; `shown` as people write it."""

    words: frozenset[str]
    is_finished: bool
    is_lapsed: bool
    shown: str

    def standing_for(self, wanted: "Licence") -> Standing:
        """Say whether it is what is wanted: one that states more is, one that states less may be."""
        best = max(self._compare(words, wanted.words) for words in self._all())
        return Standing.ASKED if best is Standing.HELD and self.is_lapsed else best

    def _all(self) -> Iterator[frozenset[str]]:
        """Give what it is, and all that it holds."""
        yield self.words
        for higher, lower in _HIGHER.items():
            if higher <= self.words:
                yield from ((self.words - higher) | one for one in lower)

    def _compare(self, words: frozenset[str], wanted: frozenset[str]) -> Standing:
        if not self.is_finished:
            return Standing.LACKING
        if wanted <= words:
            return Standing.HELD
        if words & COMPACT and words & COMPACT_NURSES and words - COMPACT < wanted:
            states = wanted & _STATES
            if states & OUTSIDE_THE_COMPACT:
                return Standing.LACKING
            return Standing.HELD if states and wanted - states <= words else Standing.ASKED
        return Standing.ASKED if words < wanted else Standing.LACKING


Credential = Licence | Clearance


@dataclass(frozen=True, slots=True)
class Demand:
    """What a position demands: one of some credentials, as it was written."""

    any_of: tuple[Credential, ...]
    shown: str


def read_held(stated: Iterable[str]) -> tuple[Credential, ...]:
    """Read what somebody holds; what speaks of citizenship or visas is dropped."""
    return tuple(one for text in stated for part in _parts(text) if (one := _read(part)))


def read_demands(stated: Iterable[str]) -> tuple[Demand, ...]:
    """Read what a position demands: what is preferred, or need only be obtained, is no demand."""
    found: list[Demand] = []
    for text in stated:
        for part in _parts(text):
            plain = fold(part)
            if SOFT & set(_WORDS.findall(plain)) or need_only_be_obtained(plain):
                continue
            either = tuple(one for alternative in _EITHER.split(part) if (one := _read(alternative)))
            if either:
                found.append(Demand(either, part.strip()))
    return tuple(found)


class Holder(Protocol):
    """Somebody who holds credentials, among their skills as well."""

    @property
    def credentials(self) -> tuple[Credential, ...]:
        """What was stated as credentials."""

    @property
    def skill_credentials(self) -> tuple[Credential, ...]:
        """What may be one, among the skills."""


def compare_credentials(holder: Holder, demands: tuple[Demand, ...]) -> Measured:
    """Compare what is demanded with what is held, a licence among the skills included.

    What is not held is unmet only where somebody has stated what they hold: an empty record says nothing.
    """
    if not demands:
        return unknown("which licences it takes", is_asked=False)
    held = holder.credentials
    standings = [(demand.shown, _standing(demand, (*held, *holder.skill_credentials))) for demand in demands]
    missing = [shown for shown, standing in standings if standing is Standing.LACKING]
    if missing and held:
        return unmet(f"needs {', '.join(missing)}")
    if doubtful := [shown for shown, standing in standings if standing is not Standing.HELD]:
        return unknown(f"whether they hold {', '.join(doubtful)}")
    return met(", ".join(shown for shown, _ in standings))


def _standing(demand: Demand, held: tuple[Credential, ...]) -> Standing:
    found = [_compare(one, wanted) for wanted in demand.any_of for one in held]
    return max(found, default=Standing.LACKING)


def _compare(one: Credential, wanted: Credential) -> Standing:
    if isinstance(one, Licence) and isinstance(wanted, Licence):
        return one.standing_for(wanted)
    if isinstance(one, Clearance) and isinstance(wanted, Clearance):
        return one.standing_for(wanted)
    return Standing.LACKING


def _parts(text: str) -> list[str]:
    return [part for part in _PARTS.split(text) if part.strip(" ()")]


def _read(part: str) -> Credential | None:
    plain, shown = fold(part).strip(), part.strip()
    if _STATUS.search(plain):
        return None
    said = frozenset(_WORDS.findall(plain))
    if clearance := read_clearance(plain, shown, is_lapsed=bool(said & LAPSED)):
        return clearance
    words = _telling(plain)
    return Licence(words, not said & UNFINISHED, bool(said & LAPSED), shown) if words else None


def _telling(plain: str) -> frozenset[str]:
    """Give the words that tell a licence: other names, states and what is in brackets made one, fillers left out."""
    outside, _, inside = plain.partition("(")
    first, second = _named(outside), _named(inside)
    initials = "".join(word[0] for word in _WORDS.findall(outside))
    if len(second) == 1 and next(iter(second)) in {initials, *first}:
        return second  # "Project Management Professional (PMP)"
    return first | frozenset(word for word in second if not word.isdigit())


def _named(plain: str) -> frozenset[str]:
    """Give the words of a name, of its other names the one that is compared; a filler may belong to a name."""
    whole = " ".join(_WORDS.findall(with_state_codes(plain)))
    bare = " ".join(word for word in whole.split() if word not in FILLERS)
    for pattern, ours in _NAMES:
        whole, bare = pattern.sub(ours, whole), pattern.sub(ours, bare)
    shortest = min(whole, bare or whole, key=lambda name: len(name.split()))
    return frozenset(shortest.split()) - FILLERS - LAPSED
