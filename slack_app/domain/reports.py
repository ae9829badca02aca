"""What systems outside tell us, as they write it, and as use cases read it. Ids are those of the agency's ATS."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from db.vocabulary import Source

ExternalId = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]


class Decision(StrEnum):
    """What the client has decided."""

    NOT_SELECTED = "candidate.not_selected"
    RECONSIDERED = "candidate.reconsidered"


MESSAGE_TYPES = {
    "candidate_not_selected": Decision.NOT_SELECTED,
    "candidate_reconsidered": Decision.RECONSIDERED,
}
"""The event types of Slack message metadata, which may not contain a dot."""


@dataclass(frozen=True)
class Report:
    """What a system outside tells, with a key that is the same when it is told again."""

    source: Source
    key: str
    decision: Decision
    candidate: str
    job_order: str
    decided_at: datetime
    stage: str | None = None


class WrongPayload(Exception):
    """A payload that says nothing we understand; the text names the field and what belongs there."""


class ReportData(BaseModel):
    """Who is concerned."""

    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)

    candidate_id: ExternalId = Field(description="The candidate's id in the ATS")
    job_order_id: ExternalId = Field(description="The position's id in the ATS")
    stage: Annotated[str, StringConstraints(max_length=120)] | None = Field(
        None, description='How far the candidate got, for people to read: "Second interview"'
    )


class MessageReport(ReportData):
    """The same as the flat payload of a Slack message's metadata."""

    decided_at: AwareDatetime | None = Field(None, description="When the client decided; the message's time otherwise")


class ReportPayload(BaseModel):
    """The body of a webhook, in the form that Standard Webhooks recommends."""

    model_config = ConfigDict(extra="ignore")

    type: Decision = Field(description="What the client has decided")
    timestamp: AwareDatetime = Field(description="When the client decided, with a time zone: 2026-03-02T09:12:00Z")
    data: ReportData


def read_payload(payload: object, *, key: str) -> Report:
    """Turn the decoded body of a webhook into a report.

    Raises:
        WrongPayload: it does not follow the schema.
    """
    try:
        told = ReportPayload.model_validate(payload)
    except ValidationError as error:
        raise WrongPayload(_explain(error)) from error
    return _report(Source.WEBHOOK, key, told.type, told.timestamp, told.data)


def read_metadata(
    payload: object, *, decision: Decision, key: str, posted_at: datetime, source: Source = Source.SLACK_EVENT
) -> Report:
    """Turn the metadata of a Slack message, or the inputs of a workflow's step, into a report.

    Raises:
        WrongPayload: it does not follow the schema.
    """
    try:
        told = MessageReport.model_validate(payload)
    except ValidationError as error:
        raise WrongPayload(_explain(error)) from error
    return _report(source, key, decision, told.decided_at or posted_at, told)


def json_schema() -> dict[str, Any]:
    """Give the JSON schema of a webhook's body, as the documentation shows it."""
    return ReportPayload.model_json_schema()


def _report(source: Source, key: str, decision: Decision, decided_at: datetime, data: ReportData) -> Report:
    return Report(source, key, decision, data.candidate_id, data.job_order_id, decided_at, data.stage or None)


def _explain(error: ValidationError) -> str:
    problems = [f"{'.'.join(str(part) for part in one['loc']) or 'the body'}: {one['msg']}" for one in error.errors()]
    return "; ".join(problems[:5])
