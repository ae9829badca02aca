"""Rows that are inserted together, as both databases take them."""

from datetime import timedelta

import pytest
from sqlalchemy.exc import StatementError

from db.engine import Database
from db.unit_of_work import UnitOfWork
from db.vocabulary import Source
from tests.agency import NOW, in_agency, small_agency

ODD = 'a "b", {c}\\, NULL, é'


def test_what_is_inserted_later_is_what_was_told_whatever_it_holds(database: Database) -> None:
    agency = small_agency(database)
    moments = [NOW + timedelta(microseconds=number) for number in range(3)]

    def write(work: UnitOfWork) -> None:
        work.audit.add(ODD, recruiter_id=agency.sam, said=ODD, counts=[1, None])
        work.audit.add("nothing else")
        submission = work.submissions.add(work.candidates.add("Maria").id, agency.data_engineer)
        opened = work.cases.open(
            {submission.id: {"owner_id": None, "decided_at": moments[0], "source": Source.WEBHOOK.value}}
        )
        for moment in moments:
            work.check_ins.add(opened[submission.id].id, moment)

    in_agency(database, agency.id, write)
    history = in_agency(database, agency.id, lambda work: work.audit.all())
    assert [(one.what, one.recruiter_id, one.facts) for one in history] == [
        (ODD, agency.sam, {"said": ODD, "counts": [1, None]}),
        ("nothing else", None, {}),
    ]
    case, talks = in_agency(database, agency.id, lambda work: (work.cases.all()[0], work.check_ins.all()))
    assert [one.due_at for one in talks] == moments
    assert (case.owner_id, case.decided_at, case.status) == (None, NOW, "open")


def test_a_moment_without_a_time_zone_is_refused_and_nothing_is_inserted(database: Database) -> None:
    agency = small_agency(database)

    def write_naive(work: UnitOfWork) -> None:
        work.audit.add("before")
        work.check_ins.add(1, NOW.replace(tzinfo=None))

    with pytest.raises((ValueError, StatementError), match="no time zone"):
        in_agency(database, agency.id, write_naive)
    assert in_agency(database, agency.id, lambda work: work.audit.all()) == []


def test_what_cannot_travel_is_refused_by_name(database: Database) -> None:
    agency = small_agency(database)
    with pytest.raises((TypeError, StatementError), match=r"object.*JSON"):
        in_agency(database, agency.id, lambda work: work.audit.add("odd", thing=object()))
    assert in_agency(database, agency.id, lambda work: work.audit.all()) == []


def test_what_a_unique_index_knows_is_left_alone_even_told_twice_at_once(database: Database) -> None:
    agency = small_agency(database)
    told = [(Source.WEBHOOK, "k1"), (Source.WEBHOOK, ODD), (Source.WEBHOOK, "k1")]
    new = in_agency(database, agency.id, lambda work: work.inbound.first_times(told))
    assert new == set(told)
    again = in_agency(database, agency.id, lambda work: work.inbound.first_times([*told, (Source.SLACK_EVENT, "k1")]))
    assert again == {(Source.SLACK_EVENT, "k1")}
    assert in_agency(database, agency.id, lambda work: work.inbound.first_times([])) == set()
