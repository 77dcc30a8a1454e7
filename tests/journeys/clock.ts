import type { Portal } from "./portal.ts";

/** Moves the deadline of a call to a second ago. */
export function closeCall({ database }: Portal, slug: string) {
  database.prepare("update calls set closesAt = ? where slug = ?").run(Date.now() - 1000, slug);
}
