import type sentences from "#app/i18n/en/invariants.ts";
import * as applications from "#db/queries/invariants/applications.ts";
import * as counts from "#db/queries/invariants/counts.ts";
import * as decisions from "#db/queries/invariants/decisions.ts";
import * as evaluation from "#db/queries/invariants/evaluation.ts";
import * as people from "#db/queries/invariants/people-and-mail.ts";
import { danglingReferences, danglingSubjects } from "#db/queries/invariants/references.ts";
import { brokenPages, brokenReferences } from "#db/queries/invariants/violations.ts";
import { unknownFiles } from "./files.ts";
import { changedSnapshots, misreadApplications, wrongSums } from "./kept-beside.ts";
import { brokenChain } from "./record.ts";
import { changedVersions, unsignedVersions } from "./versions.ts";

/** What must hold in every database of the portal; its sentence is in the catalogue `invariants`. */
export type Invariant = keyof typeof sentences.names;

/**
 * By name: what breaks it, each by the ids that somebody needs to look at it. Only reads; what the store of files has is
 * asked elsewhere (`background/check-data.ts`).
 */
export const invariants: Record<Exclude<Invariant, "filesInStore">, () => Iterable<string>> = {
  brokenPages,
  brokenReferences,
  danglingReferences,
  danglingSubjects,
  brokenChain,
  ...applications,
  changedVersions,
  unsignedVersions,
  unknownFiles,
  misreadApplications,
  ...evaluation,
  wrongSums,
  ...decisions,
  changedSnapshots,
  ...people,
  ...counts,
};

/** How many of each are named: what is wrong in one row is mostly wrong in many. */
const mostNamed = 20;

export type Broken = { invariant: Invariant; count: number; named: string[] };

/** Asks one after the other and tells of those that do not hold how often, and where first. */
export function* brokenInvariants(): Generator<Broken> {
  for (const invariant of Object.keys(invariants) as (keyof typeof invariants)[]) {
    const broken = { invariant, count: 0, named: [] as string[] };
    for (const found of whatBreaks(invariants[invariant])) {
      broken.count += 1;
      if (broken.named.length < mostNamed) broken.named.push(found);
    }
    if (broken.count > 0) yield broken;
  }
}

/** What cannot even be asked, as of a broken page, does not hold either. */
function* whatBreaks(ask: () => Iterable<string>): Generator<string> {
  try {
    yield* ask();
  } catch (problem) {
    yield (problem as Error).message;
  }
}
