import { Readable } from "node:stream";
import { readKeptFile } from "#app/adapters/files.server.ts";
import { computeFromRecord } from "#app/background/compute.server.ts";
import type { QuestionTo } from "#app/background/from-record.ts";
import type { ExportAccess } from "#app/domain/permissions.ts";
import { csvRow } from "#app/domain/reports/exports/csv.ts";
import { exportedFiles } from "#app/domain/reports/exports/files.ts";
import { type Table, tables } from "#app/domain/reports/exports/kinds.ts";
import { exportTable } from "#app/domain/reports/exports/table.ts";
import { mayTake, noteExport } from "#app/domain/reports/exports/take.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { downloadHeaders } from "./attachment.ts";
import { type Entry, zipResponse } from "./zip.ts";

type Reader = { access: ExportAccess; callSlug: string; locale: Locale; t: Translate; now: Date };

/** The file of that name, as `applications.csv`: 404 for one that there is not, 403 for one that the access is not for. */
export async function exportResponse(reader: Reader, file: string): Promise<Response> {
  const [, name, format] = /^([a-z]+)\.(csv|xlsx|zip)$/.exec(file) ?? [];
  const kind = tables.find((one) => one === name);
  if (file === "attachments.zip") return filesOf(reader);
  if (!kind || format === "zip") throw new Response(null, { status: 404 });
  const { access, callSlug, locale, t, now } = reader;
  refuseUnlessIn(access, kind);
  noteExport(access, kind, format, now);
  const asked = { callId: access.callId, kind, locale };
  const saved = `${callSlug}-${kind}.${format}`;
  if (format === "xlsx") return sheetResponse({ ...asked, title: t(`exports:kind.${kind}`) }, saved);
  return csvResponse(
    kind === "ranking" ? await computedTable(asked) : exportTable(access, kind, locale),
    saved,
  );
}

function refuseUnlessIn(access: ExportAccess, kind: Parameters<typeof mayTake>[1]) {
  if (!mayTake(access, kind)) throw new Response(null, { status: 403 });
}

/** Sent while it is read: a page of rows at a time is in memory. The mark at the beginning tells office programs that it is UTF-8. */
function csvResponse({ header, pages }: Table, name: string): Response {
  const lines = function* () {
    yield Buffer.from(`\uFEFF${csvRow(header)}`);
    for (const rows of pages) yield Buffer.from(rows.map(csvRow).join(""));
  };
  const body = Readable.toWeb(Readable.from(lines(), { highWaterMark: 1, objectMode: true }));
  return new Response(body as ReadableStream, {
    headers: { "Content-Type": "text/csv; charset=utf-8", ...downloadHeaders(name) },
  });
}

const atOnce = 500;

/** What cannot be read page by page, because all of it has to be known for its first row. */
async function computedTable(question: QuestionTo<"table">): Promise<Table> {
  const { header, rows } = (await computeFromRecord({ name: "table", question })).value;
  const pages = Array.from({ length: Math.ceil(rows.length / atOnce) }, (_none, page) =>
    rows.slice(page * atOnce, (page + 1) * atOnce),
  );
  return { header, pages };
}

/** A spreadsheet is one archive of one document, so its rows are together in memory: where they are read it is written, too. */
async function sheetResponse(question: QuestionTo<"spreadsheet">, name: string): Promise<Response> {
  const { value: content } = await computeFromRecord({ name: "spreadsheet", question });
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return new Response(content as Uint8Array<ArrayBuffer>, {
    headers: { "Content-Type": type, ...downloadHeaders(name) },
  });
}

function filesOf({ access, callSlug, now }: Reader): Response {
  refuseUnlessIn(access, "attachments");
  noteExport(access, "attachments", "zip", now);
  return zipResponse(entriesOf(access), `${callSlug}-files.zip`);
}

function* entriesOf(access: ExportAccess): Iterable<Entry> {
  for (const { name, attachmentId } of exportedFiles(access))
    yield { name, open: () => contentOf(attachmentId) };
}

async function contentOf(attachmentId: string): Promise<ReadableStream> {
  const content = await readKeptFile(attachmentId);
  if (!content) throw new Error(`The content of the attachment ${attachmentId} is missing.`);
  return content;
}
