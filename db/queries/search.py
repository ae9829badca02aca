"""Search-as-you-type over candidates and job orders: prefixes of any of their words, open ones first, then the newest.

How the words are kept is told in migration 0004.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Select,
    Subquery,
    and_,
    cast,
    func,
    select,
    text,
    true,
    union_all,
)
from sqlalchemy.dialects.postgresql import TSQUERY

from db.models import Candidate, Client, JobOrder
from db.models.candidates import candidate_words
from db.models.job_orders import job_order_words
from db.unit_of_work import UnitOfWork
from db.vocabulary import CandidateStatus, JobOrderStatus

AGENCY_WORD = "\ue000"
"""Begins the word that names the agency in SQLite's full-text tables. Searched text never holds it."""
OPEN_FIRST = 1 << 40
"""Lifts open rows above all others in SQLite's full-text tables; ids stay below it."""

_WORD = re.compile(r"(?:[^\W_]|[#+\u0300-\u036f])+")
"""Letters and digits with their accents, and + and # for C++ and C#."""
_WORDS_READ = 12
_LETTERS_READ = 40
_NEWEST = 10_000
"""So many rows are looked through, on PostgreSQL, before words are looked up. That gives no order, so a word that stands
in every tenth row would cost a sort of them all; such a word is found among the newest in no time."""
_SHORT = 3
_RARE = 120_000
"""Checking fewer rows than this, one by one, is faster than reading all of a million."""
_HIGHEST = "\U0010ffff"


@dataclass(frozen=True)
class FoundCandidate:
    """A candidate, with what tells two of the same name apart. `is_open`: may be put forward."""

    id: int
    name: str
    title: str | None
    town: str | None
    external_id: str | None
    is_open: bool


@dataclass(frozen=True)
class FoundJobOrder:
    """A job order, with what tells two of the same title apart."""

    id: int
    title: str
    client: str
    town: str | None
    external_id: str | None
    is_open: bool


Found = TypeVar("Found", FoundCandidate, FoundJobOrder)


def search_candidates(work: UnitOfWork, text: str, limit: int = 100) -> list[FoundCandidate]:
    """Find candidates each word of `text` begins a word of: name, title, town or ATS number; accents and case aside.

    Gives at most `limit`, those who are available first, then the newest; without any text, of all.
    """
    ids = _Search(work, Candidate, CandidateStatus.AVAILABLE, CandidateStatus).find(text, limit)
    is_open = (Candidate.status == CandidateStatus.AVAILABLE.value).label("is_open")
    columns = select(
        Candidate.id, Candidate.name, Candidate.title, Candidate.town, Candidate.external_id, is_open
    ).where(_is_one_of(work, Candidate, ids))
    return _in_order(ids, [FoundCandidate(**row) for row in work._session.execute(columns).mappings()])


def search_job_orders(work: UnitOfWork, text: str, limit: int = 100) -> list[FoundJobOrder]:
    """Find job orders each word of `text` begins a word of: title, client, town or ATS number; accents and case aside.

    Gives at most `limit`, open ones first, then the newest; without any text, of all.
    """
    ids = _Search(work, JobOrder, JobOrderStatus.OPEN, JobOrderStatus).find(text, limit)
    client = Client.name.label("client")
    is_open = (JobOrder.status == JobOrderStatus.OPEN.value).label("is_open")
    columns = (
        select(JobOrder.id, JobOrder.title, client, JobOrder.town, JobOrder.external_id, is_open)
        .join(Client, Client.id == JobOrder.client_id)
        .where(_is_one_of(work, JobOrder, ids))
    )
    return _in_order(ids, [FoundJobOrder(**row) for row in work._session.execute(columns).mappings()])


def _is_one_of(work: UnitOfWork, model: type[Candidate | JobOrder], ids: Sequence[int]) -> ColumnElement[bool]:
    # the sum keeps SQLite from walking through all rows of the agency, for whose id there is an index
    return and_(model.id.in_(ids), model.agency_id + 0 == work._agency_id)


def _in_order(ids: Sequence[int], found: Sequence[Found]) -> list[Found]:
    by_id = {row.id: row for row in found}
    return [by_id[row_id] for row_id in ids if row_id in by_id]


class _Search:
    """One search of one table, giving ids in the order in which they are shown."""

    def __init__(
        self, work: UnitOfWork, model: type[Candidate | JobOrder], is_open: StrEnum, statuses: type[StrEnum]
    ) -> None:
        self._session = work._session
        self._agency_id = work._agency_id
        self._model: Any = model
        self._groups = [[is_open.value], [status.value for status in statuses if status is not is_open]]

    def find(self, text: str, limit: int) -> list[int]:
        if not text.strip():
            return self._by_age(limit)
        words = _words(text)
        if not words:
            return []
        return self._on_sqlite(words, limit) if self._is_sqlite else self._on_postgresql(words, limit)

    @property
    def _is_sqlite(self) -> bool:
        return self._session.get_bind().dialect.name == "sqlite"

    def _by_age(self, limit: int) -> list[int]:
        ids: list[int] = []
        for statuses in self._groups:
            newest = self._newest(statuses, limit - len(ids))
            ids += self._session.scalars(select(newest.c.id).order_by(newest.c.id.desc()))
        return ids

    def _newest(self, statuses: Sequence[str], count: int) -> Subquery:
        """The newest rows of some statuses: each by itself, because the index is in the order of one status."""
        table = self._model.__table__
        parts = [
            select(table.c.id, table.c.search)
            .where(table.c.agency_id == self._agency_id, table.c.status == status)
            .order_by(table.c.id.desc())
            .limit(count)
            .subquery()
            for status in statuses
        ]
        together = union_all(*(select(part) for part in parts)).subquery()
        return select(together).order_by(together.c.id.desc()).limit(count).subquery()

    def _on_sqlite(self, words: Sequence[str], limit: int) -> list[int]:
        name = f"{self._model.__tablename__}_search"
        wanted = " AND ".join([f'"{AGENCY_WORD}{self._agency_id}"', *(f'"{word}"*' for word in words)])
        statement = text(f"SELECT rowid FROM {name} WHERE {name} MATCH :wanted ORDER BY rowid DESC LIMIT :limit")
        ranks = self._session.scalars(statement, {"wanted": wanted, "limit": limit})
        return [rank % OPEN_FIRST for rank in ranks]

    def _on_postgresql(self, words: Sequence[str], limit: int) -> list[int]:
        # the database folds what is looked for by the function that folded what is kept
        folded = self._session.scalar(select(func.rebound_words(" ".join(words)))) or []
        answer = self._among_newest(folded, limit, _NEWEST)
        if answer is None:
            answer = self._by_rarest(folded, limit)
        if answer is None:
            answer = self._among_newest(folded, limit, _NEWEST * 3)
        return self._checked(folded, limit) if answer is None else answer

    def _among_newest(self, words: Sequence[str], limit: int, depth: int) -> list[int] | None:
        """Look through so many of the newest rows, open and other; None when older ones may belong to the answer."""
        ids: list[int] = []
        for statuses in self._groups:
            room = limit - len(ids)
            # materialised, or PostgreSQL would look for matches first and take the newest of them
            read = select(self._newest(statuses, depth)).cte("newest").prefix_with("MATERIALIZED")
            found = select(read.c.id).where(_matches(read.c.search, words)).order_by(read.c.id.desc()).limit(room)
            counted = select(func.count()).select_from(read).scalar_subquery()
            matching, count = self._session.execute(select(func.array(found.scalar_subquery()), counted)).one()
            if len(matching) < room and count == depth:
                return None
            ids += matching
            if len(ids) == limit:
                break
        return ids

    def _by_rarest(self, words: Sequence[str], limit: int) -> list[int] | None:
        """Find rows by their rarest word, and check the others on the rows; None when no word is rare."""
        rarest, rows = "", _RARE
        # a short prefix has long lists, and the rows found tell the rest
        for word in sorted((word for word in words if len(word) >= _SHORT), key=len, reverse=True) or words:
            # no further than the rarest so far: to know that a word is more frequent takes no more
            having = self._having(word).limit(rows).subquery()
            count = self._session.scalar(select(func.count()).select_from(having)) or 0
            if not count:
                return []
            if count < rows:
                rarest, rows = word, count
        return self._down_from(self._having(rarest), words, limit) if rarest else None

    def _down_from(self, having: Select[int], words: Sequence[str], limit: int) -> list[int]:
        """Check rows that have a word, from the newest on, open ones first, until there are enough."""
        table = self._model.__table__
        # each row once, though several of its words may begin alike
        by_age = having.distinct().order_by(having.selected_columns.row_id.desc()).subquery()
        ids: list[int] = []
        for statuses in self._groups:
            # what has an offset is asked row by row, in the order of the rows, and no more of them than it takes
            row = (
                select(table.c.id)
                .where(table.c.id == by_age.c.row_id, table.c.agency_id == self._agency_id)
                .where(table.c.status.in_(statuses), _matches(table.c.search, words))
                .offset(0)
                .lateral()
            )
            found = select(row.c.id).select_from(by_age.join(row, true())).order_by(by_age.c.row_id.desc())
            ids += self._session.scalars(found.limit(limit - len(ids)))
            if len(ids) == limit:
                break
        return ids

    def _checked(self, words: Sequence[str], limit: int) -> list[int]:
        """Check every row: words of which none is rare, but all of which are rarely together, leave no other way."""
        table = self._model.__table__
        found = select(table.c.id).where(table.c.agency_id == self._agency_id, _matches(table.c.search, words))
        is_open = table.c.status.in_(self._groups[0])
        return list(self._session.scalars(found.order_by(is_open.desc(), table.c.id.desc()).limit(limit)))

    def _having(self, prefix: str) -> Select[int]:
        table = job_order_words if self._model is JobOrder else candidate_words
        return select(table.c.row_id).where(
            table.c.agency_id == self._agency_id, table.c.word >= prefix, table.c.word < prefix + _HIGHEST
        )


def _words(told: str) -> list[str]:
    words = _WORD.findall(told[: _LETTERS_READ * _WORDS_READ])
    return list(dict.fromkeys(word[:_LETTERS_READ] for word in words))[:_WORDS_READ]


def _matches(column: ColumnElement[Any], words: Sequence[str]) -> ColumnElement[bool]:
    wanted = " & ".join(f"'{word}':*" for word in words)
    return column.op("@@", is_comparison=True)(cast(wanted, TSQUERY))
