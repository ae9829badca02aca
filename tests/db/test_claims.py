from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from db.across_agencies import open_door
from db.claims import Claim, Outcome, backlog, claim_due, settle
from db.engine import Database
from db.lanes import Rate, Rates, close_lane, reserve
from db.models import OutboxMessage
from db.unit_of_work import UnitOfWork
from db.vocabulary import OutboxState, Source
from tests.agency import NOW, SmallAgency, in_agency, small_agency

FAST = Rates({"chat.postMessage": Rate(0.0), "chat.update": Rate(0.0)}, Rate(0.0))
LEASE = timedelta(seconds=30)


@dataclass(frozen=True)
class Note:
    """A message for tests."""

    case_id: int | None = None
    method: str = "chat.postMessage"
    conversation: str | None = "recruiter:1"
    priority: int = 50
    merge_key: str | None = None
    kind: str = "note"
    says: dict[str, Any] = field(default_factory=dict)

    def facts(self) -> dict[str, Any]:
        return self.says


@pytest.fixture
def agency(database: Database) -> SmallAgency:
    return small_agency(database)


def owe(database: Database, agency: SmallAgency, *notes: Note, due_at: datetime | None = None) -> None:
    in_agency(database, agency.id, lambda work: work.send_later(*notes, due_at=due_at))


def claim(
    database: Database, *, rates: Rates = FAST, lease: timedelta = LEASE, now: datetime = NOW, limit: int = 50
) -> list[Claim]:
    return database.write(lambda s: claim_due(s, product_now=now, lease=lease, rates=rates, limit=limit))[0]


def done(database: Database, claimed: Claim, state: OutboxState = OutboxState.SENT, **more: Any) -> bool:
    return database.write(lambda session: settle(session, claimed, Outcome(state, **more)))


def open_case_of(work: UnitOfWork, submission_id: int) -> int:
    facts = {"owner_id": None, "decided_at": NOW, "source": Source.WEBHOOK.value}
    return work.cases.open({submission_id: facts})[submission_id].id


def test_a_message_is_claimed_once_however_many_replicas_ask(
    open_database: Callable[[], Database], database: Database, agency: SmallAgency
) -> None:
    owe(database, agency, *[Note(says={"n": n}) for n in range(20)])
    replicas = [open_database() for _ in range(4)]
    futures = [
        replica.submit_write(lambda s: claim_due(s, product_now=NOW, lease=LEASE, rates=FAST, limit=5)[0])
        for _ in range(5)
        for replica in replicas
    ]
    claimed = [one.id for future in futures for one in future.result()]
    claimed += [one.id for one in claim(database)]
    assert len(claimed) == len(set(claimed)) == 20


def test_urgent_messages_go_first_and_equals_in_their_order(database: Database, agency: SmallAgency) -> None:
    owe(
        database,
        agency,
        Note(priority=90, kind="redraw"),
        Note(priority=10, kind="prompt"),
        Note(priority=90, kind="last"),
    )
    assert [one.kind for one in claim(database)] == ["prompt", "redraw", "last"]


def test_a_later_message_of_a_case_waits_for_the_earlier_one(database: Database, agency: SmallAgency) -> None:
    case_id = in_agency(database, agency.id, open_case_of, agency.submission)
    owe(database, agency, Note(case_id, kind="first"), Note(case_id, kind="second", priority=1))
    (first,) = claim(database)
    assert first.kind == "first"
    assert claim(database) == []
    done(database, first)
    assert [one.kind for one in claim(database)] == ["second"]


def test_a_message_that_was_given_up_blocks_nothing(database: Database, agency: SmallAgency) -> None:
    case_id = in_agency(database, agency.id, open_case_of, agency.submission)
    owe(database, agency, Note(case_id, kind="first"), Note(case_id, kind="second"))
    done(database, claim(database)[0], OutboxState.GIVEN_UP, error="invalid_blocks")
    assert [one.kind for one in claim(database)] == ["second"]


def test_a_message_waits_for_its_due_time_by_the_products_clock(database: Database, agency: SmallAgency) -> None:
    owe(database, agency, Note(), due_at=NOW + timedelta(hours=1))
    assert claim(database, now=NOW + timedelta(minutes=59)) == []
    assert len(claim(database, now=NOW + timedelta(hours=1))) == 1


def test_a_retry_waits_by_the_databases_clock(database: Database, agency: SmallAgency) -> None:
    owe(database, agency, Note())
    done(database, claim(database)[0], OutboxState.WAITING, wait=timedelta(minutes=5))
    assert claim(database, now=NOW + timedelta(days=1)) == []


def test_a_lease_that_ran_out_leaves_the_outcome_unknown(database: Database, agency: SmallAgency) -> None:
    owe(database, agency, Note())
    (first,) = claim(database, lease=timedelta(seconds=-1))
    assert not first.is_unknown
    (second,) = claim(database)
    assert second.is_unknown
    assert second.first_tried_at == first.first_tried_at
    assert abs(second.first_tried_at - datetime.now(UTC)) < timedelta(seconds=5)
    assert claim(database) == []


def test_whoever_has_lost_the_lease_cannot_settle(database: Database, agency: SmallAgency) -> None:
    owe(database, agency, Note())
    (lost,) = claim(database, lease=timedelta(seconds=-1))
    (held,) = claim(database)
    assert not done(database, lost)
    assert done(database, held, channel="D1", ts="1.2")
    (row,) = in_agency(database, agency.id, lambda work: list(work.outbox.all()))
    assert (row.state, row.channel, row.ts) == ("sent", "D1", "1.2")


def test_two_wishes_to_redraw_are_one_message_until_it_is_claimed(database: Database, agency: SmallAgency) -> None:
    redraw = Note(merge_key="redraw:1", method="chat.update", conversation=None)
    owe(database, agency, redraw, redraw)
    owe(database, agency, redraw)
    (one,) = claim(database)
    owe(database, agency, redraw)  # something changed while the first is under way
    assert done(database, one, OutboxState.WAITING)  # and that one has to be tried again: both may wait
    assert len(claim(database)) == 2


def test_a_wish_that_stands_for_an_open_transaction_is_not_sent_before_its_commit(
    open_database: Callable[[], Database], database: Database, agency: SmallAgency
) -> None:
    """It would show what was there before, and nothing would come after it."""
    redraw = Note(merge_key="redraw:1", method="chat.update", conversation=None)
    owe(database, agency, redraw)
    replica = open_database()
    during: list[list[Claim]] = []

    def change(work: UnitOfWork) -> None:
        work.send_later(redraw, redraw)
        assert len(work.outbox.all()) == 1  # what waits is written before a question
        if database.dialect == "postgresql":  # SQLite has one writer
            during.append(claim(replica))

    in_agency(database, agency.id, change)
    assert during in ([], [[]])
    assert len(claim(replica)) == 1


def test_one_conversation_takes_one_message_a_second_and_the_others_do_not_wait(
    database: Database, agency: SmallAgency
) -> None:
    rates = Rates({"chat.postMessage": Rate(0.0)}, Rate(1.0))
    owe(database, agency, Note(), Note(), Note(conversation="recruiter:2"))
    claims, next_at = database.write(lambda s: claim_due(s, product_now=NOW, lease=LEASE, rates=rates))
    assert len(claims) == 2
    assert next_at is not None
    assert next_at - claims[0].first_tried_at == timedelta(seconds=1)


def test_a_method_may_be_used_in_a_burst_and_then_at_its_rate(database: Database, agency: SmallAgency) -> None:
    rates = Rates({"chat.postMessage": Rate(1.2, burst=3)}, Rate(0.0))
    owe(database, agency, *[Note(conversation=f"recruiter:{n}") for n in range(5)])
    assert len(claim(database, rates=rates)) == 3
    assert claim(database, rates=rates) == []


def test_a_closed_lane_is_left_alone_and_another_agency_is_not_concerned(
    database: Database, agency: SmallAgency
) -> None:
    other = small_agency(database, "Other")
    database.write(lambda s: close_lane(s, agency.id, "chat.postMessage", seconds=30, rate=Rate(0.2, burst=10)))
    owe(database, agency, Note())
    owe(database, other, Note())
    rates = Rates({"chat.postMessage": Rate(0.2, burst=10)}, Rate(0.0))
    assert [one.agency_id for one in claim(database, rates=rates)] == [other.id]


def test_a_lane_can_be_reserved_for_a_single_call(database: Database, agency: SmallAgency) -> None:
    rate = Rate(60.0, burst=2)
    waits = [database.write(lambda s: reserve(s, agency.id, "users.lookupByEmail", rate)) for _ in range(3)]
    assert waits[:2] == [0, 0]
    assert 50 < waits[2] <= 60


def test_the_backlog_counts_what_is_not_over(database: Database, agency: SmallAgency) -> None:
    owe(database, agency, Note(), Note())
    assert database.read(backlog) == 2
    done(database, claim(database)[0])
    assert database.read(backlog) == 1


def test_withdrawing_takes_back_only_what_was_never_tried(database: Database, agency: SmallAgency) -> None:
    case_id = in_agency(database, agency.id, open_case_of, agency.submission)
    owe(database, agency, Note(case_id), Note(case_id))
    claim(database)
    assert in_agency(database, agency.id, lambda work: work.outbox.withdraw(case_id)) == 1
    states = in_agency(database, agency.id, lambda work: [row.state for row in work.outbox.of_case(case_id)])
    assert states == ["sending", "withdrawn"]


def test_a_message_that_is_known_is_told_what_became_of_it(database: Database, agency: SmallAgency) -> None:
    owe(database, agency, Note())
    (claimed,) = claim(database)

    def settle_known(session: Session) -> tuple[str, str | None]:
        row = session.get_one(OutboxMessage, claimed.id)
        settle(session, claimed, Outcome(OutboxState.SENT, channel="D1", ts="1.2"))
        return row.state, row.ts

    def act(session: Session) -> tuple[str, str | None]:
        open_door(session)
        return settle_known(session)

    assert database.write(act) == ("sent", "1.2")
