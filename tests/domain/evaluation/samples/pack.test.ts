import { expect, test } from "vitest";
import { removeSample } from "#app/domain/evaluation/samples/remove-sample.ts";
import type { Question } from "#app/domain/calls/form/definition.ts";
import { viewAnchor } from "#app/domain/evaluation/samples/read-managed.ts";
import { addSample, changeSample } from "#app/domain/evaluation/samples/save-sample.ts";
import { saveSampleSheet } from "#app/domain/evaluation/samples/save-sample-sheet.ts";
import { setAnchor } from "#app/domain/evaluation/samples/set-anchor.ts";
import { showPack, withdrawPack } from "#app/domain/evaluation/samples/show-pack.ts";
import { remindAtSamples } from "#app/domain/evaluation/samples/remind-samples.ts";
import { sampleEvaluation } from "#app/domain/permissions.ts";
import { findCall } from "#db/queries/calls.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { findSample, samplesOf } from "#db/queries/samples.ts";
import { aCall, aForm, beforeDeadline, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aSample, aSampleScored, aShownPack } from "#tests/support/given/samples.ts";
import { aDraftSheet, scoresOf } from "#tests/support/given/sheets.ts";

const letters = () =>
  dueEmails(new Date("2030-01-01"), 100).filter(({ template }) => template === "samples-waiting");
const content = { title: "Another", answers: { summary: "Other lamps." } };
type Call = ReturnType<typeof aCall>;

/** Everything that changes a pack, by name. */
const changes = {
  add: ({ managed }: Call) => addSample(managed, content, inEvaluation),
  change: ({ managed }: Call, id: string) => changeSample(managed, id, content, inEvaluation),
  anchor: ({ managed }: Call, id: string) => setAnchor(managed, id, {}, inEvaluation),
  remove: ({ managed }: Call, id: string) => removeSample(managed, id, inEvaluation),
  show: ({ managed }: Call) => showPack(managed, inEvaluation),
};
const every = Object.entries(changes);

test.each(every)("once a real sheet is begun nothing of the pack changes: %s", (_name, work) => {
  const call = aCall();
  const id = aSample({ call });
  aDraftSheet(anAssignment({ call }).permit);
  const before = samplesOf(call.id);

  expect(() => work(call, id)).toThrow("samples-closed");
  expect(samplesOf(call.id)).toEqual(before);
  expect(findCall(call.id)!.samplesShownAt).toBeNull();
});

test.each(every)("while evaluators have the samples nothing of them changes: %s", (_name, work) => {
  const call = aCall();
  const [id] = aShownPack(call);
  const before = samplesOf(call.id);

  expect(() => work(call, id)).toThrow("samples-shown");
  expect(samplesOf(call.id)).toEqual(before);
});

test("a sample that somebody has begun to score stays as it is, but can be removed", () => {
  const call = aCall();
  const evaluator = anEvaluator({ call });
  const [id] = aShownPack(call);
  saveSampleSheet(sampleEvaluation(evaluator.account, id)!, { scores: scoresOf([1, 1]) }, inEvaluation);
  withdrawPack(call.managed, inEvaluation);

  expect(() => changes.change(call, id)).toThrow("sample-scored");
  expect(() => changes.anchor(call, id)).toThrow("sample-scored");
  changes.remove(call, id);
  expect(samplesOf(call.id)).toEqual([]);
});

test("a call has three samples at most", () => {
  const call = aCall();
  for (const title of ["One", "Two", "Three"]) aSample({ call, title });

  expect(() => changes.add(call)).toThrow("too-many-samples");
  expect(samplesOf(call.id).map(({ title }) => title)).toHaveLength(3);
});

test("a sample stays with the form that asked its questions, and keeps points that the scale has", () => {
  const call = aCall();
  const id = aSample({ call });

  setAnchor(
    call.managed,
    id,
    { technology: { points: 9, why: " Too many. " }, market: { points: 2, why: "Few buyers." } },
    inEvaluation,
  );

  const sample = findSample(call.id, id)!;
  expect(sample.form.sections.map((section) => section.id)).toEqual(["company", "solution"]);
  expect(sample.answers).toEqual({ company: "Lamp Ltd.", summary: "Lamps that read the news." });
  expect(sample.anchor).toEqual({
    technology: { points: null, why: "Too many." },
    market: { points: 2, why: "Few buyers." },
  });
});

test.each([
  ["the call is not published", "call-not-published", () => aCall({ published: false }), true],
  ["there is none", "samples-missing", () => aCall(), false],
] as const)("samples are not put before evaluators while %s", (_why, reason, make, any) => {
  const call = make();
  if (any) aSample({ call });

  expect(() => changes.show(call)).toThrow(reason);
  expect(findCall(call.id)!.samplesShownAt).toBeNull();
});

test("a sample that has nothing for evaluators to read is not put before them", () => {
  const call = aCall();
  addSample(call.managed, { title: "Empty", answers: { vat: "BG123" } }, beforeDeadline);

  expect(() => changes.show(call)).toThrow("sample-empty");
});

test("where applicants are anonymous a sample shows what real applications show, and needs something of it", () => {
  const nameless = (one: Question) => ({ ...one, nameless: one.id === "summary" }) as Question;
  const sections = aForm.sections.map(({ questions, ...section }) => ({
    ...section,
    questions: questions.map(nameless),
  }));
  const evaluation = { others: "never", named: false, undo: "ten-minutes", applicants: "anonymous" } as const;
  const call = aCall({ form: { sections }, evaluation });
  const nothing = addSample(call.managed, { title: "A name", answers: { company: "Lamps" } }, beforeDeadline);

  expect(() => changes.show(call)).toThrow("sample-empty");
  expect(viewAnchor(call.managed, nothing, "en")!.parts).toEqual([]);
});

test("a sample of another call is not there", () => {
  const other = aSample();
  const call = aCall();

  expect(() => changes.change(call, other)).toThrow("changed-elsewhere");
  expect(() => changes.anchor(call, other)).toThrow("changed-elsewhere");
  expect(() => changes.remove(call, other)).toThrow("changed-elsewhere");
});

test("everybody who accepted is told of the samples, and reminded at most once a day while any is left", () => {
  const call = aCall();
  const [busy, done] = [anEvaluator({ call }), anEvaluator({ call })];
  const [id] = aShownPack(call, [undefined], new Date("2020-08-09T10:00Z"));
  aSampleScored(done, id);

  const counts = ["2020-08-09T21:59Z", "2020-08-09T22:00Z", "2020-08-10T21:00Z"].map((at) =>
    remindAtSamples(call.managed, new Date(at)),
  );

  expect(counts).toEqual([0, 1, 0]);
  const link = `/evaluations/${call.slug}/samples`;
  const told = [busy.account.email, done.account.email].toSorted();
  expect(
    letters()
      .map(({ address }) => address)
      .toSorted(),
  ).toEqual([...told, busy.account.email].toSorted());
  expect(letters()[0].props).toEqual(expect.objectContaining({ left: 1, link }));
});

test("nobody is reminded of samples that were taken back", () => {
  const call = aCall();
  anEvaluator({ call });
  aShownPack(call);
  withdrawPack(call.managed, beforeDeadline);

  expect(() => remindAtSamples(call.managed, inEvaluation)).toThrow("evaluation-not-open");
  expect(() => withdrawPack(call.managed, inEvaluation)).toThrow("changed-elsewhere");
});
