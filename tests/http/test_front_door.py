"""What comes in over HTTP is checked on raw bytes before Bolt sees it."""

import hashlib
import hmac
import io
import json
import time
import urllib.parse
from collections.abc import AsyncIterator

import aiohttp
import pytest

from tests.office import SECRET, Office, open_office

JSON = {"Content-Type": "application/json"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture
async def office(database_url: str) -> AsyncIterator[Office]:
    async with open_office(database_url) as office:
        yield office


async def post(
    office: Office, body: bytes, headers: dict[str, str], *, at: float | str | None = None, secret: str = SECRET
) -> tuple[int, str]:
    timestamp = at if isinstance(at, str) else str(int(at or time.time()))
    digest = hmac.new(secret.encode(), f"v0:{timestamp}:".encode() + body, hashlib.sha256).hexdigest()
    signed = {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": f"v0={digest}", **headers}
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{office.url}/slack/events", data=io.BytesIO(body), headers=signed) as answer,
    ):
        return answer.status, await answer.text()


def event(office: Office, team_id: str | None = None) -> bytes:
    said = {"event_type": "candidate_not_selected", "event_payload": {"candidate_id": "4471", "job_order_id": "j1"}}
    posted = {
        "type": "message_metadata_posted",
        "app_id": "A0ATSAPP001",
        "message_ts": "1772460720.000100",
        "metadata": said,
    }
    return json.dumps(
        {"type": "event_callback", "team_id": team_id or office.team.id, "event_id": "Ev1", "event": posted}
    ).encode()


async def test_what_slack_has_signed_is_let_in(office: Office) -> None:
    assert (await post(office, event(office), JSON))[0] == 200
    assert office.ask(lambda work: work.cases.count()) == 1


async def test_a_replayed_event_changes_nothing(office: Office) -> None:
    assert [(await post(office, event(office), JSON))[0] for _ in range(2)] == [200, 200]
    assert office.ask(lambda work: (work.cases.count(), work.outbox.count())) == (1, 2)


async def test_what_is_unsigned_wrongly_signed_or_stale_is_not_let_in(office: Office) -> None:
    body = event(office)
    unsigned = {"X-Slack-Signature": "", **JSON}
    assert (await post(office, body, unsigned))[0] == 401
    assert (await post(office, body, JSON, secret="another"))[0] == 401
    assert (await post(office, body, JSON, at=time.time() - 301))[0] == 401
    assert (await post(office, body, JSON, at=time.time() + 301))[0] == 401
    assert (await post(office, body, JSON, at="soon"))[0] == 401
    assert (await post(office, body, JSON, at="٣"))[0] == 401
    assert office.ask(lambda work: work.cases.count()) == 0


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (b'{"caf\xe9": 1}', JSON),
        (b"{", JSON),
        (b"[]", JSON),
        (b"[" * 100_000, JSON),
        (b"payload=%7B", FORM),
        (b"", FORM),
        (b"{}", {"Content-Type": "text/plain"}),
        (b"{}", {"Content-Type": "application/x-www-form-urlencoded; charset=klingon"}),
    ],
    ids=["not UTF-8", "broken", "no object", "deep", "broken payload", "empty form", "no form", "unknown charset"],
)
async def test_what_slack_would_never_send_is_a_bad_request(
    office: Office, body: bytes, headers: dict[str, str]
) -> None:
    assert (await post(office, body, headers))[0] == 400


async def test_a_body_over_one_mebibyte_is_refused_unread(office: Office) -> None:
    assert (await post(office, b"x" * (1024 * 1024 - 1) + b"yy", JSON))[0] == 413


async def test_another_workspace_is_refused_and_nothing_of_it_is_kept(office: Office) -> None:
    assert (await post(office, event(office, team_id="T0STRANGER"), JSON))[0] == 200
    assert office.ask(lambda work: (work.cases.count(), work.inbound.count())) == (0, 0)
    form = b"command=%2Frebound&team_id=T0STRANGER&user_id=U1&text=&response_url=https%3A%2F%2Fexample.com"
    status, text = await post(office, form, FORM)
    assert (status, "isn't set up" in text) == (200, True)


async def test_what_nobody_listens_for_is_answered_quietly(office: Office) -> None:
    body = json.dumps({"type": "event_callback", "team_id": office.team.id, "event": {"type": "emoji_changed"}})
    assert (await post(office, body.encode(), JSON))[0] == 200


async def test_a_button_that_nobody_listens_for_shows_the_person_an_error(office: Office) -> None:
    team = {"id": office.team.id}
    payload = {"type": "block_actions", "team": team, "user": {"id": office.sam.id}, "actions": [{"action_id": "gone"}]}
    body = ("payload=" + urllib.parse.quote(json.dumps(payload))).encode()
    assert (await post(office, body, FORM))[0] == 404


async def test_the_challenge_of_slack_is_answered(office: Office) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "abc"}).encode()
    assert await post(office, body, JSON) == (200, '{"challenge": "abc"}')


@pytest.mark.parametrize("number", [0, 1], ids=["messages", "mails"])
async def test_health_says_whether_the_database_answers_and_the_relays_run(office: Office, number: int) -> None:
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{office.url}/health") as answer:
            assert (answer.status, await answer.json()) == (200, {"ok": True})
        relay, task = list(office.rebound._relays.items())[number]
        relay.stop()
        await task
        async with session.get(f"{office.url}/health") as answer:
            assert (answer.status, await answer.json()) == (503, {"ok": False})
