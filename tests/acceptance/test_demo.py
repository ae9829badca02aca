"""The whole story, played by itself on the sample agency."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from slack_bolt.async_app import AsyncApp
from typer.testing import CliRunner

from slack_app import bolt
from slack_app.__main__ import app
from slack_app.demo.actor import StepFailed
from slack_app.demo.player import Player
from slack_app.demo.scenes import STORY
from slack_app.demo.stage import CannotDemonstrate, open_stage
from slack_app.settings import Settings
from tests.databases import Databases

SEEDS = range(1, 21)


async def play(databases: Databases, seed: int, transport: str = "http", patience: float = 15.0) -> int:
    """Play a story as fast as it goes; the command plays it at Slack's pace."""
    with databases.fresh_as_owner() as url:
        async with open_stage(url, seed=seed, transport=transport, at_slacks_pace=False) as stage:
            story = stage.sample.stories[seed % len(stage.sample.stories)]
            return await Player(stage, story, _say_nothing, _look_away, patience).play()


async def _look_away(_name: str) -> None: ...


def _say_nothing(_number: int, _happened: str, _seen: str) -> None: ...


@pytest.mark.parametrize("transport", ["http", "socket"])
async def test_the_story_plays_to_its_end(databases: Databases, transport: str) -> None:
    assert await play(databases, 1, transport) == len(STORY)


@pytest.mark.stress
@pytest.mark.parametrize("seed", SEEDS)
async def test_the_story_plays_whatever_the_names_orders_and_recruiters(databases: Databases, seed: int) -> None:
    assert await play(databases, seed, "socket" if seed % 2 else "http") == len(STORY)


def number_of_listeners() -> int:
    counted = AsyncApp(token="xoxb-none", signing_secret="none")
    bolt.listeners.register(counted, Settings(_env_file=None))
    return len(counted._async_listeners)


IMPATIENT = 4.0


@pytest.mark.parametrize("databases", ["sqlite"], indirect=True)
async def test_with_every_listener_the_impatient_play_succeeds(databases: Databases) -> None:
    """What the next test proves: whatever fails there fails for want of a listener, not of time."""
    assert await play(databases, 1, patience=IMPATIENT) == len(STORY)


@pytest.mark.parametrize("databases", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "removed",
    [0, *(pytest.param(number, marks=pytest.mark.stress) for number in range(1, number_of_listeners()))],
)
async def test_without_any_one_listener_the_play_fails(
    databases: Databases, removed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = bolt.listeners.register

    def register_all_but_one(to: AsyncApp, settings: Settings) -> None:
        whole(to, settings)
        del to._async_listeners[removed]

    monkeypatch.setattr(bolt.listeners, "register", register_all_but_one)
    with pytest.raises(StepFailed):
        await play(databases, 1, patience=IMPATIENT)


@pytest.mark.parametrize("databases", ["sqlite"], indirect=True)
async def test_a_database_with_an_agency_in_it_is_left_alone(databases: Databases) -> None:
    with databases.fresh_as_owner() as url:
        async with open_stage(url, seed=1):
            pass
        with pytest.raises(CannotDemonstrate, match="Give the demo an empty one"):
            async with open_stage(url, seed=1):
                pass


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "example.com"])
@pytest.mark.parametrize("databases", ["sqlite"], indirect=True)
async def test_an_address_that_others_could_reach_is_refused(databases: Databases, host: str) -> None:
    with databases.fresh_as_owner() as url, pytest.raises(CannotDemonstrate, match="not a loopback address"):
        async with open_stage(url, seed=1, host=host):
            pass


def test_the_command_plays_and_ignores_the_settings_of_a_real_workspace(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("DATABASE_URL=mysql://nowhere\nSLACK_API_URL=https://slack.invalid/api/\n")
    environment = {**os.environ, "SLACK_BOT_TOKEN": "xoxb-real", "SLACK_APP_TOKEN": "xapp-real", "PORT": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "slack_app", "demo", "--play"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"All {len(STORY)} steps happened" in done.stdout
    assert list(tmp_path.iterdir()) == [tmp_path / ".env"]


def test_a_port_that_is_taken_is_explained() -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = CliRunner().invoke(app, ["demo", "--play", "--port", str(taken.getsockname()[1])])
    assert done.exit_code == 1
