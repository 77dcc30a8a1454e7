import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createMailer, type Mailer } from "#app/adapters/mailer.server.ts";
import { deliverDueEmails } from "#app/background/deliver-emails.ts";
import { sendReminders } from "#app/background/send-reminders.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { aCall, deadline } from "#tests/support/given/calls.ts";
import { anExtension } from "#tests/support/given/extensions.ts";
import { mailServer } from "#tests/support/mail-server.ts";

const hour = 3_600_000;
const left = (hours: number) => new Date(deadline.getTime() - hours * hour);
const portal = { origin: "https://calls.example.org", contact: "desk@example.org" };

let server: Awaited<ReturnType<typeof mailServer>>;
let mailer: Mailer;

beforeAll(async () => {
  server = await mailServer();
  mailer = createMailer({ smtpUrl: server.url, from: "Finalist <finalist@example.org>" });
});
beforeEach(() => void server.received.splice(0));
afterAll(async () => {
  mailer.close();
  await server.close();
});

const deliver = (now: Date) => deliverDueEmails(now, mailer.send, portal);
const subjects = () => server.received.map(({ subject }) => subject);

test("a reminder arrives in the reader's language and names what is missing, when, and where to go on", async () => {
  const { id } = aDraft({ owner: anAccount({ locale: "bg" }), answers: { summary: null } });

  await sendReminders(left(48));
  await deliver(left(48));

  const [{ subject, text }] = server.received;
  expect(subject).toMatch(/^Кандидатура .+ още не е подадена: Open call 1 \(на български\)$/);
  expect(text).toMatch("по-малко от 2 дни");
  expect(text).toMatch("Solution (на български)");
  expect(text).toMatch("Summary (на български)");
  expect(text).toMatch("петък, 17 юли 2020 г., 17:00 ч. (брюкселско време)");
  expect(text).toMatch(`https://calls.example.org/applications/${id}`);
});

test("a reminder that waits when its application is submitted never goes out", async () => {
  const draft = aDraft();
  await sendReminders(left(48));

  submitApplication(draft.own, left(47.99));
  await deliver(left(47.98));
  await deliver(left(6));

  expect(subjects()).toEqual(["Application " + subjects()[0]!.split(" ")[1] + " received: Open call 1"]);
});

test("a reminder of a deadline that was moved meanwhile never goes out", async () => {
  const call = aCall();
  aDraft({ call });
  await sendReminders(left(48));

  anExtension(call.managed, { at: left(47.99) });
  await deliver(left(47.98));

  expect(subjects()).toEqual(["The deadline is extended: Open call 1"]);
});
