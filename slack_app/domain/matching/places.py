"""Towns as records write them. A postal code is dropped unread: it stands for more than a place."""

import re
from dataclasses import dataclass

from slack_app.domain.matching.gazetteer import Spot, find_spot, town_name
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
_STATE_CODES = {fold(state[:-3]): fold(state[-2:]) for state in _STATES.split("|")}
_POSTAL_CODE = re.compile(r"\b\d{4,}(-\d+)?\b")


@dataclass(frozen=True)
class Town:
    """A town, and its state where one was stated; both folded. `spot` is where it lies, as far as that is known."""

    name: str
    state: str | None
    spot: Spot | None = None

    def is_same_as(self, other: "Town") -> bool:
        """Whether both name one town: a state that only one of them states parts nothing."""
        return self.name == other.name and (self.state == other.state or None in {self.state, other.state})

    def shares_state_with(self, other: "Town") -> bool:
        """Whether both are known to lie in one state."""
        return self.state is not None and self.state == other.state


def read_town(text: str | None) -> Town | None:
    """Read "Austin", "Austin, TX 78701" or "Austin, Texas"; None where no town is named, as in "Remote"."""
    written, _, rest = _POSTAL_CODE.sub("", fold(text or "")).partition(",")
    name = town_name(written)
    if not name or name in {"remote", "anywhere"}:
        return None
    stated = rest.split(",")[0].replace(".", "").strip()
    state = _STATE_CODES.get(stated, stated) or None
    return Town(name, state, find_spot(name, state))
