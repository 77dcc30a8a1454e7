import writeExcelFile from "write-excel-file/node";

type Cell = string | number | Date | null;
/** `name` is the tab's. */
export type Sheet = { name: string; header: string[]; rows: Cell[][] };

/** What a cell of a spreadsheet can hold. */
const mostCharacters = 32_767;

/** A spreadsheet as XLSX: every text is a text, so that nothing in it is computed. */
export async function writeSheet({ name, header, rows }: Sheet): Promise<Uint8Array> {
  const titles = header.map((value) => ({
    value: asTyped(value),
    type: String,
    fontWeight: "bold" as const,
    wrap: true,
  }));
  const data = [titles, ...rows.map((row) => row.map(cellOf))];
  const columns = header.map(() => ({ width: 22 }));
  const written = writeExcelFile(data, { sheet: name.slice(0, 31), columns, stickyRowsCount: 1 });
  return new Uint8Array(await written.toBuffer());
}

function cellOf(value: Cell) {
  if (value === null) return null;
  if (typeof value === "number") return { value, type: Number };
  if (value instanceof Date) return { value, type: Date, format: "yyyy-mm-dd hh:mm" };
  return { value: asTyped(value).slice(0, mostCharacters), type: String };
}

/**
 * Spreadsheets read "_x0041_" as the character of that number, unless its first stroke is written as one, too
 * (ECMA-376, ST_Xstring).
 */
function asTyped(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
}
