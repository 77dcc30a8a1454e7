import { createHash } from "node:crypto";
import { constants, crc32, deflateRawSync } from "node:zlib";

/** Bytes, and how they are sent: name and value in turn. */
type Sent = { content: Buffer; headers: string[] };
type Filled = Record<"plain" | "gzip", Sent>;
type Part = { bytes: Buffer; zipped: Buffer };

export type KeptPage = {
  /** The rendered page, taken apart where it shows the server's clock (ISO), from which it counts down. */
  parts: Part[];
  /** What each answer says, also that it is still the same. */
  headers: string[];
  /** Of the content; a page that shows the clock has none. */
  etag?: string;
  /** What it takes in memory. */
  bytes: number;
  /** As it was last sent, with the clock of that instant. */
  last?: { at: number } & Filled;
};

/** In milliseconds, how old a clock may be when it is sent: less than most answers take to arrive. */
const oldestClock = 20;

export function keepPage(html: string, rendered: Record<string, string>, now: string): KeptPage {
  const parts = html.split(now).map(partOf);
  const etag = parts.length === 1 ? etagOf(parts[0]) : undefined;
  const size = parts.reduce((sum, { bytes, zipped }) => sum + bytes.length + zipped.length, 0);
  // Once taken apart, and once as it was last sent.
  return { parts, headers: headersFor(rendered, etag), etag, bytes: 2 * size };
}

/** A browser may keep a page that shows no clock if it asks each time whether it is still the same. */
function headersFor(rendered: Record<string, string>, etag: string | undefined): string[] {
  // How long it is and which number it has is said of each answer.
  const { "content-length": _length, "x-request-id": _number, ...headers } = rendered;
  const vary = "Accept-Encoding, Accept-Language, Cookie";
  return Object.entries({
    ...headers,
    vary,
    ...(etag && { etag, "cache-control": "private, no-cache" }),
  }).flat();
}

/** Compressed to a whole byte, and looking back at nothing: what stands before it may change. */
function partOf(text: string): Part {
  const bytes = Buffer.from(text);
  return { bytes, zipped: deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH }) };
}

function etagOf({ bytes }: Part) {
  return `W/"${createHash("sha256").update(bytes).digest("base64url").slice(0, 16)}"`;
}

/** The page as it is sent at an instant: the same bytes as a moment ago, those without a clock always. */
export function filledAt(page: KeptPage, now: Date): Filled {
  const at = now.getTime();
  const { last, parts } = page;
  if (last && (parts.length === 1 || Math.abs(at - last.at) < oldestClock)) return last;
  page.last = { at, ...filled(page, now.toISOString()) };
  return page.last;
}

function filled({ parts, headers }: KeptPage, clock: string): Filled {
  const hole = partlyStored(Buffer.from(clock));
  const all = parts.flatMap((part, place) => (place === 0 ? [part] : [hole, part]));
  const [plain, zipped] = [Buffer.concat(all.map(({ bytes }) => bytes)), zippedOf(all)];
  return {
    plain: { content: plain, headers: [...headers, "content-length", String(plain.length)] },
    gzip: {
      content: zipped,
      headers: [...headers, "content-length", String(zipped.length), "content-encoding", "gzip"],
    },
  };
}

const gzipHead = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const lastBlock = Buffer.from([1, 0, 0, 0xff, 0xff]);

/** The parts as gzip (RFC 1952) without compressing them again. */
function zippedOf(parts: Part[]): Buffer {
  const end = Buffer.alloc(8);
  end.writeUInt32LE(
    parts.reduce((sum, { bytes }) => crc32(bytes, sum), 0),
    0,
  );
  end.writeUInt32LE(
    parts.reduce((sum, { bytes }) => sum + bytes.length, 0),
    4,
  );
  return Buffer.concat([gzipHead, ...parts.map(({ zipped }) => zipped), lastBlock, end]);
}

/** As a block that is not compressed: its length, the same with all bits turned round, and the bytes. */
function partlyStored(bytes: Buffer): Part {
  const head = Buffer.alloc(5);
  head.writeUInt16LE(bytes.length, 1);
  head.writeUInt16LE(bytes.length ^ 0xffff, 3);
  return { bytes, zipped: Buffer.concat([head, bytes]) };
}
