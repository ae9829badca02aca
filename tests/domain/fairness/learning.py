"""Train the model of fair wording: `make learn` does it with all sentences of the set, and writes it where the app reads it.

It needs a minute and no network. The same sentences give the same model, but for the last digit of a number on another
machine.
"""

import hashlib
import json
from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from slack_app.domain.fairness import RULES
from slack_app.domain.fairness.features import NUMBERS, of_pairs, of_word
from slack_app.domain.fairness.model import FILE, LENGTH, MEANING, Model, Weights, vector_of
from slack_app.domain.fairness.reading import read_sentences
from tests.domain.fairness.samples import LEARNED, SENTENCES, Sentence

Labels = tuple[str, ...]
STRENGTH = 10.0
"""How closely the model keeps to its sentences: more of it learns them by heart."""
BROKEN = 4.0
"""A sentence that breaks a rule counts so much more than others, since there are so many of those."""
DECIDED = 3.0
"""A sentence of the set says what is decided, and counts so much more than one that was heard."""
_DECIDED = frozenset(one.id for one in SENTENCES)


def learn(sentences: Sequence[Sentence]) -> Weights:
    """Train a logistic regression for each rule.

    The check reads sentence by sentence, and some texts have several: the label of a text is given to the sentence that a
    first model, trained on whole texts, holds for the likeliest to break the rule.
    """
    texts = [[one.order for one in read_sentences(sentence.text)] for sentence in sentences]
    labels, counts = [sentence.rules for sentence in sentences], [_count(sentence) for sentence in sentences]
    first = Model(_trained([[word for words in text for word in words] for text in texts], labels, counts))
    parts = [
        (words, rules, count)
        for text, told, count in zip(texts, labels, counts, strict=True)
        for words, rules in zip(text, _parted(first, text, told), strict=True)
    ]
    return _trained(*zip(*parts, strict=True))


def learned_from(sentences: Sequence[Sentence]) -> str:
    """Give a digest of all that the weights depend on: the sentences, and what is seen of them."""
    digest = hashlib.sha256(f"{STRENGTH} {BROKEN} {DECIDED} {LENGTH} {MEANING}".encode())
    for sentence in sentences:
        words = [word for one in read_sentences(sentence.text) for word in one.order]
        told = [words, sorted(sentence.rules), _count(sentence), [of_word(word) for word in words]]
        digest.update(json.dumps(told).encode())
    return digest.hexdigest()


def _count(sentence: Sentence) -> float:
    return DECIDED if sentence.id in _DECIDED else 1.0


def _parted(model: Model, text: list[list[str]], rules: Labels) -> list[Labels]:
    """Give each sentence of a text its own rules."""
    likeliest = dict(zip(model.rules, model.likelihoods(text).argmax(axis=0), strict=True))
    return [tuple(rule for rule in rules if likeliest[rule] == at) for at in range(len(text))]


def _trained(texts: Sequence[list[str]], labels: Sequence[Labels], counts: Sequence[float]) -> Weights:
    seen = _seen(texts)
    regressions = [_regression(seen, [rule.id in rules for rules in labels], counts) for rule in RULES]
    weights = np.array([one.coef_[0] for one in regressions], np.float32).T
    scale = np.abs(weights[:NUMBERS]).max(axis=0) / 127
    # a row is read at once, and has to lie in one piece
    features = np.rint(weights[:NUMBERS] / scale).astype(np.int8, order="C")
    base = np.array([one.intercept_[0] for one in regressions], np.float32)
    return Weights(tuple(rule.id for rule in RULES), features, scale, np.ascontiguousarray(weights[NUMBERS:]), base)


def _regression(seen: csr_matrix, is_broken: list[bool], counts: Sequence[float]) -> LogisticRegression:
    untrained = LogisticRegression(C=STRENGTH, solver="liblinear", class_weight={True: BROKEN, False: 1.0})
    return untrained.fit(seen, is_broken, sample_weight=counts)


def _seen(texts: Sequence[list[str]]) -> csr_matrix:
    """Give a row for each text: how often each feature is seen, and the direction of the sum of its vectors."""
    rows, columns, values, directions = [], [], [], []
    for row, words in enumerate(texts):
        features = [number for word in words for number in of_word(word)] + of_pairs(words)
        rows += [row] * len(features)
        columns += features
        values += [len(features) ** -LENGTH] * len(features)
        vector = np.sum([vector_of(word) for word in words], axis=0)
        directions.append(vector * (MEANING / max(float(np.linalg.norm(vector)), 1e-6)))
    counted = csr_matrix((values, (rows, columns)), shape=(len(texts), NUMBERS))
    return hstack([counted, csr_matrix(np.array(directions))]).tocsr()


if __name__ == "__main__":
    np.savez_compressed(FILE, **learn(LEARNED)._asdict(), learned_from=learned_from(LEARNED))
