import { expect, test } from "vitest";
import { changeRetention, viewRetentionTerms } from "#app/domain/calls/change-retention.ts";
import { viewPublishedCall } from "#app/domain/calls/read-public.ts";
import { purposeOf, type Retention } from "#app/domain/calls/retention.ts";
import { dueAt } from "#app/domain/calls/retention-date.ts";
import { retentionInput } from "#app/domain/calls/retention-input.ts";
import { sqlite } from "#db/client.server.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { changesOfCall, findCall } from "#db/queries/calls.ts";
import { aCall, afterEvaluation, beforeDeadline, deadline } from "#tests/support/given/calls.ts";

const usual = {
  ...{
    drafts: 6,
    withdrawn: 6,
    ineligible: 24,
    files: 12,
    answers: 24,
    reserve: 24,
    finalists: 60,
    evaluators: 24,
    letters: 24,
  },
  warnDays: 30,
};
const dates = {
  closesAt: deadline,
  resultsAt: new Date("2020-08-21T10:00:00Z"),
  resultsReleasedAt: null as Date | null,
  timeZone: "Europe/Sofia",
  redressDays: 0,
  retention: usual,
};
const due = (purpose: keyof Omit<Retention, "warnDays">, about: Partial<typeof dates>) =>
  dueAt(purpose, { ...dates, ...about }).toISOString();

test.each([
  ["drafts after the deadline", "drafts", {}, "2021-01-17T16:00:00.000Z"],
  ["files after the day announced for the results", "files", {}, "2021-08-21T10:00:00.000Z"],
  [
    "files after the results once they are out",
    "files",
    { resultsReleasedAt: new Date("2020-10-01T09:00:00Z") },
    "2021-10-01T09:00:00.000Z",
  ],
  [
    "the last day of a shorter month",
    "drafts",
    { closesAt: new Date("2020-08-31T12:00:00Z") },
    "2021-02-28T13:00:00.000Z",
  ],
  ["a leap day", "drafts", { closesAt: new Date("2023-08-31T12:00:00Z") }, "2024-02-29T13:00:00.000Z"],
  [
    "a year from a leap day",
    "files",
    { resultsReleasedAt: new Date("2024-02-29T12:00:00Z") },
    "2025-02-28T12:00:00.000Z",
  ],
  [
    "the day that it is in the call's zone",
    "drafts",
    // In Sofia it is the first of September already; in UTC it would be the last of February.
    { closesAt: new Date("2020-08-31T22:00:00Z") },
    "2021-02-28T23:00:00.000Z",
  ],
  [
    "no sooner than redress can be asked for",
    "files",
    { retention: { ...usual, files: 1 }, redressDays: 45 },
    "2020-10-05T10:00:00.000Z",
  ],
] as const)("what is due counts %s", (_what, purpose, about, instant) => {
  expect(due(purpose, about)).toBe(instant);
});

const refused = (terms: Retention) =>
  retentionInput.safeParse(terms).error?.issues.map(({ path }) => path.join());

test.each([
  [{ drafts: 0 }, ["drafts"]],
  [{ finalists: 241 }, ["finalists"]],
  [{ warnDays: 13 }, ["warnDays"]],
  [{ warnDays: 91 }, ["warnDays"]],
  [{ files: 25 }, ["files"]],
  [{ files: 24 }, undefined],
])("terms have bounds: %o", (terms, fields) => {
  expect(refused({ ...usual, ...terms })).toEqual(fields);
});

test("what a manager saves is confirmed, on the record, told in public and shown with its days", () => {
  const { id, slug, managed } = aCall();
  const before = viewPublishedCall(slug, "en", beforeDeadline)!.retention;

  changeRetention(managed, { ...usual, files: 18 }, beforeDeadline);
  changeRetention(managed, { ...usual, files: 18 }, afterEvaluation);

  expect(before).toBe(undefined);
  expect(findCall(id)).toMatchObject({
    retention: { ...usual, files: 18 },
    retentionConfirmedAt: beforeDeadline,
  });
  expect(viewPublishedCall(slug, "en", beforeDeadline)!.retention).toEqual({
    ...{ drafts: 6, withdrawn: 6, ineligible: 24, files: 18, answers: 24, reserve: 24, finalists: 60 },
  });
  expect(changesOfCall(id).map(({ text }) => text.en)).toEqual([
    expect.stringContaining("files of applications without a place 18 months after the results"),
  ]);
  expect(auditEntriesOfCall(id, Number.MAX_SAFE_INTEGER, 2).map(({ action }) => action)).toEqual([
    "retention.changed",
    "call.published",
  ]);
  expect(viewRetentionTerms(managed, beforeDeadline)).toMatchObject({ onlyShorter: false, published: true });
});

test("what was suggested is confirmed as it is", () => {
  const { id, managed } = aCall();

  changeRetention(managed, findCall(id)!.retention, beforeDeadline);

  expect(findCall(id)!.retentionConfirmedAt).toEqual(beforeDeadline);
  expect(auditEntriesOfCall(id, Number.MAX_SAFE_INTEGER, 1)).toMatchObject([
    { action: "retention.confirmed" },
  ]);
});

test("once people applied under confirmed terms nothing is kept longer", () => {
  const { id, managed } = aCall();
  changeRetention(managed, usual, beforeDeadline);

  expect(() => changeRetention(managed, { ...usual, finalists: 61 }, afterEvaluation)).toThrow("kept-longer");
  expect(findCall(id)!.retention.finalists).toBe(60);
  changeRetention(managed, { ...usual, finalists: 59 }, afterEvaluation);
  expect(findCall(id)!.retention.finalists).toBe(59);
  expect(viewRetentionTerms(managed, afterEvaluation).onlyShorter).toBe(true);
});

test("terms that nobody had confirmed before the deadline may still become longer", () => {
  const { id, managed } = aCall();

  changeRetention(managed, { ...usual, finalists: 120 }, afterEvaluation);

  expect(findCall(id)!.retention.finalists).toBe(120);
});

test("terms that were written before each outcome had its own go on as they were", () => {
  const { id } = aCall();
  const written = { drafts: 3, files: 9, answers: 18, finalists: 60, evaluators: 24, letters: 24 };
  sqlite.prepare("update calls set retention = ? where id = ?").run(JSON.stringify(written), id);

  expect(findCall(id)!.retention).toEqual({ ...written, withdrawn: 3, ineligible: 18, reserve: 18 });
});

test.each([
  [{ status: "draft" }, "drafts"],
  [{ status: "withdrawn" }, "withdrawn"],
  [{ outcome: "ineligible" }, "ineligible"],
  [{ outcome: "not-selected" }, "answers"],
  [{ outcome: "below-threshold" }, "answers"],
  [{ outcome: null }, "answers"],
  [{ outcome: "reserve" }, "reserve"],
  [{ outcome: "finalist" }, "finalists"],
  [{ outcome: "finalist", answer: "accepted" }, "finalists"],
  [{ outcome: "finalist", answer: "declined" }, "answers"],
  [{ outcome: "finalist", answer: "silent" }, "answers"],
])("an application is kept by how it ended: %o", (ended, purpose) => {
  expect(purposeOf({ status: "submitted", outcome: null, answer: null, ...ended })).toBe(purpose);
});
