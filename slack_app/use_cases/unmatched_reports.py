"""Reports whose candidate or position nobody knows: shown to those who can say who is meant, and linked or dismissed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from db.models import InboundEvent
from db.unit_of_work import UnitOfWork
from db.vocabulary import InboundState, Source
from slack_app.domain.errors import Refused, TooLate
from slack_app.domain.messages import PostUnmatched, RedrawUnmatched
from slack_app.domain.owed_cards import ReportCard, UnmatchedCard
from slack_app.domain.reports import Decision
from slack_app.use_cases import growing_lists
from slack_app.use_cases.know_recruiter import agency_hours, is_lead, leads_of
from slack_app.use_cases.open_case import CandidateNotSelected, Opened, open_case
from slack_app.use_cases.take_back import CandidateReconsidered, take_back

LISTED = 10
ONLY_LEADS = "Only a lead can do that. Ask {leads}."


@dataclass(frozen=True)
class LinkReport:
    """A lead says who and which position a report is about."""

    report_id: int
    candidate_id: int
    job_order_id: int
    recruiter_id: int


def show_unmatched(work: UnitOfWork) -> None:
    """Owe a list of what could not be matched: one a day, which grows in its place, so that a flood is one message."""
    reminder = work.reminders.of_unmatched(agency_hours(work).day_of(work.now))
    leads = leads_of(work)
    to = leads[0].id if leads and not work.agency.fallback_channel else None
    post = PostUnmatched(None, reminder.id, to)
    growing_lists.show(work, reminder, post=post, redraw=RedrawUnmatched(None, reminder.id))


def keep_unmatched(work: UnitOfWork, reminder_id: int, channel: str, ts: str) -> None:
    """Remember where a list stands."""
    reminder = work.reminders.get(reminder_id, to_change=True)
    growing_lists.keep_place(work, reminder, channel, ts, redraw=RedrawUnmatched(None, reminder_id))


def let_go_if_linked(work: UnitOfWork, reminder_id: int) -> bool:
    """Owe a list no more in which nothing waits before it was ever sent; say whether that is so."""
    reminder = work.reminders.get(reminder_id, to_change=True)
    return growing_lists.let_go(reminder, is_needed=bool(work.inbound.unmatched()))


def unmatched_card(work: UnitOfWork, reminder_id: int | None = None) -> UnmatchedCard:
    """Give the reports that wait, oldest first; with a list named, also where it stands.

    Raises:
        NotFound: the agency has no such list.
    """
    rows = work.inbound.unmatched()
    reminder = work.reminders.get(reminder_id) if reminder_id else None
    return UnmatchedCard(
        reports=tuple(_card(work, row) for row in rows[:LISTED]),
        more=max(len(rows) - LISTED, 0),
        channel=reminder.channel if reminder else None,
        ts=reminder.ts if reminder else None,
    )


def report_card(work: UnitOfWork, report_id: int, recruiter_id: int) -> ReportCard:
    """Give one report, to somebody who may link it.

    Raises:
        Refused: only a lead may.
        TooLate: it was linked or dismissed already.
        NotFound: the agency has no such report.
    """
    _refuse_others(work, recruiter_id)
    return _card(work, _waiting(work, report_id))


def link_report(work: UnitOfWork, command: LinkReport) -> Opened | None:
    """Carry out a report for whom it is about, and learn the sender's numbers for them; None where a case was taken back.

    Raises:
        Refused: only a lead may.
        TooLate: it was linked or dismissed already.
        NotFound: the agency has no such report, candidate or position.
    """
    _refuse_others(work, command.recruiter_id)
    row = _waiting(work, command.report_id, to_change=True)
    facts: Mapping[str, Any] = row.body or {}
    candidate = work.candidates.get(command.candidate_id, to_change=True)
    job_order = work.job_orders.get(command.job_order_id, to_change=True)
    for found, number, nouns in (
        (candidate, facts["candidate"], work.candidates),
        (job_order, facts["job_order"], work.job_orders),
    ):
        if found.external_id is None and nouns.by_external_id(number) is None:
            found.external_id = number
    submission = work.submissions.of(candidate.id, job_order.id) or work.submissions.add(candidate.id, job_order.id)
    decided_at, source = datetime.fromisoformat(facts["decided_at"]), Source(row.source)
    _settle(work, row, InboundState.DONE)
    work.audit.add("report_linked", recruiter_id=command.recruiter_id, report_id=row.id)
    if Decision(facts["decision"]) is Decision.RECONSIDERED:
        take_back(work, CandidateReconsidered(submission.id, decided_at, source))
        return None
    told = CandidateNotSelected(submission.id, decided_at, source, facts.get("stage"), command.recruiter_id)
    return open_case(work, told).opened


def dismiss_report(work: UnitOfWork, report_id: int, recruiter_id: int) -> None:
    """Let a report be that concerns nobody.

    Raises:
        Refused: only a lead may.
        TooLate: it was linked or dismissed already.
        NotFound: the agency has no such report.
    """
    _refuse_others(work, recruiter_id)
    row = _waiting(work, report_id, to_change=True)
    _settle(work, row, InboundState.DISMISSED)
    work.audit.add("report_dismissed", recruiter_id=recruiter_id, report_id=row.id)


def _settle(work: UnitOfWork, row: InboundEvent, state: InboundState) -> None:
    row.state, row.body, row.problem = state.value, None, None
    for reminder in work.reminders.newest_unmatched():
        growing_lists.show_change(work, reminder, redraw=RedrawUnmatched(None, reminder.id))


def _waiting(work: UnitOfWork, report_id: int, *, to_change: bool = False) -> InboundEvent:
    row = work.inbound.get(report_id, to_change=to_change)
    if row.state != InboundState.UNMATCHED:
        raise TooLate("A colleague has linked or dismissed this report already. Nothing was changed.")
    return row


def _refuse_others(work: UnitOfWork, recruiter_id: int) -> None:
    if not is_lead(work, recruiter_id):
        leads = ", ".join(one.name for one in leads_of(work))
        raise Refused(ONLY_LEADS.format(leads=leads))


def _card(work: UnitOfWork, row: InboundEvent) -> ReportCard:
    facts: Mapping[str, Any] = row.body or {}
    candidate = work.candidates.by_external_id(facts["candidate"])
    job_order = work.job_orders.by_external_id(facts["job_order"])
    return ReportCard(
        report_id=row.id,
        candidate=facts["candidate"],
        job_order=facts["job_order"],
        decided_at=datetime.fromisoformat(facts["decided_at"]),
        is_reconsidered=Decision(facts["decision"]) is Decision.RECONSIDERED,
        candidate_name=candidate.name if candidate else None,
        position_title=job_order.title if job_order else None,
    )
