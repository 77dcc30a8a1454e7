import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import PostalMime, { type Address } from "postal-mime";

export type ReadMessage = {
  subject: string;
  from: string;
  to: string;
  /** ISO string. */
  date: string;
  html: string;
  text: string;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where the demo keeps its messages, as sent. */
export function mailboxFolder(data: string): string {
  return join(data, "mail");
}

/** Written aside and then renamed, so that nobody reads half a message. */
export async function keepMessage(folder: string, id: string, message: Buffer): Promise<void> {
  if (!uuid.test(id)) throw new Error(`not the id of a message: ${id}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${id}.part`), message);
  await rename(join(folder, `${id}.part`), join(folder, `${id}.eml`));
}

/** Undefined when there is no such message; an id that is not a UUID is never looked up. */
export async function readMessage(folder: string, id: string): Promise<ReadMessage | undefined> {
  if (!uuid.test(id)) return;
  const source = await readFile(join(folder, `${id}.eml`)).catch(nothingIfMissing);
  if (!source) return;
  const { subject = "", from, to = [], date = "", html = "", text = "" } = await PostalMime.parse(source);
  return { subject, from: written(from), to: to.map(written).join(", "), date, html, text };
}

function nothingIfMissing(problem: NodeJS.ErrnoException) {
  if (problem.code !== "ENOENT") throw problem;
}

function written(address: Address | undefined): string {
  if (!address?.name) return address?.address ?? "";
  return `${address.name} <${address.address}>`;
}
