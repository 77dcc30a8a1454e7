import { configure, ZipWriter } from "@zip.js/zip.js";
import { downloadHeaders } from "./attachment.ts";

// Nothing is compressed that is compressed already, so its workers would have nothing to do. It counts the entries in
// work all the same, at most one a core: somebody who downloads slowly would keep everybody else waiting.
configure({ useWebWorkers: false, maxWorkers: Number.MAX_SAFE_INTEGER });

/** A file of an archive, opened when its turn comes. */
export type Entry = { name: string; open: () => Promise<ReadableStream> };

/** Files as one ZIP, written while it is sent: never more of it in memory than one piece. */
export function zipResponse(entries: Iterable<Entry>, name: string): Response {
  const { readable, writable } = new TransformStream<Uint8Array>();
  void write(writable, entries);
  return new Response(readable, {
    headers: { "Content-Type": "application/zip", ...downloadHeaders(name) },
  });
}

async function write(writable: WritableStream, entries: Iterable<Entry>) {
  const zip = new ZipWriter(writable, { level: 0 });
  try {
    for (const { name, open } of entries) await zip.add(name, await open());
    await zip.close();
  } catch (problem) {
    // Whoever saves it sees the download fail, rather than a shorter archive.
    await writable.abort(problem).catch(() => {});
  }
}
