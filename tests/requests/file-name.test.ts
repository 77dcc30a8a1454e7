import fc from "fast-check";
import { expect, test } from "vitest";
import { plainName } from "#app/http/file-name.ts";

test.each([
  ["with Bulgarian letters and quotes", "Презентация „Север“.pdf", "Презентация „Север“.pdf"],
  ["with a folder of Windows", String.raw`C:\Users\maria\deck.pdf`, "deck.pdf"],
  ["that climbs out of its folder", "../../etc/passwd", "passwd"],
  ["that is nothing but dots", "..", "file.pdf"],
  ["that is empty", "", "file.pdf"],
  ["of blanks", "   ", "file.pdf"],
  ["that is hidden", ".htaccess", "htaccess"],
  ["that turns letters around", "deck\u202Efdp.exe", "deck_fdp.exe"],
  ["with a zero and a line break", "de\0ck\r\n.pdf", "de_ck__.pdf"],
  ["in Arabic", "عرض تقديمي.pdf", "عرض تقديمي.pdf"],
  ["whose letters come in two parts", "Бизнес и\u0306.pdf", "Бизнес й.pdf"],
  ["that is no text", "de\uD800ck.pdf", "de\uFFFDck.pdf"],
])("a name %s is kept as is fit", (_what, name, expected) => {
  expect(plainName(name, "pdf")).toBe(expected);
});

test("a very long name keeps its ending", () => {
  const name = plainName(`${"🙂".repeat(300)} deck.pdf`, "pdf");

  expect(name).toBe(`${"🙂".repeat(100)}…${"🙂".repeat(6)} deck.pdf`);
});

test("no name is empty, leads elsewhere or is changed by a second look", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => {
      const plain = plainName(name, "pdf");

      expect(plain).not.toMatch(/[/\\\p{Cc}\p{Cf}]|^\.|^$/u);
      expect([...plain].length).toBeLessThanOrEqual(120);
      expect(plainName(plain, "pdf")).toBe(plain);
    }),
    { numRuns: 500 },
  );
});
