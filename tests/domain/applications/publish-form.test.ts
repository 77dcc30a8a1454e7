import { expect, test } from "vitest";
import { publishForm } from "#app/domain/applications/publish-form.ts";
import { viewForManager } from "#app/domain/applications/read-managed.ts";
import { viewFrame } from "#app/domain/applications/read.ts";
import { undoWithdrawal } from "#app/domain/applications/undo-withdrawal.ts";
import { viewSubmitted, viewSubmitting } from "#app/domain/applications/read-submitted.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { withdrawApplication } from "#app/domain/applications/withdraw.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { saveFormDraft } from "#app/domain/calls/form/save-form-draft.ts";
import { answersOf, findApplication } from "#db/queries/applications.ts";
import { callVersions, findCall } from "#db/queries/calls.ts";
import { formVersionsOf } from "#db/queries/form-versions.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { aCall, aForm, answersTo, beforeDeadline, justAfter } from "#tests/support/given/calls.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aQuestion, both } from "#tests/domain/calls/form/a-question.ts";

type Call = ReturnType<typeof aCall>;
type Sections = FormDefinition["sections"];

function changed(change: (sections: Sections) => unknown, form = aForm): FormDefinition {
  const copy = structuredClone(form);
  change(copy.sections);
  return copy;
}

function publish({ id, managed }: Call, form: FormDefinition, now = beforeDeadline) {
  saveFormDraft(managed, form, findCall(id)!.formRevision, now);
  return publishForm(managed, findCall(id)!.formRevision, now);
}

const withQuestion = changed(([company]) => company.questions.push(aQuestion("short-text")));
const withText = (text: string, form = aForm) =>
  changed(([, { questions }]) => Object.assign(questions[2], { text: both(text) }), form);
const answerTo = (id: string, question: string) =>
  answersOf(id).find(({ questionId }) => questionId === question)?.value;
const toldTo = (callId: string) =>
  dueEmails(beforeDeadline, 99).filter(
    (email) => email.callId === callId && email.template === "form-changed",
  );

test("a published form is the next version, and every draft answers it", () => {
  const call = aCall();
  const draft = aDraft({ call });

  const version = publish(call, withQuestion);

  expect(version).toBe(2);
  expect(formVersionsOf(call.id)).toMatchObject([
    { number: 1, definition: aForm },
    { number: 2, definition: withQuestion, publishedBy: call.managed.manager.id, createdAt: beforeDeadline },
  ]);
  expect(findCall(call.id)).toMatchObject({ formVersionId: formVersionsOf(call.id)[1].id, formDraft: null });
  expect(findApplication(draft.id)!.form.number).toBe(2);
  expect(() => submitApplication(draft.own, beforeDeadline)).toThrow("answers-missing");
});

test("what was submitted keeps the form that asked it, and is shown with it", () => {
  const call = aCall();
  const { id, own } = aSubmittedApplication({ call });
  const before = viewForManager(call.managed, id, "en")!.submission;

  publish(
    call,
    changed(([company]) => (company.questions[0].label = both("Firm"))),
  );

  expect(viewForManager(call.managed, id, "en")!.submission).toEqual(before);
  expect(viewSubmitted(own, "en", beforeDeadline)!.sections[0].answers[0].label).toBe("Name");
});

test("an answer to a question that was taken out waits for it to come back", () => {
  const call = aCall();
  const draft = aDraft({ call });
  publish(
    call,
    changed(([company]) => company.questions.pop()),
  );
  submitApplication(draft.own, beforeDeadline);

  publish(call, aForm);
  saveAnswers(draft.own, { company: "Cooler Cities" }, beforeDeadline);
  submitApplication(draft.own, beforeDeadline);

  const { submission } = viewForManager(call.managed, draft.id, "en")!;
  expect(submission!.sections[0].answers.map(({ questionId }) => questionId)).toEqual([
    "company",
    "country",
    "vat",
  ]);
  expect(answerTo(draft.id, "vat")).toBe(answersTo.vat);
});

test("an agreement ends when its text changes, and only then", () => {
  const call = aCall();
  const draft = aDraft({ call });
  const other = aDraft();

  publish(call, withQuestion);
  const afterAnotherChange = answerTo(draft.id, "honour");
  publish(call, withText("All of this is true, and complete.", withQuestion));

  expect(afterAnotherChange).toBe(true);
  expect(answerTo(draft.id, "honour")).toBeNull();
  expect(answerTo(draft.id, "company")).toBe("Cool Cities");
  expect(answerTo(other.id, "honour")).toBe(true);
  expect(formVersionsOf(call.id)[2].definition.sections[1].questions[2]).toMatchObject({ version: 2 });
});

test("an agreement does not come back with a declaration that says something else by then", () => {
  const call = aCall();
  const draft = aDraft({ call });
  publish(
    call,
    changed(([, { questions }]) => questions.pop()),
  );

  publish(call, withText("We work for free."));

  expect(answerTo(draft.id, "honour")).toBeNull();
});

test("everybody with a draft or a submitted version hears in words what changed; who withdrew does not", () => {
  const call = aCall();
  const draft = aDraft({ call });
  const submitted = aSubmittedApplication({ call });
  const gone = aSubmittedApplication({ call });
  withdrawApplication(gone.own, "We merged.", beforeDeadline);

  publish(call, withQuestion);

  const sentence = {
    en: "New question in “Company”: “Question”.",
    bg: "Нов въпрос в „Company (на български)“: „Question (на български)“.",
  };
  expect(toldTo(call.id).map(({ subjectId, props }) => [subjectId, props])).toEqual([
    [draft.id, expect.objectContaining({ submitted: false, changes: [sentence] })],
    [submitted.id, expect.objectContaining({ submitted: true, changes: [sentence] })],
  ]);
});

test("the public reads what changed in a published call, and nothing of a call that is a draft", () => {
  const call = aCall();
  const draft = aCall({ published: false });
  const form = changed(([company]) => (company.questions[0].label = both("Firm")));

  publish(call, form);
  publish(draft, form);

  expect(callVersions(call.id)).toMatchObject([
    {
      at: beforeDeadline,
      what: "form",
      text: { en: "“Firm”: the question is worded differently." },
      before: { en: "Name" },
      after: { en: "Firm" },
    },
  ]);
  expect(callVersions(draft.id)).toEqual([]);
  expect(formVersionsOf(draft.id)).toHaveLength(2);
});

test("what only the portal or evaluators notice makes a version without a word to applicants", () => {
  const call = aCall();
  aDraft({ call });

  publish(
    call,
    changed(([, { questions }]) => (questions[0].criterion = "market")),
  );

  expect(formVersionsOf(call.id)).toHaveLength(2);
  expect(callVersions(call.id)).toEqual([]);
  expect(toldTo(call.id)).toEqual([]);
});

test.each<[string, FormDefinition, Date, string]>([
  ["as it was published", aForm, beforeDeadline, "form-unchanged"],
  [
    "with a section without questions",
    changed(([one]) => (one.questions = [])),
    beforeDeadline,
    "form-inconsistent",
  ],
  [
    "with a criterion that the call lacks",
    changed(([one]) => (one.questions[0].criterion = "beauty")),
    beforeDeadline,
    "form-inconsistent",
  ],
])("a form %s is not published", (_how, form, now, reason) => {
  const call = aCall();
  aDraft({ call });

  expect(() => publish(call, form, now)).toThrow(reason);

  expect(formVersionsOf(call.id)).toHaveLength(1);
  expect(toldTo(call.id)).toEqual([]);
});

test("a form that another manager changed meanwhile is not published unseen", () => {
  const call = aCall();
  saveFormDraft(call.managed, withQuestion, 0, beforeDeadline);
  saveFormDraft(call.managed, withText("Other"), 1, beforeDeadline);

  expect(() => publishForm(call.managed, 1, beforeDeadline)).toThrow("changed-elsewhere");
  expect(formVersionsOf(call.id)).toHaveLength(1);
});

test("after the deadline the form stays as it is, until the very last instant it can change", () => {
  const call = aCall();
  saveFormDraft(call.managed, withQuestion, 0, beforeDeadline);

  const late = [
    () => saveFormDraft(call.managed, aForm, 1, justAfter),
    () => publishForm(call.managed, 1, justAfter),
  ];

  for (const attempt of late) expect(attempt).toThrow("call-closed");
  expect(formVersionsOf(call.id)).toHaveLength(1);
  expect(publishForm(call.managed, 1, findCall(call.id)!.closesAt)).toBe(2);
});

test("whoever has submitted can agree to a declaration that says something else by now, and submit that", () => {
  const call = aCall();
  const { id, own } = aSubmittedApplication({ call });
  const { id: terms } = aForm.sections[1].questions[2];
  publish(call, withText("Other terms."));

  saveAnswers(own, { [terms]: true }, beforeDeadline);
  submitApplication(own, beforeDeadline);

  expect(findApplication(id)!.application).toMatchObject({
    status: "submitted",
    changedSinceSubmission: false,
  });
  expect(viewForManager(call.managed, id, "en")!.submission).toMatchObject({ version: 2 });
});

const frameOf = (own: ReturnType<typeof aDraft>["own"]) => viewFrame(own, "en", beforeDeadline);
const stored = (id: string) => findApplication(id)!.application.changedSinceSubmission;

test.each<[string, FormDefinition, { state: string; newForm?: { missing: number } }]>([
  [
    "a new required question",
    changed(([company]) => company.questions.push(aQuestion("short-text", { required: true }))),
    { state: "submitted", newForm: { missing: 1 } },
  ],
  [
    "a declaration that says something else",
    withText("Other terms."),
    { state: "changed", newForm: { missing: 1 } },
  ],
  [
    "a choice that is no longer there",
    changed(([, { questions }]) =>
      Object.assign(questions[1], { choices: ["vr", "xr"].map((id) => ({ id, label: both(id) })) }),
    ),
    { state: "submitted", newForm: { missing: 1 } },
  ],
  [
    "a question that was taken out",
    changed(([company]) => company.questions.pop()),
    { state: "submitted", newForm: { missing: 0 } },
  ],
  [
    "a question that is asked only if another answer says so",
    changed(([company]) =>
      Object.assign(company.questions[2], { askedIf: { question: "country", is: ["GR"] } }),
    ),
    { state: "changed", newForm: { missing: 0 } },
  ],
  [
    "what applicants do not notice",
    changed(([, { questions }]) => (questions[0].criterion = "market")),
    { state: "submitted", newForm: undefined },
  ],
])(
  "after %s a submitted application says whether its draft differs and what submitting again needs",
  (_what, form, told) => {
    const call = aCall();
    const { id, own } = aSubmittedApplication({ call });

    publish(call, form);

    const { state, newForm } = frameOf(own);
    expect({ state, newForm }).toEqual(told);
    expect(stored(id)).toBe(told.state === "changed");
    expect(viewSubmitting(own, "en")).toMatchObject({
      missing: told.newForm?.missing ?? 0,
      nothingNew: told.state !== "changed",
    });
  },
);

test("a change that its team made before stays one, and one that the new form undoes ends", () => {
  const call = aCall();
  const typed = aSubmittedApplication({ call });
  saveAnswers(typed.own, { summary: "We cool towns." }, beforeDeadline);
  const renewed = aSubmittedApplication({ call });
  saveAnswers(renewed.own, { vat: "BG1" }, beforeDeadline);

  publish(
    call,
    changed(([company]) => company.questions.pop()),
  );

  expect([stored(typed.id), stored(renewed.id)]).toEqual([true, false]);
});

test("a draft that was changed is told of the new form; one that was submitted under it is not", () => {
  const call = aCall();
  const draft = aDraft({ call });
  publish(call, withText("Other terms."));
  const before = frameOf(draft.own).newForm;

  saveAnswers(draft.own, { honour: true }, beforeDeadline);
  submitApplication(draft.own, beforeDeadline);

  expect([before, frameOf(draft.own).newForm]).toEqual([undefined, undefined]);
});

test("a withdrawal that is undone after the form changed says that the draft differs", () => {
  const call = aCall();
  const { id, own } = aSubmittedApplication({ call });
  withdrawApplication(own, "We merged.", beforeDeadline);
  publish(call, withText("Other terms."));

  undoWithdrawal(own, beforeDeadline);

  expect(stored(id)).toBe(true);
  expect(frameOf(own)).toMatchObject({ state: "changed", newForm: { missing: 1 } });
});

test("lists show of each draft what the new form asks, in calls of any size", () => {
  const call = aCall();
  const drafts = Array.from({ length: 205 }, (_, nth) =>
    aDraft({ call, answers: { company: `Firm ${nth}` } }),
  );

  publish(
    call,
    changed(([{ questions }]) => {
      delete questions[0].fact;
      Object.assign(questions[2], { fact: "company", visibleTo: "evaluators" });
    }),
  );

  const shown = drafts.map(({ id }) => findApplication(id)!.application.company);
  expect(shown).toEqual(drafts.map(() => answersTo.vat));
});
