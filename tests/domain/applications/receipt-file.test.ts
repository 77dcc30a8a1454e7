import { compactVerify, importJWK } from "jose";
import { expect, test } from "vitest";
import { readReceiptFile, viewReceiptFile } from "#app/domain/applications/receipt-file.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { receivedUnder, verifyReceipt } from "#app/domain/applications/verify-receipt.ts";
import { canonicalJson } from "#app/domain/canonical.ts";
import { findCall } from "#db/queries/calls.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, deadline } from "#tests/support/given/calls.ts";

type File = NonNullable<ReturnType<typeof viewReceiptFile>>;

function aReceipt(change: (file: File) => void = () => {}) {
  const call = aCall();
  const application = aSubmittedApplication({ call, at: deadline });
  const file = structuredClone(viewReceiptFile(application.own)!);
  change(file);
  return { ...application, call, file, text: JSON.stringify(file, null, 2) };
}

test("there is no receipt of what was never submitted", () => {
  expect(viewReceiptFile(aDraft().own)).toBeUndefined();
});

test("a receipt says who sent what when, and that the portal still holds it", () => {
  const { call, owner, text, file } = aReceipt();

  const verified = verifyReceipt(text);

  expect(verified).toEqual({
    number: `${findCall(call.id)!.code}-0001`,
    version: 1,
    receivedAt: deadline,
    team: [owner.name],
    sha256: file.sha256,
    fingerprint: expect.stringMatching(/^[\w-]{43}$/),
    own: true,
    held: true,
    files: [],
  });
});

test("any library for JSON Web Signatures verifies it", async () => {
  const { file } = aReceipt();
  const payload = Buffer.from(canonicalJson(file.receipt)).toString("base64url");

  const { protectedHeader } = await compactVerify(
    file.signature.replace("..", `.${payload}.`),
    await importJWK(file.key, "EdDSA"),
  );

  expect(protectedHeader).toEqual({ alg: "EdDSA", kid: verifyReceipt(JSON.stringify(file)).fingerprint });
});

/** The first character counts in full; of the last only some bits do, and they may already be what one writes there. */
const otherwise = (signature: string) =>
  signature.replace(/(?<=\.\.)./, (first) => (first === "A" ? "B" : "A"));

const otherKey = { kty: "OKP", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" } as const;

test.each<[string, (file: File) => void, string]>([
  ["with another answer", ({ receipt }) => (receipt.answers.company = "Warm Cities"), "changed"],
  ["with an earlier instant", ({ receipt }) => (receipt.receivedAt = "2020-07-17T14:59:59.999Z"), "changed"],
  ["with one key more", ({ receipt }) => Object.assign(receipt, { place: 1 }), "changed"],
  ["with another question", ({ form }) => (form.sections[0].title.en = "Firm"), "other-form"],
  ["with another signature", (file) => (file.signature = otherwise(file.signature)), "not-signed"],
  ["with another key", (file) => (file.key = otherKey), "not-signed"],
  ["without its answers", ({ receipt }) => Reflect.deleteProperty(receipt, "answers"), "not-a-receipt"],
])("a receipt %s proves nothing", (_what, change, flaw) => {
  const { text } = aReceipt(change);

  expect(readReceiptFile(text)).toEqual({ flaw });
});

test.each(["", "null", "[]", "{", "%PDF-1.7"])("%j is no receipt", (text) => {
  expect(readReceiptFile(text)).toEqual({ flaw: "not-a-receipt" });
});

test("the receipt of a version that no longer counts stays good", () => {
  const { own, text } = aReceipt();

  saveAnswers(own, { summary: "Another summary" }, deadline);

  expect(verifyReceipt(text)).toMatchObject({ held: true });
});

test("a checksum tells the number and the instant, and nothing else", () => {
  const { call, file } = aReceipt();

  const found = receivedUnder(` ${file.sha256.toUpperCase().slice(0, 32)} ${file.sha256.slice(32)}`);

  const number = `${findCall(call.id)!.code}-0001`;
  expect(found).toEqual({ number, version: 1, receivedAt: deadline, timeZone: "Europe/Brussels" });
  expect(receivedUnder("0".repeat(64))).toBeUndefined();
});
