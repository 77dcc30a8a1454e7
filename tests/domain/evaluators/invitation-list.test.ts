import { expect, test } from "vitest";
import { readInvitees } from "#app/domain/evaluators/invitation-list.ts";

const nobody = new Set<string>();

test.each([
  ["Ada Byron <Ada@Lab.example>"],
  ["Ada Byron, ada@lab.example"],
  ["Ada Byron;ada@lab.example;"],
  ["Ada Byron\tada@lab.example"],
  ['"Ada Byron" <ada@lab.example>,'],
])("%s names a person and an address", (line) => {
  expect(readInvitees(line, nobody)).toEqual({
    invitees: [{ name: "Ada Byron", email: "ada@lab.example" }],
    refused: [],
  });
});

test("a line that cannot be invited is refused with its number, its text and why", () => {
  const pasted = [
    "Ada Byron <ada@lab.example>",
    "",
    "Bo",
    "cy@lab.example",
    "Ada again <ADA@lab.example>",
    "  Di Known <di@lab.example>",
  ].join("\r\n");

  expect(readInvitees(pasted, new Set(["di@lab.example"])).refused).toEqual([
    { line: 3, text: "Bo", problem: "no-address" },
    { line: 4, text: "cy@lab.example", problem: "no-name" },
    { line: 5, text: "Ada again <ADA@lab.example>", problem: "twice" },
    { line: 6, text: "Di Known <di@lab.example>", problem: "invited" },
  ]);
});
