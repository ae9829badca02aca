"""Licences, certifications and security clearances, as both sides state them.

Of visas, citizenship and permission to work nothing is read here: whether sponsorship is needed is the one fact that counts.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from slack_app.domain.matching.scale import Measured, met, unknown, unmet
from slack_app.domain.matching.skills import skill_key
from slack_app.domain.matching.text import fold, words

_FILLERS = frozenset(
    {"active", "cert", "certificate", "certification", "certified", "current", "licence", "licensed", "license"}
    | {"licensure", "registration", "required", "state", "unencumbered", "valid"}
)
_OTHER_NAMES = {
    "acls": ("advanced cardiac life support", "advanced cardiovascular life support"),
    "bls": ("basic life support",),
    "cissp": ("information systems security professional",),
    "cna": ("nursing assistant", "nurse aide", "nurse assistant"),
    "cpa": ("public accountant",),
    "emt": ("emergency medical technician",),
    "lpn": ("practical nurse",),
    "np": ("nurse practitioner",),
    "pals": ("pediatric advanced life support",),
    "pe": ("professional engineer",),
    "pmp": ("project management professional",),
    "rn": ("registered nurse",),
}
_KEYS = {other: name for name, others in _OTHER_NAMES.items() for other in others}
_STATUS = re.compile(
    r"citizen|\bgreen card\b|\bgc\b|\bresident\b|\bresidency\b|\bvisas?\b|\bh-?1b\b|\bead\b|\bopt\b|\bnational(ity)?\b"
    r"|\b(right|authori[sz]ed|authori[sz]ation|permit(ted)?|permission) to work\b|\bwork (permit|authori[sz]ation)\b"
)
_US, _UK = "US", "UK"
_CLEARANCES = (
    (r"\b(ts ?sci|ts/sci|sci)\b", _US, 4),
    (r"\btop secret\b|^ts$|\bts clearance\b|\bdoe q\b|\bq clearance\b", _US, 3),
    (r"\bdeveloped vetting\b|^dv$|\bdv clear", _UK, 3),
    (r"\bsecurity check\b|^sc$|\bsc clear", _UK, 2),
    (r"\bbpss\b|\bbaseline personnel\b", _UK, 1),
    (r"\bsecret\b|\bdoe l\b|\bl clearance\b", _US, 2),
    (r"\bconfidential\b|\bpublic trust\b", _US, 1),
)
"""How clearances are written, by whose they are and how high: the first that is found counts. A higher one holds the lower."""
_POLYGRAPH = re.compile(r"\bpoly(graph)?\b")


@dataclass(frozen=True, slots=True)
class Clearance:
    """A security clearance as it was written: whose, how high, and whether it takes a polygraph."""

    whose: str
    level: int
    has_polygraph: bool
    shown: str


@dataclass(frozen=True, slots=True)
class Credentials:
    """What somebody holds, or a position demands: by their keys as people write them, and the clearances."""

    named: Mapping[str, str]
    clearances: tuple[Clearance, ...]

    def __bool__(self) -> bool:
        return bool(self.named or self.clearances)


def read_credentials(stated: Iterable[str]) -> Credentials:
    """Read a list of licences, certifications and clearances; what speaks of citizenship or visas is dropped."""
    named: dict[str, str] = {}
    clearances: list[Clearance] = []
    for one in stated:
        plain = fold(one).strip()
        if _STATUS.search(plain):
            continue
        if clearance := _clearance(plain, one.strip()):
            clearances.append(clearance)
        elif key := _key(one):
            named.setdefault(key, one.strip())
    return Credentials(named, tuple(clearances))


def compare_credentials(held: Credentials, skills: Mapping[str, str], demanded: Credentials) -> Measured:
    """Compare what is demanded with what is held, a licence among the `skills` (by key) included.

    What is not held is unmet only where somebody has stated what they hold: an empty record says nothing.
    """
    if not demanded:
        return unknown("which licences it takes", is_asked=False)
    missing = [shown for key, shown in demanded.named.items() if key not in held.named and key not in skills]
    doubtful: list[str] = []
    for one in demanded.clearances:
        found = [other for other in held.clearances if other.whose == one.whose and other.level >= one.level]
        if not found:
            missing.append(one.shown)
        elif one.has_polygraph and not any(other.has_polygraph for other in found):
            doubtful.append(one.shown)
    if missing and held:
        return unmet(f"needs {', '.join(missing)}")
    if missing or doubtful:
        return unknown(f"whether they hold {', '.join([*missing, *doubtful])}")
    return met(", ".join([*demanded.named.values(), *(one.shown for one in demanded.clearances)]))


def _clearance(plain: str, shown: str) -> Clearance | None:
    for pattern, whose, level in _CLEARANCES:
        if re.search(pattern, plain):
            return Clearance(whose, level, bool(_POLYGRAPH.search(plain)), shown)
    return None


def _key(name: str) -> str:
    whole = skill_key(name)
    bare = " ".join(word for word in words(name) if word not in _FILLERS)
    return _KEYS.get(bare) or (skill_key(bare) if bare else whole)
