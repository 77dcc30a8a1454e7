import type { Environment } from "#app/adapters/environment.server.ts";
import { log } from "#app/adapters/log.server.ts";
import { mailboxFolder } from "#app/adapters/mailbox.server.ts";
import { createMailer } from "#app/adapters/mailer.server.ts";
import { deliverDueEmails } from "./deliver-emails.ts";

const everyMilliseconds = 2000;

/** Sends what is due at an instant, by the mail server or into the demo's mailbox. */
export function createDelivery({ SMTP_URL, DATA, MAIL_FROM, origin }: Environment) {
  const from = `Finalist <${MAIL_FROM}>`;
  const mailer = createMailer({ smtpUrl: SMTP_URL, mailboxFolder: mailboxFolder(DATA), from });
  return (now: Date) => deliverDueEmails(now, mailer.send, { origin, contact: MAIL_FROM });
}

/** Does what is due, tick by tick; the only place beside the request that reads the clock. */
export function startScheduler(deliver: (now: Date) => Promise<void>) {
  let busy = false;
  const tick = async () => {
    if (busy) return;
    busy = true;
    await deliver(new Date()).catch((error) => log.error({ error }, "a tick failed"));
    busy = false;
  };
  void tick();
  return setInterval(tick, everyMilliseconds).unref();
}
