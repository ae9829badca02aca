"""What clients and recruiters do in the month: early, late or never."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Protocol

from db.unit_of_work import UnitOfWork
from db.vocabulary import CheckInOutcome, CheckInStatus, Reason, Source, ToldHow
from slack_app.domain.feedback import Feedback
from slack_app.use_cases.answer_check_in import DoneCheckIn, done
from slack_app.use_cases.know_recruiter import hours_of
from slack_app.use_cases.open_case import CandidateNotSelected, open_case
from slack_app.use_cases.remind_later import RemindLater, remind_later
from slack_app.use_cases.share_feedback import ShareFeedback, share_feedback
from slack_app.use_cases.take_back import CandidateReconsidered, take_back
from slack_app.use_cases.tell_candidate import TellCandidate, tell_candidate


class Diary(Protocol):
    """Where what comes later is written down."""

    chance: Random

    def after(self, hours: float, act: Callable[[UnitOfWork], object]) -> None:
        """Let somebody do something in so many hours."""


@dataclass
class Decision:
    """A client has decided; and what the recruiter whom it concerns does about it, early, late or never."""

    month: Diary
    submission_id: int

    def __call__(self, work: UnitOfWork) -> None:
        """Tell it, and plan what follows."""
        told = CandidateNotSelected(self.submission_id, work.now, Source.WEBHOOK)
        case_id, chance = open_case(work, told).case_id, self.month.chance
        assert case_id is not None
        owner_id = work.cases.get(case_id).owner_id
        assert owner_id is not None
        if chance.random() < 0.75:
            reason = chance.choice([Reason.PAY, Reason.INTERVIEW, Reason.OTHERS_STRONGER, Reason.NO_REASON_YET])
            self.month.after(chance.expovariate(1 / 30), Shares(case_id, owner_id, reason))
        if chance.random() < 0.8:
            self.month.after(chance.expovariate(1 / 24), Tells(case_id, owner_id))
        if chance.random() < 0.1:
            self.month.after(chance.uniform(1, 8), Postpones(case_id, owner_id))
        if chance.random() < 0.05:
            reconsidered = work.now + timedelta(hours=chance.uniform(1, 100))
            self.month.after(
                100,
                lambda later: take_back(later, CandidateReconsidered(self.submission_id, reconsidered, Source.WEBHOOK)),
            )
        if chance.random() < 0.7:
            self.month.after(chance.uniform(75, 120), Talks(case_id, owner_id))


@dataclass
class Shares:
    case_id: int
    recruiter_id: int
    reason: Reason

    def __call__(self, work: UnitOfWork) -> None:
        number = work.cases.get(self.case_id).feedback_number
        share_feedback(
            work, ShareFeedback(self.case_id, self.recruiter_id, Feedback(self.reason), number, f"s{self.case_id}")
        )


@dataclass
class Tells:
    case_id: int
    recruiter_id: int

    def __call__(self, work: UnitOfWork) -> None:
        today = hours_of(work, work.recruiters.get(self.recruiter_id)).day_of(work.now)
        tell_candidate(work, TellCandidate(self.case_id, self.recruiter_id, ToldHow.PHONE, today, f"t{self.case_id}"))


@dataclass
class Postpones:
    case_id: int
    recruiter_id: int

    def __call__(self, work: UnitOfWork) -> None:
        if work.cases.get(self.case_id).head_ts is None:
            return  # there is no button yet
        at = work.now + timedelta(hours=26)
        remind_later(work, RemindLater(self.case_id, self.recruiter_id, f"l{self.case_id}", at=at))


@dataclass
class Talks:
    case_id: int
    recruiter_id: int

    def __call__(self, work: UnitOfWork) -> None:
        due = [one for one in work.check_ins.of_case(self.case_id) if one.status == CheckInStatus.REMINDED]
        for check_in in due:
            done(work, DoneCheckIn(check_in.id, self.recruiter_id, CheckInOutcome.TALKED, f"d{check_in.id}"))
