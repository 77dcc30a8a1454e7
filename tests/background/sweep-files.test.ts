import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { dataFolder, files } from "#app/adapters/files.server.ts";
import { sweepFiles } from "#app/background/sweep-files.ts";
import { verifyFiles } from "#app/background/verify-files.ts";
import { addFile } from "#app/domain/applications/add-file.ts";
import { removeFile } from "#app/domain/applications/remove-file.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { discardFiles, keepFile } from "#app/http/upload.ts";
import { draftAnswers } from "#app/domain/applications/draft.ts";
import { sqlite } from "#db/client.server.ts";
import { findAttachment } from "#db/queries/attachments.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { aCall, aForm, beforeDeadline } from "#tests/support/given/calls.ts";
import { aPng } from "#tests/support/given/contents.ts";

const [uploads, store] = [dataFolder("uploads"), dataFolder("attachments")];
beforeEach(() => {
  for (const folder of [uploads, store]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
});

const now = new Date("2020-07-01T12:00:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 60 * 60 * 1000);

/** A file of a folder as it was last written to so many hours ago. */
function lies(folder: string, name: string, hours: number) {
  writeFileSync(join(folder, name), name);
  utimesSync(join(folder, name), hoursAgo(hours), hoursAgo(hours));
}

const [company, solution] = aForm.sections;
const picture = aQuestion("file", { id: "picture", accept: ["png"], required: false, mostFiles: 5 });
const withPictures: FormDefinition = {
  sections: [company, { ...solution, questions: [...solution.questions, picture] }],
};

async function aPicture() {
  const content = (async function* () {
    yield aPng;
  })();
  const kept = await keepFile(content, `${crypto.randomUUID()}.png`, picture);
  if (typeof kept === "string") throw new Error(kept);
  utimesSync(join(store, kept.attachmentId), hoursAgo(1000), hoursAgo(1000));
  return kept;
}

async function faults() {
  const found = [];
  for await (const fault of verifyFiles()) found.push(fault);
  return found;
}

test("what was not sent to the end is forgotten a day after its last piece", async () => {
  const [old, resumed] = [crypto.randomUUID(), crypto.randomUUID()];
  lies(uploads, old, 24.1);
  lies(uploads, `${old}.json`, 30);
  lies(uploads, resumed, 23.9);
  lies(uploads, `${resumed}.json`, 30);

  const swept = await sweepFiles(now);

  expect(swept).toEqual({ unfinished: 1, unnamed: 0 });
  expect(readdirSync(uploads).toSorted()).toEqual([resumed, `${resumed}.json`]);
});

test("a stored content that nothing names goes after a day, a half written one too", async () => {
  const [old, half, young] = [crypto.randomUUID(), `${crypto.randomUUID()}.part`, crypto.randomUUID()];
  lies(store, old, 25);
  lies(store, half, 25);
  lies(store, young, 23);

  const swept = await sweepFiles(now);

  expect(swept).toEqual({ unfinished: 0, unnamed: 2 });
  expect(readdirSync(store)).toEqual([young]);
});

test("files of drafts and of every submitted version stay, however old, also when the draft has them no more", async () => {
  const { own } = aDraft({ call: aCall({ form: withPictures }) });
  const [first, second, draft] = [await aPicture(), await aPicture(), await aPicture()];
  addFile(own, "picture", first, beforeDeadline);
  submitApplication(own, beforeDeadline);
  await discardFiles(removeFile(own, "picture", first.attachmentId, beforeDeadline));
  addFile(own, "picture", second, beforeDeadline);
  submitApplication(own, beforeDeadline);
  addFile(own, "picture", draft, beforeDeadline);

  const swept = await sweepFiles(now);

  expect(swept).toEqual({ unfinished: 0, unnamed: 0 });
  expect([first, second, draft].map(({ attachmentId }) => existsSync(join(store, attachmentId)))).toEqual([
    true,
    true,
    true,
  ]);
});

test("with nothing there, nothing is swept", async () => {
  rmSync(uploads, { recursive: true });
  rmSync(store, { recursive: true });

  expect(await sweepFiles(now)).toEqual({ unfinished: 0, unnamed: 0 });
});

test("the store is compared with what was uploaded", async () => {
  const { own } = aDraft({ call: aCall({ form: withPictures }) });
  const [sound, changed, missing] = [await aPicture(), await aPicture(), await aPicture()];
  for (const file of [sound, changed, missing]) addFile(own, "picture", file, beforeDeadline);
  const before = await faults();

  writeFileSync(join(store, changed.attachmentId), "something else");
  rmSync(join(store, missing.attachmentId));

  expect(before).toEqual([]);
  expect((await faults()).toSorted((one, other) => one.fault.localeCompare(other.fault))).toEqual([
    { attachmentId: changed.attachmentId, fault: "changed" },
    { attachmentId: missing.attachmentId, fault: "missing" },
  ]);
});

/** The store refuses to delete these until it is whole again. */
function storeKeeps(...ids: string[]) {
  const whole = files().delete;
  const mend = () => void (files().delete = whole);
  files().delete = (id) => (ids.includes(id) ? Promise.reject(new Error("The disk is gone.")) : whole(id));
  onTestFinished(mend);
  return mend;
}

test("a file that the store does not give up is out of the application all the same, and goes with a later sweep", async () => {
  const { own, id } = aDraft({ call: aCall({ form: withPictures }) });
  const [kept, removed] = [await aPicture(), await aPicture()];
  for (const file of [kept, removed]) addFile(own, "picture", file, beforeDeadline);
  const orphan = crypto.randomUUID();
  lies(store, orphan, 25);
  const mend = storeKeeps(removed.attachmentId);

  await discardFiles(removeFile(own, "picture", removed.attachmentId, beforeDeadline));
  const meanwhile = await sweepFiles(now);
  const stillThere = readdirSync(store);
  mend();
  const later = await sweepFiles(now);

  expect(draftAnswers(id).picture).toMatchObject([{ attachmentId: kept.attachmentId }]);
  expect(findAttachment(id, removed.attachmentId)).toBeUndefined();
  expect(meanwhile).toEqual({ unfinished: 0, unnamed: 1 });
  expect(stillThere.toSorted()).toEqual([kept.attachmentId, removed.attachmentId].toSorted());
  expect(later).toEqual({ unfinished: 0, unnamed: 1 });
  expect(readdirSync(store)).toEqual([kept.attachmentId]);
});

test("what a submitted version contains is deleted once the files of its application were erased", async () => {
  const { own, id } = aDraft({ call: aCall({ form: withPictures }) });
  const kept = await aPicture();
  addFile(own, "picture", kept, beforeDeadline);
  submitApplication(own, beforeDeadline);
  sqlite.prepare("delete from attachments where id = ?").run(kept.attachmentId);

  const before = await sweepFiles(now);
  sqlite.prepare("update applications set filesErasedAt = 1 where id = ?").run(id);
  const after = await sweepFiles(now);

  expect([before.unnamed, after.unnamed]).toEqual([0, 1]);
});
