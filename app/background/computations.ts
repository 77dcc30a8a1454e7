import { computeScenario, type ScenarioTask } from "#app/domain/assignment/route-scenario.ts";
import type { Progress } from "#app/domain/assignment/match.ts";
import type { ReadFile } from "./file-text.ts";
import type { Asked, FromRecord } from "./from-record.ts";
import type { Printed } from "./pdf.ts";

/** What the worker can compute: functions from plain data to plain data, pure but for the outbox, which has a thread of its own. */
export const computations = {
  // Loaded when it is asked: whoever reads the database opens it, and most of the workers have no business with it.
  fromRecord: async (asked: Asked<FromRecord>) => (await import("./from-record.ts")).answer(asked),
  chain: async (_nothing: object) => (await import("./from-whole-record.ts")).wholeRecord.chain(),
  traces: async (of: { accountId: string }) =>
    (await import("./from-whole-record.ts")).wholeRecord.traces(of),
  tracesOfWords: async (sought: { words: string[]; subjects: string[] }) =>
    (await import("./from-whole-record.ts")).wholeRecord.tracesOfWords(sought),
  scenario: (task: ScenarioTask, tell: Progress) => computeScenario(task, seldom(tell)),
  /** Read, computed and kept; nothing comes back. */
  scenarioFromRecord: async (of: { id: string }, tell: Progress) => {
    const [{ taskOf }, { keepScenario }] = await Promise.all([
      import("./from-record.ts"),
      import("./keep-scenario.ts"),
    ]);
    keepScenario(of.id, computeScenario(taskOf(of), seldom(tell)));
  },
  // Loaded when it is first needed: it is large and most of the worker's questions are others.
  pdf: async (printed: Printed) => (await import("./pdf.ts")).printPdf(printed),
  table: async (content: Uint8Array) => (await import("./tables.ts")).readTable(content),
  fileText: async (file: ReadFile) => (await import("./file-text.ts")).textIn(file),
  pages: async (path: string) => (await import("./pdf-pages.ts")).pagesIn(path),
  deliver: async (_nothing: object) => (await import("./delivery.server.ts")).deliverHere(),
  stopDelivering: async (_nothing: object) => (await import("./delivery.server.ts")).stopHere(),
};

export type Computation = keyof typeof computations;
export type Computed<Name extends Computation> = Awaited<ReturnType<(typeof computations)[Name]>>;
export type Input<Name extends Computation> = Parameters<(typeof computations)[Name]>[0];

/** Every percent once is often enough. */
function seldom(tell: Progress): Progress {
  let last = "";
  return (phase, share) => {
    const next = `${phase} ${Math.floor(share * 100)}`;
    if (next !== last) tell(phase, share);
    last = next;
  };
}
