"""What a list of talks shows: beside each talk the last one there was with the candidate, in whatever case."""

from datetime import timedelta

from db.engine import Database
from db.unit_of_work import UnitOfWork
from db.vocabulary import CheckInOutcome, CheckInStatus, Source
from slack_app.use_cases.open_case import CandidateNotSelected, open_case
from slack_app.use_cases.read_reminder import check_in_card
from tests.agency import NOW, in_agency, small_agency


def test_the_last_talk_is_the_one_that_took_place_last_with_this_candidate_and_is_another(database: Database) -> None:
    agency = small_agency(database)

    def case_of(work: UnitOfWork, candidate_id: int) -> int:
        submission = work.submissions.add(candidate_id, agency.data_engineer, submitted_by_id=agency.sam)
        case_id = open_case(work, CandidateNotSelected(submission.id, work.now, Source.WEBHOOK)).case_id
        assert case_id is not None
        return case_id

    def talked(work: UnitOfWork, case_id: int, day: int, outcome: CheckInOutcome) -> int:
        work.check_ins.add(case_id, NOW + timedelta(days=1))
        talk = max(work.check_ins.of_case(case_id), key=lambda one: one.id)
        talk.status, talk.done_at, talk.outcome = CheckInStatus.DONE.value, NOW + timedelta(days=day), outcome.value
        return talk.id

    def begin(work: UnitOfWork) -> tuple[int, int, int]:
        first = open_case(work, CandidateNotSelected(agency.submission, work.now, Source.WEBHOOK)).case_id
        assert first is not None
        other_position = work.job_orders.add(agency.northwind, "Analyst").id
        second = work.submissions.add(agency.maria, other_position, submitted_by_id=agency.jo)
        again = open_case(work, CandidateNotSelected(second.id, work.now, Source.WEBHOOK)).case_id
        assert again is not None
        talked(work, first, 2, CheckInOutcome.TALKED)
        latest = talked(work, again, 5, CheckInOutcome.LEFT_MESSAGE)
        talked(work, first, 3, CheckInOutcome.TALKED)
        talked(work, case_of(work, work.candidates.add("Ben Adler").id), 9, CheckInOutcome.TALKED)
        planned = min(one.id for one in work.check_ins.of_case(first))
        return planned, latest, case_of(work, work.candidates.add("Ada Wolf").id)

    planned, latest, fresh = in_agency(database, agency.id, begin)
    card = in_agency(database, agency.id, check_in_card, planned)
    assert (card.last_talk_at, card.last_outcome) == (NOW + timedelta(days=5), CheckInOutcome.LEFT_MESSAGE)
    own = in_agency(database, agency.id, check_in_card, latest)
    assert (own.last_talk_at, own.last_outcome) == (NOW + timedelta(days=3), CheckInOutcome.TALKED)
    first_of_fresh = in_agency(database, agency.id, lambda work: work.check_ins.of_case(fresh)[0].id)
    assert in_agency(database, agency.id, check_in_card, first_of_fresh).last_talk_at is None
