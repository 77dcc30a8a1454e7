import { configure, TextWriter, Uint8ArrayReader, ZipReader } from "@zip.js/zip.js";
import type { FileText } from "#app/domain/applications/screening/namings.ts";

// It is read in a thread of its own already.
configure({ useWebWorkers: false });

const pages = {
  docx: /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/,
  pptx: /^ppt\/slides\/slide\d+\.xml$/,
  xlsx: /^xl\/(sharedStrings|workbook|worksheets\/sheet\d+)\.xml$/,
};
/** Who made it and for whom, notes of the speaker, and addresses that it leads to. */
const properties = /^docProps\/\w+\.xml$|^ppt\/notesSlides\/|\.rels$/;

/** The words of a document; of a presentation slide by slide. */
export async function officeText(type: keyof typeof pages, content: Uint8Array): Promise<FileText> {
  const parts = await textsIn(content);
  const of = (names: RegExp) => parts.filter(({ name }) => names.test(name)).map(({ text }) => text);
  const words = of(pages[type]).map(wordsOf);
  const paged = type === "pptx";
  return { pages: paged ? words : [words.join("\n")], paged, properties: of(properties).map(valuesOf) };
}

/** Slides are numbered without leading zeros. */
async function textsIn(content: Uint8Array) {
  const zip = new ZipReader(new Uint8ArrayReader(content));
  const texts = [];
  for (const entry of await zip.getEntries())
    if (!entry.directory && /\.(xml|rels)$/.test(entry.filename))
      texts.push({ name: entry.filename, text: await entry.getData(new TextWriter()) });
  await zip.close();
  return texts.toSorted((one, other) => one.name.localeCompare(other.name, "en", { numeric: true }));
}

/** A word may be cut into several runs, a paragraph never ends within one. */
function wordsOf(xml: string): string {
  return decoded(xml.replace(/<\/(w:p|a:p|si|c|row)>|<(w:br|a:br|w:tab)\b/g, "\n$&").replace(/<[^>]*>/g, ""));
}

function valuesOf(xml: string): string {
  const targets = [...xml.matchAll(/Target="(https?:[^"]+|mailto:[^"]+)"/g)].map(([, address]) => address);
  return decoded([xml.replace(/<[^>]*>/g, "\n"), ...targets].join("\n"));
}

const signs: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return signs[name] ?? whole;
    return String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex, 16));
  });
}
