import { answerDecision } from "#app/domain/decisions/answer.ts";
import { changeDecision } from "#app/domain/decisions/change.ts";
import { approveFeedback, composeFeedback } from "#app/domain/decisions/feedback/compose.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { answerRedress } from "#app/domain/decisions/redress/answer.ts";
import { askRedress } from "#app/domain/decisions/redress/ask.ts";
import { changeReleaseRule } from "#app/domain/calls/change-release-rule.ts";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { findRedressOf } from "#db/queries/redress.ts";
import { hubsOf } from "#db/queries/programmes.ts";
import { longAgo } from "../../given/accounts.ts";
import { aCall, afterEvaluation, aProgramme, inEvaluation } from "../../given/calls.ts";
import { aColleague } from "../../given/colleagues.ts";
import { anAssignment, anEvaluator } from "../../given/evaluators.ts";
import { aSecondManager, releaseDecisions } from "../../given/releases.ts";
import type { TwoPoints } from "../../given/sheets.ts";
import { aMarkedEntry, type Entry, markedForm, takeOn } from "../entries.ts";
import { aMarkedSheet } from "../evaluation.ts";
import { both, mark, percentOf, saying } from "../mark.ts";
import { markedPeople } from "../people.ts";
import { overwrite, plant } from "../plant.ts";
import { wordings } from "../wordings.ts";
import { persons } from "./people.ts";

/** What the two evaluators gave, by entry: two places, one in the reserve, one without a place, one below the threshold. */
const points = {
  f1: [5, 5],
  f2: [5, 4],
  r1: [4, 4],
  n1: [4, 3],
  b1: [0, 1],
} satisfies Record<string, TwoPoints>;
type Scored = keyof typeof points;

const hub = (name: string) => ({ name: both(name), country: "BG", capacity: 1 });

/**
 * A call whose results are out: a finalist at each of two hubs, one in the reserve, one without a place (asked for redress
 * and was answered), one below the threshold, one ineligible. Every text that is not for everybody is a word of its own.
 */
export async function aReleasedWorld() {
  const people = markedPeople(persons);
  const programme = aProgramme(people.manager, [hub("Sofia"), hub("Bergen")]);
  aCall({ programme: aProgramme(people.neighbour, []) });
  const call = aCall({ programme, form: markedForm, places: 2, evaluatorsPerApplication: 2 });
  const { managed } = call;
  changeReleaseRule(managed, { releaseByOne: false, redressDays: 10, redressAnswerDays: 30 }, longAgo);

  const f1 = await aMarkedEntry(call, people.first, "f1", people.partner);
  const f2 = await aMarkedEntry(call, people.other, "f2");
  const r1 = await aMarkedEntry(call, people.waiting, "r1");
  const n1 = await aMarkedEntry(call, people.passed, "n1");
  const b1 = await aMarkedEntry(call, people.below, "b1");
  const i1 = await aMarkedEntry(call, people.unfit, "i1");
  const entries = { f1, f2, r1, n1, b1, i1 };
  for (const entry of [f1, f2, r1, n1, b1]) takeOn(entry);
  const excluded = { outcome: "ineligible" as const, answers: {}, note: saying("whynot", "i1") };
  decideEligibility(managed, i1.id, excluded, inEvaluation);

  const evaluator = (of: "one" | "two" | "idle") =>
    anEvaluator({ call, account: people[of], organisation: mark("organisation", of) });
  const evaluators = { one: evaluator("one"), two: evaluator("two"), idle: evaluator("idle") };
  const pairs = (Object.keys(points) as Scored[]).map((of) => {
    const [own] = (["one", "two"] as const).map((who) => {
      const pair = anAssignment({ call, evaluator: evaluators[who], application: entries[of] });
      aMarkedSheet(pair.permit, who + of, points[of]);
      return pair;
    });
    return [of, own.id] as const;
  });
  // What the shortlist did not wait for.
  const unfinished = anAssignment({ call, evaluator: evaluators.idle, application: b1 });
  aMarkedSheet(unfinished.permit, "idleb1", [4, 4], false);

  decide(entries, hubsOf(managed.programmeId));
  tell(entries);
  const now = new Date();
  releaseDecisions(managed, Object.keys(entries).length, now);
  Object.values(entries).forEach(({ id, of }, at) => {
    if (of !== "i1") overwrite("decisions", { applicationId: id }, { percent: percentOf(at + 1) });
  });
  answerDecision(f1.own, "accepted", now);
  askRedress(b1.own, { ground: "conflict", text: saying("redress", "b1") }, now);
  askRedress(n1.own, { ground: "mistake", text: saying("redress", "n1") }, now);
  const second = aSecondManager(managed, people.second);
  const answer = { outcome: "dismissed" as const, answer: saying("looked", "n1") };
  answerRedress(second, findRedressOf(n1.id)!.id, answer, now);
  for (const { id, of } of [f1, r1]) plant("interviews", interviewOf(call.id, id, of));

  aColleague(managed, "assistant", { account: people.assistant });
  const [sofia, bergen] = hubsOf(managed.programmeId);
  aColleague(managed, "hub", { account: people.athub, hubId: sofia.id });
  aColleague(managed, "hub", { account: people.elsewhere, hubId: bergen.id });
  const ways = Object.values(entries).map(({ id, of, attachmentId }) => ({
    ...wordings,
    ...{ callSlug: call.slug, applicationId: id, attachmentId, evaluatorId: evaluators.one.evaluatorId },
    redressId: findRedressOf(id)?.id ?? "none",
    accountId: entries[of as keyof typeof entries].owner.id,
    assignmentId: Object.fromEntries(pairs)[of] ?? "none",
  }));
  return { people, ways };
}

type Entries = Record<Scored | "i1", Entry>;

/** Each finalist gets the hub of its own; the reasons are there whether or not that is what the portal had proposed. */
function decide(entries: Entries, hubs: { id: string }[]) {
  const { managed } = entries.f1.call;
  freezeShortlist(managed, { reserve: 1, reason: saying("frozen", "n") }, afterEvaluation);
  for (const [at, { id }] of [entries.f1, entries.f2].entries()) {
    const decision = {
      outcome: "finalist" as const,
      hubId: hubs[at].id,
      reserveRank: null,
      reason: "By hand.",
    };
    changeDecision(managed, id, decision, afterEvaluation);
  }
  for (const { id, of } of Object.values(entries))
    overwrite("decisions", { applicationId: id }, { reason: saying("byhand", of) });
}

/** Reports as they were written; one in the managers' words; and one that nobody approved. */
function tell({ f1, f2, r1, n1 }: Entries) {
  const { managed } = f1.call;
  const comments = { technology: [saying("composed", "n1")], market: [], overall: [] };
  composeFeedback(managed, n1.id, { comments, note: saying("fromus", "n1") }, afterEvaluation);
  for (const { id } of [f1, f2, r1, n1]) approveFeedback(managed, id, afterEvaluation);
}

const interviewOf = (callId: string, applicationId: string, of: string) => ({
  ...{ applicationId, callId, at: Date.UTC(2101, 0), minutes: 20, invitedAt: 1, invitedBy: "manager" },
  ...{ place: mark("place", of), prepare: JSON.stringify(both(saying("prepare", of))) },
});
