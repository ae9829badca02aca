"""What leads do, in the browser: they word what candidates are told, and hear of a promise that was broken."""

import re

import pytest
from playwright.async_api import Locator, Page, expect

from slack_app.demo.stage import Stage
from slack_app.sandbox.shown import Person
from tests.browser.conftest import PATIENCE, decided
from tests.browser.test_story import field, head, let_mornings_pass, press
from tests.databases import Databases

pytestmark = pytest.mark.browser
expect.set_options(timeout=PATIENCE)
OWN = "Dear {{ candidate }},\nit was not to be this time."


async def sits_down(page: Page, stage: Stage, person: Person) -> None:
    await page.goto(f"{stage.url}/#user={person.id}&channel={stage.channel.id}")
    await page.locator("body[data-drawn]").wait_for()
    await expect(page.get_by_role("button", name=re.compile(person.name, re.I))).to_be_visible()


async def words_the_answer(page: Page) -> None:
    await page.locator("#conversation textarea").fill("/rebound wording")
    await page.locator("#conversation textarea").press("Enter")
    text = field(page, "The text, as a template").locator("textarea")
    await expect(text).to_have_value(re.compile("Hello {{ candidate }}"))
    await text.fill("Dear {{ candidate }},\n{{ salary }}")
    await expect(page.locator(".modal")).to_contain_text("This can't be saved yet")
    await expect(page.locator(".modal")).to_contain_text("Line 2: There is no salary.")
    await press(page, "Save")
    await expect(field(page, "The text, as a template").locator(".input-error")).to_contain_text("Line 2")
    await text.fill(OWN)
    await expect(page.locator(".modal")).to_contain_text("it was not to be this time.")
    await expect(page.locator(".modal")).not_to_contain_text("This can't be saved yet")
    await press(page, "Save")
    await expect(page.locator(".modal")).to_have_count(0)


async def goes_on_to_the_list(page: Page) -> Locator:
    """Let mornings pass until the lead hears that somebody did not hear in time."""
    await page.locator("#sidebar").get_by_role("button", name="Rebound").click()
    listed = page.locator("#conversation .message").filter(has_text="not heard in time")
    await let_mornings_pass(page, listed)
    return listed.last


async def tells_the_candidate_instead(page: Page, listed: Locator, candidate: str) -> None:
    row = listed.locator(".block").filter(has_text=candidate)
    await expect(row).to_contain_text("was to tell")
    await row.locator("+ .block").get_by_role("button", name="Whole case").click()
    await expect(page.locator(".modal")).to_contain_text(candidate)
    await page.locator(".modal").get_by_text("Close", exact=True).click()
    await row.locator("+ .block").get_by_role("button", name=re.compile("^I've told")).click()
    await field(page, "How did you tell").get_by_text("By telephone").click()
    await press(page, "Save")
    await expect(page.locator(".modal")).to_have_count(0)
    over = page.locator("#conversation .message").filter(has_text="Nothing here needs you any more")
    await expect(over).to_contain_text(re.compile("was told .* by telephone"))


@pytest.mark.parametrize("databases", ["sqlite"], indirect=True)
async def test_what_a_lead_words_is_what_recruiters_tell_candidates(page: Page, databases: Databases) -> None:
    async with decided(databases) as told:
        candidate = told.candidate.name.split()[0]
        await sits_down(page, told.stage, told.stage.lead)
        await words_the_answer(page)
        await sits_down(page, told.stage, told.stage.recruiter)
        await page.locator("#sidebar").get_by_role("button", name="Rebound").click()
        await head(page).get_by_role("button", name=f"I've told {candidate}").click()
        draft = field(page, "draft").locator("textarea")
        await expect(draft).to_have_value(f"Dear {candidate},\nit was not to be this time.")


@pytest.mark.parametrize("databases", ["sqlite"], indirect=True)
async def test_a_lead_hears_of_a_broken_promise_and_tells_the_candidate(page: Page, databases: Databases) -> None:
    async with decided(databases) as told:
        await sits_down(page, told.stage, told.stage.lead)
        listed = await goes_on_to_the_list(page)
        await tells_the_candidate_instead(page, listed, told.candidate.name)
        case = told.case()
        assert case.told_by_id is not None
        assert told.stage.people[case.told_by_id] == told.stage.lead
