import { expect, test } from "vitest";
import { applicantsFrom } from "#db/queries/applicants.ts";
import { applicationList, countInList } from "#db/queries/application-lists.ts";
import { countEligibility, countsByStatus, firstSubmissionsBy, submittedBy } from "#db/queries/counts.ts";
import { countEmailsOfCall, eventsOf } from "#db/queries/email-counts.ts";
import { countUndeclared } from "#db/queries/declarations.ts";
import { applicationsOfCompanies, eligibilityQueue } from "#db/queries/eligibility.ts";
import { lettersBefore, remainingIn, viewRetention } from "#app/domain/privacy/retention/read.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";
import { deskFigures, firstSubmittedSince, oldestDueEmail } from "#db/queries/desk.ts";
import { countAttemptedSince } from "#db/queries/outbox.ts";
import { unansweredInvitations } from "#db/queries/invitations.ts";
import { conversationsIn } from "#db/queries/messages.ts";
import { placesAskedFor } from "#db/queries/readiness.ts";
import { countLetters, lettersSent } from "#db/queries/releases.ts";
import { evaluatorSides } from "#db/queries/conflict-sides.ts";
import { sqlite } from "#db/client.server.ts";
import { countTold, toldInCall } from "#db/queries/told.ts";
import { plansOf } from "#tests/support/plans.ts";

test("what large calls have many of is counted beside it, and not gone through", () => {
  const asked = [
    () => countEligibility("call"),
    () => countsByStatus("call"),
    () => submittedBy("call", "country"),
    () => countInList("call", "submitted", { country: "BG", sector: "games", outcome: "eligible" }),
    () => firstSubmissionsBy("call", afterEvaluation, 3_600_000),
    () => countEmailsOfCall("call"),
    () => countTold("call", { template: "broadcast", status: "sent" }),
    () => countLetters("call"),
  ];

  const plans = asked.map((ask) => plansOf(ask).filter((step) => /SCAN|SEARCH/.test(step)));

  for (const plan of plans)
    expect(plan.join()).toMatch(/^SEARCH (applicationCounts|arrivals|emailCounts) USING/);
});

test("of what is told by kind, the first and the last e-mail are looked up in an index", () => {
  const looks = plansOf(() => eventsOf("call")).filter((step) => step.includes(" emails "));

  const index = "SEARCH emails USING COVERING INDEX emails_by_kind (callId=? AND template=? AND status=?)";
  expect(new Set(looks)).toEqual(new Set([index]));
});

test("conversations come as their index has them", () => {
  const [first, ...more] = plansOf(() => conversationsIn("call", 51, 0));

  expect(first).toContain("SEARCH conversations USING INDEX conversations_by_call (callId=?)");
  expect(more.join()).not.toMatch(/SCAN|TEMP B-TREE FOR GROUP/);
});

test("the queue of eligibility is looked up in its index", () => {
  const [undecided, eligible] = (["undecided", "eligible"] as const).map((state) =>
    plansOf(() => eligibilityQueue("call", state, 0, 51)),
  );

  const index = "applications USING INDEX applications_by_eligibility (callId=? AND eligibility=?";
  expect(undecided[0]).toContain(index);
  expect(eligible[0]).toContain(index);
});

test("applications by company come as their index has them, in both directions", () => {
  const pages = [false, true].map((descending) =>
    plansOf(() => applicationList("call", "submitted", {}, { order: "company", descending, most: 51 })),
  );

  for (const plan of pages) {
    expect(plan[0]).toContain("INDEX applications_by_company (callId=?)");
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

test("the desk's figures and the list of drafts look at drafts only, in their index", () => {
  const figures = plansOf(() => deskFigures("call", afterEvaluation));
  const list = plansOf(() =>
    applicationList("call", "draft", {}, { order: "savedAt", descending: true, most: 51 }),
  );

  const looks = [...figures, ...list].filter((step) => step.includes(" applications "));
  expect(looks).toEqual([
    "SEARCH applications USING COVERING INDEX applications_drafts (callId=?)",
    "SEARCH applications USING INDEX applications_drafts (callId=?)",
  ]);
});

test("what was first submitted lately is counted in an index", () => {
  const plan = plansOf(() => firstSubmittedSince("call", afterEvaluation));

  expect(plan).toEqual([
    "SEARCH applications USING COVERING INDEX applications_by_submission (callId=? AND submittedAt>?)",
  ]);
});

test("applications come by number: of all of a call where most count, and the withdrawn ones of their own index", () => {
  sqlite.exec(`analyze; delete from sqlite_stat1; insert into sqlite_stat1 select tbl_name, name, case name
    when 'sqlite_autoindex_applications_2' then '4000 4000 1' when 'applications_withdrawn' then '20 20 1'
    else '2000 2000 2 1 1' end
    from sqlite_schema where name glob '*applications_[2a-z]*' and type = 'index'; analyze sqlite_schema`);
  const page = { order: "number", descending: false, most: 51 } as const;

  const first = (["submitted", "withdrawn"] as const).map(
    (state) => plansOf(() => applicationList("call", state, {}, page))[0],
  );

  sqlite.exec("delete from sqlite_stat1; analyze sqlite_schema");
  expect(first).toEqual([
    "SEARCH applications USING INDEX sqlite_autoindex_applications_2 (callId=?)",
    "SEARCH applications USING INDEX applications_withdrawn (callId=?)",
  ]);
});

test("a name is looked for in the index and among the few that are not in it yet", () => {
  const page = { order: "number", descending: false, most: 51 } as const;

  const plan = plansOf(() => applicationList("call", "submitted", { search: "alpha" }, page));

  expect(plan.join()).toMatch(
    /SCAN __unsearched,SEARCH applications USING INDEX sqlite_autoindex_applications_1/,
  );
  expect(plan.join()).not.toContain("(callId=?");
});

test("what was handed over lately is counted among what was handed over at all", () => {
  const plan = plansOf(() => countAttemptedSince(afterEvaluation));

  expect(plan).toEqual(["SEARCH emails USING COVERING INDEX emails_attempted (attemptedAt>?)"]);
});

test("since when a call's e-mails wait is seen from the first of each urgency", () => {
  const plan = plansOf(() => oldestDueEmail("call", afterEvaluation));

  expect(plan).toEqual(["SEARCH emails USING INDEX emails_next (status=? AND urgency=? AND sendAfter<?)"]);
});

test("a page of a call's e-mails is read in the order of the index, from where the page before ended", () => {
  const plan = plansOf(() => {
    toldInCall("call", { most: 51 });
    toldInCall("call", { status: "sent", before: { queuedAt: afterEvaluation, id: "last" }, most: 51 });
  });

  expect(plan).toContain("SEARCH emails USING INDEX emails_by_call (callId=?)");
  expect(plan).toContain("SEARCH emails USING INDEX emails_by_state (callId=? AND status=? AND queuedAt<?)");
  expect(plan.join()).not.toContain("TEMP B-TREE");
});

test("invitations that are open are looked up in their index", () => {
  const asked = plansOf(() => placesAskedFor("call", afterEvaluation));
  const open = plansOf(() => unansweredInvitations(afterEvaluation, "call"));

  expect(asked).toEqual(["SEARCH evaluators USING COVERING INDEX evaluators_invited (callId=?)"]);
  expect(open.join()).toMatch(/SEARCH evaluators USING INDEX evaluators_(by_status|invited) /);
});

test("what an evaluator was not asked about yet is looked up by when it came onto the list", () => {
  const [, looked] = plansOf(() => countUndeclared("evaluator"));

  expect(looked).toContain("INDEX applications_by_listing (callId=? AND listedAt>?)");
});

test("what an evaluator was asked about already comes by number, also where most were not asked about", () => {
  const key = { among: "rest", after: 0 } as const;

  const plan = plansOf(() => applicantsFrom("call", afterEvaluation, key, 51));

  expect(plan).toEqual([
    "SEARCH applications USING INDEX sqlite_autoindex_applications_2 (callId=? AND number>?)",
  ]);
});

test("letters to a few are looked up by what they are about", () => {
  const sent = plansOf(() => lettersSent("call", ["one", "another"]));

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
