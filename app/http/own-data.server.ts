import { readKeptFile } from "#app/adapters/files.server.ts";
import type { Account } from "#app/domain/accounts/account.ts";
import { ownDataIndex } from "#app/domain/privacy/export/contents.ts";
import { filesOf, kindsOf, lettersOf, noteTaking, receiptsOf } from "#app/domain/privacy/export/own-data.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { minutesUntilOwnData } from "./limits.server.ts";
import { renderSample } from "./preview-email.server.ts";
import { type Entry, zipResponse } from "./zip.ts";

type Asking = { account: Account; locale: Locale; now: Date; t: Translate };

/** All that the portal has of a person, in one archive that is written while it is sent; 429 for whoever asks too often. */
export async function ownDataResponse(asking: Asking): Promise<Response> {
  const { account, now, t } = asking;
  const minutes = await minutesUntilOwnData(account.id);
  if (minutes > 0) return tooOften(minutes, t);
  noteTaking(account, now);
  return zipResponse(
    ownDataEntries(asking),
    `${t("privacy:own.fileName")}-${now.toISOString().slice(0, 10)}.zip`,
  );
}

function tooOften(minutes: number, t: Translate): Response {
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Retry-After": String(minutes * 60) };
  return new Response(t("accounts:tooManyTries", { count: minutes }), { status: 429, headers });
}

/** The last entry says what is in the others, because by then it is known. */
export function* ownDataEntries({ account, locale, now, t }: Asking): Iterable<Entry> {
  const counts = new Map<string, number>();
  for (const { name, purpose, rows } of kindsOf(account)) {
    const path = `${purpose}/${name}.json`;
    yield { name: path, open: async () => jsonOf(noted(path, rows())) };
  }
  for (const { name, receipt } of noted("receipts/", receiptsOf(account)))
    yield { name: `receipts/${name}.json`, open: async () => jsonOf(receipt) };
  for (const [place, { at, template, sample, locale: writtenIn }] of noted(
    "letters/",
    lettersOf(account),
  ).entries()) {
    const name = `letters/${at.toISOString().slice(0, 10)}-${place + 1}-${template}.txt`;
    yield { name, open: async () => textOf(await letter(sample, writtenIn)) };
  }
  for (const { name, attachmentId } of noted("files/", filesOf(account)))
    yield {
      name: `files/${name}`,
      open: async () => (await readKeptFile(attachmentId)) ?? textOf(t("files:missingInStore")),
    };
  yield { name: "index.txt", open: async () => textOf(ownDataIndex(account, counts, now, locale)) };

  function noted<Row>(path: string, rows: Row[]): Row[] {
    counts.set(path, rows.length);
    return rows;
  }
}

async function letter(...[sample, locale]: Parameters<typeof renderSample>): Promise<string> {
  const { subject, text } = await renderSample(sample, locale);
  return `${subject}\n\n${text}`;
}

const jsonOf = (value: unknown) => textOf(`${JSON.stringify(value, null, 2)}\n`);
const textOf = (text: string): ReadableStream => new Blob([text]).stream();
