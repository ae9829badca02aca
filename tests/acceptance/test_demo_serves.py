"""`rebound demo` serves one address, where a case is waiting; pictures are taken where the tools for it are."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import aiohttp
import pytest
from rich.console import Console
from typer.testing import CliRunner

from slack_app.__main__ import app
from slack_app.demo import commands, pictures
from slack_app.demo.commands import Options
from slack_app.demo.scenes import STORY
from slack_app.sandbox import Control
from tests.browser.conftest import browser

__all__ = ["browser"]


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The command as people start it, and the address that it prints."""
    (tmp_path / ".env").write_text("DATABASE_URL=mysql://nowhere\nSLACK_API_URL=https://slack.invalid/api/\n")
    command = [sys.executable, "-m", "slack_app", "demo", "--port", "0"]
    environment = {**os.environ, "SLACK_BOT_TOKEN": "xoxb-real", "SLACK_APP_TOKEN": "xapp-real", "PORT": "1"}
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        found = re.findall(r"http://\S+", first)
        try:
            assert len(found) == 1, first
            yield found[0], process
        finally:
            process.kill()


async def test_a_case_is_waiting_at_the_address_and_ctrl_c_ends_it(
    served: tuple[str, subprocess.Popen[str]],
) -> None:
    url, process = served
    async with Control(url) as slack:
        (team,) = await slack.workspaces()
        people = (await slack.ask("users", team=team.id))["users"]
        first = next(user["id"] for user in people if not user["is_bot"])
        (prompt,) = await slack.messages(first)
        assert "wasn't selected" in prompt.text
        assert prompt.is_unread
        thread = await slack.thread(first, await slack.direct_message(first), prompt.ts)
        assert "open position" in thread[1].words
        await slack.ask("move_clock", minutes=60)
        assert await slack.violations() == []
    async with aiohttp.ClientSession() as session, session.get(f"{url}/control/changes") as watched:
        assert watched.status == 200
        process.send_signal(signal.SIGINT)
        said, _ = process.communicate(timeout=15)
    assert process.returncode == 0
    assert "http" not in said
    assert "Traceback" not in said


def test_a_port_that_people_remember_is_taken_if_it_is_free(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        monkeypatch.setattr(commands, "FRIENDLY_PORT", port)
        assert commands._friendly_port() == 0
    assert commands._friendly_port() == port


def test_pictures_go_with_playing() -> None:
    done = CliRunner().invoke(app, ["demo", "--screenshots", "somewhere"])
    assert (done.exit_code, "add --play" in done.output) == (2, True)


def test_without_chromium_one_line_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures.shutil, "which", lambda _name: None)
    done = CliRunner().invoke(app, ["demo", "--play", "--screenshots", str(tmp_path)])
    assert (done.exit_code, "apt-get install chromium" in done.output) == (1, True)


def test_without_playwright_one_line_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setitem(sys.modules, "playwright.async_api", None)
    done = CliRunner().invoke(app, ["demo", "--play", "--screenshots", str(tmp_path)])
    assert (done.exit_code, "install playwright" in done.output) == (1, True)


@pytest.mark.stress
@pytest.mark.browser
@pytest.mark.usefixtures("browser")
async def test_each_step_has_its_picture(tmp_path: Path) -> None:
    options = Options(seed=2, database_url=None, transport="http", port=0)
    assert await commands.play(Console(quiet=True), options, tmp_path)
    taken = _pictures(tmp_path)
    steps = {name[:2] for name in taken}
    assert steps == {f"{number:02}" for number in range(1, len(STORY) + 1)}
    assert any(name.endswith("-modal.png") for name in taken)
    assert all(picture.startswith(b"\x89PNG") and len(picture) > 20_000 for picture in taken.values())


def _pictures(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.png")}
