import { expect, test } from "vitest";
import { importReceipt } from "#app/domain/applications/import-receipt.ts";
import { type ReceiptFile, readReceiptFile, viewReceiptFile } from "#app/domain/applications/receipt-file.ts";
import { verifyReceipt } from "#app/domain/applications/verify-receipt.ts";
import { ownApplication } from "#app/domain/permissions.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import { answersOf, findApplication, findSubmission } from "#db/queries/applications.ts";
import { conflictsOfEvaluator } from "#db/queries/conflicts.ts";
import { findCall } from "#db/queries/calls.ts";
import { formVersionsOf } from "#db/queries/form-versions.ts";
import { teamOf } from "#db/queries/members.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, aForm, afterEvaluation, deadline } from "#tests/support/given/calls.ts";
import { anEvaluator } from "#tests/support/given/evaluators.ts";
import { emptyDatabase } from "#tests/support/database.ts";
import { keepSigningKey } from "#tests/support/signing-key.ts";
import { everything, recordOf } from "./the-record.ts";

/** A receipt of an application that the portal has no trace of any more, and an empty call of the same code. */
function aLostApplication(form = aForm) {
  const call = aCall();
  const { code } = findCall(call.id)!;
  const { id, own, owner } = aSubmittedApplication({ call, at: deadline });
  const text = JSON.stringify(viewReceiptFile(own));
  emptyDatabase();
  keepSigningKey();
  const empty = aCall({ code, form });
  const { file } = readReceiptFile(text);
  return { id, owner, text, code, call: empty, managed: empty.managed, file: file! };
}

test("an application that was lost comes back from its receipt as it was received", () => {
  const { id, owner, text, code, managed, file } = aLostApplication();

  importReceipt(managed, file, {}, afterEvaluation);

  const { application } = findApplication(id)!;
  const { submission, form } = findSubmission(application.submissionId!)!;
  expect(application).toMatchObject({
    number: 1,
    status: "submitted",
    company: "Cool Cities",
    country: "BG",
    submittedAt: deadline,
    firstSubmittedAt: deadline,
    changedSinceSubmission: false,
    importedFrom: `receipt ${file.sha256}`,
  });
  expect(submission).toMatchObject({
    version: 1,
    receivedAt: deadline,
    answers: file.receipt.answers,
    sha256: file.sha256,
    signature: file.signature,
  });
  expect(form.definition).toEqual(file.form);
  expect(verifyReceipt(text)).toMatchObject({ number: `${code}-0001`, own: true, held: true });
  expect(recordOf(id)).toMatchObject([
    { action: "application.restored", actorId: managed.manager.id, details: { number: `${code}-0001` } },
  ]);
  expect(answersOf(id)).toHaveLength(Object.keys(file.receipt.answers).length);
  expect(ownApplication(findAccountByEmail(owner.email)!, id)).toMatchObject({ role: "owner" });
});

test("it is looked at for conflicts of interest like any other", () => {
  const { id, call, managed, file } = aLostApplication();
  const { evaluatorId } = anEvaluator({ call, organisation: "Cool Cities" });

  importReceipt(managed, file, {}, afterEvaluation);

  expect(conflictsOfEvaluator(evaluatorId)).toMatchObject([{ applicationId: id, source: "organisation" }]);
});

test("its receipt can be given again, and is the same", () => {
  const { id, owner, text, managed, file } = aLostApplication();

  importReceipt(managed, file, {}, afterEvaluation);

  const own = ownApplication(findAccountByEmail(owner.email)!, id)!;
  expect(JSON.stringify(viewReceiptFile(own))).toBe(text);
});

test("old answers keep the form that asked them, where the call has another by now", () => {
  const other = { sections: [aForm.sections[0]] };
  const { id, managed, file } = aLostApplication(other);

  importReceipt(managed, file, {}, afterEvaluation);

  expect(formVersionsOf(managed.callId).map(({ definition }) => definition)).toEqual([other, aForm]);
  expect(findApplication(id)!.form.definition).toEqual(aForm);
  expect(findCall(managed.callId)!.formVersionId).toBe(formVersionsOf(managed.callId)[0].id);
});

test("whoever begins an application afterwards gets the next number", () => {
  const { managed, file, code } = aLostApplication();
  importReceipt(managed, numbered(file, `${code}-0007`), {}, afterEvaluation);

  const { id } = aDraft({ call: { id: managed.callId, slug: findCall(managed.callId)!.slug } });

  expect(findApplication(id)!.application.number).toBe(8);
});

function numbered(file: ReceiptFile, number: string): ReceiptFile {
  return { ...file, receipt: { ...file.receipt, number } };
}

test.each<[string, (lost: ReturnType<typeof aLostApplication>) => ReceiptFile, string]>([
  ["of another call", ({ file }) => numbered(file, "OTHER-0001"), "other-call"],
  ["without a number", ({ file }) => numbered(file, "MME1"), "other-call"],
  [
    "whose number somebody else has",
    ({ file, managed }) => {
      aDraft({ call: { id: managed.callId, slug: findCall(managed.callId)!.slug } });
      return file;
    },
    "already-here",
  ],
  [
    "that was taken already",
    ({ file, managed }) => {
      importReceipt(managed, file, {}, afterEvaluation);
      return file;
    },
    "already-here",
  ],
  [
    "whose owner has another application in the call by now",
    ({ file, owner, managed }) => {
      const again = anAccount({ email: owner.email });
      const call = { id: managed.callId, slug: findCall(managed.callId)!.slug };
      aDraft({ call, owner: again });
      return numbered(file, file.receipt.number.replace("0001", "0002"));
    },
    "owns-another",
  ],
  [
    "whose file did not come with it",
    ({ file }) => {
      const deck = [{ attachmentId: crypto.randomUUID(), name: "deck.pdf", bytes: 1, sha256: "a" }];
      return { ...file, receipt: { ...file.receipt, answers: { ...file.receipt.answers, deck } } };
    },
    "files-missing",
  ],
])("a receipt %s is refused and everything stays as it was", (_which, receiptOf, reason) => {
  const lost = aLostApplication();
  const file = receiptOf(lost);
  const before = everything();

  expect(() => importReceipt(lost.managed, file, {}, afterEvaluation)).toThrow(reason);

  expect(everything()).toEqual(before);
});

test("the team comes back with it, and who has an account already keeps it", () => {
  const { id, managed, file } = aLostApplication();
  const colleague = anAccount();
  const { name, email } = colleague;
  file.receipt.team.push({ name, email, role: "editor" });

  importReceipt(managed, file, {}, afterEvaluation);

  expect(ownApplication(colleague, id)).toMatchObject({ role: "editor" });
});

test("somebody whom the team names twice comes back once", () => {
  const { id, owner, managed, file } = aLostApplication();
  file.receipt.team.push({ ...file.receipt.team[0], email: owner.email.toUpperCase(), role: "editor" });

  importReceipt(managed, file, {}, afterEvaluation);

  expect(teamOf(id).map(({ email, role }) => [email, role])).toEqual([[owner.email, "owner"]]);
});
