// Messages below each other: who, when, what, and what can be done with it.

import { avatar } from "./avatars.js";
import { renderBlocks } from "./blocks.js";
import { clockTime, dayTitle, isoDay, momentOf } from "./dates.js";
import { h, icon, keep } from "./dom.js";
import { mrkdwn } from "./mrkdwn.js";
import { Place } from "./place.js";
import { openMenu } from "./popover.js";
import { now, person, nameOf, world, zone } from "./world.js";

const TOGETHER = 5 * 60;

// Draw messages into a list; `acts` says what happens on a reply and on a shortcut.
export function drawMessages(list, messages, { channel, thread = false, firstNew = null, first = [], acts }) {
  const items = [...first];
  let before = null;
  for (const message of messages) {
    const day = isoDay(momentOf(message.ts));
    if (!thread && day !== (before && isoDay(momentOf(before.ts)))) items.push(dayLine(message.ts, day));
    if (message.ts === firstNew) items.push({ key: "new", version: "", build: () => h("div", { class: "new-line" }, h("span", {}, "New")) });
    const follows = !thread && before !== null && belongs(message, before) && message.ts !== firstNew;
    const version = JSON.stringify([{ ...message, is_unread: null }, follows, isoDay(now()), zone(), world.users.size]);
    items.push({ key: message.ts, version, build: () => row(message, { channel, thread, follows, acts }) });
    if (thread && message === messages[0] && messages.length > 1) items.push(replyLine(messages.length - 1));
    before = message;
  }
  keep(list, items);
}

function dayLine(ts, day) {
  const title = dayTitle(momentOf(ts));
  return { key: `day-${day}`, version: title, build: () => h("div", { class: "day-line" }, h("span", {}, title)) };
}

const count = (number) => (number === 1 ? "1 reply" : `${number} replies`);

function replyLine(number) {
  return { key: "replies", version: String(number), build: () => h("div", { class: "reply-line" }, h("span", {}, count(number))) };
}

const belongs = (message, before) =>
  message.user === before.user &&
  !message.subtype &&
  !message.is_ephemeral &&
  !before.is_ephemeral &&
  isoDay(momentOf(message.ts)) === isoDay(momentOf(before.ts)) &&
  message.ts - before.ts < TOGETHER;

function row(message, { channel, thread, follows, acts }) {
  const at = momentOf(message.ts);
  const place = new Place({ at: "message", channel, ts: message.ts }, message.state?.values);
  const isGone = message.subtype === "tombstone";
  const head = h(
    "div",
    { class: "message-head" },
    h("strong", { class: "author" }, message.username || nameOf(message.user)),
    person(message.user)?.is_bot ? h("span", { class: "badge-app" }, "APP") : null,
    h("time", { class: "at", title: `${dayTitle(at)}, ${clockTime(at)}` }, clockTime(at)),
  );
  return h(
    "article",
    { class: ["message", follows ? "message-follows" : "", message.is_ephemeral ? "message-ephemeral" : ""].join(" "), "data-ts": message.ts },
    message.is_ephemeral ? h("div", { class: "only-you" }, icon("eye"), "Only visible to you") : null,
    message.subtype === "thread_broadcast" && !thread ? h("div", { class: "only-you" }, icon("reply"), "replied to a thread") : null,
    h("div", { class: "gutter" }, follows ? h("time", { class: "at at-side" }, clockTime(at).replace(/ [AP]M/, "")) : avatar(message.user)),
    h("div", { class: "message-body" }, follows ? null : head, isGone ? h("em", { class: "faint" }, message.text) : content(message, place), thread ? null : replies(message, acts)),
    isGone ? null : tools(message, thread, acts),
  );
}

function content(message, place) {
  const edited = message.edited ? h("span", { class: "edited", title: `Edited at ${clockTime(momentOf(message.edited.ts))}` }, "(edited)") : null;
  const shown = message.blocks?.length ? renderBlocks(message.blocks, place) : h("div", { class: "words" }, mrkdwn(message.text));
  const attached = (message.attachments ?? []).map((one) =>
    h("div", { class: "attachment", style: one.color ? { borderColor: `#${one.color.replace("#", "")}` } : {} }, one.blocks ? renderBlocks(one.blocks, place) : h("div", { class: "words" }, mrkdwn(one.text ?? one.fallback ?? ""))),
  );
  return [shown, attached, edited];
}

function replies(message, acts) {
  if (!message.reply_count) return null;
  const last = momentOf(message.latest_reply);
  const title = dayTitle(last);
  const when = `Last reply ${title === "Today" ? "today" : title} at ${clockTime(last)}`;
  return h(
    "button",
    { type: "button", class: `replies ${message.unread_replies ? "replies-new" : ""}`, onclick: () => acts.openThread(message.thread_ts ?? message.ts) },
    message.reply_users.slice(0, 4).map((id) => avatar(id, "avatar-small")),
    h("span", { class: "replies-count" }, count(message.reply_count)),
    h("span", { class: "replies-when" }, when),
    icon("next"),
  );
}

function tools(message, thread, acts) {
  const shortcuts = message.is_ephemeral ? [] : world.shortcuts.filter((one) => one.type === "message");
  const entries = shortcuts.map((one) => ({ label: one.name, hint: one.description, choose: () => acts.shortcut(one.callback_id, message.ts) }));
  const more = h(
    "button",
    { type: "button", class: "tool", "aria-label": "More actions", title: "More actions", onclick: () => openMenu(more, world.app.name, entries) },
    icon("more"),
  );
  const reply = h(
    "button",
    { type: "button", class: "tool", "aria-label": "Reply in thread", title: "Reply in thread", onclick: () => acts.openThread(message.thread_ts ?? message.ts) },
    icon("reply"),
  );
  const shown = [thread || message.is_ephemeral ? null : reply, entries.length ? more : null].filter(Boolean);
  return shown.length ? h("div", { class: "tools" }, shown) : null;
}
