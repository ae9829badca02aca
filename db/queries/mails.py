"""Mails to candidates and clients."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete

from db.models import Mail
from db.queries.base import Queries
from db.vocabulary import MailState, TemplateKind


class Mails(Queries[Mail]):
    """What recruiters mail."""

    model = Mail

    def look_at(self, case_id: int, kind: TemplateKind, recruiter_id: int, **told: Any) -> Mail:
        """Keep a mail as a recruiter looks at it, in place of what they looked at before and did not send."""
        self._session.execute(
            delete(Mail).where(
                Mail.agency_id == self._agency_id,
                Mail.case_id == case_id,
                Mail.kind == kind.value,
                Mail.recruiter_id == recruiter_id,
                Mail.state == MailState.LOOKED_AT.value,
            )
        )
        about = {"case_id": case_id, "kind": kind.value, "recruiter_id": recruiter_id}
        return self._add(**about, state=MailState.LOOKED_AT.value, looked_at=self._now, **told)

    def wanted_of_case(self, case_id: int) -> Sequence[Mail]:
        """Give the mails about a case that somebody wanted sent, or has sent, oldest first."""
        found = self._all().where(Mail.case_id == case_id, Mail.state != MailState.LOOKED_AT.value)
        return self._session.scalars(found.order_by(Mail.id)).all()
