// Names that lead somewhere: people, channels, everybody, and links.

import { h } from "./dom.js";
import { nameOf, world } from "./world.js";

export const userMention = (id) => h("span", { class: `mention ${id === world.me ? "mention-me" : ""}` }, `@${nameOf(id)}`);

export function channelMention(id, name) {
  const known = world.conversations.find((one) => one.id === id);
  return h("a", { class: "mention", href: `#channel=${id}` }, `#${known?.name ?? name ?? "channel"}`);
}

export const broadcast = (range) => h("span", { class: "mention mention-me" }, `@${range}`);

export function link(url, ...content) {
  const shown = content.length ? content : [url];
  return /^(https?|mailto|tel):/i.test(url)
    ? h("a", { class: "link", href: url, target: "_blank", rel: "noopener noreferrer" }, shown)
    : h("span", {}, shown);
}
