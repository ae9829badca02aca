// A month to choose a day from.

import { isoDay } from "./dates.js";
import { h, icon } from "./dom.js";
import { closePopover, openPopover, place } from "./popover.js";
import { now } from "./world.js";

const WEEKDAYS = ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"];
const iso = (date) => date.toISOString().slice(0, 10);
const noon = (day) => new Date(`${day}T12:00:00Z`);

export function openCalendar(anchor, chosen, choose) {
  const today = isoDay(now());
  const shown = noon(chosen ?? today);
  shown.setUTCDate(1);
  const box = openPopover(anchor, "", { kind: "calendar" });
  const draw = () => {
    box.replaceChildren(head(shown, draw), grid(shown, chosen ?? "", today, choose));
    place();
  };
  draw();
  (box.querySelector(".day-chosen") ?? box.querySelector(".day-today") ?? box.querySelector(".day")).focus();
}

function head(shown, draw) {
  const turn = (months, name, sign) =>
    h(
      "button",
      {
        type: "button",
        class: "calendar-turn",
        "aria-label": name,
        onclick: () => {
          shown.setUTCMonth(shown.getUTCMonth() + months);
          draw();
        },
      },
      icon(sign),
    );
  const title = shown.toLocaleDateString("en-US", { month: "long", year: "numeric", timeZone: "UTC" });
  return h("div", { class: "calendar-head" }, turn(-1, "Previous month", "back"), h("strong", {}, title), turn(1, "Next month", "next"));
}

function grid(shown, chosen, today, choose) {
  const first = new Date(shown);
  first.setUTCDate(1 - first.getUTCDay());
  const days = Array.from({ length: 42 }, (_, index) => {
    const date = new Date(first);
    date.setUTCDate(first.getUTCDate() + index);
    const day = iso(date);
    const kinds = [
      "day",
      date.getUTCMonth() === shown.getUTCMonth() ? "" : "day-other",
      day === chosen ? "day-chosen" : "",
      day === today ? "day-today" : "",
    ];
    const pick = () => {
      closePopover();
      choose(day);
    };
    return h("button", { type: "button", class: kinds.join(" "), "data-day": day, onclick: pick }, String(date.getUTCDate()));
  });
  return h("div", { class: "calendar-grid" }, WEEKDAYS.map((name) => h("span", { class: "weekday" }, name)), days);
}
