"""How what somebody holds stands to what is demanded."""

from enum import IntEnum


class Standing(IntEnum):
    """The better, the higher."""

    LACKING = 0
    ASKED = 1
    HELD = 2
