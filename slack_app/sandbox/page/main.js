// The page: what is open is written in the address, what is there is asked of the sandbox, and again when something changes.

import { ask, Refused, Unreachable, watch } from "./api.js";
import { drawConversation, drawThread, Pane } from "./conversation.js";
import { h } from "./dom.js";
import { drawModal } from "./modal.js";
import { drawDemoBar, drawSidebar, drawTop, peopleOf } from "./sidebar.js";
import { complain, toast } from "./toasts.js";
import { learn, world } from "./world.js";

const MINUTE = 60 * 1000;
const at = (id) => document.getElementById(id);
const open = { user: null, channel: "app", thread: null, tab: "messages" };
const panes = { conversation: new Pane(at("conversation")), thread: new Pane(at("thread")) };
let people = [];
let shown = { key: null, firstNew: null, toasts: null };
let running = false;
let again = false;
let told = 0;

function readAddress() {
  const named = new URLSearchParams(location.hash.slice(1));
  open.user = people.find((one) => one.id === named.get("user"))?.id ?? open.user ?? people[0]?.id ?? null;
  open.channel = named.get("channel") ?? "app";
  open.thread = named.get("thread");
  open.tab = world.hasHome && named.get("tab") === "home" ? "home" : "messages";
  document.body.dataset.pane = named.get("pane") ?? "conversation";
}

function go(changes) {
  const next = { ...open, pane: "conversation", ...changes };
  const named = Object.entries(next).filter(([name, value]) => value && !(name === "tab" && value === "messages"));
  location.hash = new URLSearchParams(named).toString();
}

const show = (channel) => go({ channel, thread: null, tab: "messages" });

// Do something in Slack; says whether it could be done.
async function act(verb, values) {
  try {
    await ask(verb, { user: world.me, ...values });
    return true;
  } catch (problem) {
    complain(problem);
    return false;
  }
}

const acts = {
  openThread: (thread) => go({ thread }),
  shortcut: (callback_id, ts) =>
    ts ? act("message_shortcut", { callback_id, channel: channelId(), ts }) : act("global_shortcut", { callback_id }),
  send: (text) => act("say", { text, channel: channelId() }),
  reply: (text, broadcast) => act("say", { text, channel: channelId(), thread_ts: open.thread, broadcast }),
  command: (command, text) => {
    if (world.commands.some((one) => one.command === command)) return act("command", { command, text, channel: channelId() });
    toast(`${command} is not a valid command.`);
    return false;
  },
};

const channelId = () =>
  open.channel === "app" ? (world.conversations.find((one) => one.kind === "im")?.id ?? null) : open.channel;

async function openThreads() {
  for (const one of world.conversations.filter((conversation) => conversation.thread_unread)) {
    const { messages } = await ask("messages", { user: world.me, channel: one.id });
    const root = messages.findLast((message) => message.unread_replies);
    if (root) return go({ channel: one.kind === "im" ? "app" : one.id, thread: root.ts, tab: "messages" });
  }
  return toast("There is no unread thread.");
}

async function move(values, button) {
  button.disabled = true;
  await act("move_clock", values);
  button.disabled = false;
}

async function refresh() {
  again = true;
  if (running) return;
  running = true;
  try {
    while (again) {
      again = false;
      await look();
    }
  } catch (problem) {
    lost(problem);
  } finally {
    running = false;
  }
}

async function look() {
  if (!open.user) return;
  const asked = JSON.stringify(open);
  const upTo = told;
  const address = location.hash;
  const screen = await ask("screen", { user: open.user, channel: open.channel, thread_ts: open.thread, home: open.tab === "home" });
  if (asked !== JSON.stringify(open)) {
    again = true;
    return;
  }
  world.me = open.user;
  learn(screen);
  if (peopleOf(screen.users).some((user) => !people.some((one) => one.id === user.id))) await learnPeople();
  draw(screen);
  Object.assign(document.body.dataset, { address, drawn: upTo });
  await markRead(screen);
}

function draw(screen) {
  const key = JSON.stringify([open.user, screen.channel]);
  if (shown.key !== key) {
    const isSamePerson = shown.user === open.user;
    shown = { key, user: open.user, firstNew: screen.messages.find((one) => one.is_unread && !one.is_ephemeral)?.ts ?? null, toasts: isSamePerson ? shown.toasts : screen.toasts.length };
  }
  screen.toasts.slice(shown.toasts).forEach((one) => toast(one.text));
  shown.toasts = screen.toasts.length;
  const direct = world.conversations.find((one) => one.kind === "im")?.id;
  const current = !screen.channel || screen.channel === direct ? "app" : screen.channel;
  drawDemoBar(at("demo-bar"), { isThere: screen.now !== null, move });
  drawTop(at("top"), { people: () => people, become: (user) => go({ user, channel: "app", thread: null, tab: "messages" }) });
  drawSidebar(at("sidebar"), { current, open: show, openThreads });
  drawConversation(panes.conversation, screen, {
    tab: open.tab,
    firstNew: shown.firstNew,
    acts,
    goBack: () => go({ pane: "sidebar", thread: null }),
    openTab,
  });
  drawThread(panes.thread, screen, { acts, close: () => go({ thread: null }) });
  drawModal(at("modal"), screen.views);
  const unread = world.conversations.reduce((sum, one) => sum + one.unread, 0);
  document.title = `${unread ? `(${unread}) ` : ""}${current === "app" ? world.app.name : "#" + world.conversations.find((one) => one.id === current).name} | ${world.team.name}`;
}

async function openTab(tab) {
  go({ tab, thread: null });
  if (tab === "home") await act("open_home", {});
}

// What stands before somebody's eyes is read.
async function markRead(screen) {
  if (document.visibilityState !== "visible" || !screen.channel) return;
  const conversation = world.conversations.find((one) => one.id === screen.channel);
  const isBefore = open.tab === "messages" && document.body.dataset.pane === "conversation";
  if (isBefore && conversation.unread) await ask("mark_read", { user: world.me, channel: screen.channel });
  if (screen.thread?.[0].unread_replies) {
    await ask("mark_read", { user: world.me, channel: screen.channel, thread_ts: screen.thread[0].ts });
  }
}

async function learnPeople() {
  const { workspaces } = await ask("workspaces");
  const answers = await Promise.all(workspaces.map((team) => ask("users", { team: team.id })));
  const isOne = workspaces.length === 1;
  people = answers.flatMap(({ users }, index) => peopleOf(users).map((user) => ({ ...user, team: isOne ? "" : workspaces[index].name })));
}

// Whoever acted is gone, or the sandbox was started anew: begin again.
function lost(problem) {
  if (!(problem instanceof Refused)) throw problem;
  location.replace("/");
}

function connected(isThere) {
  const line = at("offline");
  if (isThere) line?.remove();
  else if (!line) document.body.append(h("div", { id: "offline", role: "alert" }, "The sandbox does not answer. Trying again…"));
}

async function start() {
  const catalogue = await ask("catalogue");
  Object.assign(world, {
    app: catalogue.app,
    commands: catalogue.commands,
    shortcuts: catalogue.shortcuts,
    hasHome: catalogue.has_home,
    takesMessages: catalogue.takes_messages,
  });
  await learnPeople();
  readAddress();
  const changed = async (event) => {
    told = Number(event.data);
    if (!people.length) {
      await learnPeople();
      readAddress();
    }
    await refresh();
  };
  window.addEventListener("hashchange", () => {
    readAddress();
    refresh();
  });
  document.addEventListener("visibilitychange", refresh);
  setInterval(refresh, MINUTE / 2);
  watch(changed, connected);
}

// If the sandbox does not answer, a line on the page says so already.
window.addEventListener("unhandledrejection", (event) => {
  if (event.reason instanceof Unreachable) event.preventDefault();
});

start();
