import { domainToASCII } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { headerLine } from "#app/adapters/mail-header.ts";
import { createMailer, type Mailer } from "#app/adapters/mailer.server.ts";
import { locales } from "#app/i18n/locale.ts";
import { type EmailProps, renderEmail } from "#emails/index.ts";
import { mailServer } from "#tests/support/mail-server.ts";
import { letters, portal, templates } from "./letters.ts";

const id = "3b8a1f0e-6f0c-4a5e-9a53-0c9c1f6f0a11";
const at = new Date("2020-07-01T10:00:00Z");
const anna = { name: "Anna", address: "anna@slanchogled.example" };
const plain = { id, to: anna, locale: "en", date: at, subject: "Hello", html: "<p>Hello</p>", text: "Hello" };

let server: Awaited<ReturnType<typeof mailServer>>;
let mailer: Mailer;

beforeAll(async () => {
  server = await mailServer();
  mailer = createMailer({ smtpUrl: server.url, from: "Finalist <calls@finalist.example>" });
});
afterAll(async () => {
  mailer.close();
  await server.close();
});

/** Sends through a real mail server: what arrived, and who was named as its reader on the way. */
async function arrived(message: Partial<typeof plain> & { replyTo?: string; unsubscribe?: string }) {
  server.received.splice(0);
  server.tried.clear();
  await mailer.send({ ...plain, ...message });
  return { emails: server.received.splice(0), readers: [...server.tried.keys()] };
}

const pieces = [
  ...["\r\n", "\n", "\r", "\0", "\t", "\u001b", "\u007f", "\u0085", "\u2028", "\u2029", "\u202e", "\u2066"],
  ...["\u200b", "\ufeff", "\ud800", "\r\nBcc: eve@evil.example\r\n", "\r\n\r\n<p>Hello</p>", "\r\n.\r\n"],
  ...["<eve@evil.example>", "eve@evil.example", ", ", "; ", "friends: a@x.example, b@x.example;", '"', "\\"],
  ...[
    "=?utf-8?Q?Eve?=",
    "=?utf-8?B?RXZl?=",
    "(",
    ")",
    ":",
    "<",
    ">",
    "@",
    " ",
    "Ana",
    "Анна",
    "🎬",
    "%0d%0a",
  ],
];
const typed = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((some) => some.join(""));

const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

const headers = [
  ...["auto-submitted", "content-language", "content-type", "date", "from", "message-id", "mime-version"],
  ...["subject", "to"],
];

test("names and subjects arrive as typed on one line, and add no header, reader or part", async () => {
  await fc.assert(
    fc.asyncProperty(typed, typed, async (name, subject) => {
      const { emails, readers } = await arrived({ to: { ...anna, name }, subject });

      const [email] = emails;
      expect(emails).toHaveLength(1);
      expect(readers).toEqual([anna.address]);
      expect(email.to).toEqual([{ name: headerLine(name), address: anna.address }]);
      expect(email.subject ?? "").toBe(headerLine(subject));
      expect(`${email.to![0].name}${email.subject ?? ""}`).not.toMatch(unseen);
      expect(email.headers.map(({ key }) => key).toSorted()).toEqual(
        headers.filter((key) => key !== "subject" || headerLine(subject)),
      );
      expect([email.text, email.html]).toEqual(["Hello\n", "<p>Hello</p>\n"]);
    }),
    { numRuns: 300 },
  );
}, 60_000);

/** Domains may be written in small letters, or in Latin ones, on the way. */
const asRouted = (address: string) =>
  address.replace(/[^@]+$/, (domain) => domainToASCII(domain) || domain.toLowerCase());

test("what is typed as an address is one reader, or is refused before the mail server hears of it", async () => {
  const address = fc.oneof(
    typed,
    fc.tuple(typed, typed).map(([one, other]) => `${one}@${other}`),
    typed.map((some) => `${some}anna@slanchogled.example`),
    typed.map((some) => `anna@slanchogled.example${some}`),
  );
  await fc.assert(
    fc.asyncProperty(address, async (given) => {
      const sent = await arrived({ to: { name: "", address: given } }).catch(() => undefined);

      if (!sent) return void expect(server.received).toEqual([]);
      const named = sent.emails.flatMap(({ to }) => to!.map(({ address }) => address!));
      expect(sent.readers.map(asRouted)).toEqual([asRouted(given)]);
      expect(named.map(asRouted)).toEqual([asRouted(given)]);
    }),
    { numRuns: 300 },
  );
}, 60_000);

test("where replies go is one address, too", async () => {
  await fc.assert(
    fc.asyncProperty(typed, async (some) => {
      const replyTo = `${some}desk@finalist.example`;
      const sent = await arrived({ replyTo }).catch(() => undefined);

      if (!sent) return void expect(server.received).toEqual([]);
      expect(sent.emails.map((email) => email.replyTo)).toEqual([[{ name: "", address: replyTo }]]);
    }),
    { numRuns: 100 },
  );
}, 60_000);

/** What people and programmes do not write: addresses of the portal, instants, and words of a fixed set. */
const notTyped = new Set([
  "link",
  "stop",
  "repair",
  "signInLink",
  "timeZone",
  "role",
  "standing",
  "how",
  "purpose",
  "what",
  "outcome",
  "alarm",
  "calendar",
]);

function withWords(value: unknown, words: string, key = ""): unknown {
  if (typeof value === "string") {
    const isInstant = /^\d{4}-\d\d-\d\dT/.test(value);
    return notTyped.has(key) || isInstant ? value : words;
  }
  if (Array.isArray(value)) return value.map((one) => withWords(one, words, key));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withWords(one, words, name)]));
}

const tagsOf = (html: string) => html.match(/<[^>]*>/g);

const hostile =
  '</p></td><script>alert(1)</script><img src=x onerror="alert(1)"> {{link}} $t(why.applies) &lt;b&gt; <!-- ' +
  "https://evil.example www.evil.example eve@evil.example javascript:alert(1) ]]> ' \" `";

const cases = locales.flatMap((locale) => templates.map((template) => [template, locale] as const));

test.each(cases)(
  "%s (%s) shows what people typed as typed: no markup, link or word of its own",
  async (template, locale) => {
    const rendered = (words: string) => {
      const props = withWords(letters[template], words) as EmailProps[typeof template];
      return renderEmail(template, props, { locale, recipientName: words, portal });
    };

    const harmless = await rendered("Words");
    const { html, subject, text } = await rendered(hostile);

    expect(tagsOf(html)).toEqual(tagsOf(harmless.html));
    expect(subject).toBe(harmless.subject.replaceAll("Words", () => headerLine(hostile)));
    expect(text.replaceAll(/\s+/g, " ")).toBe(
      harmless.text.replaceAll("Words", () => hostile).replaceAll(/\s+/g, " "),
    );
  },
);
