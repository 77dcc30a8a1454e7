import { saveSheet } from "#app/domain/evaluation/save-sheet.ts";
import { submitSheet } from "#app/domain/evaluation/submit-sheet.ts";
import { openDiscussion } from "#app/domain/evaluation/consensus/open.ts";
import { saveConsensus } from "#app/domain/evaluation/consensus/save-consensus.ts";
import { writeAsManager, writeInDiscussion } from "#app/domain/evaluation/consensus/message.ts";
import { type AssignedEvaluation, discussant } from "#app/domain/permissions.ts";
import { allFinal } from "../given/discussions.ts";
import { inEvaluation } from "../given/calls.ts";
import { scoresOf, type TwoPoints } from "../given/sheets.ts";
import type { Entry } from "./entries.ts";
import { mark, saying } from "./mark.ts";

/** A sheet with every text marked; `of` names the pair. */
export function aMarkedSheet(permit: AssignedEvaluation, of: string, points: TwoPoints, submitted = true) {
  const changes = {
    scores: scoresOf(points, saying("toapplicant", of), saying("tomanagers", of)),
    overallToApplicant: saying("overall", of),
    overallToManagers: saying("overallinner", of),
    confidence: "low" as const,
  };
  saveSheet(permit, changes, inEvaluation);
  if (submitted) submitSheet(permit, inEvaluation);
}

/** The two talk about the entry: the first is its rapporteur and has written the common sheet. */
export function aMarkedDiscussion(
  { call, id, of }: Entry,
  pairs: { id: string; permit: AssignedEvaluation }[],
) {
  openDiscussion(call.managed, id, pairs[0].id, allFinal);
  const [first, second] = pairs.map((pair) => discussant(pair.permit.account, pair.id, allFinal)!);
  writeInDiscussion(second, saying("discussed", of), allFinal);
  writeAsManager(call.managed, id, saying("moderated", of), allFinal);
  const scores = scoresOf([3, 4], mark("consensus", of));
  saveConsensus(first, { scores, overallToApplicant: saying("consensusoverall", of) }, 0, allFinal);
}
