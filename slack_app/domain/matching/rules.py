"""The rules of a ranking: what counts how much, what takes a position out, and what an agency has changed of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from db.vocabulary import Reason

RULES = 4
"""The number of this set of rules: a list that was shown names it. It grows with every change that may order a list anew."""

WEIGHTS: Mapping[str, float] = {
    "work": 0.53,
    "place": 0.14,
    "pay": 0.11,
    "work_mode": 0.04,
    "employment_type": 0.04,
    "culture": 0.06,
    "start": 0.02,
    "hours": 0.02,
    "credentials": 0.02,
    "tax_terms": 0.01,
    "sponsorship": 0.01,
}
"""What each criterion may add to a score. The work counts for more than its terms. Others (skills and title, which the
work is made of) explain, and add nothing."""

CAN_BE_MUSTS = (
    "place",
    "pay",
    "work_mode",
    "employment_type",
    "start",
    "hours",
    "credentials",
    "tax_terms",
    "sponsorship",
)
"""The criteria that an agency may call a must: where one is unmet, the position is not shown."""
USUAL_MUSTS = frozenset({"credentials", "sponsorship"})
"""Nobody may start without them."""

_LEARNED = {
    Reason.MISSING_SKILL: "work",
    Reason.LESS_EXPERIENCE: "work",
    Reason.PLACE: "place",
    Reason.PAY: "pay",
    Reason.TEAM_FIT: "culture",
}
"""What a recruiter's *Not a fit* says should have counted for more."""
_DOUBT = 40
"""So many answers as usual are taken to have been given before the first: few say little."""
_LEAST, _MOST = 0.5, 2.0
"""How far an agency's weight may go from the usual one, as a share of it."""


@dataclass(frozen=True)
class Rules:
    """The weights and the musts of one agency. The weights make up a whole."""

    weights: Mapping[str, float] = field(default_factory=lambda: WEIGHTS)
    musts: frozenset[str] = USUAL_MUSTS


USUAL = Rules()
"""The rules of an agency that has changed none."""


def learned_weights(answers: Mapping[Reason, int]) -> Mapping[str, float]:
    """Give the weights of an agency whose recruiters answered *Not a fit* so many times, by reason.

    Four are learned: work, place, pay and culture. What was named more often than its weight would let expect gains, the
    rest loses, all within half and twice the usual before they are brought to a whole again. Without answers they are
    the usual ones.
    """
    counts = dict.fromkeys(_LEARNED.values(), 0)
    for reason, count in answers.items():
        if reason in _LEARNED:
            counts[_LEARNED[reason]] += count
    total, usual = sum(counts.values()), sum(WEIGHTS[name] for name in counts)
    if not total:
        return WEIGHTS
    changed = dict(WEIGHTS)
    for name, count in counts.items():
        share = WEIGHTS[name] / usual
        factor = (count + _DOUBT * share) / ((total + _DOUBT) * share)
        changed[name] *= min(_MOST, max(_LEAST, factor))
    whole = sum(changed.values())
    return {name: weight / whole for name, weight in changed.items()}
