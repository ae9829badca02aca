// Text objects: plain text, or mrkdwn.

import { withEmoji } from "./emoji.js";
import { mrkdwn } from "./mrkdwn.js";

export function words(text) {
  if (!text) return [];
  if (typeof text === "string") return [text];
  if (text.type === "mrkdwn") return mrkdwn(text.text);
  return [text.emoji === false ? text.text : withEmoji(text.text)];
}

export const plain = (text) => (text ? withEmoji(text.text) : "");
