import { getColumns, type InferInsertModel, type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { writer } from "#db/client.server.ts";

/**
 * Inserts rows that all state the same columns by one statement, however many there are: putting a statement together for
 * some hundreds at a time takes longer than SQLite does. `conflict`: what becomes of a row that is there already.
 */
export function insertMany<Table extends SQLiteTable>(
  table: Table,
  rows: InferInsertModel<Table>[],
  conflict?: SQL,
) {
  if (rows.length === 0) return;
  const columns = getColumns(table);
  const names = Object.keys(rows[0]);
  const kept = (value: unknown, name: string) =>
    value == null ? null : columns[name].mapToDriverValue(value);
  const said = rows.map((row) => names.map((name) => kept((row as Record<string, unknown>)[name], name)));
  const into = sql.join(
    names.map((name) => sql.identifier(columns[name].name)),
    sql`, `,
  );
  const values = sql.raw(names.map((_, at) => `value ->> ${at}`).join());
  writer().run(
    sql`insert into ${table} (${into}) select ${values} from json_each(${JSON.stringify(said)}) where true ${conflict ?? sql``}`,
  );
}
