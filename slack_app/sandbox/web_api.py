"""The Web API's door: tokens, scopes, faults and rates before a method, the record after it."""

import asyncio
import math
import time
from dataclasses import dataclass, field

from aiohttp import web

from slack_app.sandbox.arguments import Arguments, decode
from slack_app.sandbox.call import Call, Method
from slack_app.sandbox.errors import SlackError
from slack_app.sandbox.faults import CALL_FAULTS, Fault
from slack_app.sandbox.methods import METHODS
from slack_app.sandbox.methods.auth import open_connection
from slack_app.sandbox.payload import Payload
from slack_app.sandbox.rates import Key, RateLimitedError
from slack_app.sandbox.slack import Slack
from slack_app.sandbox.workspace import Workspace

_OPEN_CONNECTION = "apps.connections.open"
_ALWAYS_KNOWN = {"token", "team_id"}
_PATIENCE = 0.1
_POSTING = ("chat.postMessage",)


@dataclass(slots=True)
class Visit:
    """One request to the Web API while it is answered."""

    request: web.Request
    method: str
    started: float = field(default_factory=time.perf_counter)
    arguments: Payload = field(default_factory=dict)
    workspace: Workspace | None = None
    problem: SlackError | None = None
    status: int = 200
    retry_after: int = 0

    @property
    def team_id(self) -> str | None:
        """The workspace that the token belongs to."""
        return self.workspace.id if self.workspace else None

    @property
    def channel(self) -> str | None:
        """The conversation that the call is about."""
        channel = self.arguments.get("channel")
        return channel if isinstance(channel, str) else None


class WebApi:
    """Answers `/api/METHOD`."""

    def __init__(self, slack: Slack) -> None:
        self._slack = slack

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Answer one call, with a fault if one waits for it."""
        visit = Visit(request, request.match_info["method"])
        await self._admit(visit)
        fault = self._slack.faults.take(CALL_FAULTS, visit.method, visit.channel, visit.team_id)
        if fault is None:
            return self._respond(visit, self._answer(visit))
        return await self._go_wrong(visit, fault)

    async def _admit(self, visit: Visit) -> None:
        header = visit.request.headers.get("Authorization", "")
        try:
            visit.arguments = await decode(visit.request)
            token = header.removeprefix("Bearer ").strip() or str(visit.arguments.get("token") or "")
            visit.arguments.pop("token", None)
            visit.workspace = self._workspace(visit.method, token)
        except SlackError as problem:
            visit.problem = problem

    def _workspace(self, name: str, token: str) -> Workspace | None:
        slack = self._slack
        if not token:
            raise SlackError("not_authed")
        if token in slack.tokens.revoked:
            raise SlackError("token_revoked")
        if token == slack.app_token:
            if name != _OPEN_CONNECTION:
                raise SlackError("not_allowed_token_type")
            return None
        team_id = slack.tokens.workspaces.get(token)
        execution = slack.executions.of_token(token)
        if execution is not None:
            if execution.status != "running":
                raise SlackError("token_revoked")
            team_id = execution.team_id
        if team_id is None:
            raise SlackError("invalid_auth")
        if name == _OPEN_CONNECTION:
            raise SlackError("not_allowed_token_type")
        return slack.world.workspaces[team_id]

    def _answer(self, visit: Visit) -> Payload:
        try:
            return {"ok": True, **self._carry_out(visit)}
        except RateLimitedError as limited:
            visit.status, visit.retry_after = 429, limited.retry_after
            if limited.early:
                self._slack.record.violation(
                    "early_after_429",
                    visit.team_id,
                    method=visit.method,
                    channel=visit.channel,
                    seconds_left=limited.retry_after,
                )
            return {"ok": False, "error": limited.code}
        except SlackError as problem:
            return {"ok": False, "error": problem.code, **problem.extra}

    def _carry_out(self, visit: Visit) -> Payload:
        method = METHODS.get(visit.method)
        if method is None:
            raise SlackError("unknown_method", req_method=visit.method)
        if visit.problem:
            raise visit.problem
        self._spend(visit, method)
        if visit.workspace is None:
            return open_connection(self._slack)
        call = Call(self._slack, visit.workspace, Arguments(visit.arguments))
        if method.scope:
            call.need(method.scope)
        return method.answer(call)

    def _spend(self, visit: Visit, method: Method) -> None:
        team_id = visit.team_id or self._slack.app_id
        keys: list[tuple[Key, str]] = []
        if visit.method in _POSTING:
            keys += [(("post", team_id, _place(visit)), "post"), (("posts", team_id), "posts")]
        keys.append(((visit.method, team_id), "many" if visit.method in _POSTING else method.tier))
        self._slack.rates.spend(keys)

    async def _go_wrong(self, visit: Visit, fault: Fault) -> web.StreamResponse:
        if fault.kind == "429":
            team_id = visit.team_id or self._slack.app_id
            method = METHODS.get(visit.method)
            tier = "many" if method is None or visit.method in _POSTING else method.tier
            self._slack.rates.close((visit.method, team_id), tier, fault.seconds)
            visit.status, visit.retry_after = 429, max(1, math.ceil(fault.seconds))
            return self._respond(visit, {"ok": False, "error": "ratelimited"}, fault)
        if fault.kind == "5xx":
            visit.status = 503
            return self._respond(visit, {"ok": False, "error": "service_unavailable"}, fault)
        if fault.kind == "error":
            return self._respond(visit, {"ok": False, "error": fault.code}, fault)
        if fault.kind == "accepted_late":
            response = self._respond(visit, self._answer(visit), fault)
            await self._wait(fault.seconds)
            return response
        if fault.kind == "accepted_then_dropped":
            return self._drop(visit, self._respond(visit, self._answer(visit), fault))
        if fault.kind == "done_after_timeout":
            self._slack.delivery.later(self._do_later(visit, fault))
        else:
            visit.status = 0
            self._keep(visit, {}, fault)
        while not self._slack.stopping.is_set() and visit.request.transport is not None:
            await self._wait(_PATIENCE)
        return self._drop(visit, web.Response())

    async def _do_later(self, visit: Visit, fault: Fault) -> None:
        await asyncio.sleep(fault.seconds)
        answer = self._answer(visit)
        visit.status = 0
        self._keep(visit, answer, fault)

    async def _wait(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._slack.stopping.wait()
        except TimeoutError:
            return

    def _drop(self, visit: Visit, response: web.Response) -> web.Response:
        if visit.request.transport is not None:
            visit.request.transport.abort()
        return response

    def _respond(self, visit: Visit, answer: Payload, fault: Fault | None = None) -> web.Response:
        self._keep(visit, answer, fault)
        headers = {"x-oauth-scopes": ",".join(self._slack.manifest.scopes)}
        if visit.retry_after:
            headers["Retry-After"] = str(visit.retry_after)
        return web.json_response(answer, status=visit.status, headers=headers)

    def _keep(self, visit: Visit, answer: Payload, fault: Fault | None) -> None:
        method = METHODS.get(visit.method)
        unknown = visit.arguments.keys() - method.arguments - _ALWAYS_KNOWN if method else ()
        self._slack.record.add(
            "call",
            visit.method,
            visit.team_id,
            args=visit.arguments,
            answer=answer,
            status=visit.status,
            refused=not answer.get("ok"),
            fault=fault.kind if fault else None,
            warnings=[f"unknown argument {name}" for name in sorted(unknown)],
            seconds=round(time.perf_counter() - visit.started, 4),
        )


def _place(visit: Visit) -> str:
    """The conversation that a post goes to: somebody's id stands for their direct messages."""
    channel = visit.channel or ""
    opened = visit.workspace.direct_message(channel) if visit.workspace and channel.startswith("U") else None
    return opened.id if opened else channel
