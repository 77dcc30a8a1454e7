import { readKeptFile } from "#app/adapters/files.server.ts";
import { compute } from "#app/background/compute.server.ts";
import { areFilesErased } from "#app/domain/applications/attachments.ts";
import { viewReceiptFile } from "#app/domain/applications/receipt-file.ts";
import { isErased } from "#app/domain/applications/read.ts";
import { viewReceipt } from "#app/domain/applications/read-submitted.ts";
import { receiptDocument } from "#app/domain/applications/receipt-document.ts";
import { filesIn } from "#app/domain/calls/form/questions-of.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { downloadHeaders } from "./attachment.ts";
import { erased } from "./erased.ts";
import { portalAddress } from "./portal-address.ts";
import { type Entry, zipResponse } from "./zip.ts";

type Reader = { own: OwnApplication; locale: Locale; now: Date; t: Translate };

/** The receipt of the version that counts, in all its shapes; 404 while none does. */
export function receiptOf({ own, locale, now, t }: Reader) {
  if (isErased(own)) throw erased(t);
  const file = viewReceiptFile(own);
  const receipt = viewReceipt(own, locale, now);
  if (!file || !receipt) throw new Response(null, { status: 404 });
  const { number, version } = file.receipt;
  const name = t("receipts:files.fileName", { number, version });
  const json = Buffer.from(`${JSON.stringify(file, null, 2)}\n`);
  const print = () => {
    const printed = receiptDocument({ ...receipt, verifyAt: portalAddress("/verify"), json }, t);
    return compute("pdf", printed);
  };
  const attachments = Object.values(file.receipt.answers).flatMap((answer) => filesIn(answer));
  return { name, json, print, attachments };
}

export async function pdfReceipt(reader: Reader): Promise<Response> {
  const { name, print } = receiptOf(reader);
  return saved(await print(), "application/pdf", `${name}.pdf`);
}

export function jsonReceipt(reader: Reader): Response {
  const { name, json } = receiptOf(reader);
  return saved(json, "application/json", `${name}.json`);
}

/**
 * Everything: the receipt as PDF and JSON, and each file that was sent, numbered because two may have the same name. There
 * is none without its files.
 */
export function receiptBundle(reader: Reader): Response {
  if (areFilesErased(reader.own.applicationId)) throw erased(reader.t);
  const { name, json, print, attachments } = receiptOf(reader);
  const entries: Entry[] = [
    { name: `${name}/${name}.pdf`, open: async () => streamOf(await print()) },
    { name: `${name}/${name}.json`, open: async () => streamOf(json) },
    ...attachments.map((file, place) => ({
      name: `${name}/${place + 1}-${file.name}`,
      open: () => contentOf(file.attachmentId),
    })),
  ];
  return zipResponse(entries, `${name}.zip`);
}

async function contentOf(attachmentId: string): Promise<ReadableStream> {
  const content = await readKeptFile(attachmentId);
  if (!content) throw new Error(`The content of the attachment ${attachmentId} is missing.`);
  return content;
}

function saved(content: Uint8Array, type: string, name: string): Response {
  return new Response(content as Uint8Array<ArrayBuffer>, {
    headers: { "Content-Type": type, ...downloadHeaders(name) },
  });
}

function streamOf(content: Uint8Array): ReadableStream {
  return new Blob([content as Uint8Array<ArrayBuffer>]).stream();
}
