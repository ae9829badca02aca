// A menu in which one can type: one choice or several, known beforehand or asked for while typing.

import { labelOf } from "./choices.js";
import { confirmed } from "./dialog.js";
import { h, icon, later } from "./dom.js";
import { closePopover, isOpenFor, openPopover, place as placePopover } from "./popover.js";
import { plain } from "./texts.js";

const TYPING = 250;
const ONE = { option: "selected_option", user: "selected_user", conversation: "selected_conversation", channel: "selected_channel" };

export function combobox(element, block, place, search, kind) {
  return new Combobox(element, block, place, search, kind).node;
}

class Combobox {
  constructor(element, block, place, search, kind) {
    Object.assign(this, { element, block, place, search, kind });
    this.isMulti = element.type.startsWith("multi_");
    this.key = this.isMulti ? `${ONE[kind]}s` : ONE[kind];
    const held = place.held(block, element)[this.key];
    this.chosen = (Array.isArray(held) ? held : [held]).filter(Boolean);
    this.rows = [];
    this.asked = 0;
    this.isAsync = element.type.endsWith("external_select");
    this.lookSoon = later(TYPING, () => this.look());
    this.build();
  }

  build() {
    this.input = h("input", {
      class: "combobox-input",
      type: "text",
      role: "combobox",
      autocomplete: "off",
      spellcheck: "false",
      "aria-expanded": "false",
      "aria-label": plain(this.block.label) || plain(this.element.placeholder) || "Choose",
      oninput: () => this.typed(),
      onkeydown: (event) => this.keyPressed(event),
      onblur: () => closePopover(),
    });
    this.chips = h("span", { class: "chips" });
    this.node = h(
      "div",
      { class: `combobox ${this.block.type === "input" ? "field" : "combobox-small"}`, "data-action": this.element.action_id, onclick: () => this.pointedAt() },
      this.chips,
      this.input,
      icon("down"),
    );
    this.show();
  }

  show() {
    const placeholder = plain(this.element.placeholder) || (this.isAsync ? "Search" : "Select an option");
    this.input.placeholder = this.isMulti && this.chosen.length ? "" : placeholder;
    this.input.value = !this.isMulti && this.chosen.length ? labelOf(this.chosen[0], this.kind) : "";
    if (!this.isMulti) return;
    this.chips.replaceChildren(
      ...this.chosen.map((held) =>
        h(
          "span",
          { class: "chip" },
          labelOf(held, this.kind),
          h("button", { type: "button", "aria-label": `Remove ${labelOf(held, this.kind)}`, onpointerdown: (event) => this.remove(event, held) }, icon("close")),
        ),
      ),
    );
  }

  pointedAt() {
    this.input.focus();
    this.open();
  }

  open() {
    if (isOpenFor(this.node)) return;
    this.before = JSON.stringify(this.chosen);
    this.list = openPopover(this.node, "", { kind: "list", wide: true, closed: () => this.closed() });
    this.list.setAttribute("role", "listbox");
    this.input.setAttribute("aria-expanded", "true");
    if (!this.isMulti) this.input.select();
    this.query = "";
    this.look();
  }

  typed() {
    this.open();
    this.query = this.input.value;
    if (this.isAsync) this.lookSoon();
    else this.look();
  }

  async look() {
    this.asked += 1;
    const number = this.asked;
    if (this.isAsync) this.fill([{ note: "Searching…" }]);
    const found = await this.search(this.query);
    if (number !== this.asked || !this.list?.isConnected) return;
    const rows = found.note ? [found] : found;
    this.fill(rows.length ? rows : [{ note: "No results" }]);
  }

  fill(rows) {
    this.rows = [];
    this.list.replaceChildren(
      ...rows.map((row) => {
        if (row.note) return h("div", { class: "list-note" }, row.note);
        if (row.title) return h("div", { class: "menu-title" }, row.title);
        const node = h(
          "div",
          { class: "list-item", role: "option", "aria-selected": String(this.has(row.held)), onpointerdown: (event) => this.pressed(event, row.held), onpointermove: () => this.point(node) },
          h("span", { class: "menu-words" }, h("span", { class: "menu-label" }, row.label), row.hint ? h("span", { class: "menu-hint" }, row.hint) : null),
          this.has(row.held) ? icon("check") : null,
        );
        this.rows.push({ node, held: row.held });
        return node;
      }),
    );
    const first = this.rows.find((row) => this.has(row.held)) ?? this.rows[0];
    if (first) this.point(first.node);
    placePopover();
  }

  point(node) {
    for (const row of this.rows) row.node.classList.toggle("pointed", row.node === node);
    this.pointed = node;
  }

  keyPressed(event) {
    if (event.key === "Backspace" && this.isMulti && !this.input.value && this.chosen.length) {
      this.remove(event, this.chosen.at(-1));
      return;
    }
    if (["ArrowDown", "ArrowUp", "Enter"].includes(event.key)) event.preventDefault();
    if (!isOpenFor(this.node)) {
      if (["ArrowDown", "ArrowUp", "Enter"].includes(event.key)) this.open();
      return;
    }
    const at = this.rows.findIndex((row) => row.node === this.pointed);
    if (event.key === "Enter" && at >= 0) this.pick(this.rows[at].held);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.rows.length) {
      const next = this.rows[(at + step + this.rows.length) % this.rows.length].node;
      this.point(next);
      next.scrollIntoView({ block: "nearest" });
    }
  }

  pressed(event, held) {
    event.preventDefault();
    this.pick(held);
  }

  pick(held) {
    if (!this.isMulti) {
      this.chosen = [held];
      closePopover();
      this.input.blur();
      return;
    }
    const most = this.element.max_selected_items ?? Infinity;
    if (this.has(held)) this.chosen = this.chosen.filter((one) => same(one) !== same(held));
    else if (this.chosen.length < most) this.chosen = [...this.chosen, held];
    this.show();
    this.query = "";
    this.look();
  }

  remove(event, held) {
    event.preventDefault();
    event.stopPropagation();
    if (!isOpenFor(this.node)) this.before = JSON.stringify(this.chosen);
    this.chosen = this.chosen.filter((one) => same(one) !== same(held));
    this.show();
    if (!isOpenFor(this.node)) this.tell();
  }

  closed() {
    this.input.setAttribute("aria-expanded", "false");
    this.asked += 1;
    this.show();
    this.tell();
  }

  async tell() {
    if (JSON.stringify(this.chosen) === this.before) return;
    if (!(await confirmed(this.element))) {
      this.chosen = JSON.parse(this.before);
      this.show();
      return;
    }
    this.before = JSON.stringify(this.chosen);
    await this.place.choose(this.block, this.element, { [this.key]: this.isMulti ? this.chosen : this.chosen[0] });
  }

  has(held) {
    return this.chosen.some((one) => same(one) === same(held));
  }
}

const same = (held) => held?.value ?? held;
