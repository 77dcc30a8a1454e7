import { expect, test } from "vitest";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { wishesIn } from "#app/domain/decisions/hubs/wishes.ts";

const both = (text: string) => ({ en: text, bg: `${text} (bg)` });
const asking = (label: { en: string; bg: string }) =>
  ({
    sections: [
      {
        id: "hub",
        title: both("Hub"),
        questions: [
          {
            id: "wish",
            type: "choice",
            fact: "hub",
            label: both("Hub"),
            required: true,
            visibleTo: "managers",
            choices: [
              { id: "first", label },
              { id: "any", label: both("No preference") },
            ],
          },
        ],
      },
    ],
  }) satisfies FormDefinition;

test.each([
  ["by its name in either language", both("Sofia"), "first", ["h1"]],
  ["however dashes and blanks are written", both("Athens - Thessaloniki"), "first", ["h2"]],
  ["not at all when there is no preference", both("Sofia"), "any", []],
  ["not at all when nothing was answered", both("Sofia"), "", []],
])("a hub that was wished for is found %s", (_how, label, answer, expected) => {
  const named = [
    { id: "h1", name: both("Sofia") },
    { id: "h2", name: { en: "Athens–Thessaloniki", bg: "Атина – Солун" } },
  ];

  expect(wishesIn(asking(label), { wish: answer }, named)).toEqual(expected);
});

test("wishes stand in the order of the facts that the form marks, whatever is no hub or stands twice left out", () => {
  const hubs = ["sofia", "bergen"].map((id) => ({ id, name: both(id) }));
  const choices = [...hubs.map(({ id, name }) => ({ id, label: name })), { id: "any", label: both("Any") }];
  const question = (id: string, fact: "hub" | "second-hub" | "third-hub") => ({
    ...asking(both("Sofia")).sections[0].questions[0],
    ...{ id, fact, choices },
  });
  const questions = [question("last", "third-hub"), question("one", "hub"), question("two", "second-hub")];
  const form = { sections: [{ id: "hubs", title: both("Hubs"), questions }] };

  expect(wishesIn(form, { last: "sofia", one: "bergen", two: "any" }, hubs)).toEqual(["bergen", "sofia"]);
  expect(wishesIn(form, { last: "sofia", one: "sofia", two: "bergen" }, hubs)).toEqual(["sofia", "bergen"]);
});
