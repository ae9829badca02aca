"""The Bolt app: who may come in, which agency it is about, and who is acting."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import structlog
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from slack_app import listeners
from slack_app.domain.errors import NotSetUp
from slack_app.edge import Edge, InAgency
from slack_app.installations import Installations
from slack_app.refusals import answer_error, refusal
from slack_app.settings import Settings
from slack_app.use_cases.know_recruiter import link_by_email, recruiter_of_user

log = structlog.get_logger()
Next = Callable[[], Awaitable[BoltResponse]]
NOT_SET_UP = "Rebound isn't set up for this workspace. Ask whoever installed it to run `rebound doctor`."
NOT_YOURS = "Only people of the agency's own workspace can do that."
UNKNOWN_PERSON = (
    "I don't know you yet: nobody on the agency's list of recruiters has your e-mail address. "
    "Ask a lead to add it, then try again."
)


def create_bolt(edge: Edge, installations: Installations, client: AsyncWebClient, settings: Settings) -> AsyncApp:
    """Build the app. `client` is the listeners': its time-out leaves room to answer Slack within three seconds."""

    async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
        return installations.get(enterprise_id, team_id).authorization

    app = AsyncApp(
        name="Rebound",  # Bolt would look for one in the whole stack, which takes as long as all the rest of the start
        client=client,
        authorize=authorize,
        before_authorize=EnterAgency(edge, installations),
        process_before_response=True,
        request_verification_enabled=False,  # the front door has checked; Socket Mode needs no signature
        raise_error_for_unhandled_request=True,
    )
    app.use(KnowRecruiter())
    app.error(answer_error)
    listeners.register(app, settings)
    return app


class EnterAgency(AsyncMiddleware):
    """Finds the agency whose workspace calls, and refuses a workspace that is not set up.

    A class and not a function, as the next: for a function Bolt would gather all that one may ask for, at each request.
    """

    def __init__(self, edge: Edge, installations: Installations) -> None:
        self._edge, self._installations = edge, installations

    async def async_process(self, *, req: AsyncBoltRequest, resp: BoltResponse, next: Next) -> BoltResponse | None:
        """Put the way into the agency where listeners find it."""
        if req.body.get("type") != "url_verification":  # Slack asks before any workspace is known
            installation = self._installations.of_workspace(req.context.enterprise_id, req.context.team_id)
            if installation is None:
                log.warning("called by a workspace that is not set up", team_id=req.context.team_id)
                return refusal(req.body, NOT_SET_UP)
            req.context["in_agency"] = self._edge.agency(installation.agency_id)
        await next()
        return None


class KnowRecruiter(AsyncMiddleware):
    """Finds out which recruiter acts, and refuses whoever is none; for an event nobody needs to be one."""

    async def async_process(self, *, req: AsyncBoltRequest, resp: BoltResponse, next: Next) -> None:
        """Put the recruiter's number where listeners find it.

        Raises:
            NotSetUp: the person is not on the agency's list, or belongs to another workspace.
        """
        context, body = req.context, req.body
        is_event = "event" in body
        user_id = context.user_id
        if user_id and (not is_event or body["event"].get("type") == "message"):
            if _home_of_actor(body) not in {None, context.team_id}:
                raise NotSetUp(NOT_YOURS)
            context["recruiter_id"] = await _recruiter(context["in_agency"], context.client, user_id)
            if context["recruiter_id"] is None and not is_event:
                raise NotSetUp(UNKNOWN_PERSON)
        elif is_event:
            context["recruiter_id"] = None
        await next()


def _home_of_actor(body: Mapping[str, Any]) -> str | None:
    """Name the workspace that the acting person belongs to, where Slack says so: a shared channel has guests in it."""
    person = body["event"].get("user_team") if "event" in body else body.get("user", {})
    return person.get("team_id") if isinstance(person, Mapping) else person


async def _recruiter(in_agency: InAgency, client: AsyncWebClient, user_id: str) -> int | None:
    """Give the recruiter behind a Slack user; at first need Slack is asked for their e-mail address."""
    known = await in_agency.look(recruiter_of_user, user_id)
    if known is not None:
        return known
    answer = await client.users_info(user=user_id)
    email = answer["user"].get("profile", {}).get("email")
    return await in_agency(link_by_email, user_id, email) if email else None
