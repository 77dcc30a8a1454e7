import { expect, test } from "vitest";
import { decideScreening } from "#app/domain/applications/screening/decide.ts";
import type { EvaluationRules } from "#app/domain/calls/evaluation-rules.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { writeToManagers } from "#app/domain/applications/messages/send.ts";
import { submitSheet } from "#app/domain/evaluation/submit-sheet.ts";
import { pairToPreview, permitsToPreview } from "#app/domain/permissions.ts";
import { type Role, roles } from "#app/domain/reports/seen/roles.ts";
import { viewProof } from "#app/domain/reports/seen/read.ts";
import { aCall, aForm, inEvaluation } from "#tests/support/given/calls.ts";
import { allFinal } from "#tests/support/given/discussions.ts";
import { anAssignment, anEligibleApplication } from "#tests/support/given/evaluators.ts";
import { aScreening } from "#tests/support/given/screenings.ts";
import { aDraftSheet } from "#tests/support/given/sheets.ts";
import { aMarkedWorld } from "#tests/support/leaks/world.ts";

type Proof = NonNullable<ReturnType<typeof viewProof>>;

/** Which roles see each field; "label" of an answer, otherwise the kind. */
function seenIn({ rows }: Proof, kind: string, label = ""): Role[] {
  const row = rows.find((one) => one.kind === kind && one.label === label)!;
  return row.cells.filter(({ state }) => state === "shown").map(({ role }) => role);
}

const team: Role[] = ["owner", "editor", "told"];
const working: Role[] = ["assigned", "done", "discussant"];
const listed: Role[] = ["unassigned", "conflict", ...working];

test("where every text is a word of its own, everybody sees what the rules say and nothing else", async () => {
  const { entries } = await aMarkedWorld();

  for (const { call, id } of [entries.n1, entries.n2, entries.a1, entries.o1]) {
    const { leaks, rows } = viewProof(call.managed, id, "en", allFinal)!;
    const missing = rows.flatMap(({ cells }) => cells.filter(({ state }) => state === "missing"));
    expect([leaks, missing]).toEqual([[], []]);
  }

  const named = viewProof(entries.n1.call.managed, entries.n1.id, "en", allFinal)!;
  expect(seenIn(named, "company")).toEqual([...team, ...listed, "assistant", "hubAfter", "publicAfter"]);
  expect(seenIn(named, "question", "VAT number")).toEqual([...team, "assistant"]);
  expect(seenIn(named, "objections")).toEqual(team);
  expect(seenIn(named, "note")).toEqual(["assistant"]);
  expect(seenIn(named, "messages")).toEqual([...team, "assistant"]);
  expect(seenIn(named, "scores")).toEqual(["discussant"]);
  expect(seenIn(named, "notes")).toEqual([]);
  const anonymous = viewProof(entries.a1.call.managed, entries.a1.id, "en", allFinal)!;
  expect(seenIn(anonymous, "company")).toEqual([...team, "assistant", "hubAfter", "publicAfter"]);
  expect(seenIn(anonymous, "question", "Summary")).toEqual([...team, ...working, "assistant", "hubAfter"]);
}, 60_000);

const [aboutCompany, solution] = aForm.sections;
const telling: FormDefinition = {
  sections: [
    aboutCompany,
    { ...solution, questions: solution.questions.map((one) => ({ ...one, nameless: one.id === "summary" })) },
  ],
};
const anonymous: EvaluationRules = {
  others: "never",
  named: false,
  undo: "ten-minutes",
  applicants: "anonymous",
};

test("a company that a nameless answer names is withheld, and a leak once a manager shows it after all", () => {
  const call = aCall({ form: telling, evaluation: anonymous });
  const answers = { company: "Cool Cities Ltd", summary: "At Cool Cities Ltd we cool cities." };
  const { id } = anEligibleApplication({ call, answers });
  const [{ id: screeningId }] = aScreening(id);
  const withheld = viewProof(call.managed, id, "en", inEvaluation)!;

  decideScreening(call.managed, screeningId, { decision: "shown", reason: "" } as never, inEvaluation);
  const { leaks } = viewProof(call.managed, id, "en", inEvaluation)!;

  expect(withheld.leaks).toEqual([]);
  expect(seenIn(withheld, "question", "Summary")).not.toContain("assigned");
  const place = { part: "application", label: "Summary" };
  expect(leaks.map(({ role, kind, why, places }) => [role, kind, why, places])).toEqual(
    working.map((role) => [role, "company", "anonymous", [place]]),
  );
});

test("what is asked for managers only and said again elsewhere is a leak to whoever reads that", () => {
  const vat = "BG 123456789 012";
  const answers = { vat, summary: `We are known as ${vat}.` };
  const { id, call } = anEligibleApplication({ answers });

  const { leaks } = viewProof(call.managed, id, "en", inEvaluation)!;

  expect(leaks.map(({ role, label, why }) => [role, label, why])).toEqual(
    [...working, "hubAfter"].map((role) => [role, "VAT number", "questionForManagers"]),
  );
});

test("no permit of a preview writes anything", () => {
  const { permit, application, evaluator, call } = anAssignment();
  aDraftSheet(permit);
  const permits = permitsToPreview(call.managed, application.id, inEvaluation)!;
  const pair = pairToPreview(call.managed, evaluator.evaluatorId, application.id, inEvaluation)!;

  expect(() => writeToManagers(permits.owner, "Hello", inEvaluation)).toThrow("only-looking");
  expect(() => writeToManagers(permits.editor, "Hello", inEvaluation)).toThrow("only-looking");
  expect(() => submitSheet(pair, inEvaluation)).toThrow("only-looking");
  expect(permits.owner.applicant.administrator).toBe(false);
});

test("there are permits to preview only what was submitted to the manager's own call", async () => {
  const { entries, named, evaluators } = await aMarkedWorld();
  const { n1, n2, o1, w1, d1 } = entries;
  const of = (id: string) => permitsToPreview(named.managed, id, allFinal);

  const pairOf = (who: keyof typeof evaluators, id: string) =>
    pairToPreview(named.managed, evaluators[who].evaluatorId, id, allFinal)?.applicationId;

  expect([pairOf("one", n1.id), pairOf("three", n2.id)]).toEqual([n1.id, n2.id]);
  expect([pairOf("barred", n2.id), pairOf("three", n1.id), pairOf("abroad", o1.id)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(Object.keys(of(n1.id)!)).toContain("owner");
  expect([of(o1.id), of(w1.id), permitsToPreview(d1.call.managed, d1.id, allFinal)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(roles.length).toBe(14);
}, 60_000);
