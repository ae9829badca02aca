"""What recruiters are prompted for by the day."""

from collections.abc import Sequence
from datetime import date

from db.models import PromptList, PromptListRow
from db.queries.base import Queries


class PromptLists(Queries[PromptList]):
    """What was sent to a recruiter on a day, and the list of the rest."""

    model = PromptList

    def of_day(self, recruiter_id: int, day: date) -> PromptList:
        """Give a recruiter's day, made at first need and locked: whoever counts on it counts alone."""
        wanted = {"recruiter_id": recruiter_id, "day": day}
        return self._one_made_once(wanted, prompt_count=0, reminder_count=0, version=0)


class PromptListRows(Queries[PromptListRow]):
    """The cases on those lists."""

    model = PromptListRow

    def put(self, list_id: int, case_id: int, *, is_reminder: bool) -> None:
        """Put a case on a list. A reminder of one that is there already makes it wait there again."""
        values = {"list_id": list_id, "case_id": case_id, "is_reminder": is_reminder, "listed_at": self._now}
        if self._insert_once(values) is None and is_reminder:
            again = self._update().where(PromptListRow.list_id == list_id, PromptListRow.case_id == case_id)
            self._session.execute(again.values(is_reminder=True, listed_at=self._now, opened_at=None))

    def of_list(self, list_id: int) -> Sequence[PromptListRow]:
        """Give the cases of a list in their order."""
        return self._many(list_id=list_id)

    def of_case(self, case_id: int) -> Sequence[PromptListRow]:
        """Give the places of a case on lists."""
        return self._many(case_id=case_id)
