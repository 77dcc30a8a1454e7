import { expect, test } from "vitest";
import { changeCall } from "#app/domain/calls/change-call.ts";
import { change } from "#app/domain/change.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { callVersions, changesOfCall, findCall, updateCall } from "#db/queries/calls.ts";
import { aCall, beforeDeadline, deadline, justAfter, opening } from "#tests/support/given/calls.ts";

const announced = new Date("2020-05-01T10:00:00Z");
const later = new Date("2020-07-24T15:00:00Z");
const record = (id: string) => auditEntriesOfCall(id, Number.MAX_SAFE_INTEGER, 9).map(({ action }) => action);

function settingsOf(id: string) {
  const { texts, timeZone, opensAt, closesAt, evaluationDueAt, resultsAt, answerBy, ...call } = findCall(id)!;
  const { places, evaluatorsPerApplication } = call;
  const dates = { opensAt, closesAt, evaluationDueAt, resultsAt, answerBy };
  return { texts, timeZone, ...dates, places, evaluatorsPerApplication };
}

function released(id: string, managed: ReturnType<typeof aCall>["managed"]) {
  const by = managed.manager;
  change({ action: "decisions.released", by, on: id, callId: id, at: justAfter, details: { count: 0 } }, () =>
    updateCall(id, { resultsReleasedAt: justAfter }),
  );
}

test("a moved deadline of an announced call is a dated line in public, in both languages, and on the record", () => {
  const { id, managed } = aCall();

  changeCall(managed, { ...settingsOf(id), closesAt: later }, announced);

  expect(findCall(id)!.closesAt).toEqual(later);
  expect(changesOfCall(id)).toEqual([
    {
      at: announced,
      text: {
        en: "The deadline moved from Friday 17 July 2020, 17:00 (Brussels time) to Friday 24 July 2020, 17:00 (Brussels time).",
        bg: "Крайният срок е преместен от петък, 17 юли 2020 г., 17:00 ч. (брюкселско време) на петък, 24 юли 2020 г., 17:00 ч. (брюкселско време).",
      },
    },
  ]);
  expect(record(id)[0]).toBe("call.changed");
});

test("once a call has opened its deadline moves to a later time by an extension only, which has a reason", () => {
  const { id, managed } = aCall();
  const before = { call: findCall(id), record: record(id) };

  const attempt = () => changeCall(managed, { closesAt: later }, beforeDeadline);

  expect(attempt).toThrow("extend-instead");
  expect({ call: findCall(id), record: record(id) }).toEqual(before);
});

test("what changes in one act is one public version, with both texts of a changed one", () => {
  const { id, managed } = aCall();
  const { texts } = findCall(id)!;
  const offer = { ...texts.offer, en: "Mentoring and partners" };

  changeCall(managed, { texts: { ...texts, offer }, places: 25 }, beforeDeadline);
  changeCall(managed, { places: 30 }, justAfter);

  expect(callVersions(id).map(({ version, what, before, after }) => [version, what, before, after])).toEqual([
    [3, "places", null, null],
    [2, "offer", texts.offer, offer],
    [2, "places", null, null],
  ]);
});

test("each thing that changes has a line of its own", () => {
  const { id, managed } = aCall();
  const { texts, ...settings } = settingsOf(id);
  const offer = { ...texts.offer, bg: "Менторство и партньори" };

  changeCall(managed, { ...settings, texts: { ...texts, offer }, places: 25 }, beforeDeadline);

  expect(changesOfCall(id).map(({ text }) => text.en)).toEqual([
    "The number of places changed from 20 to 25.",
    "The text “What is offered” was changed.",
  ]);
});

test("a draft changes without a word in public", () => {
  const { id, managed } = aCall({ published: false });

  changeCall(managed, { ...settingsOf(id), places: 25 }, beforeDeadline);

  expect(findCall(id)!.places).toBe(25);
  expect(changesOfCall(id)).toEqual([]);
});

test("settings saved as they were change nothing and are not on the record", () => {
  const { id, managed } = aCall();
  const before = record(id);

  changeCall(managed, settingsOf(id), beforeDeadline);

  expect(changesOfCall(id)).toEqual([]);
  expect(record(id)).toEqual(before);
});

test("the deadline of a published call does not move into the past", () => {
  const { id, managed } = aCall();
  const before = { call: findCall(id), record: record(id) };
  const yesterday = new Date("2020-06-30T15:00:00Z");

  const attempt = () => changeCall(managed, { ...settingsOf(id), closesAt: yesterday }, beforeDeadline);

  expect(attempt).toThrow("deadline-in-past");
  expect({ call: findCall(id), record: record(id) }).toEqual(before);
  expect(changesOfCall(id)).toEqual([]);
});

test("after the decisions are released only texts and the day of the answers change", () => {
  const { id, managed } = aCall();
  released(id, managed);
  const answerBy = new Date("2020-09-04T15:00:00Z");

  changeCall(managed, { ...settingsOf(id), answerBy }, justAfter);
  const attempt = () => changeCall(managed, { ...settingsOf(id), places: 25 }, justAfter);

  expect(attempt).toThrow("already-released");
  expect(findCall(id)).toMatchObject({ answerBy, places: 20 });
});

test.each([
  ["an earlier deadline", { closesAt: new Date(deadline.getTime() - 1) }, "deadline-earlier"],
  ["more seconds of grace", { graceSeconds: 60 }, "grace-fixed"],
])("once a call has opened, %s is refused and nothing changes", (_what, settings, reason) => {
  const { id, managed } = aCall();
  const before = findCall(id);

  expect(() => changeCall(managed, settings, opening)).toThrow(reason);

  expect(findCall(id)).toEqual(before);
});

test("until a call opens, its deadline and its seconds of grace can change", () => {
  const { id, managed } = aCall();
  const closesAt = new Date(deadline.getTime() - 1);

  changeCall(managed, { closesAt, graceSeconds: 60 }, new Date(opening.getTime() - 1));

  expect(findCall(id)).toMatchObject({ closesAt, graceSeconds: 60 });
});
