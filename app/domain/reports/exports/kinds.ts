/** What can be exported as a table. */
export const tables = ["applications", "sheets", "ranking", "decisions"] as const;
export type TableKind = (typeof tables)[number];

/** What a token may read: tables and the applications' files. */
export const exportKinds = [...tables, "attachments"] as const;
export type ExportKind = (typeof exportKinds)[number];

/** An empty cell is null; instants are in UTC. */
export type Cell = string | number | Date | null;

/** A table that is read page by page, so that nobody holds all of it. */
export type Table = { header: string[]; pages: Iterable<Cell[][]> };
