import { expect, test } from "vitest";
import { plainOf, proseOf } from "#app/domain/calls/prose.ts";

const inEnglish = (en: string) => ({ en, bg: "" });

test("Markdown becomes HTML whose headings stand below the page's", () => {
  expect(proseOf(inEnglish("# Offer\n\n- **six** months"), "en")).toBe(
    "<h3>Offer</h3>\n<ul>\n<li><strong>six</strong> months</li>\n</ul>",
  );
});

test.each([
  ["a script stays text", "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
  ["an image with code stays text", "<img src=x onerror=a()>", "&lt;img src=x onerror=a()&gt;"],
  ["a link to code loses its address", "[go](javascript:alert(1))", '<p><a href="">go</a></p>'],
  ["a link to data loses its address", "[go](data:text/html,x)", '<p><a href="">go</a></p>'],
])("%s", (_what, markdown, html) => {
  expect(proseOf(inEnglish(markdown), "en")).toBe(html);
});

test("a text that stands in for a missing translation says in which language it is", () => {
  expect(proseOf({ en: "Mentoring", bg: "" }, "bg")).toBe('<div lang="en"><p>Mentoring</p></div>');
  expect(proseOf({ en: "Mentoring", bg: "Менторство" }, "bg")).toBe("<p>Менторство</p>");
});

test("a summary loses all its marks where only text can stand", () => {
  expect(plainOf(inEnglish('**Six** months & "more" <b>'), "en")).toBe('Six months & "more" <b>');
});
