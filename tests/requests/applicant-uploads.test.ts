import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { afterAll, beforeEach, expect, test } from "vitest";
import { arrivingPath } from "#app/adapters/files-arriving.server.ts";
import { dataFolder } from "#app/adapters/files.server.ts";
import { draftAnswers } from "#app/domain/applications/draft.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { withdrawApplication } from "#app/domain/applications/withdraw.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { filesIn } from "#app/domain/calls/form/questions-of.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { cookieOf, visit } from "#tests/support/app.ts";
import { whileDiskIs } from "#tests/support/disk.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { aCall, aForm } from "#tests/support/given/calls.ts";
import { aPdf } from "#tests/support/given/contents.ts";
import { arrivedAt, beginUpload, giveUp, sendPiece } from "#tests/support/tus.ts";

const [company, solution] = aForm.sections;
const deck = aQuestion("file", { id: "deck", accept: ["pdf"], mostMegabytes: 1, required: false });
const annexes = aQuestion("file", { ...deck, id: "annexes", mostFiles: 2 });
const withFiles: FormDefinition = {
  sections: [company, { ...solution, questions: [...solution.questions, deck, annexes] }],
};
const aDraftWithFiles = () => aDraft({ call: anOpenCall({ form: withFiles }) });
type Draft = ReturnType<typeof aDraft>;

const folders = [dataFolder("uploads"), dataFolder("attachments")];
const allFiles = () => folders.flatMap((folder) => (existsSync(folder) ? readdirSync(folder) : []));
let before: string[];
beforeEach(() => void (before = allFiles()));
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
const newFiles = () => allFiles().filter((name) => !before.includes(name));

const pdf = await aPdf(3);
const filesOf = ({ id }: Draft, questionId = "deck") => filesIn(draftAnswers(id)[questionId]);

async function begun(draft: Draft, questionId = "deck", bytes = pdf.length) {
  const answer = await beginUpload(draft, questionId, bytes);
  expect(answer.status).toBe(201);
  return answer.headers.get("Location")!;
}

/** The first piece of a file that has no second one yet. */
async function halfSent(draft: Draft, questionId?: string) {
  const address = await begun(draft, questionId);
  await sendPiece(draft.owner, address, 0, pdf.subarray(0, 1000));
  return address;
}

const sendRest = (draft: Draft, address: string) => sendPiece(draft.owner, address, 1000, pdf.subarray(1000));

test("a file that comes in pieces becomes the answer with the last one", async () => {
  const draft = aDraftWithFiles();
  const address = await begun(draft);

  const first = await sendPiece(draft.owner, address, 0, pdf.subarray(0, 1000));
  const between = filesOf(draft);
  const last = await sendRest(draft, address);

  expect([first.status, first.headers.get("Upload-Offset"), last.status]).toEqual([204, "1000", 204]);
  expect(between).toEqual([]);
  expect(filesOf(draft)).toEqual([
    {
      attachmentId: address.split("/").at(-1),
      name: "deck.pdf",
      bytes: pdf.length,
      sha256: createHash("sha256").update(pdf).digest("hex"),
      type: "pdf",
      pages: 3,
    },
  ]);
});

test("what has arrived is served byte by byte", async () => {
  const draft = aDraftWithFiles();
  await sendRest(draft, await halfSent(draft));
  const [{ attachmentId }] = filesOf(draft);

  const served = await visit(`/applications/${draft.id}/attachments/${attachmentId}`, { as: draft.owner });

  expect(Buffer.from(await served.arrayBuffer()).equals(pdf)).toBe(true);
});

test("after a cut the portal says how much has arrived, and takes the rest from there only", async () => {
  const draft = aDraftWithFiles();
  const address = await halfSent(draft);

  const arrived = await arrivedAt(draft.owner, address);
  const fromTheStart = await sendPiece(draft.owner, address, 0, pdf);
  const fromThere = await sendRest(draft, address);

  expect([arrived, fromTheStart.status, fromThere.status]).toEqual([1000, 409, 204]);
  expect(filesOf(draft)).toMatchObject([{ bytes: pdf.length, pages: 3 }]);
});

test("an answer that was lost on its way is given again, and the file is there once", async () => {
  const draft = aDraftWithFiles();
  const address = await halfSent(draft, "annexes");
  await sendRest(draft, address);

  const arrived = await arrivedAt(draft.owner, address);

  expect(arrived).toBe(pdf.length);
  expect(filesOf(draft, "annexes")).toHaveLength(1);
});

test("a last byte that is sent twice at once makes one file", async () => {
  const draft = aDraftWithFiles();
  const address = await halfSent(draft, "annexes");
  const last = pdf.length - 1;
  await sendPiece(draft.owner, address, 1000, pdf.subarray(1000, last));

  await Promise.all([1, 2].map(() => sendPiece(draft.owner, address, last, pdf.subarray(last))));

  expect(filesOf(draft, "annexes")).toHaveLength(1);
});

test("a file that was whole when the portal stopped is taken over with its last byte", async () => {
  const draft = aDraftWithFiles();
  const address = await begun(draft);
  const path = arrivingPath(address.split("/").at(-1)!);
  writeFileSync(path, pdf);

  const arrived = await arrivedAt(draft.owner, address);
  const last = await sendPiece(draft.owner, address, arrived!, pdf.subarray(arrived));

  expect([arrived, last.status]).toEqual([pdf.length - 1, 204]);
  expect(filesOf(draft)).toMatchObject([{ pages: 3 }]);
});

test.each([
  ["that is too large", 1024 * 1024 + 1, 413],
  ["of no size", NaN, 400],
])("a file %s is refused before anything is sent", async (_what, bytes, status) => {
  const draft = aDraftWithFiles();

  const answer = await beginUpload(draft, "deck", bytes);

  expect(answer.status).toBe(status);
  expect(newFiles()).toEqual([]);
});

test("a piece that holds more than was announced is refused", async () => {
  const draft = aDraftWithFiles();
  const address = await begun(draft, "deck", 100);

  const answer = await sendPiece(draft.owner, address, 0, pdf.subarray(0, 101));

  expect(answer.status).toBe(413);
  expect(filesOf(draft)).toEqual([]);
});

test("an empty file is refused, and nothing of it stays", async () => {
  const draft = aDraftWithFiles();

  const answer = await beginUpload(draft, "deck", 0);

  expect([answer.status, await answer.json()]).toEqual([400, { problem: "file-empty" }]);
  expect(newFiles()).toEqual([]);
});

test("a file of another kind is refused with its last piece, and nothing of it stays", async () => {
  const draft = aDraftWithFiles();
  const page = new Uint8Array(Buffer.from("<script>alert(1)</script>"));
  const address = await begun(draft, "deck", page.length);

  const answer = await sendPiece(draft.owner, address, 0, page);

  expect([answer.status, await answer.json()]).toEqual([400, { problem: "file-type" }]);
  expect(filesOf(draft)).toEqual([]);
  expect(newFiles()).toEqual([]);
});

test("one file too many is refused before it is sent, and in the middle when the others came first", async () => {
  const draft = aDraftWithFiles();
  const addresses = [await halfSent(draft, "annexes"), await halfSent(draft, "annexes")];
  const third = await halfSent(draft, "annexes");
  for (const address of addresses) await sendRest(draft, address);

  const rest = await sendRest(draft, third);
  const fourth = await beginUpload(draft, "annexes", pdf.length);

  const words = { refused: "Only 2 files fit here. Remove one first." };
  expect([rest.status, await rest.json()]).toEqual([409, words]);
  expect([fourth.status, await fourth.json()]).toEqual([409, words]);
  expect(filesOf(draft, "annexes")).toHaveLength(2);
});

test("a file replaces the one that was there, which goes out of the store", async () => {
  const draft = aDraftWithFiles();
  await sendRest(draft, await halfSent(draft));
  const [{ attachmentId }] = filesOf(draft);

  await sendRest(draft, await halfSent(draft));

  expect(filesOf(draft)).toHaveLength(1);
  expect(newFiles()).toEqual([filesOf(draft)[0].attachmentId]);
  expect(newFiles()).not.toContain(attachmentId);
});

test("an upload that is given up leaves nothing", async () => {
  const draft = aDraftWithFiles();
  const address = await halfSent(draft);

  const { status } = await giveUp(draft.owner, address);

  expect([status, await arrivedAt(draft.owner, address)]).toEqual([204, undefined]);
  expect(newFiles()).toEqual([]);
});

test("after the deadline no upload begins", async () => {
  const draft = aDraft({ call: aCall({ form: withFiles }) });

  const answer = await beginUpload(draft, "deck", pdf.length);

  expect([answer.status, Object.keys(await answer.json())]).toEqual([409, ["refused"]]);
  expect(newFiles()).toEqual([]);
});

const soon = 1500;

test("an upload that began in time is finished after the deadline; one that did not begin in time is not", async () => {
  const closesAt = new Date(Date.now() + soon);
  const draft = aDraft({ call: anOpenCall({ form: withFiles, closesAt }) });
  const address = await halfSent(draft);
  await new Promise((passed) => setTimeout(passed, soon));

  const late = await beginUpload(draft, "annexes", pdf.length);
  const rest = await sendRest(draft, address);

  expect([late.status, rest.status]).toEqual([409, 204]);
  expect(filesOf(draft)).toMatchObject([{ pages: 3 }]);
});

test("an application that is withdrawn meanwhile takes no more pieces", async () => {
  const draft = aDraftWithFiles();
  const address = await halfSent(draft);
  submitApplication(draft.own, new Date());
  withdrawApplication(draft.own, "We were bought.", new Date());

  const rest = await sendRest(draft, address);

  expect(rest.status).toBe(409);
  expect(filesOf(draft)).toEqual([]);
});

test("nobody else sees, continues or gives up an upload", async () => {
  const draft = aDraftWithFiles();
  const other = aDraft({ call: draft.call });
  const address = await halfSent(draft);
  const byWayOfOther = address.replace(draft.id, other.id);
  const byOtherQuestion = address.replace("/deck/", "/annexes/");
  const ways = [
    [anAccount(), address],
    [other.owner, address],
    [other.owner, byWayOfOther],
    [draft.owner, byOtherQuestion],
  ] as const;

  const statuses = [];
  for (const [who, path] of ways) {
    statuses.push((await sendPiece(who, path, 1000, pdf.subarray(1000))).status);
    statuses.push((await giveUp(who, path)).status);
    expect(await arrivedAt(who, path)).toBeUndefined();
  }

  expect(new Set(statuses)).toEqual(new Set([404]));
  expect(await arrivedAt(draft.owner, address)).toBe(1000);
});

test.each(["..%2F..%2Ffinalist.db", "%2Fetc%2Fpasswd", "deck.json", "00000000-0000-0000-0000-000000000000"])(
  "an upload named %s does not exist",
  async (name) => {
    const { id, owner } = aDraftWithFiles();

    expect(await arrivedAt(owner, `/applications/${id}/uploads/deck/${name}`)).toBeUndefined();
  },
);

test("another site's page cannot begin an upload", async () => {
  const { id, owner } = aDraftWithFiles();
  const headers = { "Tus-Resumable": "1.0.0", "Upload-Length": "9", Origin: "https://evil.example" };

  const { status } = await visit(`/applications/${id}/uploads/deck`, { as: owner, method: "POST", headers });

  expect(status).toBe(403);
});

test("only file questions take uploads", async () => {
  const draft = aDraftWithFiles();

  const { status } = await beginUpload(draft, "company", 9);

  expect(status).toBe(404);
});

test("whoever begins hundreds of uploads is asked to wait", async () => {
  const draft = aDraftWithFiles();
  for (let count = 0; count < 200; count += 1) await beginUpload(draft, "deck", 5_000_000);

  const answer = await beginUpload(draft, "deck", pdf.length);

  expect([answer.status, Object.keys(await answer.json())]).toEqual([429, ["refused"]]);
});

/** The system's own full disk in the place of the file that arrives. */
function withoutRoom(address: string) {
  const path = arrivingPath(address.split("/").at(-1)!);
  const arrived = readFileSync(path);
  rmSync(path);
  symlinkSync("/dev/full", path);
  return () => {
    rmSync(path);
    writeFileSync(path, arrived);
  };
}

test("a piece that finds no room is asked for again, and the file goes on from where it was", async () => {
  const draft = aDraftWithFiles();
  const address = await begun(draft);

  const makeRoom = withoutRoom(address);
  const full = await sendPiece(draft.owner, address, 0, pdf.subarray(0, 1000));
  makeRoom();
  const arrived = await arrivedAt(draft.owner, address);
  const again = await sendPiece(draft.owner, address, 0, pdf);

  expect([full.status, full.headers.get("Retry-After"), arrived, again.status]).toEqual([507, "300", 0, 204]);
  expect((await full.json()).refused).toContain("The portal's disk is full.");
  expect(filesOf(draft)).toHaveLength(1);
});

test("a whole file that cannot be added is kept, and is added once that can be written", async () => {
  const draft = aDraftWithFiles();
  const address = await halfSent(draft);
  const Cookie = await cookieOf(draft.owner);
  const piece = { headers: { Cookie } };

  const refused = await whileDiskIs("read-only", () => sendLast(piece, address, 1000));
  const between = filesOf(draft);
  const again = await sendLast(piece, address, pdf.length - 1);

  expect([refused.status, between, again.status]).toEqual([503, [], 204]);
  expect(filesOf(draft)).toHaveLength(1);
});

/** By a browser that is signed in already. */
function sendLast({ headers }: { headers: { Cookie: string } }, address: string, offset: number) {
  const body = pdf.subarray(offset) as Uint8Array<ArrayBuffer>;
  const about = { "Content-Type": "application/offset+octet-stream", "Content-Length": String(body.length) };
  const piece = { "Tus-Resumable": "1.0.0", "Upload-Offset": String(offset), ...about, ...headers };
  return visit(address, { method: "PATCH", headers: piece, body });
}
