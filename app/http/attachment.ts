import { readKeptFile } from "#app/adapters/files.server.ts";

type Attachment = { id: string; name: string; type: string; bytes: number };

const mediaTypes: Record<string, string> = { pdf: "application/pdf", png: "image/png", jpeg: "image/jpeg" };

/**
 * A stored file as a download that can do nothing in the reader's browser and stays in no cache. It takes what a view
 * of `domain/applications/attachments.ts` found for a permit; not found is 404.
 */
export async function attachmentResponse(found: Attachment | undefined): Promise<Response> {
  if (!found) throw new Response(null, { status: 404 });
  return new Response(await readKeptFile(found.id), {
    headers: {
      "Content-Type": mediaTypes[found.type] ?? "application/octet-stream",
      "Content-Length": String(found.bytes),
      ...downloadHeaders(found.name),
    },
  });
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
