"""The way in for systems outside: they name candidates and positions by the ATS's ids, and may tell things twice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from db.models import Submission
from db.unit_of_work import UnitOfWork
from db.vocabulary import InboundState, Source
from slack_app.domain.reports import Decision, Report, read_metadata
from slack_app.use_cases.open_case import CandidateNotSelected, Opened, open_cases
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
    return receive_reports(work, [report])[0]


def receive_reports(work: UnitOfWork, reports: Sequence[Report]) -> list[Receipt]:
    """Receive several reports as one would be, with hardly more questions; give what each has led to."""
    first: dict[tuple[Source, str], Report] = {}
    for report in reports:
        first.setdefault((report.source, report.key), report)
    new = work.inbound.first_times(list(first))
    told = [report for key, report in first.items() if key in new]
    submissions = _submissions(work, told)
    receipts = {report: _keep_unmatched(work, report) for report in told if report not in submissions}
    matched = [report for report in told if report in submissions]
    for decision, group in groupby(matched, key=lambda report: report.decision):
        act = _open if decision is Decision.NOT_SELECTED else _take_back
        receipts |= act(work, {report: submissions[report] for report in group})
    return [receipts.get(report, Receipt(None, "duplicate")) for report in reports]


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
    problem = f"Rebound knows no such person or position: {_unknown(work, report)}. It's kept, and a lead can link it."
    return Receipt(None, receipt.outcome, problem)


def _open(work: UnitOfWork, submissions: Mapping[Report, Submission]) -> dict[Report, Receipt]:
    facts = [
        CandidateNotSelected(submission.id, report.decided_at, report.source, report.stage)
        for report, submission in submissions.items()
    ]
    return {
        report: Receipt(opened.case_id, "already_placed" if opened.opened is Opened.PLACED else opened.opened.value)
        for report, opened in zip(submissions, open_cases(work, facts), strict=True)
    }


def _take_back(work: UnitOfWork, submissions: Mapping[Report, Submission]) -> dict[Report, Receipt]:
    receipts = {}
    for report, submission in submissions.items():
        case_id = take_back(work, CandidateReconsidered(submission.id, report.decided_at, report.source))
        receipts[report] = Receipt(case_id, "taken_back" if case_id else "nothing_to_take_back")
    return receipts


def _submissions(work: UnitOfWork, reports: Sequence[Report]) -> dict[Report, Submission]:
    """Find whom reports are about. A candidate and a position that are known make a submission, even one not told yet."""
    known = dict(work.submissions.of_external_ids((report.candidate, report.job_order) for report in reports))
    new = [report for report in reports if (report.candidate, report.job_order) not in known]
    candidates = work.candidates.by_external_ids(report.candidate for report in new) if new else {}
    job_orders = work.job_orders.by_external_ids(report.job_order for report in new) if new else {}
    for report in new:
        pair = report.candidate, report.job_order
        if report.candidate in candidates and report.job_order in job_orders and pair not in known:
            known[pair] = work.submissions.add(candidates[report.candidate].id, job_orders[report.job_order].id)
    found = {report: known.get((report.candidate, report.job_order)) for report in reports}
    return {report: submission for report, submission in found.items() if submission}


def _keep_unmatched(work: UnitOfWork, report: Report) -> Receipt:
    unknown = _unknown(work, report)
    work.inbound.keep(report.source, report.key, state=InboundState.UNMATCHED, problem=unknown, body=_as_facts(report))
    show_unmatched(work)
    return Receipt(None, "unmatched")


def _unknown(work: UnitOfWork, report: Report) -> str:
    candidate = work.candidates.by_external_id(report.candidate)
    job_order = work.job_orders.by_external_id(report.job_order)
    named = (("candidate", report.candidate, candidate), ("position", report.job_order, job_order))
    return "unknown " + " and ".join(f"{noun} {key}" for noun, key, row in named if row is None)


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
