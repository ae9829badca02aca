// The middle: a conversation or the app's Home tab. And the right side: a thread.

import { avatar } from "./avatars.js";
import { renderBlocks } from "./blocks.js";
import { Composer } from "./composer.js";
import { h, icon, keep } from "./dom.js";
import { drawMessages } from "./messages.js";
import { Place } from "./place.js";
import { nameOf, nameOfConversation, world } from "./world.js";

const NEAR = 80;

// A pane with a head, a list that stays at its end, and a composer that outlives what is drawn above it.
export class Pane {
  constructor(node) {
    this.node = node;
    this.key = null;
  }

  open(key, composer) {
    if (this.key === key) return false;
    this.key = key;
    this.head = h("div", { class: "pane-head" });
    this.list = h("div", { class: "list", role: "log" });
    this.scroller = h("div", { class: "scroller" }, this.list);
    this.node.replaceChildren(this.head, this.scroller, composer ?? "");
    return true;
  }

  // Draw, and stay where the reader is: at the end if they were there.
  draw(work, toStart = false) {
    const wasAtEnd = this.scroller.scrollHeight - this.scroller.scrollTop - this.scroller.clientHeight < NEAR;
    const isFirst = !this.list.firstChild;
    work();
    const news = this.list.querySelector(".new-line");
    if (isFirst && toStart) this.scroller.scrollTop = 0;
    else if (isFirst && news) this.scroller.scrollTop = news.offsetTop - 60;
    else if (isFirst || wasAtEnd) this.scroller.scrollTop = this.scroller.scrollHeight;
  }
}

export function drawConversation(pane, screen, { tab, firstNew, acts, goBack, openTab }) {
  const conversation = world.conversations.find((one) => one.id === screen.channel);
  const isDirect = !conversation || conversation.kind === "im";
  const name = isDirect ? world.app.name : `#${conversation.name}`;
  const isHome = tab === "home";
  const composer = isHome || (isDirect && !world.takesMessages) ? closed(isHome) : new Composer({ placeholder: `Message ${name}`, ...acts }).node;
  pane.open(JSON.stringify([world.me, screen.channel, isHome]), composer);
  drawHead(pane.head, { conversation, isDirect, tab, goBack, openTab });
  if (isHome) {
    drawHome(pane.list, screen.home);
    return;
  }
  const about = { key: "about", version: name, build: () => beginning(name, isDirect) };
  pane.draw(() => {
    drawMessages(pane.list, screen.messages, { channel: screen.channel, firstNew, first: [about], acts });
  });
}

const closed = (isHome) => (isHome ? "" : h("div", { class: "composer-off" }, "Sending messages to this app has been turned off."));

function drawHead(node, { conversation, isDirect, tab, goBack, openTab }) {
  const sign = isDirect ? avatar(world.team.bot_user_id, "avatar-small") : icon(conversation.kind === "group" ? "lock" : "hash");
  const title = isDirect ? world.app.name : conversation.name;
  const tabs = [
    ["home", "Home"],
    ["messages", "Messages"],
  ].map(([name, text]) => h("button", { type: "button", class: `tab ${tab === name ? "tab-current" : ""}`, onclick: () => openTab(name) }, text));
  const build = () =>
    h(
      "div",
      { class: "head" },
      h(
        "div",
        { class: "head-row" },
        h("button", { type: "button", class: "tool back", "aria-label": "Back to the list", onclick: goBack }, icon("back")),
        sign,
        h("h1", {}, title),
        isDirect ? h("span", { class: "badge-app" }, "APP") : h("span", { class: "faint" }, `${conversation.num_members} members`),
      ),
      isDirect && world.hasHome ? h("div", { class: "tabs" }, tabs) : null,
    );
  keep(node, [{ key: "head", version: JSON.stringify([title, tab, isDirect, conversation?.num_members]), build }]);
}

function beginning(name, isDirect) {
  const what = isDirect ? `${world.app.description || "An app"}. This is the beginning of your messages with it.` : `This is the very beginning of ${name}.`;
  return h("div", { class: "beginning" }, isDirect ? avatar(world.team.bot_user_id, "avatar-large") : null, h("h2", {}, name), h("p", {}, what));
}

function drawHome(list, view) {
  const version = JSON.stringify(view);
  const build = () =>
    view ? h("div", { class: "home" }, renderBlocks(view.blocks, new Place({ at: "home" }, view.state.values))) : h("div", { class: "beginning" }, h("p", {}, "This is a work in progress. Nothing is here yet."));
  keep(list, [{ key: "home", version, build }]);
}

export function drawThread(pane, screen, { acts, close }) {
  const isThere = Boolean(screen.thread);
  pane.node.hidden = !isThere;
  document.body.classList.toggle("has-thread", isThere);
  if (!isThere) {
    pane.key = null;
    return;
  }
  const root = screen.thread[0];
  const conversation = world.conversations.find((one) => one.id === screen.channel);
  const where = conversation.kind === "im" ? "direct message" : `#${conversation.name}`;
  const isOff = conversation.kind === "im" && !world.takesMessages;
  const composer = isOff ? "" : new Composer({ placeholder: "Reply…", send: acts.reply, broadcast: `Also send to ${where}` }).node;
  if (pane.open(JSON.stringify([world.me, screen.channel, root.ts]), composer)) {
    const name = conversation.kind === "im" ? nameOf(root.user) : nameOfConversation(conversation);
    pane.head.replaceChildren(
      h("div", { class: "head-row" }, h("h1", {}, "Thread"), h("span", { class: "faint" }, name), h("span", { class: "grow" }), h("button", { type: "button", class: "tool", "aria-label": "Close the thread", onclick: close }, icon("close"))),
    );
  }
  const isShort = screen.thread.length <= 3;
  pane.draw(() => drawMessages(pane.list, screen.thread, { channel: screen.channel, thread: true, acts }), isShort);
}
