/** Said aloud, because browsers forget that a table is one as soon as its rows are shown as blocks. */
export const roles = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  cell: { role: "cell" },
  column: { role: "columnheader", scope: "col" },
  rowHeader: { role: "rowheader", scope: "row" },
} as const;
