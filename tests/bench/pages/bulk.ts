import { sqlite } from "#db/client.server.ts";

type Row = Record<string, unknown>;

/** The rows of a table as a command wrote them. */
export function rowsOf(table: string, column: string, value: string): Row[] {
  return sqlite.prepare(`select * from "${table}" where "${column}" = ?`).all(value) as Row[];
}

/** Adds copies of a row that a command wrote; only what a copy must have of its own differs. */
export function copier(table: string, row: Row) {
  const { id, ...rest } = row;
  // A counter counts on by itself.
  const pattern = typeof id === "number" ? rest : row;
  const names = Object.keys(pattern);
  const insert = sqlite.prepare(
    `insert into "${table}" (${names.map((name) => `"${name}"`).join()}) values (${names.map((name) => `@${name}`).join()})`,
  );
  return (own: Row) => insert.run({ ...pattern, ...own });
}

/** The same for all lines on the record, and all letters, about one thing. */
export function copiersOf(table: "auditEntries" | "emails", subjectId: string) {
  const all = rowsOf(table, "subjectId", subjectId).map((row) => copier(table, row));
  const own = () => (table === "emails" ? { id: crypto.randomUUID(), key: null } : {});
  return (copied: string, more: Row = {}) =>
    all.forEach((copy) => copy({ subjectId: copied, ...own(), ...more }));
}
