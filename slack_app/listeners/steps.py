"""The step of a workflow: somebody builds a workflow in Slack, and one of its steps reports to Rebound."""

import structlog
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.context.complete.async_complete import AsyncComplete
from slack_bolt.context.fail.async_fail import AsyncFail
from slack_sdk.errors import SlackApiError

from slack_app.domain import ids
from slack_app.domain.reports import WrongPayload
from slack_app.edge import InAgency
from slack_app.listeners.payloads import Payload
from slack_app.use_cases.receive_report import receive_step

log = structlog.get_logger()
_FINISHED_BEFORE = {"execution_not_in_running_state", "function_execution_not_found"}


def register(app: AsyncApp) -> None:
    """Tell Slack's workflows which function carries out the step."""
    app.function(ids.NOT_SELECTED_STEP, auto_acknowledge=False)(report_by_step)


async def report_by_step(
    ack: AsyncAck, event: Payload, complete: AsyncComplete, fail: AsyncFail, in_agency: InAgency
) -> None:
    """Store the report, then finish the step. Where finishing does not come through, Slack tells it again."""
    problem, outcome = None, ""
    try:
        receipt = await in_agency(receive_step, event["inputs"], str(event["function_execution_id"]))
        outcome, problem = receipt.outcome, receipt.problem
    except WrongPayload as wrong:
        problem = f"The step's inputs cannot be used. {wrong}"
    log.info("report by a workflow's step", outcome=outcome or "refused", agency_id=in_agency.agency_id)
    try:
        await (fail(error=problem) if problem else complete(outputs={"outcome": outcome}))
    except SlackApiError as error:
        if error.response.get("error") not in _FINISHED_BEFORE:
            raise
    await ack()
