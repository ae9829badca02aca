"""Check-ins, and the lists that remind of them."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import bindparam, select

from db.models import Case, CheckIn, Reminder, Submission
from db.queries.base import Queries
from db.vocabulary import CaseStatus, CheckInStatus

_UNMATCHED = "unmatched:"
# the agency is said of the submissions only: said of the talks too, SQLite goes through all of them
_WITH_CANDIDATE = (
    select(CheckIn)
    .join(Case, Case.id == CheckIn.case_id)
    .join(Submission, Submission.id == Case.submission_id)
    .where(Submission.agency_id == bindparam("agency_id"), Submission.candidate_id == bindparam("candidate_id"))
)
_TALKS = _WITH_CANDIDATE.order_by(CheckIn.due_at, CheckIn.id)
_LAST_TALK = (
    _WITH_CANDIDATE.where(CheckIn.done_at.is_not(None), CheckIn.id != bindparam("but"))
    .order_by(CheckIn.done_at.desc(), CheckIn.due_at, CheckIn.id)
    .limit(1)
)


class CheckIns(Queries[CheckIn]):
    """Planned talks with candidates."""

    model = CheckIn

    def add(self, case_id: int, due_at: datetime) -> None:
        """Plan a talk."""
        self._insert_later({"case_id": case_id, "due_at": due_at, "status": CheckInStatus.PLANNED.value})

    def of_case(self, case_id: int) -> Sequence[CheckIn]:
        """Give the talks of a case, soonest first."""
        found = self._all().where(CheckIn.case_id == case_id).order_by(CheckIn.due_at, CheckIn.id)
        return self._session.scalars(found).all()

    def of_candidate(self, candidate_id: int) -> Sequence[CheckIn]:
        """Give the talks with a candidate in all their cases, soonest first."""
        told = {"agency_id": self._agency_id, "candidate_id": candidate_id}
        return self._session.scalars(_TALKS, told).all()

    def last_with(self, candidate_id: int, *, but: int) -> CheckIn | None:
        """Give the last talk that took place with a candidate, apart from one; None: there was no other."""
        told = {"agency_id": self._agency_id, "candidate_id": candidate_id, "but": but}
        return self._session.scalars(_LAST_TALK, told).one_or_none()

    def due(self, limit: int = 500) -> Sequence[CheckIn]:
        """Give what is due and not reminded of yet, locked so that no other replica reminds of it too."""
        found = self._all().where(CheckIn.status == CheckInStatus.PLANNED.value, CheckIn.due_at <= self._now)
        ordered = found.order_by(CheckIn.due_at, CheckIn.id).limit(limit)
        return self._session.scalars(ordered.with_for_update(skip_locked=True)).all()

    def pending_of_owner(self, owner_id: int, until: datetime, limit: int = 20) -> Sequence[CheckIn]:
        """Give the talks of a recruiter's open cases that are due by a moment and not answered, soonest first."""
        found = (
            self._all()
            .join(Case, Case.id == CheckIn.case_id)
            .where(
                Case.owner_id == owner_id,
                Case.status == CaseStatus.OPEN.value,
                CheckIn.status.in_([CheckInStatus.PLANNED.value, CheckInStatus.REMINDED.value]),
                CheckIn.due_at <= until,
            )
        )
        return self._session.scalars(found.order_by(CheckIn.due_at, CheckIn.id).limit(limit)).all()

    def of_reminder(self, reminder_id: int) -> Sequence[CheckIn]:
        """Give the talks of a list in their order."""
        found = self._many(reminder_id=reminder_id)
        for row in found:
            self._keep(row)
        return found


class Reminders(Queries[Reminder]):
    """The lists that recruiters get once a day."""

    model = Reminder

    def of_day(self, recruiter_id: int | None, day: date) -> Reminder:
        """Give the list of a recruiter and a day; it is made at first need."""
        return self._of_key(f"{recruiter_id or 'nobody'}:{day.isoformat()}", recruiter_id, day)

    def of_unmatched(self, day: date) -> Reminder:
        """Give the list of a day's reports that could not be matched; it is made at first need."""
        return self._of_key(f"{_UNMATCHED}{day.isoformat()}", None, day)

    def of_escalations(self, recruiter_id: int | None, day: date) -> Reminder:
        """Give the list of the cases that need somebody beside their owner, on a day; it is made at first need."""
        return self._of_key(f"escalations:{recruiter_id or 'nobody'}:{day.isoformat()}", recruiter_id, day)

    def newest_unmatched(self) -> Sequence[Reminder]:
        """Give the newest two of such lists, locked: older ones are read by nobody."""
        found = self._all(to_change=True).where(Reminder.list_key.startswith(_UNMATCHED))
        return self._session.scalars(found.order_by(Reminder.id.desc()).limit(2)).all()

    def _of_key(self, key: str, recruiter_id: int | None, day: date) -> Reminder:
        return self._one_made_once({"list_key": key}, recruiter_id=recruiter_id, day=day)
