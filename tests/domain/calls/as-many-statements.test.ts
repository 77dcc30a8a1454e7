import { expect, test } from "vitest";
import { beginImport } from "#app/domain/applications/import/begin-import.ts";
import { viewImport } from "#app/domain/applications/import/view-import.ts";
import { saveFormDraft } from "#app/domain/calls/form/save-form-draft.ts";
import { askQuestion } from "#app/domain/calls/questions/ask.ts";
import { viewQuestions } from "#app/domain/calls/questions/read-managed.ts";
import { viewTranslations } from "#app/domain/calls/set-up/read.ts";
import { findCall } from "#db/queries/calls.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { countStatements } from "#tests/support/database.ts";
import { aCall, aForm, beforeDeadline } from "#tests/support/given/calls.ts";

type Call = ReturnType<typeof aCall>;

/** What a page costs with one row and with three, whose number it gives beside; the form is read before. */
async function costs(call: Call, add: (call: Call) => void, look: () => number) {
  look();
  const measured = [];
  for (const times of [1, 2]) {
    for (let time = 0; time < times; time += 1) add(call);
    let rows = 0;
    measured.push({ statements: await countStatements(() => (rows = look())), rows });
  }
  const [one, three] = measured;
  expect(three.rows).toBe(one.rows + 2);
  return [one.statements, three.statements];
}

test("the managers' list of questions costs as many statements with three as with one", async () => {
  const call = aCall();
  const asker = { name: "", email: "ana@cool.example", locale: "en" as const };
  const ask = () => askQuestion(call.slug, asker, "A grant?", beforeDeadline);

  const [one, three] = await costs(
    call,
    ask,
    () => viewQuestions(call.managed, { state: "waiting", page: 1 }, "en").rows.length,
  );

  expect(three).toBe(one);
});

test("the report of what is not translated costs as many statements with three texts as with one", async () => {
  const call = aCall();
  const lacking = aQuestion("short-text", { label: { en: "Only in English", bg: "" } });
  let added = 0;
  const add = () => {
    added += 1;
    const questions = Array.from({ length: added }, (_, at) => ({ ...lacking, id: `lacking-${at}` }));
    const [first, ...others] = aForm.sections;
    const sections = [{ ...first, questions: [...first.questions, ...questions] }, ...others];
    saveFormDraft(call.managed, { sections }, findCall(call.id)!.formRevision, beforeDeadline);
  };

  const [one, three] = await costs(call, add, () => viewTranslations(call.managed, "en").missing.length);

  expect(three).toBe(one);
});

test("the preview of a table costs as many statements with three rows as with one", async () => {
  const { managed } = aCall();
  const header = ["E-mail", "Name"];
  const tableOf = (rows: number) => {
    const lines = Array.from({ length: rows }, (_, at) => [`ana${at}@cool.example`, "Cool Cities"]);
    return beginImport(managed, { fileName: "f6s.csv", rows: [header, ...lines] }, beforeDeadline);
  };
  const [small, large] = [tableOf(1), tableOf(3)];
  const cost = (id: string) => countStatements(() => viewImport(managed, id, { as: "draft" }, "en"));
  await cost(small);

  const [one, three] = [await cost(small), await cost(large)];

  expect(three).toBe(one);
  expect(one).toBeGreaterThan(0);
});
