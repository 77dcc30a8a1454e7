import { answerDecision } from "#app/domain/decisions/answer.ts";
import { approveClean, approveFeedback } from "#app/domain/decisions/feedback/compose.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import type { HubWish } from "#app/domain/decisions/hubs/hub-wish.ts";
import { settleHubWishes } from "#app/domain/decisions/hubs/settle-wishes.ts";
import { confirmRelease } from "#app/domain/decisions/release/confirm.ts";
import { continueReleases, tellAllOthers } from "#app/domain/decisions/release/go-on.ts";
import { prepareRelease } from "#app/domain/decisions/release/prepare.ts";
import { answerRedress } from "#app/domain/decisions/redress/answer.ts";
import { askRedress } from "#app/domain/decisions/redress/ask.ts";
import { managedCall, ownApplication } from "#app/domain/permissions.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import { countDecisions, findDecision, outcomesOf } from "#db/queries/decisions.ts";
import { feedbackAfter } from "#db/queries/feedback.ts";
import { hubsOf } from "#db/queries/programmes.ts";
import { redressOf } from "#db/queries/redress.ts";
import { latestRelease, runningReleases } from "#db/queries/releases.ts";
import { demo } from "../people.ts";
import type { PlantedApplication } from "./applications.ts";
import type { PlantedCall } from "./calls.ts";

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** The shortlist is frozen when all sheets are in, looked at for some days, released; then the finalists answer. */
export function plantDecisions({ managed, sample }: PlantedCall, applications: PlantedApplication[]) {
  const { evaluationDueAt, resultsAt } = sample.dates;
  freezeShortlist(
    managed,
    { reserve: sample.reserve, reason: "" },
    new Date(evaluationDueAt.getTime() + 2 * day),
  );
  plantHubWishes(managed, new Date(evaluationDueAt.getTime() + 3 * day));
  approveReports(managed, resultsAt);
  release(managed, sample.slug, resultsAt);
  answer(applications, resultsAt);
  plantRedress(managed, sample.slug, applications, resultsAt);
}

/** Each hub wants four of the finalists and would rather not take two. */
function plantHubWishes(managed: PlantedCall["managed"], at: Date) {
  const finalists = outcomesOf(managed.callId, "finalist");
  for (const [nth, { id }] of hubsOf(managed.programmeId).entries()) {
    const wishOf = (place: number): HubWish =>
      (place + nth) % 5 === 0 ? "wants" : (place + nth) % 10 === 7 ? "rather-not" : "could";
    const said = finalists.map(({ applicationId }, place) => ({ applicationId, wish: wishOf(place) }));
    settleHubWishes(managed, id, { finalists: said }, at);
  }
}

/** Those without remarks together, the others one by one, a day before. */
function approveReports(managed: PlantedCall["managed"], resultsAt: Date) {
  const at = new Date(resultsAt.getTime() - day);
  approveClean(managed, at);
  for (const { applicationId, approvedAt } of feedbackAfter(managed.callId, 0, 1000))
    if (!approvedAt) approveFeedback(managed, applicationId, at);
}

/** Lieve prepares it, Kalina confirms it; five are told first, all others a quarter of an hour later. */
function release(managed: PlantedCall["managed"], callSlug: string, resultsAt: Date) {
  const { callId } = managed;
  const number = countDecisions(callId).reduce((sum, row) => sum + row.count, 0);
  const second = managedCall(findAccountByEmail(demo.secondManager.email)!, callSlug)!;
  prepareRelease(managed, { number, first: 5 }, new Date(resultsAt.getTime() - hour));
  confirmRelease(second, { number, sha256: latestRelease(callId)!.sha256 }, resultsAt);
  tellAllOthers(second, new Date(resultsAt.getTime() + hour / 4));
  for (let step = 1; runningReleases().length > 0; step += 1)
    continueReleases(new Date(resultsAt.getTime() + hour / 4 + step * 5000));
}

/** Somebody who was not selected doubts a sum; a hub's manager, who decided nothing, looks. */
function plantRedress(
  { callId }: PlantedCall["managed"],
  callSlug: string,
  applications: PlantedApplication[],
  resultsAt: Date,
) {
  const doubting = applications.find(({ id }) => findDecision(id)?.outcome === "not-selected");
  if (!doubting) return;
  const own = ownApplication(doubting.owner, doubting.id)!;
  const text = "The points under “Market” do not fit the comments: three praise it, yet the mean is 2.7.";
  askRedress(own, { ground: "mistake", text }, new Date(resultsAt.getTime() + 3 * day));
  const second = managedCall(findAccountByEmail(demo.thirdManager.email)!, callSlug)!;
  const answer =
    "We have looked at every sheet. The sums are right: one evaluator gave one point and says why in the comment.";
  const [{ request }] = redressOf(callId, "", 1);
  answerRedress(
    second,
    request.id,
    { outcome: "dismissed", answer },
    new Date(resultsAt.getTime() + 6 * day),
  );
}

/** All twenty come, one after the other. */
function answer(applications: PlantedApplication[], resultsAt: Date) {
  const finalists = applications.filter(({ id }) => findDecision(id)?.outcome === "finalist");
  finalists.forEach(({ id, owner }, at) => {
    const now = new Date(resultsAt.getTime() + (at + 1) * 5 * 3_600_000);
    answerDecision(ownApplication(owner, id)!, "accepted", now);
  });
}
