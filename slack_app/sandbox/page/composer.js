// Where people write: messages, and slash commands with their hints.

import { h, icon } from "./dom.js";
import { openMenu } from "./popover.js";
import { world } from "./world.js";

export class Composer {
  // `send` gets the text and whether it also goes to the conversation; `command` a command and its text.
  constructor({ placeholder, send, command = null, broadcast = null, shortcut = null }) {
    Object.assign(this, { send, command, shortcut });
    this.input = h("textarea", {
      rows: 1,
      placeholder,
      "aria-label": placeholder,
      oninput: () => this.changed(),
      onkeydown: (event) => this.pressed(event),
    });
    this.hints = h("div", { class: "hints", role: "listbox", hidden: true });
    this.button = h("button", { type: "button", class: "send", "aria-label": "Send", disabled: true, onclick: () => this.go() }, icon("send"));
    this.also = broadcast ? h("input", { type: "checkbox" }) : null;
    const bolt = this.hasShortcuts() ? h("button", { type: "button", class: "tool", "aria-label": "Shortcuts", title: "Shortcuts", onclick: () => this.openShortcuts(bolt) }, icon("bolt")) : null;
    this.node = h(
      "div",
      { class: "composer" },
      this.hints,
      h("div", { class: "composer-box" }, this.input, h("div", { class: "composer-bar" }, bolt, this.also ? h("label", { class: "also" }, this.also, broadcast) : null, h("span", { class: "grow" }), this.button)),
    );
    this.listed = [];
    this.at = 0;
  }

  hasShortcuts() {
    return this.shortcut && (this.globals().length > 0 || world.commands.length > 0);
  }

  globals() {
    return world.shortcuts.filter((one) => one.type === "global");
  }

  openShortcuts(anchor) {
    const entries = this.globals().map((one) => ({ label: one.name, hint: one.description, choose: () => this.shortcut(one.callback_id) }));
    const commands = world.commands.map((one) => ({ label: one.command, hint: one.description, choose: () => this.take(one.command) }));
    openMenu(anchor, "Shortcuts", [...entries, ...commands]);
  }

  changed() {
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight, 240)}px`;
    this.button.disabled = !this.input.value.trim();
    const typed = this.input.value;
    const name = typed.split(/\s/)[0];
    const isWriting = this.command && /^\/\S*$/.test(name);
    const all = isWriting ? world.commands.filter((one) => (typed.includes(" ") ? one.command === name : one.command.startsWith(name))) : [];
    this.listed = all;
    this.at = Math.min(this.at, Math.max(0, all.length - 1));
    this.showHints(typed.includes(" "));
  }

  showHints(isArguing) {
    this.hints.hidden = !this.listed.length;
    this.hints.replaceChildren(
      ...this.listed.map((one, index) =>
        h(
          "div",
          { class: `hint ${index === this.at && !isArguing ? "pointed" : ""}`, role: "option", onpointerdown: (event) => this.picked(event, one) },
          h("span", {}, h("strong", {}, one.command), one.usage_hint ? h("span", { class: "usage" }, ` ${one.usage_hint}`) : null),
          h("span", { class: "hint-what" }, one.description),
          h("span", { class: "hint-app" }, world.app.name),
        ),
      ),
    );
  }

  picked(event, one) {
    event.preventDefault();
    this.take(one.command);
  }

  take(command) {
    this.input.value = `${command} `;
    this.input.focus();
    this.changed();
  }

  pressed(event) {
    const isChoosing = !this.hints.hidden && !this.input.value.includes(" ");
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (isChoosing && step) {
      event.preventDefault();
      this.at = (this.at + step + this.listed.length) % this.listed.length;
      this.showHints(false);
    } else if (isChoosing && event.key === "Tab") {
      event.preventDefault();
      this.take(this.listed[this.at].command);
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      const picked = this.listed[this.at]?.command;
      if (isChoosing && picked && picked !== this.input.value) this.take(picked);
      else this.go();
    }
  }

  async go() {
    const text = this.input.value.trim();
    if (!text) return;
    this.input.value = "";
    this.at = 0;
    this.changed();
    const [, name, rest] = text.match(/^(\/\S+)\s*(.*)$/s) ?? [];
    const done = name && this.command ? await this.command(name, rest) : await this.send(text, Boolean(this.also?.checked));
    if (done) return;
    this.input.value = text;
    this.changed();
  }
}
