import { inTransaction } from "#db/client.server.ts";
import { linesToChain, linkBefore, setLink } from "#db/queries/audit-chain.ts";
import { digestOf, linkOf, newSalt } from "#app/domain/audit/chain.ts";

const atOnce = 1000;

/**
 * Links the lines of a portal that had no chain yet; done at the start, before anything is written. It can be interrupted
 * at any time and goes on where it was. Returns how many lines were linked.
 */
export function chainEarlierLines(): number {
  // They are linked in their order, and nothing is written before all are.
  if (linkBefore(Infinity)) return 0;
  let linked = 0;
  let last = 0;
  for (let some = atOnce; some === atOnce; linked += some) {
    const lines = inTransaction(() => chainSome(last));
    some = lines.length;
    last = lines.at(-1)?.id ?? last;
  }
  return linked;
}

function chainSome(after: number) {
  const lines = linesToChain(after, atOnce);
  let before = lines.length > 0 ? linkBefore(lines[0].id) : "";
  for (const line of lines) {
    const salt = newSalt();
    before = linkOf(before, line, digestOf(salt, line.details));
    setLink(line.id, salt, before);
  }
  return lines;
}
