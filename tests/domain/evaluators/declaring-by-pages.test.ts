import { expect, test } from "vitest";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { declarePage } from "#app/domain/evaluators/declare-page.ts";
import { goneThrough } from "#app/domain/evaluators/gone-through.ts";
import { viewApplicants } from "#app/domain/evaluators/read-applicants.ts";
import { conflictsOfEvaluator } from "#db/queries/conflicts.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, inEvaluation, justAfter } from "#tests/support/given/calls.ts";
import { anEvaluator } from "#tests/support/given/evaluators.ts";
import { anOwnExtension, twoHoursLater } from "#tests/support/given/extensions.ts";
import { aMember } from "#tests/support/given/team.ts";

const nextDay = new Date("2020-08-02T10:00:00Z");

/** Five applicants, two on a page. */
function aLongList() {
  const call = aCall();
  const draft = aDraft({ call, answers: { company: "Late Lights" } });
  anOwnExtension(call.managed, draft.id);
  const names = ["Alpha", "Beta", "Gamma", "Delta"];
  const applications = names.map((company) => aSubmittedApplication({ call, answers: { company } }));
  const { permit, evaluatorId } = anEvaluator({ call, declared: false });
  const view = (asked = {}) => viewApplicants(permit, inEvaluation, asked, 2);
  /** The page at which they stand, or another one, as it was shown. */
  const send = ({
    conflict = "",
    confirmed = false,
    asked = {},
    asOf = inEvaluation,
    now = inEvaluation,
  } = {}) => {
    const shown = view(asked).applicants;
    const declared = shown
      .filter(({ company }) => company === conflict)
      .map(({ applicationId }) => ({ applicationId, reason: "My brother" }));
    return declarePage(
      permit,
      { declared, shown: shown.map((one) => one.applicationId), asOf, confirmed },
      now,
    );
  };
  const onPage = (asked = {}) => view(asked).applicants.map(({ company }) => company);
  return { call, late: draft, applications, permit, evaluatorId, view, send, onPage };
}

const namesIn = (evaluatorId: string) => conflictsOfEvaluator(evaluatorId).map(({ company }) => company);

test("a long list is gone through page by page; what is ticked counts at once, the rest is declared at the end", () => {
  const { view, send, onPage, evaluatorId } = aLongList();
  const pages = [onPage()];

  const first = send({ conflict: "Beta" });
  pages.push(onPage());
  const between = view();
  const last = send({ confirmed: true });

  expect(pages).toEqual([
    ["Alpha", "Beta"],
    ["Gamma", "Delta"],
  ]);
  expect([first, between.declaredAt, between.list!.gone, between.list!.asked]).toEqual([false, null, 2, 4]);
  expect([between.list!.isLast, namesIn(evaluatorId)]).toEqual([true, ["Beta"]]);
  expect([last, view().declaredAt, view().undeclared]).toEqual([true, inEvaluation, 0]);
});

test("nothing is declared while a page was left out, whatever was confirmed", () => {
  const { view, send, onPage } = aLongList();

  const skipped = send({ asked: { from: { among: "rest", after: 3 } }, confirmed: true });

  expect([skipped, view().declaredAt, view().list!.gone]).toEqual([false, null, 0]);
  expect(onPage()).toEqual(["Alpha", "Beta"]);
});

test("without a confirmation at the end nothing is declared, and it is asked for again", () => {
  const { view, send, onPage } = aLongList();
  send();

  const unconfirmed = send();

  expect([unconfirmed, view().declaredAt]).toEqual([false, null]);
  expect([onPage(), view().list!.isLast]).toEqual([["Alpha", "Beta"], true]);
  expect([send({ confirmed: true }), view().declaredAt]).toEqual([true, inEvaluation]);
});

test("who came onto the list where one had been already is asked about again", () => {
  const { applications, send, view, onPage } = aLongList();
  send({ asOf: justAfter });
  aMember(applications[0].own, { at: twoHoursLater });

  send({ confirmed: true, now: nextDay });

  expect([view().declaredAt, view().undeclared]).toEqual([justAfter, 1]);
  expect(onPage()).toEqual(["Alpha", "Beta"]);
  expect(view().applicants.map(({ isNew }) => isNew)).toEqual([true, false]);
});

test("whoever declared goes only through what came later, which stands first", () => {
  const { late, send, view, onPage } = aLongList();
  send();
  send({ confirmed: true, asOf: justAfter, now: justAfter });

  submitApplication(late.own, twoHoursLater);

  expect(onPage()).toEqual(["Late Lights", "Alpha"]);
  expect(view().list).toMatchObject({ asked: 1, gone: 0, isLast: true });
  expect([send({ confirmed: true }), view().undeclared]).toEqual([true, 0]);
  expect(onPage()).toEqual(["Late Lights", "Alpha"]);
});

test("a page that is sent again replaces what was declared on it, and nothing else", () => {
  const { send, evaluatorId } = aLongList();
  const first = { from: { among: "rest" as const, after: 0 } };
  send({ conflict: "Beta" });
  send({ conflict: "Gamma", confirmed: true });

  send({ conflict: "Alpha", asked: first });

  expect(namesIn(evaluatorId)).toEqual(["Alpha", "Gamma"]);
});

test("a page that was shown before somebody came onto it is refused, and leaves nothing", () => {
  const { send, view, evaluatorId } = aLongList();
  const earlier = new Date("2020-06-01T00:00:00Z");

  expect(() => send({ conflict: "Alpha", asOf: earlier })).toThrow("list-grew");
  expect([namesIn(evaluatorId), view().list!.gone]).toEqual([[], 0]);
});

test("an applicant is found by a part of the name or by the number", () => {
  const { onPage } = aLongList();

  expect([onPage({ search: "eta" }), onPage({ search: "OC-4" }), onPage({ search: "nobody" })]).toEqual([
    ["Beta"],
    ["Gamma"],
    [],
  ]);
});

test("one is as far as the first number that was not shown", () => {
  const shown = (...numbers: number[]) => new Set(numbers);

  expect(goneThrough({ to: 2, next: [3, 5, 8], shown: shown(3, 5) })).toEqual({ to: 5, isAll: false });
  expect(goneThrough({ to: 2, next: [3, 5], shown: shown(5) })).toEqual({ to: 2, isAll: false });
  expect(goneThrough({ to: 2, next: [3, 5], shown: shown(3, 5, 9) })).toEqual({ to: 5, isAll: true });
  expect(goneThrough({ to: 2, next: [], shown: shown() })).toEqual({ to: 2, isAll: true });
});
