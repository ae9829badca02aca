// The modal on top of the stack: what is entered is kept by the page until it is sent.

import { ask } from "./api.js";
import { avatar } from "./avatars.js";
import { renderBlock } from "./blocks.js";
import { h, icon, keep } from "./dom.js";
import { ModalPlace } from "./place.js";
import { closePopover } from "./popover.js";
import { plain } from "./texts.js";
import { complain } from "./toasts.js";
import { world } from "./world.js";

const drafts = new Map();
const problems = new Map();

// Draw the stack of views; what is closed is forgotten.
export function drawModal(node, views) {
  for (const id of drafts.keys()) {
    if (!views.some((view) => view.id === id)) [drafts, problems].forEach((kept) => kept.delete(id));
  }
  const view = views.at(-1);
  for (const behind of document.querySelectorAll("#top, #panes")) behind.inert = Boolean(view);
  if (!view) {
    if (node.firstChild) closePopover();
    node.replaceChildren();
    return;
  }
  const isNew = node.firstElementChild?.dataset.key !== view.id;
  const version = JSON.stringify([view.hash, view.errors, problems.get(view.id), views.length]);
  const scrolled = isNew ? 0 : node.querySelector(".modal-blocks")?.scrollTop ?? 0;
  keep(node, [{ key: view.id, version, build: () => build(node, view, views) }]);
  const blocks = node.querySelector(".modal-blocks");
  if (!isNew) blocks.scrollTop = scrolled;
  else (blocks.querySelector("[autofocus]") ?? blocks.querySelector("input, textarea, select"))?.focus({ preventScroll: true });
}

function build(node, view, views) {
  if (!drafts.has(view.id)) drafts.set(view.id, new Map());
  const errors = { ...view.errors, ...problems.get(view.id) };
  const changed = (blockId) => {
    const field = [...node.querySelectorAll(".input-wrong")].find((one) => one.dataset.block === blockId);
    field?.classList.remove("input-wrong");
    field?.querySelector(".input-error")?.replaceChildren();
  };
  const place = new ModalPlace(view, drafts.get(view.id), errors, changed);
  const close = (everything) => ask("close", { user: world.me, everything }).catch(complain);
  const submit = () => send(view, place, button);
  const button = h("button", { type: "submit", class: "button primary", disabled: Boolean(view.submit_disabled) }, h("span", {}, plain(view.submit)));
  const cancel = h("button", { type: "button", class: "button", onclick: () => close(false) }, plain(view.close) || (views.length > 1 ? "Back" : "Cancel"));
  return h(
    "div",
    { class: "veil", onkeydown: (event) => escape(event, close) },
    h(
      "form",
      {
        class: "modal",
        role: "dialog",
        "aria-modal": "true",
        "aria-label": plain(view.title),
        novalidate: true,
        onsubmit: (event) => {
          event.preventDefault();
          if (view.submit && !button.disabled) submit();
        },
      },
      h(
        "div",
        { class: "modal-head" },
        avatar(world.team.bot_user_id, "avatar-small"),
        h("h2", {}, plain(view.title)),
        h("button", { type: "button", class: "tool", "aria-label": "Close", onclick: () => close(true) }, icon("close")),
      ),
      h("div", { class: "modal-blocks" }, view.blocks.map((block) => renderBlock(block, place))),
      h("div", { class: "modal-foot" }, cancel, view.submit ? button : null),
    ),
  );
}

function escape(event, close) {
  if (event.key === "Escape") close(false);
}

async function send(view, place, button) {
  closePopover();
  button.disabled = true;
  button.classList.add("waiting");
  try {
    const answer = await ask("submit", { user: world.me, values: place.values() });
    if (answer.sent === false) problems.set(view.id, answer.errors);
    else problems.delete(view.id);
  } catch (problem) {
    complain(problem);
  } finally {
    button.disabled = false;
    button.classList.remove("waiting");
  }
}
