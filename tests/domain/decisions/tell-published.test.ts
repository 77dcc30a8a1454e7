import { expect, test } from "vitest";
import { setFollowing } from "#app/domain/calls/followers/follow.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall, afterEvaluation, beforeDeadline } from "#tests/support/given/calls.ts";
import { anAssignment, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aConfirmedRelease, releaseDecisions } from "#tests/support/given/releases.ts";
import { aScoredCall } from "#tests/support/given/sheets.ts";

const told = () =>
  dueEmails(new Date("2100-01-01"), 1000)
    .filter(({ template }) => template === "results-published")
    .map(({ address, props }) => [address, (props as { role: string }).role])
    .toSorted();

function aFollowedCall() {
  const call = aCall({ places: 1 });
  const world = aScoredCall({ Alpha: [[5, 5]], Beta: [[4, 4]] } as never, { call });
  const idle = anEvaluator({ call, capacity: 10 });
  anAssignment({ call, evaluator: idle, application: world.applications.Alpha });
  const follower = anAccount();
  setFollowing(follower, call.slug, true, crypto.randomUUID(), beforeDeadline);
  freezeShortlist(world.managed, { reserve: 1, reason: "One evaluator is silent." }, afterEvaluation);
  return { ...world, follower };
}

test("when all decisions are out, whoever evaluated and whoever follows is told, applicants and idle evaluators not", () => {
  const { managed, evaluators, follower } = aFollowedCall();

  releaseDecisions(managed, 2, afterEvaluation);

  expect(told()).toEqual(
    [
      [evaluators[0].account.email, "evaluator"],
      [follower.email, "follower"],
    ].toSorted(),
  );
  const [{ props }] = dueEmails(new Date("2100-01-01"), 1000).filter(
    ({ address }) => address === follower.email,
  );
  expect(props).toMatchObject({ count: 1, stop: expect.stringMatching("^/follow/") });
});

test("whoever evaluates and follows is told once", () => {
  const { call, managed, evaluators, follower } = aFollowedCall();
  setFollowing(evaluators[0].account, call.slug, true, crypto.randomUUID(), beforeDeadline);

  releaseDecisions(managed, 2, afterEvaluation);

  expect(told().map(([address]) => address)).toEqual(
    [evaluators[0].account.email, follower.email].toSorted(),
  );
});

test("nobody is told while only the first applicants know", () => {
  const { managed } = aFollowedCall();

  aConfirmedRelease(managed, 2, afterEvaluation);

  expect(told()).toEqual([]);
});
