import { type Decided, force, settleWithinLimits } from "./penalties.ts";
import { none } from "./rows.ts";
import { copyOf, type Seating, worthOf } from "./seating.ts";

/** So much is tried at most: many branches where one takes a millisecond, none where it takes a second. */
const branchesFor = ({ network }: Seating) => Math.min(100, Math.floor(3e4 / (network.value.length + 1)));

type Search = { best: Seating; worth: number; open: number; left: number };

/**
 * The matching of greatest weight within the limits, starting from one within them: branch and bound over the edges in
 * doubt, as long as the turns last. To keep two rules at once (organisations and kinds, say) is NP-hard in general; `bound`
 * of the answer says what is proved.
 */
export function bestWithinLimits(seating: Seating): Seating {
  const branches = branchesFor(seating);
  if (branches === 0) return seating;
  const search: Search = {
    best: seating,
    worth: worthOf(seating, seating.base),
    open: -Infinity,
    left: branches,
  };
  explore(search, seating, { closed: new Set(), forced: new Set() });
  search.best.bound = Math.max(search.worth, search.open);
  return search.best;
}

function explore(search: Search, from: Seating, decided: Decided) {
  const seating = copyOf(from);
  const doubtful = settleWithinLimits(seating, decided);
  const bound = seating.bound - decided.forced.size * force(seating);
  const worth = worthOf(seating, seating.base);
  if (worth > search.worth) Object.assign(search, { best: seating, worth });
  if (bound <= search.worth) return;
  if (doubtful === none || search.left-- <= 0) {
    search.open = Math.max(search.open, bound);
    return;
  }
  explore(search, seating, { ...decided, forced: new Set([...decided.forced, doubtful]) });
  explore(search, seating, { ...decided, closed: new Set([...decided.closed, doubtful]) });
}
