"""The list of cases for those who do not own them: however long, it fits into a message and leaves nobody out."""

from dataclasses import replace
from datetime import UTC, datetime

from db.vocabulary import EscalationCause, ToldHow
from slack_app.blocks.escalations import LISTED, NAMED, escalations_message
from slack_app.domain import ids
from slack_app.domain.cards import ToldCard
from slack_app.domain.escalation_cards import EscalatedCase, EscalationsCard
from slack_app.domain.owed_cards import WaitingCard
from slack_app.sandbox.shown import button_ids

MONDAY = datetime(2026, 3, 2, 15, tzinfo=UTC)
CASE = WaitingCard(
    case_id=1,
    candidate="Maria Lopez",
    job_order="Data Engineer",
    client="Northwind",
    decided_at=MONDAY,
    has_reason=False,
    tell_by=MONDAY,
    owner="Sam Okafor",
)


def listed(number: int, *, is_over: bool = False) -> EscalatedCase:
    case = replace(CASE, case_id=number, candidate=f"Person{number} Lopez")
    told = ToldCard(MONDAY, ToldHow.PHONE, "Sam Okafor") if is_over else None
    return EscalatedCase(case, EscalationCause.PROMISE_BROKEN, is_over, told)


def words_of(*cases: EscalatedCase) -> tuple[str, int]:
    message = escalations_message(EscalationsCard(1, cases, None, None))
    return str([block.to_dict() for block in message.blocks]), len(message.blocks)


def test_a_long_list_fits_and_names_everybody() -> None:
    shown, blocks = words_of(*(listed(number) for number in range(LISTED + NAMED)))
    assert blocks == 2 * LISTED + 2 <= 50
    assert all(f"Person{number} Lopez" in shown for number in range(LISTED + NAMED))
    assert "more." not in shown


def test_beyond_that_it_says_how_many_more() -> None:
    shown, _ = words_of(*(listed(number) for number in range(LISTED + NAMED + 3)))
    assert ", and 3 more." in shown


def test_who_waits_still_stands_first() -> None:
    shown, _ = words_of(*(listed(number, is_over=True) for number in range(LISTED)), listed(99))
    assert shown.index("Person99 Lopez") < shown.index("Person0 Lopez")
    assert "1 person has not heard in time" in shown


def test_what_needs_nobody_any_more_says_so_and_leads_to_the_case_alone() -> None:
    message = escalations_message(EscalationsCard(1, (listed(1, is_over=True),), None, None))
    assert message.fallback == "Nothing here needs you any more"
    assert button_ids([block.to_dict() for block in message.blocks]) == [ids.SHOW_CASE]


def test_both_causes_are_counted() -> None:
    locked = EscalatedCase(CASE, EscalationCause.REASON_LOCKED, is_over=False)
    message = escalations_message(EscalationsCard(1, (listed(1), listed(2), locked), None, None))
    assert message.fallback == "2 people have not heard in time, 1 reason needs a lead: Person1 Lopez, Data Engineer"
