import { expect, test } from "vitest";
import { conflictsBetween } from "#app/domain/evaluators/conflict-rules.ts";
import { foldedName } from "#app/domain/evaluators/organisation-name.ts";

const ada = { id: "ada", accountId: "account-1", emails: ["ada@lab.example"], organisation: "Media Lab" };
const other = {
  applicationId: "cities",
  company: "Cool Cities",
  ownerId: "account-2",
  ownerEmail: "owner@cities.example",
};

const foundBetween = (evaluator: Partial<typeof ada>, applicant: Partial<typeof other>) =>
  conflictsBetween([{ ...ada, ...evaluator }], [{ ...other, ...applicant }]).map(({ source }) => source);

test("an evaluator and an applicant who have nothing in common may meet", () => {
  expect(foundBetween({}, {})).toEqual([]);
});

test.each([
  ["the same account", {}, { ownerId: "account-1" }, "same-person"],
  ["the same address", {}, { ownerEmail: "Ada@lab.example" }, "same-person"],
  ["the same company", {}, { company: "Media Lab" }, "organisation"],
  ["an address at the same company", {}, { ownerEmail: "ceo@lab.example" }, "email-domain"],
  [
    "a second address at the same company",
    { emails: ["a@x.example", "ada@cities.example"] },
    {},
    "email-domain",
  ],
  ["an address at a part of the company", { emails: ["ada@research.cities.example"] }, {}, "email-domain"],
  ["an address at the whole of it", {}, { ownerEmail: "ceo@start.lab.example" }, "email-domain"],
])("%s is a conflict", (_what, evaluator, applicant, source) => {
  expect(foundBetween(evaluator, applicant)).toEqual([source]);
});

test.each([
  ["both write from a free mail box", { emails: ["ada@gmail.com"] }, { ownerEmail: "owner@gmail.com" }],
  ["both are under one public suffix", { emails: ["ada@a.edu.gr"] }, { ownerEmail: "owner@b.edu.gr" }],
  ["neither says where they work", { organisation: "" }, { company: "" }],
])("when %s, that tells nothing", (_what, evaluator, applicant) => {
  expect(foundBetween(evaluator, applicant)).toEqual([]);
});

test("of several reasons the strongest is named, once", () => {
  expect(foundBetween({ organisation: "Cool Cities" }, { ownerId: "account-1" })).toEqual(["same-person"]);
});

test("each pair is found by itself", () => {
  const others = [other, { ...other, applicationId: "twin", company: "Cool Cities Ltd" }];
  const evaluators = [ada, { ...ada, id: "bo", accountId: "account-3", organisation: "Cool Cities" }];

  const found = conflictsBetween(evaluators, others);

  expect(found).toEqual([
    { evaluatorId: "bo", applicationId: "cities", source: "organisation" },
    { evaluatorId: "bo", applicationId: "twin", source: "organisation" },
  ]);
});

test.each([
  ["Media Lab Ltd.", "media lab"],
  ["„Медия Лаб“ ООД", "media lab"],
  ["MEDIA LAB EOOD", "media lab"],
  ["Café Média S.A.", "cafe media"],
  ["Nordlys A/S", "nordlys"],
  ["Studio Sp. z o.o.", "studio"],
  ["Ad Astra", "ad astra"],
  ["Институт за изследване на обществата", "institut za izsledvane na obshtestvata"],
  ["AD", "ad"],
  [" — ", ""],
])("%s is compared as “%s”", (name, folded) => {
  expect(foldedName(name)).toBe(folded);
});
