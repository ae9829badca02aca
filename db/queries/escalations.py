"""Who hears of which cases beside their owners."""

from collections.abc import Sequence

from sqlalchemy import select

from db.models import Escalation
from db.queries.base import Queries
from db.vocabulary import EscalationCause


class Escalations(Queries[Escalation]):
    """What somebody beside a case's owner hears of it."""

    model = Escalation

    def add(self, case_id: int, cause: EscalationCause, recruiter_id: int | None) -> None:
        """Let somebody hear of a case; nobody in particular where `recruiter_id` is None."""
        told = {"case_id": case_id, "cause": cause.value, "recruiter_id": recruiter_id, "raised_at": self._now}
        self._insert_later(told)

    def who_waits(self) -> Sequence[int | None]:
        """Give for whom something is on no list yet."""
        found = select(Escalation.recruiter_id).where(
            Escalation.agency_id == self._agency_id, Escalation.reminder_id.is_(None)
        )
        return sorted(set(self._session.scalars(found)), key=lambda one: one or 0)

    def waiting(self, recruiter_id: int | None) -> Sequence[Escalation]:
        """Give what is on no list of somebody's yet, oldest first, locked so that no other replica lists it too."""
        is_theirs = (
            Escalation.recruiter_id.is_(None) if recruiter_id is None else Escalation.recruiter_id == recruiter_id
        )
        found = self._all().where(is_theirs, Escalation.reminder_id.is_(None)).order_by(Escalation.id)
        return self._session.scalars(found.with_for_update(skip_locked=True)).all()

    def of_list(self, reminder_id: int) -> Sequence[Escalation]:
        """Give what is on a list, in its order."""
        return self._many(reminder_id=reminder_id)

    def of_case(self, case_id: int) -> Sequence[Escalation]:
        """Give who hears of a case."""
        return self._many(case_id=case_id)

    def let_go(self, escalation: Escalation) -> None:
        """Forget what needs nobody any more, before anybody has heard of it."""
        self._session.delete(escalation)
