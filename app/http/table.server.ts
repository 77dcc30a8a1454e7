import { computeWithin } from "#app/background/compute-within.server.ts";

export const mostMegabytes = 10;
const mostBytes = mostMegabytes * 1024 * 1024;
const limits = { milliseconds: 20_000, megabytes: 512 };

/** What is wrong with a table, as its sentence in the catalogue `imports`; line and column from 1. */
export type TableProblem =
  | { problem: "too-large" | "not-a-table" | "took-too-long"; line?: undefined; column?: undefined }
  | { problem: "broken"; line: number; column: number };

/** The rows of a CSV or XLSX file that arrives; read in a worker that is ended when the file is more than it seems. */
export async function receiveTable(
  content: AsyncIterable<Uint8Array>,
): Promise<{ rows: string[][] } | TableProblem> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of content) {
    bytes += piece.length;
    if (bytes > 4 * mostBytes) break;
    if (bytes <= mostBytes) pieces.push(piece.slice());
  }
  if (bytes > mostBytes) return { problem: "too-large" };
  return computeWithin(limits, "table", new Uint8Array(Buffer.concat(pieces))).catch(() => ({
    problem: "took-too-long" as const,
  }));
}
