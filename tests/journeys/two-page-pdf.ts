const stream = (text: string) => {
  const content = `BT /F1 40 Tf 60 300 Td (${text}) Tj ET`;
  return `<< /Length ${content.length} >> stream\n${content}\nendstream`;
};

const page = (content: number) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 720 405] /Contents ${content} 0 R /Resources << /Font << /F1 7 0 R >> >> >>`;

const objects = [
  "<< /Type /Catalog /Pages 2 0 R >>",
  "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>",
  page(5),
  page(6),
  stream("We hear what pictures say"),
  stream("Three newspapers pay for it"),
  "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
];

/** A presentation of two pages, each with one sentence. */
export const twoPagePdf = Buffer.from(written());

function written(): string {
  let text = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj ${object} endobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  return `${text}${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}
