import { fileURLToPath } from "node:url";
import pdfmake from "pdfmake";
import type { TDocumentDefinitions } from "pdfmake/interfaces.js";

const font = (weight: string, name = weight) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${name}.ttf`));

pdfmake.setFonts({
  SourceSans: {
    normal: font("400Regular"),
    bold: font("600SemiBold"),
    italics: font("400Regular_Italic"),
    bolditalics: font("600SemiBold_Italic"),
  },
});
// What an applicant typed must not make the portal fetch an address or read a file.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.endsWith(".ttf"));

export type Printed = {
  definition: TDocumentDefinitions;
  /** At the foot of each page; `{page}` and `{pages}` stand for numbers. */
  foot: string;
};

/** Sets a document in the portal's type and returns the PDF's bytes. */
export async function printPdf({ definition, foot }: Printed): Promise<Uint8Array> {
  const footer = (page: number, pages: number) => ({
    text: foot.replace("{page}", String(page)).replace("{pages}", String(pages)),
    style: "foot",
    margin: [50, 12, 50, 0] as [number, number, number, number],
  });
  const printed = pdfmake.createPdf({
    ...definition,
    footer,
    defaultStyle: { font: "SourceSans", fontSize: 10.5 },
  });
  return new Uint8Array(await printed.getBuffer());
}
