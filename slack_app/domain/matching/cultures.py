"""Client culture, by declared facts alone."""

from slack_app.domain.matching.scale import Measured, unknown
from slack_app.domain.matching.text import fold
from slack_app.domain.matching.values import Culture, Verdict

_FACTS = ("industry", "size", "pace", "work_mode")


def compare_cultures(liked: Culture | None, offered: Culture) -> Measured:
    """Compare the facts that both declare; traits agree where one is shared. Smoothed as skills are."""
    if liked is None:
        return unknown("what they liked about a client", is_asked=False)
    same: dict[str, bool] = {}
    for name in _FACTS:
        one, other = getattr(liked, name), getattr(offered, name)
        if one and other:
            same[name.replace("_", " ")] = _fact(one) == _fact(other)
    if liked.traits and offered.traits:
        same["traits"] = not {_fact(trait) for trait in liked.traits}.isdisjoint(
            _fact(trait) for trait in offered.traits
        )
    if not same:
        return unknown("what the client is like", is_asked=False)
    agreed = [name for name, is_same in same.items() if is_same]
    value = (len(agreed) + 0.5) / (len(same) + 1)
    detail = f"same {', '.join(agreed)}" if agreed else f"other {', '.join(same)}"
    return Measured(Verdict.MET if value >= 0.5 else Verdict.UNMET, detail, value)


def _fact(text: str) -> str:
    """Give a fact as it is compared: "Non-profit" and "nonprofit" are one."""
    return "".join(sign for sign in fold(text) if sign.isalnum())
