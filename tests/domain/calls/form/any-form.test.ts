import fc from "fast-check";
import { expect, test } from "vitest";
import { completenessOf } from "#app/domain/calls/form/completeness.ts";
import { askedAnswers, askedOf, demandsOf, givenTo } from "#app/domain/calls/form/conditions.ts";
import { inconsistenciesOf } from "#app/domain/calls/form/consistency.ts";
import {
  type Answer,
  type Answers,
  formDefinition,
  type FormDefinition,
  type Question,
} from "#app/domain/calls/form/definition.ts";
import { questionsOf } from "#app/domain/calls/form/questions-of.ts";
import { effortOf } from "#app/domain/calls/form/effort.ts";
import { factsOf } from "#app/domain/calls/form/facts.ts";
import { firstAnswersMissing } from "#app/domain/calls/form/first-answers.ts";
import { formChanges } from "#app/domain/calls/form/form-changes.ts";
import { languageOf } from "#app/domain/calls/form/language.ts";
import { isEmpty, problemOf, problemsOf } from "#app/domain/calls/form/problems.ts";
import { readAnswers } from "#app/domain/calls/form/read-answers.ts";
import { showAnswers } from "#app/domain/calls/form/show-answers.ts";
import { canonicalJson } from "#app/domain/canonical.ts";
import { anyDraft, anyForm } from "#tests/support/any-form.ts";

const inJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

test("any form comes back from JSON as it was", () => {
  fc.assert(
    fc.property(anyForm, (form) => {
      const read = formDefinition.parse(inJson(form));

      expect(canonicalJson(read)).toBe(canonicalJson(form));
      expect(inconsistenciesOf(read)).toEqual([]);
    }),
  );
});

/** As a browser sends what stands in its controls; a control shows nothing that it cannot hold. */
function sentBy(questions: Question[], answers: Answers): FormData {
  const form = new FormData();
  for (const { id, type } of questions) {
    const answer = answers[id];
    const texts = Array.isArray(answer) ? answer.filter((one) => typeof one === "string") : undefined;
    if (type === "declaration") {
      if (answer === true) form.append(id, "on");
    } else if (texts) for (const one of texts) form.append(id, one);
    else if (type !== "choices") form.append(id, typeof answer === "string" ? answer : "");
  }
  return form;
}

/** Answers of the shape that the question's control has. */
function shaped(form: FormDefinition, answers: Answers): Answers {
  const fits = ({ type }: Question, answer: Answer) => {
    if (type === "file") return Array.isArray(answer) && answer.every((one) => typeof one === "object");
    if (type === "choices") return Array.isArray(answer) && answer.every((one) => typeof one === "string");
    return typeof answer === (type === "declaration" ? "boolean" : "string");
  };
  const fitting = questionsOf(form).filter((question) => fits(question, answers[question.id] ?? null));
  return Object.fromEntries(fitting.map(({ id }) => [id, answers[id]]));
}

test("browser and server find the same wrong with any answers, conditions included", () => {
  fc.assert(
    fc.property(anyDraft, ({ form, answers }) => {
      const saved = shaped(form, answers);
      const onServer = problemsOf(form, saved);

      // The browser knows one section: what is in its controls, its files, and what the conditions look at.
      const inBrowser = form.sections.flatMap(({ id: sectionId, questions }) => {
        const files = questions.filter(({ type }) => type === "file").map(({ id }) => [id, saved[id]]);
        const typed = { ...Object.fromEntries(files), ...readAnswers(questions, sentBy(questions, saved)) };
        const given = givenTo(questions, askedAnswers(form, saved));
        const asked = askedOf(questions, typed, given);
        return questions.flatMap((question) => {
          const problem = problemOf(question, typed[question.id], asked);
          return problem ? [{ ...problem, questionId: question.id, sectionId }] : [];
        });
      });

      expect(inBrowser).toEqual(onServer);
    }),
    { numRuns: 300 },
  );
});

test("what is demanded in the browser is what is missing on the server", () => {
  fc.assert(
    fc.property(anyDraft, ({ form, answers }) => {
      const wrong = new Set(problemsOf(form, answers).map(({ questionId }) => questionId));
      for (const { questions } of form.sections) {
        const demands = demandsOf(questions, answers, givenTo(questions, askedAnswers(form, answers)));
        for (const { id, type } of questions.filter((one) => isEmpty(answers[one.id])))
          if (type !== "note") expect(wrong.has(id)).toBe(demands[id] === "required");
      }
    }),
    { numRuns: 300 },
  );
});

test("whatever a draft holds, nothing that reads it fails, and what is not asked is neither shown, counted nor wrong", () => {
  fc.assert(
    fc.property(anyDraft, fc.constantFrom("en" as const, "bg" as const), ({ form, answers }, locale) => {
      const asked = askedAnswers(form, answers);
      const shown = showAnswers(form, answers, locale).flatMap((section) => section.answers);
      const progress = completenessOf(form, answers);

      const hidden = questionsOf(form).filter(({ id }) => id in answers && !(id in asked));
      const ids = [...shown, ...problemsOf(form, answers)].map(({ questionId }) => questionId);
      expect(hidden.filter(({ id }) => ids.includes(id))).toEqual([]);
      expect(progress.reduce((sum, section) => sum + section.asked, 0)).toBe(shown.length);
      expect(showAnswers(form, asked, locale)).toEqual(showAnswers(form, answers, locale));
      expect(JSON.stringify(shown)).not.toContain("[object Object]");
      for (const read of [factsOf, languageOf, firstAnswersMissing])
        expect(() => read(form, answers)).not.toThrow();
      expect(effortOf(form).minutes).toBeGreaterThanOrEqual(5);
    }),
    { numRuns: 300 },
  );
});

test("a submitted version is complete by itself: what was ruled out is not needed to understand it", () => {
  fc.assert(
    fc.property(anyDraft, ({ form, answers }) => {
      const submitted = askedAnswers(form, answers);

      expect(problemsOf(form, submitted)).toEqual(problemsOf(form, answers));
      expect(askedAnswers(form, submitted)).toEqual(submitted);
    }),
  );
});

test("between two forms there are changes if and only if they differ, each with a sentence in both languages", () => {
  fc.assert(
    fc.property(anyForm, anyForm, (before, after) => {
      const changes = formChanges(before, after);

      expect(changes.length > 0).toBe(canonicalJson(before) !== canonicalJson(after));
      expect(formChanges(after, inJson(after))).toEqual([]);
      expect(changes.filter(({ sentence }) => !sentence.en || !sentence.bg)).toEqual([]);
      expect(changes.filter(({ sentence }) => sentence.en.startsWith("changes."))).toEqual([]);
    }),
  );
});
