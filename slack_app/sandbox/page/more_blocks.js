// The newer blocks: cards, tables, plans, charts and what else there is.

import { chart } from "./charts.js";
import { h, icon } from "./dom.js";
import { element, picture } from "./elements.js";
import { link } from "./mentions.js";
import { richText } from "./richtext.js";
import { plain, words } from "./texts.js";

export const MORE_BLOCKS = {
  alert: (block) => h("div", { class: `alert alert-${block.level ?? "default"}`, role: "note" }, words(block.text)),
  card,
  carousel: (block, place) => h("div", { class: "carousel" }, block.elements.map((one) => card(one, place))),
  container,
  context_actions: (block, place) => h("div", { class: "actions" }, block.elements.map((one) => element(one, block, place))),
  data_table: (block) => table(block.rows, [], block.caption),
  data_visualization: (block) => h("figure", { class: "chart" }, h("figcaption", {}, block.title), chart(block.chart)),
  file: (block) => h("div", { class: "faint" }, `A file: ${block.external_id}`),
  auth_provider: (block) => h("div", { class: "faint" }, plain(block.name)),
  plan: (block) => h("div", { class: "plan" }, h("strong", {}, block.title), (block.tasks ?? []).map(task)),
  table: (block) => table(block.rows, block.column_settings ?? [], null),
  task_card: (block) => task(block),
  video,
};

function card(block, place) {
  return h(
    "div",
    { class: "card" },
    block.hero_image ? picture(block.hero_image, "card-hero") : null,
    h("div", { class: "card-head" }, block.icon ? picture(block.icon, "card-icon") : null, h("strong", {}, words(block.title))),
    block.subtitle ? h("div", { class: "faint" }, words(block.subtitle)) : null,
    block.body ? h("div", { class: "words" }, words(block.body)) : null,
    block.subtext ? h("div", { class: "faint words" }, words(block.subtext)) : null,
    block.actions?.length ? h("div", { class: "actions" }, block.actions.map((one) => element(one, block, place))) : null,
  );
}

function container(block, place, renderBlock) {
  const title = block.rich_text_title ? richText(block.rich_text_title) : h("strong", {}, plain(block.title));
  const head = [block.icon ? picture(block.icon, "card-icon") : null, title, h("div", { class: "faint" }, plain(block.subtitle))];
  const inner = block.child_blocks.map((one) => renderBlock(one, place));
  return block.is_collapsible
    ? h("details", { class: "card", open: !block.default_collapsed }, h("summary", {}, head), inner)
    : h("div", { class: "card" }, head, inner);
}

function table(rows, columns, caption) {
  const cell = (content, index, tag) =>
    h(
      tag,
      { style: { textAlign: columns[index]?.align ?? (content.type === "raw_number" ? "right" : "left") } },
      content.type === "rich_text" ? richText(content) : (content.text ?? String(content.value)),
    );
  const [first, ...others] = rows;
  return h(
    "div",
    { class: "table-frame" },
    h(
      "table",
      {},
      caption ? h("caption", {}, caption) : null,
      h("thead", {}, h("tr", {}, first.map((content, index) => cell(content, index, "th")))),
      h("tbody", {}, others.map((row) => h("tr", {}, row.map((content, index) => cell(content, index, "td"))))),
    ),
  );
}

const SIGNS = { pending: "○", in_progress: "◐", complete: "●", error: "✕" };

function task(block) {
  return h(
    "div",
    { class: `task task-${block.status}` },
    h("span", { class: "task-sign" }, SIGNS[block.status] ?? "○"),
    h(
      "div",
      {},
      block.title,
      block.details ? richText(block.details) : null,
      block.output ? richText(block.output) : null,
      (block.sources ?? []).map((source) => h("div", {}, link(source.url, source.text))),
    ),
  );
}

function video(block) {
  return h(
    "figure",
    { class: "video" },
    h("figcaption", {}, block.provider_name ? h("div", { class: "faint" }, block.provider_name) : null, link(block.title_url ?? block.video_url, plain(block.title))),
    block.description ? h("div", {}, plain(block.description)) : null,
    h("a", { href: block.video_url, target: "_blank", rel: "noopener noreferrer", "aria-label": block.alt_text }, picture({ image_url: block.thumbnail_url, alt_text: block.alt_text }, "block-image"), icon("next")),
  );
}
