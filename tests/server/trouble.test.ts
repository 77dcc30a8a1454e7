import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { hashPassword } from "#app/http/password.server.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { cookieOf } from "#tests/support/app.ts";
import { aDataFolder, command } from "#tests/support/command.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { aForm } from "#tests/support/given/calls.ts";
import { letters } from "#tests/support/given/emails.ts";
import { mailServer } from "#tests/support/mail-server.ts";
import { builtPortal, limitFiles, startServer } from "#tests/support/server.ts";

beforeAll(builtPortal, 300_000);

const [company, solution] = aForm.sections;
const deck = aQuestion("file", { id: "deck", accept: ["pdf"], mostMegabytes: 1, required: false });
const withDeck = { sections: [company, { ...solution, questions: [...solution.questions, deck] }] };

async function aRunningPortal() {
  const mail = await mailServer();
  onTestFinished(() => mail.close());
  const password = "three blind mice";
  const owner = anAccount({ passwordHash: await hashPassword(password) });
  const { id } = aDraft({ call: anOpenCall({ form: withDeck }), owner });
  const Cookie = await cookieOf(owner);
  // Due while the portal cannot write.
  letters(["ada@example.org"], new Date(Date.now() + 8000));
  const data = aDataFolder();
  const server = await startServer({ DATA: data, SMTP_URL: mail.url });
  const { origin, post } = server;
  const upload = () => {
    const body = new FormData();
    body.append("file", new File([`%PDF-1.7\n${"x".repeat(50_000)}`], "deck.pdf"));
    const headers = { Cookie, Origin: origin };
    return fetch(`${origin}/applications/${id}/files/deck`, {
      method: "POST",
      headers,
      body,
      redirect: "manual",
    });
  };
  const acts = {
    save: () =>
      post(`/applications/${id}/answers`, Cookie, { _question: "summary", summary: "We cool towns." }),
    submit: () => post(`/applications/${id}/submit`, Cookie, {}),
    signIn: () => post("/sign-in", "", { email: owner.email, password }),
    upload,
    read: () => fetch(`${origin}/applications/${id}`, { headers: { Cookie } }),
    health: () => fetch(`${origin}/healthz`),
  };
  return { ...server, acts, data, mail };
}

async function statuses(acts: Record<string, () => Promise<Response>>) {
  const answers = [];
  for (const act of Object.values(acts)) answers.push((await act()).status);
  return answers;
}

const later = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const saying = (heard: { said: string }, what: RegExp) =>
  expect.poll(() => heard.said, { timeout: 40_000 }).toMatch(what);
const filesIn = (data: string, folder: string) => {
  try {
    return readdirSync(join(data, folder));
  } catch {
    return [];
  }
};

function opened(data: string) {
  const database = new Database(join(data, "finalist.db"));
  onTestFinished(() => void database.close());
  return database;
}

test(
  "a portal whose disk takes nothing any more stays up, loses nothing and goes on when it can write again",
  { timeout: 120_000 },
  async () => {
    const { child, heard, ended, acts, data, mail } = await aRunningPortal();
    const database = opened(data);

    limitFiles(child, 1);
    const meanwhile = await statuses(acts);
    await saying(heard, /"job":"e-mails".*a job failed/);
    const stillThere = await statuses(acts);
    const left = [filesIn(data, "uploads"), filesIn(data, "attachments")];
    const rows = database.prepare("select count(*) from submissions").pluck().get();

    limitFiles(child, "unlimited");
    await later(3000);
    const afterwards = await statuses(acts);
    await saying(heard, /"job":"e-mails".*a job works again/);
    child.kill("SIGTERM");

    expect(meanwhile).toEqual([503, 503, 503, 507, 200, 200]);
    expect(stillThere).toEqual(meanwhile);
    expect([left, rows]).toEqual([[[], []], 0]);
    expect(afterwards).toEqual([200, 302, 302, 302, 200, 200]);
    expect(await ended).toEqual(0);
    expect(mail.received.filter(({ to }) => to?.[0].address === "ada@example.org")).toHaveLength(1);
    expect(heard.said.match(/"job":"e-mails".*a job failed/g)).toHaveLength(1);
    expect(heard.said.match(/"job":"e-mails".*a job works again/g)).toHaveLength(1);
    expect(heard.said.match(/the portal could not write/g)!.length).toBeLessThan(4);
    expect((await command("check-data", ["--content"], { DATA: data })).said).toContain("all of them hold");
  },
);

test("a portal whose disk takes nothing any more still stops when it is told to", async () => {
  const { child, ended, acts, data } = await aRunningPortal();
  await acts.save();
  limitFiles(child, 1);
  await acts.save();

  child.kill("SIGTERM");

  expect(await ended).toEqual(0);
  expect((await command("check-data", [], { DATA: data })).code).toEqual(0);
});

test("a start on a disk that takes nothing is refused with a sentence, and harms nothing", async () => {
  const data = aDataFolder();

  const limited = ["--fsize=1:unlimited", process.execPath, "build/server/main.js"];
  const env = { ...process.env, NODE_ENV: "production", DATA: data, PORT: "0", VITEST: "" };
  const { status, stdout, stderr } = spawnSync("prlimit", limited, { env, encoding: "utf8" });

  expect([status, stdout, stderr]).toEqual([
    1,
    "",
    `The portal did not start. The disk that has ${data} cannot be written.\n`,
  ]);
  expect((await command("check-data", ["--no-files"], { DATA: data })).code).toEqual(0);
});
