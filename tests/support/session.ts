import type { Account } from "#app/domain/accounts/account.ts";
import { codeAt } from "#app/domain/accounts/ways-in/code.ts";
import { beginSecondFactor, confirmSecondFactor } from "#app/domain/accounts/ways-in/second-factor.ts";
import { beginSession, type WayIn } from "#app/domain/accounts/sessions.ts";
import { newRecoveryCodes } from "#app/http/recovery-codes.server.ts";
import { hashOf, newToken, sessionHeaders } from "#app/http/session.server.ts";
import { findSecondFactor } from "#db/queries/ways-in.ts";
import { visit } from "./app.ts";

export const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

/** The cookie of somebody who signed in a while ago and has not proved anything since. */
export async function aSession(account: Account, { at = new Date(), by }: { at?: Date; by?: WayIn } = {}) {
  const token = newToken();
  beginSession(account, hashOf(token), "Firefox/1 Linux", at, { by });
  return (await sessionHeaders(token)).split(";")[0]!;
}

/** Turns codes of an app on, an hour ago. */
export function withCodes(account: Account) {
  const { codes, ids } = newRecoveryCodes();
  const at = minutesAgo(60);
  beginSecondFactor(account, at);
  const { secret } = findSecondFactor(account.id)!;
  confirmSecondFactor(account, codeAt(secret, at), ids, "here", at);
  return { secret, codes, codeNow: () => codeAt(secret, new Date()) };
}

/** A form that comes too late: what the browser is shown once it has followed the 307, or whatever else is answered. */
export async function sendLate(path: string, form: Record<string, string>, Cookie: string) {
  const answer = await visit(path, { form, headers: { Cookie } });
  if (answer.status !== 307) return answer;
  return visit(answer.headers.get("Location")!, { form, headers: { Cookie } });
}
