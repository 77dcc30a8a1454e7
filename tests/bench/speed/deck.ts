const boundary = "deck";
const bytes = 500 * 1024;

/** The smallest PDF that is one, filled up to 500 KB. */
function pdf(): Buffer {
  const head =
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n";
  const page = "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n";
  const end = "trailer<</Root 1 0 R>>\n%%EOF\n";
  const filling = `%${"x".repeat(bytes - head.length - page.length - end.length - 2)}\n`;
  return Buffer.from(head + page + filling + end);
}

/** A pitch deck as a browser's form sends it. */
export const deck = {
  type: `multipart/form-data; boundary=${boundary}`,
  body: Buffer.concat([
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="deck.pdf"\r\nContent-Type: application/pdf\r\n\r\n`,
    ),
    pdf(),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]),
};
