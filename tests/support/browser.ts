import type { Account } from "#app/domain/accounts/account.ts";
import { accountOfSession } from "#app/domain/accounts/read.ts";
import { sessionIdOf } from "#app/http/session.server.ts";
import { origin } from "./app.ts";

/** The cookies that an answer sets, as the browser sends them back. */
export function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** Whom the browser is signed in as once it has this answer. */
export async function signedInBy(response: Response): Promise<Account | undefined> {
  const id = await sessionIdOf(new Request(origin, { headers: { Cookie: cookiesOf(response) } }));
  return id ? accountOfSession(id, new Date()) : undefined;
}

/** The title that the page shows. */
export async function headingOf(response: Response): Promise<string | undefined> {
  return /<h1[^>]*>([^<]*)</.exec(await response.text())?.[1];
}
