import fc from "fast-check";
import { expect, test } from "vitest";
import { htmlOf } from "#app/domain/calls/prose.ts";

/** All that a text of an organiser can become. */
const tags = "p br hr em strong code pre blockquote ul ol li h3 h4 h5 h6 a img".split(" ");
const attributes = ["href", "src", "alt", "title", "start", "class"];
const schemes = /^(?:https?:|mailto:|ircs?:|xmpp:|[^:]*$|[^:]*[/?#])/i;

const pieces = [
  "[",
  "]",
  "(",
  ")",
  "<",
  ">",
  "!",
  "#",
  "*",
  "_",
  "`",
  "&",
  "\n",
  "\n\n",
  " ",
  '"',
  "'",
  "\\",
  "- ",
  "1. ",
  "    ",
  "javascript:alert(1)",
  "JaVaScRiPt&colon;a",
  "java\tscript:a",
  "data:text/html,a",
  "vbscript:a",
  "//evil.example",
  "https://a.example",
  "<script>",
  "<img src=x onerror=a>",
  "<svg/onload=a>",
  "<!--",
  "<style>",
  "<a href='javascript:a'>",
  "&#106;avascript:",
  "~~~html",
  "[a]: ",
  "text",
];
const markdown = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((all) => all.join(""));

test("whatever organisers type becomes tags, attributes and addresses of a short list, nothing else", () => {
  fc.assert(
    fc.property(markdown, (typed) => {
      const found = [...htmlOf(typed).matchAll(/<(\/?)([a-z][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/gi)];

      // Whatever else looks like a tag is text.
      expect(
        htmlOf(typed).replaceAll(/<(\/?)([a-z][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/gi, ""),
      ).not.toMatch(/</);
      for (const [, , tag, rest] of found) {
        expect(tags).toContain(tag);
        for (const [, name, value] of rest.matchAll(/([\w-]+)="([^"]*)"/g)) {
          expect(attributes).toContain(name);
          if (name === "href" || name === "src") expect(value).toMatch(schemes);
          if (name === "class") expect(value).toMatch(/^language-/);
        }
      }
    }),
    { numRuns: 5000, seed: 6 },
  );
});
