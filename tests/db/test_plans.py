"""What is asked of one candidate, case or list costs the same however much the agency has: SQLite's plan goes by their keys."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from db.engine import Database
from db.unit_of_work import UnitOfWork
from tests.agency import NOW, in_agency, small_agency
from tests.databases import SqliteDatabases

QUESTIONS: dict[str, Callable[[UnitOfWork], object]] = {
    "talks with a candidate": lambda work: work.check_ins.of_candidate(1),
    "the last talk with a candidate": lambda work: work.check_ins.last_with(1, but=2),
    "talks of a list": lambda work: work.check_ins.of_reminder(1),
    "cases of a candidate": lambda work: work.cases.of_candidate(1),
    "cases of candidates": lambda work: work.cases.of_candidates([1, 2], 5),
    "open cases of a position": lambda work: work.cases.open_of_job_order(1),
    "who was put forward for a position": lambda work: work.submissions.people_at(1),
    "who is undecided at a position": lambda work: work.submissions.undecided(1),
    "not selected for a position that is open again": lambda work: work.submissions.at_reopened(job_order_id=1),
    "around a case": lambda work: work.cases.around(1),
    "shared cases": lambda work: work.cases.shared([1, 2]),
    "a case and all about it": lambda work: work.cases.whole(1),
    "newest feedback": lambda work: work.feedback.newest(1),
    "newest feedback on cases": lambda work: work.feedback.newest_of([1, 2]),
    "where a candidate was put forward": lambda work: work.submissions.put_forward(1),
    "rows of a list": lambda work: work.prompt_list_rows.of_list(1),
    "lists of a case": lambda work: work.prompt_list_rows.of_case(1),
    "escalations of a list": lambda work: work.escalations.of_list(1),
}


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_about_one_goes_by_its_key(sqlite_template: Path, tmp_path: Path, name: str) -> None:
    with SqliteDatabases(sqlite_template, tmp_path).fresh() as url, closing(Database(url)) as database:
        agency = small_agency(database)
        facts = {"owner_id": agency.sam, "decided_at": NOW, "source": "webhook", "tell_by": NOW}
        in_agency(database, agency.id, lambda work: work.cases.open({agency.submission: facts}))
        plan = in_agency(database, agency.id, planned, QUESTIONS[name])
    assert plan
    # a whole table, or all that an agency has
    assert not [step for step in plan if step.startswith("SCAN") and "CONSTANT" not in step]
    assert not [step for step in plan if step.endswith("(agency_id=?)")]


def planned(work: UnitOfWork, question: Callable[[UnitOfWork], object]) -> list[str]:
    asked: list[tuple[str, Any]] = []
    connection = work._session.connection()

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        asked.append((statement, parameters))

    event.listen(connection, "before_cursor_execute", note)
    question(work)
    event.remove(connection, "before_cursor_execute", note)
    plans = [connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", told) for statement, told in asked]
    return [str(row.detail) for plan in plans for row in plan]
