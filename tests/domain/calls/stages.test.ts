import { expect, test } from "vitest";
import { stagesOf } from "#app/domain/calls/stages.ts";
import {
  afterEvaluation,
  beforeDeadline,
  deadline,
  inEvaluation,
  justAfter,
  opening,
} from "#tests/support/given/calls.ts";

const released = new Date("2020-08-20T10:00:00Z");
const call = {
  status: "published" as const,
  opensAt: opening,
  closesAt: deadline,
  graceSeconds: 0,
  evaluationDueAt: new Date("2020-08-15T15:00:00Z"),
  resultsAt: new Date("2020-08-21T10:00:00Z"),
  resultsReleasedAt: null,
};

test.each([
  ["before the opening nothing has begun", new Date(+opening - 1), "next next next next"],
  ["from the opening on", opening, "now next next next"],
  ["applications are taken", beforeDeadline, "now next next next"],
  ["up to the deadline itself", deadline, "now next next next"],
  ["a millisecond later evaluation begins", justAfter, "past now next next"],
  ["evaluation goes on", inEvaluation, "past now next next"],
  ["then comes the selection", afterEvaluation, "past past now next"],
])("%s", (_what, now, states) => {
  expect(
    stagesOf(call, now)
      .map(({ state }) => state)
      .join(" "),
  ).toBe(states);
});

test("released results are the last stage, on the day on which they were released", () => {
  const stages = stagesOf({ ...call, resultsReleasedAt: released }, released);

  expect(stages.at(-1)).toEqual({ stage: "results", from: undefined, until: released, state: "now" });
});
