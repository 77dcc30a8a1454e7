import { expect, test } from "vitest";
import { choicesAmong, datesFrom, type LocalDates, localDates } from "#app/domain/calls/dates.ts";

const at = (local: string) => ({ day: local.slice(0, 10), time: local.slice(11) });
const local: LocalDates = {
  opensAt: at("2020-05-15T09:00"),
  closesAt: at("2020-07-17T17:00"),
  evaluationDueAt: at("2020-08-15T17:00"),
  resultsAt: at("2020-08-21T12:00"),
  answerBy: at("2020-08-28T17:00"),
};
const zone = "Europe/Brussels";

test("dates in their order become instants, and back", () => {
  const { dates } = datesFrom(local, zone);

  const back = localDates(dates!, zone);
  expect(dates?.closesAt).toEqual(new Date("2020-07-17T15:00:00Z"));
  expect(back.closesAt).toEqual({ day: "2020-07-17", time: "17:00", meant: "2020-07-17T15:00:00.000Z" });
  expect(datesFrom(back, zone)).toEqual({ dates });
});

test("a deadline without a time lasts until its day ends, an opening begins with its day", () => {
  const days = { opensAt: at("2020-05-15"), closesAt: at("2020-07-17") };

  const { dates } = datesFrom({ ...local, ...days }, zone);

  expect(dates).toMatchObject({
    opensAt: new Date("2020-05-14T22:00:00Z"),
    closesAt: new Date("2020-07-17T21:59:59.999Z"),
  });
  expect(localDates(dates!, zone).closesAt).toMatchObject({ day: "2020-07-17", time: "24:00" });
});

test.each(["9", "9:00", "09.00", "0900", " 09:00 "])("%s is nine o'clock", (time) => {
  const { dates } = datesFrom({ ...local, opensAt: { day: "2020-05-15", time } }, zone);

  expect(dates?.opensAt).toEqual(new Date("2020-05-15T07:00:00Z"));
});

test.each(["25:00", "24:01", "17:60", "noon"])("no clock shows %s", (time) => {
  const answer = datesFrom({ ...local, closesAt: { day: "2020-07-17", time } }, zone);

  expect(answer).toEqual({ problems: [{ name: "closesAt", part: "time", problem: "time" }] });
});

test("a date without a day is asked for its day", () => {
  const answer = datesFrom({ ...local, closesAt: { day: "", time: "17:00" } }, zone);

  expect(answer).toEqual({ problems: [{ name: "closesAt", part: "day", problem: "date" }] });
});

test.each([
  ["the deadline is not later than the opening", { closesAt: local.opensAt }, "closesAt"],
  ["evaluation ends at the deadline", { evaluationDueAt: local.closesAt }, "evaluationDueAt"],
  ["results come before evaluation ends", { resultsAt: at("2020-08-15T16:59") }, "resultsAt"],
  ["finalists answer before the results", { answerBy: at("2020-08-21T11:59") }, "answerBy"],
])("it is said beside the later date when %s", (_when, changes, name) => {
  expect(datesFrom({ ...local, ...changes }, zone)).toEqual({
    problems: [{ name, part: "day", problem: "date-order" }],
  });
});

test("results may come when evaluation ends, and the answer with them", () => {
  const same = { resultsAt: local.evaluationDueAt, answerBy: local.evaluationDueAt };

  expect(datesFrom({ ...local, ...same }, zone).problems).toBeUndefined();
});

test("each time that clocks skip or show twice is named, with the two that may be meant", () => {
  const wrong = { opensAt: at("2020-03-29T02:30"), answerBy: at("2020-10-25T02:30") };

  const answer = datesFrom({ ...local, ...wrong }, zone);

  const skipped = [meant("2020-03-29T01:59", 1), meant("2020-03-29T03:00", 2)];
  const twice = [meant("2020-10-25T02:30", 2), meant("2020-10-25T02:30", 1)];
  expect(answer).toEqual({
    problems: [
      { name: "opensAt", part: "time", problem: "time-skipped", choices: skipped },
      { name: "answerBy", part: "time", problem: "time-twice", choices: twice },
    ],
  });
  expect(choicesAmong({ ...local, ...wrong, timeZone: zone })).toEqual({ opensAt: skipped, answerBy: twice });
});

test("the one that was chosen is kept, and still chosen when the dates are looked at again", () => {
  const [first, second] = ["2020-10-25T00:30:00.000Z", "2020-10-25T01:30:00.000Z"];
  const chosen = { day: "2020-10-25", time: "02:30", meant: second };

  const { dates } = datesFrom({ ...local, answerBy: chosen }, zone);

  expect(dates?.answerBy).toEqual(new Date(second));
  expect(localDates(dates!, zone).answerBy).toEqual(chosen);
  const { answerBy } = choicesAmong({ ...localDates(dates!, zone), timeZone: zone });
  expect(answerBy?.map((one) => one.at.toISOString())).toEqual([first, second]);
});

test("a choice made for another night counts no more", () => {
  const other = { day: "2021-10-31", time: "02:30", meant: "2020-10-25T01:30:00.000Z" };

  const { problems } = datesFrom({ ...local, answerBy: other }, zone);

  expect(problems?.map(({ problem }) => problem)).toEqual(["time-twice"]);
});

function meant(shown: string, hours: number) {
  const offset = `+0${hours}:00`;
  return { at: new Date(`${shown}:00${offset}`), local: shown, offset };
}
