"""A client is asked about a position once for all who were not selected, and once more after two working days."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from db.engine import Database
from db.unit_of_work import UnitOfWork
from db.vocabulary import CaseStatus, Reason, Source, TemplateKind
from slack_app.blocks.ask_client_modal import ask_client_modal
from slack_app.blocks.drafts import draft_text
from slack_app.domain.asking import ABOUT, AskCard, usual_wait
from slack_app.domain.errors import TooLate
from slack_app.domain.feedback import Feedback
from slack_app.sandbox.shown import read_words
from slack_app.use_cases.ask_client import AskClient, ask_client, ask_client_card
from slack_app.use_cases.open_case import CandidateNotSelected, open_case
from slack_app.use_cases.share_feedback import ShareFeedback, share_feedback
from slack_app.use_cases.take_back import CandidateReconsidered, take_back
from tests.agency import NOW, SmallAgency, in_agency, small_agency

MARIA, BEN, ANN, ELSEWHERE = 1, 2, 3, 4
WEDNESDAY = datetime(2026, 3, 4, 15, 12, tzinfo=UTC)
"""Two working days after `NOW`, at the same hour."""


@pytest.fixture
def agency(database: Database) -> SmallAgency:
    """Three who were not selected for one position of Northwind, and one for another."""
    agency = small_agency(database)

    def put_forward(work: UnitOfWork) -> list[int]:
        other = work.job_orders.add(agency.northwind, "Analyst", external_id="j2")
        made = [
            work.submissions.add(
                work.candidates.add(name, owner_id=agency.sam).id, job_order, submitted_by_id=agency.sam
            ).id
            for name, job_order in (
                ("Ben Ito", agency.data_engineer),
                ("Ann Weber", agency.data_engineer),
                ("Zoe Roth", other.id),
            )
        ]
        return [agency.submission, *made]

    for submission in in_agency(database, agency.id, put_forward):
        in_agency(database, agency.id, open_case, CandidateNotSelected(submission, NOW, Source.WEBHOOK))
    return agency


def card_of(database: Database, agency: SmallAgency, case_id: int = MARIA, now: datetime = NOW) -> AskCard:
    return in_agency(database, agency.id, ask_client_card, case_id, agency.sam, now=now)


def ask(database: Database, agency: SmallAgency, case_id: int = MARIA, now: datetime = NOW) -> AskCard:
    card = card_of(database, agency, case_id, now)
    command = AskClient(case_id, agency.sam, f"{case_id}-{now}", also=card.also)
    in_agency(database, agency.id, ask_client, command, now=now)
    return card


def asks(database: Database, agency: SmallAgency) -> list[int]:
    return in_agency(database, agency.id, lambda work: [one.client_asks for one in work.cases.all()])


def share(database: Database, agency: SmallAgency, case_id: int, now: datetime, seen: int = 0) -> None:
    command = ShareFeedback(case_id, agency.sam, Feedback(Reason.PAY), seen_number=seen, key=f"F{case_id}")
    in_agency(database, agency.id, share_feedback, command, now=now)


def words_of(card: AskCard) -> str:
    return read_words([block.to_dict() for block in ask_client_modal(card).blocks]).replace("\n", " ")


def test_one_question_is_about_all_who_were_not_selected(database: Database, agency: SmallAgency) -> None:
    card = ask(database, agency)
    assert card.also == (BEN, ANN)
    assert "considering" not in (text := draft_text(TemplateKind.ASK_CLIENT, card.draft))
    assert "the time you gave Maria Lopez, Ben Ito and Ann Weber for the Data Engineer position" in text
    assert "It asks about 2 others not selected there too, and is noted in their threads." in words_of(card)
    assert asks(database, agency) == [1, 1, 1, 0]
    redrawn = in_agency(
        database,
        agency.id,
        lambda work: {row.case_id for row in work.outbox.all() if row.kind == "redraw_head" and row.state == "waiting"},
    )
    assert redrawn == {MARIA, BEN, ANN}


def test_a_question_names_no_more_people_than_fit(database: Database, agency: SmallAgency) -> None:
    def put_forward(work: UnitOfWork) -> list[int]:
        people = [work.candidates.add(f"Person {number}", owner_id=agency.sam).id for number in range(ABOUT)]
        return [work.submissions.add(one, agency.data_engineer, submitted_by_id=agency.sam).id for one in people]

    for submission in in_agency(database, agency.id, put_forward):
        in_agency(database, agency.id, open_case, CandidateNotSelected(submission, NOW, Source.WEBHOOK))
    assert len(card_of(database, agency).also) == ABOUT - 1


def test_the_case_that_one_asks_from_is_named_first(database: Database, agency: SmallAgency) -> None:
    card = card_of(database, agency, BEN)
    assert card.also == (MARIA, ANN)
    assert "Ben Ito, Maria Lopez and Ann Weber" in draft_text(TemplateKind.ASK_CLIENT, card.draft)


@pytest.mark.parametrize("case_id", [MARIA, BEN])
def test_nobody_asks_again_before_two_working_days(database: Database, agency: SmallAgency, case_id: int) -> None:
    ask(database, agency)
    early = card_of(database, agency, case_id, WEDNESDAY - timedelta(minutes=1))
    assert early.not_before == WEDNESDAY
    assert "Northwind was asked about this position " in words_of(early)
    assert ask_client_modal(early).submit is None
    assert card_of(database, agency, case_id, WEDNESDAY).not_before is None


def test_another_position_is_another_question(database: Database, agency: SmallAgency) -> None:
    ask(database, agency)
    card = card_of(database, agency, ELSEWHERE)
    assert (card.not_before, card.also) == (None, ())


def test_after_the_second_time_a_call_is_better_than_a_third(database: Database, agency: SmallAgency) -> None:
    ask(database, agency)
    ask(database, agency, BEN, WEDNESDAY)
    assert asks(database, agency) == [2, 2, 2, 0]
    card = card_of(database, agency, ANN, WEDNESDAY + timedelta(days=9))
    assert card.is_enough
    assert "Northwind was asked twice" in words_of(card)
    assert "A call may help more than a third mail." in words_of(card)
    assert ask_client_modal(card).submit is None


def test_whose_reason_is_known_is_not_asked_about(database: Database, agency: SmallAgency) -> None:
    share(database, agency, BEN, NOW)
    assert ask(database, agency).also == (ANN,)
    assert asks(database, agency) == [1, 0, 1, 0]


def test_who_was_not_selected_later_is_asked_about_with_those_who_still_wait(
    database: Database, agency: SmallAgency
) -> None:
    ask(database, agency)
    ask(database, agency, BEN, WEDNESDAY)
    late = WEDNESDAY + timedelta(days=3)

    def put_forward(work: UnitOfWork) -> int:
        eve = work.candidates.add("Eve Okoye", owner_id=agency.sam)
        return work.submissions.add(eve.id, agency.data_engineer, submitted_by_id=agency.sam).id

    submission = in_agency(database, agency.id, put_forward)
    in_agency(database, agency.id, open_case, CandidateNotSelected(submission, late, Source.WEBHOOK), now=late)
    card = card_of(database, agency, 5, late)
    assert (card.is_enough, card.not_before, card.also) == (False, None, ())


def test_only_open_cases_of_the_same_position_are_noted_whatever_slack_gives_back(
    database: Database, agency: SmallAgency
) -> None:
    in_agency(database, agency.id, lambda work: setattr(work.cases.get(BEN), "status", CaseStatus.ENDED.value))
    command = AskClient(MARIA, agency.sam, "V1", also=(BEN, ANN, ELSEWHERE, MARIA, 4711))
    in_agency(database, agency.id, ask_client, command)
    in_agency(database, agency.id, ask_client, command)  # told twice
    assert asks(database, agency) == [1, 0, 1, 0]


def test_a_case_that_is_over_is_not_asked_about(database: Database, agency: SmallAgency) -> None:
    in_agency(database, agency.id, lambda work: setattr(work.cases.get(MARIA), "status", CaseStatus.ENDED.value))
    with pytest.raises(TooLate):
        in_agency(database, agency.id, ask_client, AskClient(MARIA, agency.sam, "V1"))


def test_a_new_decision_is_a_new_question(database: Database, agency: SmallAgency) -> None:
    ask(database, agency)
    later = NOW + timedelta(hours=2)
    in_agency(
        database, agency.id, take_back, CandidateReconsidered(agency.submission, later, Source.WEBHOOK), now=later
    )
    again = CandidateNotSelected(agency.submission, later + timedelta(hours=1), Source.WEBHOOK)
    in_agency(database, agency.id, open_case, again, now=later + timedelta(hours=1))
    case = in_agency(database, agency.id, lambda work: work.cases.get(MARIA))
    assert (case.client_asked_at, case.client_asks) == (None, 0)


def test_how_long_a_client_usually_takes_is_said_when_it_is_known(database: Database, agency: SmallAgency) -> None:
    ask(database, agency)
    for case_id, hours in ((MARIA, 2), (BEN, 5)):
        share(database, agency, case_id, NOW + timedelta(hours=hours))
    assert card_of(database, agency, ELSEWHERE).usual_wait is None
    share(database, agency, ANN, NOW + timedelta(hours=30))
    card = card_of(database, agency, ELSEWHERE)
    assert card.usual_wait == timedelta(hours=5)
    assert "They usually answer within 5 hours." in words_of(card)


def test_what_was_known_before_the_question_is_no_answer_to_it(database: Database, agency: SmallAgency) -> None:
    for case_id in (MARIA, BEN, ANN):
        share(database, agency, case_id, NOW)
        late = AskClient(case_id, agency.sam, f"late-{case_id}")
        in_agency(database, agency.id, ask_client, late, now=NOW + timedelta(hours=1))
    assert card_of(database, agency, ELSEWHERE).usual_wait is None


@pytest.mark.parametrize(
    ("hours", "said"), [(0.2, "an hour"), (1, "an hour"), (23, "23 hours"), (25, "a day"), (47, "2 days")]
)
def test_how_long_in_words(database: Database, agency: SmallAgency, hours: float, said: str) -> None:
    card = replace(card_of(database, agency), usual_wait=timedelta(hours=hours))
    assert f"They usually answer within {said}." in words_of(card)


def test_a_few_answers_say_nothing() -> None:
    assert usual_wait([(NOW, NOW)] * 2) is None
    assert usual_wait([(NOW, NOW + timedelta(hours=one)) for one in (1, 2, 30)]) == timedelta(hours=2)
