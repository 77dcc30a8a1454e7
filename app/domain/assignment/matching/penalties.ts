import { dualityGap } from "./certificate.ts";
import { pickBest, type Picks, roomForPicks } from "./choose.ts";
import { countIn, overfullIn, type Limit } from "./limits.ts";
import { none } from "./rows.ts";
import { panelOf, type Seating, worthOf } from "./seating.ts";
import { settleFreely } from "./settle.ts";
import { mostEmphasis } from "./weights.ts";

/** Mostly three or four rounds suffice; what is still open then is closed by force. */
const mostRounds = 12;

/** Edges that must not be taken, and edges that are worth `force` more. */
export type Decided = { closed: ReadonlySet<number>; forced: ReadonlySet<number> };

const undecided: Decided = { closed: new Set(), forced: new Set() };

/** More than any exchange can win, less than an empty seat. */
export function force({ network }: Seating) {
  return Math.floor(network.emptySeat / (mostEmphasis + 1));
}

/**
 * The limits by Lagrange multipliers: whoever belongs to a group of which an application would take too many pays a penalty
 * there, the least that lets it choose others at the present prices. What is still overfull in the end is closed, edge by
 * edge. What the penalties prove is kept in `bound`: no matching within the limits is worth more than the best one with
 * penalties plus the penalties of full groups (weak duality). Returns an edge that is worth deciding, or `none`.
 */
export function settleWithinLimits(seating: Seating, decided: Decided = undecided) {
  const picks = roomForPicks(seating.network.mostSeats);
  weighAll(seating, decided);
  seating.bound = Infinity;
  let doubtful = none;
  for (let round = 0; round < mostRounds; round++) {
    settleFreely(seating);
    const proved = provedAt(seating);
    if (proved < seating.bound) doubtful = doubtfulEdge(seating, decided);
    seating.bound = Math.min(seating.bound, proved);
    if (!penaliseByNeed(seating, decided, picks)) break;
  }
  settleFreely(seating);
  seating.bound = Math.min(seating.bound, provedAt(seating));
  for (let turn = 0; closeOverfull(seating, turn >= mostRounds); turn++) settleFreely(seating);
  return doubtful;
}

function weighAll(seating: Seating, decided: Decided) {
  seating.weight.set(seating.base);
  for (const edge of decided.closed) seating.weight[edge] = -Infinity;
  for (const edge of decided.forced) seating.weight[edge] += force(seating);
  for (const application of penalised(seating)) weigh(seating, application, decided);
}

function penalised({ network, penalties }: Seating) {
  const applications = network.limits.flatMap(({ groups }, i) =>
    Array.from(penalties[i].keys(), (key) => Math.floor(key / groups)),
  );
  return new Set(applications);
}

/** Anew from the base: an edge pays the penalty of each of its groups. */
export function weigh(seating: Seating, application: number, { closed, forced }: Decided = undecided) {
  const { network, base, weight, penalties } = seating;
  const { rowStart, evaluatorOf, limits } = network;
  for (let edge = rowStart[application]; edge < rowStart[application + 1]; edge++) {
    weight[edge] = closed.has(edge) ? -Infinity : base[edge] + (forced.has(edge) ? force(seating) : 0);
    for (let i = 0; i < limits.length; i++) {
      const group = limits[i].group[evaluatorOf[edge]];
      if (group !== none) weight[edge] -= penalties[i].get(application * limits[i].groups + group) ?? 0;
    }
  }
}

function provedAt(seating: Seating) {
  let proved = worthOf(seating, seating.weight) + dualityGap(seating);
  seating.network.limits.forEach(({ groups, most }, i) => {
    for (const [key, units] of seating.penalties[i]) proved += units * most[Math.floor(key / groups)];
  });
  return proved;
}

/** Returns whether any penalty moved. */
function penaliseByNeed(seating: Seating, decided: Decided, picks: Picks) {
  const { network, penalties } = seating;
  let moved = false;
  for (let application = 0; application < network.applications.length; application++)
    for (const { limit, group } of overfullIn(network, application, panelOf(seating, application)))
      penalties[network.limits.indexOf(limit)].set(application * limit.groups + group, 0);
  network.limits.forEach((limit, i) => {
    for (const [key, before] of penalties[i]) {
      const units = leastPenalty(seating, decided, picks, limit, key);
      if (units === before) continue;
      moved = true;
      if (units === 0) penalties[i].delete(key);
    }
  });
  return moved;
}

/** What makes an application choose no more of the group than it may; leaves it set. */
function leastPenalty(seating: Seating, decided: Decided, picks: Picks, limit: Limit, key: number) {
  const { network, penalties, price } = seating;
  const own = penalties[network.limits.indexOf(limit)];
  const application = Math.floor(key / limit.groups);
  const seats = network.seatStart[application + 1] - network.seatStart[application];
  const most = limit.most[application];
  if (fits(0)) return 0;
  const surplus = chosenMembers().map(worthOfPick)[most];
  fits(Infinity);
  // The best of the others takes the seat, else the seat stays empty.
  const others = seats - most;
  const instead =
    picks.count >= others ? picks.worths[others - 1] : -network.emptySeat * (others - picks.count);
  const penalty = surplus - instead;
  if (penalty >= 0 && fits(penalty)) return penalty;
  return fits(penalty + 1) ? penalty + 1 : byBisection();

  function fits(units: number) {
    own.set(key, units);
    weigh(seating, application, decided);
    pickBest(network, seating.weight, price, application, seats, picks);
    return chosenMembers().length <= most;
  }

  function chosenMembers() {
    const edges = picks.edges.subarray(0, picks.count);
    return Array.from(edges).filter((edge) => limit.group[network.evaluatorOf[edge]] === key % limit.groups);
  }

  function worthOfPick(edge: number) {
    return seating.weight[edge] - price[network.evaluatorOf[edge]];
  }

  /** Where rules meet, the one who takes the seat may be another. */
  function byBisection() {
    let low = -1;
    let high = 2 * network.emptySeat * (seats + 1);
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (fits(middle)) high = middle;
      else low = middle;
    }
    fits(high);
    return high;
  }
}

/**
 * Of a group of which there are too many, the one worth least to the application goes for good. `all`: so do all others of the
 * group whom it does not hold, who would otherwise come in turn where nobody else can: a turn for each takes long.
 */
function closeOverfull(seating: Seating, all: boolean) {
  const { network, weight } = seating;
  let closed = false;
  for (let application = 0; application < network.applications.length; application++)
    for (const { limit, group } of overfullIn(network, application, panelOf(seating, application))) {
      weight[leastOf(seating, application, limit, group)] = -Infinity;
      if (all) closeOthers(seating, application, limit, group);
      closed = true;
    }
  return closed;
}

function closeOthers(seating: Seating, application: number, limit: Limit, group: number) {
  const { network, weight } = seating;
  const { rowStart, evaluatorOf } = network;
  const panel = panelOf(seating, application);
  for (let edge = rowStart[application]; edge < rowStart[application + 1]; edge++)
    if (limit.group[evaluatorOf[edge]] === group && !panel.includes(edge)) weight[edge] = -Infinity;
}

function leastOf(seating: Seating, application: number, limit: Limit, group: number) {
  const { network, base, price } = seating;
  const worth = (edge: number) => base[edge] - price[network.evaluatorOf[edge]];
  return membersOf(seating, application, limit, group).reduce((least, edge) =>
    worth(edge) < worth(least) ? edge : least,
  );
}

/** An edge to decide on next: of an overfull group, else where a group pays although it is not full. */
function doubtfulEdge(seating: Seating, { closed, forced }: Decided) {
  const { network, penalties } = seating;
  const { rowStart, evaluatorOf } = network;
  const isOpen = (edge: number) => edge !== none && !closed.has(edge) && !forced.has(edge);
  for (let application = 0; application < network.applications.length; application++)
    for (const { limit, group } of overfullIn(network, application, panelOf(seating, application))) {
      const open = membersOf(seating, application, limit, group).find(isOpen);
      if (open !== undefined) return open;
    }
  for (const [i, limit] of network.limits.entries())
    for (const [key] of penalties[i]) {
      const application = Math.floor(key / limit.groups);
      const panel = panelOf(seating, application);
      if (countIn(network, limit, key % limit.groups, panel) === limit.most[application]) continue;
      const open = panel.find(isOpen);
      if (open !== undefined) return open;
      for (let edge = rowStart[application]; edge < rowStart[application + 1]; edge++)
        if (isOpen(edge) && limit.group[evaluatorOf[edge]] === key % limit.groups) return edge;
    }
  return none;
}

function membersOf(seating: Seating, application: number, { group }: Limit, which: number) {
  const { evaluatorOf } = seating.network;
  return panelOf(seating, application).filter((edge) => edge !== none && group[evaluatorOf[edge]] === which);
}
