import { beginSession } from "#app/domain/accounts/sessions.ts";
import { makeSigningKey } from "#app/domain/installation/signing-key.ts";
import { hashOf, newToken, sessionHeaders } from "#app/http/session.server.ts";
import { applyMigrations, sqlite } from "#db/client.server.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";

/** Applicants with a complete draft in an open call, each signed in. */
export async function writersIn(number: number) {
  applyMigrations();
  makeSigningKey(new Date());
  const call = anOpenCall();
  const people = await Promise.all(Array.from({ length: number }, () => signedIn(call)));
  sqlite.close();
  return people;
}

async function signedIn(call: ReturnType<typeof anOpenCall>) {
  const owner = anAccount();
  const { id } = aDraft({ call, owner });
  const token = newToken();
  beginSession(owner, hashOf(token), null, new Date());
  return { id, cookie: (await sessionHeaders(token)).split(";")[0] };
}
