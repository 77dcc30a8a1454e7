import { expect, test } from "vitest";
import { change } from "#app/domain/change.ts";
import { viewFinalists } from "#app/domain/decisions/public.ts";
import { insertDecision } from "#db/queries/decisions.ts";
import { anEligibleApplication } from "#tests/support/given/evaluators.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";

type Decision = Partial<Parameters<typeof insertDecision>[0]>;

function decided(call: ReturnType<typeof aCall>, company: string, decision: Decision) {
  const { id: applicationId } = anEligibleApplication({ call, answers: { company } });
  const by = call.managed.manager;
  const entry = { by, on: applicationId, callId: call.id, at: afterEvaluation };
  const details = { company, outcome: "finalist", reason: "" };
  change({ action: "decision.changed", ...entry, details }, () =>
    insertDecision({
      applicationId,
      callId: call.id,
      outcome: "finalist",
      proposal: { outcome: "finalist", reserveRank: null, hubId: null },
      decidedAt: afterEvaluation,
      decidedBy: by.id,
      releasedAt: afterEvaluation,
      ...decision,
    }),
  );
}

test("only finalists whose decisions were released are public, by company", () => {
  const call = aCall();
  decided(call, "Second", {});
  decided(call, "First", { answer: "accepted" });
  decided(call, "Not yet told", { releasedAt: null });
  decided(call, "Reserve", { outcome: "reserve" });
  decided(call, "Ineligible", { outcome: "ineligible" });
  decided(call, "Declined", { answer: "declined" });
  decided(aCall(), "Of another call", {});

  expect(viewFinalists(call.id, "bg")).toEqual([
    { company: "First", country: "България", hub: null },
    { company: "Second", country: "България", hub: null },
  ]);
});
