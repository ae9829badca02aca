"""What there is to show of a list of talks."""

from collections.abc import Sequence

from db.models import CheckIn
from db.unit_of_work import UnitOfWork
from db.vocabulary import CheckInOutcome, CheckInStatus
from slack_app.domain.cards import CheckInCard, ReminderCard
from slack_app.domain.matching import Culture
from slack_app.use_cases.read_case import hold_cases
from slack_app.use_cases.read_matching import culture_of
from slack_app.use_cases.who_speaks import who_checks_in


def reminder_card(work: UnitOfWork, reminder_id: int) -> ReminderCard:
    """Give the present state of a list.

    Raises:
        NotFound: the agency has no such list.
    """
    reminder = work.reminders.get(reminder_id)
    cards = check_in_cards(work, work.check_ins.of_reminder(reminder_id))
    return ReminderCard(reminder.recruiter_id, cards, reminder.channel, reminder.ts)


def check_in_card(work: UnitOfWork, check_in_id: int) -> CheckInCard:
    """Give one talk, with the last there was with this candidate.

    Raises:
        NotFound: the agency has no such check-in.
    """
    return check_in_cards(work, [work.check_ins.get(check_in_id)])[0]


def check_in_cards(work: UnitOfWork, check_ins: Sequence[CheckIn]) -> tuple[CheckInCard, ...]:
    """Give many talks, in their order."""
    cases = {one.case_id for one in check_ins}
    hold_cases(work, cases)
    shared = work.cases.shared(cases)
    return tuple(_card(work, one, is_shared=one.case_id in shared) for one in check_ins)


def _card(work: UnitOfWork, check_in: CheckIn, *, is_shared: bool) -> CheckInCard:
    case = work.cases.get(check_in.case_id)
    submission = work.submissions.get(case.submission_id)
    candidate = work.candidates.get(submission.candidate_id)
    client = work.clients.get(work.job_orders.get(submission.job_order_id).client_id)
    owner = work.recruiters.find(case.owner_id) if case.owner_id else None
    speaker = who_checks_in(work, case, is_shared=is_shared)
    reminder = work.reminders.find(check_in.reminder_id) if check_in.reminder_id else None
    stands_in = speaker if speaker and owner and speaker.id != owner.id else None
    is_theirs = stands_in is not None and reminder is not None and reminder.recruiter_id == stands_in.id
    last = work.check_ins.last_with(candidate.id, but=check_in.id)
    return CheckInCard(
        check_in_id=check_in.id,
        case_id=case.id,
        status=CheckInStatus(check_in.status),
        outcome=CheckInOutcome(check_in.outcome) if check_in.outcome else None,
        due_at=check_in.due_at,
        candidate=candidate.name,
        phone=candidate.phone,
        client=client.name,
        decided_at=case.decided_at,
        last_talk_at=last.done_at if last else None,
        last_outcome=CheckInOutcome(last.outcome) if last and last.outcome else None,
        may_undo=check_in.undo is not None,
        is_client_liked=submission.is_client_liked,
        has_culture=culture_of(client) != Culture(),
        colleague=owner.name if owner and is_theirs else None,
        speaker=stands_in.name if stands_in else None,
    )
