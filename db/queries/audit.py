"""Who did what."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

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

    def history_of_case(self, case_id: int) -> Sequence[Row[datetime, str, int | None]]:
        """Give what was done in a case, when and by whom, oldest first; without the facts, which hold whole lists."""
        columns = select(AuditEntry.at, AuditEntry.what, AuditEntry.recruiter_id)
        mine = columns.where(AuditEntry.agency_id == self._agency_id, AuditEntry.case_id == case_id)
        return self._session.execute(mine.order_by(AuditEntry.id)).all()

    def of_case(self, case_id: int) -> Sequence[AuditEntry]:
        """Give the history of a case."""
        return self._many(case_id=case_id)
