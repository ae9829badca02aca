"""`views.*`: modals and the Home tab."""

from slack_app.sandbox.blocks import view_problems, view_size
from slack_app.sandbox.call import Call, method
from slack_app.sandbox.errors import SlackError
from slack_app.sandbox.payload import Payload
from slack_app.sandbox.views import View

VIEW_BYTES = 250_000


def checked_view(content: Payload, kind: str) -> Payload:
    """A view that Slack would take; raises `SlackError` with pointers otherwise."""
    if view_size(content) > VIEW_BYTES:
        raise SlackError("view_too_large")
    problems = view_problems(content, "/view")
    if not problems and content["type"] != kind:
        raise SlackError("invalid_arguments", f"[ERROR] must be a {kind} view [json-pointer:/view/type]")
    if problems:
        raise SlackError("invalid_arguments", *(str(problem) for problem in problems))
    return content


def open_view(call: Call) -> Payload:
    """Open a modal for the person who just did something."""
    trigger_id = call.arguments.required("trigger_id")
    content = _view(call, "modal")
    trigger = call.slack.triggers.exchange(trigger_id, call.workspace.id)
    return _shown(call, call.slack.views.open(call.workspace, trigger.user_id, content))


def push(call: Call) -> Payload:
    """Put a modal on top of the one in which the person just did something."""
    trigger_id = call.arguments.required("trigger_id")
    content = _view(call, "modal")
    trigger = call.slack.triggers.exchange(trigger_id, call.workspace.id)
    return _shown(call, call.slack.views.push(call.workspace, trigger.user_id, content))


def update(call: Call) -> Payload:
    """Change a view that stands open."""
    view_id, external_id = call.arguments.text("view_id"), call.arguments.text("external_id")
    if not (view_id or external_id):
        raise SlackError("invalid_arguments", "[ERROR] view_id or external_id is needed")
    view = call.slack.views.find(call.workspace, view_id, external_id)
    content = _view(call, view.content["type"])
    return _shown(call, call.slack.views.update(view, content, call.arguments.text("hash")))


def publish(call: Call) -> Payload:
    """Show the Home tab to one person."""
    user_id = call.arguments.required("user_id")
    content = _view(call, "home")
    if user_id not in call.workspace.users:
        raise SlackError("user_not_found")
    if not call.slack.manifest.has_home():
        raise SlackError("not_enabled")
    return _shown(call, call.slack.views.publish(call.workspace, user_id, content, call.arguments.text("hash")))


def _view(call: Call, kind: str) -> Payload:
    return checked_view(call.arguments.members("view", "invalid_arguments"), kind)


def _shown(call: Call, view: View) -> Payload:
    shown = view.as_payload()
    call.slack.record.add("view", view.content["type"], call.workspace.id, user=view.user_id, view=view.content)
    return {"view": shown}


METHODS = {
    "views.open": method(open_view, "4", None, "trigger_id interactivity_pointer view"),
    "views.push": method(push, "4", None, "trigger_id interactivity_pointer view"),
    "views.update": method(update, "4", None, "view_id external_id hash view"),
    "views.publish": method(publish, "4", None, "user_id hash view"),
}
