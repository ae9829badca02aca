// Elements to choose in.

import { combobox } from "./combobox.js";
import { confirmed } from "./dialog.js";
import { h } from "./dom.js";
import { plain, words } from "./texts.js";
import { isApp, nameOf, nameOfConversation, person, world } from "./world.js";

export const CHOICES = {
  static_select: (...given) => combobox(...given, listed(given[0]), "option"),
  multi_static_select: (...given) => combobox(...given, listed(given[0]), "option"),
  external_select: (...given) => combobox(...given, asked(...given), "option"),
  multi_external_select: (...given) => combobox(...given, asked(...given), "option"),
  users_select: (...given) => combobox(...given, matching(people), "user"),
  multi_users_select: (...given) => combobox(...given, matching(people), "user"),
  conversations_select: (...given) => combobox(...given, matching(() => conversations(given[0])), "conversation"),
  multi_conversations_select: (...given) => combobox(...given, matching(() => conversations(given[0])), "conversation"),
  channels_select: (...given) => combobox(...given, matching(channels), "channel"),
  multi_channels_select: (...given) => combobox(...given, matching(channels), "channel"),
  radio_buttons: (element, block, place) => ticked(element, block, place, "radio", "selected_option"),
  checkboxes: (element, block, place) => ticked(element, block, place, "checkbox", "selected_options"),
};

const has = (text, typed) => text.toLowerCase().includes(typed.trim().toLowerCase());

const choice = (option) => ({ label: plain(option.text), hint: plain(option.description), held: option });

function listed(element) {
  const groups = element.option_groups?.map((group) => [plain(group.label), group.options]) ?? [["", element.options ?? []]];
  return async (typed) =>
    groups.flatMap(([title, options]) => {
      const found = options.map(choice).filter((one) => has(one.label, typed));
      return title && found.length ? [{ title }, ...found] : found;
    });
}

function asked(element, block, place) {
  const least = element.min_query_length ?? 3;
  return async (typed) => {
    if (typed.length < least) return { note: `Type ${least === 1 ? "a letter" : `${least} letters`} to search` };
    return (await place.suggest(block, element, typed)).map(choice);
  };
}

const matching = (all) => async (typed) => all().filter((one) => has(one.label, typed));

const people = () =>
  [...world.users.values()]
    .filter((user) => !user.deleted && (!user.is_bot || isApp(user)))
    .map((user) => ({ label: nameOf(user.id), hint: user.name, held: user.id }));

const KINDS = { channel: "public", group: "private", im: "im" };

function conversations(element) {
  const wanted = element.filter?.include;
  return world.conversations.filter((one) => !wanted || wanted.includes(KINDS[one.kind])).map(described);
}

const channels = () => world.conversations.filter((one) => one.kind === "channel").map(described);

const described = (one) => ({ label: one.kind === "im" ? nameOfConversation(one) : `#${one.name}`, hint: "", held: one.id });

// How a choice that is held is called.
export function labelOf(held, kind) {
  if (kind === "option") return plain(held.text);
  if (kind === "user") return person(held) ? nameOf(held) : held;
  const known = world.conversations.find((one) => one.id === held);
  return known ? described(known).label : held;
}

let groups = 0;

function ticked(element, block, place, type, key) {
  const held = place.held(block, element)[key];
  const chosen = new Set((Array.isArray(held) ? held : [held]).filter(Boolean).map((option) => option.value));
  groups += 1;
  const name = `group-${groups}`;
  const changed = async (event) => {
    if (!(await confirmed(element))) {
      event.target.checked = chosen.has(event.target.value);
      return;
    }
    const boxes = [...node.querySelectorAll("input")];
    const picked = element.options.filter((_, index) => boxes[index].checked);
    await place.choose(block, element, { [key]: type === "radio" ? picked[0] : picked });
  };
  const node = h(
    "div",
    { class: "ticks", role: type === "radio" ? "radiogroup" : "group", "data-action": element.action_id, "aria-label": plain(block.label) },
    element.options.map((option) =>
      h(
        "label",
        { class: "tick" },
        h("input", { type, name, value: option.value, checked: chosen.has(option.value), onchange: changed }),
        h("span", {}, words(option.text), option.description ? h("span", { class: "tick-hint" }, words(option.description)) : null),
      ),
    ),
  );
  return node;
}
