import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { extractText, getDocumentProxy } from "unpdf";
import type { Account } from "#app/domain/accounts/account.ts";
import { locales } from "#app/i18n/locale.ts";
import { sqlite } from "#db/client.server.ts";
import { type EmailProps, type EmailTemplate, renderEmail } from "#emails/index.ts";
import { portal } from "#tests/emails/letters.ts";
import { visit } from "./app.ts";
import { addressOf, allDoors } from "./doors.ts";

export type Heard = { door: string; text: string }[];

/** What every door says to somebody as page, as data and as file, with each of these ways to fill in its ids. */
export async function heardBy(as: Account | undefined, ways: Record<string, string>[]): Promise<Heard> {
  const heard: Heard = [];
  for (const door of await allDoors())
    for (const address of new Set(ways.map((params) => addressOf(door, params))))
      for (const way of [address, `${address}.data`])
        heard.push({ door, text: await wordsOf(await visit(way, { as })) });
  return heard;
}

/** The doors behind which it is heard, each once. */
export function doorsWith(what: RegExp, heard: Heard): string[] {
  return [...new Set(heard.filter(({ text }) => what.test(text)).map(({ door }) => door))];
}

/** All that an answer tells: its headers, and the words within a PDF, an archive or a spreadsheet. */
export async function wordsOf(answer: Response): Promise<string> {
  const words = await wordsIn(new Uint8Array(await answer.arrayBuffer()));
  const policy = answer.headers.get("Content-Security-Policy") ?? "";
  const [, nonce = ""] = /'nonce-([^']+)'/.exec(policy) ?? [];
  const head = JSON.stringify([...answer.headers]) + words;
  // Chance may spell any short name in it.
  return nonce ? head.replaceAll(nonce, "") : head;
}

async function wordsIn(bytes: Uint8Array): Promise<string> {
  const raw = Buffer.from(bytes).toString();
  if (raw.startsWith("PK\u0003\u0004")) return wordsInArchive(bytes);
  return raw.startsWith("%PDF") ? raw + (await wordsInPdf(bytes)) : raw;
}

/** What only begins like a PDF, as files of tests do, has no words but its bytes. */
async function wordsInPdf(bytes: Uint8Array): Promise<string> {
  if (!Buffer.from(bytes).includes("startxref")) return "";
  const pdf = await getDocumentProxy(bytes);
  return JSON.stringify(await pdf.getMetadata()) + (await extractText(pdf, { mergePages: true })).text;
}

async function wordsInArchive(bytes: Uint8Array): Promise<string> {
  const entries = await new ZipReader(new Uint8ArrayReader(bytes)).getEntries();
  const words = await Promise.all(
    entries.map(async (entry) => {
      if (entry.directory) return entry.filename;
      return `${entry.filename}\n${await wordsIn(await entry.getData(new Uint8ArrayWriter()))}`;
    }),
  );
  return words.join("\n");
}

/** Every letter on its way to an address: what waits in the outbox, and what is read in either language. */
export async function lettersTo(address: string): Promise<{ template: EmailTemplate; words: string }[]> {
  const rows = sqlite
    .prepare<[string], { template: EmailTemplate; props: string }>(
      "select template, props from emails where address = ? order by template",
    )
    .all(address);
  return Promise.all(
    rows.map(async ({ template, props }) => {
      const told = JSON.parse(props) as EmailProps[EmailTemplate];
      const read = await Promise.all(
        locales.map((locale) => renderEmail(template, told, { locale, recipientName: "Ada", portal })),
      );
      const words = [props, ...read.flatMap(({ subject, html, text }) => [subject, html, text])].join("\n");
      return { template, words };
    }),
  );
}
