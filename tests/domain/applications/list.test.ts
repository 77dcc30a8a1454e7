import { expect, test } from "vitest";
import { listQueryFrom } from "#app/domain/applications/list-query.ts";
import { viewApplications } from "#app/domain/applications/list.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { withdrawApplication } from "#app/domain/applications/withdraw.ts";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { sqlite } from "#db/client.server.ts";
import { countStatements } from "#tests/support/database.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline, inEvaluation } from "#tests/support/given/calls.ts";

type Call = ReturnType<typeof aCall>;
const list = ({ managed }: Call, search: string) =>
  viewApplications(managed, listQueryFrom(new URLSearchParams(search)), "en");
const companies = (call: Call, search: string) =>
  list(call, search).rows.map((row) => ("company" in row ? row.company : row.number));
const minutes = (count: number) => new Date(+beforeDeadline + count * 60_000);

function threeCompanies() {
  const call = aCall();
  aSubmittedApplication({ call, answers: { company: "Beta" }, at: minutes(2) });
  const greek = { company: "alpha", country: "GR", topics: ["vr"] };
  aSubmittedApplication({ call, answers: greek, at: minutes(1) });
  aSubmittedApplication({ call, answers: { company: "Гама", topics: ["ai", "vr"] }, at: minutes(3) });
  return call;
}

test.each([
  ["the latest first", "", ["Гама", "Beta", "alpha"]],
  ["the first first", "sort=submittedAt", ["alpha", "Beta", "Гама"]],
  ["by company, whatever the case", "sort=company", ["alpha", "Beta", "Гама"]],
  ["by company backwards", "sort=-company", ["Гама", "Beta", "alpha"]],
  ["by country, then by number", "sort=country", ["Beta", "Гама", "alpha"]],
  ["by something unknown as if nothing were asked", "sort=score", ["Гама", "Beta", "alpha"]],
  ["of one country", "country=GR", ["alpha"]],
  ["of one topic", "topic=vr&sort=number", ["alpha", "Гама"]],
  ["whose name contains a word", "q=ALPH", ["alpha"]],
  ["whose name contains a Cyrillic word in another case", "q=гам", ["Гама"]],
  ["whose name contains a part of a Cyrillic word, in any case", "q=аМА", ["Гама"]],
  ["whose name contains the end of a word", "q=PHA", ["alpha"]],
  ["whose name contains two letters", "q=et", ["Beta"]],
  ["whose name begins with two Cyrillic letters", "q=га", ["Гама"]],
  ["whose name contains two letters in any case", "q=eT", ["Beta"]],
  ["of none at all", "q=zzz", []],
  ["whose name has no letter in the place of a joker", "q=a_p", []],
  ["whose name has none in the place of two", "q=_%25", []],
  ["whose name has no backslash", "q=%5C", []],
  ["whose name has none of what ends a text", "q=%00", []],
  ["whose name has no quotes", 'q="alpha" OR beta', []],
])("submitted applications are listed %s", (_how, search, expected) => {
  expect(companies(threeCompanies(), search)).toEqual(expected);
});

test("what is found is found as it is named now, in its own call and state only", () => {
  const [call, other] = [aCall(), aCall()];
  const [first, second] = [1, 2].map((at) =>
    aSubmittedApplication({ call, answers: { company: "Дигитални медии" }, at: minutes(at) }),
  );
  aSubmittedApplication({ call: other, answers: { company: "Дигитални медии" } });
  sqlite.exec(`update applications set company = 'Страница' where id = '${second.id}'`);
  withdrawApplication(first.own, "No time", minutes(4));

  expect(companies(call, "q=СТРАНИ")).toEqual(["Страница"]);
  expect(companies(call, "q=гиталн")).toEqual([]);
  expect(companies(call, "q=гиталн&status=withdrawn")).toEqual(["Дигитални медии"]);
});

test("where very many are found they are found by their list", () => {
  const call = aCall();
  const { id } = aSubmittedApplication({ call, answers: { company: "Company" } });
  const many = "with recursive n(i) as (select 1 union all select i + 1 from n where i < 2100)";
  const columns = (sqlite.pragma("table_info(applications)") as { name: string }[]).map(({ name }) => name);
  const values = columns.map((name) => copied[name] ?? `"${name}"`);
  sqlite.pragma("foreign_keys = OFF");
  sqlite.exec(`insert into applications (${columns.map((name) => `"${name}"`).join()})
    select ${values.join()} from applications, (${many} select i from n) where id = '${id}'`);
  sqlite.pragma("foreign_keys = ON");

  const { matching, rows } = list(call, "q=ompAN");
  const { matching: some } = list(call, "q=ompany 209");

  expect([matching, rows.length, some]).toEqual([2101, 50, 11]);
});

const copied: Record<string, string> = {
  id: "'application ' || i",
  ownerId: "'owner ' || i",
  number: "number + i",
  company: "'Company ' || i",
};

test("applications are found by what was decided on their eligibility", () => {
  const call = aCall();
  const { id } = aSubmittedApplication({ call, answers: { company: "Beta" } });
  aSubmittedApplication({ call, answers: { company: "Alpha" } });
  decideEligibility(call.managed, id, { outcome: "eligible", answers: {}, note: "" }, inEvaluation);

  expect(companies(call, "eligibility=eligible")).toEqual(["Beta"]);
  expect(companies(call, "eligibility=undecided")).toEqual(["Alpha"]);
  expect(companies(call, "eligibility=ineligible")).toEqual([]);
});

test("pages follow each other without a gap or a repetition, in every order", () => {
  const call = aCall();
  for (let place = 0; place < 103; place += 1)
    aSubmittedApplication({
      call,
      answers: { company: `Company ${place % 7}` },
      at: minutes(place % 5),
    });

  for (const sort of ["number", "company", "-company", "country", "-submittedAt", "submittedAt"]) {
    const numbers: string[] = [];
    let after: string | undefined = "";
    while (after !== undefined) {
      const page = list(call, String(new URLSearchParams({ sort, after })));
      numbers.push(...page.rows.map(({ number }) => number));
      after = page.next;
    }
    expect(numbers).toHaveLength(103);
    expect(new Set(numbers).size).toBe(103);
  }
});

test("of a draft managers see how complete it is and when it was saved, and nothing that it says", () => {
  const call = aCall();
  const { own } = aDraft({ call, answers: { company: "Secret Startup", summary: null } });

  const drafts = list(call, "status=draft&q=Elsewhere&country=GR");

  expect(drafts.rows).toEqual([
    {
      id: own.applicationId,
      number: drafts.rows[0].number,
      begunAt: beforeDeadline,
      savedAt: beforeDeadline,
      answered: 5,
      asked: 6,
    },
  ]);
  expect(JSON.stringify(drafts)).not.toContain("Secret Startup");
  expect(companies(call, "q=Secret")).toEqual([]);
});

test("a version that counts stays listed as submitted while its draft says something else", () => {
  const call = aCall();
  const { own } = aSubmittedApplication({ call, answers: { company: "Before" } });
  saveAnswers(own, { company: "After" }, minutes(1));

  expect(list(call, "").rows).toMatchObject([{ company: "Before", changed: true }]);
  expect(companies(call, "q=After")).toEqual([]);
});

test("withdrawn applications are listed with their reason, apart from the others", () => {
  const call = aCall();
  const { own } = aSubmittedApplication({ call, answers: { company: "Gone" } });
  withdrawApplication(own, "We were bought.", minutes(1));

  expect(list(call, "status=withdrawn").rows).toMatchObject([
    { company: "Gone", reason: "We were bought.", withdrawnAt: minutes(1) },
  ]);
  expect(list(call, "").rows).toEqual([]);
  expect(list(call, "").counts).toEqual({ draft: 0, submitted: 0, withdrawn: 1 });
});

test("one call's list has nothing of another's", () => {
  const call = aCall();
  aSubmittedApplication({ answers: { company: "Elsewhere" } });

  expect(list(call, "").rows).toEqual([]);
});

test.each(["submitted", "draft"])(
  "the list of three %s applications costs what that of one does",
  async (status) => {
    const call = aCall();
    const given = status === "draft" ? aDraft : aSubmittedApplication;
    const cost = () => countStatements(() => list(call, `status=${status}`));
    given({ call });
    const one = await cost();
    given({ call });
    given({ call });

    const three = await cost();

    expect(three).toBe(one);
  },
);
