import type { Portal } from "./portal.ts";

/** What the audit log says that was done, and by whom; what was done again and again stands once. */
export function record({ database }: Portal): string[] {
  const lines = database
    .prepare(
      `select coalesce(accounts.name, 'The portal') || ': ' || action from auditEntries
       left join accounts on accounts.id = actorId order by auditEntries.id`,
    )
    .pluck()
    .all() as string[];
  return lines.filter((line, index) => line !== lines[index - 1]);
}
