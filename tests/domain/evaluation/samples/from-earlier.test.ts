import { expect, test } from "vitest";
import { withdrawApplication } from "#app/domain/applications/withdraw.ts";
import type { EvaluationRules } from "#app/domain/calls/evaluation-rules.ts";
import type { FormDefinition, Question } from "#app/domain/calls/form/definition.ts";
import { viewSampleToEdit } from "#app/domain/evaluation/samples/read-managed.ts";
import { findApplication } from "#db/queries/applications.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, aForm, beforeDeadline, deadline } from "#tests/support/given/calls.ts";

const [company, solution] = aForm.sections;
const form = ({ nameless = false, telling = false } = {}): FormDefinition => ({
  sections: [
    company,
    {
      ...solution,
      questions: [
        ...solution.questions.map((one) =>
          one.id === "summary" ? ({ ...one, nameless, most: 500 } as Question) : one,
        ),
        aQuestion("long-text", { id: "market", ...(telling ? { fact: "team" } : {}) }),
        aQuestion("url", { id: "website", fact: "website" }),
        aQuestion("file", { id: "deck", required: false }),
        aQuestion("long-text", { id: "inner", visibleTo: "managers" }),
      ],
    },
  ],
});

const answers = {
  company: "Markerlab Ltd",
  country: "GR",
  vat: "BG123456789",
  summary:
    "We cool cities. At Markerlab we began in 2019. The lamps read the news.\nAsk ownera@marker-mail.example now.",
  market: "Ownera Marker sold it to ten newsrooms. Маркерлаб is known in Sofia. They pay by the month.",
  website: "https://marker-site.example",
  inner: "Between us.",
};
const marks = /marker|маркер|GR\b|BG123456789|Between us/i;

type About = { nameless?: boolean; telling?: boolean; evaluation?: EvaluationRules };

/** A call, and an application of an earlier one of its programme that names its applicant in whatever way it can. */
function aWorld({ nameless = false, telling = false, evaluation }: About = {}) {
  const earlier = aCall({ form: form({ telling }) });
  const owner = anAccount({ name: "Ownera Marker", email: `${crypto.randomUUID()}@marker-mail.example` });
  const application = aSubmittedApplication({ call: earlier, owner, answers });
  const later = new Date(deadline.getTime() + 1000);
  const about = { programme: earlier.programme, closesAt: later, form: form({ nameless }), evaluation };
  const call = aCall(about);
  const { application: row, call: of } = findApplication(application.id)!;
  const number = `${of.code}-${String(row.number).padStart(4, "0")}`;
  const taken = (from = number) => viewSampleToEdit(call.managed, undefined, "en", { from })!;
  return { earlier, call, application, number, taken };
}

test("a sample begins with what an earlier application says, without anything that names its applicant", () => {
  const { taken, number } = aWorld();

  const { answers: begun, earlier, title } = taken();

  expect(earlier).toEqual({ asked: number, found: number, gaps: 4 });
  expect(begun.summary).toBe("We cool cities. […] The lamps read the news.\n[…]");
  expect(begun.market).toBe("[…] […] They pay by the month.");
  expect(begun).not.toHaveProperty("deck");
  expect(JSON.stringify([title, begun])).not.toMatch(marks);
  expect(JSON.stringify(answers)).toMatch(marks);
});

test("an answer that told who applied then is not taken over, whatever the same question is now", () => {
  const { answers: begun } = aWorld({ telling: true }).taken();

  expect(Object.keys(begun).filter((id) => id === "summary" || id === "market")).toEqual(["summary"]);
});

test("for a call with anonymous applicants only what was marked nameless is taken over", () => {
  const evaluation = { others: "never", named: false, undo: "ten-minutes", applicants: "anonymous" } as const;
  const { taken } = aWorld({ nameless: true, evaluation });

  const { answers: begun } = taken();

  expect(Object.keys(begun).filter((id) => id === "summary" || id === "market")).toEqual(["summary"]);
});

test("nothing is taken over from a draft, from what was withdrawn, from the call itself, a later one or another programme", () => {
  const { earlier, call, application, number, taken } = aWorld();
  const own = aSubmittedApplication({ call, answers });
  const draft = aDraft({ call: earlier, answers });
  const numberOf = (id: string) => {
    const found = findApplication(id)!;
    return `${found.call.code}-${String(found.application.number).padStart(4, "0")}`;
  };
  const backwards = viewSampleToEdit(earlier.managed, undefined, "en", { from: numberOf(own.id) })!;
  const foreign = aWorld().number;

  for (const from of [numberOf(draft.id), numberOf(own.id), foreign, "MME1-", "nonsense", "0001"])
    expect(taken(from).earlier, from).toEqual({ asked: from, found: undefined, gaps: 0 });
  expect(backwards.earlier!.found).toBeUndefined();
  expect(taken(number.toLowerCase()).earlier!.found).toBe(number);
  withdrawApplication(application.own, "We stop.", beforeDeadline);
  expect(taken().earlier!.found).toBeUndefined();
});

test("a manager takes it over by its number, reads what was left out, and saves it under a name", async () => {
  const { call, number } = aWorld();
  const as = call.managed.manager;
  const home = `/manage/calls/${call.slug}/samples/new`;

  const wrong = await (await visit(`${home}?from=XX-0001`, { as })).text();
  const page = await (await visit(`${home}?from=${number}`, { as })).text();

  expect(wrong).toContain("No earlier call of this programme has a submitted application with this number.");
  expect(wrong).toContain('value="XX-0001"');
  expect(page).toContain("4 sentences named the applicant");
  expect(page).toContain("The lamps read the news.");
  expect(page).not.toMatch(/marker|маркер|BG123456789|Between us/i);
});
