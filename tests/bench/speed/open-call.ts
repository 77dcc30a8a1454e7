import type { Account } from "#app/domain/accounts/account.ts";
import { beginSession } from "#app/domain/accounts/sessions.ts";
import { draftAnswers } from "#app/domain/applications/draft.ts";
import { digestOf, submitApplication } from "#app/domain/applications/submit.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { hashOf, newToken, sessionHeaders } from "#app/http/session.server.ts";
import { inTransaction, sqlite } from "#db/client.server.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { aForm } from "#tests/support/given/calls.ts";
import { copier, copiersOf, rowsOf } from "../pages/bulk.ts";

/** Somebody who is signed in, and what is theirs: a draft, or a score sheet. */
export type Person = { id: string; accountId: string; cookie: string };

/** What an applicant has written: 3 KB. */
const summary = "We have built what newsrooms ask for and tried it with four of them for a year. ".repeat(38);

function formWithDeck(): FormDefinition {
  const [company, solution] = aForm.sections;
  const long = solution.questions.map((one) => (one.type === "long-text" ? { ...one, most: 5000 } : one));
  const deck = aQuestion("file", { id: "deck", accept: ["pdf"], mostMegabytes: 5, required: false });
  return { sections: [company, { ...solution, questions: [...long, deck] }] };
}

/** An open call with so many submitted applications, and complete drafts whose owners are signed in. */
export async function openCallOf(submitted: number, drafts: number, now: Date) {
  const call = anOpenCall({ form: formWithDeck() });
  const draftOf = (owner: Account) => aDraft({ call, owner, answers: { summary }, at: now });
  const first = draftOf(anAccount({ email: "first@company.example" }));
  const second = draftOf(anAccount({ email: "second@company.example" }));
  submitApplication(second.own, now);
  inTransaction(() => {
    const addSubmitted = copierOf(second.id);
    for (let made = 1; made < submitted; made++) addSubmitted(2 + made);
  });
  const addDraft = copierOf(first.id);
  const people: Person[] = [];
  inTransaction(() => {
    for (let made = 1; made <= drafts; made++) people.push({ ...addDraft(1 + submitted + made), cookie: "" });
  });
  await signIn(people, now);
  const one = sqlite.prepare("select formVersionId from applications where id = ?").pluck().get(first.id);
  const seen = digestOf(one as string, draftAnswers(first.id));
  return { id: call.id, slug: call.slug, seen, drafts: people };
}

const hangingTables = `select tables.name from sqlite_schema as tables join pragma_table_info(tables.name) as columns
  on columns.name = 'applicationId' where tables.type = 'table' and tables.sql not like 'create virtual%'
  and tables.name not glob '__*'`;

/** Adds copies of an application, with an owner and all that hangs on it, under another number. */
function copierOf(applicationId: string) {
  const [application] = rowsOf("applications", "id", applicationId);
  const [account] = rowsOf("accounts", "id", String(application.ownerId));
  const addAccount = copier("accounts", account);
  const addApplication = copier("applications", application);
  const tables = sqlite.prepare(hangingTables).pluck().all() as string[];
  const hanging = tables.flatMap((table) =>
    rowsOf(table, "applicationId", applicationId).map((row) => ({ table, row, add: copier(table, row) })),
  );
  const copyLines = copiersOf("auditEntries", applicationId);
  const copyLetters = copiersOf("emails", applicationId);
  return (number: number) => {
    const [id, accountId, version] = [0, 0, 0].map(() => crypto.randomUUID());
    addAccount({ id: accountId, email: `owner${number}@company${number}.example` });
    const own = { id, number, ownerId: accountId, company: `Company ${number}` };
    addApplication({ ...own, ...(application.submissionId !== null && { submissionId: version }) });
    for (const { table, row, add } of hanging) {
      const ownId = table === "submissions" ? version : crypto.randomUUID();
      add({
        applicationId: id,
        ...(typeof row.id === "string" && { id: ownId }),
        ...ownerIn(row, accountId),
      });
    }
    copyLines(id);
    copyLetters(id);
    return { id, accountId };
  };
}

/** Whoever did something with the first one is its owner. */
function ownerIn(row: Record<string, unknown>, accountId: string) {
  const names = ["accountId", "savedBy", "submittedBy"].filter((name) => name in row);
  return Object.fromEntries(names.map((name) => [name, accountId]));
}

export async function signIn(people: Person[], now: Date) {
  for (const person of people) {
    const token = newToken();
    beginSession({ id: person.accountId } as Account, hashOf(token), null, now);
    person.cookie = (await sessionHeaders(token)).split(";")[0];
  }
}
