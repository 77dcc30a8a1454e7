import { getDocument, type PDFDocumentProxy, type PDFPageProxy, VerbosityLevel } from "unpdf/pdfjs";
import type { FileText } from "#app/domain/applications/screening/namings.ts";

/** Nobody reads more to evaluate; what is longer is for a manager to look at. */
const mostPages = 200;

/**
 * The words of each page with its notes, what was filled in and the addresses that it leads to, and what the file says of
 * itself, its bookmarks included. One that carries other files is for a manager to look at.
 */
export async function pdfText(content: Uint8Array): Promise<FileText> {
  const reading = getDocument({ data: content, verbosity: VerbosityLevel.ERRORS });
  try {
    const pdf = await reading.promise;
    const pages = [];
    for (let page = 1; page <= Math.min(pdf.numPages, mostPages); page += 1)
      pages.push(await wordsOf(await pdf.getPage(page)));
    const properties = [...(await propertiesOf(pdf)), ...titlesIn(await pdf.getOutline())];
    const carries = (await pdf.getAttachments()) !== null;
    return { pages, paged: true, properties, unreadable: carries || pdf.numPages > mostPages };
  } finally {
    await reading.destroy();
  }
}

async function wordsOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  const words = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : ""));
  const notes = (await page.getAnnotations()).flatMap(wordsOfNote);
  return [words.join(""), ...new Set(notes)].join("\n");
}

type Note = {
  url?: string;
  unsafeUrl?: string;
  contentsObj?: { str: string };
  titleObj?: { str: string };
  fieldValue?: unknown;
};

/** Who wrote it, what it says, where it leads. */
function wordsOfNote({ url, unsafeUrl, contentsObj, titleObj, fieldValue }: Note): string[] {
  const said = [url ?? unsafeUrl, titleObj?.str, contentsObj?.str, fieldValue].flat();
  return said.filter((one): one is string => typeof one === "string" && one.trim() !== "");
}

type Bookmark = { title: string; items: Bookmark[] };

function titlesIn(bookmarks: Bookmark[] | null): string[] {
  return (bookmarks ?? []).flatMap(({ title, items }) => [title, ...titlesIn(items)]);
}

async function propertiesOf(pdf: PDFDocumentProxy): Promise<string[]> {
  const { info, metadata } = await pdf.getMetadata();
  const said = [info, metadata ? Object.fromEntries(metadata) : {}].flatMap((one) => Object.values(one));
  return said.flat().filter((value): value is string => typeof value === "string");
}
