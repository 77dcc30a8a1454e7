import fc from "fast-check";
import { expect, test } from "vitest";
import type { FormDraft } from "#app/domain/calls/form/draft.ts";
import { addQuestion, duplicateQuestion } from "#app/domain/calls/form/edit/add-question.ts";
import { addSection } from "#app/domain/calls/form/edit/add-section.ts";
import { changeQuestion } from "#app/domain/calls/form/edit/change-question.ts";
import { everyQuestion } from "#app/domain/calls/form/edit/find.ts";
import { questionIdsOf, sectionIdsOf } from "#app/domain/calls/form/edit/ids.ts";
import { moveQuestion, moveSection, stepOf } from "#app/domain/calls/form/edit/move.ts";
import { putBack, removeQuestion, removeSection } from "#app/domain/calls/form/edit/remove.ts";
import { renameSection } from "#app/domain/calls/form/edit/rename.ts";
import { aForm } from "#tests/support/given/calls.ts";
import { aQuestion, both } from "../a-question.ts";

type Edit = (form: FormDraft) => FormDraft;

const pick = <Item>(items: Item[], at: number): Item | undefined => items[at % (items.length || 1)];
const idIn = (form: FormDraft, at: number) => pick(everyQuestion(form), at)?.id ?? "none";
const sectionIn = (form: FormDraft, at: number) => pick(form.sections, at)?.id ?? "none";

const place = fc.nat(12);
const words = fc.constantFrom(
  "Company",
  "Екип и опит",
  "2020",
  "",
  "A very long label that says everything at once",
);

const moves = fc.oneof(
  fc.tuple(place, place, place).map(
    ([question, section, at]): Edit =>
      (form) =>
        moveQuestion(form, idIn(form, question), { sectionId: sectionIn(form, section), at }),
  ),
  fc.tuple(place, place).map(
    ([section, at]): Edit =>
      (form) =>
        moveSection(form, sectionIn(form, section), at),
  ),
  fc.tuple(place, fc.constantFrom("up" as const, "down" as const)).map(([question, step]): Edit => (form) => {
    const to = stepOf(form, idIn(form, question), step);
    return to ? moveQuestion(form, idIn(form, question), to) : form;
  }),
);

const removals = fc.oneof(
  place.map(
    (at): Edit =>
      (form) =>
        removeQuestion(form, idIn(form, at)),
  ),
  place.map(
    (at): Edit =>
      (form) =>
        removeSection(form, sectionIn(form, at)),
  ),
  place.map(
    (at): Edit =>
      (form) =>
        putBack(form, pick(questionIdsOf(form), at) ?? "none"),
  ),
  place.map(
    (at): Edit =>
      (form) =>
        putBack(form, pick(sectionIdsOf(form), at) ?? "none"),
  ),
);

const additions = fc.oneof(
  fc.tuple(place, words).map(
    ([section, label]): Edit =>
      (form) =>
        addQuestion(form, sectionIn(form, section), aQuestion("short-text", { label: both(label) })).form,
  ),
  words.map(
    (title): Edit =>
      (form) =>
        addSection(form, { title: both(title) }),
  ),
  place.map(
    (at): Edit =>
      (form) =>
        duplicateQuestion(form, idIn(form, at))?.form ?? form,
  ),
);

const after = (edits: Edit[]) => edits.reduce<FormDraft>((form, edit) => edit(form), aForm);

test("however a form is reordered, each question is there once and says what it said", () => {
  fc.assert(
    fc.property(fc.array(moves, { maxLength: 30 }), (edits) => {
      const byId = (form: FormDraft) => everyQuestion(form).toSorted((a, b) => (a.id < b.id ? -1 : 1));

      expect(byId(after(edits))).toEqual(byId(aForm));
    }),
  );
});

test("whatever is taken out and put back, no question is lost", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(moves, removals), { maxLength: 30 }), (edits) => {
      expect(questionIdsOf(after(edits)).toSorted()).toEqual(questionIdsOf(aForm).toSorted());
    }),
  );
});

test("no two questions and no two sections ever share an id, and each id is one that a form may have", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(moves, removals, additions), { maxLength: 30 }), (edits) => {
      const form = after(edits);
      const ids = [questionIdsOf(form), sectionIdsOf(form)];

      for (const some of ids) expect(new Set(some).size).toBe(some.length);
      expect(ids.flat().filter((id) => !/^[a-z][a-z0-9-]*$/.test(id))).toEqual([]);
    }),
  );
});

test("what was taken out comes back where it stood", () => {
  const without = removeQuestion(removeQuestion(aForm, "country"), "vat");

  expect(putBack(putBack(without, "vat"), "country").sections).toEqual(aForm.sections);
  expect(putBack(removeSection(aForm, "company"), "company").sections).toEqual(aForm.sections);
});

test("a question whose section is gone comes back at the end", () => {
  const form = removeSection(removeQuestion(aForm, "vat"), "company");

  expect(everyQuestion(putBack(form, "vat")).map(({ id }) => id)).toEqual([
    "summary",
    "topics",
    "honour",
    "vat",
  ]);
});

test("a question moved up from the top of its section goes to the end of the one before", () => {
  expect(stepOf(aForm, "summary", "up")).toEqual({ sectionId: "company", at: 3 });
  expect(stepOf(aForm, "honour", "down")).toBeUndefined();
});

test("renaming leaves the ids alone, and with them the answers", () => {
  const renamed = renameSection(aForm, "company", { title: both("Who you are") });
  const changed = changeQuestion(renamed, aQuestion("short-text", { id: "vat", label: both("Tax number") }));

  expect(sectionIdsOf(changed)).toEqual(["company", "solution"]);
  expect(questionIdsOf(changed)).toEqual(questionIdsOf(aForm));
  expect(everyQuestion(changed).find(({ id }) => id === "vat")!.label).toEqual(both("Tax number"));
});

test("a new question never takes the id of one that an earlier version asked", () => {
  const { id } = addQuestion(aForm, "company", aQuestion("short-text", { label: both("Website") }), [
    "website",
  ]);

  expect(id).toBe("website-2");
});

test("a Bulgarian label gives an id in Latin letters", () => {
  const question = aQuestion("short-text", { label: { en: "", bg: "Какъв е вашият ЕИК?" } });

  expect(addQuestion(aForm, "company", question).id).toBe("kakav-e-vashiyat-eik");
});

test("a copy stands after its question and gives the portal no fact", () => {
  const copied = duplicateQuestion(aForm, "company")!;

  expect(copied.form.sections[0].questions.map(({ id, fact }) => [id, fact])).toEqual([
    ["company", "company"],
    ["name", undefined],
    ["country", "country"],
    ["vat", "registration-number"],
  ]);
});
