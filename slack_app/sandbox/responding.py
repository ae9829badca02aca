"""What the app may do with a response URL."""

import json

from aiohttp import web

from slack_app.sandbox import posting
from slack_app.sandbox.arguments import Arguments
from slack_app.sandbox.errors import SlackError
from slack_app.sandbox.message_content import content_of
from slack_app.sandbox.payload import Payload
from slack_app.sandbox.rates import RateLimitedError
from slack_app.sandbox.response_urls import ResponseUrl
from slack_app.sandbox.slack import Slack
from slack_app.sandbox.workspace import Message

FIELDS = frozenset(
    {"text", "blocks", "attachments", "response_type", "replace_original", "delete_original", "thread_ts"}
    | {"unfurl_links", "unfurl_media", "metadata", "mrkdwn"}
)
_GONE = ("invalid_url", "expired_url", "used_url")


class Responding:
    """Answers `/response/…`."""

    def __init__(self, slack: Slack) -> None:
        self._slack = slack

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Take one use of a response URL."""
        body: Payload = {}
        given: ResponseUrl | None = None
        headers: dict[str, str] = {}
        answer: Payload = {"ok": True}
        status = 200
        try:
            body = _decoded(await request.read())
            given = self._slack.response_urls.use(request.match_info["path"])
            post = ("post", given.workspace.id, given.conversation.id)
            self._slack.rates.spend([(post, "post")])
            respond(self._slack, given, body)
        except RateLimitedError as limited:
            if limited.early and given:
                channel = given.conversation.id
                self._slack.record.violation(
                    "early_after_429", given.workspace.id, method="response_url", channel=channel
                )
            status, answer = 429, {"ok": False, "error": limited.code}
            headers["Retry-After"] = str(limited.retry_after)
        except SlackError as problem:
            status = 404 if problem.code in _GONE else 400
            answer = {"ok": False, "error": problem.code, **problem.extra}
        self._slack.record.add(
            "call",
            "response_url",
            given.workspace.id if given else None,
            args=body,
            answer=answer,
            status=status,
            refused=status != 200,
            fault=None,
            warnings=[f"unknown argument {name}" for name in sorted(body.keys() - FIELDS)],
        )
        return web.json_response(answer, status=status, headers=headers)


def respond(slack: Slack, given: ResponseUrl, body: Payload) -> Message | None:
    """Post, replace or delete, as the body says; raises `SlackError`."""
    arguments = Arguments(body)
    original = given.message
    if arguments.flag("delete_original"):
        if original is None:
            raise SlackError("message_not_found")
        _remove(slack, given, original)
        return None
    response_type = arguments.text("response_type", "ephemeral")
    if response_type not in ("ephemeral", "in_channel"):
        raise SlackError("invalid_arguments", "[ERROR] response_type is ephemeral or in_channel")
    content = content_of(arguments)
    if arguments.flag("replace_original") and original is not None:
        posting.change(slack, given.workspace, given.conversation, original, content)
        return original
    only_for = given.user_id if response_type == "ephemeral" else None
    thread_ts = arguments.text("thread_ts") or None
    message = posting.as_app(
        slack, given.workspace, **content, only_for=only_for, thread_ts=thread_ts if not only_for else None
    )
    if only_for:
        given.conversation.ephemerals.append(message)
        return message
    if thread_ts and thread_ts not in given.conversation.messages:
        raise SlackError("thread_not_found")
    posting.post(slack, given.workspace, given.conversation, message)
    return message


def _remove(slack: Slack, given: ResponseUrl, original: Message) -> None:
    if original.only_for:
        given.conversation.ephemerals = [m for m in given.conversation.ephemerals if m is not original]
    else:
        posting.delete(slack, given.workspace, given.conversation, original)


def _decoded(raw: bytes) -> Payload:
    try:
        body = json.loads(raw)
    except ValueError:
        raise SlackError("invalid_payload") from None
    if not isinstance(body, dict):
        raise SlackError("invalid_payload")
    return body
