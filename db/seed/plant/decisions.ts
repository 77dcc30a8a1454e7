import { answerDecision } from "#app/domain/decisions/answer.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { releaseDecisions } from "#app/domain/decisions/release.ts";
import { ownApplication } from "#app/domain/permissions.ts";
import { countDecisions, findDecision } from "#db/queries/decisions.ts";
import type { PlantedApplication } from "./applications.ts";
import type { PlantedCall } from "./calls.ts";

const day = 24 * 60 * 60 * 1000;

/** The shortlist is frozen when all sheets are in, looked at for some days, released; then the finalists answer. */
export function plantDecisions({ id, managed, sample }: PlantedCall, applications: PlantedApplication[]) {
  const { evaluationDueAt, resultsAt } = sample.dates;
  freezeShortlist(
    managed,
    { reserve: sample.reserve, reason: "" },
    new Date(evaluationDueAt.getTime() + 2 * day),
  );
  const count = countDecisions(id).reduce((sum, row) => sum + row.count, 0);
  releaseDecisions(managed, count, resultsAt);
  answer(applications, resultsAt);
}

/** All twenty come, one after the other. */
function answer(applications: PlantedApplication[], resultsAt: Date) {
  const finalists = applications.filter(({ id }) => findDecision(id)?.outcome === "finalist");
  finalists.forEach(({ id, owner }, at) => {
    const now = new Date(resultsAt.getTime() + (at + 1) * 5 * 3_600_000);
    answerDecision(ownApplication(owner, id)!, "accepted", now);
  });
}
