import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { pagesInTree } from "#app/background/pdf-page-tree.ts";
import { pagesIn } from "#app/background/pdf-pages.ts";
import { aPdf, aProtectedPdf } from "#tests/support/given/contents.ts";
import { aPackedPdf, aPlainPdf, changed, objectsOfPages } from "#tests/support/given/pdfs.ts";

const folder = mkdtempSync(join(tmpdir(), "finalist-pages-"));
afterAll(() => rmSync(folder, { recursive: true }));

function looked(content: Uint8Array) {
  let bytes = 0;
  const pages = pagesInTree(content.length, (from, length) => {
    const part = Buffer.from(content.subarray(from, from + length));
    bytes += part.length;
    return part;
  });
  return { pages, bytes };
}
const pagesOf = (content: Uint8Array) => looked(content).pages;

function byTheLibrary(content: Uint8Array) {
  const path = join(folder, "deck.pdf");
  writeFileSync(path, content);
  return pagesIn(path).catch(() => undefined);
}

const threePages = () => aPlainPdf(objectsOfPages(3));
const packedPages = () => aPackedPdf(objectsOfPages(3));
const aFourth = {
  2: "<</Type/Pages/Count 4/Kids[3 0 R 4 0 R 5 0 R 6 0 R]>>",
  6: "<</Type/Page/Parent 2 0 R>>",
};

test.each([
  ["with a table", threePages, 3],
  ["whose objects are packed", packedPages, 3],
  ["that was changed afterwards", () => changed(threePages(), aFourth), 4],
  ["as the portal prints it", () => aPdf(12), 12],
  ["with a tree of several branches", () => aPlainPdf(branches), 2],
  ["with a list of pages longer than what is read at once", () => aPlainPdf(objectsOfPages(400)), 400],
])("a PDF %s has the pages of its tree, as the library finds them", async (_what, make, pages) => {
  const content = await make();

  expect([pagesOf(content), await byTheLibrary(content)]).toEqual([pages, pages]);
});
const branches = [
  "<</Type/Catalog/Pages 2 0 R>>",
  "<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]>>",
  "<</Type/Pages/Count 1/Parent 2 0 R/Kids 5 0 R>>",
  "<</Type/Page/Parent 2 0 R/Resources<</Type/Pages/Kids[]>>>>",
  "[6 0 R]",
  "<</Type/Page/Parent 3 0 R>>",
];

test.each([
  ["that says more pages than it has", () => aPlainPdf(objectsOfPages(3, 5))],
  ["that says fewer", () => aPlainPdf(objectsOfPages(3, 2))],
  ["that has none", () => aPlainPdf(objectsOfPages(0))],
  ["whose tree goes round", () => changed(threePages(), { 2: "<</Type/Pages/Count 3/Kids[2 0 R]>>" })],
  ["whose table points elsewhere", () => edited(threePages(), "00000 n \n0", "00000 n \n1")],
  [
    "whose tables go round",
    () => aPlainPdf(objectsOfPages(1), `/Prev ${tableOf(aPlainPdf(objectsOfPages(1)))}`),
  ],
  ["whose table names another object", () => edited(threePages(), "3 0 obj", "7 0 obj")],
  ["with a bracket too many", () => edited(threePages(), "(\\)>>)", "(xxx))")],
  ["whose packed objects do not end", () => edited(packedPages(), "\nendstream", "\nendofstre")],
  ["with a page that is not there", () => aPlainPdf(objectsOfPages(3).slice(0, 4))],
  ["that is encrypted", () => aPlainPdf(objectsOfPages(3), "/Encrypt 3 0 R")],
  ["that asks for a password", aProtectedPdf],
  ["that is cut off", () => threePages().subarray(0, 400)],
  ["that is nothing but a beginning", () => Buffer.from("%PDF-1.7\r\n")],
  ["with a list in a list in a list", () => aPlainPdf(["[".repeat(1_000_000), ...objectsOfPages(1)])],
  ["of very many pages", () => aPlainPdf(objectsOfPages(2000))],
])("a PDF %s is left to the library", async (_what, make) => {
  expect(pagesOf(await make())).toBeUndefined();
});

const tableOf = (pdf: Buffer) => /startxref\n(\d+)/.exec(pdf.toString("latin1"))![1];

function edited(pdf: Buffer, from: string, to: string) {
  const text = pdf.toString("latin1");
  expect(text).toContain(from);
  return Buffer.from(text.replace(from, to), "latin1");
}

test("of a large PDF little is read", () => {
  const large = [...objectsOfPages(3), `<</Length 9000000>>stream\n${" ".repeat(9_000_000)}\nendstream`];

  expect(looked(aPlainPdf(large))).toEqual({ pages: 3, bytes: expect.toSatisfy((read) => read < 20_000) });
});

const [catalog, many] = objectsOfPages(900);
const longPage = `<</Type/Page/Notes[${"0 ".repeat(50_000)}]>>`;

test.each([
  ["that unpacks to very much", () => aPackedPdf([...objectsOfPages(1), " ".repeat(50_000_000)])],
  [
    "whose pages are all the same long one",
    () =>
      aPackedPdf(
        [catalog, many, longPage],
        [0, catalog.length + 1, ...Array(900).fill(catalog.length + many.length + 2)],
      ),
  ],
])("a PDF %s is left to the library before that takes long, or much memory", (_what, make) => {
  const content = make();
  const [cpu, memory] = [process.cpuUsage(), process.memoryUsage().arrayBuffers];

  const pages = pagesOf(content);

  const megabytes = (process.memoryUsage().arrayBuffers - memory) / 2 ** 20;
  const seconds = process.cpuUsage(cpu).user / 1e6;
  expect({ pages, megabytes, seconds }).toEqual({
    pages: undefined,
    megabytes: expect.toSatisfy((used) => used < 20),
    seconds: expect.toSatisfy((used) => used < 1.5),
  });
});

const words = "/Kids;/Count 2;/Page;/Type/Pages;<<;>>;[;]; 0 R;(;%;\n;\0;7;1".split(";");
const change = fc.record({ at: fc.nat(1_000_000), word: fc.constantFrom(...words) });
const changes = fc.array(change, { minLength: 1, maxLength: 3 });

test("whatever a PDF has become, its pages are those that the library finds, or left to that", async () => {
  const bases = [threePages(), packedPages(), changed(threePages(), aFourth)];
  let found = 0;
  const holds = fc.asyncProperty(fc.constantFrom(...bases), changes, async (base, changes) => {
    const content = Buffer.from(base);
    for (const { at, word } of changes) content.write(word, 9 + (at % (content.length - 9)), "latin1");
    const pages = pagesOf(content);
    if (pages === undefined) return;
    found += 1;
    expect(pages).toBe(await byTheLibrary(content));
  });
  await fc.assert(holds, { numRuns: 500, unbiased: true });
  expect(found).toBeGreaterThan(20);
});
