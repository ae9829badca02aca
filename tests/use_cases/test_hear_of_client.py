"""What candidates tell of clients is kept with the talk, ranked by, and taken back with it, on both databases."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event

from db.engine import Database
from db.queries.base import NotFound
from db.unit_of_work import UnitOfWork
from db.vocabulary import CheckInOutcome, CheckInStatus, Reason, Source
from slack_app.domain.errors import TooLate
from slack_app.domain.matching import Culture
from slack_app.use_cases.answer_check_in import DoneCheckIn, done, undo
from slack_app.use_cases.judge_match import SayNotAFit, say_not_a_fit
from slack_app.use_cases.open_case import CandidateNotSelected, open_case
from slack_app.use_cases.read_matching import MOST_LIKED, read_person
from slack_app.use_cases.read_reminder import check_in_card
from slack_app.use_cases.remind_due import remind_due
from tests.agency import NOW, SmallAgency, in_agency, small_agency

TALK = NOW + timedelta(days=3)


@dataclass
class Desk:
    """An agency in which Maria's first talk is due."""

    database: Database
    agency: SmallAgency
    case_id: int = 0
    talk_id: int = 0

    def ask(self, use_case: Any, *args: Any) -> Any:
        return in_agency(self.database, self.agency.id, use_case, *args, now=TALK)

    def answer(self, outcome: CheckInOutcome = CheckInOutcome.TALKED, **more: Any) -> None:
        self.ask(done, DoneCheckIn(self.talk_id, self.agency.sam, outcome, **{"key": "V1", **more}))

    def undo(self) -> None:
        self.ask(undo, self.talk_id, self.agency.sam)

    @property
    def known(self) -> bool | None:
        return self.ask(lambda work: work.submissions.get(self.agency.submission).is_client_liked)

    def redrawn(self) -> list[int]:
        rows = self.ask(lambda work: [row for row in work.outbox.all() if row.kind == "redraw_matches"])
        return sorted(row.case_id for row in rows)

    def audited(self) -> list[str]:
        return [row.what for row in self.ask(lambda work: work.audit.all()) if row.what.startswith("heard")]

    def taste(self) -> tuple[tuple[Culture, ...], tuple[Culture, ...]]:
        person = self.ask(lambda work: read_person(work, work.candidates.get(self.agency.maria)))
        return person.liked, person.disliked


def submit(work: UnitOfWork, candidate_id: int, client: str, **facts: Any) -> int:
    """Put a candidate forward to a client with a culture, and open the case."""
    liked = facts.pop("is_client_liked", None)
    job_order = work.job_orders.add(work.clients.add(client, **facts).id, "Data Engineer")
    submission = work.submissions.add(candidate_id, job_order.id, is_client_liked=liked)
    opened = open_case(work, CandidateNotSelected(submission.id, work.now, Source.WEBHOOK))
    assert opened.case_id is not None
    return opened.case_id


@pytest.fixture
def desk(database: Database) -> Desk:
    desk = Desk(database, small_agency(database))

    def begin(work: UnitOfWork) -> None:
        northwind = work.clients.get(desk.agency.northwind)
        northwind.pace, northwind.traits = "calm", ["mentoring"]
        told = CandidateNotSelected(desk.agency.submission, NOW, Source.WEBHOOK)
        desk.case_id = open_case(work, told).case_id or 0
        for check_in in work.check_ins.of_case(desk.case_id)[:1]:
            check_in.due_at, desk.talk_id = TALK, check_in.id

    in_agency(database, desk.agency.id, begin)
    desk.ask(remind_due)
    return desk


@pytest.mark.parametrize("said", [True, False])
def test_an_answer_is_kept_with_the_talk_and_the_list_is_ranked_anew(desk: Desk, said: bool) -> None:
    desk.answer(is_client_liked=said)
    northwind = Culture(pace="calm", traits=("mentoring",))
    assert desk.known is said
    assert desk.taste() == (((northwind,), ()) if said else ((), (northwind,)))
    assert desk.redrawn() == [desk.case_id]
    (entry,) = [row for row in desk.ask(lambda work: work.audit.all()) if row.what == "heard_of_client"]
    assert (entry.recruiter_id, entry.case_id) == (desk.agency.sam, desk.case_id)
    assert entry.facts == {"submission_id": desk.agency.submission}  # never what people said


def test_left_blank_it_stays_unsaid_and_nothing_is_ranked_anew(desk: Desk) -> None:
    desk.answer()
    assert (desk.known, desk.redrawn(), desk.audited()) == (None, [], [])


def test_the_lists_of_all_open_cases_of_the_candidate_are_ranked_anew(desk: Desk) -> None:
    other = desk.ask(submit, desk.agency.maria, "Contoso")
    over = desk.ask(submit, desk.agency.maria, "Adatum")
    somebody = desk.ask(lambda work: work.candidates.add("Ben Ito").id)
    desk.ask(submit, somebody, "Litware")
    desk.ask(lambda work: setattr(work.cases.get(over), "status", "ended"))
    desk.answer(is_client_liked=True)
    assert desk.redrawn() == [desk.case_id, other]


def test_an_answer_that_is_left_as_it_was_seen_does_not_undo_what_a_colleague_heard_meanwhile(desk: Desk) -> None:
    desk.ask(lambda work: setattr(work.submissions.get(desk.agency.submission), "is_client_liked", True))
    desk.answer(is_client_liked=None, seen_client_liked=None)
    assert desk.known is True


def test_what_is_known_already_changes_nothing(desk: Desk) -> None:
    desk.ask(lambda work: setattr(work.submissions.get(desk.agency.submission), "is_client_liked", True))
    desk.answer(is_client_liked=True, seen_client_liked=None)
    assert (desk.redrawn(), desk.audited()) == ([], [])
    desk.undo()
    assert desk.known is True


@pytest.mark.parametrize(("before", "said"), [(None, True), (None, False), (True, False), (True, None), (False, True)])
def test_undo_restores_what_was_known_before(desk: Desk, before: bool | None, said: bool | None) -> None:
    desk.ask(lambda work: setattr(work.submissions.get(desk.agency.submission), "is_client_liked", before))
    desk.answer(is_client_liked=said, seen_client_liked=before)
    assert desk.known is said
    desk.undo()
    assert desk.known is before
    assert desk.audited() == ["heard_of_client", "heard_of_client_undone"]
    assert desk.ask(lambda work: work.check_ins.get(desk.talk_id).status) == CheckInStatus.REMINDED


def test_undo_leaves_what_a_colleague_has_heard_since(desk: Desk) -> None:
    desk.answer(is_client_liked=True)
    desk.ask(lambda work: setattr(work.submissions.get(desk.agency.submission), "is_client_liked", False))
    desk.undo()
    assert (desk.known, desk.audited()) == (False, ["heard_of_client"])


@pytest.mark.parametrize("outcome", [CheckInOutcome.PLACED, CheckInOutcome.STOP])
def test_it_is_kept_and_taken_back_where_the_talk_ends_the_case_as_well(desk: Desk, outcome: CheckInOutcome) -> None:
    desk.answer(outcome, is_client_liked=False)
    assert desk.known is False
    desk.undo()
    assert desk.known is None
    assert desk.ask(lambda work: work.cases.get(desk.case_id).status) == "open"


def test_told_twice_by_one_modal_it_is_heard_once(desk: Desk) -> None:
    desk.answer(is_client_liked=True)
    desk.answer(is_client_liked=False)
    assert (desk.known, desk.audited()) == (True, ["heard_of_client"])


def test_a_talk_that_was_answered_or_is_not_there_says_nothing_of_a_client(desk: Desk) -> None:
    desk.answer()
    with pytest.raises(TooLate):
        desk.answer(key="V2", is_client_liked=True)
    desk.talk_id = 999
    with pytest.raises(NotFound):
        desk.answer(key="V3", is_client_liked=True)
    assert desk.known is None


def test_the_modal_knows_what_is_known_and_whether_it_is_worth_asking(desk: Desk) -> None:
    card = desk.ask(check_in_card, desk.talk_id)
    assert (card.is_client_liked, card.has_culture) == (None, True)
    desk.answer(is_client_liked=False)
    desk.ask(lambda work: setattr(work.clients.get(desk.agency.northwind), "pace", None))
    desk.ask(lambda work: setattr(work.clients.get(desk.agency.northwind), "traits", []))
    again = desk.ask(check_in_card, desk.talk_id)
    assert (again.is_client_liked, again.has_culture) == (False, False)


def turn_down(work: UnitOfWork, desk: Desk, client: str, pace: str, reason: Reason) -> None:
    job_order = work.job_orders.add(work.clients.add(client, pace=pace).id, "Data Engineer")
    work.matches.show(desk.case_id, [(job_order.id, 0.5)])
    say_not_a_fit(work, SayNotAFit(desk.case_id, job_order.id, desk.agency.sam, reason, client))


def test_a_client_that_a_recruiter_turned_down_for_them_is_disliked_and_other_reasons_say_nothing(desk: Desk) -> None:
    desk.ask(turn_down, desk, "Contoso", "calm", Reason.PAY)
    desk.ask(turn_down, desk, "Fabrikam", "fast", Reason.TEAM_FIT)
    assert desk.taste() == ((), (Culture(pace="fast"),))


def test_one_client_has_one_answer_the_newest_and_of_one_case_what_the_candidate_said(desk: Desk) -> None:
    def again(work: UnitOfWork, is_liked: bool) -> None:
        job_order = work.job_orders.add(desk.agency.northwind, "Data Analyst")
        work.submissions.add(desk.agency.maria, job_order.id, is_client_liked=is_liked)

    def turn_northwind_down(work: UnitOfWork) -> None:
        job_order = work.job_orders.add(desk.agency.northwind, "BI Engineer")
        work.matches.show(desk.case_id, [(job_order.id, 0.5)])
        say_not_a_fit(work, SayNotAFit(desk.case_id, job_order.id, desk.agency.sam, Reason.TEAM_FIT, "V9"))

    northwind = Culture(pace="calm", traits=("mentoring",))
    desk.ask(turn_northwind_down)
    assert desk.taste() == ((), (northwind,))
    desk.answer(is_client_liked=True)
    assert desk.taste() == ((northwind,), ())
    desk.ask(again, False)
    assert desk.taste() == ((), (northwind,))


def test_few_are_kept_the_newest_and_none_that_declares_nothing(desk: Desk) -> None:
    for number in range(MOST_LIKED + 2):
        desk.ask(lambda work, n=number: submit(work, desk.agency.maria, f"C{n}", size=f"{n}", is_client_liked=True))
        desk.ask(lambda work, n=number: submit(work, desk.agency.maria, f"N{n}", is_client_liked=True))
    liked, disliked = desk.taste()
    assert [one.size for one in liked] == ["6", "5", "4", "3", "2"]
    assert disliked == ()


def test_it_is_one_question_whatever_was_said(desk: Desk) -> None:
    desk.answer(is_client_liked=True)
    desk.ask(turn_down, desk, "Fabrikam", "fast", Reason.TEAM_FIT)
    asked: list[str] = []

    def count(work: UnitOfWork) -> None:
        candidate, _ = work.candidates.get(desk.agency.maria), work.agency
        connection = work._session.connection()
        event.listen(connection, "before_cursor_execute", lambda *args: asked.append(args[2]))
        assert len(read_person(work, candidate).disliked) == 1

    desk.ask(count)
    assert len(asked) == 1


def test_another_agency_and_another_candidate_hear_nothing_of_it(desk: Desk) -> None:
    desk.answer(is_client_liked=True)
    other = Desk(desk.database, small_agency(desk.database, "Other Staffing"))
    assert other.taste() == ((), ())
    assert other.ask(lambda work: work.clients.judged_by([desk.agency.maria])) == {}
    ben = desk.ask(lambda work: work.candidates.add("Ben Ito").id)
    assert replace(desk, agency=replace(desk.agency, maria=ben)).taste() == ((), ())
