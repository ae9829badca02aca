"""Towns as records write them. A postal code is dropped unread: it stands for more than a place."""

import re
from dataclasses import dataclass

from slack_app.domain.matching.gazetteer import Spot, find_spot, is_country, town_name
from slack_app.domain.matching.text import fold

_STATES = (
    "Alabama AL|Alaska AK|Arizona AZ|Arkansas AR|California CA|Colorado CO|Connecticut CT|Delaware DE|"
    "District of Columbia DC|Florida FL|Georgia GA|Hawaii HI|Idaho ID|Illinois IL|Indiana IN|Iowa IA|Kansas KS|"
    "Kentucky KY|Louisiana LA|Maine ME|Maryland MD|Massachusetts MA|Michigan MI|Minnesota MN|Mississippi MS|"
    "Missouri MO|Montana MT|Nebraska NE|Nevada NV|New Hampshire NH|New Jersey NJ|New Mexico NM|New York NY|"
    "North Carolina NC|North Dakota ND|Ohio OH|Oklahoma OK|Oregon OR|Pennsylvania PA|Rhode Island RI|"
    "South Carolina SC|South Dakota SD|Tennessee TN|Texas TX|Utah UT|Vermont VT|Virginia VA|Washington WA|"
    "West Virginia WV|Wisconsin WI|Wyoming WY"
)
_PROVINCES = (
    "Alberta AB|British Columbia BC|Manitoba MB|New Brunswick NB|Newfoundland and Labrador NL|Northwest Territories NT|"
    "Nova Scotia NS|Nunavut NU|Ontario ON|Prince Edward Island PE|Quebec QC|Saskatchewan SK|Yukon YT"
)
_STATE_CODES = {fold(state[:-3]): fold(state[-2:]) for state in f"{_STATES}|{_PROVINCES}".split("|")}
_CODES = frozenset(_STATE_CODES.values())
_TOWNS_AS_WELL = {"new york", "quebec", "washington"}
"""States and provinces whose name alone means the town."""
_NO_TOWNS = {"anywhere", "remote", "various", "multiple locations"}
_POSTAL_CODE = re.compile(
    r"\b\d{4,}(-\d+)?\b"  # US, Germany and others
    r"|\b[a-z]\d[a-z] ?\d[a-z]\d\b"  # Canada
    r"|\b[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}\b"  # Great Britain
)


@dataclass(frozen=True)
class Town:
    """A town, and its state, province or country where one was stated; both folded.

    `part` is what was stated and is none of these, a county perhaps. `spot` is where the town lies, as far as that is known.
    """

    name: str
    state: str | None
    part: str | None = None
    spot: Spot | None = None

    def is_same_as(self, other: "Town") -> bool:
        """Whether both name one town: a state that only one of them states parts nothing."""
        if not self.may_be(other):
            return False
        return self.part == other.part or (self.spot is not None and self.spot == other.spot)

    def may_be(self, other: "Town") -> bool:
        """Whether nothing that is known of both says that they are two."""
        return self.name == other.name and (self.state == other.state or None in {self.state, other.state})

    def shares_state_with(self, other: "Town") -> bool:
        """Whether both are known to lie in one state."""
        return self.state is not None and self.state == other.state


def read_town(text: str | None) -> Town | None:
    """Read "Austin", "Austin, TX 78701", "Austin TX" or "Austin, Texas"; None where no town is named: "Remote", "Texas"."""
    written, _, rest = _POSTAL_CODE.sub("", fold(text or "")).partition(",")
    name, stated = town_name(written), _SPACES.sub(" ", rest.split(",")[0].replace(".", "")).strip()
    if not stated:
        name, stated = _parted(name)
    if not name or name in _NO_TOWNS or (not stated and name in _STATE_CODES and name not in _TOWNS_AS_WELL):
        return None
    code = _STATE_CODES.get(stated, stated)
    state = code if code in _CODES or is_country(code) else None
    spot = find_spot(name, state)
    if spot is None and state is None and is_country(name):
        return None
    return Town(name, state, stated if stated and state is None else None, spot)


_STATE_NAMES = re.compile(rf"\b({'|'.join(sorted(map(re.escape, _STATE_CODES), key=len, reverse=True))})\b")


def with_state_codes(plain: str) -> str:
    """Give a folded text with each state and province written as its code."""
    return _STATE_NAMES.sub(lambda found: _STATE_CODES[found[0]], plain)


@dataclass(frozen=True)
class Region:
    """A town, or all of a state, province or country."""

    town: Town | None
    state: str | None = None

    def holds(self, town: Town | None) -> bool:
        """Whether a town is known to be it, or to lie in it."""
        if town is None:
            return False
        return self.state == town.state if self.town is None else self.town.is_same_as(town)


def read_region(text: str) -> Region | None:
    """Read "New York, NY" as the town, "NY", "Illinois" or "Germany" as all of it; None where it names neither."""
    name = _SPACES.sub(" ", fold(text)).strip()
    code = _STATE_CODES.get(name, name)
    if name not in _TOWNS_AS_WELL and (code in _CODES or is_country(code)):
        return Region(None, code)
    town = read_town(text)
    return Region(town) if town and town.spot else None


_SPACES = re.compile(r"\s+")


def _parted(name: str) -> tuple[str, str]:
    """Part a state from a town where no comma does: "Boise ID", "Austin Texas"; not where the whole is a town."""
    words = name.split()
    for count in (2, 1):
        town, state = " ".join(words[:-count]), " ".join(words[-count:])
        if town and (state in _STATE_CODES or state in _CODES) and not find_spot(name, None):
            return town, state
    return name, ""
