"""What the doctor says of Slack."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web

from slack_app.operating.doctor import slack
from tests.operating.conftest import bound_agency
from tests.operating.examination import Installation, installation


@pytest.mark.parametrize("transport", ["socket", "http"])
async def test_an_installation_that_is_well_is_told_so(folder: Path, database_url: str, transport: str) -> None:
    async with installation(folder, database_url, transport=transport) as place:
        bound_agency(database_url, place.team.id)
        told = await place.examine()
    assert (told.code, told.wrong) == (0, set()), told.output
    assert list(told.lines) == [
        "Settings",
        "Database",
        "Database level",
        *(["Database role"] if database_url.startswith("postgresql") else []),
        "Index folder",
        "Slack token",
        "Scopes",
        "Slack's way in",
        "Mail",
        "Fallback channel",
        "Trusted apps",
        "Agency",
        "Recruiters",
        "Endpoints",
        "Messages",
    ]
    assert told.output.splitlines()[-1] == "Nothing is wrong."


async def test_a_missing_token_is_said_to_be_copied(place: Installation) -> None:
    told = await place.examine(SLACK_BOT_TOKEN="")
    assert (told.code, told.wrong) == (1, {"Slack token"})
    assert "OAuth & Permissions" in told.output
    assert told.lines["Fallback channel"] == ("note", "Not looked at: that needs Slack.")


async def test_a_revoked_token_is_to_be_copied_anew(place: Installation) -> None:
    await place.slack.ask("revoke", team=place.team.id)
    told = await place.examine()
    assert (told.code, told.wrong) == (1, {"Slack token"})
    assert "(token_revoked). Next: Install the app anew" in told.output


async def test_a_token_that_slack_never_gave_is_refused(place: Installation) -> None:
    told = await place.examine(SLACK_BOT_TOKEN="xoxb-guessed")
    assert (told.wrong, "(invalid_auth)" in told.output) == ({"Slack token"}, True)


async def test_slack_may_ask_for_a_pause(place: Installation) -> None:
    await place.slack.fault("429", "auth.test", seconds=1)
    told = await place.examine()
    assert (told.wrong, "Try again in a minute" in told.output) == ({"Slack token"}, True)


async def test_scopes_that_are_missing_are_named(folder: Path, sqlite_url: str) -> None:
    async with installation(folder, sqlite_url, without_scopes=frozenset({"users:read.email", "im:write"})) as place:
        told = await place.examine()
    assert told.wrong == {"Scopes"}
    assert "Not granted: im:write, users:read.email." in told.lines["Scopes"][1]
    assert "reinstall the app" in told.lines["Scopes"][1]


async def test_a_server_that_says_nothing_of_scopes_is_believed(place: Installation) -> None:
    async def answer(_request: web.Request) -> web.Response:
        return web.json_response({"ok": True, "team_id": place.team.id, "team": "B", "url": "wss://nowhere"})

    async with serving(answer) as url:
        told = await place.examine(SLACK_API_URL=url, FALLBACK_CHANNEL="#desk")
    assert told.lines["Scopes"] == ("note", "Slack did not say which are granted.")


async def test_a_wrong_app_token_is_found_before_the_first_connection(place: Installation) -> None:
    told = await place.examine(SLACK_APP_TOKEN="xapp-1-guessed")
    assert told.wrong == {"Slack's way in"}
    assert "(invalid_auth). Next: Make an app-level token with connections:write" in told.output


@pytest.mark.parametrize(
    ("code", "what_to_do"), [("socket_mode_not_enabled", "Switch Socket Mode on"), ("ratelimited", "in a minute")]
)
async def test_socket_mode_that_does_not_open_is_explained(place: Installation, code: str, what_to_do: str) -> None:
    await place.slack.fault("error", "apps.connections.open", code=code)
    told = await place.examine()
    assert (told.wrong, what_to_do in told.lines["Slack's way in"][1]) == ({"Slack's way in"}, True)


async def test_without_a_way_in_both_are_named(place: Installation) -> None:
    told = await place.examine(SLACK_APP_TOKEN="")
    assert told.wrong == {"Slack's way in"}
    assert "Set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP" in told.lines["Slack's way in"][1]


async def test_a_port_where_nobody_listens_is_one_line(place: Installation) -> None:
    told = await place.examine(SLACK_API_URL="http://127.0.0.1:1/api/")
    assert (told.code, told.wrong) == (1, {"Slack"})
    assert "127.0.0.1:1 cannot be reached" in told.lines["Slack"][1]
    assert told.lines["Agency"][0] == "note"


async def test_slack_is_not_waited_for_long(place: Installation, monkeypatch: pytest.MonkeyPatch) -> None:
    assert slack.SECONDS <= 5
    monkeypatch.setattr(slack, "SECONDS", 0.3)
    await place.slack.fault("timeout", count=5)
    told = await asyncio.wait_for(place.examine(), 5)
    assert (told.wrong, "did not answer within" in told.lines["Slack"][1]) == ({"Slack"}, True)
    assert [call.name for call in await place.slack.record(kind="call")] == ["auth.test"], "asked once, and no more"


async def test_trouble_of_slacks_own_is_no_fault_of_the_token(place: Installation) -> None:
    await place.slack.fault("5xx", "auth.test")
    told = await place.examine()
    assert (told.wrong, "trouble of its own" in told.lines["Slack"][1]) == ({"Slack"}, True)


@pytest.mark.parametrize(
    ("body", "content_type"),
    [("<html>Please log in</html>", "text/html"), ("Blocked", "text/plain"), ("{", "application/json")],
)
async def test_something_that_is_no_slack_is_called_so(place: Installation, body: str, content_type: str) -> None:
    async def answer(_request: web.Request) -> web.Response:
        return web.Response(text=body, content_type=content_type)

    async with serving(answer) as url:
        told = await place.examine(SLACK_API_URL=url.replace("http://", "http://sam:hidden@"))
    assert (told.wrong, "is not what Slack would" in told.lines["Slack"][1]) == ({"Slack"}, True)
    assert "hidden" not in told.output


async def test_a_fallback_channel_that_is_not_set_would_leave_cases_unseen(place: Installation) -> None:
    told = await place.examine(FALLBACK_CHANNEL="")
    assert (told.code, told.lines["Fallback channel"][0], "wait unseen" in told.output) == (0, "note", True)


async def test_a_name_is_not_the_id_of_a_channel(place: Installation) -> None:
    told = await place.examine(FALLBACK_CHANNEL="desk")
    assert (told.wrong, "Copy the id (C…)" in told.output) == ({"Fallback channel"}, True)


async def test_rebound_must_be_in_the_fallback_channel(place: Installation) -> None:
    quiet = await place.slack.channel(place.team.id, "quiet")
    told = await place.examine(FALLBACK_CHANNEL=quiet.id)
    assert told.wrong == {"Fallback channel"}
    assert "Rebound is not in #quiet. Next: Write /invite @Rebound in it." in told.output


async def test_a_channel_that_slack_does_not_show_is_gone_or_private(place: Installation) -> None:
    private = await place.slack.channel(place.team.id, "secret", private=True)
    for channel in ("C0NOBODY99", private.id):
        told = await place.examine(FALLBACK_CHANNEL=channel)
        assert (told.wrong, "does not exist, or is private" in told.output) == ({"Fallback channel"}, True)


async def test_an_archived_channel_is_no_place_for_a_case(place: Installation) -> None:
    await place.slack.ask("archive", channel=place.desk.id)
    told = await place.examine()
    assert (told.wrong, "is archived" in told.output) == ({"Fallback channel"}, True)


@pytest.mark.parametrize(("code", "words"), [("missing_scope", "a scope is missing"), ("fatal_error", "(fatal_error)")])
async def test_what_slack_says_of_the_channel_is_passed_on(place: Installation, code: str, words: str) -> None:
    await place.slack.fault("error", "conversations.info", code=code)
    told = await place.examine()
    assert (told.wrong, words in told.output) == ({"Fallback channel"}, True)


async def test_slack_may_fall_silent_meanwhile(place: Installation) -> None:
    await place.slack.fault("5xx", "conversations.info")
    told = await place.examine()
    assert (told.wrong, "trouble of its own" in told.output) == ({"Fallback channel"}, True)


async def test_no_trusted_app_is_no_fault(place: Installation) -> None:
    told = await place.examine(TRUSTED_APP_IDS="")
    assert (told.code, told.lines["Trusted apps"][0]) == (0, "note")


@asynccontextmanager
async def serving(answer: Callable[[web.Request], Awaitable[web.Response]]) -> AsyncIterator[str]:
    """Give one answer to everything, at a base address."""
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/api/"
    await runner.cleanup()
