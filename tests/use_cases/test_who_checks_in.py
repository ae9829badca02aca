"""A candidate with several cases is talked with once, by whoever speaks for all."""

from datetime import timedelta
from typing import Any

import pytest

from db.engine import Database
from db.unit_of_work import UnitOfWork
from db.vocabulary import CheckInOutcome, CheckInStatus, Source
from slack_app.blocks.agenda_modal import agenda_modal
from slack_app.blocks.check_ins import reminder_message
from slack_app.use_cases.answer_check_in import DoneCheckIn, done, undo
from slack_app.use_cases.open_case import CandidateNotSelected, open_case
from slack_app.use_cases.own_case import TakeCase, take_case
from slack_app.use_cases.read_owed import agenda
from slack_app.use_cases.read_reminder import reminder_card
from slack_app.use_cases.remind_due import remind_due
from slack_app.use_cases.view_case import view_case
from tests.agency import NOW, SmallAgency, in_agency, small_agency

THURSDAY, DAY = NOW + timedelta(days=3), timedelta(days=1)
SAMS, SECOND = 1, 2


@pytest.fixture
def agency(database: Database) -> SmallAgency:
    return small_agency(database)


@pytest.fixture
def shared(database: Database, agency: SmallAgency) -> SmallAgency:
    """Sam has a case of Maria, and so has Jo, her own recruiter."""
    in_agency(database, agency.id, put_forward_by, agency, agency.jo)
    return agency


def put_forward_by(work: UnitOfWork, agency: SmallAgency, recruiter_id: int) -> None:
    """Open the case that there is, and another that a recruiter owns; of the talks of each only the first is left."""
    open_case(work, CandidateNotSelected(agency.submission, NOW, Source.WEBHOOK))
    position = work.job_orders.add(work.clients.add("Fabrikam").id, "BI Engineer")
    second = work.submissions.add(agency.maria, position.id, submitted_by_id=recruiter_id)
    open_case(work, CandidateNotSelected(second.id, NOW, Source.WEBHOOK))
    for case_id in (SAMS, SECOND):
        for one in work.check_ins.of_case(case_id)[1:]:
            one.status = CheckInStatus.SKIPPED.value


def remind(database: Database, agency: SmallAgency, now: Any = THURSDAY) -> dict[int, list[int | None]]:
    """Remind of what is due; give by case on whose lists its talks stand."""
    in_agency(database, agency.id, remind_due, now=now)

    def lists(work: UnitOfWork, case_id: int) -> list[int | None]:
        listed = [one.reminder_id for one in work.check_ins.of_case(case_id) if one.status == CheckInStatus.REMINDED]
        return [work.reminders.get(one).recruiter_id for one in listed if one]

    return {case_id: in_agency(database, agency.id, lists, case_id, now=now) for case_id in (SAMS, SECOND)}


def first_talk(database: Database, agency: SmallAgency, case_id: int) -> Any:
    return in_agency(database, agency.id, lambda work: work.check_ins.of_case(case_id)[0])


def move(work: UnitOfWork, case_id: int, days: int) -> None:
    work.check_ins.of_case(case_id)[0].due_at += timedelta(days=days)


def test_whoever_speaks_is_reminded_and_of_one_case(database: Database, shared: SmallAgency) -> None:
    assert remind(database, shared) == {SAMS: [shared.jo], SECOND: []}
    assert first_talk(database, shared, SECOND).status == CheckInStatus.SKIPPED
    card = in_agency(database, shared.id, reminder_card, first_talk(database, shared, SAMS).reminder_id, now=THURSDAY)
    shown = str([block.to_dict() for block in reminder_message(card).blocks])
    assert "Sam's case: you speak with Maria for all of us." in shown
    history = in_agency(database, shared.id, view_case, SECOND, shared.jo).history
    assert "no check-in: the candidate is talked with for another case" in str(history)


def test_who_does_not_speak_sees_who_does(database: Database, shared: SmallAgency) -> None:
    modal = str(agenda_modal(in_agency(database, shared.id, agenda, shared.sam, now=THURSDAY)).to_dict())
    assert "Jo speaks with Maria for all of us." in modal
    modal = str(agenda_modal(in_agency(database, shared.id, agenda, shared.jo, now=THURSDAY)).to_dict())
    assert "for all of us" not in modal


def test_who_does_not_speak_sees_it_still_when_the_talk_is_on_the_list_of_who_does(
    database: Database, shared: SmallAgency
) -> None:
    remind(database, shared)
    modal = str(agenda_modal(in_agency(database, shared.id, agenda, shared.sam, now=THURSDAY)).to_dict())
    assert "Jo speaks with Maria for all of us." in modal
    assert "you speak" not in modal


def test_a_case_that_changed_hands_makes_nobody_a_speaker(database: Database, agency: SmallAgency) -> None:
    """Its talk stands on the list of who had it, and there is no other case."""
    in_agency(database, agency.id, open_case, CandidateNotSelected(agency.submission, NOW, Source.WEBHOOK))
    in_agency(database, agency.id, remind_due, now=THURSDAY)
    in_agency(database, agency.id, take_case, TakeCase(SAMS, agency.jo), now=THURSDAY)
    talk = first_talk(database, agency, SAMS)
    assert talk.reminder_id is not None
    card = in_agency(database, agency.id, reminder_card, talk.reminder_id, now=THURSDAY)
    assert "for all of us" not in str([block.to_dict() for block in reminder_message(card).blocks])


@pytest.mark.parametrize(
    ("outcome", "is_left_out"),
    [(CheckInOutcome.TALKED, True), (CheckInOutcome.LEFT_MESSAGE, True), (CheckInOutcome.NOT_REACHED, False)],
)
def test_who_was_reached_yesterday_is_not_called_today(
    database: Database, shared: SmallAgency, outcome: CheckInOutcome, is_left_out: bool
) -> None:
    in_agency(database, shared.id, move, SECOND, 1)
    remind(database, shared)
    talk = first_talk(database, shared, SAMS)
    in_agency(database, shared.id, done, DoneCheckIn(talk.id, shared.jo, outcome, "V1"), now=THURSDAY)
    assert remind(database, shared, THURSDAY + DAY)[SECOND] == ([] if is_left_out else [shared.jo])


@pytest.mark.parametrize("days", [1, 4])
def test_a_list_of_another_day_hinders_no_talk(database: Database, shared: SmallAgency, days: int) -> None:
    in_agency(database, shared.id, move, SECOND, days)
    remind(database, shared)
    assert remind(database, shared, THURSDAY + days * DAY) == {SAMS: [shared.jo], SECOND: [shared.jo]}


def test_a_talk_of_last_week_hinders_none(database: Database, shared: SmallAgency) -> None:
    in_agency(database, shared.id, move, SECOND, 5)
    remind(database, shared)
    talk = first_talk(database, shared, SAMS)
    in_agency(database, shared.id, done, DoneCheckIn(talk.id, shared.jo, CheckInOutcome.TALKED, "V1"), now=THURSDAY)
    assert remind(database, shared, THURSDAY + 5 * DAY)[SECOND] == [shared.jo]


def test_two_cases_of_one_recruiter_are_one_talk_too(database: Database, agency: SmallAgency) -> None:
    in_agency(database, agency.id, put_forward_by, agency, agency.sam)
    assert remind(database, agency) == {SAMS: [agency.sam], SECOND: []}
    card = in_agency(database, agency.id, reminder_card, first_talk(database, agency, SAMS).reminder_id, now=THURSDAY)
    assert "for all of us" not in str([block.to_dict() for block in reminder_message(card).blocks])


def test_when_the_last_talk_is_left_out_another_is_planned(database: Database, shared: SmallAgency) -> None:
    remind(database, shared)
    planned = in_agency(
        database,
        shared.id,
        lambda work: [one for one in work.check_ins.of_case(SECOND) if one.status == CheckInStatus.PLANNED],
    )
    assert [one.due_at > THURSDAY + 20 * DAY for one in planned] == [True]


def test_whoever_speaks_may_undo_where_it_is_another_day_for_the_owner(database: Database, shared: SmallAgency) -> None:
    in_agency(database, shared.id, lambda work: setattr(work.recruiters.get(shared.sam), "time_zone", "Asia/Tokyo"))
    remind(database, shared)
    talk = first_talk(database, shared, SAMS)
    in_agency(
        database, shared.id, done, DoneCheckIn(talk.id, shared.jo, CheckInOutcome.NOT_REACHED, "V1"), now=THURSDAY
    )
    in_agency(database, shared.id, undo, talk.id, shared.jo, now=THURSDAY)
    assert first_talk(database, shared, SAMS).status == CheckInStatus.REMINDED
