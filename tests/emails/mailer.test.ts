import { afterEach, beforeEach, expect, test } from "vitest";
import { createMailer, type Mailer } from "#app/adapters/mailer.server.ts";
import { renderEmail } from "#emails/index.ts";
import { mailServer } from "#tests/support/mail-server.ts";
import { letters, portal } from "./letters.ts";

const id = "3b8a1f0e-6f0c-4a5e-9a53-0c9c1f6f0a11";
const anna = { name: "Анна „Ани“ Петрова", address: "anna@slanchogled.example" };

let server: Awaited<ReturnType<typeof mailServer>>;
let mailer: Mailer;

beforeEach(async () => {
  server = await mailServer();
  mailer = createMailer({ smtpUrl: server.url, from: "Finalist <calls@finalist.example>" });
});

afterEach(async () => {
  mailer.close();
  await server.close();
});

async function finalistsLetter(company: string) {
  const props = { ...letters["decision-finalist"], company };
  return renderEmail("decision-finalist", props, { locale: "bg", recipientName: anna.name, portal });
}

function headersOf(email: (typeof server.received)[number], ...keys: string[]) {
  return keys.map((key) => email.headers.filter((header) => header.key === key).map(({ value }) => value));
}

test("a message arrives with both its parts, its names and its subject as written", async () => {
  const letter = await finalistsLetter("Слънчоглед & Sons");

  await mailer.send({
    id,
    to: anna,
    locale: "bg",
    date: new Date("2020-07-01T10:00:00Z"),
    replyTo: portal.replyTo,
    ...letter,
  });

  const [email] = server.received;
  expect(email).toMatchObject({
    messageId: `<${id}@finalist.example>`,
    from: { name: "Finalist", address: "calls@finalist.example" },
    to: [anna],
    replyTo: [{ name: "", address: portal.replyTo }],
    subject: "Слънчоглед & Sons е сред финалистите: MediaMotor Europe, отворена покана 1",
  });
  expect(email.text!.trim()).toBe(letter.text.trim());
  expect(email.html!.trim()).toBe(letter.html.trim());
  expect(headersOf(email, "auto-submitted", "content-language")).toEqual([["auto-generated"], ["bg"]]);
});

test("a message sent again after a crash is known as the same", async () => {
  const letter = await finalistsLetter("Acme");

  await mailer.send({ id, to: anna, locale: "bg", date: new Date("2020-07-01T10:00:00Z"), ...letter });
  await mailer.send({ id, to: anna, locale: "bg", date: new Date("2020-07-01T10:00:00Z"), ...letter });

  expect(server.received.map(({ messageId }) => messageId)).toEqual([
    `<${id}@finalist.example>`,
    `<${id}@finalist.example>`,
  ]);
});

test("no name that a person typed adds a header or a reader", async () => {
  const letter = await finalistsLetter("Acme\r\nBcc: everybody@example.org");
  const to = { name: "Anna\r\nBcc: everybody@example.org", address: anna.address };

  await mailer.send({ id, to, locale: "bg", date: new Date("2020-07-01T10:00:00Z"), ...letter });

  const [email] = server.received;
  expect(headersOf(email, "bcc")).toEqual([[]]);
  expect(email.to).toEqual([{ name: "Anna Bcc: everybody@example.org", address: anna.address }]);
});

test("a message that no server takes is refused, so that it is tried again", async () => {
  const letter = await finalistsLetter("Acme");
  await server.close();

  await expect(
    mailer.send({ id, to: anna, locale: "bg", date: new Date("2020-07-01T10:00:00Z"), ...letter }),
  ).rejects.toThrow("ECONNREFUSED");
});
