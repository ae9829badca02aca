"""Workflow steps that run: each has its own token until the app says that it is done."""

from dataclasses import dataclass, field
from typing import Any

from slack_app.sandbox.errors import ControlError, SlackError
from slack_app.sandbox.ids import Ids
from slack_app.sandbox.manifest import AppManifest
from slack_app.sandbox.payload import Payload
from slack_app.sandbox.workspace import Workspace

_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
}


@dataclass(slots=True)
class Execution:
    """One run of a step; its `status` is `running`, `completed` or `failed`."""

    id: str
    workflow_id: str
    callback_id: str
    token: str
    team_id: str
    user_id: str
    inputs: Payload
    status: str = "running"
    outputs: Payload = field(default_factory=dict)
    error: str | None = None


class Executions:
    """The steps that ran, and their tokens."""

    def __init__(self, ids: Ids, manifest: AppManifest) -> None:
        self._ids = ids
        self._manifest = manifest
        self._by_id: dict[str, Execution] = {}
        self._by_token: dict[str, Execution] = {}

    def start(self, workspace: Workspace, user_id: str, callback_id: str, inputs: Payload) -> Execution:
        """Run a step of the manifest with inputs of the right types; raises `ControlError` otherwise."""
        declared = self._manifest.functions.get(callback_id)
        if declared is None:
            raise ControlError(f"the manifest has no function {callback_id!r}")
        wrong = wrong_parameters(declared.get("input_parameters") or {}, inputs)
        if wrong:
            raise ControlError(f"the step cannot run: {wrong}")
        number = self._ids.next("Fx")
        token = f"xwfp-{workspace.id}-{number}"
        execution = Execution(number, self._ids.next("Wx"), callback_id, token, workspace.id, user_id, dict(inputs))
        self._by_id[execution.id] = self._by_token[token] = execution
        return execution

    def event(self, execution: Execution) -> Payload:
        """The `function_executed` event of a run."""
        declared = self._manifest.functions[execution.callback_id]
        return {
            "type": "function_executed",
            "function": {
                "id": f"Fn{execution.callback_id}",
                "callback_id": execution.callback_id,
                "title": declared.get("title", ""),
                "description": declared.get("description", ""),
                "type": "app",
                "input_parameters": _listed(declared.get("input_parameters") or {}),
                "output_parameters": _listed(declared.get("output_parameters") or {}),
            },
            "inputs": execution.inputs,
            "function_execution_id": execution.id,
            "workflow_execution_id": execution.workflow_id,
            "bot_access_token": execution.token,
            "event_ts": execution.id,
        }

    def of_token(self, token: str) -> Execution | None:
        """The run that a token belongs to."""
        return self._by_token.get(token)

    def get(self, execution_id: str) -> Execution | None:
        """A run by its id."""
        return self._by_id.get(execution_id)

    def finish(self, team_id: str, execution_id: str, outputs: Payload | None, error: str | None) -> None:
        """Complete or fail a run, once; raises `SlackError`."""
        execution = self._by_id.get(execution_id)
        if execution is None or execution.team_id != team_id:
            raise SlackError("function_execution_not_found")
        if execution.status != "running":
            raise SlackError("execution_not_in_running_state")
        if error is not None:
            execution.status, execution.error = "failed", error
            return
        declared = self._manifest.functions[execution.callback_id].get("output_parameters") or {}
        wrong = wrong_parameters(declared, outputs or {})
        if wrong:
            raise SlackError("parameter_validation_failed", f"[ERROR] {wrong}")
        execution.status, execution.outputs = "completed", dict(outputs or {})


def wrong_parameters(declared: Payload, values: Payload) -> str | None:
    """What is missing, unknown or of another type than declared; nothing if all is well."""
    properties, required = _properties(declared)
    for name in required:
        if values.get(name) is None:
            return f"missing parameter {name}"
    for name, value in values.items():
        if name not in properties:
            return f"unknown parameter {name}"
        if value is not None and not _is_of_type(value, str(properties[name].get("type"))):
            return f"parameter {name} is not of type {properties[name].get('type')}"
    return None


def _properties(declared: Payload) -> tuple[dict[str, Payload], list[str]]:
    if "properties" in declared and isinstance(declared["properties"], dict):
        return declared["properties"], list(declared.get("required") or [])
    return declared, [name for name, parameter in declared.items() if parameter.get("is_required")]


def _is_of_type(value: Any, name: str) -> bool:
    if name in ("slack#/types/timestamp",):
        return isinstance(value, int)
    expected = _TYPES.get(name, (str, dict, list))
    return isinstance(value, expected) and (bool in expected or not isinstance(value, bool))


def _listed(declared: Payload) -> list[Payload]:
    properties, required = _properties(declared)
    return [
        {
            "type": parameter.get("type"),
            "name": name,
            "title": parameter.get("title", name),
            "description": parameter.get("description", ""),
            "is_required": name in required,
        }
        for name, parameter in properties.items()
    ]
