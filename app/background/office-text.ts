import { configure, TextWriter, Uint8ArrayReader, ZipReader } from "@zip.js/zip.js";
import type { FileText } from "#app/domain/applications/screening/namings.ts";

// It is read in a thread of its own already.
configure({ useWebWorkers: false });

const pages = {
  docx: /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/,
  pptx: /^ppt\/slides\/slide\d+\.xml$/,
  xlsx: /^xl\/(sharedStrings|workbook|worksheets\/sheet\d+)\.xml$/,
};

/**
 * The words of a document; of a presentation slide by slide. Of all its other parts (who made it, notes of the speaker,
 * masters, charts, diagrams, comments) the words too, and of every part who wrote what, what pictures are said to show
 * and where it leads.
 */
export async function officeText(type: keyof typeof pages, content: Uint8Array): Promise<FileText> {
  const parts = await textsIn(content);
  const { shown = [], other = [] } = Object.groupBy(parts, ({ name }) =>
    pages[type].test(name) ? "shown" : "other",
  );
  const words = shown.map(({ text }) => wordsOf(text));
  const paged = type === "pptx";
  const properties = [
    ...other.flatMap(({ text }) => [wordsOf(text), decoded(text.replace(/<[^<>]*>/g, "\n"))]),
    ...parts.map(({ text }) => valuesOf(text)),
  ];
  return {
    pages: paged ? words : [words.join("\n")],
    paged,
    properties: properties.filter((text) => text.trim() !== ""),
  };
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
  return decoded(
    xml.replace(/<\/(w:p|a:p|si|c|row)>|<(w:br|a:br|w:tab)\b/g, "\n$&").replace(/<[^<>]*>/g, ""),
  );
}

const telling =
  /\s(?:\w+:)?(?:author|name|displayName|descr|title|userId|Target)=(?:"([^"]*\p{L}[^"]*)"|'([^']*\p{L}[^']*)')/gu;

/** What stands in tags, once each. */
function valuesOf(xml: string): string {
  const values = [...xml.matchAll(telling)].map(([, double, single]) => double ?? single);
  return decoded([...new Set(values)].join("\n"));
}

const signs: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return signs[name] ?? whole;
    return String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex, 16));
  });
}
