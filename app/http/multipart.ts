/** The first field of a sent form as it arrives; `name` is the file's own, empty for other fields and when none was chosen. */
export type SentFile = { field: string; name: string; content: AsyncIterable<Uint8Array> };

const mostHeaderBytes = 8 * 1024;
const bytesOf = (text: string) => Buffer.from(text, "latin1");

/**
 * The first field of a multipart form, read piece by piece while it arrives: parsers that hand out whole parts would
 * keep all of a file in memory. What comes after it is not looked at.
 */
export async function sentFile(request: Request): Promise<SentFile | undefined> {
  const boundary = /boundary="?([^";]+)"?/i.exec(request.headers.get("Content-Type") ?? "")?.[1];
  if (!boundary || !request.body) return;
  const pieces = request.body[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const { header, rest } = await readHeader(pieces);
  const content = untilBoundary(rest, pieces, bytesOf(`\r\n--${boundary}`));
  return { field: nameIn(header, "name"), name: nameIn(header, "filename"), content };
}

async function readHeader(pieces: AsyncIterator<Uint8Array>) {
  let read = Buffer.alloc(0);
  let end = -1;
  while (end < 0 && read.length < mostHeaderBytes) {
    const { value, done } = await pieces.next();
    if (done) break;
    read = Buffer.concat([read, value]);
    end = read.indexOf("\r\n\r\n");
  }
  if (end < 0) return { header: "", rest: Buffer.alloc(0) };
  return { header: read.toString("utf8", 0, end), rest: read.subarray(end + 4) };
}

/** Browsers write quotes and line breaks in names in percents, the rest in UTF-8. */
function nameIn(header: string, parameter: string): string {
  const written = new RegExp(`\\b${parameter}="([^"]*)"`, "i").exec(header)?.[1] ?? "";
  return written.replace(/%(22|0D|0A)/gi, (escaped) => decodeURIComponent(escaped));
}

/** As much is held back as could be the beginning of the boundary. */
async function* untilBoundary(
  rest: Buffer,
  pieces: AsyncIterator<Uint8Array>,
  boundary: Buffer,
): AsyncGenerator<Uint8Array> {
  let held = rest;
  while (true) {
    const end = held.indexOf(boundary);
    if (end >= 0) return yield held.subarray(0, end);
    const sure = Math.max(0, held.length - boundary.length + 1);
    if (sure > 0) yield held.subarray(0, sure);
    const { value, done } = await pieces.next();
    if (done) throw new Error("The form ended in the middle of a file.");
    held = Buffer.concat([held.subarray(sure), value]);
  }
}
