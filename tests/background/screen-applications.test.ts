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
  expect(properties.map((one) => one.trim()).toSorted()).toEqual(["Ada Author", "https://shown.example"]);
});

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
