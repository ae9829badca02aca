"""Clients."""

from collections.abc import Sequence

from sqlalchemy import bindparam, false, literal, select, union_all

from db.models import Case, Client, JobOrder, Match, Submission
from db.queries.base import Queries
from db.vocabulary import Reason

_told = (
    select(JobOrder.client_id, Submission.id.label("told_in"), literal(1).label("is_own"), Submission.is_client_liked)
    .join(JobOrder, JobOrder.id == Submission.job_order_id)
    .where(
        Submission.agency_id == bindparam("agency_id"),
        Submission.candidate_id == bindparam("candidate_id"),
        Submission.is_client_liked.is_not(None),
    )
)
_turned_down = (
    select(JobOrder.client_id, Submission.id, literal(0), false())
    .select_from(Submission)
    .join(Case, Case.submission_id == Submission.id)
    .join(Match, Match.case_id == Case.id)
    .join(JobOrder, JobOrder.id == Match.job_order_id)
    .where(
        Submission.agency_id == bindparam("agency_id"),
        Submission.candidate_id == bindparam("candidate_id"),
        Match.not_a_fit == Reason.TEAM_FIT.value,
    )
)
_answers = union_all(_told, _turned_down).subquery()
_JUDGED_BY = (
    select(Client, _answers.c.is_client_liked)
    .join(_answers, _answers.c.client_id == Client.id)
    .where(Client.agency_id == bindparam("agency_id"))
    .order_by(_answers.c.told_in.desc(), _answers.c.is_own.desc(), Client.id)
)


class Clients(Queries[Client]):
    """The agency's clients."""

    model = Client

    def add(self, name: str, **facts: object) -> Client:
        """Add a client; `facts` are further columns."""
        return self._add(name=name, **facts)

    def judged_by(self, candidate_id: int) -> Sequence[tuple[Client, bool]]:
        """Give the clients of which is known whether a candidate would like to work there, and whether; one answer each.

        It is what the candidate told their recruiter of a client that they were put forward to, and the clients that a
        recruiter turned down for them in a list. Of several answers that of the newest submission counts, and there what
        the candidate told; the newest comes first.
        """
        found = self._session.execute(_JUDGED_BY, {"agency_id": self._agency_id, "candidate_id": candidate_id})
        newest: dict[int, tuple[Client, bool]] = {}
        for client, is_liked in found:
            newest.setdefault(client.id, (client, bool(is_liked)))
        return list(newest.values())
