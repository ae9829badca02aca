"""Who did what."""

from collections.abc import Sequence
from typing import Any

from db.models import AuditEntry
from db.queries.base import Queries


class Audit(Queries[AuditEntry]):
    """The agency's history."""

    model = AuditEntry

    def add(self, what: str, *, recruiter_id: int | None = None, case_id: int | None = None, **facts: Any) -> None:
        """Write down that something was done; `facts` are ids and counts, never what people said."""
        self._insert_later(
            {"at": self._now, "what": what, "recruiter_id": recruiter_id, "case_id": case_id, "facts": facts}
        )

    def of_case(self, case_id: int) -> Sequence[AuditEntry]:
        """Give the history of a case."""
        return self._session.scalars(self._all().where(AuditEntry.case_id == case_id).order_by(AuditEntry.id)).all()
