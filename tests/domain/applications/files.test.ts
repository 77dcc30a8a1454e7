import { expect, test } from "vitest";
import { addFile, type StoredFile } from "#app/domain/applications/add-file.ts";
import {
  attachmentForEvaluator,
  attachmentForManager,
  ownAttachment,
} from "#app/domain/applications/attachments.ts";
import { removeFile } from "#app/domain/applications/remove-file.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import type { AssignedEvaluation } from "#app/domain/permissions.ts";
import { answersOf, findApplication } from "#db/queries/applications.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { aCall, aForm, beforeDeadline, deadline, justAfter } from "#tests/support/given/calls.ts";
import { everything, recordOf } from "./the-record.ts";

const [company, solution] = aForm.sections;
const withFiles: FormDefinition = {
  sections: [
    company,
    {
      ...solution,
      questions: [
        ...solution.questions,
        aQuestion("file", { id: "deck", required: false }),
        aQuestion("file", { id: "accounts", required: false, visibleTo: "managers" }),
      ],
    },
  ],
};

let kept = 0;
const aFile = (name = "deck.pdf") => ({
  attachmentId: `file-${(kept += 1)}`,
  name,
  bytes: 1200,
  sha256: "ab".repeat(32),
  type: "pdf" as const,
  pages: 12,
});

const aDraftWithFiles = () => aDraft({ call: aCall({ form: withFiles }) });

function fileIn(applicationId: string, questionId: string) {
  return answersOf(applicationId).find((row) => row.questionId === questionId)?.value;
}

/** As an evaluator's permit; how somebody gets one is tested where permits are. */
const asEvaluator = (applicationId: string) => ({ applicationId }) as AssignedEvaluation;

test("a file answers its question with its name, size, pages and checksum", () => {
  const { id, own, owner } = aDraftWithFiles();
  const answer = aFile();

  addFile(own, "deck", answer, deadline);

  expect(fileIn(id, "deck")).toEqual([answer]);
  expect(ownAttachment(own, answer.attachmentId)).toEqual({
    id: answer.attachmentId,
    name: "deck.pdf",
    type: "pdf",
    bytes: 1200,
  });
  expect(recordOf(id).at(-1)).toEqual({
    action: "application.file-added",
    actorId: owner.id,
    at: deadline,
    details: { name: "deck.pdf" },
  });
});

test("a file that was only in the draft is given up when it is replaced or removed", () => {
  const { own } = aDraftWithFiles();
  const [first, second] = [aFile(), aFile("better.pdf")];
  addFile(own, "deck", first, beforeDeadline);

  const afterReplacing = addFile(own, "deck", second, beforeDeadline);
  const afterRemoving = removeFile(own, "deck", second.attachmentId, beforeDeadline);

  expect([afterReplacing, afterRemoving]).toEqual([[first.attachmentId], [second.attachmentId]]);
  expect(ownAttachment(own, first.attachmentId)).toBeUndefined();
});

test("a file in a submitted version stays when it is replaced or removed", () => {
  const { id, own } = aDraftWithFiles();
  const file = aFile();
  addFile(own, "deck", file, beforeDeadline);
  submitApplication(own, beforeDeadline);

  const givenUp = removeFile(own, "deck", file.attachmentId, deadline);

  expect(givenUp).toEqual([]);
  expect(fileIn(id, "deck")).toBeNull();
  expect(findApplication(id)!.application.changedSinceSubmission).toBe(true);
  expect(ownAttachment(own, file.attachmentId)).toMatchObject({ name: "deck.pdf" });
});

test.each([
  [
    "added",
    (draft: ReturnType<typeof aDraft>, _file: StoredFile) => addFile(draft.own, "deck", aFile(), justAfter),
  ],
  [
    "removed",
    (draft: ReturnType<typeof aDraft>, { attachmentId }: StoredFile) =>
      removeFile(draft.own, "deck", attachmentId, justAfter),
  ],
])("after the deadline no file is %s", (_verb, attempt) => {
  const draft = aDraftWithFiles();
  const file = aFile();
  addFile(draft.own, "deck", file, beforeDeadline);
  const before = everything();

  expect(() => attempt(draft, file)).toThrow("call-closed");

  expect(everything()).toEqual(before);
});

test.each([
  ["a question that takes texts", "company", "pdf"],
  ["a question that the form does not have", "unknown", "pdf"],
  ["a question that takes other files", "deck", "png"],
] as const)("a file for %s changes nothing", (_what, questionId, type) => {
  const draft = aDraftWithFiles();
  const before = everything();

  expect(() => addFile(draft.own, questionId, { ...aFile(), type }, beforeDeadline)).toThrow(
    "changed-elsewhere",
  );

  expect(everything()).toEqual(before);
});

test("managers read the files of submitted versions of their call, not those of drafts", () => {
  const call = aCall({ form: withFiles });
  const { own } = aDraft({ call });
  const file = aFile();
  addFile(own, "accounts", file, beforeDeadline);

  const asDraft = attachmentForManager(call.managed, file.attachmentId);
  submitApplication(own, beforeDeadline);

  expect(asDraft).toBeUndefined();
  expect(attachmentForManager(call.managed, file.attachmentId)).toMatchObject({ name: "deck.pdf" });
  expect(attachmentForManager(aCall().managed, file.attachmentId)).toBeUndefined();
});

test("evaluators read the files of the version that counts, in answers that are for them", () => {
  const { id, own } = aDraftWithFiles();
  const [old, deck, accounts] = [aFile("old.pdf"), aFile("new.pdf"), aFile("accounts.pdf")];
  addFile(own, "deck", old, beforeDeadline);
  submitApplication(own, beforeDeadline);
  addFile(own, "deck", deck, beforeDeadline);
  addFile(own, "accounts", accounts, beforeDeadline);
  const beforeSecond = attachmentForEvaluator(asEvaluator(id), deck.attachmentId, "en");
  submitApplication(own, deadline);

  const names = [old, deck, accounts].map(({ attachmentId }) =>
    attachmentForEvaluator(asEvaluator(id), attachmentId, "en"),
  );

  expect(beforeSecond).toBeUndefined();
  expect(names).toMatchObject([undefined, { name: "new.pdf" }, undefined]);
});

test("nobody reads a file by way of another application", () => {
  const draft = aDraftWithFiles();
  const file = aFile();
  addFile(draft.own, "deck", file, beforeDeadline);
  submitApplication(draft.own, beforeDeadline);
  const other = aDraft({ call: draft.call });

  expect(ownAttachment(other.own, file.attachmentId)).toBeUndefined();
  expect(attachmentForEvaluator(asEvaluator(other.id), file.attachmentId, "en")).toBeUndefined();
});
