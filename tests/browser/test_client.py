"""What people do in Slack's client, done in the page's: commands, shortcuts, menus, the Home tab, threads, unread marks."""

import re
from typing import Any

import pytest
from playwright.async_api import Locator, Page, expect
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from tests.sandbox.conftest import Scene
from tests.sandbox.samples import Payload, button, input_block, modal, mrkdwn, option, plain, section

pytestmark = pytest.mark.browser


async def visit(page: Page, scene: Scene, **more: str) -> None:
    named = {"user": scene.ann, "channel": scene.channel, **more}
    await page.goto(f"{scene.sandbox.url}/#" + "&".join(f"{name}={value}" for name, value in named.items()))
    await page.locator("body[data-drawn]").wait_for()


def composer(page: Page) -> Locator:
    return page.locator("#conversation textarea")


async def test_typing_a_slash_lists_the_commands_with_their_hints(page: Page, scene: Scene, app: AsyncApp) -> None:
    @app.command("/hello")
    async def hello(ack: Any, payload: Payload) -> None:
        await ack(f"You said {payload['text']}")

    await visit(page, scene)
    await composer(page).fill("/he")
    await expect(page.locator(".hint")).to_have_text(re.compile("/hello.*Says hello.*Testbed"))
    await composer(page).press("Enter")
    await composer(page).press_sequentially("there")
    await composer(page).press("Enter")
    answer = page.locator(".message-ephemeral")
    await expect(answer).to_contain_text("Only visible to you")
    await expect(answer).to_contain_text("You said there")
    await composer(page).fill("/nothing")
    await composer(page).press("Enter")
    await expect(page.locator(".toast")).to_have_text("/nothing is not a valid command.")


async def test_shortcuts_are_behind_the_lightning_and_behind_each_message(
    page: Page, scene: Scene, app: AsyncApp
) -> None:
    used: list[str] = []

    @app.shortcut("add")
    async def add(ack: Any, payload: Payload, client: AsyncWebClient) -> None:
        await client.views_open(trigger_id=payload["trigger_id"], view=modal(title=plain("Added")))
        await ack()

    @app.shortcut("keep")
    async def keep(ack: Any, payload: Payload) -> None:
        used.append(payload["message"]["text"])
        await ack()

    await scene.control.say(scene.ben, "Keep this", scene.channel)
    await visit(page, scene)
    await page.get_by_role("button", name="Shortcuts").click()
    await page.get_by_role("menuitem", name="Add").click()
    await expect(page.get_by_role("dialog", name="Added")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await page.locator(".message").hover()
    await page.get_by_role("button", name="More actions").click()
    await page.get_by_role("menuitem", name="Keep").click()
    await page.wait_for_timeout(300)
    assert used == ["Keep this"]


async def test_a_menu_that_searches_offers_what_the_app_finds(page: Page, scene: Scene, app: AsyncApp) -> None:
    asked: list[str] = []
    saved: list[Any] = []

    @app.options("who")
    async def offer(ack: Any, payload: Payload) -> None:
        asked.append(payload["value"])
        await ack(options=[option(f"{payload['value']} one"), option(f"{payload['value']} two")])

    @app.view("form")
    async def save(ack: Any, view: Payload) -> None:
        saved.append(view["state"]["values"]["b"]["who"]["selected_options"])
        await ack()

    menu = {"type": "multi_external_select", "action_id": "who", "min_query_length": 2, "max_selected_items": 2}
    trigger = scene.sandbox.slack.triggers.issue(scene.team.id, scene.ann)
    await scene.client.views_open(trigger_id=trigger, view=modal(input_block("b", menu)))
    await visit(page, scene)
    field = page.get_by_role("combobox")
    await field.click()
    await expect(page.locator(".list-note")).to_have_text("Type 2 letters to search")
    for typed, wanted in (("ann", "Ann Two"), ("ben", "Ben One")):
        await field.press_sequentially(typed, delay=20)
        await page.get_by_role("option", name=wanted).click()
    await expect(page.locator(".chip")).to_have_text(["Ann Two", "Ben One"])
    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_role("dialog")).to_have_count(0)
    assert {"ann", "ben"} <= set(asked)
    assert not {"", "a", "b"} & set(asked), "asked before enough was typed"
    assert [one["value"] for one in saved[0]] == ["ann two", "ben one"]


async def test_errors_of_the_app_stand_below_the_field_and_views_are_stacked(
    page: Page, scene: Scene, app: AsyncApp
) -> None:
    @app.view("form")
    async def save(ack: Any, view: Payload) -> None:
        name = view["state"]["values"]["name"]["text"]["value"]
        if name == "Bob":
            await ack(response_action="errors", errors={"name": "Not Bob"})
        else:
            pushed = modal(section("Sure?"), callback_id="sure", title=plain("Second"), close=plain("Go back"))
            await ack(response_action="push", view=pushed)

    trigger = scene.sandbox.slack.triggers.issue(scene.team.id, scene.ann)
    await scene.client.views_open(trigger_id=trigger, view=modal())
    await visit(page, scene)
    await page.locator(".modal input").fill("Bob")
    await page.get_by_role("button", name="Save").click()
    await expect(page.locator(".input-error")).to_have_text("Not Bob")
    await page.locator(".modal input").fill("Rob")
    await expect(page.locator(".input-error")).to_have_text("")
    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_role("dialog", name="Second")).to_be_visible()
    await page.get_by_role("button", name="Go back").click()
    await expect(page.locator(".modal input")).to_have_value("Rob")


async def test_a_button_may_ask_first_and_an_app_that_fails_is_said_to(page: Page, scene: Scene, app: AsyncApp) -> None:
    pressed: list[str] = []

    @app.action("open")
    async def act(payload: Payload) -> None:
        pressed.append(payload["value"])
        raise RuntimeError("deliberate")

    confirm = {"title": plain("Sure?"), "text": mrkdwn("*Really*"), "confirm": plain("Yes"), "deny": plain("No")}
    blocks = [section(accessory=button(value="v", confirm=confirm))]
    await scene.client.chat_postMessage(channel=scene.channel, text="Hello", blocks=blocks)
    await visit(page, scene)
    for answer in ("No", "Yes"):
        await page.locator(".message").get_by_role("button", name="Open").click()
        await expect(page.get_by_role("alertdialog").locator("strong")).to_have_text("Really")
        await page.get_by_role("alertdialog").get_by_role("button", name=answer).click()
    await expect(page.locator(".toast")).to_have_text("The app did not respond.")
    assert pressed == ["v"]


async def test_the_home_tab_is_opened_published_and_used(page: Page, scene: Scene, app: AsyncApp) -> None:
    chosen: list[str] = []

    @app.event("app_home_opened")
    async def publish(event: Payload, client: AsyncWebClient) -> None:
        menu = {"type": "overflow", "action_id": "more", "options": [option("pause")]}
        view = {"type": "home", "blocks": [section("Four people are waiting", accessory=menu)]}
        await client.views_publish(user_id=event["user"], view=view)

    @app.action("more")
    async def take(ack: Any, payload: Payload) -> None:
        chosen.append(payload["selected_option"]["value"])
        await ack()

    await visit(page, scene, channel="app")
    await page.get_by_role("button", name="Home", exact=True).click()
    await expect(page.locator(".home")).to_contain_text("Four people are waiting")
    await page.locator(".home").get_by_role("button", name="More").click()
    await page.get_by_role("menuitem", name="Pause").click()
    await page.get_by_role("button", name="Messages", exact=True).click()
    await expect(composer(page)).to_be_visible()
    assert chosen == ["pause"]


async def test_what_is_new_is_marked_until_it_is_seen_and_an_edit_marks_nothing(page: Page, scene: Scene) -> None:
    await visit(page, scene, channel="app")
    entry = page.locator("#sidebar").get_by_role("button", name="general")
    posted = await scene.client.chat_postMessage(channel=scene.channel, text="Hello")
    await expect(entry.locator(".side-count")).to_have_text("1")
    await entry.click()
    await expect(page.locator(".new-line")).to_have_count(1)
    await expect(entry.locator(".side-count")).to_have_count(0)
    await page.locator("#sidebar").get_by_role("button", name="Testbed").click()
    await scene.client.chat_update(channel=scene.channel, ts=posted["ts"], text="Hello again")
    await scene.client.chat_postMessage(channel=scene.ann, text="Something else")
    await expect(page.locator("#conversation")).to_contain_text("Something else")
    await expect(page.locator(".side-count")).to_have_count(0)
    await entry.click()
    await expect(page.locator("#conversation .message")).to_contain_text("Hello again(edited)")


async def test_people_write_answer_in_threads_and_take_turns(page: Page, scene: Scene) -> None:
    await visit(page, scene)
    await composer(page).fill("Who knows *Maria*?")
    await composer(page).press("Enter")
    await expect(page.locator("#conversation .message")).to_contain_text("Who knows *Maria*?")
    await page.locator(".who").click()
    await page.get_by_role("menuitem", name="Ben").click()
    await page.locator("#sidebar").get_by_role("button", name="general").click()
    await page.locator("#conversation .message").hover()
    await page.get_by_role("button", name="Reply in thread").click()
    await page.locator("#thread textarea").fill("I do")
    await page.locator("#thread").get_by_role("checkbox").check()
    await page.locator("#thread").get_by_role("button", name="Send").click()
    await expect(page.locator("#thread .message").last).to_contain_text("I do")
    await expect(page.locator("#conversation .message").last).to_contain_text("replied to a thread")
    await expect(page.locator("#conversation .replies")).to_contain_text("1 reply")
    await page.locator(".who").click()
    await page.get_by_role("menuitem", name="Ann").click()
    await page.locator("#sidebar").get_by_role("button", name="Threads").click()
    await expect(page.locator("#thread .message").last).to_contain_text("I do")


async def test_whoever_joins_can_be_acted_as(page: Page, scene: Scene) -> None:
    await visit(page, scene)
    drawn = await page.locator("body").get_attribute("data-drawn")
    await scene.control.user(scene.team.id, "Cleo")
    await expect(page.locator("body")).not_to_have_attribute("data-drawn", str(drawn))
    await page.locator(".who").click()
    await page.get_by_role("menuitem", name="Cleo").click()
    await expect(page.locator(".who")).to_have_text("CCleo")
    await expect(page.locator("#conversation")).to_contain_text("This is the beginning")
