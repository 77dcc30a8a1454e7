import { openable, openDiscussion } from "#app/domain/evaluation/consensus/open.ts";
import { writeInDiscussion } from "#app/domain/evaluation/consensus/message.ts";
import { putForward } from "#app/domain/evaluation/consensus/put-forward.ts";
import { saveConsensus } from "#app/domain/evaluation/consensus/save-consensus.ts";
import { discussant } from "#app/domain/permissions.ts";
import { findCall } from "#db/queries/calls.ts";
import { criteria } from "../comments/comments.ts";
import { demo } from "../people.ts";
import type { PlantedCall } from "./calls.ts";
import type { PlantedEvaluator } from "./evaluators.ts";

const minute = 60_000;

/**
 * Of the applications whose sheets lie too far apart, the demo's own evaluator leads the discussion of one and is asked
 * about another; the rest wait for the manager.
 */
export function plantDiscussions({ id, managed }: PlantedCall, evaluators: PlantedEvaluator[], until: Date) {
  const own = evaluators.find(({ sample }) => sample.email === demo.evaluator.email)!;
  const at = new Date(until.getTime() - 50 * minute);
  const theirs = openable(findCall(id)!, at).flatMap(({ application, participants }) => {
    const isOwn = (one: (typeof participants)[number]) => one.evaluatorId === own.permit.evaluatorId;
    const self = participants.find(isOwn);
    const other = participants.find((one) => !isOwn(one));
    return self && other ? [{ applicationId: application.applicationId, self, other }] : [];
  });
  const [led, asked] = theirs;
  if (led) {
    openDiscussion(managed, led.applicationId, led.self.assignmentId, at);
    writeInDiscussion(discussant(own.account, led.self.assignmentId, at)!, words.lead, after(at, 12));
  }
  if (asked) {
    const author = evaluators.find(({ permit }) => permit.evaluatorId === asked.other.evaluatorId)!;
    openDiscussion(managed, asked.applicationId, asked.other.assignmentId, at);
    propose(discussant(author.account, asked.other.assignmentId, at)!, after(at, 20));
  }
}

function propose(rapporteur: NonNullable<ReturnType<typeof discussant>>, at: Date) {
  writeInDiscussion(rapporteur, words.asked, at);
  const scores = criteria.map((criterion) => [criterion, { points: 3 }] as const);
  const typed = { scores: Object.fromEntries(scores), overallToApplicant: words.overall };
  saveConsensus(rapporteur, typed, 0, after(at, 9));
  putForward(rapporteur, after(at, 10));
}

function after(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * minute);
}

const words = {
  lead: "We agree on the team. On the market I counted the two signed pilots; did you see them, in the annex?",
  asked: "I went through all three sheets again and took the middle, with what the pilots showed.",
  overall:
    "The evaluators agree that the idea answers a real need of newsrooms. They would like to see prices and a plan for the year after the programme.",
};
