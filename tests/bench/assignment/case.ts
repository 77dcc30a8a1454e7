// Measures one case and prints what it measured: `node apart.ts NAME`, in a worker as the portal has it.
import type { Problem } from "#app/domain/assignment/problem.ts";
import { match } from "#app/domain/assignment/match.ts";
import { greatestByHighs } from "./highs.ts";
import { instance } from "./instances.ts";

const name = process.argv[2];
const problem: Problem & {
  pairs: { application: Int32Array; evaluator: Int32Array; suitability: Int32Array };
} = instance(name);
const pairs = problem.pairs.application.length;
// The largest takes seconds each time.
const turns = pairs < 1_000_000 ? 3 : 1;

/** Least processor seconds of all threads over the turns, and the last answer. */
function measured<Answer>(work: () => Answer, times = turns) {
  let best = timed(work);
  for (let turn = 1; turn < times; turn++) best = quicker(best, timed(work));
  return best;
}

function timed<Answer>(work: () => Answer) {
  const before = process.cpuUsage();
  const answer = work();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1e6, answer };
}

function quicker<Answer>(before: { cpu: number; answer: Answer }, now: { cpu: number; answer: Answer }) {
  return { cpu: Math.min(before.cpu, now.cpu), answer: now.answer };
}

/** Three in a hundred evaluators leave; the others keep what they have unless it is worth moving. */
function withoutSome(): Problem {
  const leaves = (place: number) => place % 33 === 7;
  const { application, evaluator, suitability } = problem.pairs;
  const stays = Array.from(evaluator.keys()).filter((pair) => !leaves(evaluator[pair]));
  const rank = new Int32Array(problem.evaluators.length);
  const evaluators = problem.evaluators.filter((_, place) => !leaves(place));
  problem.evaluators.forEach((_, place) => (rank[place] = place - Math.ceil(Math.max(0, place - 7) / 33)));
  return {
    applications: problem.applications,
    evaluators,
    pairs: {
      application: Int32Array.from(stays, (pair) => application[pair]),
      evaluator: Int32Array.from(stays, (pair) => rank[evaluator[pair]]),
      suitability: Int32Array.from(stays, (pair) => suitability[pair]),
    },
  };
}

const greatest = measured(() => match({ ...problem, fairness: false }));
const fair = measured(() => match(problem));
const peak = process.resourceUsage().maxRSS / 1024;
const reduced = { ...withoutSome(), fairness: false };
const { prices, pairs: standing } = greatest.answer;
// By turns, because the machine may be busy with something else for a while; in enough of them that both are compiled.
const fromScratch = () => timed(() => match(reduced));
const fromStanding = () => timed(() => match({ ...reduced, prices, keep: { pairs: standing } }));
let [cold, repair] = [fromScratch(), fromStanding()];
for (let turn = 1; turn < 4 * turns; turn++)
  [cold, repair] = [quicker(cold, fromScratch()), quicker(repair, fromStanding())];
// A solver in WebAssembly takes minutes and gigabytes for the largest.
const yardstick = pairs < 250_000 ? measured(() => greatestByHighs(problem), 1) : undefined;

console.log(
  JSON.stringify({
    case: name,
    pairs,
    short: greatest.answer.short.length,
    optimum: greatest.answer.total / 1e6,
    gap: greatest.answer.certificate.gap / 1e6,
    fair_total: fair.answer.total / 1e6,
    worst_served: fair.answer.leastServed / 1e6,
    worst_bound: fair.answer.certificate.leastServedBound / 1e6,
    cpu_s: greatest.cpu,
    fair_cpu_s: fair.cpu,
    peak_mb: peak,
    cold_cpu_s: cold.cpu,
    repair_cpu_s: repair.cpu,
    yardstick: yardstick && { cpu_s: yardstick.cpu, optimum: yardstick.answer },
  }),
);
