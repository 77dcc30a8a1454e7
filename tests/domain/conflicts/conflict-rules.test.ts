import fc from "fast-check";
import { expect, test } from "vitest";
import { conflictsBetween } from "#app/domain/conflicts/conflict-rules.ts";
import type { TieKind } from "#db/schema/index.ts";
import { foldedName } from "#app/domain/conflicts/organisation-name.ts";

const ada = {
  ...{ id: "ada", names: ["Ada Byron"], accountId: "account-1", emails: ["ada@lab.example"] },
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

test.each([
  ["departments of one university", "ada@cs.uni-sofia.bg", "ceo@ee.uni-sofia.bg", [false]],
  ["one department", "ada@cs.uni-sofia.bg", "ceo@cs.uni-sofia.bg", [true]],
  ["a department and its university", "ada@cs.uni-sofia.bg", "ceo@uni-sofia.bg", [true]],
  ["two universities under one public suffix", "ada@cs.a.ac.uk", "ceo@ee.b.ac.uk", []],
  ["two tenants of one host", "ada@one.github.io", "ceo@two.github.io", []],
  ["parts of a free mail provider", "ada@vip.abv.bg", "ceo@mail.abv.bg", []],
])("of %s: %s and %s", (_what, own, theirs, sure) => {
  const found = conflictsBetween([{ ...ada, emails: [own] }], [{ ...other, ...ownedBy({ email: theirs }) }]);

  expect(found.flatMap(({ evidence }) => evidence)).toEqual(
    sure.map((one) => ({ source: "email-domain", sure: one, evaluator: own, application: theirs })),
  );
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

const tie = (kind: TieKind, name: string) => ({ ties: [{ kind, name }] });
const objection = (kind: "person" | "organisation", name: string, email = "") => ({
  objections: [{ kind, name, email, reason: "We are in dispute" }],
});

test.each([
  [
    "another organisation of the evaluator",
    tie("organisation", "Кул Ситис"),
    { company: "Kul Sitis" },
    "organisation",
  ],
  [
    "a company of one's own",
    tie("registration-number", "BG 123456789"),
    { registrationNumber: "123456789" },
    "registration-number",
  ],
  ["a company that was mentored", tie("mentored", "Cool Cities Ltd."), {}, "mentoring"],
  ["an investor", { organisation: "Sofia Angels" }, { investors: "Eleven,\nSofia Angels AD" }, "investor"],
])("%s is a conflict by itself", (_what, evaluator, applicant, source) => {
  const [{ evidence }] = conflictsBetween([{ ...ada, ...evaluator }], [{ ...other, ...applicant }]);

  expect(evidence).toMatchObject([{ source, sure: true }]);
});

test.each([
  [
    "a person's name, whatever is transliterated",
    { names: ["Христо Йорданов"] },
    ownedBy({ name: "Christo Jordanov" }),
    ["similar-person"],
  ],
  [
    "the box of an address",
    { emails: ["adabyron@lab.example"] },
    ownedBy({ email: "ada.byron@gmail.com" }),
    ["similar-person"],
  ],
  ["an organisation's name", { organisation: "Cool Cities Group" }, {}, ["similar-organisation"]],
  ["a company that was mentored, nearly", tie("mentored", "Cool Cities Labs"), {}, ["mentoring"]],
  ["a name in the answer about the team", {}, { team: "Our advisor Ada Byron helps." }, ["team"]],
  ["an organisation in the answer about the team", {}, { team: "She came from Media Lab." }, ["team"]],
  ["a person among the investors", {}, { investors: "Ada Byron (angel)" }, ["investor"]],
  [
    "an organisation inside a sentence about investors",
    {},
    { investors: "Media Lab holds 8 %" },
    ["investor"],
  ],
])("%s has to be checked", (_what, evaluator, applicant, sources) => {
  const found = conflictsBetween([{ ...ada, ...evaluator }], [{ ...other, ...applicant }]);

  expect(found.flatMap(({ evidence }) => evidence.map(({ source }) => source))).toEqual(sources);
  expect(found.flatMap(({ evidence }) => evidence).filter(({ sure }) => sure)).toEqual([]);
});

test.each([
  ["by name", objection("person", "Byron, Ada"), true],
  ["by address", objection("person", "A. B.", "ada@lab.example"), true],
  ["by organisation", objection("organisation", "Медиа Лаб ООД"), true],
  ["nearly", objection("person", "Adda Byron"), false],
])("whom an applicant names %s is a conflict only where the call says so", (_how, applicant, exact) => {
  const sides = [[ada], [{ ...other, ...applicant }]] as const;

  const [checked] = conflictsBetween([...sides[0]], [...sides[1]], "to-check");
  const [believed] = conflictsBetween([...sides[0]], [...sides[1]], "conflict");

  expect(checked.evidence).toMatchObject([{ source: "applicant", sure: false }]);
  expect(believed.evidence).toMatchObject([{ source: "applicant", sure: exact }]);
});

test("both sides are shown as each wrote it", () => {
  const [{ evidence }] = conflictsBetween(
    [{ ...ada, organisation: "КУЛ СИТИС" }],
    [{ ...other, company: "Kul Sitis Ltd" }],
  );

  expect(evidence).toEqual([
    { source: "organisation", sure: true, evaluator: "КУЛ СИТИС", application: "Kul Sitis Ltd" },
  ]);
});

test("it does not matter which side writes which of two names", () => {
  const words = fc.constantFrom("Сирма", "Sirma", "Cool", "Cities", "ООД", "Ltd", "Group", "Лаб", "Lab");
  const name = fc.array(words, { minLength: 1, maxLength: 4 }).map((some) => some.join(" "));
  fc.assert(
    fc.property(name, name, (one, another) => {
      const sources = (organisation: string, company: string) =>
        conflictsBetween([{ ...ada, organisation }], [{ ...other, company }]).map(({ evidence }) =>
          evidence.map(({ source }) => source),
        );
      expect(sources(one, another)).toEqual(sources(another, one));
    }),
  );
});

test("two thousand applicants and three hundred evaluators are compared without going through their pairs", () => {
  let looks = 0;
  const counted = (value: string) => ({
    get team() {
      looks += 1;
      return value;
    },
  });
  const evaluators = Array.from({ length: 300 }, (_, at) => ({
    ...ada,
    ...{
      id: `e${at}`,
      accountId: `a${at}`,
      names: [`Ada Number${at}`],
      emails: [`ada@e${at}.example`],
      organisation: `Lab ${at}x`,
    },
  }));
  const applicants = Array.from({ length: 2000 }, (_, at) =>
    Object.defineProperties(
      { ...other, applicationId: `c${at}`, company: `Company ${at}y` },
      Object.getOwnPropertyDescriptors(counted("A team.")),
    ),
  );

  expect(conflictsBetween(evaluators, applicants as (typeof other)[])).toEqual([]);
  expect(looks).toBe(2000);
});
