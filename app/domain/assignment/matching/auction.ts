import { type Picks, pickBest, roomForPicks } from "./choose.ts";
import type { Network } from "./network.ts";
import { none } from "./rows.ts";
import { emptySeating, panelOf, seat, type Seating } from "./seating.ts";

/** The auction only looks for good prices to start from: past this many rounds the exact search goes on better alone. */
const mostRounds = 400;

/**
 * Prices near the optimum, by auction: an application with empty seats bids for its best evaluators up to what they are worth
 * to it more than the next best; an evaluator keeps as many of the highest bids as it has room for, and costs the lowest of
 * them. After Bertsekas and Castañon, "The auction algorithm for the transportation problem", Annals of Operations
 * Research 20 (1989).
 */
export function auctionPrices(network: Network, weight: Float64Array) {
  const free = new Float64Array(network.evaluators.length);
  return finished(openAuction(network, weight, free.slice()), free);
}

/**
 * Prices near the optimum from those of an earlier matching: whoever was kept stays for as much as the seat is worth, and
 * only those who lost an evaluator bid.
 */
export function repairedPrices(network: Network, earlier: Float64Array) {
  const auction = openAuction(network, network.weight, earlier.slice());
  for (const edge of network.kept) stay(auction, edge);
  network.applications.forEach((_, application) => raiseBids(auction, application));
  network.evaluators.forEach((_, evaluator) => closeWhenFull(auction, evaluator));
  return finished(auction, earlier);
}

function openAuction(network: Network, weight: Float64Array, price: Float64Array): Auction {
  let greatest = 1;
  for (let edge = 0; edge < weight.length; edge++) greatest = Math.max(greatest, weight[edge]);
  return {
    seating: emptySeating(network, weight, price),
    bids: new Float64Array(network.seatApplication.length),
    lowest: new Int32Array(network.evaluators.length).fill(none),
    wishes: roomForPicks(network.mostSeats + 1),
    waiting: [],
    givesUpAt: -greatest,
    increment: Math.ceil(greatest / 256),
  };
}

function finished(auction: Auction, before: Float64Array) {
  const { seating, increment } = auction;
  const isWaiting = (application: number) => panelOf(seating, application).includes(none);
  auction.waiting = Array.from(seating.network.applications.keys()).filter(isWaiting);
  for (let round = 0; round < mostRounds && auction.waiting.length > 0; round++)
    for (const application of auction.waiting.splice(0)) bid(auction, application);
  return seating.price.map((price, evaluator) => Math.max(before[evaluator], price - increment));
}

/** Whoever is still allowed to keeps the seat. */
function stay({ seating }: Auction, edge: number) {
  const { network, load } = seating;
  const { applicationOf, evaluatorOf, organisation, seatStart, most } = network;
  const panel = panelOf(seating, applicationOf[edge]);
  const isColleague = (other: number) =>
    other !== none && organisation[evaluatorOf[other]] === organisation[evaluatorOf[edge]];
  const free = panel.indexOf(none);
  if (free === none || load[evaluatorOf[edge]] === most[evaluatorOf[edge]] || panel.some(isColleague)) return;
  seat(seating, seatStart[applicationOf[edge]] + free, edge);
}

/** Up to what makes the evaluators that an application has as good as the best one left out. */
function raiseBids(auction: Auction, application: number) {
  const { network, held, weight, price } = auction.seating;
  const next = bestLeftOut(auction, wish(auction, application));
  for (let place = network.seatStart[application]; place < network.seatStart[application + 1]; place++)
    if (held[place] !== none)
      auction.bids[place] = Math.max(price[network.evaluatorOf[held[place]]], weight[held[place]] - next);
}

type Auction = {
  seating: Seating;
  /** What is bid for the evaluator in a seat. */
  bids: Float64Array;
  /** By evaluator: the seat with the lowest bid, once there is no room left. */
  lowest: Int32Array;
  wishes: Picks;
  /** Applications that lost a seat; one that lost two stands here twice. */
  waiting: number[];
  /** An application bids no more when an evaluator is worth less to it than this. */
  givesUpAt: number;
  increment: number;
};

/** Offers the best evaluators the application's empty seats, each for what makes it as good as the best one left out. */
function bid(auction: Auction, application: number) {
  const { seating, wishes, givesUpAt, increment } = auction;
  const { network, price, held } = seating;
  const emptySeats = wish(auction, application);
  const next = bestLeftOut(auction, emptySeats);
  let place = network.seatStart[application];
  for (let i = 0; i < Math.min(emptySeats, wishes.count) && wishes.worths[i] >= givesUpAt; i++) {
    while (held[place] !== none) place++;
    const offer = price[network.evaluatorOf[wishes.edges[i]]] + wishes.worths[i] - next + increment;
    accept(auction, place, wishes.edges[i], offer);
  }
}

/** What the best evaluator is worth who gets none of the empty seats. */
function bestLeftOut({ wishes, givesUpAt }: Auction, emptySeats: number) {
  return emptySeats < wishes.count ? Math.max(wishes.worths[emptySeats], givesUpAt) : givesUpAt;
}

/** Leaves in `wishes` the best evaluators from organisations the application does not hold; returns how many seats are empty. */
function wish({ seating, wishes }: Auction, application: number) {
  const { network, weight, price, held } = seating;
  const first = network.seatStart[application];
  const end = network.seatStart[application + 1];
  pickBest(network, weight, price, application, end - first + 1, wishes);
  let emptySeats = 0;
  for (let place = first; place < end; place++)
    if (held[place] === none) emptySeats++;
    else dropColleague(network, wishes, held[place]);
  return emptySeats;
}

function dropColleague({ organisation, evaluatorOf }: Network, wishes: Picks, edge: number) {
  const { edges, worths } = wishes;
  let kept = 0;
  for (let i = 0; i < wishes.count; i++) {
    if (organisation[evaluatorOf[edges[i]]] === organisation[evaluatorOf[edge]]) continue;
    edges[kept] = edges[i];
    worths[kept++] = worths[i];
  }
  wishes.count = kept;
}

/** An evaluator without room left dismisses the lowest bid, which an offer always exceeds. */
function accept(auction: Auction, place: number, edge: number, offer: number) {
  const { seating, bids, lowest, waiting } = auction;
  const { network, load } = seating;
  const evaluator = network.evaluatorOf[edge];
  if (load[evaluator] === network.most[evaluator]) {
    waiting.push(network.seatApplication[lowest[evaluator]]);
    seat(seating, lowest[evaluator], none);
  }
  bids[place] = offer;
  seat(seating, place, edge);
  closeWhenFull(auction, evaluator);
}

/** An evaluator without room left costs the lowest bid. */
function closeWhenFull({ seating, bids, lowest }: Auction, evaluator: number) {
  const { network, load, price } = seating;
  if (load[evaluator] < network.most[evaluator] || load[evaluator] === 0) return;
  lowest[evaluator] = lowestBid(seating, bids, evaluator);
  price[evaluator] = bids[lowest[evaluator]];
}

function lowestBid({ firstSeat, nextSeat }: Seating, bids: Float64Array, evaluator: number) {
  let lowest = firstSeat[evaluator];
  for (let place = lowest; place !== none; place = nextSeat[place])
    if (bids[place] < bids[lowest]) lowest = place;
  return lowest;
}
