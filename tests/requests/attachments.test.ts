import { rmSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { dataFolder, discardFile } from "#app/adapters/files.server.ts";
import { addFile } from "#app/domain/applications/add-file.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { keepFile } from "#app/http/upload.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { visit } from "#tests/support/app.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { aCall, aForm, beforeDeadline } from "#tests/support/given/calls.ts";

afterAll(() => rmSync(dataFolder("attachments"), { recursive: true, force: true }));

const [company, solution] = aForm.sections;
const deck = aQuestion("file", { id: "deck", accept: ["pdf"], mostMegabytes: 1 });
const withDeck: FormDefinition = {
  sections: [company, { ...solution, questions: [...solution.questions, deck] }],
};

const text = "%PDF-1.7 0123456789";

/** An attachment of twenty bytes but one, and how its owner asks for it. */
async function anAttachment() {
  const draft = aDraft({ call: aCall({ form: withDeck }) });
  const content = (async function* () {
    yield Buffer.from(text);
  })();
  const kept = await keepFile(content, "deck.pdf", deck);
  if (typeof kept === "string") throw new Error(kept);
  addFile(draft.own, "deck", kept, beforeDeadline);
  const path = `/applications/${draft.id}/attachments/${kept.attachmentId}`;
  const ask = (headers: Record<string, string>, method: "GET" | "HEAD" = "GET") =>
    visit(path, { as: draft.owner, headers, method });
  return { ask, id: kept.attachmentId };
}

test.each([
  ["bytes=0-3", "%PDF", "bytes 0-3/19"],
  ["bytes=9-", "0123456789", "bytes 9-18/19"],
  ["bytes=-2", "89", "bytes 17-18/19"],
  ["bytes=17-400", "89", "bytes 17-18/19"],
])("a part of a file (%s) is served alone", async (range, part, contentRange) => {
  const { ask } = await anAttachment();

  const answer = await ask({ Range: range });

  expect([answer.status, answer.headers.get("Content-Range")]).toEqual([206, contentRange]);
  expect(answer.headers.get("Content-Length")).toBe(String(part.length));
  expect(answer.headers.get("Content-Disposition")).toContain("attachment");
  expect(await answer.text()).toBe(part);
});

test.each(["bytes=19-", "bytes=400-500", "bytes=-0"])(
  "a part beyond the end (%s) is refused",
  async (range) => {
    const { ask } = await anAttachment();

    const answer = await ask({ Range: range });

    expect([answer.status, answer.headers.get("Content-Range")]).toEqual([416, "bytes */19"]);
    expect(await answer.text()).toMatch(/^The portal did not accept the request/);
  },
);

test.each([
  ["several parts", { Range: "bytes=0-1,4-5" }],
  ["pages", { Range: "pages=1-2" }],
  ["nonsense", { Range: "bytes=a-b" }],
  ["a part if nothing has changed", { Range: "bytes=0-3", "If-Range": '"mark"' }],
])("whoever asks for %s gets the whole", async (_what, headers) => {
  const { ask } = await anAttachment();

  const answer = await ask(headers as Record<string, string>);

  expect([answer.status, await answer.text()]).toEqual([200, text]);
});

test("the size is told without the content", async () => {
  const { ask } = await anAttachment();

  const answer = await ask({}, "HEAD");

  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-length": "19",
    "accept-ranges": "bytes",
    "cache-control": "private, no-store",
  });
  expect([answer.status, await answer.text()]).toEqual([200, ""]);
});

test("a content that the store has lost is told so in a sentence", async () => {
  const { ask, id } = await anAttachment();
  await discardFile(id);

  const answer = await ask({ "Accept-Language": "en" });
  const { status } = await ask({}, "HEAD");

  expect([answer.status, answer.headers.get("Content-Type"), status]).toEqual([
    503,
    "text/plain; charset=utf-8",
    503,
  ]);
  expect(await answer.text()).toMatch(/^The portal cannot find the content of this file at the moment\./);
});
