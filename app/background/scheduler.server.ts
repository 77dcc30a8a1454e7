import type { Environment } from "#app/adapters/environment.server.ts";
import { log } from "#app/adapters/log.server.ts";
import { createMailer } from "#app/adapters/mailer.server.ts";
import { deliverDueEmails } from "./deliver-emails.ts";
import { mailboxFolder } from "#app/adapters/mailbox.server.ts";

const everyMilliseconds = 2000;

/** Does what is due, tick by tick; the only place beside the request that reads the clock. */
export function startScheduler(settings: Environment) {
  const mailer = createMailer({
    smtpUrl: settings.SMTP_URL,
    mailboxFolder: mailboxFolder(settings.DATA),
    from: `Finalist <${settings.MAIL_FROM}>`,
  });
  const portal = { origin: settings.origin, contact: settings.MAIL_FROM };
  let busy = false;
  const tick = async () => {
    if (busy) return;
    busy = true;
    await deliverDueEmails(new Date(), mailer.send, portal).catch((error) =>
      log.error({ error }, "a tick failed"),
    );
    busy = false;
  };
  void tick();
  return setInterval(tick, everyMilliseconds).unref();
}
