import { expect, test } from "vitest";
import { applicationList } from "#db/queries/application-lists.ts";
import { applicationsOfCompanies, countEligibility, eligibilityQueue } from "#db/queries/eligibility.ts";
import { lettersBefore, remainingIn, viewRetention } from "#app/domain/privacy/retention/read.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";
import { deskFigures } from "#db/queries/desk.ts";
import { countLetters, lettersSent } from "#db/queries/releases.ts";
import { evaluatorSides } from "#db/queries/conflict-sides.ts";
import { sqlite } from "#db/client.server.ts";
import { plansOf } from "#tests/support/plans.ts";

test("states of eligibility are counted in an index alone, and looked up in it", () => {
  const counted = plansOf(() => countEligibility("call"));
  const [undecided, eligible] = (["undecided", "eligible"] as const).map((state) =>
    plansOf(() => eligibilityQueue("call", state, 0, 51)),
  );

  const index =
    "applications USING INDEX applications_by_eligibility (callId=? AND status=? AND eligibility=?";
  expect(counted).toEqual([
    "SEARCH applications USING COVERING INDEX applications_by_eligibility (callId=? AND status=?)",
  ]);
  expect(undecided[0]).toContain(index);
  expect(eligible[0]).toContain(index);
});

test("applications by company come as their index has them, in both directions", () => {
  const pages = [false, true].map((descending) =>
    plansOf(() => applicationList("call", "submitted", {}, { order: "company", descending, most: 51 })),
  );

  for (const plan of pages) {
    expect(plan[0]).toContain("INDEX applications_by_company (callId=? AND status=?)");
    expect(plan.join()).not.toContain("TEMP B-TREE");
  }
});

test("with what remains counted apart, the page of what is due when looks through neither applications nor letters", () => {
  const { managed } = aCall();
  const before = lettersBefore(afterEvaluation);
  const remaining = remainingIn({ ...managed, before });

  const plan = plansOf(() => viewRetention(managed, afterEvaluation, remaining));

  expect(
    plan.filter((step) => /(SCAN|SEARCH) (applications|emails|evaluators|attachments) /.test(step)),
  ).toEqual(
    plan.filter((step) => step.includes("applications USING INDEX sqlite_autoindex_applications_1 (id=?)")),
  );
});

test("letters are counted anew once an hour", () => {
  const [early, late, next] = ["10:00", "10:59", "11:00"].map((time) =>
    lettersBefore(new Date(`2026-03-01T${time}:00Z`)),
  );

  expect([late - early, next - early]).toEqual([0, 3_600_000]);
});

test("the desk's figures open drafts only; what was submitted is counted in indexes alone", () => {
  const plan = plansOf(() => deskFigures("call", afterEvaluation));

  const looks = plan.filter((step) => step.includes("applications"));
  expect(looks.map((step) => step.includes("COVERING INDEX"))).toEqual([false, true, true]);
  expect(looks[2]).toContain("applications_changed");
});

test("letters about decisions are counted in an index, and those to a few looked up by what they are about", () => {
  const counted = plansOf(() => countLetters("call")).filter((step) => step.includes("emails"));
  const sent = plansOf(() => lettersSent("call", ["one", "another"]));

  const index =
    "SEARCH emails USING COVERING INDEX emails_by_template (callId=? AND template=? AND status=?)";
  expect(counted).toEqual([index, index, index]);
  expect(sent[0]).toContain("INDEX emails_by_subject (subjectId=?)");
});

test("beside an empty queue of eligibility no companies are looked for", () => {
  expect(plansOf(() => applicationsOfCompanies("call", [], []))).toEqual([]);
});

test("a call's evaluators are looked up, also where all that there are is of another call", () => {
  sqlite.exec(`analyze; delete from sqlite_stat1;
    insert into sqlite_stat1 values ('evaluators', 'evaluators_by_name', '5770 5770 2 1'),
      ('evaluators', 'one_evaluator_a_person', '5770 5770 1'); analyze sqlite_schema`);

  const plan = plansOf(() => evaluatorSides("call"));

  sqlite.exec("delete from sqlite_stat1; analyze sqlite_schema");
  expect(plan.filter((step) => step.includes(" evaluators"))).toEqual([
    "SEARCH evaluators USING INDEX evaluators_by_name (callId=?)",
  ]);
});
