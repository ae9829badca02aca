"""One scale for all criteria: 0 to 1, the unknown in the middle, the unmet never above it, the met never below."""

from typing import NamedTuple

from slack_app.domain.matching.values import Verdict

MIDDLE = 0.5


class Measured(NamedTuple):
    """A verdict, what to say about it, and its place on the scale; of an unknown, whether it is worth asking."""

    verdict: Verdict
    detail: str
    value: float
    is_asked: bool = False


def met(detail: str) -> Measured:
    """It is as wanted."""
    return Measured(Verdict.MET, detail, 1.0)


def unmet(detail: str, value: float = 0.0) -> Measured:
    """It is not as wanted; `value`, below the middle, says how near it comes."""
    return Measured(Verdict.UNMET, detail, value)


def unknown(to_ask: str, *, is_asked: bool = True) -> Measured:
    """Nobody has said; `to_ask` names what would settle it. Where neither side cares, it need not be asked."""
    return Measured(Verdict.UNKNOWN, to_ask, MIDDLE, is_asked)
