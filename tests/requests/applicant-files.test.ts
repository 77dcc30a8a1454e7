import { createHash } from "node:crypto";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { draftAnswers } from "#app/domain/applications/draft.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { filesIn } from "#app/domain/calls/form/questions-of.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { aCall, aForm } from "#tests/support/given/calls.ts";

const [company, solution] = aForm.sections;
const deck = aQuestion("file", { id: "deck", accept: ["pdf", "png"], mostMegabytes: 1 });
const withDeck: FormDefinition = {
  sections: [company, { ...solution, questions: [...solution.questions, deck] }],
};

const store = join(tmpdir(), `finalist-attachments-${process.pid}`);
const filesInStore = () => (existsSync(store) ? readdirSync(store) : []);
let before: string[];
beforeEach(() => void (before = filesInStore()));
afterAll(() => rmSync(store, { recursive: true, force: true }));
const newFiles = () => filesInStore().filter((name) => !before.includes(name));

const aDraftWithDeck = () => aDraft({ call: anOpenCall({ form: withDeck }) });
const pdf = (size = 300_000) => new Uint8Array([...Buffer.from("%PDF-1.7\r\n--x"), ...new Uint8Array(size)]);

async function upload({ id, owner }: ReturnType<typeof aDraft>, content: Uint8Array, name = "deck.pdf") {
  const file = new File([content as Uint8Array<ArrayBuffer>], name, { type: "application/pdf" });
  return visit(`/applications/${id}/files/deck`, { as: owner, form: { file } });
}

const deckOf = (draft: ReturnType<typeof aDraft>) => filesIn(draftAnswers(draft.id).deck)[0];

test("a file is kept byte by byte and answers its question", async () => {
  const draft = aDraftWithDeck();
  const content = pdf();

  const { status, headers } = await upload(draft, content, "Презентация „Север“.pdf");

  const { attachmentId, ...answer } = deckOf(draft);
  const served = await visit(`/applications/${draft.id}/attachments/${attachmentId}`, { as: draft.owner });
  expect([status, headers.get("Location")]).toEqual([
    302,
    `/applications/${draft.id}/sections/solution#deck`,
  ]);
  expect(answer).toEqual({
    name: "Презентация „Север“.pdf",
    bytes: content.length,
    sha256: createHash("sha256").update(content).digest("hex"),
    type: "pdf",
  });
  expect(new Uint8Array(await served.arrayBuffer())).toEqual(content);
});

test("a file is only served as a download that can do nothing and stays in no cache", async () => {
  const draft = aDraftWithDeck();
  await upload(draft, pdf(), 'Дек "1".pdf');

  const { status, headers } = await visit(
    `/applications/${draft.id}/attachments/${deckOf(draft).attachmentId}`,
    { as: draft.owner },
  );

  expect(status).toBe(200);
  expect(Object.fromEntries(headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-length": String(deckOf(draft).bytes),
    "content-disposition": `attachment; filename="___ _1_.pdf"; filename*=UTF-8''%D0%94%D0%B5%D0%BA%20_1_.pdf`,
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
});

test("nobody else is served the file", async () => {
  const draft = aDraftWithDeck();
  await upload(draft, pdf());
  const other = aDraft({ call: anOpenCall() });
  const { attachmentId } = deckOf(draft);

  const stranger = await visit(`/applications/${draft.id}/attachments/${attachmentId}`, { as: anAccount() });
  const byOther = await visit(`/applications/${other.id}/attachments/${attachmentId}`, { as: other.owner });

  expect([stranger.status, byOther.status]).toEqual([404, 404]);
});

test.each([
  [
    "that only has the right name",
    Buffer.from("<script>alert(1)</script>"),
    "Its content must be: PDF, PNG.",
  ],
  ["of another kind", Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "Its content must be: PDF, PNG."],
  ["that is empty", new Uint8Array(), "This file is empty."],
  ["that is too large", pdf(1024 * 1024), "It may have at most 1 MB."],
])("a file %s is refused in words, and nothing of it stays", async (_what, content, words) => {
  const draft = aDraftWithDeck();

  const answer = await upload(draft, content);

  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain(words);
  expect(deckOf(draft)).toBeUndefined();
  expect(newFiles()).toEqual([]);
});

test("a form without a file is asked for one", async () => {
  const draft = aDraftWithDeck();

  const answer = await upload(draft, new Uint8Array(), "");

  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("Please choose a file.");
});

test("a file of exactly the greatest size is accepted", async () => {
  const draft = aDraftWithDeck();
  const beginning = pdf(0).length;

  const { status } = await upload(draft, pdf(1024 * 1024 - beginning));

  expect([status, deckOf(draft)?.bytes]).toEqual([302, 1024 * 1024]);
});

test("a replaced or removed file goes off the disk", async () => {
  const draft = aDraftWithDeck();
  await upload(draft, pdf());
  await upload(draft, pdf(10));
  const afterReplacing = newFiles();

  const remove = deckOf(draft).attachmentId;
  await visit(`/applications/${draft.id}/files/deck`, { as: draft.owner, form: { remove } });

  expect(afterReplacing).toHaveLength(1);
  expect(newFiles()).toEqual([]);
  expect(deckOf(draft)).toBeUndefined();
});

test("a file that arrives after the deadline is refused, and nothing of it stays", async () => {
  const draft = aDraft({ call: aCall({ form: withDeck }) });

  const answer = await upload(draft, pdf());

  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain("The call has closed");
  expect(newFiles()).toEqual([]);
});

/** Arrives in two halves, the second one after a while. */
class SlowFile extends File {
  override stream() {
    const content = super.stream();
    return new ReadableStream({
      async start(controller) {
        for await (const piece of content) {
          controller.enqueue(piece.slice(0, 100));
          await new Promise((resolve) => setTimeout(resolve, slowly));
          controller.enqueue(piece.slice(100));
        }
        controller.close();
      },
    }) as ReturnType<File["stream"]>;
  }
}
const slowly = 1500;

test("an upload that began in time is in time, however long it takes", async () => {
  const draft = aDraft({ call: anOpenCall({ form: withDeck, closesAt: new Date(Date.now() + 1000) }) });
  const file = new SlowFile([pdf(200)], "deck.pdf", { type: "application/pdf" });
  const path = `/applications/${draft.id}/files/deck`;

  const inTime = await visit(path, { as: draft.owner, form: { file } });
  const tooLate = await visit(path, { as: draft.owner, form: { file: new File([pdf(200)], "late.pdf") } });

  expect([inTime.status, tooLate.status]).toEqual([302, 409]);
  expect(deckOf(draft)).toMatchObject({ name: "deck.pdf", bytes: pdf(200).length });
});

test("only file questions take files", async () => {
  const { id, owner } = aDraftWithDeck();

  const { status } = await visit(`/applications/${id}/files/company`, { as: owner });

  expect(status).toBe(404);
});
