"""Check-ins."""

from collections.abc import Sequence
from datetime import datetime

from db.models import CheckIn
from db.queries.base import Queries
from db.vocabulary import CheckInStatus


class CheckIns(Queries[CheckIn]):
    """Planned talks with candidates."""

    model = CheckIn

    def add(self, case_id: int, due_at: datetime) -> CheckIn:
        """Plan a talk."""
        return self._add(case_id=case_id, due_at=due_at, status=CheckInStatus.PLANNED.value)

    def of_case(self, case_id: int) -> Sequence[CheckIn]:
        """Give the talks of a case, soonest first."""
        return self._session.scalars(self._all().where(CheckIn.case_id == case_id).order_by(CheckIn.due_at)).all()
