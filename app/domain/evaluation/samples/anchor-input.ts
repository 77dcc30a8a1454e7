import type { Anchor } from "#db/schema/samples.ts";

/** What the form about a sample's points says; an empty choice is no points. */
export function readAnchor(sent: Iterable<[string, FormDataEntryValue]>): Anchor {
  const anchor: Anchor = {};
  for (const [name, value] of sent) {
    const [, part, id] = /^(points|why)-(.+)$/.exec(name) ?? [];
    if (!part || typeof value !== "string") continue;
    anchor[id] ??= { points: null, why: "" };
    if (part === "why") anchor[id].why = value.replace(/\r\n?/g, "\n");
    else anchor[id].points = value === "" ? null : Number(value);
  }
  return anchor;
}
