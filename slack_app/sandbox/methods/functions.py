"""`functions.*`: saying that a workflow step is done."""

from slack_app.sandbox.call import Call, method
from slack_app.sandbox.payload import Payload


def complete_success(call: Call) -> Payload:
    """The step is done, with these outputs."""
    outputs = call.arguments.members("outputs", "parameter_validation_failed")
    execution_id = call.arguments.required("function_execution_id")
    call.slack.executions.finish(call.workspace.id, execution_id, outputs, None)
    return {}


def complete_error(call: Call) -> Payload:
    """The step failed; whoever runs the workflow reads why."""
    error = call.arguments.required("error")
    execution_id = call.arguments.required("function_execution_id")
    call.slack.executions.finish(call.workspace.id, execution_id, None, error)
    return {}


METHODS = {
    "functions.completeSuccess": method(complete_success, "3", None, "function_execution_id outputs"),
    "functions.completeError": method(complete_error, "3", None, "function_execution_id error"),
}
