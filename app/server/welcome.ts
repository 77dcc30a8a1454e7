import type { Environment } from "#app/adapters/environment.server.ts";
import { hashOf, newToken } from "#app/http/session.server.ts";
import { offerFirstAdministrator } from "#app/domain/accounts/first-administrator.ts";
import { startDemo } from "#db/seed/demo.ts";

/** What `npm start` and `npm run demo` print once the portal listens; `deliver` sends the mail that is due. */
export async function welcome(
  { origin, DEMO }: Environment,
  deliver: (now: Date) => Promise<void>,
  now: Date,
) {
  const lines = DEMO ? await startDemo(origin, deliver, now) : [];
  console.log([`\nFinalist is at ${origin}`, ...lines].join("\n"));
  if (DEMO) return;
  const token = newToken();
  if (offerFirstAdministrator(hashOf(token), now)) {
    console.log(`Make the first administrator here, once: ${origin}/first-administrator/${token}`);
  }
}
