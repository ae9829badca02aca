"""Models that have learned nothing, and say what a test wants them to say."""

from collections.abc import Mapping

import numpy as np

from slack_app.domain.fairness import RULES
from slack_app.domain.fairness.features import NUMBERS, of_word
from slack_app.domain.fairness.model import Model, Weights
from slack_app.domain.matching.likeness.values import TEXT_SIZE

RULE_IDS = tuple(rule.id for rule in RULES)
NOTHING = Weights(
    RULE_IDS,
    np.zeros((NUMBERS, len(RULES)), np.int8),
    np.ones(len(RULES), np.float32),
    np.zeros((TEXT_SIZE, len(RULES)), np.float32),
    np.zeros(len(RULES), np.float32),
)


def thinking(likelihoods: Mapping[str, float]) -> Model:
    """Give a model that thinks the same of all sentences; of what is not named, that it may be, or not."""
    base = np.array([likelihoods.get(rule, 0.3) for rule in RULE_IDS])
    return Model(NOTHING._replace(base=np.log(base / (1 - base)).astype(np.float32)))


SILENT = thinking({})
"""It neither finds anything nor doubts what a pattern says."""


def of_word_only(word: str, rule: str, score: float) -> Model:
    """Give a model that knows one word."""
    features = NOTHING.features.copy()
    features[of_word(word)[0], RULE_IDS.index(rule)] = 100
    scale = np.full(len(RULES), score / 100, np.float32)
    return Model(NOTHING._replace(features=features, scale=scale, base=np.full(len(RULES), -1, np.float32)))
