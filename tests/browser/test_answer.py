"""How the reason reaches the candidate, in the browser: the client is asked, the wording is made fair, and a mail goes out."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.async_api import Locator, Page, expect

from slack_app.demo.stage import Stage
from tests.browser.conftest import PATIENCE, decided
from tests.browser.test_story import STRENGTHS, choose, field, head, press, reads_the_prompt
from tests.databases import Databases

pytestmark = pytest.mark.browser
expect.set_options(timeout=PATIENCE)
OWN = "Hello,\nthey liked how calm you are. I'll call you tomorrow."


def modal(page: Page) -> Locator:
    return page.locator(".modal")


async def opens(page: Page, button: str | re.Pattern[str]) -> None:
    await head(page).get_by_role("button", name=button).click()
    await expect(modal(page)).to_be_visible()


async def closes(page: Page) -> None:
    await modal(page).get_by_text("Close", exact=True).click()


async def mails(page: Page, text: str) -> dict[str, list[str]]:
    """Make a mail of the draft, and give what a mail program would read of its link."""
    await field(page, "draft").locator("textarea").fill(text)
    await press(page, "Mail it")
    await expect(modal(page)).to_contain_text(text.splitlines()[-1])
    link = modal(page).get_by_role("link", name="Open in mail")
    parts = urlsplit(await link.get_attribute("href") or "")
    assert parts.scheme == "mailto"
    return {"to": [parts.path], **parse_qs(parts.query)}


async def asks_the_client(page: Page, stage: Stage, contact: str | None) -> None:
    await opens(page, "Ask the client")
    await expect(modal(page)).to_contain_text("Mail this to")
    said = await mails(page, "What decided it?")
    assert (said["to"], said["body"]) == ([contact], ["What decided it?"])
    await press(page, "Send")
    await expect(modal(page)).to_have_count(0)
    await expect(head(page)).to_contain_text("was asked")
    assert [mail["To"] for mail in stage.mailbox.mails] == [contact]


async def is_shown_what_is_unfair(page: Page, candidate: str) -> None:
    await opens(page, "Share feedback")
    await field(page, "like about").locator("textarea").fill(f"{STRENGTHS}, but too old for the team")
    await choose(page, "What decided it?", "Pay")
    await press(page, "Save")
    await expect(modal(page)).to_contain_text(f"“too old” is about age, so it can't go to {candidate}.")
    await field(page, "like about").locator("textarea").fill(STRENGTHS)
    await press(page, "Save")
    await expect(modal(page)).to_have_count(0)
    await expect(head(page)).to_contain_text("Thank the client")


async def tells_the_candidate(page: Page, stage: Stage, email: str | None) -> None:
    await opens(page, re.compile("^I've told"))
    await expect(field(page, "draft").locator("textarea")).to_have_value(re.compile(f"What they liked: {STRENGTHS}"))
    await field(page, "draft").locator("textarea").fill("They found you too old.")
    await press(page, "Mail it")
    await expect(modal(page).last).to_contain_text("go back, and put it another way")
    await closes(page)
    said = await mails(page, OWN)
    assert (said["to"], said["body"]) == ([email], [OWN.replace("\n", "\r\n")])
    stage.mailbox.breaks_after_next = True
    await press(page, "Send")
    await expect(modal(page)).to_have_count(0)
    await expect(head(page)).to_contain_text("may have been sent; nobody knows")
    await page.get_by_role("button", name=re.compile("2 replies")).click()
    note = page.locator("#thread .message").last
    await expect(note).to_contain_text("It is not sent again by itself.")
    await note.get_by_role("button", name="It was sent").click()
    await expect(head(page)).to_contain_text(re.compile(r"was told .* by mail"))
    await expect(note).to_contain_text("was sent.")
    assert [mail["To"] for mail in stage.mailbox.mails][1:] == [email]


async def looks_at_the_whole_case(page: Page) -> None:
    await opens(page, "Whole case")
    said = ("was told", f"They liked: {STRENGTHS}", "asked the client", OWN.splitlines()[-1])
    for told in (*said, "Check-ins", "Open positions"):
        await expect(modal(page)).to_contain_text(told)
    await closes(page)


@pytest.mark.parametrize("databases", ["sqlite"], indirect=True)
async def test_a_recruiter_brings_the_reason_from_the_client_to_the_candidate(page: Page, databases: Databases) -> None:
    async with decided(databases) as told:
        contact = told.stage.ask(lambda work: work.job_orders.get(told.story.job_order_id).contact_email)
        await reads_the_prompt(page, told.stage)
        await asks_the_client(page, told.stage, contact)
        await is_shown_what_is_unfair(page, told.candidate.name.split()[0])
        await tells_the_candidate(page, told.stage, told.candidate.email)
        await looks_at_the_whole_case(page)
        case = told.case()
        assert (case.told_how, case.client_asks) == ("mail", 1)
