import { createHash } from "node:crypto";

/** JSON with sorted keys and no blanks: equal content gives equal text, on every machine. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isRecord(part) ? sorted(part) : part));
}

/** In hexadecimal digits, of the canonical JSON in UTF-8. */
export function sha256Of(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}

function isRecord(part: unknown): part is Record<string, unknown> {
  return typeof part === "object" && part !== null && !Array.isArray(part);
}

function sorted(part: Record<string, unknown>) {
  return Object.fromEntries(
    Object.keys(part)
      .sort()
      .map((key) => [key, part[key]]),
  );
}
