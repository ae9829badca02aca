"""Messages owed to Slack, as seen from within one agency."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import CursorResult

from db.models import OutboxMessage
from db.models.outbox import WAITING_WISHES
from db.queries.base import Queries
from db.vocabulary import OutboxState


class Owed(Protocol):
    """A message that a use case wants sent: a kind and ids."""

    @property
    def kind(self) -> str:
        """Which message it is."""

    @property
    def case_id(self) -> int | None:
        """The case within which order is kept."""

    @property
    def method(self) -> str:
        """The Web API method it takes."""

    @property
    def conversation(self) -> str | None:
        """The conversation whose rate it uses."""

    @property
    def priority(self) -> int:
        """Small numbers go first."""

    @property
    def merge_key(self) -> str | None:
        """What makes one waiting message say all that two would."""

    def facts(self) -> dict[str, Any]:
        """The ids that its handler needs, beside those above."""


class Outbox(Queries[OutboxMessage]):
    """What the agency owes Slack."""

    model = OutboxMessage

    def add(self, message: Owed, *, due_at: datetime | None = None) -> None:
        """Owe a message, unless the same wish is waiting already.

        Such a wish is held on to until the commit: sent before that, it would not yet say what this transaction has changed.
        """
        self._insert_later(
            {
                "kind": message.kind,
                "case_id": message.case_id,
                "method": message.method,
                "conversation": message.conversation,
                "priority": message.priority,
                "merge_key": message.merge_key,
                "facts": message.facts(),
                "state": OutboxState.WAITING.value,
                "created_at": self._now,
                "due_at": due_at,
                "attempts": 0,
            },
            held_by=WAITING_WISHES,
        )

    def withdraw(self, case_id: int) -> int:
        """Withdraw what is owed for a case and has not been tried yet; give the number withdrawn."""
        statement = self._update().where(
            OutboxMessage.case_id == case_id,
            OutboxMessage.state == OutboxState.WAITING.value,
            OutboxMessage.attempts == 0,
        )
        result = self._session.execute(statement.values(state=OutboxState.WITHDRAWN.value))
        return result.rowcount if isinstance(result, CursorResult) else 0

    def of_case(self, case_id: int) -> Sequence[OutboxMessage]:
        """Give all messages of a case in their order."""
        return self._many(case_id=case_id)
