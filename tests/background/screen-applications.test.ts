import pdfmake from "pdfmake";
import { expect, test } from "vitest";
import { addFile } from "#app/domain/applications/add-file.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { screenApplications } from "#app/background/screen-applications.ts";
import { textIn } from "#app/background/file-text.ts";
import { keepFile } from "#app/http/upload.ts";
import { screeningsOf } from "#db/queries/screenings.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { aCall, aForm, beforeDeadline, inEvaluation } from "#tests/support/given/calls.ts";
import { aPdf, aPng, aProtectedPdf, aZip } from "#tests/support/given/contents.ts";

/** Two pages that lead to an address, by somebody. */
async function aDeck(): Promise<Uint8Array> {
  // Sets the fonts.
  await aPdf();
  const definition = {
    info: { author: "Ada Author", title: "A title" },
    content: [
      "First page",
      { text: "Second page", link: "https://shown.example", pageBreak: "before" as const },
    ],
    defaultStyle: { font: "SourceSans" },
  };
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}

test("of a PDF each page is read with the addresses that it leads to, and who made it", async () => {
  const { pages, paged, properties, unreadable } = await textIn({ type: "pdf", content: await aDeck() });

  expect(pages.map((page) => page.trim().split(/\n+/))).toEqual([
    ["First page"],
    ["Second page", "https://shown.example/"],
  ]);
  expect({ paged, unreadable }).toEqual({ paged: true, unreadable: false });
  expect(properties).toEqual(expect.arrayContaining(["Ada Author", "A title"]));
});

test("of a presentation each slide is read in its order, with its properties and notes", async () => {
  const content = await aZip({
    "ppt/slides/slide10.xml": "<a:p><a:t>Tenth</a:t></a:p>",
    "ppt/slides/slide2.xml": "<a:p><a:r><a:t>Sec</a:t></a:r><a:r><a:t>ond &amp; more</a:t></a:r></a:p>",
    "docProps/core.xml": "<dc:creator>Ada Author</dc:creator>",
    "ppt/slides/_rels/slide2.xml.rels": '<Relationship Target="https://shown.example"/>',
  });

  const { pages, paged, properties } = await textIn({ type: "pptx", content });

  expect(pages.map((page) => page.trim())).toEqual(["Second & more", "Tenth"]);
  expect(paged).toBe(true);
  expect([...new Set(properties.map((one) => one.trim()))].toSorted()).toEqual([
    "Ada Author",
    "https://shown.example",
  ]);
});

test("of an office file nothing that somebody may see stays unread: masters, charts, comments and who wrote them", async () => {
  const slides = await aZip({
    "ppt/slides/slide1.xml": '<p:pic><p:cNvPr id="4" name="Picture 3" descr="Logo of Cool"/></p:pic>',
    "ppt/slideMasters/slideMaster1.xml": "<a:p><a:r><a:t>Cool</a:t></a:r><a:r><a:t>Master</a:t></a:r></a:p>",
    "ppt/charts/chart1.xml": "<c:v>Sales of Cool</c:v><c:v>More</c:v>",
    "ppt/commentAuthors.xml": '<p:cmAuthor name="Ada Author" initials="AA"/>',
  });
  const document = await aZip({
    "word/document.xml": "<w:ins w:id='1' w:author='Ivo &amp; Ada'><w:p><w:t>Plain</w:t></w:p></w:ins>",
    "word/diagrams/data1.xml": "<a:p><a:t>Our founder</a:t></a:p>",
  });

  const read = async (type: "pptx" | "docx", content: Uint8Array) =>
    (await textIn({ type, content })).properties.flatMap((one) => one.trim().split(/\n+/));

  expect(await read("pptx", slides)).toEqual(
    expect.arrayContaining(["Logo of Cool", "CoolMaster", "Sales of Cool", "More", "Ada Author"]),
  );
  expect(await read("docx", document)).toEqual(expect.arrayContaining(["Ivo & Ada", "Our founder"]));
});

test("of a PDF its notes, what was filled in and its bookmarks are read, and one that carries files is for a manager", async () => {
  const content = Buffer.from(
    aPdfWith({ note: "Call Ada", by: "Ivo", filled: "Cool Ltd", bookmark: "Cool plan" }),
  );

  const { pages, properties, unreadable } = await textIn({ type: "pdf", content: new Uint8Array(content) });

  expect(pages.join().split("\n")).toEqual(expect.arrayContaining(["Call Ada", "Ivo", "Cool Ltd"]));
  expect(properties).toContain("Cool plan");
  expect(unreadable).toBe(false);
  const carrying = Buffer.from(aPdfWith({ file: "team.txt" }));
  expect((await textIn({ type: "pdf", content: new Uint8Array(carrying) })).unreadable).toBe(true);
});

type Inside = { note?: string; by?: string; filled?: string; bookmark?: string; file?: string };

/** A page without words of its own. */
function aPdfWith({ note = "", by = "", filled = "", bookmark = "", file }: Inside): string {
  const names = file ? `/Names << /EmbeddedFiles << /Names [(${file}) 8 0 R] >> >>` : "";
  const rest = "/Subtype /Widget /FT /Tx /T (company) /Rect [0 0 9 9]";
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R /AcroForm << /Fields [5 0 R] >> ${names} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Annots [4 0 R 5 0 R] >>",
    `<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (${note}) /T (${by}) >>`,
    `<< /Type /Annot ${rest} /V (${filled}) /P 3 0 R >>`,
    "<< /Type /Outlines /First 7 0 R /Last 7 0 R /Count 1 >>",
    `<< /Title (${bookmark}) /Parent 6 0 R /Dest [3 0 R /Fit] >>`,
    `<< /Type /Filespec /F (${file}) /EF << /F 9 0 R >> >>`,
    "<< /Type /EmbeddedFile /Length 5 >>\nstream\nhello\nendstream",
  ];
  const body = objects.map((one, at) => `${at + 1} 0 obj\n${one}\nendobj\n`).join("");
  return `%PDF-1.7\n${body}trailer << /Root 1 0 R /Size 10 >>\n%%EOF`;
}

test("of a document the whole text is read, a word cut into runs too", async () => {
  const content = await aZip({
    "word/document.xml": "<w:p><w:t>Cool</w:t><w:t>Cities</w:t></w:p><w:p><w:t>Next</w:t></w:p>",
  });

  const { pages, paged } = await textIn({ type: "docx", content });

  expect(pages.map((page) => page.trim())).toEqual(["CoolCities\nNext"]);
  expect(paged).toBe(false);
});

test("a picture cannot be read", async () => {
  expect((await textIn({ type: "png", content: aPng })).unreadable).toBe(true);
});

test("the portal looks through the files of an anonymous application by itself; what it cannot open waits for a manager", async () => {
  const deck = aQuestion("file", { id: "deck", mostFiles: 2, nameless: true });
  const form = {
    sections: [
      aForm.sections[0],
      { ...aForm.sections[1], questions: [...aForm.sections[1].questions, deck] },
    ],
  };
  const evaluation = { others: "never", named: false, undo: "ten-minutes", applicants: "anonymous" } as const;
  const draft = aDraft({ call: aCall({ form, evaluation }), answers: { company: "First Page Ltd" } });
  for (const [name, content] of [
    ["a.pdf", await aDeck()],
    ["b.pdf", await aProtectedPdf()],
  ] as const) {
    const parts = (async function* () {
      yield Buffer.from(content);
    })();
    const kept = await keepFile(parts, name, { accept: ["pdf"], mostMegabytes: 1 });
    if (typeof kept === "string") throw new Error(kept);
    addFile(draft.own, "deck", kept, beforeDeadline);
  }
  submitApplication(draft.own, beforeDeadline);

  await screenApplications(inEvaluation);

  const found = screeningsOf(draft.id).flatMap(({ namings }) => namings);
  expect(found.toSorted((one, other) => one.what.localeCompare(other.what))).toEqual([
    { what: "company", says: "First Page Ltd", where: "text", page: 1 },
    { what: "unreadable", says: "" },
  ]);
});
