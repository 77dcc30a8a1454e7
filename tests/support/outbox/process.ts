// One process that sends what is due at an instant, once it is told to, from the database in DATA.
import { once } from "node:events";
import { createMailer } from "#app/adapters/mailer.server.ts";
import { createOutbox, type Message } from "#app/background/deliver-emails.ts";

const { SMTP_URL: smtpUrl, NAME: name, NOW: now, LANES, DIES_AT } = process.env;
const mailer = createMailer({ smtpUrl, from: `Finalist <${name}@example.org>` });
const portal = { origin: "https://calls.example.org", contact: "desk@example.org" };

let taken = 0;

async function send(message: Message) {
  await mailer.send(message);
  taken += 1;
  // As a machine that loses its power: nothing is finished.
  if (taken === Number(DIES_AT)) process.kill(process.pid, "SIGKILL");
}

const outbox = createOutbox({ send, portal, lanes: Number(LANES) });
process.stdout.write("ready");
await once(process.stdin, "data");
await outbox.deliver(() => new Date(now!));
process.exit(0);
