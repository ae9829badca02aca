"""What an app may answer to what a person did, and what Slack's client makes of it."""

from typing import Any

from slack_app.sandbox.blocks import option_problems, view_problems
from slack_app.sandbox.errors import SlackError
from slack_app.sandbox.payload import Payload
from slack_app.sandbox.responding import respond
from slack_app.sandbox.response_urls import ResponseUrl
from slack_app.sandbox.slack import Slack
from slack_app.sandbox.views import View
from slack_app.sandbox.workspace import Conversation, User, Workspace

_TROUBLE = "We had some trouble connecting. Try again?"
_SUBMISSION_FIELDS = {"response_action", "errors", "view"}


class UnacceptableError(Exception):
    """Slack's client cannot make sense of the acknowledgement."""


def refuse(slack: Slack, workspace: Workspace, user: User, kind: str, body: Any, why: str, **more: Any) -> str:
    """Keep a bad acknowledgement as a violation and show the person an error; gives the error's code."""
    slack.record.violation("invalid_ack", workspace.id, request=kind, body=body, why=why, **more)
    slack.people.toast(user.id, "invalid_ack", _TROUBLE)
    return "invalid_ack"


def expect_nothing(body: Any) -> None:
    """Buttons and shortcuts are acknowledged without a body."""
    if body not in (None, "", {}):
        raise UnacceptableError("this is acknowledged without a body")


def carry_out_submission(slack: Slack, view: View, body: Any) -> None:
    """Close, update, push or keep the modal as the app says; raises `UnacceptableError`."""
    if body in (None, "", {}):
        slack.views.close(view)
        return
    if not isinstance(body, dict):
        raise UnacceptableError("a submission is acknowledged with nothing or an object")
    unknown = body.keys() - _SUBMISSION_FIELDS
    if unknown:
        raise UnacceptableError(f"not part of a response_action: {', '.join(sorted(unknown))}")
    action = body.get("response_action")
    if action == "clear":
        slack.views.clear(view.user_id)
    elif action == "errors":
        view.errors = _errors(view, body.get("errors"))
    elif action in ("update", "push"):
        _show(slack, view, action, body.get("view"))
    else:
        raise UnacceptableError(f"{action!r} is not errors, update, push or clear")


def offered_options(body: Any) -> list[Payload]:
    """The options that a `block_suggestion` was answered with; raises `UnacceptableError`."""
    if body in (None, "", {}):
        return []
    problems = option_problems(body)
    if problems:
        raise UnacceptableError("; ".join(str(problem) for problem in problems))
    groups = body.get("option_groups") or []
    return [*body.get("options", []), *(option for group in groups for option in group["options"])]


def answer_command(slack: Slack, workspace: Workspace, conversation: Conversation, user: User, body: Any) -> None:
    """Show what a slash command was answered with; raises `UnacceptableError`."""
    if body in (None, "", {}):
        return
    said = {"text": body} if isinstance(body, str) else body
    asked = ResponseUrl(workspace, conversation, user.id, None, expires_at=0)
    try:
        respond(slack, asked, said)
    except SlackError as problem:
        raise UnacceptableError(f"{problem.code} {problem.extra or ''}".strip()) from None


def _errors(view: View, errors: Any) -> dict[str, str]:
    if not isinstance(errors, dict) or not errors:
        raise UnacceptableError("errors is a map of block_id to message, and not empty")
    inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
    for block_id, message in errors.items():
        if block_id not in inputs:
            raise UnacceptableError(f"{block_id!r} is no input block of the view")
        if not isinstance(message, str) or not message:
            raise UnacceptableError(f"the message of {block_id!r} is empty")
    return errors


def _show(slack: Slack, view: View, action: str, content: Any) -> None:
    if not isinstance(content, dict):
        raise UnacceptableError(f"{action} needs a view")
    problems = view_problems(content, "/view")
    if problems or content["type"] != "modal":
        raise UnacceptableError("; ".join(map(str, problems)) or "the view must be a modal")
    try:
        if action == "push":
            shown = slack.views.push(view.workspace, view.user_id, content)
        else:
            shown = slack.views.update(view, content)
    except SlackError as problem:
        raise UnacceptableError(problem.code) from None
    slack.record.add("view", "modal", view.workspace.id, user=view.user_id, view=shown.content)
