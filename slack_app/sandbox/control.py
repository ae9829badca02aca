"""Drives a sandbox: the client of its control API."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from types import TracebackType
from typing import Any, Self, TypeVar

import aiohttp

from slack_app.sandbox import shown
from slack_app.sandbox.errors import ControlError
from slack_app.sandbox.payload import Payload
from slack_app.sandbox.record import Entry
from slack_app.sandbox.shown import Channel, Message, Person, Seen, Team, View

Found = TypeVar("Found")
Values = Mapping[tuple[str, str], Any]


class Control:
    """What a test or a demo does with a sandbox; use it as an async context manager.

    Whatever a person could not do in Slack's client raises `ControlError`.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Let go of the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def ask(self, verb: str, /, **values: Any) -> Payload:
        """Carry out any verb of the control API."""
        if self._session is None:
            self._session = aiohttp.ClientSession()
        async with self._session.post(f"{self.url}/control/{verb}", json=values) as response:
            answer: Payload = await response.json()
            if response.status != 200:
                raise ControlError(answer["error"])
            return answer

    # The world

    async def workspace(self, name: str, domain: str | None = None) -> Team:
        """A new workspace with the app installed."""
        return Team(**await self.ask("workspace", name=name, domain=domain))

    async def workspaces(self) -> list[Team]:
        """Every workspace."""
        return [Team(**raw) for raw in (await self.ask("workspaces"))["workspaces"]]

    async def user(self, team: str, name: str, email: str | None = None, **more: Any) -> Person:
        """A new person; `tz`, `real_name` and `deactivated` may be given."""
        return shown.person(await self.ask("user", team=team, name=name, email=email, **more))

    async def channel(
        self, team: str, name: str, members: list[str] | None = None, *, private: bool = False, bot: bool = False
    ) -> Channel:
        """A new channel."""
        raw = await self.ask("channel", team=team, name=name, members=members, private=private, bot=bot)
        return shown.channel(raw)

    async def transport(self, kind: str, url: str | None = None) -> None:
        """Reach the app over `http`, at this URL if given, or over `socket`."""
        await self.ask("transport", kind=kind, url=url)

    async def clocks(self, **seconds: Any) -> None:
        """Shorten `acknowledgement`, `trigger`, `response_url` or `event_retries` (a list of pauses)."""
        await self.ask("clocks", **seconds)

    async def limits(self, scale: float | str) -> None:
        """Make all rate limits so many times wider, or switch them `"off"`."""
        await self.ask("limits", scale=scale)

    async def fault(self, kind: str, method: str | None = None, **more: Any) -> None:
        """Let calls or events go wrong; `channel`, `team`, `count`, `seconds` and `code` may be given."""
        await self.ask("fault", kind=kind, method=method, **more)

    async def clear_faults(self) -> None:
        """Let all be well again."""
        await self.ask("clear_faults")

    # Acting

    async def click(self, user: str, channel: str, ts: str, action_id: str, block_id: str | None = None) -> Seen:
        """Press a button of a message."""
        return shown.seen(
            await self.ask("click", user=user, channel=channel, ts=ts, action_id=action_id, block_id=block_id)
        )

    async def press(self, user: str, action_id: str, block_id: str | None = None, at: str = "modal") -> Seen:
        """Press a button of the open modal, or of the Home tab with `at="home"`."""
        return shown.seen(await self.ask("click", user=user, action_id=action_id, block_id=block_id, at=at))

    async def choose(
        self, user: str, channel: str, ts: str, action_id: str, value: Any, block_id: str | None = None
    ) -> Seen:
        """Choose in a select, overflow menu, checkboxes or picker of a message."""
        place = {"channel": channel, "ts": ts, "action_id": action_id, "block_id": block_id}
        return shown.seen(await self.ask("choose", user=user, value=value, **place))

    async def enter(
        self, user: str, action_id: str, value: Any, block_id: str | None = None, at: str = "modal"
    ) -> Seen:
        """Choose or enter something in the open modal, or in the Home tab with `at="home"`."""
        place = {"action_id": action_id, "block_id": block_id, "at": at}
        return shown.seen(await self.ask("choose", user=user, value=value, **place))

    async def suggest(self, user: str, action_id: str, typed: str = "", **place: Any) -> list[Payload]:
        """Type into an external select of the open modal; gives the options offered.

        Elsewhere: `at="home"`, or `at="message"` with `channel` and `ts`.
        """
        return shown.seen(await self.ask("suggest", user=user, action_id=action_id, typed=typed, **place)).options

    async def fill(self, user: str, values: Values) -> Seen:
        """Enter values into the open modal, by block and action, without submitting it."""
        return shown.seen(await self.ask("fill", user=user, values=_listed(values)))

    async def submit(self, user: str, values: Values | None = None) -> Seen:
        """Enter values into the open modal, by block and action, and submit it."""
        return shown.seen(await self.ask("submit", user=user, values=_listed(values or {})))

    async def close_view(self, user: str, *, everything: bool = False) -> Seen:
        """Cancel the modal on top, or close all of them with the X."""
        return shown.seen(await self.ask("close", user=user, everything=everything))

    async def command(self, user: str, command: str, text: str = "", channel: str | None = None) -> Seen:
        """Use a slash command, in the app's direct messages unless a channel is named."""
        return shown.seen(await self.ask("command", user=user, command=command, text=text, channel=channel))

    async def global_shortcut(self, user: str, callback_id: str) -> Seen:
        """Use a global shortcut."""
        return shown.seen(await self.ask("global_shortcut", user=user, callback_id=callback_id))

    async def message_shortcut(self, user: str, callback_id: str, channel: str, ts: str) -> Seen:
        """Use a shortcut on a message."""
        place = {"channel": channel, "ts": ts}
        return shown.seen(await self.ask("message_shortcut", user=user, callback_id=callback_id, **place))

    async def say(
        self, user: str, text: str, channel: str | None = None, thread_ts: str | None = None, *, broadcast: bool = False
    ) -> Seen:
        """Type a message, in the app's direct messages unless a channel is named."""
        place = {"channel": channel, "thread_ts": thread_ts, "broadcast": broadcast}
        return shown.seen(await self.ask("say", user=user, text=text, **place))

    async def open_home(self, user: str, tab: str = "home") -> View | None:
        """Open the app's Home tab; gives what then stands there."""
        return shown.view((await self.ask("open_home", user=user, tab=tab))["home"])

    async def post_as_app(self, team: str, channel: str, app_id: str, **said: Any) -> Seen:
        """Let another app post `text`, `blocks` or `metadata`, perhaps with `thread_ts`."""
        return shown.seen(await self.ask("post_as_app", team=team, channel=channel, app_id=app_id, **said))

    async def run_step(self, user: str, callback_id: str, inputs: Payload) -> Seen:
        """Run one of the app's workflow steps; `execution` of the answer names the run."""
        return shown.seen(await self.ask("run_step", user=user, callback_id=callback_id, inputs=inputs))

    # Reading

    async def conversations(self, user: str) -> list[Channel]:
        """The sidebar of a person, with what is unread."""
        return [shown.channel(raw) for raw in (await self.ask("conversations", user=user))["conversations"]]

    async def direct_message(self, user: str) -> str:
        """The id of the app's direct messages with a person; empty if there are none yet."""
        return next((c.id for c in await self.conversations(user) if c.kind == "im"), "")

    async def messages(self, user: str, channel: str | None = None) -> list[Message]:
        """A conversation as a person sees it, oldest first; by default the app's direct messages."""
        channel = channel or await self.direct_message(user)
        if not channel:
            return []
        return [shown.message(raw) for raw in (await self.ask("messages", user=user, channel=channel))["messages"]]

    async def thread(self, user: str, channel: str, ts: str) -> list[Message]:
        """A thread as a person sees it, its first message first."""
        answer = await self.ask("thread", user=user, channel=channel, ts=ts)
        return [shown.message(raw) for raw in answer["messages"]]

    async def open_view(self, user: str) -> View | None:
        """The modal that a person sees."""
        views = (await self.ask("views", user=user))["views"]
        return shown.view(views[-1] if views else None)

    async def home(self, user: str) -> View | None:
        """The Home tab of a person."""
        return shown.view((await self.ask("home", user=user))["view"])

    async def toasts(self, user: str) -> list[str]:
        """The codes of the error messages that a person was shown."""
        return [toast["code"] for toast in (await self.ask("toasts", user=user))["toasts"]]

    async def mark_read(self, user: str, channel: str, thread_ts: str | None = None) -> None:
        """Note that a person has seen a conversation or a thread to its end."""
        await self.ask("mark_read", user=user, channel=channel, thread_ts=thread_ts)

    async def record(self, since: int = 0, kind: str | None = None, method: str | None = None) -> list[Entry]:
        """What happened after a number; `method` is the name of a call, request or violation."""
        entries = (await self.ask("record", since=since, kind=kind, name=method))["entries"]
        return [Entry(**raw) for raw in entries]

    async def violations(self) -> list[Entry]:
        """All that the app did and must not do."""
        return await self.record(kind="violation")

    async def execution(self, execution: str) -> Payload:
        """A workflow step that ran: `status`, `outputs`, `error`."""
        return await self.ask("execution", execution=execution)

    async def wait_for(self, look: Callable[[], Awaitable[Found]], seconds: float = 5.0) -> Found:
        """Look again and again until there is something to see; raises `TimeoutError`."""
        ends_at = time.monotonic() + seconds
        while True:
            found = await look()
            if found:
                return found
            if time.monotonic() > ends_at:
                raise TimeoutError(f"nothing to see after {seconds} s: {found!r}")
            await asyncio.sleep(0.02)


def _listed(values: Values) -> list[tuple[str, str, Any]]:
    return [(block_id, action_id, value) for (block_id, action_id), value in values.items()]
