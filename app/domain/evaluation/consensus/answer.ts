import { change } from "#app/domain/change.ts";
import type { Discussant } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { countCharacters } from "#app/i18n/characters.ts";
import { findApplication } from "#db/queries/applications.ts";
import { answersIn, insertAnswer } from "#db/queries/consensus.ts";
import { mostCharacters } from "../sheet-form.ts";
import { haveAllAnswered } from "./answers.ts";
import { changeDiscussion, type Discussed } from "./change-discussion.ts";
import { makeFinal } from "./final.ts";

export type Answer = { agrees: true } | { agrees: false; view: string };

/**
 * A participant agrees with the consensus sheet, or keeps a minority view; `version` is that of the sheet as the page showed
 * it. The last answer makes the sheet final. Refuses the rapporteur, an empty view (`view-missing`), and an answer to a sheet
 * that was changed meanwhile (`consensus-changed`).
 */
export function answerConsensus(discussant: Discussant, answer: Answer, version: number, now: Date) {
  const text = answer.agrees ? "" : answer.view.trim();
  refuseUnless(answer.agrees || text, "view-missing");
  refuseUnless(countCharacters(text) <= mostCharacters, "comment-too-long", { most: mostCharacters });
  const { applicationId, assignmentId } = discussant;
  const { company } = findApplication(applicationId)!.application;
  const action = answer.agrees ? "consensus.agreed" : "consensus.minority";
  changeDiscussion(discussant, action, { company }, now, (discussed) => {
    const { discussion } = discussed;
    refuseUnless(discussion.rapporteur !== assignmentId, "changed-elsewhere");
    const isAsked = discussion.state === "put-forward" && discussion.version === version;
    refuseUnless(isAsked, "consensus-changed");
    const kept = { id: crypto.randomUUID(), discussionId: discussion.id, assignmentId, version };
    insertAnswer({ ...kept, agrees: answer.agrees, text, at: now });
    if (isSettled(discussed)) settle(discussed, now);
  });
}

function isSettled({ discussion, participants }: Discussed): boolean {
  return haveAllAnswered(discussion, participants, answersIn([discussion.id]));
}

/** By the portal itself: everybody has answered. */
function settle(discussed: Discussed, now: Date) {
  const { application, call } = discussed;
  const details = { company: application.company };
  const entry = { by: null, on: application.id, callId: call.id, at: now, details };
  change({ action: "consensus.reached", ...entry }, () => makeFinal(discussed, null, now));
}
