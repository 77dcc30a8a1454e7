import { closeSync, openSync, readSync } from "node:fs";

type Read = (from: number, length: number) => Buffer;

/**
 * Reads parts of a file that was written just now, so that the system has it in memory: to wait for each part in another
 * thread would take many times as long.
 */
export function readingParts<Result>(path: string, work: (read: Read) => Result): Result {
  const file = openSync(path, "r");
  const read: Read = (from, length) => {
    const part = Buffer.allocUnsafe(length);
    return part.subarray(0, readSync(file, part, 0, length, from));
  };
  try {
    return work(read);
  } finally {
    closeSync(file);
  }
}
