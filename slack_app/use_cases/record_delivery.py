"""What follows when Slack has taken a message."""

from collections.abc import Mapping
from typing import Any

from db.unit_of_work import UnitOfWork
from slack_app.domain.messages import (
    PostEscalations,
    PostMatches,
    PostPromptList,
    PostUnmatched,
    PromptForFeedback,
    RemindOfCheckIns,
    TellOfMail,
)
from slack_app.use_cases.escalate import keep_escalations
from slack_app.use_cases.list_cases import keep_posted
from slack_app.use_cases.remind_due import keep_reminder
from slack_app.use_cases.send_mails import keep_note_of_mail
from slack_app.use_cases.unmatched_reports import keep_unmatched


def record_sent(
    work: UnitOfWork, kind: str, case_id: int | None, facts: Mapping[str, Any], channel: str, ts: str
) -> None:
    """Remember where a message stands that later ones belong to."""
    if kind == RemindOfCheckIns.kind:
        keep_reminder(work, int(facts["reminder_id"]), channel, ts)
    elif kind == PostUnmatched.kind:
        keep_unmatched(work, int(facts["reminder_id"]), channel, ts)
    elif kind == PostEscalations.kind:
        keep_escalations(work, int(facts["reminder_id"]), channel, ts)
    elif kind == PostPromptList.kind:
        keep_posted(work, int(facts["list_id"]), channel, ts)
    elif kind == TellOfMail.kind:
        keep_note_of_mail(work, int(facts["mail_id"]), channel, ts)
    if kind == PromptForFeedback.kind and case_id is not None:
        work.cases.change(case_id, channel=channel, head_ts=ts)
    elif kind == PostMatches.kind and case_id is not None:
        work.cases.change(case_id, matches_ts=ts)


def link_recruiter(work: UnitOfWork, recruiter_id: int, slack_user_id: str, direct_channel: str) -> None:
    """Remember who a recruiter is in Slack, so that nobody has to ask again."""
    work.recruiters.link(recruiter_id, slack_user_id=slack_user_id, direct_channel=direct_channel)


def unlink_channel(work: UnitOfWork, direct_channel: str) -> None:
    """Forget who a recruiter was in Slack whose direct messages are closed: they may have left."""
    work.recruiters.unlink(direct_channel)
