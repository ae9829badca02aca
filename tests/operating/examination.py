"""An installation beside a sandbox Slack, as `rebound doctor` finds it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from slack_app.__main__ import app
from slack_app.sandbox import Control, Sandbox
from slack_app.sandbox.shown import Channel, Team
from tests.office import ATS_APP, SECRET, manifest


@dataclass(frozen=True)
class Told:
    """What the doctor said: its mark and words for each thing."""

    code: int
    output: str
    lines: Mapping[str, tuple[str, str]]

    @property
    def wrong(self) -> set[str]:
        return {about for about, (mark, _) in self.lines.items() if mark == "fix"}


@dataclass
class Installation:
    """A folder with a `.env`; `env` is what will stand in it."""

    folder: Path
    slack: Control
    sandbox: Sandbox
    team: Team
    desk: Channel
    env: dict[str, str] = field(default_factory=dict)

    async def examine(self, **changes: str) -> Told:
        """Let the doctor look, with some settings changed; "" takes one away. It never tells a secret."""
        env = {**self.env, **changes}
        (self.folder / ".env").write_text("".join(f"{name}={value}\n" for name, value in env.items()))
        return await asyncio.to_thread(call_doctor, env)


def call_doctor(env: Mapping[str, str] | None = None) -> Told:
    """Run `rebound doctor` in the present folder."""
    done = CliRunner().invoke(app, ["doctor"])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    for name, value in (env or {}).items():
        if value and ("TOKEN" in name or "SECRET" in name or "PASSWORD" in name):
            assert value not in done.output, name
    lines = {}
    for line in done.output.splitlines():
        mark, _, rest = line.partition(" ")
        if mark in {"ok", "note", "fix"}:
            about, _, says = rest.strip().partition(": ")
            assert about not in lines, "each thing is said once"
            lines[about] = (mark, says)
    return Told(done.exit_code, done.output, lines)


@asynccontextmanager
async def installation(
    folder: Path, database_url: str, *, transport: str = "socket", without_scopes: frozenset[str] = frozenset()
) -> AsyncIterator[Installation]:
    """Give an installation to which nothing is wrong but what the test does to it."""
    granted = manifest()
    bot = granted["oauth_config"]["scopes"]["bot"]
    granted["oauth_config"]["scopes"]["bot"] = [scope for scope in bot if scope not in without_scopes]
    async with Sandbox(granted, signing_secret=SECRET) as sandbox, Control(sandbox.url) as slack:
        team = await slack.workspace("Brightside Staffing")
        desk = await slack.channel(team.id, "desk", bot=True)
        tokens: dict[str, Any] = {
            "socket": {"SLACK_APP_TOKEN": sandbox.app_token},
            "http": {"SLACK_SIGNING_SECRET": SECRET},
        }
        env = {
            "DATABASE_URL": database_url,
            "SLACK_API_URL": f"{sandbox.url}/api/",
            "SLACK_BOT_TOKEN": team.bot_token,
            "TRUSTED_APP_IDS": ATS_APP,
            "FALLBACK_CHANNEL": desk.id,
            **tokens[transport],
        }
        yield Installation(folder, slack, sandbox, team, desk, env)
