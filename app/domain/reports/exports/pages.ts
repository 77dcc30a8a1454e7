import type { Cell } from "./kinds.ts";

type Source<Row, Key> = {
  /** Before the first row. */
  first: Key;
  /** The next rows from after a key; none at the end. */
  next: (after: Key) => Row[];
  keyOf: (row: Row) => Key;
  cells: (row: Row) => Cell[];
};

/** Pages of rows by key, each asked for when the one before was used: one statement a page. */
export function* pagesOf<Row, Key>({ first, next, keyOf, cells }: Source<Row, Key>) {
  for (let rows = next(first); rows.length > 0; rows = next(keyOf(rows.at(-1)!))) yield rows.map(cells);
}
