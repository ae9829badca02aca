// Blocks as elements. A test holds this table to what the sandbox takes.

import { h } from "./dom.js";
import { element, picture } from "./elements.js";
import { MORE_BLOCKS } from "./more_blocks.js";
import { mrkdwn } from "./mrkdwn.js";
import { richText } from "./richtext.js";
import { plain, words } from "./texts.js";

export const BLOCKS = {
  ...MORE_BLOCKS,
  section,
  rich_text: richText,
  header: (block) => h("h3", { class: "block-header" }, plain(block.text)),
  context: (block) => h("div", { class: "context" }, block.elements.map((part) => (part.type === "image" ? picture(part, "context-image") : h("span", {}, words(part))))),
  divider: () => h("hr"),
  image: (block) =>
    h("figure", {}, block.title ? h("figcaption", {}, plain(block.title)) : null, picture(block, "block-image")),
  actions: (block, place) => h("div", { class: "actions" }, block.elements.map((one) => element(one, block, place))),
  input,
  // the few marks that Slack's own markdown shares with mrkdwn
  markdown: (block) => h("div", { class: "words" }, mrkdwn(block.text.replace(/\*\*(.+?)\*\*/g, "*$1*"))),
};

export function renderBlocks(blocks, place) {
  return h("div", { class: "blocks" }, blocks.map((block) => renderBlock(block, place)));
}

export function renderBlock(block, place) {
  const build = BLOCKS[block.type];
  const node = build ? build(block, place, renderBlock) : h("div", { class: "unknown" }, `No way to show: ${block.type}`);
  node.classList.add("block");
  node.dataset.block = block.block_id ?? "";
  return node;
}

function section(block, place) {
  return h(
    "div",
    { class: "section" },
    h(
      "div",
      { class: "section-words" },
      block.text ? h("div", { class: "words" }, words(block.text)) : null,
      block.fields ? h("div", { class: "section-fields" }, block.fields.map((field) => h("div", { class: "words" }, words(field)))) : null,
    ),
    block.accessory ? h("div", { class: "accessory" }, element(block.accessory, block, place)) : null,
  );
}

function input(block, place) {
  const problem = place.errors[block.block_id];
  return h(
    "div",
    { class: `input ${problem ? "input-wrong" : ""}` },
    h("div", { class: "input-label" }, plain(block.label), block.optional ? h("span", { class: "faint" }, " (optional)") : null),
    element(block.element, block, place),
    h("div", { class: "input-error", role: "alert" }, problem ?? ""),
    block.hint ? h("div", { class: "input-hint" }, plain(block.hint)) : null,
  );
}
