import type { Account } from "#app/domain/accounts/account.ts";
import { visit } from "./app.ts";

type Draft = { id: string; owner: Account };

const protocol = { "Tus-Resumable": "1.0.0" };
const inBase64 = (text: string) => Buffer.from(text).toString("base64");

/** Begins to send a file of so many bytes; its address is in the answer's `Location`. */
export function beginUpload({ id, owner }: Draft, questionId: string, bytes: number, name = "deck.pdf") {
  const about = { "Upload-Length": String(bytes), "Upload-Metadata": `filename ${inBase64(name)}` };
  const headers = { ...protocol, ...about };
  return visit(`/applications/${id}/uploads/${questionId}`, { as: owner, method: "POST", headers });
}

export function sendPiece(as: Account, address: string, offset: number, body: Uint8Array) {
  const content = {
    "Content-Type": "application/offset+octet-stream",
    "Content-Length": String(body.length),
  };
  const headers = { ...protocol, ...content, "Upload-Offset": String(offset) };
  return visit(address, { as, method: "PATCH", headers, body: body as Uint8Array<ArrayBuffer> });
}

/** How many bytes have arrived; undefined when nothing is known of such an upload. */
export async function arrivedAt(as: Account, address: string): Promise<number | undefined> {
  const { status, headers } = await visit(address, { as, method: "HEAD", headers: protocol });
  return status === 200 ? Number(headers.get("Upload-Offset")) : undefined;
}

export function giveUp(as: Account, address: string) {
  return visit(address, { as, method: "DELETE", headers: protocol });
}
