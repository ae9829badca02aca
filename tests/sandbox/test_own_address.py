"""Whoever reaches the page or the control API may act as anybody: other sites, and names that lead here, may not."""

import aiohttp
import pytest

from slack_app.sandbox import Sandbox

STRANGERS = [
    {"Host": "attacker.example"},
    {"Host": "attacker.example:{port}"},
    {"Host": "127.0.0.1"},
    {"Host": "127.0.0.1:1"},
    {"Host": "127.0.0.1.attacker.example:{port}"},
    {"Origin": "https://attacker.example"},
    {"Origin": "http://127.0.0.1:1"},
    {"Origin": "https://127.0.0.1:{port}"},
    {"Origin": "http://127.0.0.1.attacker.example:{port}"},
    {"Origin": "null"},
    {"Origin": ""},
]
DOORS = [("POST", "/control/state"), ("GET", "/control/changes"), ("GET", "/"), ("GET", "/page/main.js")]


def port_of(sandbox: Sandbox) -> str:
    return sandbox.url.rpartition(":")[2]


@pytest.mark.parametrize(("method", "path"), DOORS)
@pytest.mark.parametrize("stranger", STRANGERS, ids=str)
async def test_what_comes_by_another_address_is_refused(
    sandbox: Sandbox, method: str, path: str, stranger: dict[str, str]
) -> None:
    headers = {name: value.format(port=port_of(sandbox)) for name, value in stranger.items()}
    async with (
        aiohttp.ClientSession() as session,
        session.request(method, sandbox.url + path, headers=headers) as answer,
    ):
        assert answer.status == 403


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
async def test_what_comes_by_the_own_address_is_not(sandbox: Sandbox, name: str) -> None:
    own = f"{name}:{port_of(sandbox)}"
    headers = {"Host": own, "Origin": f"http://{own}"}
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{sandbox.url}/control/state", headers=headers) as answer,
    ):
        assert answer.status == 200


async def test_the_web_api_asks_for_tokens_and_not_for_addresses(sandbox: Sandbox) -> None:
    address, headers = f"{sandbox.url}/api/auth.test", {"Host": "slack.test"}
    async with aiohttp.ClientSession() as session, session.post(address, headers=headers) as answer:
        assert (await answer.json())["error"] == "not_authed"
