import type { Idea } from "./ideas/idea.ts";
import type { Progress } from "./progress.ts";
import { stages, type Stage } from "./stages.ts";

const many = 8;

/** The marks of phrases.ts that hold for a company. */
export function marksOf(
  { kind = "system" }: Idea,
  { stage, staff, paying }: Progress,
  year: number,
): Set<string> {
  const reached = stage === "prototype" ? [stage] : stages.slice(1, stages.indexOf(stage) + 1);
  return new Set([
    ...reached,
    kind,
    stage === "growth" ? "abroad" : "local",
    staff < 6 ? "small" : "large",
    paying < many ? "few" : "many",
    String(year),
  ]);
}

/** The wordings whose marks all hold, without them; of those for a stage only the ones for the latest that is reached. */
export function fitting(wordings: string[], marks: Set<string>): string[] {
  const candidates = wordings
    .map(unmarked)
    .filter((wording) => wording.marks.every((mark) => marks.has(mark)));
  const latest = stages.findLast((stage) => candidates.some((wording) => wording.marks.includes(stage)));
  return candidates.filter(({ marks }) => isFor(marks, latest)).map(({ text }) => text);
}

function isFor(marks: string[], latest: Stage | undefined): boolean {
  const own = stages.find((stage) => marks.includes(stage));
  return own === undefined || own === latest;
}

function unmarked(wording: string): { marks: string[]; text: string } {
  const [before] = /^(\([a-z0-9]+\))*/.exec(wording)!;
  return {
    marks: [...before.matchAll(/\(([a-z0-9]+)\)/g)].map(([, mark]) => mark),
    text: wording.slice(before.length).trim(),
  };
}
