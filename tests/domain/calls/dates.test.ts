import { expect, test } from "vitest";
import { datesFrom, type LocalDates, localDates } from "#app/domain/calls/dates.ts";

const local: LocalDates = {
  opensAt: "2020-05-15T09:00",
  closesAt: "2020-07-17T17:00",
  evaluationDueAt: "2020-08-15T17:00",
  resultsAt: "2020-08-21T12:00",
  answerBy: "2020-08-28T17:00",
};
const zone = "Europe/Brussels";

test("dates in their order become instants, and back", () => {
  const { dates } = datesFrom(local, zone);

  expect(dates?.closesAt).toEqual(new Date("2020-07-17T15:00:00Z"));
  expect(localDates(dates!, zone)).toEqual(local);
});

test.each([
  ["the deadline is not later than the opening", { closesAt: local.opensAt }, "closesAt"],
  ["evaluation ends at the deadline", { evaluationDueAt: local.closesAt }, "evaluationDueAt"],
  ["results come before evaluation ends", { resultsAt: "2020-08-15T16:59" }, "resultsAt"],
  ["finalists answer before the results", { answerBy: "2020-08-21T11:59" }, "answerBy"],
])("it is said beside the later date when %s", (_when, changes, name) => {
  expect(datesFrom({ ...local, ...changes }, zone)).toEqual({ problems: [{ name, problem: "date-order" }] });
});

test("results may come when evaluation ends, and the answer with them", () => {
  const same = { resultsAt: local.evaluationDueAt, answerBy: local.evaluationDueAt };

  expect(datesFrom({ ...local, ...same }, zone).problems).toBeUndefined();
});

test("each date that no clock shows is named", () => {
  const wrong = { opensAt: "2020-03-29T02:30", answerBy: "2020-10-25T02:30" };

  expect(datesFrom({ ...local, ...wrong }, zone)).toEqual({
    problems: [
      { name: "opensAt", problem: "time-skipped" },
      { name: "answerBy", problem: "time-twice" },
    ],
  });
});
