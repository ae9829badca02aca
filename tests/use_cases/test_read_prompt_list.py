"""The list of a recruiter's day shows what has become of each case since it was put there."""

from datetime import timedelta

import pytest

from db.engine import Database
from db.unit_of_work import UnitOfWork
from db.vocabulary import Reason, Source
from slack_app.domain.feedback import Feedback
from slack_app.domain.prompt_cards import ListedState
from slack_app.use_cases.list_cases import put_on_list
from slack_app.use_cases.open_case import CandidateNotSelected, open_case
from slack_app.use_cases.read_prompt_list import prompt_list_card
from slack_app.use_cases.share_feedback import ShareFeedback, share_feedback
from slack_app.use_cases.take_back import CandidateReconsidered, take_back
from tests.agency import NOW, SmallAgency, in_agency, small_agency

HOUR = timedelta(hours=1)


@pytest.fixture
def agency(database: Database) -> SmallAgency:
    """Sam has a case on Maria, which was put on the list of the day an hour later."""
    agency = small_agency(database)
    in_agency(database, agency.id, open_case, CandidateNotSelected(agency.submission, NOW, Source.WEBHOOK))

    def list_it(work: UnitOfWork) -> None:
        put_on_list(work, work.prompt_lists.of_day(agency.sam, NOW.date()), 1)

    in_agency(database, agency.id, list_it, now=NOW + HOUR)
    return agency


def state(database: Database, agency: SmallAgency) -> ListedState:
    (case,) = in_agency(database, agency.id, prompt_list_card, 1, now=NOW + 3 * HOUR).cases
    return case.state


def share(database: Database, agency: SmallAgency, after: timedelta) -> None:
    command = ShareFeedback(1, agency.sam, Feedback(Reason.PAY), seen_number=0, key="V0")
    in_agency(database, agency.id, share_feedback, command, now=NOW + after)


def test_a_case_waits_until_its_feedback_is_in(database: Database, agency: SmallAgency) -> None:
    assert state(database, agency) is ListedState.WAITS
    share(database, agency, 2 * HOUR)
    assert state(database, agency) is ListedState.FEEDBACK_IN


def test_feedback_of_before_does_not_count(database: Database, agency: SmallAgency) -> None:
    share(database, agency, HOUR / 2)
    assert state(database, agency) is ListedState.WAITS


def test_what_was_taken_back_needs_nothing(database: Database, agency: SmallAgency) -> None:
    wanted = CandidateReconsidered(agency.submission, NOW + HOUR, Source.WEBHOOK)
    in_agency(database, agency.id, take_back, wanted, now=NOW + 2 * HOUR)
    assert state(database, agency) is ListedState.TAKEN_BACK
