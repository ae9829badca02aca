"""Feedback on a case belongs to one decision of the client, by its number: clocks of replicas differ, and may go back."""

from datetime import timedelta

import pytest

from db.engine import Database
from db.unit_of_work import UnitOfWork
from db.vocabulary import Reason, Source
from slack_app.domain.feedback import Feedback
from slack_app.use_cases.open_case import CandidateNotSelected, open_case
from slack_app.use_cases.read_case import case_card
from slack_app.use_cases.read_owed import owed_card
from slack_app.use_cases.share_feedback import ShareFeedback, share_feedback
from slack_app.use_cases.take_back import CandidateReconsidered, take_back
from tests.agency import NOW, SmallAgency, in_agency, small_agency

DAY = timedelta(days=1)


@pytest.fixture
def agency(database: Database) -> SmallAgency:
    agency = small_agency(database)
    in_agency(database, agency.id, open_case, CandidateNotSelected(agency.submission, NOW, Source.WEBHOOK))
    return agency


def share(
    database: Database, agency: SmallAgency, number: int, *, late: timedelta, reason: Reason = Reason.PAY
) -> None:
    command = ShareFeedback(1, agency.sam, Feedback(reason), seen_number=number, key=f"V{number}")
    in_agency(database, agency.id, share_feedback, command, now=NOW + late)


def has_feedback(database: Database, agency: SmallAgency) -> tuple[bool, bool]:
    """Whether the head of the thread shows it, and the list of what is owed."""

    def look(work: UnitOfWork) -> tuple[bool, bool]:
        (waiting,) = owed_card(work, agency.sam).waiting
        return case_card(work, 1).feedback is not None, waiting.has_reason

    return in_agency(database, agency.id, look, now=NOW + 3 * DAY)


def test_feedback_is_shown_though_the_clock_went_back(database: Database, agency: SmallAgency) -> None:
    assert has_feedback(database, agency) == (False, False)
    share(database, agency, 0, late=-timedelta(seconds=5))
    assert has_feedback(database, agency) == (True, True)


def test_what_they_liked_is_shown_and_does_not_say_yet_what_to_tell(database: Database, agency: SmallAgency) -> None:
    share(database, agency, 0, late=DAY, reason=Reason.NO_REASON_YET)
    assert has_feedback(database, agency) == (True, False)
    share(database, agency, 1, late=DAY)
    assert has_feedback(database, agency) == (True, True)


def test_what_was_said_of_an_earlier_decision_is_not_shown_of_the_next(database: Database, agency: SmallAgency) -> None:
    share(database, agency, 0, late=DAY)
    reconsidered = CandidateReconsidered(agency.submission, NOW + DAY, Source.WEBHOOK)
    in_agency(database, agency.id, take_back, reconsidered, now=NOW + DAY)
    again = CandidateNotSelected(agency.submission, NOW + 2 * DAY, Source.WEBHOOK)
    in_agency(database, agency.id, open_case, again, now=NOW + DAY)
    assert has_feedback(database, agency) == (False, False)
    share(database, agency, 1, late=DAY)
    assert has_feedback(database, agency) == (True, True)
