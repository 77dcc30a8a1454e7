import { BlobReader, TextWriter, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { expect, test } from "vitest";
import { viewReceiptFile } from "#app/domain/applications/receipt-file.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { viewPublicKey } from "#app/domain/installation/signing-key.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { findCall } from "#db/queries/calls.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { visit } from "#tests/support/app.ts";
import { aDraft, aSubmittedApplication, anOpenCall } from "#tests/support/given/applications.ts";
import { aCall, aForm, deadline } from "#tests/support/given/calls.ts";

const [company, solution] = aForm.sections;
const deck = aQuestion("file", { id: "deck", accept: ["pdf"], mostMegabytes: 1 });
const withDeck: FormDefinition = {
  sections: [company, { ...solution, questions: [...solution.questions, deck] }],
};
const pdf = Buffer.from("%PDF-1.7\n%%EOF\n");

/** Submitted with a file that was sent through the portal. */
async function aSubmittedDeck() {
  const draft = aDraft({ call: anOpenCall({ form: withDeck }) });
  const file = new File([pdf], "deck.pdf", { type: "application/pdf" });
  await visit(`/applications/${draft.id}/files/deck`, { as: draft.owner, form: { file } });
  submitApplication(draft.own, new Date());
  const number = `${findCall(draft.call.id)!.code}-0001`;
  return { ...draft, number, name: `receipt-${number}-v1` };
}

async function entriesOf(response: Response) {
  const zip = new ZipReader(new BlobReader(await response.blob()));
  return Object.fromEntries((await zip.getEntries()).map((entry) => [entry.filename, entry]));
}

test("the bundle has the receipt as PDF and JSON, and each file as it was sent", async () => {
  const { id, owner, own, name } = await aSubmittedDeck();

  const response = await visit(`/applications/${id}/receipt.zip`, { as: owner });
  const entries = await entriesOf(response);

  const folder = (entry: string) => `${name}/${entry}`;
  const [printed, json, sent] = [`${name}.pdf`, `${name}.json`, "1-deck.pdf"].map(folder);
  expect(Object.keys(entries)).toEqual([printed, json, sent]);
  const text = await (entries[json] as never as { getData(to: TextWriter): Promise<string> }).getData(
    new TextWriter(),
  );
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(viewReceiptFile(own))));
  const content = await (
    entries[sent] as never as { getData(to: Uint8ArrayWriter): Promise<Uint8Array> }
  ).getData(new Uint8ArrayWriter());
  expect(Buffer.from(content)).toEqual(pdf);
});

test("the PDF carries the JSON, so that it alone can be checked", async () => {
  const { id, owner, name } = await aSubmittedDeck();

  const response = await visit(`/applications/${id}/receipt.pdf`, { as: owner });
  const content = Buffer.from(await response.arrayBuffer()).toString("latin1");

  expect(response.headers.get("Content-Type")).toBe("application/pdf");
  expect(content).toMatch(/\/Type \/EmbeddedFile/);
  expect(content).toContain(name.replace("receipt-", "").concat(".json"));
});

test.each(["receipt.json", "receipt.zip", "receipt.pdf"])("a draft has no %s", async (file) => {
  const { id, owner } = aDraft();

  const { status } = await visit(`/applications/${id}/${file}`, { as: owner });

  expect(status).toBe(404);
});

async function jsonOf({ id, owner }: Pick<ReturnType<typeof aSubmittedApplication>, "id" | "owner">) {
  const response = await visit(`/applications/${id}/receipt.json`, { as: owner });
  return await response.text();
}

test("anybody can check a receipt by its file or by its text", async () => {
  const text = await jsonOf(aSubmittedApplication());
  const file = new File([text], "receipt.json");

  const byFile = await visit("/verify", { form: { file } });
  const byText = await visit("/verify", { form: { text } });

  for (const response of [byFile, byText]) {
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("The receipt is genuine");
  }
});

test("a receipt that was changed is told so", async () => {
  const text = await jsonOf(aSubmittedApplication());

  const response = await visit("/verify", { form: { text: text.replace("Cool Cities", "Warm Cities") } });

  expect(await response.text()).toContain("What it says was changed after it was signed");
});

test.each([
  ["nothing", {}, "Please add a file."],
  ["too much", { text: "x".repeat(2_000_001) }, "This is too large for a receipt."],
])("%s is no receipt to check", async (_what, form, problem) => {
  const response = await visit("/verify", { form: form as Record<string, string> });

  expect(response.status).toBe(400);
  expect(await response.text()).toContain(problem);
});

test("a checksum tells when the portal received the version", async () => {
  const call = aCall();
  const { own } = aSubmittedApplication({ call, at: deadline });
  const { sha256 } = viewReceiptFile(own)!;

  const found = await visit(`/verify?sha256=${sha256}`);
  const unknown = await visit(`/verify?sha256=${"0".repeat(64)}`);

  expect(await found.text()).toContain(`This portal received version 1 of ${findCall(call.id)!.code}-0001`);
  expect(await unknown.text()).toContain("This portal has received nothing with this checksum.");
});

test("the key that verifies receipts is public, the one that signs is not", async () => {
  const key = await (await visit("/verify/key.json")).json();

  expect(key).toEqual(viewPublicKey());
  expect(Object.keys(key)).toEqual(["kty", "crv", "x", "kid", "use", "alg"]);
});

type Sent = NonNullable<ReturnType<typeof viewReceiptFile>>;
/** What JSON.stringify could not write itself. */
const deep = "deep";

test.each<[string, (file: Sent) => unknown]>([
  ["a key that is none", (file) => ({ ...file, key: { ...file.key, x: "!".repeat(43) } })],
  ["lists in lists without end", (file) => ({ ...file, receipt: { ...file.receipt, more: deep } })],
  ["nothing but null", () => null],
  ["a list", () => []],
])("%s is no receipt, and no error of the portal's either", async (_what, changed) => {
  const { own } = aSubmittedApplication();
  const text = JSON.stringify(changed(viewReceiptFile(own)!)).replace(
    '"deep"',
    "[".repeat(50_000) + "]".repeat(50_000),
  );

  const response = await visit("/verify", { form: { text } });

  expect(response.status).toBe(200);
  expect(await response.text()).toContain("This is not the JSON of a receipt of this kind.");
});
