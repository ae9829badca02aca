"""Security clearances: whose they are, how high, and with which polygraph. None stands for that of another country."""

import re
from dataclasses import dataclass
from enum import IntEnum

_LEVELS = (
    (r"\bts ?/? ?sci\b", "us", 4),
    (r"\btop secret\b|^ts$|\bts clear|\bq clear|\bdoe q\b", "us", 3),
    (r"\bdeveloped vetting\b|^dv$|\bdv clear", "uk", 3),
    (r"\bsecurity check\b|^sc$|\bsc clear", "uk", 2),
    (r"\bbpss\b|\bbaseline personnel\b", "uk", 1),
    (r"\bsecret\b|\bl clear|\bdoe l\b", "us", 2),
    (r"\bconfidential\b|\bpublic trust\b", "us", 1),
    (r"\b(security )?clearance\b|\bcleared\b", "", 0),
)
"""How clearances are written, by whose they are and how high: the first that is found counts. The last states no level."""
_ELSEWHERE = re.compile(r"\b(canad|austral|nato|british|uk)")
_POLYGRAPHS = ((r"\b(full scope|fsp|lifestyle)\b", 2), (r"\bpoly(graph)?\b|\bci ?p\b", 1))
_OBTAINABLE = re.compile(r"\b(ability|able|eligible|eligibility|clearable|obtain|obtainable)\b")


class Standing(IntEnum):
    """How what somebody holds stands to what is demanded; the better, the higher."""

    LACKING = 0
    ASKED = 1
    HELD = 2


@dataclass(frozen=True, slots=True)
class Clearance:
    """A clearance as it was written: level 0 is one of which no level is stated, polygraph 0 none."""

    whose: str
    level: int
    polygraph: int
    is_lapsed: bool
    shown: str

    def standing_for(self, wanted: "Clearance") -> Standing:
        """Say whether it is what is wanted, may be, or is not: a higher one holds the lower."""
        if not wanted.level:
            return Standing.ASKED if self.is_lapsed else Standing.HELD
        if self.level and (self.whose != wanted.whose or self.level < wanted.level):
            return Standing.LACKING
        if 0 < self.polygraph < wanted.polygraph:
            return Standing.LACKING
        is_doubtful = self.is_lapsed or not self.level or self.polygraph < wanted.polygraph
        return Standing.ASKED if is_doubtful else Standing.HELD


def read_clearance(plain: str, shown: str, *, is_lapsed: bool) -> Clearance | None:
    """Read a folded text; None where it is no clearance."""
    for pattern, whose, level in _LEVELS:
        if re.search(pattern, plain):
            elsewhere = _ELSEWHERE.search(plain) if level and whose == "us" else None
            polygraph = next((height for sign, height in _POLYGRAPHS if re.search(sign, plain)), 0)
            return Clearance(elsewhere[1] if elsewhere else whose, level, polygraph, is_lapsed, shown)
    return None


def need_only_be_obtained(plain: str) -> bool:
    """Whether a demand asks for nothing that must be held today: "able to obtain a Secret clearance"."""
    return bool(_OBTAINABLE.search(plain))
