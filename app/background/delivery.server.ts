import { setPriority } from "node:os";
import { type Environment, environment } from "#app/adapters/environment.server.ts";
import { log } from "#app/adapters/log.server.ts";
import { mailboxFolder } from "#app/adapters/mailbox.server.ts";
import { createMailer } from "#app/adapters/mailer.server.ts";
import { commitTogether } from "#db/on-disk.server.ts";
import { createOutbox, type Delivery } from "./deliver-emails.ts";

/** Messages on their way at once. */
const lanes = 5;

/**
 * Where the processor is scarce pages come first, but nobody waits long for a receipt or a link to sign in: with this priority
 * a thread still has a tenth of what one of the pages' has (with 5 a third, with 19 a seventieth), some fifty letters a second.
 */
const priority = 10;

/** What hands mail over: to the mail server, or into the demo's mailbox. */
export function createDelivery(settings: Environment): Delivery {
  const { SMTP_URL, DATA, MAIL_FROM, MAIL_PER_MINUTE, origin } = settings;
  const from = `Finalist <${MAIL_FROM}>`;
  const mailer = createMailer({
    smtpUrl: SMTP_URL,
    mailboxFolder: mailboxFolder(DATA),
    from,
    connections: lanes,
  });
  const portal = { origin, contact: MAIL_FROM };
  const outbox = createOutbox({ send: mailer.send, portal, lanes, perMinute: MAIL_PER_MINUTE });
  return { deliver: outbox.deliver, stop: () => outbox.stop().finally(mailer.close) };
}

let own: Delivery | undefined;

/** Sends what is due, in the thread that is asked. */
export function deliverHere(): Promise<void> {
  own ??= createOwn();
  return own.deliver(() => new Date());
}

export const stopHere = async () => own?.stop();

function createOwn(): Delivery {
  const settings = environment();
  log.level = settings.LOG_LEVEL;
  // Elsewhere it would be the priority of the whole process.
  if (process.platform === "linux") setPriority(priority);
  commitTogether();
  return createDelivery(settings);
}
