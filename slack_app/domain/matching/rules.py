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
"""After so many answers they have half of the say that they can have: few say little."""
_MOST_SAY = 0.12
"""The share of the learned weights that goes where an agency's answers went, and no more."""


@dataclass(frozen=True)
class Rules:
    """The weights and the musts of one agency. The weights make up a whole."""

    weights: Mapping[str, float] = field(default_factory=lambda: WEIGHTS)
    musts: frozenset[str] = USUAL_MUSTS


USUAL = Rules()
"""The rules of an agency that has changed none."""


def learned_weights(answers: Mapping[Reason, int]) -> Mapping[str, float]:
    """Give the weights of an agency whose recruiters answered *Not a fit* so many times, by reason.

    Four are learned: work, place, pay and culture. A share of what they weigh together, the larger the more answers there
    are, is parted as the answers were; the rest, and without answers all, as usual.
    """
    counts = dict.fromkeys(_LEARNED.values(), 0)
    for reason, count in answers.items():
        if reason in _LEARNED:
            counts[_LEARNED[reason]] += count
    answered, together = sum(counts.values()), sum(WEIGHTS[name] for name in counts)
    if not answered:
        return WEIGHTS
    say = _MOST_SAY * answered / (answered + _DOUBT)
    learned = {name: (1 - say) * WEIGHTS[name] + say * together * count / answered for name, count in counts.items()}
    return {**WEIGHTS, **learned}
