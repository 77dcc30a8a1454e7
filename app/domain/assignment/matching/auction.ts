import { type Picks, pickBest, roomForPicks } from "./choose.ts";
import type { Network } from "./network.ts";
import { none } from "./rows.ts";
import { emptySeating, seat, type Seating } from "./seating.ts";

/** The auction only looks for good prices to start from: past this many rounds the exact search goes on better alone. */
const mostRounds = 400;

/**
 * Prices near the optimum, by auction: an application with empty seats bids for its best evaluators up to what they are worth
 * to it more than the next best; an evaluator keeps as many of the highest bids as it has room for, and costs the lowest of
 * them. After Bertsekas and Castañon, "The auction algorithm for the transportation problem", Annals of Operations
 * Research 20 (1989).
 */
export function auctionPrices(network: Network, weight: Float64Array) {
  const greatest = weight.reduce((most, one) => Math.max(most, one), 1);
  const increment = Math.ceil(greatest / 512);
  const auction = {
    seating: emptySeating(network, weight, new Float64Array(network.evaluators.length)),
    bids: new Float64Array(network.seatApplication.length),
    wishes: roomForPicks(network.mostSeats + 1),
    waiting: Array.from(network.applications.keys()),
    givesUpAt: -greatest,
    increment,
  };
  for (let round = 0; round < mostRounds && auction.waiting.length > 0; round++)
    for (const application of auction.waiting.splice(0)) bid(auction, application);
  return auction.seating.price.map((price) => Math.max(0, price - increment));
}

type Auction = {
  seating: Seating;
  /** What is bid for the evaluator in a seat. */
  bids: Float64Array;
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
  const next = emptySeats < wishes.count ? Math.max(wishes.worths[emptySeats], givesUpAt) : givesUpAt;
  let place = network.seatStart[application];
  for (let i = 0; i < Math.min(emptySeats, wishes.count) && wishes.worths[i] >= givesUpAt; i++) {
    while (held[place] !== none) place++;
    const offer = price[network.evaluatorOf[wishes.edges[i]]] + wishes.worths[i] - next + increment;
    accept(auction, place, wishes.edges[i], offer);
  }
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
function accept({ seating, bids, waiting }: Auction, place: number, edge: number, offer: number) {
  const { network, load, price } = seating;
  const evaluator = network.evaluatorOf[edge];
  if (load[evaluator] === network.most[evaluator]) {
    const lowest = lowestBid(seating, bids, evaluator);
    waiting.push(network.seatApplication[lowest]);
    seat(seating, lowest, none);
  }
  bids[place] = offer;
  seat(seating, place, edge);
  if (load[evaluator] === network.most[evaluator])
    price[evaluator] = bids[lowestBid(seating, bids, evaluator)];
}

function lowestBid({ firstSeat, nextSeat }: Seating, bids: Float64Array, evaluator: number) {
  let lowest = firstSeat[evaluator];
  for (let place = lowest; place !== none; place = nextSeat[place])
    if (bids[place] < bids[lowest]) lowest = place;
  return lowest;
}
