import { parentPort } from "node:worker_threads";
import { computations, type Computation } from "./computations.ts";

type Tell = (...progress: unknown[]) => void;
type Compute = (input: unknown, tell: Tell) => unknown;

/** One thread, one question at a time: what would keep the pages waiting is computed here. */
parentPort?.on("message", async ({ id, name, input }: { id: number; name: Computation; input: unknown }) => {
  const tell: Tell = (...progress) => parentPort!.postMessage({ id, progress });
  try {
    parentPort!.postMessage({ id, value: await (computations[name] as Compute)(input, tell) });
  } catch (problem) {
    parentPort!.postMessage({ id, problem: problem instanceof Error ? problem.stack : String(problem) });
  }
});
