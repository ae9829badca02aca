"""Which workspaces Rebound is installed in, with the token for each."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

import aiohttp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy.orm import Session

from db.across_agencies import agencies, agency_of_workspace, bind_workspace, create_agency
from db.unit_of_work import UnitOfWork
from slack_app.edge import Edge
from slack_app.settings import Settings


class CannotStart(Exception):
    """Rebound cannot start; the text says why and what to do."""


@dataclass(frozen=True)
class Installation:
    """A workspace that Rebound is installed in."""

    agency_id: int
    team_id: str
    enterprise_id: str | None
    bot_token: str
    bot_user_id: str
    bot_id: str
    scopes: frozenset[str]

    @cached_property
    def authorization(self) -> AuthorizeResult:
        """What Bolt wants to know before it runs a listener."""
        return AuthorizeResult(
            enterprise_id=self.enterprise_id,
            team_id=self.team_id,
            bot_token=self.bot_token,
            bot_user_id=self.bot_user_id,
            bot_id=self.bot_id,
        )


class Installations:
    """The workspaces of this process, found by workspace or by agency."""

    def __init__(self) -> None:
        self._by_team: dict[tuple[str | None, str], Installation] = {}
        self._by_agency: dict[int, Installation] = {}

    def add(self, installation: Installation) -> None:
        """Serve this workspace."""
        self._by_team[installation.enterprise_id, installation.team_id] = installation
        self._by_agency[installation.agency_id] = installation

    def of_workspace(self, enterprise_id: str | None, team_id: str | None) -> Installation | None:
        """Give the installation in a workspace, or None: then Rebound is not set up there."""
        return self._by_team.get((enterprise_id or None, team_id or ""))

    def get(self, enterprise_id: str | None, team_id: str | None) -> Installation:
        """Give the installation in a workspace that is known to have one."""
        return self._by_team[enterprise_id or None, team_id or ""]

    def of_agency(self, agency_id: int) -> Installation | None:
        """Give the installation of an agency, or None: then this process cannot write to it."""
        return self._by_agency.get(agency_id)

    def all(self) -> list[Installation]:
        """Give all installations."""
        return list(self._by_agency.values())


async def install(edge: Edge, client: AsyncWebClient, bot_token: str, settings: Settings) -> Installation:
    """Ask Slack which workspace a token is for, and bind it to its agency; the first start creates the agency.

    Raises:
        CannotStart: Slack refuses the token, or the only agency works in another workspace.
    """
    try:
        answer = await client.auth_test(token=bot_token)
    except SlackApiError as error:
        code = error.response["error"]
        raise CannotStart(f"Slack refuses SLACK_BOT_TOKEN ({code}). Copy it anew from the app's page.") from error
    except (aiohttp.ClientError, TimeoutError) as error:
        raise CannotStart(
            f"Slack does not answer at {settings.slack_api_url} (SLACK_API_URL). Is it reachable?"
        ) from error
    team_id, enterprise_id = str(answer["team_id"]), answer.get("enterprise_id")
    agency_id = await edge.write(lambda session: _agency_of(session, team_id, enterprise_id, settings, edge.now()))
    await edge.agency(agency_id)(_remember_settings, settings)
    return Installation(
        agency_id=agency_id,
        team_id=team_id,
        enterprise_id=enterprise_id or None,
        bot_token=bot_token,
        bot_user_id=str(answer["user_id"]),
        bot_id=str(answer.get("bot_id", "")),
        scopes=frozenset(part for part in answer.headers.get("x-oauth-scopes", "").split(",") if part),
    )


def _agency_of(session: Session, team_id: str, enterprise_id: str | None, settings: Settings, now: datetime) -> int:
    known = agency_of_workspace(session, team_id, enterprise_id)
    if known is not None:
        return known
    unbound = [agency_id for agency_id, _, bound_to in agencies(session) if bound_to is None]
    if not unbound and agencies(session):
        raise CannotStart(
            f"This database belongs to another Slack workspace than {team_id}, to which SLACK_BOT_TOKEN leads. "
            "Use that workspace's token, or another DATABASE_URL."
        )
    agency_id = unbound[0] if unbound else first_agency(session, settings, now)
    bind_workspace(session, agency_id, team_id, enterprise_id)
    return agency_id


def first_agency(session: Session, settings: Settings, now: datetime) -> int:
    """Create the agency as the settings describe it, and give its id."""
    return create_agency(session, settings.agency_name, now=now, time_zone=settings.agency_time_zone)


def _remember_settings(work: UnitOfWork, settings: Settings) -> None:
    """Write down what use cases go by: they read no settings."""
    if settings.fallback_channel is not None:
        work.agency.fallback_channel = settings.fallback_channel
    work.agency.prompts_a_day = settings.prompts_a_day
    work.agency.tell_days_interviewed, work.agency.tell_days = settings.tell_days_interviewed, settings.tell_days
    work.agency.country, work.agency.region = settings.agency_country, settings.agency_region
