"""An index as bytes and back, so that a restart reads no texts anew."""

from collections.abc import Mapping
from typing import IO

import numpy as np
from numpy.typing import NDArray

from slack_app.domain.matching.likeness.index import WorkIndex
from slack_app.domain.matching.likeness.postings import Growing, Sealed
from slack_app.domain.matching.likeness.segment import SIZE, Columns, Segment
from slack_app.domain.matching.likeness.values import TEXT_SIZE, TITLE_SIZE
from slack_app.domain.matching.likeness.vocabulary import Vocabulary

FORM = 1
"""Raised whenever texts are read otherwise or kept otherwise: an older snapshot is then of no use."""

_COLUMNS = ("ids", "is_in", "lengths", "titles", "texts")
_Arrays = dict[str, NDArray[np.generic]]


class SnapshotWrong(Exception):
    """These bytes are no snapshot of this form; make the index anew from the database."""


def save(index: WorkIndex, file: IO[bytes]) -> None:
    """Write an index; who writes to it waits until its arrays are at hand, but not for the file."""
    with index.lock:
        arrays: _Arrays = {
            "form": np.array([FORM, SIZE, TITLE_SIZE, TEXT_SIZE, len(index.segments)]),
            "totals": np.array([index.total, index.length]),
            "text_sum": index.text_sum.copy(),
        }
        for name, vocabulary in (("words", index.words), ("skills", index.skills)):
            arrays[name] = np.frombuffer("\n".join(vocabulary).encode(), np.uint8)
            arrays[f"{name}.counts"] = vocabulary.counts.copy()
        for at, segment in enumerate(index.segments):
            arrays |= {f"{at}.{name}": array for name, array in _arrays_of(segment).items()}
    np.savez(file, allow_pickle=False, **arrays)


def load(file: IO[bytes]) -> WorkIndex:
    """Read an index that was saved.

    Raises:
        SnapshotWrong: it was saved in another form, or these are other bytes.
    """
    try:
        with np.load(file, allow_pickle=False) as arrays:
            form = arrays["form"].tolist()
            if form[:-1] != [FORM, SIZE, TITLE_SIZE, TEXT_SIZE]:
                raise SnapshotWrong
            return _index_of(arrays, form[-1])
    except (ValueError, KeyError, OSError, EOFError) as error:
        raise SnapshotWrong from error


def _index_of(arrays: Mapping[str, NDArray[np.generic]], segments: int) -> WorkIndex:
    index = WorkIndex()
    index.words, index.skills = _vocabulary(arrays, "words"), _vocabulary(arrays, "skills")
    index.total, index.length = arrays["totals"].tolist()
    index.text_sum = np.asarray(arrays["text_sum"], np.int64)
    index.segments = [
        _segment({name: arrays[f"{at}.{name}"] for name in (*_COLUMNS, "skills", "skill_starts", "full", *_POSTINGS)})
        for at in range(segments)
    ]
    return index


_POSTINGS = ("terms", "starts", "rows")


def _vocabulary(arrays: Mapping[str, NDArray[np.generic]], name: str) -> Vocabulary:
    names = arrays[name].tobytes().decode()
    return Vocabulary(names.split("\n") if names else [], np.asarray(arrays[f"{name}.counts"], np.int32))


def _arrays_of(segment: Segment) -> _Arrays:
    columns, count, postings = segment.columns, segment.count, segment.postings
    sealed = postings if isinstance(postings, Sealed) else postings.sealed()
    # a full segment's rows change no more, but for who is in it
    kept: _Arrays = {name: getattr(columns, name)[:count] for name in _COLUMNS}
    kept["is_in"] = columns.is_in[:count].copy()
    kept["skill_starts"] = columns.skill_starts[: count + 1]
    kept["skills"] = columns.skills[: columns.skill_starts[count]]
    kept["full"] = np.array([segment.is_full])
    return kept | {name: getattr(sealed, name) for name in _POSTINGS}


def _segment(arrays: _Arrays) -> Segment:
    segment, columns = Segment(), Columns(len(arrays["ids"]))
    for name in (*_COLUMNS, "skills", "skill_starts"):
        setattr(columns, name, arrays[name])
    segment.columns, segment.count = columns, len(columns.ids)
    segment.out = int(segment.count - columns.is_in.sum())
    terms, starts, rows = (arrays[name] for name in _POSTINGS)
    sealed = Sealed(np.asarray(terms, np.int32), np.asarray(starts, np.int32), np.asarray(rows, np.uint16))
    segment.postings = sealed if arrays["full"][0] else Growing.of_sealed(sealed)
    return segment
