"""Chromium in front of the sandbox's page. Where it is missing these tests skip, unless REQUIRE_BROWSER says otherwise."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import NamedTuple

import pytest
from playwright.async_api import Browser, Page

from db.models import Candidate, Case
from db.sample.agency import Story
from slack_app.demo.pictures import open_browser
from slack_app.demo.stage import CannotDemonstrate, Stage, open_stage
from tests.databases import Databases
from tests.sandbox.conftest import app, sandbox, scene

__all__ = ["app", "sandbox", "scene"]

PATIENCE = 10_000


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    opening = open_browser()
    try:
        running = await opening.__aenter__()
    except CannotDemonstrate as missing:
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail(str(missing))
        pytest.skip(str(missing))
    yield running
    await opening.__aexit__(None, None, None)


@pytest.fixture
async def page(browser: Browser) -> AsyncIterator[Page]:
    """A page on which nothing may go wrong: an error in its console fails the test."""
    page = await browser.new_page(viewport={"width": 1280, "height": 800})
    page.set_default_timeout(PATIENCE)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on(
        "console", lambda said: wrong.append(said.text) if said.type == "error" and not _is_end(said.text) else None
    )
    await page.route("https://**", lambda route: route.fulfill(status=200, content_type="image/svg+xml", body="<svg/>"))
    yield page
    assert wrong == []


class Decided(NamedTuple):
    """The sample agency, in which a client has just picked somebody else."""

    stage: Stage
    story: Story
    candidate: Candidate

    def case(self) -> Case:
        """The case as the database has it now."""
        case = self.stage.ask(lambda work: work.cases.of_submission(self.story.submission_id))
        assert case is not None
        return case


@asynccontextmanager
async def decided(databases: Databases) -> AsyncIterator[Decided]:
    """Let a client decide; at the end nothing may have been asked of Slack that it would refuse."""
    with databases.fresh_as_owner() as url:
        async with open_stage(url, seed=1) as stage:
            story = stage.sample.stories[1]
            await stage.report(story.submission_id)
            yield Decided(stage, story, stage.ask(lambda work: work.candidates.get(story.candidate_id)))
            assert await stage.slack.violations() == []


def _is_end(text: str) -> bool:
    """The sandbox may stop before the page is closed."""
    return "net::ERR_" in text
