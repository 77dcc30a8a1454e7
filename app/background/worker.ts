import { parentPort } from "node:worker_threads";
import { computations, type Computation } from "./computations.ts";

/** One thread, one question at a time: what would keep the pages waiting is computed here. */
parentPort?.on("message", async ({ id, name, input }: { id: number; name: Computation; input: unknown }) => {
  try {
    parentPort!.postMessage({ id, value: await (computations[name] as (input: unknown) => unknown)(input) });
  } catch (problem) {
    parentPort!.postMessage({ id, problem: problem instanceof Error ? problem.stack : String(problem) });
  }
});
