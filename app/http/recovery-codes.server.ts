import { randomBytes } from "node:crypto";
import { readCode } from "./proof.server.ts";

const count = 10;
/** Without those that look like others. */
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** Ten codes as they are shown once, four times four of 32 letters (80 bits), and the hashes that are kept. */
export function newRecoveryCodes() {
  const codes = Array.from({ length: count }, oneCode);
  return { codes, ids: codes.map((code) => readCode(code).recoveryId) };
}

function oneCode(): string {
  const text = [...randomBytes(16)].map((byte) => letters[byte % letters.length]).join("");
  return text.match(/.{4}/g)!.join("-");
}
