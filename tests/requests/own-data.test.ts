import { TextWriter, Uint8ArrayReader, ZipReader } from "@zip.js/zip.js";
import { expect, test } from "vitest";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { readReceiptFile } from "#app/domain/applications/receipt-file.ts";
import type { Account } from "#app/domain/accounts/account.ts";
import { exported } from "#app/domain/privacy/export/map.ts";
import { ownDataEntries } from "#app/http/own-data.server.ts";
import { languages } from "#app/i18n/languages.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { sqlite } from "#db/client.server.ts";
import { visit } from "#tests/support/app.ts";
import { countStatements } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline as now } from "#tests/support/given/calls.ts";
import { aSession, minutesAgo } from "#tests/support/session.ts";
import { anEvaluator } from "#tests/support/given/evaluators.ts";
import { aMember } from "#tests/support/given/team.ts";
import { overwrite, plant } from "#tests/support/leaks/plant.ts";
import { keptOf } from "#tests/support/leaks/texts.ts";
import { marksIn } from "#tests/support/leaks/mark.ts";
import { maySee } from "#tests/support/leaks/who-may-see.ts";
import { aMarkedWorld } from "#tests/support/leaks/world.ts";

const archive = "/account/data/all.zip";

/** The archive's files by their names. */
async function taken(as: Account) {
  const answer = await visit(archive, { as });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const entries = await new ZipReader(new Uint8ArrayReader(bytes)).getEntries();
  const files = await Promise.all(
    entries.map(async (entry) => [
      entry.filename,
      entry.directory ? "" : await entry.getData(new TextWriter()),
    ]),
  );
  return { answer, files: Object.fromEntries(files) as Record<string, string> };
}

/** The same without a door before it. */
async function entriesOf(account: Account) {
  const files: Record<string, string> = {};
  for (const { name, open } of ownDataEntries({ account, locale: "en", now, t: languages.en.t as Translate }))
    files[name] = await new Response(await open()).text();
  return files;
}

const rowsIn = (files: Record<string, string>, name: string) => JSON.parse(files[name]) as object[];

/** As if they had left. */
function sendAll() {
  sqlite.prepare("update emails set status = 'sent', sentAt = ?").run(now.getTime());
}

test("a person takes away what is theirs: machine-readable, with receipts, letters and a table of contents", async () => {
  const { owner, id } = aSubmittedApplication({ owner: anAccount({ name: "Ана", locale: "bg" }) });
  sendAll();

  const { answer, files } = await taken(owner);

  expect(answer.status).toBe(200);
  expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
  expect(answer.headers.get("Content-Type")).toBe("application/zip");
  expect(rowsIn(files, "account/accounts.json")).toMatchObject([{ email: owner.email, name: "Ана" }]);
  expect(rowsIn(files, "applying/applications.json")).toMatchObject([{ id, company: "Cool Cities" }]);
  expect(rowsIn(files, "applying/answers.json")).toContainEqual(
    expect.objectContaining({ questionId: "summary", value: "We cool cities.", savedByIsYou: true }),
  );
  expect(rowsIn(files, "record/auditEntries.json")).toContainEqual(
    expect.objectContaining({ action: "application.submitted", details: { version: 1 } }),
  );
  const receipt = Object.keys(files).find((name) => name.startsWith("receipts/"))!;
  expect(readReceiptFile(files[receipt])).toMatchObject({ own: true });
  const letter = Object.keys(files).find((name) => name.endsWith("application-received.txt"))!;
  expect(files[letter]).toContain("Cool Cities");
  expect(files["index.txt"]).toContain("Какво пази порталът за Ана");
  expect(files["index.txt"]).toContain("applying/applications.json  (1 запис)");
});

test("taking it is on the record, and asked too often it is refused with how long to wait", async () => {
  const as = anAccount();

  const answers = [];
  for (let time = 0; time < 6; time += 1) answers.push(await visit(archive, { as }));

  const lines = sqlite
    .prepare("select count(*) from auditEntries where action = 'account.data-taken'")
    .pluck();
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
  expect(Number(answers[5].headers.get("Retry-After"))).toBeGreaterThan(3000);
  expect(await answers[5].text()).toContain("Too many tries");
  expect(lines.get()).toBe(5);
});

test("who proved long ago who they are proves it again, and comes to the page that offers it", async () => {
  const headers = { Cookie: await aSession(anAccount(), { at: minutesAgo(16) }) };

  const [page, file] = [await visit("/account/data", { headers }), await visit(archive, { headers })];

  expect(page.headers.get("Location")).toMatch(/^\/account\/prove\?need=fresh/);
  expect([file.status, file.headers.get("Location")]).toEqual([
    302,
    "/account/prove?need=fresh&to=%2Faccount%2Fdata",
  ]);
});

test("of a team's receipts and members nobody takes the others' addresses away", async () => {
  const { own, owner } = aDraft();
  const { account: colleague } = aMember(own);
  submitApplication(own, now);
  sendAll();

  const all = [await entriesOf(owner), await entriesOf(colleague)];

  const [ofOwner, ofColleague] = all.map((files) => Object.entries(files).flat().join("\n"));
  expect(ofOwner).toContain(owner.email);
  expect(ofOwner).not.toContain(colleague.email);
  expect(ofColleague).toContain(colleague.email);
  expect(ofColleague).not.toContain(owner.email);
  expect(rowsIn(all[1], "applying/applications.json")).toHaveLength(1);
});

test("nobody takes away other people's words or names, whatever they are in a programme", async () => {
  const { people } = await aMarkedWorld();
  sendAll();

  const leaks: string[] = [];
  const counts: Record<string, number> = {};
  for (const [person, account] of Object.entries(people)) {
    const files = await entriesOf(account);
    const marks = Object.entries(files).flatMap(([name, text]) =>
      marksIn(name + text).map((mark) => ({ name, mark })),
    );
    counts[person] = new Set(marks.map(({ mark }) => mark)).size;
    for (const { name, mark } of marks) {
      const [field, of] = mark.split(" ");
      const othersAddress = field === "email" && of !== person && !of.startsWith("provider");
      const inConfidence =
        /^(organisation|tie|request|conflict|toapplicant|tomanagers|overall|overallinner)$/;
      const othersInConfidence = inConfidence.test(field) && !of.includes(person) && !of.startsWith("abroad");
      // Shown on a page that asks for it first.
      if (mark === "passkey owner" && person === "owner") continue;
      if (!maySee(person, mark) || othersAddress || othersInConfidence)
        leaks.push(`${person} takes ${mark} in ${name}`);
    }
  }

  expect(leaks).toEqual([]);
  // Everybody at least finds the own name, address and words.
  expect(Object.values(counts).every((count) => count >= 2)).toBe(true);
  expect(counts.owner).toBeGreaterThan(15);
  expect(counts.one).toBeGreaterThan(10);
}, 120_000);

test("what is decided, reported or planned is in it once the person was told, and not before", async () => {
  const [{ evaluatorId, account, call }, { id: applicationId, owner }] = [
    anEvaluator(),
    aSubmittedApplication(),
  ];
  const [callId, at] = [call.id, now.getTime()];
  const about = { applicationId, callId };
  const pair = { ...about, id: "pair", evaluatorId, suitability: 1, status: "proposed" };
  const texts = '{"comments":{},"note":"Well done."}';
  plant("decisions", { ...about, outcome: "finalist", proposal: "{}", decidedAt: at, decidedBy: "somebody" });
  plant("feedbackReports", { ...about, texts, composedAt: at, composedBy: "somebody", approvedAt: at });
  plant("assignments", pair);
  const told = async () => {
    const [applicant, evaluator] = [await entriesOf(owner), await entriesOf(account)];
    const names = ["applying/decisions.json", "applying/feedbackReports.json"];
    return [
      ...names.map((name) => rowsIn(applicant, name)),
      rowsIn(evaluator, "evaluating/assignments.json"),
    ];
  };

  const before = await told();
  overwrite("decisions", { applicationId }, { releasedAt: at });
  overwrite("assignments", { id: "pair" }, { status: "assigned", assignedAt: at });
  const after = await told();
  overwrite("feedbackReports", { applicationId }, { approvedAt: null });
  const [, unapproved] = await told();

  expect(before).toEqual([[], [], []]);
  expect(after.map(({ length }) => length)).toEqual([1, 1, 1]);
  expect(unapproved).toEqual([]);
});

test("what was written to an address is its owner's only: nobody gets it who did not prove the address", async () => {
  const address = "ana@cool.example";
  plant("unsubscriptions", { address, kind: "news", at: now.getTime() });
  const [claimed, proven] = [anAccount({ email: address, confirmed: false }), anAccount()];

  const before = await entriesOf(claimed);
  overwrite("accounts", { id: claimed.id }, { emailConfirmedAt: now.getTime() });
  const [after, others] = [await entriesOf(claimed), await entriesOf(proven)];

  const kept = [before, after, others].map((files) => rowsIn(files, "account/unsubscriptions.json").length);
  expect(kept).toEqual([0, 1, 0]);
});

/** Everything that opens something is a word of its own. */
function plantSecrets() {
  sqlite.pragma("foreign_keys = OFF");
  for (const [table, { without = {} }] of Object.entries(exported))
    for (const column of without.secret?.split(" ") ?? [])
      sqlite.exec(`update "${table}" set "${column}" = 'secret of ${table}.${column} ' || rowid`);
  sqlite.pragma("foreign_keys = ON");
}

test("nothing is in it that opens something or proves who somebody is", async () => {
  const as = anAccount();
  const [accountId, at] = [as.id, now.getTime()];
  await visit("/account", { as });
  keptOf(accountId, "self");
  plant("recoveryCodes", { id: "code", accountId, createdAt: at });
  plant("knownBrowsers", { id: "browser", accountId, browserId: "", seenAt: at });
  plant("links", { id: "link", purpose: "sign-in", accountId, createdAt: at, expiresAt: at });
  plantSecrets();

  const files = await entriesOf(as);

  const inside = [
    "sessions",
    "passkeys",
    "recoveryCodes",
    "secondFactors",
    "identities",
    "knownBrowsers",
    "links",
  ];
  expect(inside.map((table) => rowsIn(files, `ways-in/${table}.json`).length)).toEqual(inside.map(() => 1));
  expect(
    Object.values(files)
      .join("\n")
      .match(/secret of \S+/g),
  ).toBeNull();
});

test("it costs as many statements with three applications and many letters as with one", async () => {
  const owner = anAccount();
  const drain = () => entriesOf(owner);
  aSubmittedApplication({ owner });
  sendAll();
  await drain();

  const one = await countStatements(drain);
  aSubmittedApplication({ owner, call: aCall() });
  aSubmittedApplication({ owner, call: aCall() });
  sendAll();
  const three = await countStatements(drain);

  expect(three).toBe(one);
});
