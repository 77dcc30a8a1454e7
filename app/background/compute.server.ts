import { Worker } from "node:worker_threads";
import type { Progress } from "#app/domain/assignment/match.ts";
import { readScenarioTask } from "#app/domain/assignment/read-task.ts";
import { sqlite } from "#db/client.server.ts";
import { withinLimits } from "./compute-within.server.ts";
import { type Computation, computations, type Computed, type Input } from "./computations.ts";
import type { Answered, Asked, FromRecord } from "./from-record.ts";
import { keepScenario } from "./keep-scenario.ts";
import { failed, longestRest, threadLimits, workerFile } from "./worker-file.ts";

type Waiting = { resolve(value: unknown): void; reject(problem: Error): void };
/** A thread that answers one question after the other; begun by the first, ended when nobody asked anything for a while. */
export type Thread = { worker?: Worker; waiting: Map<number, Waiting>; end?: NodeJS.Timeout };
const forPages: Thread = { waiting: new Map() };
/** Of its own, because a large call takes seconds, and no receipt should wait for that. */
const forCalls: Thread = { waiting: new Map() };
let asked = 0;

function startWorker(thread: Thread) {
  const { waiting } = thread;
  const started = new Worker(workerFile(), { resourceLimits: threadLimits });
  started.unref();
  started.on("message", ({ id, value, problem }) => {
    const question = waiting.get(id)!;
    waiting.delete(id);
    if (problem) question.reject(failed(problem));
    else question.resolve(value);
  });
  started.on("error", giveUp);
  started.on("exit", () => giveUp(new Error("The thread has ended.")));
  return started;

  /** Once: another thread may have taken its place by the time that it is gone. */
  function giveUp(problem: unknown) {
    if (thread.worker !== started) return;
    thread.worker = undefined;
    for (const question of waiting.values()) question.reject(problem as Error);
    waiting.clear();
  }
}

/** Computes in the worker thread while the server goes on answering; input and result are copied. */
export function compute<Name extends Computation>(
  name: Name,
  input: Input<Name>,
  thread = forPages,
): Promise<Computed<Name>> {
  const worker = (thread.worker ??= startWorker(thread));
  const id = ++asked;
  clearTimeout(thread.end);
  worker.ref();
  return new Promise<Computed<Name>>((resolve, reject) => {
    thread.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
    worker.postMessage({ id, name, input });
  }).finally(() => thread.waiting.size === 0 && rest(thread));
}

function rest(thread: Thread) {
  thread.worker?.unref();
  // Several may rest at once, as when the thread broke: a timer that is forgotten would end the next one at its work.
  clearTimeout(thread.end);
  thread.end = setTimeout(() => {
    void thread.worker?.terminate();
    thread.worker = undefined;
  }, longestRest).unref();
}

/**
 * The same of what reads the database itself, by a connection of its own: what a large call is computed from is too much
 * to be copied. A database in memory, as tests have it, belongs to this thread, so it is read here.
 */
export async function computeFromRecord<Name extends FromRecord>(
  asked: Asked<Name>,
): Promise<Answered<Name>> {
  const computed = sqlite.memory
    ? computations.fromRecord(asked)
    : compute("fromRecord", asked as Asked<FromRecord>, forCalls);
  return (await computed) as Answered<Name>;
}

/** The same of what reads everything, as the whole record or all that names a person. */
export async function computeFromAll<Name extends "chain" | "traces" | "tracesOfWords">(
  name: Name,
  input: Input<Name>,
) {
  const ask = computations[name] as (input: Input<Name>) => Promise<Computed<Name>>;
  return sqlite.memory ? ask(input) : compute(name, input, forCalls);
}

/** Questions to the workers of this process that are not answered yet: for pages, of large calls, and in workers of their own. */
export const underWay = () => ({
  pages: forPages.waiting.size,
  calls: forCalls.waiting.size,
  alone: alone + withinLimits(),
});

let alone = 0;

export type Apart<Result> = { result: Promise<Result>; end: () => Promise<unknown> };

/** The same in a worker of its own that tells how far it is, and that can be ended: for what may take minutes. */
export function computeApart<Name extends "scenario" | "scenarioFromRecord">(
  name: Name,
  input: Input<Name>,
  told: (...progress: Parameters<Progress>) => void,
): Apart<Computed<Name>> {
  const own = new Worker(workerFile(), { resourceLimits: threadLimits });
  own.unref();
  alone += 1;
  const result = new Promise<Computed<Name>>((resolve, reject) => {
    own.on("error", reject);
    own.on("exit", () => reject(new Error(`${name} was ended`)));
    own.on("message", ({ progress, value, problem }) => {
      if (progress) return told(...(progress as Parameters<Progress>));
      if (problem) reject(failed(problem));
      else resolve(value);
    });
    own.postMessage({ id: 0, name, input });
  });
  const end = () => own.terminate();
  return { result: result.finally(() => ((alone -= 1), end())), end };
}

/** Of a scenario: it is read and kept in its worker, too, but where the database is in memory here. */
export function computeScenarioApart(
  id: string,
  told: (...progress: Parameters<Progress>) => void,
): Apart<void> {
  if (!sqlite.memory) return computeApart("scenarioFromRecord", { id }, told);
  const { result, end } = computeApart("scenario", readScenarioTask({ id }), told);
  return { result: result.then((computed) => keepScenario(id, computed)), end };
}
