// Fields to write in.

import { confirmed } from "./dialog.js";
import { openCalendar } from "./calendar.js";
import { epochOf, isoDay, ordinal, wallTime } from "./dates.js";
import { h, icon, later } from "./dom.js";
import { plainOf } from "./richtext.js";
import { plain } from "./texts.js";

const TYPING = 400;

export const FIELDS = {
  plain_text_input: (element, block, place) => written(element, block, place, "value", element.multiline ? "textarea" : "input"),
  number_input: (element, block, place) => written(element, block, place, "value", "input", { inputmode: "decimal" }),
  email_text_input: (element, block, place) => written(element, block, place, "value", "input", { inputmode: "email" }),
  url_text_input: (element, block, place) => written(element, block, place, "value", "input", { inputmode: "url" }),
  rich_text_input: (element, block, place) => written(element, block, place, "rich_text_value", "textarea"),
  file_input: () => h("button", { type: "button", class: "button", disabled: true, title: "No files are taken on this machine" }, "Upload a file"),
  datepicker,
  timepicker,
  datetimepicker,
};

function written(element, block, place, key, tag, more = {}) {
  const held = place.held(block, element)[key] ?? "";
  const on = element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  const send = () => place.dispatches(block) && place.choose(block, element, { [key]: node.value });
  const sendSoon = later(TYPING, send);
  const node = h(tag, {
    class: "field",
    type: tag === "input" ? "text" : null,
    rows: tag === "textarea" ? 3 : null,
    "data-action": element.action_id,
    placeholder: plain(element.placeholder),
    "aria-label": plain(block.label) || plain(element.placeholder),
    autofocus: element.focus_on_load,
    autocomplete: "off",
    value: typeof held === "string" ? held : plainOf(held),
    ...more,
    oninput: () => {
      place.typing(block, element, { [key]: node.value });
      fit(node);
      if (on.includes("on_character_entered")) sendSoon();
    },
    onkeydown: (event) => {
      if (event.key === "Enter" && tag === "input" && on.includes("on_enter_pressed")) send();
    },
  });
  if (tag === "textarea") requestAnimationFrame(() => fit(node));
  return node;
}

function fit(node) {
  if (node.tagName !== "TEXTAREA") return;
  node.style.height = "auto";
  node.style.height = `${Math.min(node.scrollHeight + 2, 320)}px`;
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

function spelled(day) {
  const [year, month, date] = day.split("-").map(Number);
  return `${MONTHS[month - 1]} ${ordinal(date)}, ${year}`;
}

function datepicker(element, block, place) {
  let held = place.held(block, element).selected_date;
  const label = h("span", { class: held ? "" : "faint" }, held ? spelled(held) : plain(element.placeholder) || "Select a date");
  const choose = async (day) => {
    if (!(await confirmed(element))) return;
    held = day;
    label.textContent = spelled(day);
    label.classList.remove("faint");
    place.choose(block, element, { selected_date: day });
  };
  const node = h(
    "button",
    { type: "button", class: "field picker", "data-action": element.action_id, "aria-label": `${plain(block.label)}: a date`, onclick: () => openCalendar(node, held, choose) },
    icon("calendar"),
    label,
    icon("down"),
  );
  return node;
}

function timepicker(element, block, place) {
  const held = place.held(block, element).selected_time;
  return h("input", {
    class: "field picker",
    type: "time",
    "data-action": element.action_id,
    "aria-label": plain(block.label) || plain(element.placeholder) || "A time",
    value: held ?? "",
    onchange: async (event) => {
      if (await confirmed(element)) place.choose(block, element, { selected_time: event.target.value });
    },
  });
}

function datetimepicker(element, block, place) {
  const held = place.held(block, element).selected_date_time;
  const moment = held ? new Date(held * 1000) : null;
  const changed = async () => {
    if (!day.value || !time.value || !(await confirmed(element))) return;
    place.choose(block, element, { selected_date_time: epochOf(day.value, time.value) });
  };
  const day = h("input", { class: "field picker", type: "date", "aria-label": "A date", value: moment ? isoDay(moment) : "", onchange: changed });
  const time = h("input", { class: "field picker", type: "time", "aria-label": "A time", value: moment ? wallTime(moment) : "", onchange: changed });
  return h("span", { class: "pair", "data-action": element.action_id }, day, time);
}
