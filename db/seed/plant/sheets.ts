import { saveSheet } from "#app/domain/evaluation/save-sheet.ts";
import { submitSheet } from "#app/domain/evaluation/submit-sheet.ts";
import { type AssignedEvaluation, assignedEvaluation } from "#app/domain/permissions.ts";
import { assignmentsOfEvaluator } from "#db/queries/assignment.ts";
import { seeded } from "../random.ts";
import { convinced, misread } from "../misread.ts";
import { demo } from "../people.ts";
import { type SampleSheet, sampleSheet } from "../scores.ts";
import type { PlantedApplication } from "./applications.ts";
import type { PlantedCall } from "./calls.ts";
import type { PlantedEvaluator } from "./evaluators.ts";

const day = 24 * 60 * 60 * 1000;

/** Each evaluator works through the list, some sooner, some later; what would come after `until` is still to be done. */
export function plantSheets(
  { sample }: PlantedCall,
  evaluators: PlantedEvaluator[],
  applications: PlantedApplication[],
  until: Date,
) {
  const byId = new Map(applications.map((application) => [application.id, application.sample]));
  const from = sample.dates.closesAt.getTime() + 7 * day;
  const time = sample.dates.evaluationDueAt.getTime() - from - day;
  // While the evaluation goes on, one sheet goes wrong, so that managers can still find it.
  let toMisread = sample.number === 2 ? 1 : 0;
  for (const evaluator of evaluators) {
    const pace = seeded(`pace ${sample.slug} ${evaluator.sample.email}`).next();
    const todo = assignmentsOfEvaluator(evaluator.permit.evaluatorId).map(({ id }) =>
      assignedEvaluation(evaluator.account, id)!,
    );
    todo.forEach((permit, at) => {
      const now = new Date(from + time * ((at + 1) / todo.length) ** (0.4 + pace));
      const sheet = sampleSheet(byId.get(permit.applicationId)!, evaluator.sample);
      if (now > until) return;
      const isMisread = toMisread > 0 && isDone(now, until) && isConvinced(evaluator, sheet);
      if (isMisread) toMisread -= 1;
      plantSheet(permit, isMisread ? misread(sheet) : sheet, now, until);
    });
  }
}

/** The demo's own evaluator makes no such mistake. */
function isConvinced({ sample }: PlantedEvaluator, sheet: SampleSheet) {
  return sample.email !== demo.evaluator.email && convinced(sheet);
}

const twentyMinutes = 20 * 60_000;

function isDone(begun: Date, until: Date) {
  return begun.getTime() + twentyMinutes <= until.getTime();
}

/** Saved first, submitted twenty minutes later. */
function plantSheet(permit: AssignedEvaluation, sheet: SampleSheet, now: Date, until: Date) {
  saveSheet(permit, sheet, now);
  if (isDone(now, until)) submitSheet(permit, new Date(now.getTime() + twentyMinutes));
}
