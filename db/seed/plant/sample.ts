import { plantApplications } from "./applications.ts";
import { type PlantedCall, plantCalls } from "./calls.ts";
import { plantColleagues } from "./colleagues.ts";
import { plantConversations, plantQuestions } from "./conversations.ts";
import { plantDecisions } from "./decisions.ts";
import { plantEligibility } from "./eligibility.ts";
import { plantDiscussions } from "./discussions.ts";
import { plantFormInWork } from "./form-in-work.ts";
import { orderRecord } from "./in-order.ts";
import { decideWhatWasFound, plantLateObjections, plantTies } from "./conflicts.ts";
import { plantPreparedSample, plantSamples } from "./samples.ts";
import { plantSheets } from "./sheets.ts";
import { plantEvaluators } from "./evaluators.ts";
import { plantInviting } from "./inviting.ts";
import { plantPreferences } from "./preferences.ts";
import { plantRetention } from "./retention.ts";
import { plantRouting } from "./routing.ts";
import { plantSetUp } from "./set-up.ts";
import { plantTable } from "./table.ts";
import { plantHelp, plantProfile } from "./teams.ts";

/** Four calls in four phases: decided, in evaluation, open, being set up; by the portal's own commands at the instants of the story. */
export function plantSample(now: Date, passwordHash: string) {
  const [decided, inEvaluation, open] = plantCalls(now, passwordHash);
  plantColleagues(decided.managed, passwordHash);
  const applications = evaluate(decided, passwordHash, now);
  plantDecisions(decided, applications);
  plantRetention(decided);
  plantProfile(applications, decided.sample.dates.closesAt);
  plantLateObjections(inEvaluation, evaluate(inEvaluation, passwordHash, now), now);
  plantQuestions(open);
  plantSetUp(open, now);
  const drafts = plantApplications(open, passwordHash, now);
  plantHelp(drafts, passwordHash, now);
  plantConversations(open, drafts, now);
  plantTable(open, now);
  plantInviting(open, passwordHash, now);
  plantFormInWork(open, now);
  plantPreparedSample(open, now);
  orderRecord();
}

function evaluate(call: PlantedCall, passwordHash: string, until: Date) {
  const applications = plantApplications(call, passwordHash, until);
  const evaluators = plantEvaluators(call, applications, passwordHash);
  plantTies(call, evaluators, applications);
  decideWhatWasFound(call);
  plantEligibility(call, applications, until);
  plantPreferences(call, evaluators);
  plantRouting(call);
  if (call.sample.number === 2) plantSamples(call, evaluators);
  plantSheets(call, evaluators, applications, until);
  if (call.sample.number === 2) plantDiscussions(call, evaluators, until);
  return applications;
}
