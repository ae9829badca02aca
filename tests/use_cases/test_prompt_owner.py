"""Two replicas decide at once, and everybody is still prompted once and within the budget."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Event
from time import sleep

import pytest

from db.engine import Database
from db.unit_of_work import UnitOfWork
from db.vocabulary import Source
from slack_app.use_cases.open_case import CandidateNotSelected, open_case
from slack_app.use_cases.prompt_owner import prompt_due
from slack_app.use_cases.record_delivery import record_sent
from slack_app.use_cases.remind_of_cases import remind_of_cases
from tests.agency import NOW, SmallAgency, in_agency, small_agency

SUNDAY = datetime(2026, 3, 1, 15, 0, tzinfo=UTC)


def agency_with(database: Database, people: int) -> tuple[SmallAgency, list[int]]:
    """Make an agency whose Sam is known in Slack, and submissions of theirs."""
    agency = small_agency(database)

    def add(work: UnitOfWork) -> list[int]:
        work.recruiters.link(agency.sam, slack_user_id="U1", direct_channel="D1")
        candidates = [work.candidates.add(f"Person{n} Lopez").id for n in range(people)]
        return [work.submissions.add(one, agency.data_engineer, submitted_by_id=agency.sam).id for one in candidates]

    return agency, in_agency(database, agency.id, add)


def report(work: UnitOfWork, submission_id: int) -> None:
    open_case(work, CandidateNotSelected(submission_id, work.now, Source.WEBHOOK))


def owed(database: Database, agency: SmallAgency) -> list[str]:
    return [row.kind for row in in_agency(database, agency.id, lambda work: work.outbox.all())]


def test_two_replicas_that_open_cases_at_once_keep_one_budget(open_database: Callable[[], Database]) -> None:
    first, second = open_database(), open_database()
    agency, submissions = agency_with(first, 8)
    with ThreadPoolExecutor(8) as threads:
        for number, submission_id in enumerate(submissions):
            threads.submit(in_agency, (first, second)[number % 2], agency.id, report, submission_id)
    kinds = owed(first, agency)
    assert kinds.count("prompt_for_feedback") == 3
    assert kinds.count("post_prompt_list") == 1
    (day,) = in_agency(first, agency.id, lambda work: work.prompt_lists.all())
    assert day.prompt_count == 3
    assert in_agency(first, agency.id, lambda work: work.prompt_list_rows.count()) == 5


@pytest.mark.parametrize(("waiting", "prompts", "lists"), [(3, 3, 0), (5, 0, 1)])
def test_two_replicas_that_open_the_day_at_once_prompt_once(
    open_database: Callable[[], Database], waiting: int, prompts: int, lists: int
) -> None:
    first, second = open_database(), open_database()
    agency, submissions = agency_with(first, waiting)
    for submission_id in submissions:
        in_agency(first, agency.id, report, submission_id, now=SUNDAY)
    assert set(owed(first, agency)) == {"redraw_matches"}  # the ranking waits for nobody
    with ThreadPoolExecutor(4) as threads:
        done = [threads.submit(in_agency, one, agency.id, prompt_due) for one in (first, second, first, second)]
    assert sum(one.result() for one in done) == waiting
    kinds = owed(first, agency)
    assert (kinds.count("prompt_for_feedback"), kinds.count("post_prompt_list")) == (prompts, lists)


def test_a_case_that_somebody_is_changing_is_on_the_list_with_the_others(
    open_database: Callable[[], Database],
) -> None:
    first, second = open_database(), open_database()
    agency, submissions = agency_with(first, 4)
    for submission_id in submissions:
        in_agency(first, agency.id, report, submission_id, now=SUNDAY)
    is_held = Event()

    def hold(work: UnitOfWork) -> None:
        work.cases.opened_before(submissions[2])
        is_held.set()
        sleep(0.3)

    with ThreadPoolExecutor(2) as threads:
        threads.submit(in_agency, first, agency.id, hold)
        assert is_held.wait(5)
        in_agency(second, agency.id, prompt_due)
    in_agency(first, agency.id, prompt_due)
    kinds = owed(first, agency)
    assert (kinds.count("prompt_for_feedback"), kinds.count("post_prompt_list")) == (0, 1)
    assert in_agency(first, agency.id, lambda work: work.prompt_list_rows.count()) == 4


def test_two_replicas_that_remind_at_once_remind_once(open_database: Callable[[], Database]) -> None:
    first, second = open_database(), open_database()
    agency, submissions = agency_with(first, 1)
    in_agency(first, agency.id, report, submissions[0])

    def wish(work: UnitOfWork) -> None:
        case = work.cases.get(1, to_change=True)
        case.channel, case.head_ts, case.remind_at = "D1", "1.0", work.now

    in_agency(first, agency.id, wish)
    with ThreadPoolExecutor(4) as threads:
        done = [threads.submit(in_agency, one, agency.id, remind_of_cases) for one in (first, second, first, second)]
    assert sum(one.result() for one in done) == 1
    assert owed(first, agency).count("remind_of_case") == 1


def test_what_comes_while_a_list_is_on_its_way_is_shown_once_it_stands(database: Database) -> None:
    agency, submissions = agency_with(database, 5)
    for submission_id in submissions:
        in_agency(database, agency.id, report, submission_id)
    assert "redraw_prompt_list" not in owed(database, agency)
    in_agency(database, agency.id, record_sent, "post_prompt_list", None, {"list_id": 1}, "D1", "2.0")
    assert owed(database, agency).count("redraw_prompt_list") == 1


def test_who_is_reported_on_a_sunday_waits_for_monday(database: Database) -> None:
    agency, submissions = agency_with(database, 1)
    in_agency(database, agency.id, report, submissions[0], now=SUNDAY)
    case = in_agency(database, agency.id, lambda work: work.cases.get(1))
    assert case.prompt_at == datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
    assert in_agency(database, agency.id, prompt_due, now=SUNDAY) == 0
    assert in_agency(database, agency.id, prompt_due, now=NOW) == 1
