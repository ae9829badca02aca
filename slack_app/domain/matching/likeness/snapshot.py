"""An index as bytes and back, so that a restart reads no texts anew."""

import hashlib
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray

from slack_app.domain.matching.likeness.index import WorkIndex
from slack_app.domain.matching.likeness.postings import Growing, Sealed
from slack_app.domain.matching.likeness.segment import SIZE, Columns, Segment
from slack_app.domain.matching.likeness.values import TEXT_SIZE, TITLE_SIZE
from slack_app.domain.matching.likeness.vocabulary import Vocabulary

_COLUMNS = ("ids", "marks", "is_in", "lengths", "titles", "texts")
_POSTINGS = ("terms", "starts", "rows")
_Arrays = dict[str, NDArray[np.generic]]


class SnapshotWrong(Exception):
    """These bytes are no snapshot of this form; make the index anew from the database."""


@cache
def form() -> str:
    """Say by which code and tables texts are read and kept: a snapshot of another form is of no use.

    It is the code itself that tells, so that nobody has to remember to raise a number.
    """
    told = hashlib.sha256(" ".join((version("wordllama"), np.__version__, unicodedata.unidata_version)).encode())
    package = Path(__file__).parents[1]
    for path in sorted(package.rglob("*.py")):
        told.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes())
    return told.hexdigest()


class Snapshot:
    """An index as it is at a moment. Taking it keeps others from the index for a few milliseconds, writing it does not."""

    def __init__(self, index: WorkIndex) -> None:
        with index.lock:
            self._totals = np.array([index.total, index.length])
            self._text_sum = index.text_sum.copy()
            self._vocabularies = {
                name: (list(vocabulary), vocabulary.counts.copy())
                for name, vocabulary in (("words", index.words), ("skills", index.skills))
            }
            self._segments = [_SegmentNow(segment) for segment in index.segments]

    def write(self, file: IO[bytes], facts: Sequence[int] = ()) -> None:
        """Write it, with numbers of the caller's."""
        arrays: _Arrays = {
            "form": _as_bytes(form()),
            "facts": np.array(facts, np.int64),
            "shape": np.array([SIZE, TITLE_SIZE, TEXT_SIZE, len(self._segments)]),
            "totals": self._totals,
            "text_sum": self._text_sum,
        }
        for name, (names, counts) in self._vocabularies.items():
            arrays |= {name: _as_bytes("\n".join(names)), f"{name}.counts": counts}
        for at, segment in enumerate(self._segments):
            arrays |= {f"{at}.{name}": array for name, array in segment.arrays().items()}
        np.savez(file, allow_pickle=False, **arrays)


class _SegmentNow:
    """A segment as it is now: rows that it has change no more, but for who is in it."""

    def __init__(self, segment: Segment) -> None:
        self._columns, self._count = segment.columns, segment.count
        self._is_in = segment.columns.is_in[: segment.count].copy()
        postings = segment.postings
        self._postings = postings if isinstance(postings, Sealed) else postings.copy()

    def arrays(self) -> _Arrays:
        columns, count, postings = self._columns, self._count, self._postings
        sealed = postings if isinstance(postings, Sealed) else postings.sealed(count)
        kept: _Arrays = {name: getattr(columns, name)[:count] for name in _COLUMNS}
        kept["is_in"] = self._is_in
        kept["skill_starts"] = columns.skill_starts[: count + 1]
        kept["skills"] = columns.skills[: columns.skill_starts[count]]
        kept["full"] = np.array([postings is sealed])
        return kept | {name: getattr(sealed, name) for name in _POSTINGS}


def load(file: IO[bytes]) -> tuple[WorkIndex, list[int]]:
    """Read an index that was written, and the numbers that were written with it.

    Raises:
        SnapshotWrong: it was written in another form, or these are other bytes.
    """
    try:
        with np.load(file, allow_pickle=False) as arrays:
            return _index_of(arrays), arrays["facts"].tolist()
    except Exception as error:  # at damaged bytes numpy and zipfile raise whatever they like
        raise SnapshotWrong from error


def _index_of(arrays: Mapping[str, NDArray[np.generic]]) -> WorkIndex:
    *shape, segments = arrays["shape"].tolist()
    if _as_text(arrays["form"]) != form() or shape != [SIZE, TITLE_SIZE, TEXT_SIZE]:
        raise SnapshotWrong
    index = WorkIndex()
    index.words, index.skills = _vocabulary(arrays, "words"), _vocabulary(arrays, "skills")
    index.total, index.length = arrays["totals"].tolist()
    index.text_sum = np.asarray(arrays["text_sum"], np.int64)
    index.segments = [
        _segment({name: arrays[f"{at}.{name}"] for name in (*_COLUMNS, "skills", "skill_starts", "full", *_POSTINGS)})
        for at in range(segments)
    ]
    return index


def _vocabulary(arrays: Mapping[str, NDArray[np.generic]], name: str) -> Vocabulary:
    names, counts = _as_text(arrays[name]), np.asarray(arrays[f"{name}.counts"], np.int32)
    listed = names.split("\n") if names else []
    if len(listed) != len(counts):
        raise SnapshotWrong
    return Vocabulary(listed, counts)


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


def _as_bytes(text: str) -> NDArray[np.uint8]:
    return np.frombuffer(text.encode(), np.uint8)


def _as_text(array: NDArray[np.generic]) -> str:
    return array.tobytes().decode()
