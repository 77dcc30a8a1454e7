import { expect, test } from "vitest";
import { draftAnswers } from "#app/domain/applications/draft.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { visit } from "#tests/support/app.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { aForm, beforeDeadline } from "#tests/support/given/calls.ts";
import { aQuestion, both } from "#tests/domain/calls/form/a-question.ts";

const [company, solution] = aForm.sections;
const funded = aQuestion("yes-no", { id: "funded", label: both("Funded?"), requiredFirst: true });
const funder = aQuestion("short-text", {
  id: "funder",
  label: both("By whom?"),
  askedIf: { question: "funded", is: ["yes"] },
});
const form: FormDefinition = {
  sections: [{ ...company, questions: [...company.questions, funded, funder] }, solution],
};

/** With nothing in the second section. */
const aDraftOf = (answers: object = {}) =>
  aDraft({
    call: anOpenCall({ form }),
    answers: { summary: null, topics: null, honour: null, funded: "no", ...answers },
  });

async function pageOf({ id, owner }: ReturnType<typeof aDraft>, path: string) {
  const page = await visit(`/applications/${id}${path}`, { as: owner });
  return page.text();
}

test("a question that is not asked is out of sight where scripts run, and says its condition where they do not", async () => {
  const without = await pageOf(aDraftOf(), "/sections/company");
  const asked = await pageOf(aDraftOf({ funded: "yes" }), "/sections/company");

  const hides = (page: string) => page.match(/\[@media\(scripting:enabled\)\]:hidden/g)?.length ?? 0;
  const condition = "<noscript>Only if “Funded?” is answered with “Yes”.</noscript>";
  expect([hides(without), hides(asked)]).toEqual([1, 0]);
  expect([without.includes(condition), asked.includes(condition)]).toEqual([true, true]);
});

test("without JavaScript an answer to what is not asked is kept, and nothing is missing", async () => {
  const { id, owner } = aDraftOf();
  const sent = { company: "Cool Cities", country: "BG", vat: "", funded: "no", funder: "A fund" };

  const answer = await visit(`/applications/${id}/sections/company`, { as: owner, form: sent });

  expect(answer.headers.get("Location")).toBe(`/applications/${id}/sections/solution`);
  expect(draftAnswers(id).funder).toBe("A fund");
});

test("a locked section names the questions that open it and leads to them", async () => {
  const draft = aDraftOf({ funded: null });

  const section = await pageOf(draft, "/sections/solution");
  const overview = await pageOf(draft, "");

  expect(section).toContain("First answer some questions of another section");
  expect(section).toContain(`href="/applications/${draft.id}/sections/company?check=funded#funded"`);
  expect(section).not.toContain('name="summary"');
  expect(overview).toContain("Opens after the first questions");
});

test("answers to a locked section are refused, and stand in the form as they were typed", async () => {
  const { id, owner } = aDraftOf({ funded: null });

  const answer = await visit(`/applications/${id}/sections/solution`, {
    as: owner,
    form: { summary: "We warm towns.", topics: ["ai"] },
  });

  const page = await answer.text();
  expect(answer.status).toBe(409);
  expect(page).toContain("We warm towns.");
  expect(page).toContain("First answer some questions of another section");
  expect(page).not.toContain("The call has closed");
  expect(draftAnswers(id).summary).toBeUndefined();
});

test("one save may answer what comes first and what it opens", () => {
  const { id, own } = aDraftOf({ funded: null });

  saveAnswers(own, { funded: "yes", summary: "We warm towns." }, beforeDeadline);

  expect(draftAnswers(id)).toMatchObject({ funded: "yes", summary: "We warm towns." });
});

test("every type of question has a control that keeps what was typed", async () => {
  const types = ["money", "date", "email", "phone", "video", "url", "number"] as const;
  const questions = types.map((type) => aQuestion(type, { id: `the-${type}` }));
  const everything = { sections: [{ ...company, questions: [...company.questions, ...questions] }] };
  const typed = Object.fromEntries(types.map((type) => [`the-${type}`, `no ${type}`]));

  const page = await pageOf(
    aDraft({ call: anOpenCall({ form: everything }), answers: typed }),
    "/sections/company",
  );

  for (const type of types) expect(page).toContain(`value="no ${type}"`);
  expect(page).toContain('type="tel"');
  expect(page).toContain('autoComplete="email"');
});
