import { Worker } from "node:worker_threads";
import type { Computation, Computed, Input } from "./computations.ts";
import { failed, longestRest, threadLimits, workerFile } from "./worker-file.ts";

type Limits = { milliseconds: number; megabytes: number };
type Question = { name: Computation; input: unknown };
type Answer = { value?: unknown; problem?: string };

/** By their memory in MB, the workers that wait for a next question, with what ends them: to start one takes longer than most files do. */
const resting = new Map<number, Map<Worker, NodeJS.Timeout>>();
const mostResting = 2;

let working = 0;
/** How many questions are asked and not answered yet. */
export const withinLimits = () => working;

/** Computes in a worker that is ended when it takes too long or too much memory: for what strangers send. */
export async function computeWithin<Name extends Computation>(
  { milliseconds, megabytes }: Limits,
  name: Name,
  input: Input<Name>,
): Promise<Computed<Name>> {
  const worker = rested(megabytes) ?? startWorker(megabytes);
  worker.ref();
  working += 1;
  const value = await answerOf(worker, milliseconds, { name, input })
    // Also after a failure: in what state it is nobody knows, nor how much memory it keeps.
    .catch((problem: unknown) => worker.terminate().then(() => Promise.reject(problem)))
    .finally(() => (working -= 1));
  rest(worker, megabytes);
  return value as Computed<Name>;
}

function startWorker(megabytes: number): Worker {
  const resourceLimits = { ...threadLimits, maxOldGenerationSizeMb: megabytes };
  const started = new Worker(workerFile(), { resourceLimits });
  // One that ends while it rests is not taken again, and brings nothing down.
  started.on("error", () => resting.get(megabytes)?.delete(started));
  started.on("exit", () => resting.get(megabytes)?.delete(started));
  return started;
}

function rested(megabytes: number): Worker | undefined {
  const [[first, end] = []] = resting.get(megabytes) ?? [];
  if (first) resting.get(megabytes)!.delete(first);
  clearTimeout(end);
  return first;
}

function rest(worker: Worker, megabytes: number) {
  const others = resting.get(megabytes) ?? new Map<Worker, NodeJS.Timeout>();
  if (others.size === mostResting) return void worker.terminate();
  worker.unref();
  const end = setTimeout(() => {
    others.delete(worker);
    void worker.terminate();
  }, longestRest).unref();
  resting.set(megabytes, others.set(worker, end));
}

function answerOf(worker: Worker, milliseconds: number, { name, input }: Question): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const answered = ({ value, problem }: Answer) => (problem ? reject(failed(problem)) : resolve(value));
  const tooLong = setTimeout(() => reject(new Error(`${name} took too long`)), milliseconds);
  worker.once("error", reject);
  worker.once("message", answered);
  worker.postMessage({ id: 0, name, input });
  return promise.finally(() => {
    clearTimeout(tooLong);
    worker.off("error", reject).off("message", answered);
  });
}
