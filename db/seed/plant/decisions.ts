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

/** All but one come; their place goes to the first of the reserve, who comes too. */
function answer(applications: PlantedApplication[], resultsAt: Date) {
  let answered = 0;
  const isFinalist = ({ id }: PlantedApplication) =>
    findDecision(id)?.outcome === "finalist" && !findDecision(id)!.answer;
  for (let next; (next = applications.find(isFinalist)); answered += 1) {
    const at = new Date(resultsAt.getTime() + (answered + 1) * 5 * 3_600_000);
    answerDecision(ownApplication(next.owner, next.id)!, answered === 6 ? "declined" : "accepted", at);
  }
}
