"""The plugin itself: it fails what breaks the contract, and says how much it looked at."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.slack_contract import contract_folder

ROOT = Path(__file__).resolve().parents[2]
HEAD = """
import pytest, subprocess, sys, json
from slack_sdk.web.async_client import AsyncWebClient
from slack_app.sandbox import Sandbox, Control

async def post(url, **said):
    async with Control(url) as control:
        team = await control.workspace("Acme")
        ann = await control.user(team.id, "Ann")
        client = AsyncWebClient(team.bot_token, base_url=f"{url}/api/", retry_handlers=[])
        await client.chat_postMessage(channel=ann.id, **said)
"""
IN_PROCESS = """
async def test_it():
    async with Sandbox({{"oauth_config": {{"scopes": {{"bot": ["chat:write"]}}}}}}) as sandbox:
        await post(sandbox.url, {said})
"""
ELSEWHERE = """
async def test_it(tmp_path):
    manifest = tmp_path / "manifest.yml"
    manifest.write_text('{{"oauth_config": {{"scopes": {{"bot": ["chat:write"]}}}}}}')
    command = [sys.executable, "-m", "slack_app.sandbox", "--manifest", str(manifest)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        await post(json.loads(process.stdout.readline())["url"], {said})
        process.terminate()
"""
MARKED = "\n@pytest.mark.deliberately_wrong"


def run(folder: Path, text: str, contract: str | None = None) -> tuple[int, str]:
    (folder / "test_it.py").write_text(HEAD + text, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "tests.slack_contract", "-o", "asyncio_mode=auto"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    if contract is not None:
        environment["SLACK_CONTRACT_DIR"] = contract
    done = subprocess.run(
        [*command, "--rootdir", str(folder), str(folder)],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout


needs_contract = pytest.mark.skipif(contract_folder() is None, reason="Slack's contract is not here")


@needs_contract
@pytest.mark.parametrize("where", [IN_PROCESS, ELSEWHERE])
def test_a_message_that_pages_the_channel_fails_its_test(tmp_path: Path, where: str) -> None:
    status, said = run(tmp_path, where.format(said="text='<!channel> hello'"))
    assert status == 1
    assert "broadcast_mention" in said
    assert "contract: 1 checked" in said


@needs_contract
def test_what_is_right_passes_and_a_run_that_checked_nothing_fails(tmp_path: Path) -> None:
    fine = IN_PROCESS.format(said="text='hello'")
    status, said = run(tmp_path, fine)
    assert (status, "contract: 1 checked" in said) == (0, True)
    status, said = run(tmp_path, MARKED + fine)
    assert (status, "contract: 0 checked" in said) == (1, True)


def test_without_the_checker_it_says_so(tmp_path: Path) -> None:
    status, said = run(tmp_path, IN_PROCESS.format(said="text='<!channel>'"), contract=str(tmp_path))
    assert (status, "contract: NOT RUN" in said) == (0, True)
