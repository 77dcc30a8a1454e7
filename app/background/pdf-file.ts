import { inflateSync } from "node:zlib";
import { type Dictionary, unsound, type Value, valueAt } from "./pdf-values.ts";

/** The bytes of a file from a place on; fewer where it ends. */
export type Read = (from: number, length: number) => Buffer;

/** To read, to unpack and to understand of one file, in bytes: the structure of a sound PDF takes much less. */
const most = 2 * 1024 * 1024;
const longestValue = 256 * 1024;

/** A PDF of which only so much is read as it takes. */
export class PdfFile {
  readonly bytes: number;
  readonly #read: Read;
  #left = most;

  constructor(bytes: number, read: Read) {
    [this.bytes, this.#read] = [bytes, read];
  }

  #spend(bytes: number) {
    this.#left -= bytes;
    if (this.#left < 0) unsound();
  }

  #part(from: number, length: number): Buffer {
    this.#spend(length);
    return this.#read(from, length);
  }

  textAt(from: number, length: number): string {
    return this.#part(from, length).toString("latin1");
  }

  /** The object that is written down at a place, its number, and where its value ends. */
  objectAt(from: number, length = 1024): { number: number; value: Value; end: number } {
    const text = this.textAt(from, length);
    try {
      const [head, number] = /^\s*(\d+)\s+0\s+obj/.exec(text) ?? unsound();
      const { value, end } = valueAt(text, head.length);
      if (!/^\s*(endobj|stream)/.test(text.slice(end, end + 16))) unsound();
      return { number: Number(number), value, end: from + end };
    } catch (problem) {
      if (text.length < length || length >= longestValue) throw problem;
      return this.objectAt(from, length * 16);
    }
  }

  /** A value in what was unpacked: again and again the same would take long, too. */
  valueIn(text: string, from: number): Value {
    const { value, end } = valueAt(text, from);
    this.#spend(end - from);
    return value;
  }

  /** What is packed behind the dictionary that describes it and ends at `end`. */
  unpacked(description: Dictionary, end: number, length: Value): Buffer {
    const [head] = /^\s*stream\r?\n/.exec(this.textAt(end, 32)) ?? unsound();
    const from = end + head.length;
    if (!/^\s*endstream/.test(this.textAt(from + Number(length), 16))) unsound();
    const content = this.#inflated(description, this.#part(from, Number(length)));
    this.#spend(content.length);
    return unpredicted(content, description.get("/DecodeParms"));
  }

  #inflated(description: Dictionary, packed: Buffer): Buffer {
    const filter = description.get("/Filter");
    if (filter === undefined) return packed;
    if (String(filter) !== "/FlateDecode") unsound();
    return inflateSync(packed, { maxOutputLength: this.#left });
  }
}

/** Rows of bytes may be kept as what distinguishes each from the one above it. */
function unpredicted(content: Buffer, how: Value): Buffer {
  const parameters: Value = (Array.isArray(how) ? how[0] : how) ?? new Map<string, Value>();
  if (!(parameters instanceof Map)) unsound();
  const predictor = Number(parameters.get("/Predictor") ?? 1);
  if (predictor === 1) return content;
  if (predictor < 10 || predictor > 15 || parameters.has("/Colors") || parameters.has("/BitsPerComponent"))
    unsound();
  return fromRows(content, Number(parameters.get("/Columns")));
}

function fromRows(content: Buffer, columns: number): Buffer {
  const rows = Math.floor(content.length / (columns + 1));
  const plain = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const from = row * (columns + 1);
    const [kind, to] = [content[from], row * columns];
    if (kind !== 0 && kind !== 2) unsound();
    for (let at = 0; at < columns; at += 1)
      plain[to + at] = content[from + 1 + at] + (kind === 2 && row > 0 ? plain[to + at - columns] : 0);
  }
  return plain;
}
