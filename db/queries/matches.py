"""Matches: what was shown, and what recruiters said about it."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import func, select

from db.insertions import among
from db.models import Case, Match, Submission
from db.queries.base import Queries


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
        return self._session.scalars(self._all().where(Match.case_id == case_id).order_by(Match.position)).all()

    def pair(self, case_id: int, job_order_id: int) -> Match | None:
        """Give the match of a case and a job order, or None."""
        found = self._all().where(Match.case_id == case_id, Match.job_order_id == job_order_id)
        return self._session.scalars(found).one_or_none()

    def not_a_fit_for(self, candidate_id: int) -> Sequence[Match]:
        """Give what recruiters said does not fit a candidate, in any of their cases."""
        found = (
            self._all()
            .join(Case, Case.id == Match.case_id)
            .join(Submission, Submission.id == Case.submission_id)
            .where(Submission.candidate_id == candidate_id, Match.not_a_fit.is_not(None))
        )
        return self._session.scalars(found.order_by(Match.id)).all()

    def not_a_fit_counts(self) -> Mapping[str, int]:
        """Give how often the agency's recruiters said that a position does not fit, by reason."""
        counted = (
            select(Match.not_a_fit, func.count())
            .where(Match.agency_id == self._agency_id, Match.not_a_fit.is_not(None))
            .group_by(Match.not_a_fit)
        )
        return {str(row[0]): row[1] for row in self._session.execute(counted)}

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

    def cases_showing(self, job_order_id: int) -> Sequence[int]:
        """Give the cases in whose lists a job order stands."""
        found = select(Match.case_id).where(Match.agency_id == self._agency_id, Match.job_order_id == job_order_id)
        return self._session.scalars(found.distinct()).all()
