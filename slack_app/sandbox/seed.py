"""A world to start with, from a file.

The file holds `{"workspaces": [{"name": …, "users": [{"name": …, "email": …, "tz": …}],
"channels": [{"name": …, "members": ["name", …], "private": false, "bot": true}]}]}`.
"""

import asyncio
import json
from pathlib import Path

from slack_app.sandbox.control import Control
from slack_app.sandbox.payload import Payload


async def build(url: str, path: Path) -> Payload:
    """Make what the file says, in its order; gives every id that was made."""
    world = json.loads(await asyncio.to_thread(path.read_text, encoding="utf-8"))
    async with Control(url) as control:
        return {"workspaces": [await _workspace(control, raw) for raw in world.get("workspaces", [])]}


async def _workspace(control: Control, raw: Payload) -> Payload:
    team = await control.workspace(raw["name"], raw.get("domain"))
    users = {user["name"]: (await control.user(team.id, **user)).id for user in raw.get("users", [])}
    channels = {}
    for channel in raw.get("channels", []):
        members = [users[name] for name in channel.get("members", [])]
        kinds = {"private": bool(channel.get("private")), "bot": bool(channel.get("bot"))}
        channels[channel["name"]] = (await control.channel(team.id, channel["name"], members, **kinds)).id
    return {"id": team.id, "name": team.name, "bot_token": team.bot_token, "users": users, "channels": channels}
