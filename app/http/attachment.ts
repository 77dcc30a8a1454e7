import { Range } from "@remix-run/headers";
import type { ByteRange } from "#app/adapters/files-store.ts";
import { files, readKeptFile } from "#app/adapters/files.server.ts";
import { log } from "#app/adapters/log.server.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { erased } from "./erased.ts";

type Attachment = { id: string; name: string; type: string; bytes: number };

const officeType = "application/vnd.openxmlformats-officedocument";
const mediaTypes: Record<string, string> = {
  pdf: "application/pdf",
  png: "image/png",
  jpeg: "image/jpeg",
  mp4: "video/mp4",
  docx: `${officeType}.wordprocessingml.document`,
  xlsx: `${officeType}.spreadsheetml.sheet`,
  pptx: `${officeType}.presentationml.presentation`,
};

/**
 * A stored file, or the part of it that is asked for, as a download that can do nothing in the reader's browser and
 * stays in no cache. It takes what a view of `domain/applications/attachments.ts` found for a permit; not found is 404,
 * and what is not kept any more 410.
 */
export async function attachmentResponse(
  found: Attachment | "erased" | undefined,
  request: Request,
  t: Translate,
): Promise<Response> {
  if (!found) throw new Response(null, { status: 404 });
  if (found === "erased") return erased(t);
  const { id, bytes } = found;
  const range = rangeOf(request, bytes);
  if (range === "beyond") return answer(found, null, 416, { "Content-Range": `bytes */${bytes}` });
  const content = await (request.method === "HEAD" ? isThere(id) : readKeptFile(id, range));
  if (content === undefined) return missing(id, t);
  const length = range ? range.last - range.first + 1 : bytes;
  const part = range && { "Content-Range": `bytes ${range.first}-${range.last}/${bytes}` };
  return answer(found, content, range ? 206 : 200, { "Content-Length": String(length), ...part });
}

async function isThere(id: string): Promise<null | undefined> {
  return (await files().size(id)) === undefined ? undefined : null;
}

/** One part at most: whoever asks for several gets the whole, as the standard allows. */
function rangeOf({ headers }: Request, bytes: number): ByteRange | "beyond" | undefined {
  const asked = headers.get("Range");
  // Contents have no mark to compare with, so what must not have changed is sent as a whole.
  if (!asked || headers.has("If-Range")) return;
  const range = Range.from(asked);
  if (range.unit !== "bytes" || range.ranges.length !== 1) return;
  const [part] = range.normalize(bytes);
  return part && part.start <= part.end ? { first: part.start, last: part.end } : "beyond";
}

function answer(
  { name, type }: Attachment,
  content: ReadableStream<Uint8Array> | null,
  status: number,
  more: Record<string, string>,
) {
  const mediaType = mediaTypes[type] ?? "application/octet-stream";
  const headers = { "Content-Type": mediaType, "Accept-Ranges": "bytes", ...downloadHeaders(name), ...more };
  return new Response(content, { status, headers });
}

/** The database knows the file and the store does not: nobody who asks can mend that, so it goes into the log. */
function missing(id: string, t: Translate): Response {
  log.error({ attachment: id }, "a file is missing in the store");
  const headers = { "Content-Type": "text/plain; charset=utf-8" };
  return new Response(t("files:missingInStore"), { status: 503, headers });
}

/** For everything private that is saved instead of shown. */
export function downloadHeaders(name: string) {
  return {
    "Content-Disposition": `attachment; filename="${inAscii(name)}"; filename*=UTF-8''${encoded(name)}`,
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
  };
}

function inAscii(name: string): string {
  return name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
}

/** As RFC 8187 wants it: stricter than encodeURIComponent. */
function encoded(name: string): string {
  const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(name).replace(/['()*]/g, percent);
}
