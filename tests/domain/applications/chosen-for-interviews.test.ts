import { expect, test } from "vitest";
import { cancelInterview } from "#app/domain/applications/interviews/cancel.ts";
import { chosenForInterviews } from "#app/domain/applications/interviews/chosen.ts";
import { inviteToInterviews } from "#app/domain/applications/interviews/invite.ts";
import { applicationNumber } from "#app/domain/applications/number.ts";
import { findApplication } from "#db/queries/applications.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anEligibleApplication } from "#tests/support/given/evaluators.ts";

const numberOf = (id: string) => {
  const { application, call } = findApplication(id)!;
  return applicationNumber(call.code, application.number);
};

test("who is ticked begins the plan, once; who cannot be invited is left out, with the reason", () => {
  const call = aCall();
  const [one, other, invited, again] = Array.from({ length: 4 }, () => anEligibleApplication({ call }).id);
  const undecided = aSubmittedApplication({ call }).id;
  const at = new Date("2020-08-20T12:30:00Z");
  for (const id of [invited, again]) {
    const { number } = findApplication(id)!.application;
    const plan = { minutes: 20, place: "Sofia", prepare: { en: "", bg: "" } };
    inviteToInterviews(call.managed, { interviews: [{ number, at }], ...plan }, inEvaluation);
  }
  cancelInterview(call.managed, again, "Another day.", inEvaluation);
  const ticked = [one, other, invited, again, undecided, one].map(numberOf);

  const chosen = chosenForInterviews(call.managed, [...ticked, "XX-9999", "nothing"], inEvaluation);

  expect(chosen.lines).toEqual([one, other, again].map(numberOf));
  expect(chosen.leftOut.map(({ number, why }) => [number, why])).toEqual([
    [numberOf(invited), "invited"],
    [numberOf(undecided), "ineligible"],
    ["XX-9999", "unknown"],
    ["nothing", "unknown"],
  ]);
});
