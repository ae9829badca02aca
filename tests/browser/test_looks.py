"""The page shows all that may be sent, on wide screens and narrow ones, and what others wrote stays text."""

from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.browser.test_client import visit
from tests.databases import Databases
from tests.office import open_office
from tests.sandbox.conftest import Scene
from tests.sandbox.layouts import samples
from tests.sandbox.samples import mrkdwn, section

pytestmark = pytest.mark.browser

RENDER = """async (samples) => {
  const { renderBlocks } = await import("/page/blocks.js");
  const { Place } = await import("/page/place.js");
  return samples.map(([surface, blocks]) => {
    const node = renderBlocks(blocks.map((block) => ({ block_id: "b", ...block })), new Place({ at: surface }, {}));
    return [JSON.stringify(blocks), node.querySelectorAll(".unknown").length, node.textContent.includes("undefined")];
  });
}"""
DATES = """async ([moment, formats]) => {
  const { formatted } = await import("/page/dates.js");
  return formats.map((format) => formatted(moment, format, "then"));
}"""
HOSTILE = '<script>window.hacked=1</script><img src=x onerror="window.hacked=1">'


async def test_every_sample_of_a_block_and_an_element_is_shown(page: Page, scene: Scene) -> None:
    await visit(page, scene)
    for shown, unknown, has_gaps in await page.evaluate(RENDER, samples()):
        assert (unknown, has_gaps) == (0, False), shown


@pytest.mark.deliberately_wrong  # it mentions everybody
async def test_mrkdwn_is_shown_as_slack_shows_it(page: Page, scene: Scene) -> None:
    text = (
        "*bold* _slanted_ ~gone~ `x*y*z` <https://example.com/a?b=1&amp;c=2|a link> "
        f"<@{scene.ben}> <#{scene.channel}> <!here> :tada: 2*3*4 a &lt;b&gt; &amp; c\n&gt; said\n```let *x* = 1```"
    )
    await scene.client.chat_postMessage(
        channel=scene.channel, text="Hello", blocks=[{"type": "section", "text": mrkdwn(text)}]
    )
    await visit(page, scene)
    words = page.locator(".message .words")
    for tag, shown in (("strong", "bold"), ("em", "slanted"), ("s", "gone"), ("code", "x*y*z"), ("blockquote", "said")):
        await expect(words.locator(tag)).to_have_text(shown)
    await expect(words.locator("pre")).to_have_text("let *x* = 1")
    await expect(words.locator("a.link")).to_have_attribute("href", "https://example.com/a?b=1&c=2")
    await expect(words.locator(".mention")).to_have_text(["@Ben", "#general", "@here"])
    await expect(words).to_contain_text("🎉 2*3*4 a <b> & c")


async def test_dates_are_written_in_the_time_zone_of_whoever_looks(page: Page, scene: Scene) -> None:
    await visit(page, scene)
    moment = 1772461920  # Monday, 2 March 2026, 9:32 in New York
    formats = ["{date_num}", "{date_long}", "{date_short} {time}", "{time_secs}", "{no_such_token}"]
    assert await page.evaluate(DATES, [moment, formats]) == [
        "2026-03-02",
        "Monday, March 2nd, 2026",
        "Mar 2nd, 2026 9:32 AM",
        "9:32:00 AM",
        "then",
    ]
    now = await page.evaluate("Date.now() / 1000")
    words = ["yesterday", "today", "tomorrow"]
    for days, word in zip((-1, 0, 1), words, strict=True):
        assert await page.evaluate(DATES, [now + days * 86400, ["{date_short_pretty}"]]) == [word]


@pytest.mark.parametrize("written", [HOSTILE, "<!channel>", "<@U0000000002>", "javascript:alert(1)"])
async def test_markup_in_what_people_write_stays_text(page: Page, scene: Scene, written: str) -> None:
    await scene.control.say(scene.ben, written, scene.channel)
    await scene.client.chat_postMessage(channel=scene.channel, text="Hello", blocks=[section(written)])
    await visit(page, scene)
    shown = page.locator(".message .blocks")
    await expect(shown).to_have_text([written, written])
    assert await page.evaluate("window.hacked") is None
    assert await page.locator(".message").locator("script, img, .mention, a").count() == 0


@pytest.mark.parametrize("databases", ["sqlite"], indirect=True)
@pytest.mark.parametrize("name", ["<!channel>", "<script>window.hacked=1</script>"])
async def test_markup_in_a_candidates_name_stays_text(page: Page, databases: Databases, name: str) -> None:
    with databases.fresh() as url:
        async with open_office(url) as office:
            office.ask(lambda work: setattr(work.candidates.get(office.agency.maria), "name", name))
            await office.report()
            await office.settled()
            await page.goto(f"{office.sandbox.url}/#user={office.sam.id}")
            prompt = page.locator("#conversation .message").first
            await expect(prompt.locator("strong").nth(1)).to_have_text(name)
            await expect(prompt.locator(".mention")).to_have_count(0)
            assert await page.evaluate("window.hacked") is None


async def test_on_a_telephone_one_thing_is_shown_at_a_time(page: Page, scene: Scene) -> None:
    await page.set_viewport_size({"width": 390, "height": 844})
    root = await scene.client.chat_postMessage(channel=scene.channel, text="Hello")
    await scene.client.chat_postMessage(channel=scene.channel, text="And more", thread_ts=root["ts"])
    await visit(page, scene)
    await _sees_only(page, "#conversation")
    await page.locator(".replies").click()
    await _sees_only(page, "#thread")
    await page.get_by_role("button", name="Close the thread").click()
    await _sees_only(page, "#conversation")
    await page.get_by_role("button", name="Back to the list").click()
    await _sees_only(page, "#sidebar")
    await page.get_by_role("button", name="general").click()
    await _sees_only(page, "#conversation")
    widths: Any = await page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert widths[0] <= widths[1]


async def _sees_only(page: Page, pane: str) -> None:
    for other in ("#sidebar", "#conversation", "#thread"):
        shown = expect(page.locator(other))
        await (shown.to_be_visible() if other == pane else shown.to_be_hidden())
