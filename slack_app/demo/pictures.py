"""Pictures of the story: the page in Chromium, as whoever acts in it sees it. Playwright is asked for only here."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from slack_app.demo.stage import CannotDemonstrate, Stage
from slack_app.sandbox import Control, ControlError
from slack_app.sandbox.control import Values
from slack_app.sandbox.record import Entry
from slack_app.sandbox.shown import Seen

if TYPE_CHECKING:
    from playwright.async_api import Browser, Page

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DESKTOP = (1280, 800)
_SHOWN = ("chat.postMessage", "chat.update")
_UP_TO_DATE = "([address, drawn]) => document.body.dataset.address === address && +document.body.dataset.drawn >= drawn"

Look = Callable[[str], Awaitable[None]]


@asynccontextmanager
async def open_camera(stage: Stage, folder: Path) -> AsyncIterator[Look]:
    """Give a function that saves a picture of the present state under a name, with the modals that led to it.

    Raises:
        CannotDemonstrate: Playwright or Chromium is missing; the text says what to install.
    """
    await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    width, height = DESKTOP
    plain = stage.slack
    async with open_browser() as browser, _ObservedSlack(stage.url) as observed:
        page = await browser.new_page(viewport={"width": width, "height": height})
        camera = _Camera(stage, page, folder)
        observed.before_it_goes = camera.look_at_modal
        stage.slack = observed
        try:
            yield camera.look
        finally:
            stage.slack = plain


@asynccontextmanager
async def open_browser() -> AsyncIterator["Browser"]:
    """Start Chromium, and end it.

    Raises:
        CannotDemonstrate: Playwright or Chromium is missing.
    """
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        raise CannotDemonstrate("Pictures need Chromium. Install it: apt-get install chromium")
    try:
        from playwright.async_api import async_playwright  # noqa: PLC0415  (a tool for development, absent otherwise)
    except ImportError as error:
        raise CannotDemonstrate("Pictures need Playwright. Install it: .venv/bin/pip install playwright") from error
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        try:
            yield browser
        finally:
            await browser.close()


class _ObservedSlack(Control):
    """Lets a modal be looked at when it is filled in, before it is submitted or closed."""

    before_it_goes: Callable[[str], Awaitable[None]]

    async def submit(self, user: str, values: Values | None = None) -> Seen:
        """Fill the modal in, have it looked at, and submit it."""
        await self.fill(user, values or {})
        await self.before_it_goes(user)
        return await super().submit(user, values)

    async def close_view(self, user: str, *, everything: bool = False) -> Seen:
        """Have the modal looked at, and close it."""
        await self.before_it_goes(user)
        return await super().close_view(user, everything=everything)


@dataclass
class _Camera:
    stage: Stage
    page: "Page"
    folder: Path
    _seen: int = 0
    _modals: list[bytes] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._place = {"channel": self.stage.channel.id}

    async def look(self, name: str) -> None:
        """Turn the page to where something last changed, and save a picture of it."""
        await self._follow()
        taken = {f"{name}.png": await self._take(self._who())}
        for number, modal in enumerate(self._modals, 1):
            taken[f"{name}-modal{number if len(self._modals) > 1 else ''}.png"] = modal
        self._modals.clear()
        for file_name, picture in taken.items():
            await asyncio.to_thread((self.folder / file_name).write_bytes, picture)

    async def look_at_modal(self, user: str) -> None:
        """Keep a picture of the modal that somebody has open, until the step has a name."""
        await self._follow()
        self._modals.append(await self._take(user))

    def _who(self) -> str:
        return (self.stage.onlooker or self.stage.recruiter).id

    async def _take(self, user: str) -> bytes:
        address = "#" + urlencode({"user": user, **self._place})
        await self.page.goto(f"{self.stage.url}/{address}")
        changes = (await self.stage.slack.ask("state"))["changes"]
        await self.page.wait_for_function(_UP_TO_DATE, arg=[address, changes])
        picture = await self.page.screenshot()
        await self.page.goto("about:blank")  # whoever looks on reads what comes: the story must find it unread
        return picture

    async def _follow(self) -> None:
        entries = await self.stage.slack.record(since=self._seen)
        if entries:
            self._seen = entries[-1].number
        for entry in reversed(entries):
            where = _where_it_shows(entry)
            if where is None:
                continue
            with suppress(ControlError):  # it stands where only a colleague sees it, or is gone
                self._place = await self._place_of(*where)
                return

    async def _place_of(self, channel: str, ts: str | None) -> dict[str, str]:
        if ts is None:
            return {"channel": channel}
        message, *replies = await self.stage.slack.thread(self._who(), channel, ts)
        thread = message.thread_ts or (ts if replies else None)
        return {"channel": channel, **({"thread": thread} if thread else {})}


def _where_it_shows(entry: Entry) -> tuple[str, str | None] | None:
    """Give the conversation of a command, or of a message that the app wrote, with its `ts`."""
    if entry.kind == "request" and entry.name.startswith("/"):
        return entry.data["payload"]["channel_id"], None
    if entry.name in _SHOWN and entry.data["answer"].get("ok"):
        return entry.data["answer"]["channel"], entry.data["answer"]["ts"]
    return None
