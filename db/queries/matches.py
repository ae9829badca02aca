"""Matches: what was shown, and what recruiters said about it."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import bindparam, func, select

from db.insertions import among
from db.models import Case, Match, Submission
from db.queries.base import Queries

_MINE = Match.agency_id == bindparam("agency_id")
_OF_CASE = select(Match).where(_MINE, Match.case_id == bindparam("case_id")).order_by(Match.position)
_NOT_A_FIT_FOR = (
    select(Match)
    .join(Case, Case.id == Match.case_id)
    .join(Submission, Submission.id == Case.submission_id)
    .where(_MINE, Submission.candidate_id == bindparam("candidate_id"), Match.not_a_fit.is_not(None))
    .order_by(Match.id)
)
_NOT_A_FIT_COUNTS = (
    select(Match.not_a_fit, func.count()).where(_MINE, Match.not_a_fit.is_not(None)).group_by(Match.not_a_fit)
)


class Matches(Queries[Match]):
    """Job orders that ranked for candidates of cases."""

    model = Match

    def show(self, case_id: int, ranked: Sequence[tuple[int, float]]) -> None:
        """Remember a list as it is shown, best first: pairs of a job order and its score."""
        known = {row.job_order_id: row for row in self.of_case(case_id)}
        for position, (job_order_id, score) in enumerate(ranked, 1):
            row = known.get(job_order_id)
            if row is None:
                values = {"case_id": case_id, "job_order_id": job_order_id, "position": position, "score": score}
                self._insert_later({**values, "ranked_at": self._now})
            else:
                row.position, row.score, row.ranked_at = position, score, self._now

    def of_case(self, case_id: int) -> Sequence[Match]:
        """Give all that was ever shown in a case."""
        return self._session.scalars(_OF_CASE, {"agency_id": self._agency_id, "case_id": case_id}).all()

    def pair(self, case_id: int, job_order_id: int) -> Match | None:
        """Give the match of a case and a job order, or None."""
        found = self._all().where(Match.case_id == case_id, Match.job_order_id == job_order_id)
        return self._session.scalars(found).one_or_none()

    def not_a_fit_for(self, candidate_id: int) -> Sequence[Match]:
        """Give what recruiters said does not fit a candidate, in any of their cases."""
        told = {"agency_id": self._agency_id, "candidate_id": candidate_id}
        return self._session.scalars(_NOT_A_FIT_FOR, told).all()

    def not_a_fit_counts(self) -> Mapping[str, int]:
        """Give how often the agency's recruiters said that a position does not fit, by reason."""
        counted = self._session.execute(_NOT_A_FIT_COUNTS, {"agency_id": self._agency_id})
        return {str(row[0]): row[1] for row in counted}

    def not_a_fit_for_each(self, candidate_ids: Collection[int]) -> Mapping[int, Sequence[Match]]:
        """Give the same for many candidates, by their ids."""
        found = (
            select(Submission.candidate_id, Match)
            .join(Case, Case.id == Match.case_id)
            .join(Submission, Submission.id == Case.submission_id)
            .where(
                Match.agency_id == self._agency_id,
                Match.not_a_fit.is_not(None),
                among(Submission.__table__.c.candidate_id, "ids", self._dialect()),
            )
        )
        answers: dict[int, list[Match]] = {}
        for candidate_id, match in self._session.execute(found.order_by(Match.id), {"ids": list(candidate_ids)}):
            answers.setdefault(candidate_id, []).append(match)
        return answers
