import { expect, test } from "vitest";
import { type FileText, namingsIn, namingsInFile } from "#app/domain/applications/screening/namings.ts";
import { soughtOf } from "#app/domain/applications/screening/sought.ts";

const applicant = {
  company: "Светли Градове ООД",
  registrationNumber: "BG 123456789",
  website: "https://www.bright-cities.example/about",
  people: [{ name: "Анна Иванова Петрова", email: "anna@bright.example" }],
  team: "Jane Doe, Chief Technology Officer; Machine Learning is what we do.",
};
const sought = soughtOf(applicant);
const found = (text: string) => namingsIn(text, sought).map(({ what, says }) => `${what}: ${says}`);

test.each([
  ["as it is written", "Ние сме Светли Градове.", "company: Светли Градове ООД"],
  ["in Latin letters", "We are SVETLI GRADOVE Ltd", "company: Светли Градове ООД"],
  ["in one word", "Visit SvetliGradove today", "company: Светли Градове ООД"],
  ["with the number in the register", "UIC 123456789", "registration-number: BG 123456789"],
  ["with the number spaced otherwise", "VAT BG123 456 789", "registration-number: BG 123456789"],
  ["by somebody of the team", "Founded by Anna Petrova", "person: Анна Иванова Петрова"],
  ["by the family name first", "Петрова, Анна", "person: Анна Иванова Петрова"],
  ["by somebody whom the answer about the team names", "Ask Jane Doe.", "person: Jane Doe"],
  ["by an address at the domain", "Write to sales@bright.example!", "address: bright.example"],
  ["by the website", "See https://app.bright-cities.example/demo.", "website: bright-cities.example"],
])("an applicant is found %s", (_, text, expected) => {
  expect(found(text)).toEqual([expected]);
});

test.each([
  ["what says nothing of anybody", "We subtitle live programmes within two seconds."],
  ["a part of a longer word", "Ultrabright.example is none of ours, nor is bright.example.org"],
  ["roles that stand in capitals", "Our Chief Technology Officer likes Machine Learning."],
  ["a first name alone", "Anna likes it."],
])("nobody is found in %s", (_, text) => {
  expect(found(text)).toEqual([]);
});

test("a person's own address is told once, with its domain", () => {
  expect(found("anna@bright.example, again: anna@bright.example")).toEqual([
    "address: anna@bright.example",
    "address: bright.example",
  ]);
});

test("what is too short to be told from other words is not looked for", () => {
  const short = soughtOf({ ...applicant, company: "Go", people: [], team: "", website: null });

  expect(namingsIn("Let us go on.", short)).toEqual([]);
});

const file: FileText = {
  pages: ["How it works", "", "Svetli Gradove"],
  paged: true,
  properties: ["Jane Doe"],
};

test("of a file its name, its properties and each page are looked through, and pages without words are told", () => {
  expect(namingsInFile("svetli-gradove-deck.pdf", file, sought)).toEqual([
    { what: "company", says: "Светли Градове ООД", where: "name" },
    { what: "person", says: "Jane Doe", where: "properties" },
    { what: "unreadable", says: "", page: 2 },
    { what: "company", says: "Светли Градове ООД", where: "text", page: 3 },
  ]);
});

test("a file that could not be read is told as such", () => {
  const unread = { pages: [], paged: false, properties: [], unreadable: true };

  expect(namingsInFile("deck.pdf", unread, sought)).toEqual([{ what: "unreadable", says: "" }]);
});
