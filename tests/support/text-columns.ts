import { sqlite } from "#db/client.server.ts";

type Column = { name: string; type: string; notnull: number; pk: number };

export function tablesOf(): string[] {
  const named =
    "select name from sqlite_master where type = 'table' and name not glob 'sqlite_*' and name not glob '__*' order by name";
  return sqlite.prepare(named).pluck().all() as string[];
}

export function columnsOf(table: string) {
  return sqlite.pragma(`table_info("${table}")`) as Column[];
}

/** Every column of the database that holds text, in the order of their names. */
export function textColumns() {
  return tablesOf()
    .flatMap((table) =>
      columnsOf(table)
        .filter(({ type }) => type.toLowerCase() === "text")
        .map(({ name }) => ({ table, column: name })),
    )
    .toSorted((one, other) => (`${one.table}.${one.column}` < `${other.table}.${other.column}` ? -1 : 1));
}

/** `table.column` of every text in which one of the words stands. */
export function whereStands(words: string[]): string[] {
  return textColumns()
    .filter(({ table, column }) =>
      (
        sqlite
          .prepare(`select "${column}" from "${table}" where "${column}" is not null`)
          .pluck()
          .all() as string[]
      ).some((text) => words.some((word) => String(text).toLowerCase().includes(word.toLowerCase()))),
    )
    .map(({ table, column }) => `${table}.${column}`);
}
