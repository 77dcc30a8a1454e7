import { eq, getColumns, type InferInsertModel, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { writer, writtenChange } from "./client.server.ts";

type Row<Table extends SQLiteTable> = InferInsertModel<Table>;
type Named = Record<string, unknown>;
type Prepared = { run(values: Named): unknown };

/**
 * What many requests write: its SQL is put together once for the columns that are given, which takes several times as long
 * as running it. `change` gets a placeholder for each value.
 */
export function writtenRows<Given extends object>(change: (row: Given) => { prepare(): Prepared }) {
  const kept = new Map<string, () => Prepared>();
  return (row: Given) => {
    const values = row as Named;
    const names = Object.keys(row).filter((name) => values[name] !== undefined);
    const key = names.join();
    if (!kept.has(key))
      kept.set(
        key,
        writtenChange(() => change(placeholders(names) as Given)),
      );
    kept.get(key)!().run(values);
  };
}

const placeholders = (names: string[]) =>
  Object.fromEntries(names.map((name) => [name, sql.placeholder(name)]));

/** Adds a row to a table. */
export function adds<Table extends SQLiteTable>(table: Table): (row: Row<Table>) => void {
  return writtenRows<Row<Table> & object>((row) => writer().insert<SQLiteTable>(table).values(row));
}

/** Adds a row; where there is one with this key already, what is given takes the place of what it said. */
export function replaces<Table extends SQLiteTable>(
  table: Table,
  ...key: SQLiteColumn[]
): (row: Row<Table>) => void {
  const columns = Object.entries<SQLiteColumn>(getColumns(table)).filter(([, one]) => !key.includes(one));
  return writtenRows<Row<Table> & object>((row) => {
    const given = columns.filter(([name]) => name in row);
    const set = given.map(([name, one]) => [name, sql`excluded.${sql.identifier(one.name)}`]);
    const onConflict = { target: key, set: Object.fromEntries(set) };
    return writer().insert<SQLiteTable>(table).values(row).onConflictDoUpdate(onConflict);
  });
}

/** Changes the row with this key; what is not given stays. */
export function changes<Table extends SQLiteTable>(table: Table, key: SQLiteColumn) {
  const change = writtenRows<Named>(({ rowKey, ...set }) =>
    writer().update<SQLiteTable>(table).set(set).where(eq(key, rowKey)),
  );
  return (rowKey: string | number, values: Partial<Row<Table>>) => change({ ...values, rowKey });
}
