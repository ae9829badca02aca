"""The formula: five parts, each from 0 to 1 by itself. Nothing is stretched between the best and the worst."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from slack_app.domain.matching.likeness.values import SHARES, Bytes, Floats, Found, Numbers
from slack_app.domain.matching.likeness.view import Chosen, View
from slack_app.domain.matching.likeness.vocabulary import rarity
from slack_app.domain.matching.likeness.word_vectors import rounded

_FIRST = 5
"""So many of the best say what the position wanted is like, the first most: 1, 1/2, 1/3 ..."""
_ENOUGH = 0.2
"""How alike the best must be by the other parts for what they say to count in full."""
_COMMON = 0.7
"""How much is taken off of what all texts share; less while there are few (see `_shared`)."""


class _Texts(NamedTuple):
    """The chosen texts' vectors, what all texts share, and how long they are without it."""

    vectors: NDArray[np.float32]
    shared: Floats
    lengths: Floats

    @classmethod
    def of(cls, view: View, chosen: Chosen) -> "_Texts":
        vectors, shared = chosen.texts.astype(np.float32), _shared(view)
        return cls(vectors, shared, _off_lengths(vectors, shared))


def measure(view: View, chosen: Chosen, title: Bytes, text: Bytes) -> Found:
    """Measure the chosen rows, best first, equal ones by id."""
    texts = _Texts.of(view, chosen)
    vectors, shared, lengths = texts
    parts = _apart(view, chosen, texts, title, text)
    so_far = parts[:, :4] @ np.array(SHARES[:4])
    first = _best_first(chosen.ids, so_far)[:_FIRST]
    first = first[so_far[first] > 0]
    parts[:, 4] = _cosines(vectors, lengths, _centre(vectors[first], lengths[first], shared), shared)
    # the best of what is quite other work says nothing: with few positions there may be no better
    trust = min(1.0, float(so_far[first[0]]) / _ENOUGH) if len(first) else 0.0
    np.clip(parts[:, 4] * trust, 0.0, 1.0, out=parts[:, 4])
    order = _best_first(chosen.ids, parts @ np.array(SHARES))
    return Found(chosen.ids[order], parts[order])


def measure_apart(view: View, chosen: Chosen, title: Bytes, text: Bytes) -> Floats:
    """Measure of the chosen rows, in their order, what each has by itself: the last part, which the best decide, stays 0."""
    return _apart(view, chosen, _Texts.of(view, chosen), title, text)


def _apart(view: View, chosen: Chosen, texts: _Texts, title: Bytes, text: Bytes) -> Floats:
    vectors, shared, lengths = texts
    titles = chosen.titles.astype(np.float32)
    parts = np.zeros((len(chosen.ids), len(SHARES)))
    parts[:, 0] = chosen.words
    parts[:, 1] = _skills(view, chosen)
    parts[:, 2] = _cosines(titles, np.sqrt(_squares(titles)), title.astype(np.float64), None)
    parts[:, 3] = _cosines(vectors, lengths, text - shared, shared) if text.any() else 0.0
    return np.clip(parts, 0.0, 1.0, out=parts)


def _best_first(ids: Numbers, totals: Floats) -> Numbers:
    return np.lexsort((ids, -np.round(totals, 9)))


def _shared(view: View) -> Floats:
    """Give what texts have in common, in whole numbers; a few texts say little about it."""
    return np.rint(view.mean_text * (_COMMON * view.total / (view.total + 100)))


def _squares(vectors: NDArray[np.float32]) -> Floats:
    return np.asarray(np.vecdot(vectors, vectors), np.float64)


def _off_lengths(texts: NDArray[np.float32], shared: Floats) -> Floats:
    """Give the lengths of texts without what they share. Products of whole numbers: exact in any order."""
    along = (texts @ shared.astype(np.float32)).astype(np.float64)
    return np.sqrt(np.maximum(_squares(texts) - 2 * along + shared @ shared, 0.0))


def _cosines(vectors: NDArray[np.float32], lengths: Floats, wanted: Floats, shared: Floats | None) -> Floats:
    """Give the cosines with what is wanted, `shared` taken off the vectors; 0 where there is nothing to compare."""
    whole = rounded(wanted).astype(np.float32)
    products = (vectors @ whole).astype(np.float64)
    if shared is not None:
        products -= shared @ whole
    return _divided(products, lengths * np.sqrt(float(whole @ whole)))


def _centre(texts: NDArray[np.float32], lengths: Floats, shared: Floats) -> Floats:
    """Give the direction in which the best lie."""
    ranks = 1 / np.arange(1, len(texts) + 1)
    return np.asarray(((texts - shared) * _divided(ranks, lengths)[:, None]).sum(axis=0), np.float64)


def _skills(view: View, chosen: Chosen) -> Floats:
    """Give the cosines of the skills, each worth what its rarity says. A shared skill more never lowers it."""
    rows, total = np.repeat(np.arange(len(chosen.ids)), chosen.skill_counts), len(chosen.ids)
    worth = rarity(view.skill_counts[chosen.skills], view.total) ** 2
    wanted = (rarity(view.skill_counts[view.skills], view.total) ** 2).sum()
    held = np.bincount(rows, worth, total)
    is_wanted = np.zeros(len(view.skill_counts), np.bool_)
    is_wanted[view.skills] = True
    both = np.bincount(rows, worth * is_wanted[chosen.skills], total)
    return _divided(both, np.sqrt(held * wanted))


def _divided(values: NDArray[np.number], by: Floats) -> Floats:
    return np.asarray(np.divide(values, by, out=np.zeros(len(values)), where=by > 0), np.float64)
