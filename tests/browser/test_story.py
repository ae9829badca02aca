"""A recruiter's story in the browser, from the prompt to the check-in: everything by looking, pressing and typing."""

import re

import pytest
from playwright.async_api import Locator, Page, expect

from db.unit_of_work import UnitOfWork
from slack_app.demo.stage import Stage
from tests.browser.conftest import PATIENCE, decided
from tests.databases import Databases

pytestmark = pytest.mark.browser
expect.set_options(timeout=PATIENCE)
STRENGTHS = "Calm and clear in the interview"


def head(page: Page) -> Locator:
    return page.locator("#conversation .message").filter(has_text="wasn't selected")


def field(page: Page, label: str) -> Locator:
    return page.locator(".modal .input").filter(has_text=label)


async def choose(page: Page, label: str, option: str) -> None:
    await field(page, label).get_by_role("combobox").click()
    await page.get_by_role("option", name=option).click()


async def press(page: Page, name: str) -> None:
    await page.locator(".modal").get_by_role("button", name=name, exact=True).click()


async def reads_the_prompt(page: Page, stage: Stage) -> None:
    await page.goto(f"{stage.url}/#channel={stage.channel.id}")
    entry = page.locator("#sidebar").get_by_role("button", name="Rebound")
    await expect(entry).to_have_class(re.compile("side-unread"))
    await expect(entry.locator(".side-count")).to_have_text("1")
    await entry.click()
    await expect(head(page).get_by_role("button", name="Share feedback")).to_be_visible()
    await expect(entry).not_to_have_class(re.compile("side-unread"))


async def reads_the_matches(page: Page) -> Locator:
    await head(page).get_by_role("button", name="1 reply").click()
    matches = page.locator("#thread .message").nth(1)
    await expect(matches).to_contain_text("open positions for")
    await expect(page.locator("#sidebar .side-count")).to_have_count(0)
    return matches


async def shares_feedback(page: Page, skill: str) -> None:
    await head(page).get_by_role("button", name="Share feedback").click()
    await press(page, "Save")
    await expect(field(page, "What decided it?").locator(".input-error")).to_have_text(
        "Please complete this required field."
    )
    await field(page, "like about").locator("textarea").fill(STRENGTHS)
    await choose(page, "What decided it?", "A skill was missing")
    await field(page, "Or another skill").locator("input").fill(skill)
    await expect(field(page, "like about").locator("textarea")).to_have_value(STRENGTHS)
    await press(page, "Save")
    await expect(page.locator(".modal")).to_have_count(0)


async def submits_a_match(page: Page, matches: Locator) -> str:
    title = await matches.locator(".block strong").nth(1).inner_text()
    await matches.get_by_role("button", name="Submit").first.click()
    await field(page, "agreed on").get_by_role("button").click()
    await page.locator(".day-today").click()
    await press(page, "Submit")
    await expect(page.locator(".modal")).to_have_count(0)
    await expect(matches).not_to_contain_text(title)
    return title


async def let_mornings_pass(page: Page, until: Locator) -> None:
    """Move the clock from morning to morning, a week at most, until a message is there."""
    shown = page.locator("#demo-bar time")
    for _ in range(7):
        before = await shown.inner_text()
        await page.get_by_role("button", name="Next morning").click()
        await expect(shown).not_to_have_text(before)
        await page.wait_for_timeout(1500)  # the ticker beats twice a second
        if await until.count():
            break


async def answers_the_check_in(page: Page, candidate: str) -> None:
    reminder = page.locator("#conversation .message").filter(has_text=re.compile("check-ins? (is|are) due"))
    await let_mornings_pass(page, reminder.filter(has_text=candidate))
    row = reminder.last.locator(".block").filter(has_text=candidate)
    await expect(row).to_be_visible()
    await row.locator("+ .block").get_by_role("button", name="Done").click()
    await choose(page, "How did it go", "We talked")
    await press(page, "Save")
    await expect(page.locator("#conversation .message").filter(has_text="Done: you talked.")).to_be_visible()


@pytest.mark.parametrize("databases", ["sqlite"], indirect=True)
async def test_a_recruiter_goes_from_the_prompt_to_the_check_in(page: Page, databases: Databases) -> None:
    async with decided(databases) as told:
        await reads_the_prompt(page, told.stage)
        matches = await reads_the_matches(page)
        before = await matches.inner_text()
        skill = next(skill for skill in told.candidate.skills if skill in before)
        await shares_feedback(page, skill)
        await expect(head(page)).to_contain_text(f"a skill was missing ({skill})")
        await expect(matches).to_contain_text("(edited)")
        await expect(page.locator("#sidebar .side-count")).to_have_count(0)  # an edit is no news
        await submits_a_match(page, matches)
        await answers_the_check_in(page, told.candidate.name)
        assert told.stage.ask(lambda work: _done(work, told.case().id)) == ("done", "talked")


def _done(work: UnitOfWork, case_id: int) -> tuple[str, str | None]:
    feedback = work.feedback.newest(case_id)
    assert feedback is not None
    assert feedback.strengths == STRENGTHS
    first = work.check_ins.of_case(case_id)[0]
    return first.status, first.outcome
