import { createTransport } from "nodemailer";
import { expect, test } from "vitest";
import { loggedError } from "#app/adapters/log-error.ts";
import { sqlite } from "#db/client.server.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import { mailServer } from "#tests/support/mail-server.ts";

const marker = /zlatomira|petkanova/i;

/** What is thrown by `work`. */
async function thrownBy(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (problem) {
    return problem;
  }
  throw new Error("Nothing was thrown.");
}

const echo = "550 5.1.1 <zlatomira@petkanova.example>: Zlatomira Petkanova is unknown";

async function refusedBySmtp() {
  const server = await mailServer({ trouble: () => ({ recipient: echo }) });
  const mail = { from: "a@x.example", to: "zlatomira@petkanova.example", text: "Dear Zlatomira" };
  await createTransport(server.url)
    .sendMail(mail)
    .finally(() => server.close());
}

function queryThatFails() {
  sqlite.exec("alter table accounts rename to accountsElsewhere");
  try {
    findAccountByEmail("zlatomira@petkanova.example");
  } finally {
    sqlite.exec("alter table accountsElsewhere rename to accounts");
  }
}

test.each<[string, () => unknown]>([
  ["a mail server's answer", refusedBySmtp],
  ["the parameters of a query", queryThatFails],
  ["what is no JSON", () => JSON.parse("Zlatomira Petkanova")],
  ["what is no address", () => new URL("zlatomira petkanova")],
  ["what is no request's address", () => fetch("Zlatomira Petkanova")],
  ["what is no zone", () => new Intl.DateTimeFormat("en", { timeZone: "Zlatomira/Petkanova" })],
  ["what is no date", () => new Date("Zlatomira").toISOString()],
  ["a text that is no object", () => Object.assign("Zlatomira", { length: "Petkanova" })],
  ["what is no regular expression", () => new RegExp(["(", "Zlatomira"].join(""))],
  ["what cannot be decoded", () => decodeURIComponent("%E0%A4%AZlatomira")],
  [
    "the name of a file",
    () => import("node:fs").then(({ readFileSync }) => readFileSync("/no/Zlatomira.pdf")),
  ],
  ["words of somebody's own", () => Promise.reject(new Error("Zlatomira\n    at Petkanova (zlatomira)"))],
  ["a cause", () => Promise.reject(new Error("x", { cause: new Error("Petkanova") }))],
  ["what is no error", () => Promise.reject("Zlatomira")],
  [
    "fields of an error",
    () => Promise.reject(Object.assign(new Error("x"), { code: "Zlatomira", name: "Пет Петканова" })),
  ],
])("%s, when it breaks something, is not told by the log", async (_what, work) => {
  const problem = await thrownBy(work);

  expect(JSON.stringify(loggedError(problem))).not.toMatch(/zlatomira|petkanova|Петканова/i);
});

test("what was thrown by these did have something to tell", async () => {
  const problem = await thrownBy(refusedBySmtp);

  expect(String((problem as Error).message)).toMatch(marker);
});

test("a query that fails is told by its SQL, what SQLite says of it, and where it was asked", async () => {
  const told = loggedError(await thrownBy(queryThatFails));

  expect(told.message).toMatch(/^select .* from "accounts" where/);
  expect(told.cause).toMatchObject({
    type: "SqliteError",
    code: "SQLITE_ERROR",
    message: "no such table: accounts",
  });
  expect(told.frames!.join("\n")).toMatch(/findAccountByEmail .*db\/queries\/accounts\.ts:\d+:\d+/);
});

test("an error of the code is told with its words, those of the mail server and the system with their codes", async () => {
  const [engine, mail, system] = [
    loggedError(await thrownBy(() => (undefined as unknown as { x: 1 }).x)),
    loggedError(await thrownBy(refusedBySmtp)),
    loggedError(await thrownBy(() => createTransport("smtp://127.0.0.1:1").sendMail({ to: "a@x.example" }))),
  ];

  expect(engine).toMatchObject({
    type: "TypeError",
    message: "Cannot read properties of undefined (reading …)",
  });
  expect(mail).toMatchObject({ code: "EENVELOPE", responseCode: 550 });
  expect(system).toMatchObject({ code: "ESOCKET", message: "ESOCKET, connect" });
  expect(engine.frames!.length).toBeGreaterThan(0);
});
