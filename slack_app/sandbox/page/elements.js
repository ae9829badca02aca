// Everything that can be pressed, chosen or filled in. A test holds this table to what the sandbox takes.

import { CHOICES } from "./choices.js";
import { confirmed } from "./dialog.js";
import { h, icon } from "./dom.js";
import { FIELDS } from "./fields.js";
import { link } from "./mentions.js";
import { openMenu } from "./popover.js";
import { plain } from "./texts.js";

export const ELEMENTS = {
  ...FIELDS,
  ...CHOICES,
  button: (element, block, place) => pressable(element, block, place, plain(element.text)),
  workflow_button: (element, block, place) => pressable(element, block, place, plain(element.text)),
  icon_button: (element, block, place) => pressable(element, block, place, [icon("close"), plain(element.text)]),
  feedback_buttons: (element) => h("span", { class: "feedback" }, thumb(element.positive_button, "👍"), thumb(element.negative_button, "👎")),
  overflow,
  image: (element) => picture(element, "thumbnail"),
  url: (element) => link(element.url, element.text),
};

export function element(content, block, place) {
  const build = ELEMENTS[content.type];
  return build ? build(content, block, place) : h("span", { class: "unknown" }, `No way to show: ${content.type}`);
}

export function picture(content, kind) {
  const url = content.image_url ?? content.slack_file?.url;
  return h("img", { class: kind, src: url, alt: content.alt_text, title: content.alt_text, referrerpolicy: "no-referrer", loading: "lazy" });
}

function pressable(content, block, place, label) {
  const node = h(
    "button",
    {
      type: "button",
      class: `button ${content.style ?? ""}`,
      "aria-label": content.accessibility_label,
      "data-action": content.action_id,
      onclick: async () => {
        if (!(await confirmed(content))) return;
        if (content.url) window.open(content.url, "_blank", "noopener,noreferrer");
        node.disabled = true;
        node.classList.add("waiting");
        try {
          await place.click(block, content);
        } finally {
          node.disabled = false;
          node.classList.remove("waiting");
        }
      },
    },
    h("span", {}, label),
  );
  return node;
}

function thumb(button, sign) {
  return h("span", { class: "thumb", title: plain(button.text) }, `${sign} ${plain(button.text)}`);
}

function overflow(content, block, place) {
  const choose = async (option) => {
    if (!(await confirmed(content))) return;
    if (option.url) window.open(option.url, "_blank", "noopener,noreferrer");
    await place.choose(block, content, { selected_option: option });
  };
  const entries = content.options.map((option) => ({
    label: plain(option.text),
    hint: plain(option.description),
    choose: () => choose(option),
  }));
  const node = h(
    "button",
    { type: "button", class: "button icon-only", "aria-label": "More", "data-action": content.action_id, onclick: () => openMenu(node, null, entries) },
    icon("more"),
  );
  return node;
}
