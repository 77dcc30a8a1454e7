// Measures one call in a process of its own and prints what it measured: `node case.ts NAME`.
import { choose } from "#app/domain/ranking/calibration/gate.ts";
import { deviations, predict } from "#app/domain/ranking/calibration/model.ts";
import { numbered } from "#app/domain/ranking/calibration/numbered.ts";
import { posterior } from "#app/domain/ranking/calibration/posterior.ts";
import { callNamed, percentOfPoint } from "./calls.ts";

const name = process.argv[2];
const { sheets, topicOf } = callNamed(name);
const turns = 3;

/** Processor seconds of all threads, and those on the wall. */
function timed<Answer>(work: () => Answer) {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  const answer = work();
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / 1e6, wall: (performance.now() - wall) / 1000, answer };
}

function fit() {
  const rows = numbered(sheets, topicOf);
  const chosen = choose(rows);
  return { chosen, best: predict(chosen.model!) };
}

const first = timed(fit);
let quickest = first;
for (let turn = 1; turn < turns; turn++) {
  const next = timed(fit);
  if (next.cpu < quickest.cpu) quickest = next;
}
const { chosen, best } = quickest.answer;
const draws = timed(() => posterior(chosen.model!, best, { places: 20, seed: 1 }));
const { topic, application, evaluator, noise } = deviations(chosen.model!);
const variance = (deviation: number) => (deviation / percentOfPoint) ** 2;

console.log(
  JSON.stringify({
    case: name,
    sheets: sheets.length,
    calibrated: chosen.calibrated,
    variance_topic: variance(topic),
    variance_object: variance(application),
    variance_rater: variance(evaluator),
    variance_residual: variance(noise),
    fit_s: quickest.cpu,
    first_fit_s: first.cpu,
    fit_wall_s: quickest.wall,
    draws_s: draws.cpu,
    draws_wall_s: draws.wall,
    peak_mb: process.resourceUsage().maxRSS / 1024,
  }),
);
