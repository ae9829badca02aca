"""Ids of Slack's shape, the same in every run."""

from collections import Counter

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_WIDTH = 10


def base36(number: int) -> str:
    """A number in the digits that Slack's ids are made of."""
    digits = ""
    while number:
        number, digit = divmod(number, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return digits or "0"


class Ids:
    """Counts up, one row of numbers for each kind of id."""

    def __init__(self) -> None:
        self._counted: Counter[str] = Counter()

    def next(self, prefix: str) -> str:
        """The next id that starts with the prefix: `U0000000001`, `U0000000002`, …"""
        return f"{prefix}{base36(self.number(prefix)):0>{_WIDTH}}"

    def number(self, of: str) -> int:
        """The next number of a row."""
        self._counted[of] += 1
        return self._counted[of]
