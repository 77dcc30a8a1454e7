import { expect, test } from "vitest";
import { beat } from "#app/background/heartbeat.ts";
import { checkData } from "#app/background/check-data.ts";
import { draftAnswers } from "#app/domain/applications/draft.ts";
import { hashPassword } from "#app/http/password.server.ts";
import { sqlite } from "#db/client.server.ts";
import { submissionsOf } from "#db/queries/applications.ts";
import { outagesBetween } from "#db/queries/outages.ts";
import { cookieOf, visit } from "#tests/support/app.ts";
import { emptyDatabase } from "#tests/support/database.ts";
import { rowCounts, whileDiskIs } from "#tests/support/disk.ts";
import { addressOf, allDoors } from "#tests/support/doors.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { aWorld } from "#tests/support/given/world.ts";

const password = "three blind mice";
const readOnly = "The portal can read its disk, but not write to it.";

/** Somebody's draft and a browser that they are signed in with. */
async function aDraftAtHand() {
  const draft = aDraft({ call: anOpenCall() });
  return { ...draft, Cookie: await cookieOf(draft.owner) };
}

const wordless = { Accept: "*/*" };
const person = { Accept: "text/html" };

test.each([
  ["en", readOnly, "your browser still has what you typed"],
  ["bg", "Порталът може да чете от диска си, но не и да пише на него.", "браузърът Ви пази написаното"],
])(
  "what cannot be written is a page in words (%s), and nothing of it is written",
  async (language, why, typed) => {
    const { id, Cookie } = await aDraftAtHand();
    const before = rowCounts();

    const answers = await whileDiskIs("read-only", async () => [
      await visit(`/applications/${id}/withdraw.data?language=${language}`, {
        form: { reason: "x" },
        headers: { Cookie },
      }),
      await visit(`/account/mail?language=${language}`, { form: { deadlines: "on" }, headers: { Cookie } }),
      await visit(`/account/sign-out-everywhere?language=${language}`, {
        form: {},
        headers: { Cookie, ...person },
      }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
    expect(answers.map(({ headers }) => headers.get("Retry-After"))).toEqual(["300", "300", "300"]);
    for (const answer of answers.slice(1)) {
      const page = await answer.text();
      expect(page).toContain(why);
      expect(page).toContain(typed);
    }
    expect(rowCounts()).toEqual(before);
  },
);

test("a form that can say it itself keeps what was typed", async () => {
  const { id, Cookie } = await aDraftAtHand();
  const form = { email: "colleague@company.example", name: "Vesela", role: "editor" };
  const invite = () => visit(`/applications/${id}/team/invite`, { form, headers: { Cookie } });

  const answer = await whileDiskIs("read-only", invite);
  const later = await invite();
  const page = await answer.text();

  expect([answer.status, later.status]).toEqual([503, 302]);
  expect(page).toContain(`${readOnly} Nothing of what was just sent was saved`);
  expect(page).toContain(`value="${form.email}"`);
});

test("who signs in meanwhile is told why not, and gets in afterwards", async () => {
  const { email } = anAccount({ passwordHash: await hashPassword(password) });
  const signIn = () => visit("/sign-in", { form: { email, password } });

  const answer = await whileDiskIs("read-only", signIn);
  const later = await signIn();

  expect([answer.status, later.status]).toEqual([503, 302]);
  expect(await answer.text()).toContain(readOnly);
});

test("programs are answered as they expect: JSON with the sentence", async () => {
  const { id, Cookie } = await aDraftAtHand();
  const form = { summary: "We cool towns.", _question: "summary" };

  const saved = await whileDiskIs("read-only", () =>
    visit(`/applications/${id}/answers`, { form, headers: { Cookie, ...wordless } }),
  );

  expect([saved.status, (await saved.json()).refused]).toEqual([503, expect.stringContaining(readOnly)]);
});

test("on a full disk a save is answered with 507 and nothing half written, and goes through with room again", async () => {
  const { id, Cookie } = await aDraftAtHand();
  const form = { summary: "We cool towns. ".repeat(2000), _question: "summary" };
  const save = () => visit(`/applications/${id}/answers`, { form, headers: { Cookie } });
  const [rows, answers] = [rowCounts(), draftAnswers(id)];

  const full = await whileDiskIs("full", save);
  const left = [rowCounts(), draftAnswers(id)];
  const again = await save();

  expect([full.status, again.status]).toEqual([507, 200]);
  expect((await full.json()).refused).toMatch(/^The portal's disk is full\. Nothing of what/);
  expect(left).toEqual([rows, answers]);
  expect((await checkData({ files: "none" })).broken).toEqual([]);
});

test("what was submitted before the disk filled up stays, and what meets it is submitted once or not at all", async () => {
  const { id, Cookie } = await aDraftAtHand();
  const submit = () => visit(`/applications/${id}/submit`, { form: {}, headers: { Cookie } });
  const before = rowCounts();

  const refused = await whileDiskIs("read-only", submit);
  const left = rowCounts();
  const submitted = await submit();

  expect([refused.status, submitted.status, submissionsOf(id).length]).toEqual([503, 302, 1]);
  expect(left).toEqual(before);
});

test("a failed write is part of the outage that the portal records of itself", async () => {
  // What other tests failed at is written with this beat.
  beat(new Date(0));
  emptyDatabase();
  const { id, Cookie } = await aDraftAtHand();
  const now = new Date();
  beat(now);

  await whileDiskIs("read-only", () =>
    visit(`/applications/${id}/withdraw`, { form: { reason: "x" }, headers: { Cookie } }),
  );
  beat(new Date());

  const outages = outagesBetween(new Date(now.getTime() - 60_000), new Date(now.getTime() + 120_000));
  expect(outages.map(({ kind, refusedWrites }) => [kind, refusedWrites])).toEqual([["failing", 1]]);
});

/** Whoever reads so much of other people leaves a line on the record, or does not read it. */
const onRecord = [
  "/account/data/all.zip",
  "/manage/calls/:callSlug/exports/:file",
  "/manage/calls/:callSlug/applications/:applicationId/application.pdf",
  "/admin/erasures/:accountId",
];
const pages = (await allDoors()).filter((door) => !door.startsWith("/*"));

test("every page is read on a read-only disk as on any other", { timeout: 300_000 }, async () => {
  const { people, params } = await aWorld();
  const different: unknown[] = [];
  for (const who of ["nobody", "applicant", "evaluator", "manager", "administrator"] as const) {
    const Cookie = people[who] ? await cookieOf(people[who]) : "";
    for (const door of pages) {
      const look = () => visit(addressOf(door, params), { headers: { Cookie } });
      const usual = (await look()).status;
      const { status } = await whileDiskIs("read-only", look);
      if (status !== usual) different.push([door, usual, status]);
    }
  }

  expect([...new Set(different.map(String))]).toEqual(onRecord.map((door) => `${door},200,503`));
});

test("a page that broke says a number, and the answer and the log carry the same", async () => {
  const { Cookie } = await aDraftAtHand();
  sqlite.exec("alter table calls rename to callsElsewhere");
  const answer = await visit("/home", { headers: { Cookie } });
  sqlite.exec("alter table callsElsewhere rename to calls");
  const number = answer.headers.get("X-Request-Id")!;

  expect(answer.status).toBe(500);
  expect(number).toMatch(/^[0-9a-f]{10}$/);
  expect(await answer.text()).toContain(`tell us this number: ${number}`);
});

test("only a proxy that is trusted gives a request its number", async () => {
  const answer = await visit("/", { headers: { "X-Request-Id": "from-outside-1" } });

  expect(answer.headers.get("X-Request-Id")).toMatch(/^[0-9a-f]{10}$/);
});
