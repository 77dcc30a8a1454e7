const boundary = "deck";
const bytes = 500 * 1024;

const objects = [
  "<</Type/Catalog/Pages 2 0 R>>",
  "<</Type/Pages/Kids[3 0 R]/Count 1>>",
  "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
  `<</Length ${bytes}>>stream\n${" ".repeat(bytes)}\nendstream`,
];

/** A sound PDF with a page of 500 KB; a broken one would be repaired first, which takes long. */
function pdf(): Buffer {
  let content = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = content.length;
    content += `${at + 1} 0 obj${object}endobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  const end = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${content.length}\n%%EOF\n`;
  return Buffer.from(content + table + end);
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
