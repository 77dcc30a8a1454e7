import { addFile } from "#app/domain/applications/add-file.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { withdrawApplication } from "#app/domain/applications/withdraw.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { aDraft, aSubmittedApplication } from "./applications.ts";
import { aCall, aForm, afterEvaluation, beforeDeadline, inEvaluation } from "./calls.ts";
import { releaseDecisions } from "./releases.ts";
import { aScoredCall } from "./sheets.ts";

const [company, solution] = aForm.sections;
const picture = aQuestion("file", { id: "picture", accept: ["png"], required: false });
const form: FormDefinition = {
  sections: [company, { ...solution, questions: [...solution.questions, picture] }],
};

/**
 * A call that went all the way, with every outcome, a draft that has a file (whose content lies nowhere) and a withdrawal
 * after a second version.
 */
export function aWholeCall() {
  const call = aCall({ form, places: 1 });
  const draft = aDraft({ call });
  const file = { attachmentId: crypto.randomUUID(), name: "a.png", bytes: 3, sha256: "a".repeat(64) };
  addFile(draft.own, "picture", { ...file, type: "png" }, beforeDeadline);
  const withdrawn = aSubmittedApplication({ call });
  submitted(withdrawn);
  withdrawApplication(withdrawn.own, "No time", beforeDeadline);
  const excluded = aSubmittedApplication({ call });
  const why = { outcome: "ineligible", answers: {}, note: "Not a company." } as const;
  decideEligibility(call.managed, excluded.id, why, inEvaluation);
  aScoredCall({ First: [[5, 5]], Second: [[4, 4]], Third: [[0, 1]] }, { call });
  freezeShortlist(call.managed, { reserve: 1, reason: "" }, afterEvaluation);
  releaseDecisions(call.managed, 4, afterEvaluation);
  return { ...call, file };
}

/** Once more: its second version. */
function submitted({ own }: ReturnType<typeof aSubmittedApplication>) {
  saveAnswers(own, { summary: "We cool towns." }, beforeDeadline);
  submitApplication(own, beforeDeadline);
}
