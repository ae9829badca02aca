"""How likely a sentence breaks each rule, as a model that was trained on sentences with labels sees it.

It is linear: for each rule the weights of what is seen (`features`) are added up, with one weight for each direction of the
sum of the words' vectors. So each word has its share in the answer, and the words that say it can be shown. `make learn` trains
it on the sentences in `tests/domain/fairness`; decision 27 says why it is there, and how good it is.
"""

from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from slack_app.domain.fairness.features import LONGEST, of_pairs, of_word
from slack_app.domain.matching.likeness.word_vectors import sum_of

FILE = Path(__file__).with_name("model.npz")
MEANING = 0.7
"""The length of the sum of a sentence's vectors, beside its features."""
LENGTH = 0.4
"""What is seen of a sentence is divided by the number of features to this power: long ones see more, of less weight each."""
FEWEST = 5
"""Different words and marks of a sentence about which it may guess: it has learned with hardly any that have fewer."""
AT_ONCE, _STEP = 28, 14
"""A longer sentence is read in parts of so many words, each so many behind the other, that none drowns in what is around it."""
_SURE = 50.0
"""A score as high or low is as good as certain."""
_Floats = NDArray[np.float32]


class Weights(NamedTuple):
    """What the model has learned, by rule (the columns)."""

    rules: tuple[str, ...]
    features: NDArray[np.int8]
    """A row for each number that a feature can have."""
    scale: _Floats
    """What one of `features` is worth."""
    directions: _Floats
    """A row for each direction of a word's vector."""
    base: _Floats
    """What is added to all else."""


class Model:
    """Reads sentences with weights."""

    def __init__(self, weights: Weights) -> None:
        self.rules = weights.rules
        self.weights = weights
        self._of_word = lru_cache(maxsize=5_000)(self._look_at)

    def likelihoods(self, sentences: list[list[str]]) -> _Floats:
        """Give how likely sentences break each rule, from 0 to 1: a row for each sentence, a column for each of `rules`.

        A sentence has at least two words, of which the last may be a mark. Of a long one it is the likelihood of its
        likeliest part. All are added up at once: of a short one alone, most of the time would be numpy's greeting.
        """
        parts = [_parts(words) for words in sentences]
        read = self._read([part for several in parts for part in several])
        firsts = list(accumulate((len(several) for several in parts[:-1]), initial=0))
        scores = np.maximum.reduceat(read.scores() + self.weights.base, firsts)
        return np.asarray(1 / (1 + np.exp(-scores.clip(-_SURE, _SURE))))

    def strongest(self, words: list[str], rule: str) -> tuple[int, int]:
        """Give those of the words in a row, from the first to behind the last, that most say that a rule is broken.

        They neither begin nor end with a mark.
        """
        column, parts = self.rules.index(rule), _parts(words)
        likeliest = int(self._read(parts).scores()[:, column].argmax())
        shares = self._read([parts[likeliest]]).shares()[:, column]
        is_mark = [not word.isalnum() for word in parts[likeliest]]
        first, end = _greatest(np.where(is_mark, shares.clip(max=0), shares).tolist())
        return likeliest * _STEP + first, likeliest * _STEP + end

    def _read(self, parts: list[list[str]]) -> "_Read":
        words = [word for part in parts for word in part]
        seen = np.array([self._of_word(word[:LONGEST]) for word in words])
        pairs = self.weights.features.take(of_pairs(words), axis=0) * self.weights.scale
        return _Read(seen, pairs, [len(part) for part in parts], len(self.rules))

    def _look_at(self, word: str) -> _Floats:
        """Give what a word adds: by rule for its features, by rule for its vector, its vector, and how many features it has."""
        features, vector = of_word(word), vector_of(word)
        of_features = self.weights.features[list(features)].sum(axis=0, dtype=np.float32) * self.weights.scale
        of_vector = vector @ self.weights.directions
        return np.concatenate([of_features, of_vector, vector, [len(features)]], dtype=np.float32)


class _Read:
    """Parts, as a model has read their words: `seen` has a row for each word, `pairs` one for each word with the next."""

    def __init__(self, seen: _Floats, pairs: _Floats, lengths: list[int], rules: int) -> None:
        self._seen, self._pairs, self._rules = seen, pairs, rules
        self._starts = list(accumulate(lengths[:-1], initial=0))
        self._totals = np.add.reduceat(seen, self._starts)
        vectors = self._totals[:, 2 * rules : -1]
        numbers = self._totals[:, -1] + np.array(lengths, np.float32) - 1
        self._worth = (numbers**-LENGTH)[:, None]
        self._meant = (MEANING / np.maximum(np.sqrt(np.einsum("ij,ij->i", vectors, vectors)), 1e-6))[:, None]

    def scores(self) -> _Floats:
        """Give the score of each part by rule, without what is added to all."""
        # the pair of the last word of a part with the first of the next is none
        bounds = [0, *(bound for start in self._starts[1:] for bound in (start - 1, start))]
        return self._weighed(self._totals, np.add.reduceat(self._pairs, bounds)[::2])

    def shares(self) -> _Floats:
        """Give the share of each word in the score of the only part: that of a pair is halved."""
        halves = np.zeros((len(self._seen), self._rules), np.float32)
        halves[:-1] += self._pairs / 2
        halves[1:] += self._pairs / 2
        return self._weighed(self._seen, halves)

    def _weighed(self, seen: _Floats, pairs: _Floats) -> _Floats:
        of_words, of_vectors = seen[:, : self._rules], seen[:, self._rules : 2 * self._rules]
        return np.asarray((of_words + pairs) * self._worth + of_vectors * self._meant)


def vector_of(word: str) -> _Floats:
    """Give the vector of a word; one of nothing for a mark."""
    return sum_of([word[:LONGEST]] if word.isalnum() else [])


@cache
def read_model() -> Model:
    """Read the model that the app has learned: a constant, half a second with the vectors of words."""
    with np.load(FILE, allow_pickle=False) as stored:
        weights = Weights(tuple(stored["rules"].tolist()), *(stored[name] for name in Weights._fields[1:]))
    return Model(weights)


def _parts(words: list[str]) -> list[list[str]]:
    return [words[start : start + AT_ONCE] for start in range(0, max(1, len(words) - AT_ONCE + _STEP), _STEP)]


def _greatest(shares: list[float]) -> tuple[int, int]:
    """Give the part in a row of the greatest sum, from the first to behind the last; all where nothing is above zero."""
    best, found = 0.0, (0, len(shares))
    total, first = 0.0, 0
    for at, share in enumerate(shares):
        if total <= 0:
            total, first = 0.0, at
        total += share
        if total > best:
            best, found = total, (first, at + 1)
    return found
