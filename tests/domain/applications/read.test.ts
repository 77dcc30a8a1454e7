import { expect, test } from "vitest";
import { applicationsOf, viewApplication, viewFrame } from "#app/domain/applications/read.ts";
import { viewApply } from "#app/domain/applications/read-apply.ts";
import { viewFileQuestion, viewSection } from "#app/domain/applications/read-section.ts";
import { viewDraft, viewSubmitted, viewSubmitting } from "#app/domain/applications/read-submitted.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { withdrawApplication } from "#app/domain/applications/withdraw.ts";
import { findCall } from "#db/queries/calls.ts";
import { countStatements } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline, deadline, justAfter } from "#tests/support/given/calls.ts";

const later = new Date(beforeDeadline.getTime() + 60_000);

function aChangedApplication() {
  const submitted = aSubmittedApplication();
  saveAnswers(submitted.own, { summary: "We cool towns." }, later);
  return submitted;
}

function aWithdrawnApplication() {
  const submitted = aSubmittedApplication();
  withdrawApplication(submitted.own, "We moved on.", later);
  return submitted;
}

test.each([
  ["a draft", aDraft, "draft", "missed"],
  ["a submitted application", aSubmittedApplication, "submitted", "submitted"],
  ["a submitted application with later changes", aChangedApplication, "changed", "changed"],
  ["a withdrawn application", aWithdrawnApplication, "withdrawn", "withdrawn"],
])("%s stands differently before and after the deadline", (_what, given, before, after) => {
  const { own } = given();

  const [atDeadline, tooLate] = [viewFrame(own, "en", deadline), viewFrame(own, "en", justAfter)];

  expect([atDeadline.state, tooLate.state]).toEqual([before, after]);
  expect([atDeadline.open, tooLate.open]).toEqual([true, false]);
  expect([atDeadline.editable, tooLate.editable]).toEqual([before !== "withdrawn", false]);
});

test("the pages of an application know exactly this of it", () => {
  const call = aCall();
  const { id, own } = aSubmittedApplication({ call });

  expect(viewFrame(own, "bg", deadline)).toEqual({
    id,
    number: `${findCall(call.id)!.code}-0001`,
    company: "Cool Cities",
    role: "owner",
    state: "submitted",
    open: true,
    editable: true,
    savedAt: beforeDeadline,
    submittedAt: beforeDeadline,
    withdrawnAt: null,
    withdrawalReason: null,
    erasedAt: null,
    filesErasedAt: null,
    closesAt: deadline,
    graceSeconds: 0,
    extension: undefined,
    resultsAt: findCall(call.id)!.resultsAt,
    timeZone: "Europe/Brussels",
    call: { slug: call.slug, title: "Open call 1 (на български)", phase: "open" },
  });
});

test("the list of tasks says how far each section is, in the reader's language", () => {
  const { own } = aDraft({ answers: { country: "XX", honour: false } });

  expect(viewApplication(own, "bg", deadline)).toEqual({
    sections: [
      {
        id: "company",
        title: "Company (на български)",
        asked: 3,
        answered: 3,
        state: "unfinished",
        locked: false,
        fixed: false,
      },
      {
        id: "solution",
        title: "Solution (на български)",
        asked: 3,
        answered: 2,
        state: "unfinished",
        locked: false,
        fixed: false,
      },
    ],
    missing: 2,
    versions: [],
  });
});

test("a section has its own answers and problems, and leads to its neighbours", () => {
  const { own } = aDraft({ answers: { country: "XX", summary: "" } });

  const section = viewSection(own, "company", "en", deadline)!;

  expect(section).toMatchObject({
    place: 1,
    of: 2,
    nextId: "solution",
    previousId: undefined,
    answers: { company: "Cool Cities", country: "XX", vat: "BG123456789" },
    problems: [{ questionId: "country", problem: "choice" }],
  });
  expect(Object.keys(section.answers)).toEqual(["company", "country", "vat"]);
  expect(viewSection(own, "unknown", "en", deadline)).toBeUndefined();
});

test("countries stand in the order of the reader's alphabet", () => {
  const { own } = aDraft();

  const first = (["en", "bg"] as const).map(
    (locale) => viewSection(own, "company", locale, deadline)!.countries[0].label,
  );

  expect(first).toEqual(["Afghanistan", "Австралия"]);
});

test("only file questions have a page of their own", () => {
  const { own } = aDraft();

  expect([viewFileQuestion(own, "company"), viewFileQuestion(own, "unknown")]).toEqual([
    undefined,
    undefined,
  ]);
});

test("the submitted version is shown as it was received, the draft as it is now", () => {
  const { own } = aChangedApplication();
  const summaryIn = (sections: ReturnType<typeof viewDraft>["sections"]) =>
    sections[1].answers.find(({ questionId }) => questionId === "summary");

  const [draft, submitted] = [viewDraft(own, "en", deadline), viewSubmitted(own, "en", deadline)!];

  expect(summaryIn(draft.sections)).toMatchObject({ text: "We cool towns." });
  expect(summaryIn(submitted.sections)).toMatchObject({ text: "We cool cities." });
  expect(viewSubmitting(own, "en")).toMatchObject({ missing: 0, version: 2, nothingNew: false });
});

test("nothing counts of a draft or of a withdrawn application", () => {
  const views = [aDraft(), aWithdrawnApplication()].map(({ own }) => viewSubmitted(own, "en", deadline));

  expect(views).toEqual([undefined, undefined]);
});

test("after the deadline a draft can still be read", () => {
  const { own } = aDraft();

  expect(viewFrame(own, "en", justAfter).company).toBe("Cool Cities");
  expect(viewDraft(own, "en", deadline).sections).toHaveLength(2);
});

test("before applying people see the conditions, and whether they have begun already", () => {
  const call = aCall();
  const { id, owner } = aDraft({ call });

  expect(viewApply(owner, call.slug, "en", deadline)).toMatchObject({
    begunId: id,
    call: { slug: call.slug, phase: "open", closesAt: deadline, contactEmail: "desk@programme.example" },
    conditions: [{ id: "countries", statement: "Established in an eligible country" }],
    sections: [
      { title: "Company", questions: 3 },
      { title: "Solution", questions: 3 },
    ],
  });
  expect(viewApply(anAccount(), call.slug, "en", deadline)!.begunId).toBeUndefined();
  expect(viewApply(owner, aCall({ published: false }).slug, "en", deadline)).toBeUndefined();
});

test("a person's list has the own applications only, and costs the same however many there are", async () => {
  const owner = anAccount();
  const [first] = [aDraft({ owner }), aDraft()];
  const withOne = await countStatements(() => applicationsOf(owner, "en", deadline));
  const more = [aDraft({ owner, at: later }), aDraft({ owner, at: deadline })];

  const withThree = await countStatements(() => applicationsOf(owner, "en", deadline));

  expect(withThree).toBe(withOne);
  expect(applicationsOf(owner, "en", deadline).map(({ id }) => id)).toEqual([
    more[1].id,
    more[0].id,
    first.id,
  ]);
});
