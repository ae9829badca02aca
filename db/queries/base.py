"""What the queries of all nouns share: the session, and the agency they never leave."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Generic, TypeVar

from sqlalchemy import Select, Update, func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from db.models import AgencyRow

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
    """Questions about one noun, asked within one agency."""

    model: type[Model]

    def get(self, row_id: int, *, to_change: bool = False) -> Model:
        """Give the row with this id; `to_change` keeps others from changing it until this transaction ends.

        Raises:
            NotFound: the agency has no such row.
        """
        found = self._session.scalars(self._all(to_change).where(self.model.id == row_id)).one_or_none()
        if found is None:
            raise NotFound(self.model.__name__, row_id)
        return found

    def find(self, row_id: int) -> Model | None:
        """Give the row with this id, or None."""
        return self._session.scalars(self._all().where(self.model.id == row_id)).one_or_none()

    def by_external_id(self, external_id: str) -> Model | None:
        """Give the row that the agency's ATS knows by this id, or None; only for nouns that an ATS has."""
        column: Any = self.model.external_id  # type: ignore[attr-defined]
        return self._session.scalars(self._all().where(column == external_id)).one_or_none()

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

    def _insert_once(self, values: Mapping[str, Any]) -> int | None:
        """Insert a row unless a unique index says that it is there already; give its id, or None."""
        dialect = sqlite if self._session.get_bind().dialect.name == "sqlite" else postgresql
        statement = (
            dialect.insert(self.model)
            .values(agency_id=self._agency_id, **values)
            .on_conflict_do_nothing()
            .returning(self.model.id)
        )
        inserted: int | None = self._session.execute(statement).scalar_one_or_none()
        return inserted
