"""Recruiters."""

from sqlalchemy import func

from db.models import Recruiter
from db.queries.base import Queries


class Recruiters(Queries[Recruiter]):
    """The agency's recruiters."""

    model = Recruiter

    def add(self, name: str, email: str | None = None, **facts: object) -> Recruiter:
        """Add a recruiter; `facts` are further columns."""
        return self._add(name=name, email=email.strip().lower() if email else None, **facts)

    def by_slack_user(self, slack_user_id: str) -> Recruiter | None:
        """Give the recruiter who is this Slack user, or None."""
        return self._session.scalars(self._all().where(Recruiter.slack_user_id == slack_user_id)).one_or_none()

    def by_email(self, email: str) -> Recruiter | None:
        """Give the active recruiter with this e-mail address, or None."""
        found = self._all().where(func.lower(Recruiter.email) == email.strip().lower(), Recruiter.is_active)
        return self._session.scalars(found.order_by(Recruiter.id)).first()

    def link(self, recruiter_id: int, *, slack_user_id: str, direct_channel: str) -> None:
        """Remember who a recruiter is in Slack, and where to write to them."""
        row = self.get(recruiter_id, to_change=True)
        row.slack_user_id = slack_user_id
        row.direct_channel = direct_channel

    def unlink(self, direct_channel: str) -> None:
        """Forget who is written to in this conversation."""
        statement = self._update().where(Recruiter.direct_channel == direct_channel)
        self._session.execute(statement.values(direct_channel=None, slack_user_id=None))
