import { Uint8ArrayReader, ZipReader } from "@zip.js/zip.js";
import { readSheet } from "read-excel-file/node";
import { getDocumentProxy, extractText } from "unpdf";
import { expect, test } from "vitest";
import { addFile } from "#app/domain/applications/add-file.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { exportKinds, tables } from "#app/domain/reports/exports/kinds.ts";
import { writeSheet } from "#app/background/sheet.ts";
import { createToken, revokeToken, viewTokens } from "#app/domain/reports/exports/tokens.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { keepFile } from "#app/http/upload.ts";
import { newAccessToken } from "#app/http/tokens.server.ts";
import { sqlite } from "#db/client.server.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { languages } from "#app/i18n/languages.ts";
import { visit } from "#tests/support/app.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { aCall, aForm, beforeDeadline } from "#tests/support/given/calls.ts";
import { aScoredCall } from "#tests/support/given/sheets.ts";

function aWorld() {
  const world = aScoredCall({ Alpha: [[5, 5]] }, { answers: { Alpha: { summary: "=1+1 and\nЯнтра" } } });
  const home = `/manage/calls/${world.call.slug}`;
  const as = world.managed.manager;
  const ask = (path: string, form?: Record<string, string | string[]>) => visit(home + path, { as, form });
  return { ...world, home, as, ask };
}

function aToken(managed: ManagedCall, kinds = ["applications"], now = new Date()) {
  const { secret, hash } = newAccessToken();
  createToken(managed, { name: "Archive", kinds: kinds as never, days: 10 }, hash, now);
  return secret;
}

const withToken = (slug: string, file: string, secret?: string) =>
  visit(`/api/calls/${slug}/exports/${file}`, {
    headers: secret ? { Authorization: `Bearer ${secret}` } : {},
  });

const latest = (callId: string) => auditEntriesOfCall(callId, Number.MAX_SAFE_INTEGER, 1)[0];

test("a table as CSV opens in office programs as UTF-8, computes nothing, and stands on the record", async () => {
  const { call, ask } = aWorld();

  const answer = await ask("/exports/applications.csv");
  const bytes = new Uint8Array(await answer.arrayBuffer());

  expect(answer.headers.get("Content-Disposition")).toContain(`${call.slug}-applications.csv`);
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = new TextDecoder().decode(bytes);
  expect(lines).toContain(`"'=1+1 and\nЯнтра"`);
  expect(lines.split("\r\n")[0]).toContain('"Number","Company","Country"');
  expect(latest(call.id)).toMatchObject({
    action: "export.taken",
    details: { kind: "applications", format: "csv" },
  });
});

test("a table as XLSX has texts, numbers and dates in their cells", async () => {
  const { ask } = aWorld();

  const applications = await readSheet(
    Buffer.from(await (await ask("/exports/applications.xlsx")).arrayBuffer()),
  );
  const ranking = await readSheet(Buffer.from(await (await ask("/exports/ranking.xlsx")).arrayBuffer()));

  const cell = (rows: unknown[][], name: string) => rows[1][rows[0].indexOf(name)];
  expect(cell(applications, "Summary")).toBe("=1+1 and\nЯнтра");
  expect(cell(applications, "Received (UTC)")).toBeInstanceOf(Date);
  expect([cell(ranking, "Place"), cell(ranking, "Score (%)")]).toEqual([1, 100]);
});

test("a text that looks like a spreadsheet's own writing of a character stays as it was typed", async () => {
  const typed = "_x0041_ and _X000D_, our model x_0041_";

  const [row] = await readSheet(Buffer.from(await writeSheet({ name: "One", header: [typed], rows: [] })));

  expect(row).toEqual([typed]);
});

test("one application is printed with its answers, for managers of its call only", async () => {
  const { ask, applications } = aWorld();
  const path = `/applications/${applications.Alpha.id}/application.pdf`;

  const printed = await ask(path);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await printed.arrayBuffer())), {
    mergePages: true,
  });

  expect(text).toContain("Alpha");
  expect(text).toContain("Янтра");
  expect((await aWorld().ask(path)).status).toBe(404);
});

test("all files come as one archive, each in the folder of its application", async () => {
  const [company, solution] = aForm.sections;
  const deck = aQuestion("file", { id: "deck", accept: ["pdf"], mostMegabytes: 1 });
  const form = { sections: [company, { ...solution, questions: [...solution.questions, deck] }] };
  const call = aCall({ form });
  for (const name of ["Alpha", "../Beta", "Гама ООД. ."]) {
    const draft = aDraft({ call, answers: { company: name } });
    const content = (async function* () {
      yield Buffer.from(`%PDF-1.7 ${name}`);
    })();
    const kept = await keepFile(content, "deck.pdf", { accept: ["pdf"], mostMegabytes: 1 });
    addFile(draft.own, "deck", kept as never, beforeDeadline);
    submitApplication(draft.own, beforeDeadline);
  }

  const answer = await visit(`/manage/calls/${call.slug}/exports/attachments.zip`, {
    as: call.managed.manager,
  });
  const zip = new ZipReader(new Uint8ArrayReader(new Uint8Array(await answer.arrayBuffer())));
  const names = (await zip.getEntries()).map(({ filename }) => filename);

  expect(names).toEqual([
    expect.stringMatching(/^\w+-0001 Alpha\/1-deck\.pdf$/),
    expect.stringMatching(/^\w+-0002 __Beta\/1-deck\.pdf$/),
    expect.stringMatching(/^\w+-0003 Гама ООД\/1-deck\.pdf$/),
  ]);
});

test("a program reads what its token is for, and every use stands on the record", async () => {
  const { call, managed } = aWorld();
  const secret = aToken(managed);

  const answer = await withToken(call.slug, "applications.csv", secret);

  expect([answer.status, (await answer.text()).includes("Alpha")]).toEqual([200, true]);
  expect(viewTokens(managed, new Date()).tokens[0].lastUsedAt).toBeInstanceOf(Date);
  expect(latest(call.id)).toMatchObject({
    action: "export.read-by-token",
    actor: null,
    details: { kind: "applications", format: "csv", name: "Archive" },
  });
  expect((await withToken(call.slug, "sheets.csv", secret)).status).toBe(403);
  expect((await withToken(call.slug, "attachments.zip", secret)).status).toBe(403);
  expect((await withToken(call.slug, "nothing.csv", secret)).status).toBe(404);
  expect((await withToken(aWorld().call.slug, "applications.csv", secret)).status).toBe(401);
});

const allFiles = [...tables.flatMap((table) => [`${table}.csv`, `${table}.xlsx`]), "attachments.zip"];

test.each(exportKinds)("a token for %s alone opens no other export, in no format", async (kind) => {
  const { call, managed } = aWorld();
  const secret = aToken(managed, [kind]);

  const answers = await Promise.all(allFiles.map((file) => withToken(call.slug, file, secret)));

  const expected = allFiles.map((file) => (file.startsWith(`${kind}.`) ? 200 : 403));
  expect(answers.map(({ status }) => status)).toEqual(expected);
  const refused = answers.filter(({ status }) => status === 403);
  expect(await Promise.all(refused.map((answer) => answer.text()))).toEqual(
    refused.map(() => languages.en.t("common:errors.refused.text")),
  );
});

test("a token of a call opens nothing of another call, of its own programme or of another one", async () => {
  const own = aWorld();
  const sibling = aCall({ programme: own.call.programme });
  const secret = aToken(own.managed, [...exportKinds]);

  for (const slug of [sibling.slug, aWorld().call.slug, "no-such-call"])
    expect((await withToken(slug, "sheets.csv", secret)).status).toBe(401);
  expect((await withToken(own.call.slug, "sheets.csv", secret)).status).toBe(200);
});

test("a token that was revoked or has expired, and no token, open nothing", async () => {
  const { call, managed, ask } = aWorld();
  const revoked = aToken(managed);
  await ask(`/exports/tokens/${viewTokens(managed, new Date()).tokens[0].id}/revoke`, {});
  const expired = aToken(managed, ["applications"], new Date("2020-01-01"));

  for (const secret of [revoked, expired, "finalist_guessed", undefined]) {
    const answer = await withToken(call.slug, "applications.csv", secret);
    expect([answer.status, answer.headers.get("WWW-Authenticate")]).toEqual([401, "Bearer"]);
  }
});

test("a manager of another programme revokes nothing here", () => {
  const { managed } = aWorld();
  aToken(managed);
  const [{ id }] = viewTokens(managed, new Date()).tokens;

  expect(() => revokeToken(aWorld().managed, id, new Date())).toThrow("changed-elsewhere");
  expect(viewTokens(managed, new Date()).tokens[0].usable).toBe(true);
});

test("what a program reads is limited by the hour", async () => {
  const { call, managed } = aWorld();
  const secret = aToken(managed, ["decisions"]);

  const statuses = [];
  for (let read = 0; read < 121; read += 1)
    statuses.push((await withToken(call.slug, "decisions.csv", secret)).status);

  expect([statuses[119], statuses[120]]).toEqual([200, 429]);
});

test("a token is shown once, and the database has only its hash", async () => {
  const { ask } = aWorld();

  const made = await (
    await ask("/exports", { name: "Archive", kinds: ["applications", "ranking"], days: "30" })
  ).text();
  const [secret] = /finalist_[\w-]{43}/.exec(made)!;
  const again = await (await ask("/exports")).text();

  expect([again.includes("Archive"), again.includes(secret)]).toEqual([true, false]);
  expect(JSON.stringify(sqlite.prepare("select * from accessTokens").all())).not.toContain(secret.slice(9));
  const nothing = await ask("/exports", { name: "", kinds: [], days: "0" });
  expect(nothing.status).toBe(400);
});
