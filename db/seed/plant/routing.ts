import { askScenario, type ScenarioAsked } from "#app/domain/assignment/ask-scenario.ts";
import { match } from "#app/domain/assignment/match.ts";
import { prepareProposal, proposeAssignment } from "#app/domain/assignment/propose.ts";
import { publishAssignment } from "#app/domain/assignment/publish.ts";
import { viewPublication } from "#app/domain/assignment/read-publication.ts";
import { readScenarioTask } from "#app/domain/assignment/read-task.ts";
import { computeScenario } from "#app/domain/assignment/route-scenario.ts";
import { finishScenario, takeScenario } from "#app/domain/assignment/run-scenario.ts";
import { settingsOf } from "#app/domain/assignment/scenario-settings.ts";
import { findCall } from "#db/queries/calls.ts";
import type { PlantedCall } from "./calls.ts";

const day = 24 * 60 * 60 * 1000;

const others: Partial<ScenarioAsked>[] = [
  { name: "One per country", oneOfACountry: true },
  { fairness: "total", leastShare: 0 },
  { name: "Two evaluators each", perApplication: 2 },
];

/** Proposed when eligibility is settled, compared with what else could be, and published the day after. */
export function plantRouting(call: PlantedCall) {
  const { managed, sample } = call;
  const proposedAt = new Date(sample.dates.closesAt.getTime() + 5 * day);
  proposeAssignment(managed, match(prepareProposal(managed, proposedAt)), proposedAt);
  if (sample.number === 2) for (const about of others) compare(call, about, proposedAt);
  const publishedAt = new Date(proposedAt.getTime() + day);
  publishAssignment(managed, viewPublication(managed, publishedAt).seen, publishedAt);
}

function compare({ id: callId, managed }: PlantedCall, about: Partial<ScenarioAsked>, now: Date) {
  const id = askScenario(managed, { name: "", ...settingsOf(findCall(callId)!), ...about }, now);
  takeScenario(now);
  finishScenario(id, computeScenario(readScenarioTask({ id })));
}
