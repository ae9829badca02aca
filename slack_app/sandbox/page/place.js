// Where blocks stand, and what happens when somebody uses them there: a message, the Home tab or a modal.

import { ask } from "./api.js";
import { complain } from "./toasts.js";
import { world } from "./world.js";

// What the control API wants to be told: an option by its value, everything else as it is held.
function valueOf(held) {
  const { type, ...rest } = held;
  const [content] = Object.values(rest);
  if (Array.isArray(content)) return content.map((one) => one?.value ?? one);
  return content?.value ?? content ?? null;
}

export class Place {
  constructor(where, state) {
    this.where = where;
    this.state = state ?? {};
    this.errors = {};
  }

  held(block, element) {
    return this.state[block.block_id]?.[element.action_id] ?? {};
  }

  click(block, element) {
    return this.act("click", block, element);
  }

  choose(block, element, held) {
    return this.act("choose", block, element, { value: valueOf(held) });
  }

  async suggest(block, element, typed) {
    return (await this.act("suggest", block, element, { typed }))?.options ?? [];
  }

  // What somebody types, before they are done.
  typing() {}

  dispatches() {
    return true;
  }

  async act(verb, block, element, more = {}) {
    const named = { user: world.me, action_id: element.action_id, block_id: block.block_id };
    try {
      return await ask(verb, { ...named, ...this.where, ...more });
    } catch (problem) {
      complain(problem);
      return null;
    }
  }
}

// A modal keeps what is entered until it is submitted; the app hears earlier of what it asked to hear of.
export class ModalPlace extends Place {
  constructor(view, drafts, errors, changed) {
    super({ at: "modal" }, view.state.values);
    this.drafts = drafts;
    this.errors = errors;
    this.changed = changed;
  }

  held(block, element) {
    return this.drafts.get(key(block, element))?.held ?? super.held(block, element);
  }

  dispatches(block) {
    return block.type !== "input" || Boolean(block.dispatch_action);
  }

  typing(block, element, held) {
    this.drafts.set(key(block, element), { block_id: block.block_id, action_id: element.action_id, held });
    this.changed(block.block_id);
  }

  async choose(block, element, held) {
    this.typing(block, element, held);
    return this.dispatches(block) ? super.choose(block, element, held) : null;
  }

  async act(verb, block, element, more) {
    const values = this.values();
    if (values.length) await ask("fill", { user: world.me, values }).catch(complain);
    return super.act(verb, block, element, more);
  }

  values() {
    return [...this.drafts.values()].map(({ block_id, action_id, held }) => [block_id, action_id, valueOf(held)]);
  }
}

const key = (block, element) => `${block.block_id}|${element.action_id}`;
