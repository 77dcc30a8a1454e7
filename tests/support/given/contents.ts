import { deflateSync } from "node:zlib";
import { BlobWriter, TextReader, ZipWriter } from "@zip.js/zip.js";
import pdfmake from "pdfmake";
import { printPdf } from "#app/background/pdf.ts";

/** A real PDF of so many pages. */
export function aPdf(pages = 1): Promise<Uint8Array> {
  const content = Array.from({ length: pages }, (_, page) => ({
    text: `Page ${page + 1}`,
    pageBreak: page > 0 ? ("before" as const) : undefined,
  }));
  return printPdf({ definition: { content }, foot: "" });
}

/** One that asks for a password when it is opened. */
export async function aProtectedPdf(): Promise<Uint8Array> {
  // Sets the fonts.
  await aPdf();
  const definition = { content: "Secret", userPassword: "secret", defaultStyle: { font: "SourceSans" } };
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}

/** A short one whose table of contents unpacks to so many megabytes. */
export function aPdfThatUnpacksTo(megabytes: number): Uint8Array {
  const packed = deflateSync(Buffer.alloc(megabytes * 1024 * 1024));
  const head =
    "%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n";
  const table = `4 0 obj<</Type/XRef/Size 5/Root 1 0 R/W[1 2 1]/Filter/FlateDecode/Length ${packed.length}>>stream\n`;
  const end = `\nendstream endobj\nstartxref\n${head.length}\n%%EOF\n`;
  return Buffer.concat([Buffer.from(head + table), packed, Buffer.from(end)]);
}

const main = "application/vnd.openxmlformats-officedocument";
const office = {
  docx: ["word/document.xml", `${main}.wordprocessingml.document.main+xml`],
  xlsx: ["xl/workbook.xml", `${main}.spreadsheetml.sheet.main+xml`],
  pptx: ["ppt/presentation.xml", `${main}.presentationml.presentation.main+xml`],
};

/** A document of an office programme, as short as it can be. */
export async function anOfficeFile(kind: keyof typeof office): Promise<Uint8Array> {
  const [part, type] = office[kind];
  const types = `<?xml version="1.0"?><Types><Override PartName="/${part}" ContentType="${type}"/></Types>`;
  return aZip({ "[Content_Types].xml": types, "_rels/.rels": "<Relationships/>", [part]: "<document/>" });
}

export async function aZip(parts: Record<string, string>): Promise<Uint8Array> {
  const zip = new ZipWriter(new BlobWriter());
  for (const [name, text] of Object.entries(parts)) await zip.add(name, new TextReader(text));
  return new Uint8Array(await (await zip.close()).arrayBuffer());
}

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string, "latin1"))));

export const aPng = bytes(
  [0x89, ..."PNG\r\n".split("").map((one) => one.charCodeAt(0)), 0x1a, 0x0a],
  [0, 0, 0, 13],
  "IHDR",
  [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0, 0, 0, 0],
  [0, 0, 0, 10],
  "IDAT",
  [...deflateSync(Buffer.from([0, 0]))],
  [0, 0, 0, 0, 0, 0, 0, 0],
  "IEND",
  [0, 0, 0, 0],
);
export const aJpeg = bytes(
  [0xff, 0xd8, 0xff, 0xe0, 0, 16],
  "JFIF\0",
  [1, 1, 0, 0, 1, 0, 1, 0, 0],
  [0xff, 0xd9],
);
export const anMp4 = bytes([0, 0, 0, 24], "ftypisom", [0, 0, 2, 0], "isommp42", [0, 0, 0, 8], "mdat");
