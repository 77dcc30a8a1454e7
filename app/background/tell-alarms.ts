import { queueEmails, type Letter } from "#app/domain/notifications/outbox.ts";
import { inTransaction } from "#db/client.server.ts";
import { administrators } from "#db/queries/accounts.ts";
import { keysAmong } from "#db/queries/emails.ts";
import { type Alarm, survivalState } from "./backup/state.ts";

/** Writes to each administrator what they should look at, once a day (UTC) of each kind. */
export async function tellAlarms(now: Date) {
  const { alarms } = await survivalState(now);
  const letters = alarms.flatMap((alarm) => lettersOf(alarm, now));
  const told = keysAmong(letters.map(({ key }) => key!));
  const untold = letters.filter(({ key }) => !told.has(key!));
  if (untold.length > 0) inTransaction(() => queueEmails("portal-alarm", untold, now));
}

function lettersOf(alarm: Alarm, now: Date): Letter<"portal-alarm">[] {
  const day = now.toISOString().slice(0, 10);
  return administrators().map((recipient) => ({
    recipient,
    props: { alarm, link: "/admin/survival" },
    key: `portal-alarm ${alarm} ${day} ${recipient.id}`,
  }));
}
