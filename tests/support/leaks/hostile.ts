import { sqlite } from "#db/client.server.ts";
import { textColumns } from "../text-columns.ts";

/** Closes what it stands in, and would run. */
export const hostile = `"'></p><img src=x onerror=alert(1)><script>alert(2)</script>`;

/** By these something is found again: nothing would be shown. */
const kept = /^(email|address|token|code|slug|id|key|tokenHash)$/;

/** Puts it before each planted word, wherever one stands; names the columns. */
export function poison(): string[] {
  const guards = sqlite
    .prepare("select name, sql from sqlite_master where type = 'trigger'")
    .all() as Guard[];
  for (const { name } of guards) sqlite.exec(`drop trigger "${name}"`);
  const poisoned = textColumns().filter(
    ({ table, column }) => !kept.test(column) && poisonColumn(table, column),
  );
  for (const { sql } of guards) sqlite.exec(sql);
  return poisoned.map(({ table, column }) => `${table}.${column}`);
}

type Guard = { name: string; sql: string };

function poisonColumn(table: string, column: string): boolean {
  const before = (what: string) => `replace("${column}", 'zzq', ${what} || 'zzq')`;
  const poisoned = `iif(json_valid("${column}"), ${before("@inJson")}, ${before("@inText")})`;
  const { changes } = sqlite
    .prepare(`update "${table}" set "${column}" = ${poisoned} where "${column}" like '%zzq%'`)
    .run({ inText: hostile, inJson: JSON.stringify(hostile).slice(1, -1) });
  return changes > 0;
}
