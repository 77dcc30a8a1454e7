import { deflateSync } from "node:zlib";

/** Written as a reader of the format would, to be wrong in one place at a time. Objects by their numbers, from 1 on. */
export const objectsOfPages = (pages: number, count = pages): string[] => [
  "<</Type/Catalog/Pages 2 0 R>>",
  `<</Type/Pages/Count ${count}/Kids[${Array.from({ length: pages }, (_, at) => `${at + 3} 0 R`).join(" ")}]>>`,
  ...Array.from(
    { length: pages },
    () => "<</Type /Page % as a note says: /Type/Pages\n/Parent 2 0 R/Title(\\)>>)>>",
  ),
];

const trailer = (size: number, more: string) => `trailer<</Size ${size}/Root 1 0 R${more}>>\n`;
const ending = (at: number) => `startxref\n${at}\n%%EOF\n`;
const line = (place: number) => `${String(place).padStart(10, "0")} 00000 n \n`;

/** With a table, as they have been since 1993. `more` stands in the trailer. */
export function aPlainPdf(objects: string[], more = ""): Buffer {
  let content = "%PDF-1.4\n";
  const lines = objects.map((object, at) => {
    const place = content.length;
    content += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return line(place);
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines.join("")}`;
  return Buffer.from(content + table + trailer(objects.length + 1, more) + ending(content.length), "latin1");
}

/** As many programs change a PDF: what is new stands at its end, with a table of its own that names the one before. */
export function changed(pdf: Buffer, objects: Record<number, string>): Buffer {
  const before = /startxref\n(\d+)/.exec(pdf.toString("latin1"))![1];
  let added = "";
  const runs = Object.entries(objects).map(([number, object]) => {
    const place = pdf.length + added.length;
    added += `${number} 0 obj\n${object}\nendobj\n`;
    return `${number} 1\n${line(place)}`;
  });
  const at = pdf.length + added.length;
  const table = `xref\n${runs.join("")}${trailer(99, `/Prev ${before}`)}${ending(at)}`;
  return Buffer.concat([pdf, Buffer.from(added + table, "latin1")]);
}

const stream = (dictionary: string, content: Buffer) =>
  Buffer.concat([
    Buffer.from(`<<${dictionary}/Filter/FlateDecode/Length ${content.length}>>\nstream\n`),
    content,
    Buffer.from("\nendstream"),
  ]);

/** With all objects packed into one, and the table, too, as most are made today. `places`: where objects begin, if several share one. */
export function aPackedPdf(objects: string[], places = placesOf(objects)): Buffer {
  const head = places.map((place, at) => `${at + 1} ${place}`).join(" ") + "\n";
  const packed = deflateSync(Buffer.from(head + objects.join(" "), "latin1"));
  const [own, table] = [places.length + 1, places.length + 2];
  const begin = Buffer.from(`%PDF-1.5\n${own} 0 obj\n`);
  const holder = stream(`/Type/ObjStm/N ${places.length}/First ${head.length}`, packed);
  const tableAt = begin.length + holder.length + "\nendobj\n".length;
  const rows = [
    [0, 0, 0],
    ...places.map((_, at) => [2, own, at]),
    [1, "%PDF-1.5\n".length, 0],
    [1, tableAt, 0],
  ].map(([kind, one, other]) => [kind, one >> 16, (one >> 8) & 255, one & 255, other >> 8, other & 255]);
  // Each row as what distinguishes it from the one above.
  const told = rows.map((row, at) => [2, ...row.map((byte, place) => byte - (rows[at - 1]?.[place] ?? 0))]);
  const facts = `/Type/XRef/W[1 3 2]/Size ${table + 1}/Root 1 0 R/DecodeParms<</Predictor 12/Columns 6>>`;
  return Buffer.concat([
    begin,
    holder,
    Buffer.from(`\nendobj\n${table} 0 obj\n`),
    stream(facts, deflateSync(Buffer.from(told.flat()))),
    Buffer.from(`\nendobj\n${ending(tableAt)}`),
  ]);
}

function placesOf(objects: string[]): number[] {
  let end = 0;
  return objects.map((object) => (end += object.length + 1) - object.length - 1);
}
