"""When several recruiters have a case of the same candidate, one of them speaks for all, and each head names them."""

from datetime import timedelta

import pytest

from db.engine import Database
from db.unit_of_work import UnitOfWork
from db.vocabulary import CaseStatus, Reason, Source
from slack_app.blocks.case_head import case_head
from slack_app.blocks.told_modal import told_modal
from slack_app.domain.feedback import Feedback
from slack_app.domain.messages import RedrawHead
from slack_app.use_cases.open_case import CandidateNotSelected, open_case
from slack_app.use_cases.own_case import TakeCase, take_case
from slack_app.use_cases.read_case import case_card
from slack_app.use_cases.share_feedback import ShareFeedback, share_feedback
from slack_app.use_cases.take_back import CandidateReconsidered, take_back
from slack_app.use_cases.tell_candidate import told_card
from slack_app.use_cases.who_speaks import redraw_others
from tests.agency import NOW, SmallAgency, in_agency, small_agency

SAMS, JOS = 1, 2
LINE = "Jo speaks with Maria for all of us: colleagues have cases too."


@pytest.fixture
def agency(database: Database) -> SmallAgency:
    """Maria was not selected twice: Sam had put her forward for one position and Jo, her own recruiter, for another."""
    agency = small_agency(database)

    def another_case(work: UnitOfWork) -> None:
        fabrikam = work.clients.add("Fabrikam", owner_id=agency.sam)
        position = work.job_orders.add(fabrikam.id, "BI Engineer", owner_id=agency.sam)
        open_case(work, CandidateNotSelected(agency.submission, NOW, Source.WEBHOOK))
        second = work.submissions.add(agency.maria, position.id, submitted_by_id=agency.jo)
        open_case(work, CandidateNotSelected(second.id, NOW, Source.WEBHOOK))
        for case_id in (SAMS, JOS):
            work.cases.change(case_id, channel="D1", head_ts=str(case_id))

    in_agency(database, agency.id, another_case)
    return agency


def speakers(database: Database, agency: SmallAgency) -> list[str | None]:
    return in_agency(database, agency.id, lambda work: [case_card(work, one).speaker for one in (SAMS, JOS)])


def head(database: Database, agency: SmallAgency, case_id: int) -> str:
    card = in_agency(database, agency.id, lambda work: case_card(work, case_id))
    return str([block.to_dict() for block in case_head(card).blocks])


def redrawn(database: Database, agency: SmallAgency) -> set[int | None]:
    return in_agency(
        database,
        agency.id,
        lambda work: {one.case_id for one in work.outbox.all() if one.kind == RedrawHead.kind},
    )


def test_the_candidates_own_recruiter_speaks(database: Database, agency: SmallAgency) -> None:
    assert speakers(database, agency) == ["Jo Lindqvist", "Jo Lindqvist"]


def test_each_head_names_who_tells_the_candidate(database: Database, agency: SmallAgency) -> None:
    for case_id, says in (
        (SAMS, "Next: Sam finds out what decided it and Jo tells Maria"),
        (JOS, "Next: Jo finds out what decided it and tells Maria"),
    ):
        text = head(database, agency, case_id)
        assert says in text
        assert LINE in text
    share = ShareFeedback(SAMS, agency.sam, Feedback(Reason.PAY), 0, "key")
    in_agency(database, agency.id, share_feedback, share)
    assert "Next: Jo tells Maria" in head(database, agency, SAMS)


def test_who_would_tell_the_candidate_reads_who_speaks(database: Database, agency: SmallAgency) -> None:
    shown = in_agency(database, agency.id, told_card, SAMS, agency.sam)
    assert LINE in str(told_modal(*shown).to_dict())


def test_who_is_away_does_not_speak_as_long_as_somebody_is_there(database: Database, agency: SmallAgency) -> None:
    def leave(work: UnitOfWork, *who: int) -> None:
        for one in who:
            work.recruiters.get(one, to_change=True).away = [f"{NOW.date()}/{NOW.date()}"]

    in_agency(database, agency.id, leave, agency.jo)
    assert speakers(database, agency) == ["Sam Okafor", "Sam Okafor"]
    in_agency(database, agency.id, leave, agency.jo, agency.sam)
    assert speakers(database, agency) == ["Jo Lindqvist", "Jo Lindqvist"]


@pytest.mark.parametrize("gone", [False, True], ids=["nobody's candidate", "their recruiter has left"])
def test_otherwise_whoever_has_had_a_case_for_longest(database: Database, agency: SmallAgency, gone: bool) -> None:
    def change(work: UnitOfWork) -> None:
        owner = work.recruiters.add("Kim Wu", "kim@brightside.example") if gone else None
        if owner:
            owner.is_active = False
        work.candidates.change(agency.maria, owner_id=owner.id if owner else None)
        work.cases.change(JOS, opened_at=NOW - timedelta(hours=1))

    in_agency(database, agency.id, change)
    assert speakers(database, agency) == ["Jo Lindqvist", "Jo Lindqvist"]
    in_agency(database, agency.id, lambda work: work.cases.change(JOS, opened_at=NOW + timedelta(hours=1)))
    assert speakers(database, agency) == ["Sam Okafor", "Sam Okafor"]


def test_where_one_recruiter_has_all_cases_there_is_no_question(database: Database, agency: SmallAgency) -> None:
    in_agency(database, agency.id, take_case, TakeCase(JOS, agency.sam))
    assert speakers(database, agency) == [None, None]
    assert "for all of us" not in head(database, agency, SAMS)


@pytest.mark.parametrize("status", [CaseStatus.ENDED, CaseStatus.TAKEN_BACK])
def test_nor_where_the_other_case_is_over(database: Database, agency: SmallAgency, status: CaseStatus) -> None:
    in_agency(database, agency.id, lambda work: work.cases.change(JOS, status=status.value))
    assert speakers(database, agency) == [None, None]


def test_a_case_without_an_owner_asks_nobody_to_speak(database: Database, agency: SmallAgency) -> None:
    in_agency(database, agency.id, lambda work: work.cases.change(JOS, owner_id=None))
    assert speakers(database, agency)[0] is None


def test_the_other_heads_are_drawn_anew_when_a_case_changes_hands_or_goes(
    database: Database, agency: SmallAgency
) -> None:
    in_agency(database, agency.id, redraw_others, SAMS)
    assert redrawn(database, agency) == {JOS}
    in_agency(database, agency.id, lambda work: work.outbox.withdraw(JOS))
    in_agency(database, agency.id, take_case, TakeCase(JOS, agency.sam))
    assert redrawn(database, agency) == {SAMS, JOS}


def test_and_when_it_is_taken_back(database: Database, agency: SmallAgency) -> None:
    told = CandidateReconsidered(agency.submission, NOW + timedelta(hours=1), Source.WEBHOOK)
    in_agency(database, agency.id, take_back, told)
    assert JOS in redrawn(database, agency)
