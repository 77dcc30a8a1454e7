import { expect, test } from "vitest";
import { discardFile } from "#app/adapters/files.server.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { filesIn } from "#app/domain/calls/form/questions-of.ts";
import { draftAnswers } from "#app/domain/applications/draft.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import { findApplication, findApplicationOf } from "#db/queries/applications.ts";
import { findCall } from "#db/queries/calls.ts";
import { importsOf } from "#db/queries/imports.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { visit } from "#tests/support/app.ts";
import { emptyDatabase } from "#tests/support/database.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { aForm } from "#tests/support/given/calls.ts";
import { keepSigningKey } from "#tests/support/signing-key.ts";

type Call = ReturnType<typeof anOpenCall>;

const csv = [
  "E-mail;Name;Country;Summary;Topics;Declaration",
  "ana@cool.example;Cool Cities;България;„Хладни“ градове;AI, VR;да",
  "bob@warm.example;Warm Cities;Atlantis;Warm;AI;да",
].join("\r\n");

function send({ managed, slug }: Call, path: string, content: BlobPart, name: string) {
  const form = { file: new File([content], name) };
  return visit(`/manage/calls/${slug}/${path}`, { as: managed.manager, form });
}

/** In the Cyrillic of Windows. */
const inCp1251 = (text: string) =>
  Uint8Array.from([...text], (letter) => {
    const code = letter.charCodeAt(0);
    if (code >= 0x410 && code <= 0x44f) return code - 0x350;
    return { "„": 0x84, "“": 0x93 }[letter] ?? code;
  });

test.each([
  ["in UTF-8", csv],
  ["in UTF-8 with a mark at its beginning", `\uFEFF${csv}`],
  ["in the Cyrillic of Windows", inCp1251(csv)],
])("a table %s is brought, looked at and taken", async (_how, content) => {
  const call = anOpenCall();

  const brought = await send(call, "import", content as BlobPart, "f6s.csv");
  const [{ id }] = importsOf(call.id, 1);
  const address = `/manage/calls/${call.slug}/import/${id}`;
  const page = await (await visit(address, { as: call.managed.manager })).text();
  const columns = {
    "column._email": "0",
    "column.company": "1",
    "column.country": "2",
    "column.summary": "3",
  };
  const taken = await visit(address, { as: call.managed.manager, form: { ...columns, as: "draft" } });

  expect([brought.status, brought.headers.get("Location")]).toEqual([302, address]);
  expect(page).toContain("1 row can be imported");
  expect(page).toContain("Please choose one of the answers.");
  expect([taken.status, taken.headers.get("Location")]).toEqual([302, address]);
  const owner = findAccountByEmail("ana@cool.example")!;
  const { application } = findApplication(findApplicationOf(owner.id, call.id)!.id)!;
  expect(application).toMatchObject({ company: "Cool Cities", country: "BG", language: "bg" });
  expect(findAccountByEmail("bob@warm.example")).toBeUndefined();
});

test.each<[string, BlobPart, string]>([
  ["that is a PDF", "%PDF-1.7\n\u0000\u0001", "This is neither a CSV file nor an XLSX workbook."],
  ["that is a broken ZIP", "PK\u0003\u0004 not really", "This is neither a CSV file nor an XLSX workbook."],
  [
    "with a quotation mark that is never closed",
    'email,name\na@b.example,"Ana\nb@b.example,Bob\n',
    "This file cannot be read from line 2",
  ],
  ["that is too large", new Uint8Array(10 * 1024 * 1024 + 1), "This file is too large: at most 10 MB."],
])("a table %s is refused in a sentence", async (_what, content, sentence) => {
  const call = anOpenCall();

  const response = await send(call, "import", content, "table.csv");

  expect(response.status).toBe(400);
  expect(await response.text()).toContain(sentence);
  expect(importsOf(call.id, 1)).toEqual([]);
});

test("a table without rows is refused", async () => {
  const response = await send(anOpenCall(), "import", "email,name", "table.csv");

  expect(response.status).toBe(409);
  expect(await response.text()).toContain("This table has no rows under its first line.");
});

const [company, solution] = aForm.sections;
const deck = aQuestion("file", { id: "deck", accept: ["pdf"], mostMegabytes: 1 });
const withDeck: FormDefinition = {
  sections: [company, { ...solution, questions: [...solution.questions, deck] }],
};
const pdf = "%PDF-1.7\n%%EOF\n";

/** The bundle of an application with a file, and an empty call of the same code in a portal that lost everything else. */
async function aLostBundle({ ofAnother = false } = {}) {
  const before = anOpenCall({ form: withDeck });
  const { code } = findCall(before.id)!;
  const { id, own, owner } = aDraft({ call: before });
  const form = { file: new File([pdf], "deck.pdf", { type: "application/pdf" }) };
  await visit(`/applications/${id}/files/deck`, { as: owner, form });
  submitApplication(own, new Date());
  const [{ attachmentId }] = filesIn(draftAnswers(id).deck);
  const receipt = async (file: string) =>
    await (await visit(`/applications/${id}/${file}`, { as: owner })).arrayBuffer();
  const [zip, json] = [await receipt("receipt.zip"), await receipt("receipt.json")];
  emptyDatabase();
  keepSigningKey({ ofAnother });
  return { id, owner, zip, json, attachmentId, call: anOpenCall({ code, form: withDeck }) };
}

test("a bundle that comes back twice is taken once", async () => {
  const { id, owner, zip, json, call, attachmentId } = await aLostBundle();
  await discardFile(attachmentId);

  const first = await send(call, "import/receipt", zip, "receipt.zip");
  const second = await send(call, "import/receipt", zip, "receipt.zip");

  expect(first.status).toBe(200);
  expect(await first.text()).toContain("is here again, as it was received");
  expect(second.status).toBe(409);
  const account = findAccountByEmail(owner.email)!;
  const served = await visit(`/applications/${id}/attachments/${attachmentId}`, { as: account });
  expect(await served.text()).toBe(pdf);
  const again = await visit(`/applications/${id}/receipt.json`, { as: account });
  expect(Buffer.from(await again.arrayBuffer())).toEqual(Buffer.from(json));
});

test("where only the database was lost, the receipt alone is enough", async () => {
  const { id, json, call } = await aLostBundle();

  const { status } = await send(call, "import/receipt", json, "receipt.json");

  expect(status).toBe(200);
  expect(findApplication(id)!.application.status).toBe("submitted");
});

test("a receipt without its files is refused", async () => {
  const { id, json, call, attachmentId } = await aLostBundle();
  await discardFile(attachmentId);

  const response = await send(call, "import/receipt", json, "receipt.json");

  expect(response.status).toBe(409);
  expect(await response.text()).toContain("1 file of the receipt is not in what you sent.");
  expect(findApplication(id)).toBeUndefined();
});

test("a receipt of an earlier installation is taken only when its key is known", async () => {
  const { id, zip, call } = await aLostBundle({ ofAnother: true });

  const unknown = await send(call, "import/receipt", zip, "receipt.zip");
  const page = await unknown.text();
  const known = /known=([\w-]{43})/.exec(page)![1];
  const taken = await send(call, `import/receipt?known=${known}`, zip, "receipt.zip");

  expect(unknown.status).toBe(409);
  expect(taken.status).toBe(200);
  expect(findApplication(id)!.application.status).toBe("submitted");
});

test.each<[string, BlobPart, string]>([
  ["a picture", "\u0089PNG", "This is neither a receipt’s ZIP nor its JSON."],
  ["nothing", "", "This is neither a receipt’s ZIP nor its JSON."],
])("%s is no receipt", async (_what, content, sentence) => {
  const response = await send(anOpenCall(), "import/receipt", content, "file.zip");

  expect(response.status).toBe(400);
  expect(await response.text()).toContain(sentence.replace("’", "&#x27;"));
});
