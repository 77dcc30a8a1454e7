import { createHash } from "node:crypto";
import { constants, crc32, deflateRawSync } from "node:zlib";

/** What is different each time that a page is sent: the nonce of its scripts, and the server's clock (ISO), from which it counts down. */
type Hole = "nonce" | "now";
export type Filling = Record<Hole, string>;
type Part = { bytes: Buffer; zipped: Buffer } | Hole;

export type KeptPage = {
  parts: Part[];
  headers: Record<string, string>;
  /** The content security policy, between whose parts the nonce stands. */
  policy: string[];
  /** Of the content without its holes; a page that shows the clock has none. */
  etag?: string;
  /** What it takes in memory. */
  bytes: number;
};

/** The rendered page in parts, between which that is filled in which stood there when it was rendered. */
export function keepPage(html: string, headers: Record<string, string>, { nonce, now }: Filling): KeptPage {
  // What a link names comes from here, which the policy allows by itself.
  const text = html.replace(/(<link [^>]*?) nonce="[^"]*"/g, "$1");
  const parts = text.split(new RegExp(`(${nonce.replaceAll("+", "\\+")}|${now})`)).map((part): Part => {
    if (part === nonce) return "nonce";
    return part === now ? "now" : partOf(part);
  });
  const etag = parts.includes("now") ? undefined : etagOf(parts);
  const policy = headers["content-security-policy"].split(`'nonce-${nonce}'`);
  return {
    parts,
    headers: headersFor(headers, etag),
    policy,
    etag,
    bytes: parts.reduce((sum, part) => sum + sizeOf(part), 0),
  };
}

/**
 * What each answer says. A browser may keep a page that shows no clock if it asks each time whether it is still the same;
 * machines between may not, since the next reader would get its nonce.
 */
function headersFor(rendered: Record<string, string>, etag: string | undefined) {
  const { "content-security-policy": _policy, "content-length": _length, ...headers } = rendered;
  const vary = "Accept-Encoding, Accept-Language, Cookie";
  return { ...headers, vary, ...(etag && { etag, "cache-control": "private, no-cache" }) };
}

const sizeOf = (part: Part) => (typeof part === "string" ? 0 : part.bytes.length + part.zipped.length);

/** Compressed to a whole byte, and looking back at nothing: what stands before it may change. */
function partOf(text: string) {
  const bytes = Buffer.from(text);
  return { bytes, zipped: deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH }) };
}

function etagOf(parts: Part[]) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(typeof part === "string" ? part : part.bytes);
  return `W/"${hash.digest("base64url").slice(0, 16)}"`;
}

/** The page as it is. */
export function filled({ parts }: KeptPage, filling: Filling): Buffer {
  return Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(filling[part]) : part.bytes)),
  );
}

const gzipHead = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const lastBlock = Buffer.from([1, 0, 0, 0xff, 0xff]);

/** The page as gzip (RFC 1952) without compressing it again: what fills the holes stands there as it is, in blocks of its own. */
export function filledAndZipped({ parts }: KeptPage, filling: Filling): Buffer {
  const blocks: Buffer[] = [gzipHead];
  let [sum, length] = [0, 0];
  for (const part of parts) {
    const bytes = typeof part === "string" ? Buffer.from(filling[part]) : part.bytes;
    blocks.push(typeof part === "string" ? stored(bytes) : part.zipped);
    sum = crc32(bytes, sum);
    length += bytes.length;
  }
  const end = Buffer.alloc(8);
  end.writeUInt32LE(sum, 0);
  end.writeUInt32LE(length, 4);
  return Buffer.concat([...blocks, lastBlock, end]);
}

/** A block that is not compressed: its length, the same with all bits turned round, and the bytes. */
function stored(bytes: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt16LE(bytes.length, 1);
  head.writeUInt16LE(bytes.length ^ 0xffff, 3);
  return Buffer.concat([head, bytes]);
}
