"""The way in for systems outside: they name candidates and positions by the ATS's ids, and may tell things twice."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from db.models import Submission
from db.unit_of_work import UnitOfWork
from db.vocabulary import InboundState, Source
from slack_app.domain.reports import Decision, Report, read_metadata
from slack_app.use_cases.open_case import CandidateNotSelected, Opened, open_case
from slack_app.use_cases.take_back import CandidateReconsidered, take_back
from slack_app.use_cases.unmatched_reports import show_unmatched


@dataclass(frozen=True)
class Receipt:
    """What a report has led to: the case, where there is one, and otherwise what stands in the way."""

    case_id: int | None
    outcome: str
    problem: str | None = None
    """What the person who reports can do about it, where something stands in the way."""


def receive_report(work: UnitOfWork, report: Report) -> Receipt:
    """Open or take back a case as reported; whom nobody knows is kept as unmatched, and nothing is lost."""
    if not work.first_time(report.source, report.key):
        return Receipt(None, "duplicate")
    submission, unknown = _submission(work, report)
    if submission is None:
        work.inbound.keep(
            report.source, report.key, state=InboundState.UNMATCHED, problem=unknown, body=_as_facts(report)
        )
        show_unmatched(work)
        return Receipt(None, "unmatched")
    if report.decision is Decision.RECONSIDERED:
        taken_back = take_back(work, CandidateReconsidered(submission.id, report.decided_at, report.source))
        return Receipt(taken_back, "taken_back" if taken_back else "nothing_to_take_back")
    told = CandidateNotSelected(submission.id, report.decided_at, report.source, report.stage)
    opened = open_case(work, told)
    return Receipt(opened.case_id, "already_placed" if opened.opened is Opened.PLACED else opened.opened.value)


def receive_step(work: UnitOfWork, inputs: Mapping[str, Any], run: str) -> Receipt:
    """Take the report of a workflow's step; told again, it gives what was given the first time, as far as that is known.

    Raises:
        WrongPayload: the inputs say nothing we understand.
    """
    told = {name: value for name, value in inputs.items() if value not in {None, ""}}
    report = read_metadata(told, decision=Decision.NOT_SELECTED, key=run, posted_at=work.now, source=Source.SLACK_STEP)
    receipt = receive_report(work, report)
    if receipt.outcome == "duplicate":
        receipt = Receipt(None, "unmatched" if work.inbound.is_unmatched(report.source, run) else Opened.KNOWN.value)
    if receipt.outcome != "unmatched":
        return receipt
    _, unknown = _submission(work, report)
    problem = f"Rebound knows no such person or position: {unknown}. It's kept, and a lead can link it."
    return Receipt(None, receipt.outcome, problem)


def _submission(work: UnitOfWork, report: Report) -> tuple[Submission | None, str]:
    """Find whom a report is about. A candidate and a position that are known make a submission, even one not told yet."""
    submission = work.submissions.of_external_ids(report.candidate, report.job_order)
    if submission is not None:
        return submission, ""
    candidate = work.candidates.by_external_id(report.candidate)
    job_order = work.job_orders.by_external_id(report.job_order)
    if candidate is None or job_order is None:
        missing = [
            f"{noun} {key}"
            for noun, key, row in (
                ("candidate", report.candidate, candidate),
                ("position", report.job_order, job_order),
            )
            if row is None
        ]
        return None, "unknown " + " and ".join(missing)
    found = work.submissions.of(candidate.id, job_order.id)
    return found or work.submissions.add(candidate.id, job_order.id), ""


def _as_facts(report: Report) -> dict[str, Any]:
    return {
        "decision": report.decision.value,
        "candidate": report.candidate,
        "job_order": report.job_order,
        "decided_at": report.decided_at.isoformat(),
        "stage": report.stage,
    }


def keep_refused(work: UnitOfWork, source: Source, key: str, problem: str, body: dict[str, Any]) -> None:
    """Keep what cannot be read for somebody to look at; telling it again would not help."""
    if work.first_time(source, key):
        work.inbound.keep(source, key, state=InboundState.REFUSED, problem=problem[:300], body=body)
