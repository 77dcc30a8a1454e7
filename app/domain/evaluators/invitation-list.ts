import { z } from "zod";
import { normalAddress } from "#app/domain/conflicts/addresses.ts";

export type Invitee = { name: string; email: string };
/** `line` counts from 1 over what was pasted; `text` is the line as typed. */
export type RefusedLine = {
  line: number;
  text: string;
  problem: "no-address" | "no-name" | "twice" | "invited";
};

/** The most people that one list may have. */
export const mostInvitees = 500;

const address = z.email();

/**
 * Reads pasted lines "Name <address>" (or "Name, address", "Name;address", "Name address"): who is to be invited, or which
 * lines say nobody who can be. Empty lines do not count. `invited`: addresses that were
 * invited before, as `normalAddress` writes them.
 */
export function readInvitees(pasted: string, invited: ReadonlySet<string>) {
  const invitees: Invitee[] = [];
  const refused: RefusedLine[] = [];
  const seen = new Set<string>();
  for (const [index, text] of pasted
    .split(/\r?\n/)
    .map((line) => line.trim())
    .entries()) {
    if (!text) continue;
    const invitee = inviteeIn(text);
    const problem = problemOf(invitee, seen, invited);
    seen.add(normalAddress(invitee.email));
    if (problem) refused.push({ line: index + 1, text, problem });
    else invitees.push(invitee);
  }
  return { invitees, refused };
}

/** The address is the last word of the line, in angle brackets or not. */
function inviteeIn(line: string): Invitee {
  const last = line.split(/[\s,;<>]+/).findLast(Boolean) ?? "";
  const before = line.slice(0, line.lastIndexOf(last)).replace(/(?<![\s,;<])[\s,;<]+$/, "");
  return { name: before.replace(/^"|"$/g, "").trim(), email: last.toLowerCase() };
}

function problemOf({ name, email }: Invitee, seen: Set<string>, invited: ReadonlySet<string>) {
  if (!address.safeParse(email).success) return "no-address";
  if (!name) return "no-name";
  if (seen.has(normalAddress(email))) return "twice";
  if (invited.has(normalAddress(email))) return "invited";
}
