import { getDocument, type PDFDocumentProxy, type PDFPageProxy, VerbosityLevel } from "unpdf/pdfjs";
import type { FileText } from "#app/domain/applications/screening/namings.ts";

/** Nobody reads more to evaluate; what is longer is for a manager to look at. */
const mostPages = 200;

/** The words of each page with the addresses that it leads to, and what the file says of itself. */
export async function pdfText(content: Uint8Array): Promise<FileText> {
  const reading = getDocument({ data: content, verbosity: VerbosityLevel.ERRORS });
  try {
    const pdf = await reading.promise;
    const pages = [];
    for (let page = 1; page <= Math.min(pdf.numPages, mostPages); page += 1)
      pages.push(await wordsOf(await pdf.getPage(page)));
    const properties = await propertiesOf(pdf);
    return { pages, paged: true, properties, unreadable: pdf.numPages > mostPages };
  } finally {
    await reading.destroy();
  }
}

async function wordsOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  const words = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : ""));
  const links = (await page.getAnnotations()).flatMap(({ url }: { url?: string }) => url ?? []);
  return [words.join(""), ...new Set(links)].join("\n");
}

async function propertiesOf(pdf: PDFDocumentProxy): Promise<string[]> {
  const { info, metadata } = await pdf.getMetadata();
  const said = [info, metadata ? Object.fromEntries(metadata) : {}].flatMap((one) => Object.values(one));
  return said.flat().filter((value): value is string => typeof value === "string");
}
