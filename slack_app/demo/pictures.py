"""Pictures of the story: the page in Chromium, as whoever acts in it sees it. Playwright is asked for only here."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from slack_app.demo.stage import CannotDemonstrate, Stage
from slack_app.sandbox import Control, ControlError
from slack_app.sandbox.control import Values
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
        observed.before_submission = camera.look_at_modal
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
    """Lets a modal be looked at when it is filled in, before it is submitted."""

    before_submission: Callable[[], Awaitable[None]]

    async def submit(self, user: str, values: Values | None = None) -> Seen:
        """Fill the modal in, have it looked at, and submit it."""
        await self.fill(user, values or {})
        await self.before_submission()
        return await super().submit(user, values)


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
        taken = {f"{name}.png": await self._take()}
        for number, modal in enumerate(self._modals, 1):
            taken[f"{name}-modal{number if len(self._modals) > 1 else ''}.png"] = modal
        self._modals.clear()
        for file_name, picture in taken.items():
            await asyncio.to_thread((self.folder / file_name).write_bytes, picture)

    async def look_at_modal(self) -> None:
        """Keep a picture of the modal that is open, until the step has a name."""
        await self._follow()
        self._modals.append(await self._take())

    async def _take(self) -> bytes:
        address = "#" + urlencode({"user": self.stage.recruiter.id, **self._place})
        await self.page.goto(f"{self.stage.url}/{address}")
        await self.page.reload()  # what was filled in from elsewhere is shown, and nothing is left of the last picture
        changes = (await self.stage.slack.ask("state"))["changes"]
        await self.page.wait_for_function(_UP_TO_DATE, arg=[address, changes])
        return await self.page.screenshot()

    async def _follow(self) -> None:
        calls = await self.stage.slack.record(since=self._seen)
        if calls:
            self._seen = calls[-1].number
        shown = [call.data["answer"] for call in calls if call.name in _SHOWN and call.data["answer"].get("ok")]
        for answer in reversed(shown):
            with suppress(ControlError):  # it stands where only a colleague sees it, or is gone
                self._place = await self._place_of(answer)
                return

    async def _place_of(self, answer: dict[str, Any]) -> dict[str, str]:
        channel, ts = answer["channel"], answer["ts"]
        message, *replies = await self.stage.slack.thread(self.stage.recruiter.id, channel, ts)
        thread = message.thread_ts or (ts if replies else None)
        return {"channel": channel, **({"thread": thread} if thread else {})}
