"""Clients."""

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import cast

from sqlalchemy import ColumnElement, Select, Subquery, Table, bindparam, false, literal, select, union_all

from db.insertions import among
from db.models import Case, Client, JobOrder, Match, Submission
from db.queries.base import Queries
from db.vocabulary import Reason


def _answers(ids: ColumnElement[bool]) -> Subquery:
    """What candidates told of clients that they were put forward to, and what recruiters turned down for them."""
    told = (
        select(
            Submission.candidate_id,
            JobOrder.client_id,
            Submission.id.label("told_in"),
            literal(1).label("is_own"),
            Submission.is_client_liked,
        )
        .join(JobOrder, JobOrder.id == Submission.job_order_id)
        .where(Submission.agency_id == bindparam("agency_id"), ids, Submission.is_client_liked.is_not(None))
    )
    turned_down = (
        select(Submission.candidate_id, JobOrder.client_id, Submission.id, literal(0), false())
        .select_from(Submission)
        .join(Case, Case.submission_id == Submission.id)
        .join(Match, Match.case_id == Case.id)
        .join(JobOrder, JobOrder.id == Match.job_order_id)
        .where(Submission.agency_id == bindparam("agency_id"), ids, Match.not_a_fit == Reason.TEAM_FIT.value)
    )
    return union_all(told, turned_down).subquery()


@cache
def _judged_by(dialect: str) -> Select[int, Client, bool]:
    answers = _answers(among(cast(Table, Submission.__table__).c.candidate_id, "ids", dialect))
    return (
        select(answers.c.candidate_id, Client, answers.c.is_client_liked)
        .join(answers, answers.c.client_id == Client.id)
        .where(Client.agency_id == bindparam("agency_id"))
        .order_by(answers.c.told_in.desc(), answers.c.is_own.desc(), Client.id)
    )


class Clients(Queries[Client]):
    """The agency's clients."""

    model = Client

    def add(self, name: str, **facts: object) -> Client:
        """Add a client; `facts` are further columns."""
        return self._add(name=name, **facts)

    def judged_by(self, candidate_ids: Collection[int]) -> Mapping[int, Sequence[tuple[Client, bool]]]:
        """Give by candidate the clients of which is known whether they would like to work there, and whether; once each.

        It is what the candidate told their recruiter of a client that they were put forward to, and the clients that a
        recruiter turned down for them in a list. Of several answers that of the newest submission counts, and there what
        the candidate told; the newest comes first.
        """
        told = {"agency_id": self._agency_id, "ids": list(candidate_ids)}
        newest: dict[int, dict[int, tuple[Client, bool]]] = {}
        for candidate_id, client, is_liked in self._session.execute(_judged_by(self._dialect()), told):
            newest.setdefault(candidate_id, {}).setdefault(client.id, (client, bool(is_liked)))
        return {candidate_id: list(judged.values()) for candidate_id, judged in newest.items()}
