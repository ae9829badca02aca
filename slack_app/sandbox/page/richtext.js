// Rich text as elements.

import { h } from "./dom.js";
import { formatted } from "./dates.js";
import { emoji } from "./emoji.js";
import { broadcast, channelMention, link, userMention } from "./mentions.js";

export const LEAVES = {
  text: (leaf) => leaf.text,
  link: (leaf) => link(leaf.url, leaf.text || leaf.url),
  emoji: (leaf) => emoji(leaf.name, leaf.unicode),
  user: (leaf) => userMention(leaf.user_id),
  usergroup: () => broadcast("team"),
  channel: (leaf) => channelMention(leaf.channel_id),
  team: () => broadcast("workspace"),
  broadcast: (leaf) => broadcast(leaf.range),
  date: (leaf) => {
    const shown = formatted(leaf.timestamp, leaf.format, leaf.fallback);
    return leaf.url ? link(leaf.url, shown) : h("time", {}, shown);
  },
  color: (leaf) =>
    h("span", { class: "colour" }, h("span", { class: "colour-dot", style: { background: leaf.value } }), leaf.value),
};

export const PARTS = {
  rich_text_section: (part) => h("div", { class: "rich-section" }, leaves(part.elements)),
  rich_text_quote: (part) => h("blockquote", {}, leaves(part.elements)),
  rich_text_preformatted: (part) => h("pre", {}, leaves(part.elements)),
  rich_text_list: (part) =>
    h(
      part.style === "ordered" ? "ol" : "ul",
      { class: `rich-list indent-${part.indent ?? 0}`, start: part.style === "ordered" ? (part.offset ?? 0) + 1 : null },
      part.elements.map((item) => h("li", {}, leaves(item.elements))),
    ),
};

const STYLES = { bold: "strong", italic: "em", strike: "s", underline: "u", code: "code", highlight: "mark" };

function leaves(elements) {
  return elements.map((leaf) => {
    const shown = LEAVES[leaf.type]?.(leaf) ?? "";
    return Object.entries(STYLES).reduce((inner, [style, tag]) => (leaf.style?.[style] ? h(tag, {}, inner) : inner), shown);
  });
}

export const richText = (block) => h("div", { class: "rich-text" }, block.elements.map((part) => PARTS[part.type]?.(part) ?? ""));

export const plainOf = (block) =>
  block.elements.map((part) => part.elements.map((leaf) => leaf.text ?? "").join("")).join("\n");
