"""Any system may report over HTTP, signed as Standard Webhooks says."""

import io
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest
from standardwebhooks import Webhook

from db.across_agencies import add_endpoint_key
from tests.agency import NOW
from tests.office import Office, open_office

KEY = "hook-0123456789abcdef0123456789abcdef"
SECRETS = ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"]


@pytest.fixture
async def office(database_url: str) -> AsyncIterator[Office]:
    async with open_office(database_url) as office:
        office.database.write(lambda session: add_endpoint_key(session, office.agency.id, KEY, SECRETS, now=NOW))
        yield office


def payload(**more: Any) -> dict[str, Any]:
    return {
        "type": "candidate.not_selected",
        "timestamp": "2026-03-02T15:00:00Z",
        "data": {"candidate_id": "4471", "job_order_id": "j1", "stage": "Third interview"},
        **more,
    }


async def post(
    office: Office,
    body: dict[str, Any] | bytes,
    *,
    key: str = KEY,
    secret: str = SECRETS[0],
    webhook_id: str = "msg_1",
    at: datetime | None = None,
    headers: dict[str, str] | None = None,
) -> tuple[int, dict[str, Any]]:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    moment = at or datetime.now(UTC)
    signature = Webhook(secret).sign(webhook_id, moment, raw.decode("latin-1"))
    signed = {
        "webhook-id": webhook_id,
        "webhook-timestamp": str(int(moment.timestamp())),
        "webhook-signature": signature,
        **(headers or {}),
    }
    async with (
        aiohttp.ClientSession() as session,
        session.post(
            f"{office.url}/events/candidate-not-selected/{key}", data=io.BytesIO(raw), headers=signed
        ) as answer,
    ):
        text = await answer.text()
        return answer.status, json.loads(text) if answer.content_type == "application/json" else {"text": text}


async def test_a_signed_report_is_accepted_and_prompts_the_recruiter(office: Office) -> None:
    assert await post(office, payload()) == (202, {"outcome": "new"})
    assert "Third interview" in (await office.prompt()).words


async def test_both_secrets_are_good_while_one_replaces_the_other(office: Office) -> None:
    assert (await post(office, payload(), secret=SECRETS[1]))[0] == 202


async def test_the_same_delivery_is_answered_and_changes_nothing(office: Office) -> None:
    await post(office, payload())
    assert await post(office, payload()) == (202, {"outcome": "duplicate"})
    assert await post(office, payload(), webhook_id="msg_2") == (202, {"outcome": "known"})
    assert office.ask(lambda work: work.cases.count()) == 1


async def test_an_unknown_key_and_a_bad_signature_are_the_same_401(office: Office) -> None:
    unknown = await post(office, payload(), key="guessed")
    bad = await post(office, payload(), secret="whsec_" + "A" * 32)
    stale = await post(office, payload(), at=datetime.now(UTC) - timedelta(minutes=6))
    ahead = await post(office, payload(), at=datetime.now(UTC) + timedelta(minutes=6))
    odd = await post(office, payload(), headers={"webhook-signature": "nonsense"})
    not_base64 = await post(office, payload(), headers={"webhook-signature": "v1,%%%"})
    no_number = await post(office, payload(), headers={"webhook-timestamp": "soon"})
    assert unknown[0] == 401
    assert unknown == bad == stale == ahead == odd == not_base64 == no_number
    assert office.ask(lambda work: work.inbound.count()) == 0


@pytest.mark.parametrize(
    ("body", "what_is_wrong"),
    [
        (b"{", "not JSON"),
        (b"[1]", "the body"),
        (b'{"type": "candidate.hired", "timestamp": "2026-03-02T15:00:00Z", "data": {}}', "type"),
        (b'{"type": "candidate.not_selected", "data": {"candidate_id": "1", "job_order_id": "2"}}', "timestamp"),
        (b'{"type": "candidate.not_selected", "timestamp": "2026-03-02T15:00:00", "data": {}}', "timestamp"),
        (
            b'{"type": "candidate.not_selected", "timestamp": "2026-03-02T15:00:00Z", "data": {"candidate_id": " "}}',
            "id",
        ),
    ],
)
async def test_a_signed_body_that_cannot_be_read_is_answered_with_what_is_wrong(
    office: Office, body: bytes, what_is_wrong: str
) -> None:
    status, answer = await post(office, body)
    assert status == 400
    assert what_is_wrong in answer["error"]
    assert office.ask(lambda work: work.inbound.count()) == 0


async def test_a_body_that_is_not_utf8_is_not_signed_text(office: Office) -> None:
    assert (await post(office, b'{"type": "caf\xe9"}'))[0] == 401


async def test_a_body_over_one_mebibyte_is_refused(office: Office) -> None:
    assert (await post(office, payload(filler="x" * 1024 * 1024)))[0] == 413


async def test_numbers_are_good_ids_too(office: Office) -> None:
    data = {"candidate_id": 4471, "job_order_id": "j1"}
    assert await post(office, payload(data=data)) == (202, {"outcome": "new"})


async def test_somebody_unknown_is_accepted_as_unmatched(office: Office) -> None:
    data = {"candidate_id": "nobody", "job_order_id": "j1"}
    assert await post(office, payload(data=data)) == (202, {"outcome": "unmatched"})
    assert len(office.ask(lambda work: work.inbound.unmatched())) == 1


async def test_a_case_can_be_taken_back_over_http(office: Office) -> None:
    await post(office, payload())
    back = payload(type="candidate.reconsidered", timestamp="2026-03-02T16:00:00Z")
    assert await post(office, back, webhook_id="msg_2") == (202, {"outcome": "taken_back"})
    assert await post(office, back, webhook_id="msg_3") == (202, {"outcome": "nothing_to_take_back"})


async def test_a_candidate_who_is_placed_is_answered_so(office: Office) -> None:
    office.ask(lambda work: setattr(work.candidates.get(office.agency.maria), "status", "placed"))
    assert await post(office, payload()) == (202, {"outcome": "already_placed"})
