import { saveSheet } from "#app/domain/evaluation/save-sheet.ts";
import { submitSheet } from "#app/domain/evaluation/submit-sheet.ts";
import { type AssignedEvaluation, assignedEvaluation } from "#app/domain/permissions.ts";
import { assignmentsOfEvaluator } from "#db/queries/assignment.ts";
import type { SampleApplication } from "../companies.ts";
import { seeded } from "../random.ts";
import { convinced, misread, misreader } from "../misread.ts";
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
  for (const evaluator of evaluators) {
    const pace = seeded(`pace ${sample.slug} ${evaluator.sample.email}`).next();
    const todo = assignmentsOfEvaluator(evaluator.permit.evaluatorId).map(({ id }) =>
      assignedEvaluation(evaluator.account, id)!,
    );
    const odd = sample.number === 2 ? misreadBy(evaluator, todo, byId) : undefined;
    todo.forEach((permit, at) => {
      const now = new Date(from + time * ((at + 1) / todo.length) ** (0.4 + pace));
      const sheet = sampleSheet(byId.get(permit.applicationId)!, evaluator.sample);
      if (now <= until) plantSheet(permit, permit === odd ? misread(sheet) : sheet, now, until);
    });
  }
}

type Samples = Map<string, SampleApplication>;

/** The pair whose sheet goes wrong: while the evaluation goes on, so that a manager can still see it. */
function misreadBy({ sample }: PlantedEvaluator, todo: AssignedEvaluation[], samples: Samples) {
  if (sample.email !== misreader) return;
  return todo.find(({ applicationId }) => convinced(sampleSheet(samples.get(applicationId)!, sample)));
}

/** Saved first, submitted twenty minutes later. */
function plantSheet(permit: AssignedEvaluation, sheet: SampleSheet, now: Date, until: Date) {
  const later = new Date(now.getTime() + 20 * 60_000);
  saveSheet(permit, sheet, now);
  if (later <= until) submitSheet(permit, later);
}
