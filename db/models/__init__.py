"""The tables."""

from db.models.agencies import Agency, EndpointKey, Recruiter
from db.models.base import AgencyRow, Base
from db.models.candidates import Candidate
from db.models.cases import Case, CheckIn, Escalation, Exclusivity, FeedbackRevision, Match, Note, Reminder
from db.models.clients import Client
from db.models.job_orders import JobOrder
from db.models.mails import Mail
from db.models.outbox import AuditEntry, InboundEvent, OutboxMessage, SlackLane
from db.models.prompt_lists import PromptList, PromptListRow
from db.models.reasons import ReasonChange
from db.models.submissions import Submission
from db.models.templates import Template

__all__ = [
    "Agency",
    "AgencyRow",
    "AuditEntry",
    "Base",
    "Candidate",
    "Case",
    "CheckIn",
    "Client",
    "EndpointKey",
    "Escalation",
    "Exclusivity",
    "FeedbackRevision",
    "InboundEvent",
    "JobOrder",
    "Mail",
    "Match",
    "Note",
    "OutboxMessage",
    "PromptList",
    "PromptListRow",
    "ReasonChange",
    "Recruiter",
    "Reminder",
    "SlackLane",
    "Submission",
    "Template",
]
