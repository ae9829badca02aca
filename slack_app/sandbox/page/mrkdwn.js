// Slack's mrkdwn as elements. What looks like HTML stays what it is: text.

import { h } from "./dom.js";
import { formatted } from "./dates.js";
import { emoji } from "./emoji.js";
import { broadcast, channelMention, link, userMention } from "./mentions.js";

const STYLES = { "*": "strong", _: "em", "~": "s" };
const INLINE =
  /`([^`\n]+)`|<([^<>\n]+)>|:([a-z0-9_+-]+):|(?<![A-Za-z0-9])([*_~])(?=\S)([^\n]*?\S)\4(?![A-Za-z0-9])/g;

const unescape = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

export function mrkdwn(text) {
  return text.split("```").flatMap((part, index, all) => {
    if (index % 2 === 0 || index === all.length - 1) return paragraphs(index % 2 ? "```" + part : part);
    return [h("pre", {}, unescape(part.replace(/^\n/, "")))];
  });
}

function paragraphs(text) {
  const nodes = [];
  for (const line of text.split("\n")) {
    const quoted = line.match(/^&gt; ?(.*)$/);
    const last = nodes.at(-1);
    if (quoted && last?.tagName === "BLOCKQUOTE") last.append("\n", ...inline(quoted[1]));
    else if (quoted) nodes.push(h("blockquote", {}, inline(quoted[1])));
    else nodes.push(...(nodes.length && last?.tagName !== "BLOCKQUOTE" ? ["\n"] : []), ...inline(line));
  }
  return nodes;
}

function inline(text) {
  const nodes = [];
  let end = 0;
  for (const found of text.matchAll(INLINE)) {
    const [whole, code, angle, name, style, inner] = found;
    nodes.push(unescape(text.slice(end, found.index)));
    if (code !== undefined) nodes.push(h("code", {}, unescape(code)));
    else if (angle !== undefined) nodes.push(reference(angle));
    else if (name !== undefined) nodes.push(emoji(name));
    else nodes.push(h(STYLES[style], {}, inline(inner)));
    end = found.index + whole.length;
  }
  nodes.push(unescape(text.slice(end)));
  return nodes.filter((node) => node !== "");
}

function reference(text) {
  const [target, label] = text.split(/\|(.*)/s);
  if (target.startsWith("@")) return userMention(target.slice(1));
  if (target.startsWith("#")) return channelMention(target.slice(1), label);
  if (target.startsWith("!date^")) return dated(target, label);
  if (target.startsWith("!subteam^")) return broadcast((label ?? "team").replace(/^@/, ""));
  if (target.startsWith("!")) return broadcast(target.slice(1));
  return link(unescape(target), unescape(label ?? target.replace(/^mailto:/, "")));
}

function dated(target, fallback) {
  const [, timestamp, format, url] = target.split("^");
  const shown = formatted(Number(timestamp), format ?? "", unescape(fallback ?? ""));
  return url ? link(unescape(url), shown) : h("span", {}, shown);
}
