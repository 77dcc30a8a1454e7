import { expect, test } from "vitest";
import { conflictsBetween } from "#app/domain/conflicts/conflict-rules.ts";
import type { TieKind } from "#db/schema/index.ts";
import { foldedName } from "#app/domain/conflicts/organisation-name.ts";

const ada = {
  ...{ id: "ada", name: "Ada Byron", accountId: "account-1", emails: ["ada@lab.example"] },
  ...{ organisation: "Media Lab", ties: [] as { kind: TieKind; name: string }[] },
};
const other = {
  applicationId: "cities",
  company: "Cool Cities",
  registrationNumber: null as string | null,
  people: [
    { accountId: "account-2", name: "Olga Owner", email: "owner@cities.example" },
    { accountId: "account-9", name: "Hans Helper", email: "helper@elsewhere.example" },
  ],
  ...{ team: "", investors: "" },
  objections: [] as { kind: "person" | "organisation"; name: string; email: string; reason: string }[],
};

const ownedBy = (about: Partial<(typeof other.people)[0]>) => ({
  people: [{ ...other.people[0], ...about }, other.people[1]],
});
const helpedBy = (about: Partial<(typeof other.people)[0]>) => ({
  people: [other.people[0], { ...other.people[1], ...about }],
});

const foundBetween = (evaluator: Partial<typeof ada>, applicant: Partial<typeof other>) =>
  conflictsBetween([{ ...ada, ...evaluator }], [{ ...other, ...applicant }]).map(
    ({ evidence }) => evidence[0].source,
  );

test("an evaluator and an applicant who have nothing in common may meet", () => {
  expect(foundBetween({}, {})).toEqual([]);
});

test.each([
  ["the same account", {}, ownedBy({ accountId: "account-1" }), "same-person"],
  ["the same account as a member's", {}, helpedBy({ accountId: "account-1" }), "same-person"],
  ["the same address", {}, ownedBy({ email: "Ada@lab.example" }), "same-person"],
  ["the same address as a member's", {}, helpedBy({ email: "Ada@lab.example" }), "same-person"],
  ["the same company", {}, { company: "Media Lab" }, "organisation"],
  ["an address at the same company", {}, ownedBy({ email: "ceo@lab.example" }), "email-domain"],
  ["a member's address at the same company", {}, helpedBy({ email: "dev@lab.example" }), "email-domain"],
  [
    "a second address at the same company",
    { emails: ["a@x.example", "ada@cities.example"] },
    {},
    "email-domain",
  ],
  ["an address at a part of the company", { emails: ["ada@research.cities.example"] }, {}, "email-domain"],
  ["an address at the whole of it", {}, ownedBy({ email: "ceo@start.lab.example" }), "email-domain"],
])("%s is a conflict", (_what, evaluator, applicant, source) => {
  expect(foundBetween(evaluator, applicant)).toEqual([source]);
});

test.each([
  ["both write from a free mail box", { emails: ["ada@gmail.com"] }, ownedBy({ email: "owner@gmail.com" })],
  ["both are under one public suffix", { emails: ["ada@a.edu.gr"] }, ownedBy({ email: "owner@b.edu.gr" })],
  ["neither says where they work", { organisation: "" }, { company: "" }],
])("when %s, that tells nothing", (_what, evaluator, applicant) => {
  expect(foundBetween(evaluator, applicant)).toEqual([]);
});

test("of several reasons the strongest is named, once", () => {
  expect(foundBetween({ organisation: "Cool Cities" }, ownedBy({ accountId: "account-1" }))).toEqual([
    "same-person",
  ]);
});

test("each pair is found by itself", () => {
  const others = [other, { ...other, applicationId: "twin", company: "Cool Cities Ltd" }];
  const evaluators = [ada, { ...ada, id: "bo", accountId: "account-3", organisation: "Cool Cities" }];

  const found = conflictsBetween(evaluators, others);

  expect(found).toMatchObject([
    { evaluatorId: "bo", applicationId: "cities", evidence: [{ source: "organisation" }] },
    { evaluatorId: "bo", applicationId: "twin", evidence: [{ source: "organisation" }] },
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
