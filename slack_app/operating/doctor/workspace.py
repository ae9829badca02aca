"""Does Slack let Rebound in, and let it do what it must: token, scopes, Socket Mode or HTTP?"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from slack_app.operating.doctor.findings import Finding, fix, note, ok
from slack_app.operating.doctor.slack import SaidNo, Silent, asked
from slack_app.settings import Settings


@dataclass(frozen=True)
class Workspace:
    """Where the bot token leads."""

    team_id: str
    enterprise_id: str | None
    name: str


@dataclass
class SlackSide:
    """What was found, and the workspace where it is known."""

    findings: list[Finding] = field(default_factory=list)
    workspace: Workspace | None = None
    is_silent: bool = False
    """It did not answer, so that nothing more need be asked."""


async def check_slack(settings: Settings, wanted_scopes: Sequence[str]) -> SlackSide:
    """Ask Slack all there is to ask; where it does not answer, one line says so and no more is asked."""
    side = SlackSide()
    try:
        await _check_token(settings, wanted_scopes, side)
        side.findings.append(await _check_way_in(settings))
    except Silent as silent:
        side.is_silent = True
        then = "Check the network and SLACK_API_URL, then try again."
        side.findings.append(fix("Slack", f"{silent} Nothing more was asked.", then))
    return side


async def _check_token(settings: Settings, wanted_scopes: Sequence[str], side: SlackSide) -> None:
    if not settings.slack_bot_token:
        where = "Copy it from the app's page, OAuth & Permissions."
        side.findings.append(fix("Slack token", "SLACK_BOT_TOKEN is missing.", where))
        return
    token = settings.slack_bot_token.get_secret_value()
    try:
        answer = await asked(lambda slack: slack.auth_test(token=token), settings.slack_api_url)
    except SaidNo as no:
        side.findings.append(_explain_token(no.code))
        return
    team_id = str(answer.get("team_id", ""))
    workspace = Workspace(team_id, answer.get("enterprise_id"), str(answer.get("team", "")))
    side.workspace = workspace
    side.findings.append(ok("Slack token", f"It is good, for {workspace.name} ({workspace.team_id})."))
    side.findings.append(_judge_scopes(answer.headers.get("x-oauth-scopes"), wanted_scopes))


def _explain_token(code: str) -> Finding:
    if code == "ratelimited":
        return fix("Slack token", "Slack asks for a pause.", "Try again in a minute.")
    anew = "Install the app anew (Install App) and copy the bot token into SLACK_BOT_TOKEN."
    return fix("Slack token", f"Slack refuses SLACK_BOT_TOKEN ({code}).", anew)


def _judge_scopes(granted: str | None, wanted: Sequence[str]) -> Finding:
    if granted is None:
        return note("Scopes", "Slack did not say which are granted.")
    missing = sorted(set(wanted) - {scope.strip() for scope in granted.split(",")})
    if missing:
        again = "On the app's page, paste what `rebound manifest` prints into App Manifest, then reinstall the app."
        return fix("Scopes", f"Not granted: {', '.join(missing)}.", again)
    return ok("Scopes", "All that the manifest asks for are granted.")


async def _check_way_in(settings: Settings) -> Finding:
    if not settings.slack_app_token:
        if settings.slack_signing_secret:
            return ok("Slack's way in", "HTTP: SLACK_SIGNING_SECRET is set.")
        return fix(
            "Slack's way in",
            "Neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set: Slack cannot reach Rebound.",
            "Set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP; both are on Basic Information.",
        )
    token = settings.slack_app_token.get_secret_value()
    try:
        await asked(lambda slack: slack.apps_connections_open(app_token=token), settings.slack_api_url)
    except SaidNo as no:
        return _explain_way_in(no.code)
    return ok("Slack's way in", "Socket Mode: SLACK_APP_TOKEN opens a connection.")


def _explain_way_in(code: str) -> Finding:
    says = f"Socket Mode does not open ({code})."
    if code == "ratelimited":
        return fix("Slack's way in", says, "Try again in a minute.")
    if code in {"socket_mode_not_enabled", "forbidden_team"}:
        return fix("Slack's way in", says, "Switch Socket Mode on, on the app's page.")
    anew = "Make an app-level token with connections:write on Basic Information and copy it into SLACK_APP_TOKEN."
    return fix("Slack's way in", says, anew)
