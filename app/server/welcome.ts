import type { Environment } from "#app/adapters/environment.server.ts";
import { offerFirstAdministrator } from "#app/domain/accounts/first-administrator.ts";
import { hashOf, newToken } from "#app/http/session.server.ts";

/** What `npm start` and `npm run demo` print once the portal listens. */
export async function welcome(settings: Environment, now: Date) {
  console.log(`\nFinalist is at ${settings.origin}`);
  if (settings.DEMO) return welcomeToDemo(settings, now);
  const token = newToken();
  if (offerFirstAdministrator(hashOf(token), now)) {
    console.log(`Make the first administrator here, once: ${settings.origin}/first-administrator/${token}`);
  }
}

async function welcomeToDemo(settings: Environment, now: Date) {
  const { startDemo } = await import("#db/seed/demo.ts");
  for (const line of await startDemo(settings.origin, now)) console.log(line);
}
