"""An agency's own reasons: what it may change, what it may not, and what becomes of feedback given with them."""

from collections.abc import Callable

import pytest

from db.engine import Database
from db.unit_of_work import UnitOfWork
from db.vocabulary import Reason, Source
from slack_app.domain.errors import Refused
from slack_app.domain.feedback import Feedback
from slack_app.domain.reasons import MOST
from slack_app.use_cases.agency_reasons import (
    ReasonsWrong,
    add_reason,
    hide_reason,
    reasons_of,
    rename_reason,
    usual_again,
)
from slack_app.use_cases.open_case import CandidateNotSelected, open_case
from slack_app.use_cases.read_case import case_card
from slack_app.use_cases.share_feedback import ShareFeedback, share_feedback
from slack_app.use_cases.view_case import view_case
from slack_app.use_cases.write_drafts import answer_card
from tests.agency import NOW, SmallAgency, in_agency, small_agency


@pytest.fixture
def agency(database: Database) -> SmallAgency:
    agency = small_agency(database)
    told = CandidateNotSelected(agency.submission, NOW, Source.WEBHOOK)
    in_agency(database, agency.id, open_case, told)
    return agency


def notice_period(work: UnitOfWork) -> None:
    add_reason(
        work, "notice_period", "  Notice   period ", "Terms", "start_date", "Your notice period was too long for them."
    )


def test_feedback_keeps_the_agencys_own_reason_and_counts_as_a_usual_one(
    database: Database, agency: SmallAgency
) -> None:
    in_agency(database, agency.id, notice_period)
    said = Feedback(Reason.SCHEDULE, choice="notice_period")
    in_agency(database, agency.id, share_feedback, ShareFeedback(1, agency.sam, said, 0, "key"))
    card = in_agency(database, agency.id, case_card, 1)
    assert (card.feedback.reason, card.feedback.label) == (Reason.SCHEDULE, "Notice period")
    view = in_agency(database, agency.id, view_case, 1, agency.sam)
    assert view.feedback.label == "Notice period"
    answer = in_agency(database, agency.id, answer_card, 1, agency.sam)
    assert answer.facts.reason == "Your notice period was too long for them."
    in_agency(database, agency.id, usual_again, "notice_period")
    assert in_agency(database, agency.id, case_card, 1).feedback.label == "Notice period", "hidden, and not forgotten"
    assert in_agency(database, agency.id, reasons_of).choices["notice_period"].is_hidden


def test_words_change_and_go_back(database: Database, agency: SmallAgency) -> None:
    in_agency(database, agency.id, rename_reason, "pay", "Rate")
    in_agency(database, agency.id, hide_reason, "pay")
    changed = in_agency(database, agency.id, reasons_of).choices["pay"]
    assert (changed.label, changed.is_hidden) == ("Rate", True)
    in_agency(database, agency.id, lambda work: hide_reason(work, "pay", is_hidden=False))
    assert not in_agency(database, agency.id, reasons_of).choices["pay"].is_hidden
    in_agency(database, agency.id, usual_again, "pay")
    assert in_agency(database, agency.id, reasons_of).choices["pay"].label == "Pay"


WRONG: dict[str, tuple[Callable[[UnitOfWork], None], str]] = {
    "unknown": (
        lambda work: rename_reason(work, "salary", "Salary"),
        "There is no reason salary. There are: position_f",
    ),
    "no words": (lambda work: rename_reason(work, "pay", "  "), "between 1 and 75 characters"),
    "too many words": (lambda work: rename_reason(work, "pay", "x" * 76), "between 1 and 75 characters"),
    "must be offered": (lambda work: hide_reason(work, "other"), "other can't be hidden"),
    "no code": (lambda work: add_reason(work, "Notice period", "x", "y", "pay"), "A code is 2 to 40 small letters"),
    "taken": (lambda work: add_reason(work, "pay", "x", "y", "pay"), "pay is there already"),
    "of the database": (lambda work: add_reason(work, "team_fit", "x", "y", "pay"), "team_fit is there already"),
    "like nothing": (lambda work: add_reason(work, "visa", "x", "y", "z"), "It must count as one of these: position_f"),
    "forgotten": (lambda work: usual_again(work, "nothing"), "There is no reason nothing"),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_cannot_be_is_refused_and_changes_nothing(database: Database, agency: SmallAgency, what: str) -> None:
    change, says = WRONG[what]
    with pytest.raises(ReasonsWrong, match=says):
        in_agency(database, agency.id, change)
    assert in_agency(database, agency.id, lambda work: work.reason_changes.count()) == 0


def test_nobody_reads_a_hundred_reasons(database: Database, agency: SmallAgency) -> None:
    def fill(work: UnitOfWork) -> None:
        for number in range(MOST):
            add_reason(work, f"own_{number}", f"Own {number}", "Own", "other")

    with pytest.raises(ReasonsWrong, match="nobody reads so many"):
        in_agency(database, agency.id, fill)


def test_something_else_must_be_written_down(database: Database, agency: SmallAgency) -> None:
    said = Feedback(Reason.OTHER, choice="other")
    with pytest.raises(Refused, match="Something else: write what it was"):
        in_agency(database, agency.id, share_feedback, ShareFeedback(1, agency.sam, said, 0, "key"))
    for more in ({"choice": "no_show"}, {"client_words": "He was late."}):
        in_agency(
            database,
            agency.id,
            share_feedback,
            ShareFeedback(
                1,
                agency.sam,
                Feedback(**{"reason": Reason.OTHER, "choice": "other", **more}),
                in_agency(database, agency.id, lambda work: work.cases.get(1).feedback_number),
                str(more),
            ),
        )
    assert in_agency(database, agency.id, lambda work: work.cases.get(1).feedback_number) == 2


def test_each_agency_has_its_own(database: Database, agency: SmallAgency) -> None:
    other = small_agency(database, "Another agency")
    in_agency(database, agency.id, notice_period)
    assert "notice_period" not in in_agency(database, other.id, reasons_of).choices
