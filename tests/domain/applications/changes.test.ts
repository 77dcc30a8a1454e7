import { expect, test } from "vitest";
import { addFile } from "#app/domain/applications/add-file.ts";
import { viewChanges } from "#app/domain/applications/read-changes.ts";
import { viewFrame } from "#app/domain/applications/read.ts";
import { removeFile } from "#app/domain/applications/remove-file.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { takeBackChange } from "#app/domain/applications/take-back.ts";
import { withdrawApplication } from "#app/domain/applications/withdraw.ts";
import type { Answers, FormDefinition } from "#app/domain/calls/form/definition.ts";
import { answersOf, findApplication, submissionsOf } from "#db/queries/applications.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, aForm, beforeDeadline, deadline, justAfter } from "#tests/support/given/calls.ts";
import { everything } from "./the-record.ts";

const [company, solution] = aForm.sections;
const deck = aQuestion("file", { id: "deck", required: false });
const withDeck: FormDefinition = {
  sections: [company, { ...solution, questions: [...solution.questions, deck] }],
};
const aFile = (attachmentId: string, sha256 = "ab".repeat(32)) => ({
  ...{ attachmentId, name: "deck.pdf", bytes: 1200, sha256, type: "pdf" as const },
});

const stateOf = (own: ReturnType<typeof aDraft>["own"]) => viewFrame(own, "en", deadline).state;
const baseIn = (own: ReturnType<typeof aDraft>["own"], questionId: string) =>
  viewChanges(own, "en")!.find((change) => change.questionId === questionId)!.base;

test.each([
  ["a text", { summary: "We cool towns." }, { summary: "We cool cities." }],
  ["an optional answer", { vat: "" }, { vat: "BG123456789" }],
  ["choices", { topics: ["ai", "xr"] }, { topics: ["ai"] }],
] satisfies [string, Answers, Answers][])(
  "%s that was changed and undone is no change",
  (_what, changed, undone) => {
    const { own } = aSubmittedApplication();

    saveAnswers(own, changed, deadline);
    const between = stateOf(own);
    saveAnswers(own, undone, deadline);

    expect([between, stateOf(own)]).toEqual(["changed", "submitted"]);
    expect(viewChanges(own, "en")).toEqual([]);
    expect(() => submitApplication(own, deadline)).toThrow("already-submitted");
  },
);

test("the same file uploaded again is no change, another one of that name is", () => {
  const { own } = aDraft({ call: aCall({ form: withDeck }) });
  addFile(own, "deck", aFile("first"), beforeDeadline);
  submitApplication(own, beforeDeadline);

  addFile(own, "deck", aFile("second"), deadline);
  const sameContent = stateOf(own);
  addFile(own, "deck", aFile("third", "cd".repeat(32)), deadline);

  expect([sameContent, stateOf(own)]).toEqual(["submitted", "changed"]);
});

test("a draft that was never submitted has nothing to differ from", () => {
  const { own } = aDraft();

  expect(viewChanges(own, "en")).toBeUndefined();
});

test("each change shows the question, both answers, and where the words differ", () => {
  const { own } = aSubmittedApplication({ answers: { vat: null } });

  saveAnswers(own, { summary: "We gladly cool towns.", vat: "BG1" }, deadline);

  expect(viewChanges(own, "en")).toMatchObject([
    { questionId: "vat", label: "VAT number", was: { kind: "none" }, is: { text: "BG1" }, pieces: undefined },
    {
      questionId: "summary",
      was: { text: "We cool cities." },
      is: { text: "We gladly cool towns." },
      pieces: [
        { text: "We ", part: "both" },
        { text: "gladly ", part: "added" },
        { text: "cool ", part: "both" },
        { text: "cities", part: "removed" },
        { text: "towns", part: "added" },
        { text: ".", part: "both" },
      ],
    },
  ]);
});

test("taking a change back restores the submitted answer; with the last one nothing is left to submit", () => {
  const { id, own } = aSubmittedApplication();
  saveAnswers(own, { summary: "We cool towns.", company: "Warm Towns" }, deadline);

  takeBackChange(own, "summary", baseIn(own, "summary"), deadline);
  const afterOne = [stateOf(own), viewChanges(own, "en")!.map(({ questionId }) => questionId)];
  takeBackChange(own, "company", baseIn(own, "company"), deadline);

  expect(afterOne).toEqual(["changed", ["company"]]);
  expect(stateOf(own)).toBe("submitted");
  expect(submissionsOf(id)).toHaveLength(1);
});

test("a removed file comes back, and the one that replaced it is given up", () => {
  const { id, own } = aDraft({ call: aCall({ form: withDeck }) });
  addFile(own, "deck", aFile("first"), beforeDeadline);
  submitApplication(own, beforeDeadline);
  removeFile(own, "deck", "first", deadline);
  addFile(own, "deck", aFile("second", "cd".repeat(32)), deadline);

  const givenUp = takeBackChange(own, "deck", baseIn(own, "deck"), deadline);

  expect(givenUp).toEqual(["second"]);
  const kept = answersOf(id).find(({ questionId }) => questionId === "deck")!.value;
  expect(kept).toMatchObject([{ attachmentId: "first" }]);
  expect(findApplication(id)!.application.changedSinceSubmission).toBe(false);
});

test.each([
  ["after the deadline", justAfter, () => {}, "call-closed"],
  [
    "when somebody changed the answer since",
    deadline,
    (own) => saveAnswers(own, { summary: "We cool villages." }, deadline),
    "changed-elsewhere",
  ],
  [
    "of a withdrawn application",
    deadline,
    (own) => withdrawApplication(own, "No time.", deadline),
    "changed-elsewhere",
  ],
] satisfies [string, Date, (own: ReturnType<typeof aDraft>["own"]) => void, string][])(
  "taking a change back %s is refused and changes nothing",
  (_when, now, happens, reason) => {
    const { own } = aSubmittedApplication();
    saveAnswers(own, { summary: "We cool towns." }, deadline);
    const base = baseIn(own, "summary");
    happens(own);
    const before = everything();

    expect(() => takeBackChange(own, "summary", base, now)).toThrow(reason);

    expect(everything().slice(0, 4)).toEqual(before.slice(0, 4));
  },
);
