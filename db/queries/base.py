"""What the queries of all nouns share: the session, and the agency they never leave."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from enum import Enum
from functools import cache
from typing import Any, Generic, TypeVar, cast

from sqlalchemy import CursorResult, Index, Row, Select, Table, Update, bindparam, func, select, update
from sqlalchemy.orm import Session, make_transient_to_detached
from sqlalchemy.orm.util import identity_key
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from db.insertions import Insertion, among
from db.models import AgencyRow
from db.sessions import BY_KEY, held, insert_later, insert_now, locked

Model = TypeVar("Model", bound=AgencyRow)


class NotFound(LookupError):
    """The agency has no such row, whatever other agencies have."""

    def __init__(self, noun: str, key: object) -> None:
        super().__init__(f"no {noun} {key!r}")
        self.noun = noun
        self.key = key


class AgencyQueries:
    """Questions asked within one agency."""

    def __init__(self, session: Session, agency_id: int, now: datetime) -> None:
        self._session = session
        self._agency_id = agency_id
        self._now = now


class Queries(AgencyQueries, Generic[Model]):
    """Questions about one noun, asked within one agency.

    The statements of the busiest questions are built once: building one takes longer than running it.
    """

    model: type[Model]

    def get(self, row_id: int, *, to_change: bool = False) -> Model:
        """Give the row with this id; `to_change` keeps others from changing it until this transaction ends.

        Raises:
            NotFound: the agency has no such row.
        """
        found = self._held(row_id, to_change) or self._one(to_change=to_change, id=row_id)
        if found is None:
            raise NotFound(self.model.__name__, row_id)
        return found

    def find(self, row_id: int) -> Model | None:
        """Give the row with this id, or None."""
        return self._held(row_id) or self._one(id=row_id)

    def hold(self, row_ids: Iterable[int], *, to_change: bool = False) -> None:
        """Ask at once for rows that will be needed one by one, in the order of their ids: who locks two never waits for two."""
        unknown = sorted({row_id for row_id in row_ids if self._held(row_id, to_change) is None})
        if unknown:
            statement = _selection_of_many(self.model, self._mode(to_change), self._dialect())
            found = self._session.execute(statement, {"agency_id": self._agency_id, "ids": unknown})
            for row in found.scalars():
                self._keep(row, to_change)

    def by_external_id(self, external_id: str) -> Model | None:
        """Give the row that the agency's ATS knows by this id, or None; only for nouns that an ATS has."""
        return self.by_external_ids([external_id]).get(external_id)

    def by_external_ids(self, external_ids: Iterable[str]) -> Mapping[str, Model]:
        """Give the rows that the agency's ATS knows by these ids, by them, in one question."""
        ids = {"agency_id": self._agency_id, "external_ids": sorted(set(external_ids))}
        found = self._session.execute(_selection_of_external_ids(self.model, self._dialect()), ids).scalars().all()
        for row in found:
            self._keep(row)
        return {getattr(row, "external_id"): row for row in found}  # noqa: B009  the nouns that an ATS has have one

    def change(self, row_id: int, **values: Any) -> None:
        """Change a row that need not be read for it.

        Raises:
            NotFound: the agency has no such row.
        """
        if identity_key(self.model, row_id) in self._session.identity_map:  # what is known stays true
            known = self.get(row_id, to_change=True)
            for name, value in values.items():
                setattr(known, name, value)
            return
        told = {"agency": self._agency_id, "key": row_id, **{f"new_{name}": value for name, value in values.items()}}
        result = self._session.execute(_change(self.model, tuple(values)), told)
        if cast("CursorResult[Any]", result).rowcount == 0:
            raise NotFound(self.model.__name__, row_id)

    def all(self) -> Sequence[Model]:
        """Give all rows of the agency in the order they were added; for small tables."""
        return self._session.scalars(self._all().order_by(self.model.id)).all()

    def count(self) -> int:
        """Count the agency's rows."""
        statement = select(func.count()).select_from(self.model).where(self.model.agency_id == self._agency_id)
        return self._session.scalar(statement) or 0

    def _all(self, to_change: bool = False) -> Select[Model]:
        statement = select(self.model).where(self.model.agency_id == self._agency_id)
        return statement.with_for_update() if to_change else statement

    def _update(self) -> Update:
        return update(self.model).where(self.model.agency_id == self._agency_id)

    def _add(self, **values: Any) -> Model:
        row = self.model(agency_id=self._agency_id, **values)
        self._session.add(row)
        self._session.flush()
        return row

    def _one(self, *, to_change: bool = False, **equal: Any) -> Model | None:
        """Give the one row whose columns have these values, or None."""
        statement = _selection(self.model, tuple(equal), self._mode(to_change))
        found = self._session.execute(statement, {"agency_id": self._agency_id, **equal}).scalar_one_or_none()
        if found is not None:
            self._keep(found, to_change)
        return found

    def _one_made_once(self, wanted: Mapping[str, Any], **further: Any) -> Model:
        """Give the one row with these values, locked; where there is none, make it first, with what it holds further."""
        if found := self._one(to_change=True, **wanted):
            return found
        self._insert_once({**wanted, **further})
        return cast(Model, self._one(to_change=True, **wanted))

    def _many(self, **equal: Any) -> Sequence[Model]:
        """Give the rows whose columns have these values, in the order they were added."""
        statement = _selection_in_order(self.model, tuple(equal))
        return self._session.scalars(statement, {"agency_id": self._agency_id, **equal}).all()

    def _mode(self, to_change: bool) -> "_Mode":
        """Say how to ask. What others may have changed since it was read is read anew when it is locked."""
        if not to_change or self._is_alone():
            return _Mode.READ
        self._session.flush()
        return _Mode.LOCK

    def _keep(self, row: AgencyRow, to_change: bool = False) -> None:
        held(self._session)[type(row), row.id] = row
        if to_change:
            locked(self._session).add((type(row), row.id))

    def _held(self, row_id: int, to_change: bool = False) -> Model | None:
        """Give a row that is known; one that is to be changed must be locked too, where others can change it."""
        row: Model | None = held(self._session).get((self.model, row_id))
        if row is None or row.agency_id != self._agency_id:
            return None
        is_ours = not to_change or self._is_alone() or (self.model, row_id) in locked(self._session)
        return row if is_ours else None

    def _insert_later(self, values: Mapping[str, Any], *, held_by: Index | None = None) -> None:
        """Insert a row whose id nobody needs: before the next question, or the commit. Columns not told take their defaults.

        `held_by` is that of an `Insertion`.
        """
        insertion, row = self._insertion(values, False, held_by=held_by)
        insert_later(self._session, insertion, row)

    def _insert_once(self, values: Mapping[str, Any]) -> int | None:
        """Insert a row unless a unique index says that it is there already; give its id, or None."""
        found = self._insert_new([values], "id")
        return found[0].id if found else None

    def _insert_new(self, rows: Sequence[Mapping[str, Any]], *returned: str) -> Sequence[Row[Any]]:
        """Insert those rows that no unique index knows yet; give these columns of them, in any order."""
        told = [self._insertion(row, True, returned) for row in rows]
        return insert_now(self._session, told[0][0], [row for _, row in told]) if told else []

    def _insertion(
        self,
        values: Mapping[str, Any],
        once: bool,
        returned: tuple[str, ...] = (),
        held_by: Index | None = None,
    ) -> tuple[Insertion, Mapping[str, Any]]:
        row = {**_told_by_itself(self.model), "agency_id": self._agency_id, **values}
        return _insertion(self.model, tuple(row), once, returned, held_by), row

    def _as_found(self, row_id: int, values: Mapping[str, Any]) -> Model:
        """Give the row that was just inserted with these values, without asking for it."""
        row = self.model()
        # not by setting attributes: that keeps what they held before, and takes longer than inserting the row
        vars(row).update(_defaults(self.model), **values, id=row_id, agency_id=self._agency_id)
        make_transient_to_detached(row)
        self._session.add(row)
        self._keep(row, to_change=True)  # nobody else can see it yet
        return row

    def _is_alone(self) -> bool:
        """Whether nobody else can change a row before this transaction ends."""
        return self._dialect() == "sqlite"

    def _dialect(self) -> str:
        return self._session.get_bind().dialect.name


@cache
def _defaults(model: type[AgencyRow]) -> Mapping[str, Any]:
    """What the columns of a new row hold that nobody gave a value."""
    columns = cast(Table, model.__table__).columns
    return {
        one.key: one.default.arg if isinstance(one.default, ScalarElementColumnDefault) else None for one in columns
    }


@cache
def _told_by_itself(model: type[AgencyRow]) -> Mapping[str, Any]:
    """What the columns of a new row hold by default, apart from nothing."""
    return {name: value for name, value in _defaults(model).items() if value is not None}


class _Mode(Enum):
    READ = "read"
    LOCK = "lock"

    def apply(self, statement: Select[Any]) -> Select[Any]:
        by_key = statement.execution_options(**BY_KEY)
        return by_key.with_for_update().execution_options(populate_existing=True) if self is _Mode.LOCK else by_key


@cache
def _selection(model: type[AgencyRow], columns: tuple[str, ...], mode: _Mode) -> Select[Any]:
    equal = (getattr(model, name) == bindparam(name) for name in ("agency_id", *columns))
    return mode.apply(select(model).where(*equal))


@cache
def _selection_in_order(model: type[AgencyRow], columns: tuple[str, ...]) -> Select[Any]:
    equal = (getattr(model, name) == bindparam(name) for name in ("agency_id", *columns))
    return select(model).where(*equal).order_by(model.id)


@cache
def _change(model: type[AgencyRow], names: tuple[str, ...]) -> Update:
    table = cast(Table, model.__table__)
    wanted = table.c.agency_id == bindparam("agency"), table.c.id == bindparam("key")
    return update(table).where(*wanted).values({name: bindparam(f"new_{name}") for name in names})


@cache
def _selection_of_many(model: type[AgencyRow], mode: _Mode, dialect: str) -> Select[Any]:
    columns = cast(Table, model.__table__).c
    wanted = columns.agency_id == bindparam("agency_id"), among(columns.id, "ids", dialect)
    return mode.apply(select(model).where(*wanted).order_by(columns.id))


@cache
def _selection_of_external_ids(model: type[AgencyRow], dialect: str) -> Select[Any]:
    columns = cast(Table, model.__table__).c
    wanted = columns.agency_id == bindparam("agency_id"), among(columns.external_id, "external_ids", dialect)
    return _Mode.READ.apply(select(model).where(*wanted))


@cache
def _insertion(
    model: type[AgencyRow], columns: tuple[str, ...], once: bool, returned: tuple[str, ...], held_by: Index | None
) -> Insertion:
    return Insertion(cast(Table, model.__table__), columns, once, returned, held_by)
