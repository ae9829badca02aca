"""What an agency has changed of the reasons its recruiters choose from."""

from typing import Any

from sqlalchemy import delete

from db.models import ReasonChange
from db.queries.base import Queries


class ReasonChanges(Queries[ReasonChange]):
    """The agency's own reasons, and what it calls the usual ones."""

    model = ReasonChange

    def keep(self, code: str, **told: Any) -> None:
        """Change what is kept of a reason, or begin to keep something."""
        if self._insert_once({"code": code, "is_hidden": False, **told}) is None:
            self._session.execute(self._update().where(ReasonChange.code == code).values(**told))

    def forget(self, code: str) -> None:
        """Go back to the usual."""
        self._session.execute(
            delete(ReasonChange).where(ReasonChange.agency_id == self._agency_id, ReasonChange.code == code)
        )
