"""Other Slack apps report that a candidate was not selected, as metadata of a message."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import structlog
from slack_bolt.async_app import AsyncApp

from db.vocabulary import Source
from slack_app.domain.reports import MESSAGE_TYPES, Decision, WrongPayload, read_metadata
from slack_app.edge import InAgency
from slack_app.use_cases.receive_report import keep_refused, receive_reports

log = structlog.get_logger()


def register(app: AsyncApp, trusted_app_ids: frozenset[str]) -> None:
    """Listen for metadata messages of the apps that the agency trusts."""

    async def receive_message_metadata(event: Mapping[str, Any], body: Mapping[str, Any], in_agency: InAgency) -> None:
        decision = MESSAGE_TYPES.get(event["metadata"]["event_type"])
        if decision is None:
            return
        if event["app_id"] not in trusted_app_ids:
            log.warning("report by an app that TRUSTED_APP_IDS does not name", app_id=event["app_id"])
            return
        await _receive(event, str(body["event_id"]), decision, in_agency)

    app.event("message_metadata_posted")(receive_message_metadata)


async def _receive(event: Mapping[str, Any], key: str, decision: Decision, in_agency: InAgency) -> None:
    """Store the report before Slack is answered; what cannot be read is stored too, for sending it again is no help."""
    payload = event["metadata"]["event_payload"]
    posted_at = datetime.fromtimestamp(float(event["message_ts"]), UTC)
    try:
        report = read_metadata(payload, decision=decision, key=key, posted_at=posted_at)
    except WrongPayload as wrong:
        await in_agency(keep_refused, Source.SLACK_EVENT, key, str(wrong), dict(payload))
        log.warning("report that cannot be read", app_id=event["app_id"], problem=str(wrong))
        return
    receipt = await in_agency.together(receive_reports, report)
    log.info("report received", outcome=receipt.outcome, case_id=receipt.case_id, agency_id=in_agency.agency_id)
