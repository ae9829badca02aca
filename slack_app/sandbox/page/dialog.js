// A question before something is done.

import { h } from "./dom.js";
import { plain, words } from "./texts.js";

export function confirmed(element) {
  const question = element.confirm;
  if (!question) return Promise.resolve(true);
  return new Promise((answer) => {
    const end = (said) => {
      dialog.remove();
      answer(said);
    };
    const style = question.style === "danger" ? "danger" : "primary";
    const yes = h("button", { type: "button", class: `button ${style}`, onclick: () => end(true) }, plain(question.confirm) || "Yes");
    const dialog = h(
      "div",
      {
        class: "veil veil-dialog",
        onkeydown: (event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          end(false);
        },
      },
      h(
        "div",
        { class: "dialog", role: "alertdialog", "aria-label": plain(question.title) || "Are you sure?" },
        h("h2", {}, plain(question.title) || "Are you sure?"),
        h("div", { class: "dialog-text" }, words(question.text)),
        h(
          "div",
          { class: "dialog-buttons" },
          h("button", { type: "button", class: "button", onclick: () => end(false) }, plain(question.deny) || "Cancel"),
          yes,
        ),
      ),
    );
    document.body.append(dialog);
    yes.focus();
  });
}
