import { sqlite } from "#db/client.server.ts";

type Row = Record<string, string | number | null>;

/** A row of its own, where what makes it needs more than the world has. */
export function plant(table: string, row: Row) {
  const names = Object.keys(row);
  const places = names.map((name) => `@${name}`).join(", ");
  sqlite.prepare(`insert into ${table} ("${names.join(`", "`)}") values (${places})`).run(row);
}

/** Texts of a row that is there. */
export function overwrite(table: string, where: Row, values: Row) {
  const list = (row: Row, between: string) =>
    Object.keys(row)
      .map((name) => `"${name}" = @${name}`)
      .join(between);
  const changed = sqlite
    .prepare(`update ${table} set ${list(values, ", ")} where ${list(where, " and ")}`)
    .run({ ...where, ...values });
  if (changed.changes === 0) throw new Error(`Nothing planted in ${table}`);
}
