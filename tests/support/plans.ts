import { sqlite } from "#db/client.server.ts";
import { vi } from "vitest";

/** How the database finds what `work` asks it for: each step of each statement, as SQLite explains it. */
export function plansOf(work: () => unknown): string[] {
  const asked = vi.spyOn(sqlite, "prepare");
  work();
  const statements = asked.mock.calls.map(([source]) => source);
  asked.mockRestore();
  return [...new Set(statements)].flatMap((source) => {
    const bound = Array(source.match(/\?/g)?.length ?? 0).fill("0");
    const steps = sqlite.prepare(`explain query plan ${source}`).all(...bound) as { detail: string }[];
    return steps.map(({ detail }) => detail);
  });
}
