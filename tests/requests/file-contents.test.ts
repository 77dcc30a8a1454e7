import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { fileTypes } from "#app/domain/calls/form/definition.ts";
import { keepFile } from "#app/http/upload.ts";
import { smallPdf } from "#tests/journeys/small-pdf.ts";
import {
  aJpeg,
  anMp4,
  anOfficeFile,
  aPdf,
  aPng,
  aProtectedPdf,
  aZip,
} from "#tests/support/given/contents.ts";

const text = (content: string) => new Uint8Array(Buffer.from(content));

function keep(content: Uint8Array, accept = [...fileTypes]) {
  const pieces = (async function* () {
    yield content;
  })();
  return keepFile(pieces, "the name says nothing.txt", { accept, mostMegabytes: 1 });
}

test.each([
  ["pdf", () => aPdf()],
  ["png", () => aPng],
  ["jpeg", () => aJpeg],
  ["docx", () => anOfficeFile("docx")],
  ["xlsx", () => anOfficeFile("xlsx")],
  ["pptx", () => anOfficeFile("pptx")],
  ["mp4", () => anMp4],
])("a %s is known by its content", async (type, content) => {
  const kept = await keep(await content());

  expect(kept).toMatchObject({ type, name: "the name says nothing.txt" });
});

test.each([
  ["a text", () => text("Our solution in two sentences.")],
  ["a page with a script", () => text("<!doctype html><script>alert(1)</script>")],
  ["a drawing that can hold a script", () => text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ["a program", () => new Uint8Array([...Buffer.from("MZ"), ...new Uint8Array(100)])],
  ["a plain archive", () => aZip({ "word.txt": "not a document" })],
  ["an archive that is cut off", async () => (await anOfficeFile("docx")).subarray(0, 40)],
  ["a document that holds macros", () => aZip({ "[Content_Types].xml": macros, "word/document.xml": "" })],
  ["one byte", () => text("%")],
  ["a page that mentions a PDF later", () => text("<html>%PDF-1.7")],
])("%s is of no kind that a form asks for", async (_what, content) => {
  expect(await keep(await content())).toBe("file-type");
});
const macros =
  '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>';

test("a document that says only at its end that it holds macros is of no kind, in whatever pieces it comes", async () => {
  const parts = { "word/document.xml": String(randomBytes(20_000)), "[Content_Types].xml": macros };
  const content = await aZip(parts);
  async function* inPieces() {
    for (let at = 0; at < content.length; at += 5000) yield content.subarray(at, at + 5000);
  }

  const kept = await keepFile(inPieces(), "plan.docx", { accept: [...fileTypes], mostMegabytes: 1 });

  expect(kept).toBe("file-type");
});

test("what is of another kind than the question takes is not kept", async () => {
  expect(await keep(await anOfficeFile("docx"), ["pdf"])).toBe("file-type");
});

test("a PDF that is a page with a script as well counts as the PDF that it begins as", async () => {
  const polyglot = text("%PDF-1.7\n<script>alert(1)</script>\n%%EOF");

  expect(await keep(polyglot)).toMatchObject({ type: "pdf", pages: undefined });
});

test.each([1, 3, 40])("a PDF of %i pages has as many", async (pages) => {
  expect(await keep(await aPdf(pages))).toMatchObject({ type: "pdf", pages });
});

test.each([
  ["is protected by a password", aProtectedPdf],
  ["is cut off", async () => (await aPdf(3)).subarray(0, 3000)],
  [
    "says that it has more pages than there are",
    async () => text(String(smallPdf).replace("/Count 1", "/Count 9")),
  ],
  ["is nothing but a beginning", async () => text("%PDF-1.7\r\n")],
])("a PDF that %s is kept, and its pages are unknown", async (_what, content) => {
  const kept = await keep(await content());

  expect(kept).toMatchObject({ type: "pdf", pages: undefined });
});

test("nothing of an empty file is kept", async () => {
  expect(await keep(new Uint8Array())).toBe("file-empty");
});

test("PDFs that arrive together are each counted right", async () => {
  const sizes = [2, 5, 3];

  const kept = await Promise.all(sizes.map(async (pages) => keep(await aPdf(pages))));

  expect(kept).toMatchObject(sizes.map((pages) => ({ pages })));
});
