// The control API of the sandbox, and the stream that says when to look again.

export class Refused extends Error {}

export class Unreachable extends Error {}

export async function ask(verb, values = {}) {
  const request = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(values) };
  const response = await fetch(`/control/${verb}`, request).catch(() => {
    throw new Unreachable("The sandbox does not answer.");
  });
  const answer = response.headers.get("Content-Type")?.includes("json") ? await response.json() : {};
  if (!response.ok) throw new Refused(answer.error ?? `The sandbox answered ${response.status}.`);
  return answer;
}

export function watch(changed, connected) {
  const stream = new EventSource("/control/changes");
  stream.onmessage = changed;
  stream.onopen = () => connected(true);
  stream.onerror = () => connected(false);
}
