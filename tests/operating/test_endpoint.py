"""`rebound endpoint`: what it prints works at the webhook, and cannot be found in the database."""

import asyncio
import json
import re
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url
from standardwebhooks import Webhook
from typer.testing import CliRunner, Result

from db.across_agencies import create_agency, open_door
from db.engine import Database
from slack_app.__main__ import app
from tests.agency import NOW, small_agency
from tests.databases import APP_ROLE, Databases, owner_of
from tests.office import Office, open_office

ROOT = Path(__file__).parents[2]


@pytest.fixture
def env(folder: Path, database_url: str) -> None:
    (folder / ".env").write_text(f"DATABASE_URL={database_url}\n")


def call(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["endpoint", *arguments])


def made(result: Result) -> tuple[str, str, str]:
    """Read the fingerprint, the address and the secret from what `add` printed."""
    assert result.exit_code == 0, result.output
    found = re.search(r"Endpoint (\w{8}) .*\nAddress: (\S.*)\nSecret:  (whsec_\S+)\n", result.stdout)
    assert found, result.stdout
    return found[1], found[2], found[3]


async def report(office: Office, address: str, secret: str, *, webhook_id: str = "msg_1") -> int:
    body = json.dumps(
        {
            "type": "candidate.not_selected",
            "timestamp": "2026-03-02T15:00:00Z",
            "data": {"candidate_id": "4471", "job_order_id": "j1"},
        }
    )
    moment = datetime.now(UTC)
    headers = {
        "webhook-id": webhook_id,
        "webhook-timestamp": str(int(moment.timestamp())),
        "webhook-signature": Webhook(secret).sign(webhook_id, moment, body),
    }
    url = address.replace("https://rebound.example.com", office.url)
    async with aiohttp.ClientSession() as session, session.post(url, data=body, headers=headers) as answer:
        return answer.status


async def test_what_is_printed_opens_a_case_until_it_is_removed(folder: Path, database_url: str, env: None) -> None:
    async with open_office(database_url) as office:
        added = await asyncio.to_thread(call, "add", "--url", "https://rebound.example.com")
        fingerprint, address, secret = made(added)
        assert await report(office, address, secret) == 202
        assert "Maria Lopez" in (await office.prompt()).words
        removed = await asyncio.to_thread(call, "remove", fingerprint)
        assert removed.exit_code == 0
        assert await report(office, address, secret, webhook_id="msg_2") == 401


async def test_two_secrets_are_good_until_the_old_one_goes(folder: Path, database_url: str, env: None) -> None:
    async with open_office(database_url) as office:
        fingerprint, address, old = made(await asyncio.to_thread(call, "add", "--url", "https://rebound.example.com"))
        rotated = await asyncio.to_thread(call, "rotate", fingerprint)
        new = re.search(r"whsec_\S+", rotated.stdout)
        assert new
        assert f"rebound endpoint rotate {fingerprint} --finish" in rotated.stdout
        assert [await report(office, address, one, webhook_id=one[-9:]) for one in (old, new[0])] == [202, 202]
        again = await asyncio.to_thread(call, "rotate", fingerprint)
        assert (again.exit_code, "--finish" in again.output) == (1, True)
        finished = await asyncio.to_thread(call, "rotate", fingerprint, "--finish")
        assert finished.exit_code == 0
        assert [await report(office, address, one, webhook_id=one[-8:]) for one in (old, new[0])] == [401, 202]
        none_left = await asyncio.to_thread(call, "rotate", fingerprint, "--finish")
        assert (none_left.exit_code, "has one secret only" in none_left.output) == (1, True)


def test_of_a_key_only_the_digest_is_stored(env: None, database: Database) -> None:
    small_agency(database)
    fingerprint, address, _ = made(call("add"))
    assert address.startswith("https://<where Rebound is reached>/events/candidate-not-selected/")
    key = address.rsplit("/", 1)[1]

    def look(session):
        open_door(session)
        return session.execute(text("SELECT key_digest FROM endpoint_keys")).scalar_one()

    stored = bytes(database.read(look))
    assert stored.hex().startswith(fingerprint)
    assert (len(key) >= 43, key.encode() in stored) == (True, False)


def test_the_list_shows_when_each_was_made_and_no_secret(env: None, database: Database) -> None:
    small_agency(database)
    assert "`rebound endpoint add` makes one" in call("list").stdout
    first, address, secret = made(call("add"))
    second, _, _ = made(call("add"))
    call("rotate", second)
    listed = call("list").stdout
    today = f"{datetime.now(UTC):%Y-%m-%d}"
    lines = listed.splitlines()
    assert lines[0].startswith(f"{first}  made {today}")
    assert (lines[0].endswith("one secret"), "2 secrets" in lines[1]) == (True, True)
    assert (secret in listed, address.rsplit("/", 1)[1] in listed) == (False, False)


def test_where_there_are_several_agencies_one_is_named(env: None, database: Database) -> None:
    first = small_agency(database)
    second = database.write(lambda session: create_agency(session, "Elsewhere", now=NOW))
    asked = call("add")
    assert (asked.exit_code, "name one with --agency" in asked.output) == (1, True)
    fingerprint, _, _ = made(call("add", "--agency", str(second)))
    assert fingerprint in call("list", "--agency", str(second)).stdout
    assert fingerprint not in call("list", "--agency", str(first.id)).stdout
    other = call("remove", fingerprint, "--agency", str(first.id))
    assert (other.exit_code, "There is no endpoint" in other.output) == (1, True)


def test_looking_creates_no_agency_and_adding_does(env: None) -> None:
    looked = call("list")
    assert (looked.exit_code, "no agency yet" in looked.output) == (1, True)
    assert "for Our agency" in call("add").stdout


def test_an_endpoint_nobody_knows_is_explained(env: None, database: Database) -> None:
    small_agency(database)
    for arguments in (("remove", "00000000"), ("rotate", "00000000"), ("remove", "")):
        done = call(*arguments)
        assert (done.exit_code, "`rebound endpoint list` shows" in done.output) == (1, True)


def test_letters_that_several_begin_with_are_too_few(env: None, database: Database) -> None:
    small_agency(database)
    fingerprints = [made(call("add"))[0] for _ in range(17)]  # of sixteen letters, one begins two
    shared = next(letter for letter in "0123456789abcdef" if sum(f.startswith(letter) for f in fingerprints) > 1)
    done = call("remove", shared)
    assert (done.exit_code, "write all 8 letters" in done.output) == (1, True)
    assert len(call("list").stdout.splitlines()) == 17


@pytest.mark.parametrize("databases", ["postgresql"], indirect=True)
def test_a_role_without_rights_is_told_who_can_give_them(databases: Databases, folder: Path) -> None:
    with databases.fresh_as_owner() as url:
        with owner_of(url).connect() as owner:
            owner.execute(text(f"REVOKE SELECT ON endpoint_keys FROM {APP_ROLE}"))
        app_url = make_url(url).set(username=APP_ROLE).render_as_string(hide_password=False)
        (folder / ".env").write_text(f"DATABASE_URL={app_url}\n")
        call("add")  # which makes the agency
        done = call("list")
    assert (done.exit_code, "run `rebound migrate`, which lets the other one" in done.output) == (1, True)


def test_an_address_without_https_is_refused_before_anything_is_made(env: None, database: Database) -> None:
    small_agency(database)
    done = call("add", "--url", "http://rebound.example.com")
    assert (done.exit_code, "https://" in done.output) == (1, True)
    assert "has no endpoint yet" in call("list").stdout


def test_the_documentation_names_every_command_there_is() -> None:
    named = re.findall(r"rebound endpoint ([a-z]+)", (ROOT / "docs" / "reports.md").read_text(encoding="utf-8"))
    assert set(named) == {"add", "list", "rotate", "remove"}
    assert all(f" {name} " in call("--help").output for name in named)
