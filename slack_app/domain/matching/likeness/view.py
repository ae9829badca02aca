"""What a reader sees of an index: taken in an instant, unchanged by whoever writes meanwhile."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from slack_app.domain.matching.likeness.postings import Rows
from slack_app.domain.matching.likeness.segment import Columns, ranges
from slack_app.domain.matching.likeness.values import Bytes, Floats, Numbers

_SAMPLE = 1024
"""At least so many rows say what the best of all are like."""


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of one segment, and those that hold each of the words wanted."""

    columns: Columns
    count: int
    rows: list[Rows]

    def counted(self, weights: Floats) -> Floats:
        """Add up the weights of the words that each row holds, whether it is in or not."""
        sizes = [len(rows) for rows in self.rows]
        if not sum(sizes):
            return np.zeros(self.count)
        counted = np.bincount(np.concatenate(self.rows), np.repeat(weights, sizes), self.count)
        return np.asarray(counted, np.float64)


@dataclass(frozen=True, slots=True)
class View:
    """All segments, what is known of all positions together, and what is known to them of the work wanted."""

    parts: tuple[Part, ...]
    total: int
    mean_length: float
    mean_text: Floats
    weights: Floats
    skills: NDArray[np.int32]
    skill_counts: NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Chosen:
    """Rows that the whole formula is worked out for."""

    ids: Numbers
    words: Floats
    titles: Bytes
    texts: Bytes
    skills: NDArray[np.int32]
    skill_counts: NDArray[np.int32]


def choose(view: View, at_least: int) -> Chosen:
    """Choose the rows with the best words, `at_least` so many where there are more, equal ones by id; all otherwise.

    The part of the words (BM25 with each word counted once) is a share of the most that the person's words could reach.
    """
    words = [_words(view, part) for part in view.parts]
    ids = np.concatenate([part.columns.ids[: part.count] for part in view.parts])
    scores = np.concatenate(words)
    at = _best(ids, scores, at_least) if view.total > at_least else np.flatnonzero(scores >= 0)
    return _gathered(view, at, ids[at], scores[at])


def _best(ids: Numbers, scores: Floats, count: int) -> Numbers:
    """Give the rows with the best scores, equal ones by id, in the order of the rows."""
    likely = _likely(scores, count)
    found = scores[likely]
    floor = np.sort(found)[-count]
    better, equal = likely[found > floor], likely[found == floor]
    kept = equal[np.argsort(ids[equal], kind="stable")[: count - len(better)]]
    return np.sort(np.concatenate([better, kept]))


def _likely(scores: Floats, count: int) -> Numbers:
    """Give rows among which the best are, and few others: a sample says how good those must be.

    `np.partition` over all of them takes fifteen times as long for some scores: where many are equal.
    """
    step = max(1, len(scores) // _SAMPLE)
    sample = np.sort(scores[::step])
    expected = count / step
    rank = int(expected + 4 * expected**0.5) + 8
    if rank <= len(sample):
        rows = np.flatnonzero(scores >= sample[-rank])
        if len(rows) >= count:
            return rows
    return np.arange(len(scores))


def _words(view: View, part: Part) -> Floats:
    columns, most = part.columns, float(view.weights.sum()) or 1.0
    length = columns.lengths[: part.count] / (view.mean_length or 1.0)
    scores = part.counted(view.weights) / (most * (1.3 + 0.9 * length))
    return np.where(columns.is_in[: part.count], scores, -1.0)


def _gathered(view: View, at: Numbers, ids: Numbers, words: Floats) -> Chosen:
    titles, texts, skills, skill_counts = [], [], [], []
    ends = np.cumsum([part.count for part in view.parts])
    cuts = np.searchsorted(at, ends)
    begin = 0
    for part, end, cut in zip(view.parts, ends.tolist(), cuts.tolist(), strict=True):
        rows = at[begin:cut] - (end - part.count)
        begin = cut
        columns = part.columns
        titles.append(columns.titles.take(rows, axis=0))
        texts.append(columns.texts.take(rows, axis=0))
        first = columns.skill_starts[rows]
        counts = columns.skill_starts[rows + 1] - first
        skills.append(columns.skills[ranges(first, counts)])
        skill_counts.append(counts)
    return Chosen(
        ids, words, np.concatenate(titles), np.concatenate(texts), np.concatenate(skills), np.concatenate(skill_counts)
    )
