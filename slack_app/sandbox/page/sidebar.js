// The left side: conversations with what is unread in them. And the top: whose place this is, and who acts.

import { avatar } from "./avatars.js";
import { barTime } from "./dates.js";
import { h, icon, keep } from "./dom.js";
import { openMenu } from "./popover.js";
import { isApp, nameOf, now, world } from "./world.js";

export function drawSidebar(node, { current, open, openThreads }) {
  const channels = world.conversations.filter((one) => one.kind !== "im");
  const direct = world.conversations.find((one) => one.kind === "im");
  const unread = world.conversations.reduce((sum, one) => sum + one.thread_unread, 0);
  const rows = [
    entry({ key: "threads", sign: icon("reply"), name: "Threads", count: unread, act: openThreads }),
    title("Channels"),
    ...channels.map((one) =>
      entry({ key: one.id, sign: icon(one.kind === "group" ? "lock" : "hash"), name: one.name, count: one.unread, isCurrent: current === one.id, act: () => open(one.id) }),
    ),
    title("Apps"),
    entry({
      key: "app",
      sign: avatar(world.team.bot_user_id, "avatar-tiny"),
      name: world.app.name,
      count: direct?.unread ?? 0,
      isCurrent: current === "app",
      act: () => open("app"),
    }),
  ];
  keep(node, rows);
}

const title = (name) => ({ key: `title-${name}`, version: name, build: () => h("div", { class: "side-title" }, name) });

function entry({ key, sign, name, count, isCurrent = false, act }) {
  const kind = ["side-entry", count ? "side-unread" : "", isCurrent ? "side-current" : ""].join(" ");
  const build = () =>
    h(
      "button",
      { type: "button", class: kind, "aria-current": isCurrent ? "page" : null, onclick: act },
      h("span", { class: "side-sign" }, sign),
      h("span", { class: "side-name" }, name),
      count ? h("span", { class: "side-count", "aria-label": `${count} unread` }, String(count)) : null,
    );
  return { key, version: JSON.stringify([name, count, isCurrent, world.app]), build };
}

export function drawTop(node, { people, become }) {
  const button = h(
    "button",
    {
      type: "button",
      class: "who",
      "aria-label": `You act as ${nameOf(world.me)}`,
      title: "Who I act as",
      onclick: () =>
        openMenu(
          button,
          "Who I act as",
          people().map((user) => ({
            label: user.real_name || user.name,
            hint: [user.team, user.profile.email].filter(Boolean).join(" · "),
            badge: user.team ? null : avatar(user.id, "avatar-small"),
            picked: user.id === world.me,
            choose: () => become(user.id),
          })),
        ),
    },
    avatar(world.me, "avatar-small"),
    h("span", { class: "who-name" }, nameOf(world.me)),
    icon("down"),
  );
  const top = { key: "top", version: JSON.stringify([world.team.name, world.me, world.users.size]), build: () => h("div", { class: "top-row" }, h("strong", { class: "team" }, world.team.name), h("span", { class: "grow" }), button) };
  keep(node, [top]);
}

export function drawDemoBar(node, { isThere, move }) {
  node.hidden = !isThere;
  if (!isThere) return;
  const shown = barTime(now());
  const button = (text, values) => h("button", { type: "button", onclick: (event) => move(values, event.currentTarget) }, text);
  const build = () =>
    h("div", { class: "bar-row" }, h("time", {}, shown), button("Next morning", { to: "next_morning" }), button("+1 hour", { minutes: 60 }));
  keep(node, [{ key: "bar", version: shown, build }]);
}

export const peopleOf = (users) => users.filter((user) => !user.is_bot && !user.deleted && !isApp(user));
