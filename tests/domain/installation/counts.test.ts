import { expect, test } from "vitest";
import { brokenInvariants } from "#app/domain/installation/invariants/all.ts";
import { seededRandom } from "#app/domain/ranking/random.ts";
import { sqlite } from "#db/client.server.ts";
import { eventsOf } from "#db/queries/email-counts.ts";
import { conversationsIn } from "#db/queries/messages.ts";
import { countTold } from "#db/queries/told.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall } from "#tests/support/given/calls.ts";

const miscounted = () =>
  [...brokenInvariants()].map(({ invariant }) => invariant).filter((name) => name.startsWith("miscounted"));

/** Three applications of a call, with an e-mail each that is about nothing else. */
function aCallOfThree() {
  const call = aCall();
  const [, , third] = [1, 2, 3].map((one) =>
    aSubmittedApplication({ call, owner: anAccount({ email: `${one}@company.example` }) }),
  );
  return { callId: call.id, id: third.id };
}

/** One of these values, as SQL. */
const values: Record<string, string[]> = {
  "applications.status": ["'draft'", "'submitted'", "'withdrawn'"],
  "applications.country": ["null", "'BG'", "'DE'"],
  "applications.sector": ["null", "'games'"],
  "applications.eligibility": ["null", "'eligible'", "'ineligible'"],
  "applications.changedSinceSubmission": ["0", "1"],
  "applications.firstSubmittedAt": ["null", "1000", "61000"],
  "emails.status": ["'queued'", "'sent'", "'failed'"],
  "emails.template": ["'broadcast'", "'application-received'"],
  "emails.queuedAt": ["5", "7"],
  "emails.readAt": ["null", "9", "10"],
  "messages.readAt": ["null", "9", "10"],
};

function aMessage(number: number, applicationId: string, fromManagers: number) {
  return `insert into messages (id, applicationId, at, authorId, fromManagers, text)
    values ('message ${number}', '${applicationId}', ${number % 7}, 'nobody', ${fromManagers}, '')`;
}

/** Statements by chance that change, add and take away what is counted. */
function* statements(applicationId: string, turns: number) {
  const random = seededRandom(1);
  const any = <One>(of: One[]) => of[Math.floor(random() * of.length)];
  for (let turn = 0; turn < turns; turn++) {
    const [place, options] = any(Object.entries(values));
    const [table, column] = place.split(".");
    yield `update ${table} set ${column} = ${any(options)} where rowid % 2 = ${turn % 2}`;
    yield aMessage(turn, applicationId, turn % 3 === 0 ? 1 : 0);
    if (turn % 5 === 0)
      yield `delete from ${any(["messages", "emails"])} where rowid = (select min(rowid) from emails)`;
  }
  yield "delete from messages where rowid % 3 = 0";
  yield "delete from emails where rowid % 2 = 0";
  yield `delete from messages where applicationId = '${applicationId}'`;
  yield `delete from applications where id = '${applicationId}'`;
}

test("whatever is written, by whomever, is counted beside it in the same moment", () => {
  const { id } = aCallOfThree();
  sqlite.pragma("foreign_keys = OFF");

  const wrong = [...statements(id, 150)].flatMap((statement) => {
    sqlite.exec(statement);
    return miscounted().map((name) => `${name} after ${statement}`);
  });

  sqlite.pragma("foreign_keys = ON");
  expect(wrong).toEqual([]);
});

test("what goes to many at once is an event each time, all else one by its kind, with its first and its last", () => {
  const { callId } = aCallOfThree();
  sqlite.exec("update emails set template = 'broadcast', queuedAt = 5000 where rowid <= 2");
  sqlite.exec(
    "update emails set template = 'evaluator-invitation', status = 'sent', sentAt = 1 where rowid > 2",
  );
  sqlite.exec("update emails set queuedAt = 1000 * rowid, readAt = 1 where rowid > 2");

  const events = eventsOf(callId).map(({ template, at, first, last, all, sent, read }) => ({
    ...{ template, at: at?.getTime(), first: first.getTime(), last: last.getTime() },
    ...{ all, sent, read },
  }));

  const emails = sqlite.prepare("select count(*) from emails").pluck().get() as number;
  const many = emails - 2;
  expect(events.toSorted((one, other) => one.template.localeCompare(other.template))).toEqual([
    { template: "broadcast", at: 5000, first: 5000, last: 5000, all: 2, sent: 0, read: 0 },
    {
      template: "evaluator-invitation",
      first: 3000,
      last: 1000 * emails,
      all: many,
      sent: many,
      read: many,
    },
  ]);
  expect(countTold(callId, { template: "broadcast", at: new Date(5000) }).all).toBe(2);
  expect(countTold(callId, { template: "evaluator-invitation", at: new Date(3000) }).all).toBe(1);
});

test("a conversation stands where its last message puts it, and shows that one", () => {
  const { callId, id } = aCallOfThree();
  const other = sqlite.prepare("select id from applications where number = 1").pluck().get() as string;
  sqlite.pragma("foreign_keys = OFF");
  for (const [number, about] of [id, other, id, other].entries())
    sqlite.exec(aMessage(number, about, number === 3 ? 1 : 0));
  sqlite.exec("delete from messages where id = 'message 0'");
  sqlite.pragma("foreign_keys = ON");

  const [first, second] = conversationsIn(callId, 10, 0);

  expect([first.applicationId, first.at.getTime(), first.fromManagers, first.unread]).toEqual([
    other,
    3,
    true,
    1,
  ]);
  expect([second.applicationId, second.at.getTime(), second.fromManagers, second.unread]).toEqual([
    id,
    2,
    false,
    1,
  ]);
});
