import type { Account } from "#app/domain/accounts/account.ts";
import { beginSession } from "#app/domain/accounts/sessions.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { makeSigningKey } from "#app/domain/installation/signing-key.ts";
import { hashOf, newToken, sessionHeaders } from "#app/http/session.server.ts";
import { applyMigrations, sqlite } from "#db/client.server.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { aCall, aForm, afterEvaluation } from "#tests/support/given/calls.ts";
import { approveAllFeedback } from "#tests/support/given/feedback.ts";
import { aSecondManager } from "#tests/support/given/releases.ts";
import { aScoredCall } from "#tests/support/given/sheets.ts";

const [company, solution] = aForm.sections;
const deck = aQuestion("file", { id: "deck", accept: ["pdf"], mostMegabytes: 1 });
const withDeck = { sections: [company, { ...solution, questions: [...solution.questions, deck] }] };

/** Applicants with a complete draft in an open call, and calls whose decisions two managers release; all signed in. */
export async function peopleIn(writers: number, releases: number) {
  applyMigrations();
  makeSigningKey(new Date());
  const call = anOpenCall({ form: withDeck });
  const applicants = await inTurn(writers, () => anApplicant(call));
  const decided = await inTurn(releases, aDecidedCall);
  sqlite.close();
  return { applicants, decided };
}

async function inTurn<Made>(number: number, make: () => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  for (let count = 0; count < number; count++) made.push(await make());
  return made;
}

async function anApplicant(call: ReturnType<typeof anOpenCall>) {
  const owner = anAccount();
  const { id } = aDraft({ call, owner });
  return { id, cookie: await signedIn(owner) };
}

/** Four decisions, none of them released. */
async function aDecidedCall() {
  const points = { Alpha: [[5, 5]], Beta: [[4, 4]], Gamma: [[4, 3]], Delta: [[1, 1]] };
  const { call, managed } = aScoredCall(points as never, { call: aCall({ places: 1 }) });
  freezeShortlist(managed, { reserve: 1, reason: "" }, afterEvaluation);
  approveAllFeedback(managed, afterEvaluation);
  const second = aSecondManager(managed);
  const cookies = { one: await signedIn(managed.manager), two: await signedIn(second.manager) };
  return { callId: call.id, slug: call.slug, ...cookies };
}

/** Who releases proves anew every 15 minutes who they are; here they did for as long as the portal is killed. */
const lastsFor = 6 * 60 * 60 * 1000;

async function signedIn(account: Account) {
  const token = newToken();
  beginSession(account, hashOf(token), null, new Date(Date.now() + lastsFor));
  return (await sessionHeaders(token)).split(";")[0];
}
