import { expect, test } from "vitest";
import { change } from "#app/domain/change.ts";
import { changeOrganisations, organisationsAsSeen } from "#app/domain/conflicts/change-organisations.ts";
import { findAllConflicts } from "#app/domain/conflicts/find-conflicts.ts";
import { sayMentored } from "#app/domain/evaluators/say-ties.ts";
import type { Answers } from "#app/domain/calls/form/definition.ts";
import { insertDecision } from "#db/queries/decisions.ts";
import { findKnownPair } from "#db/queries/conflicts.ts";
import { hubsOf } from "#db/queries/programmes.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, aProgramme, beforeDeadline, inEvaluation, opening } from "#tests/support/given/calls.ts";
import { anEvaluator } from "#tests/support/given/evaluators.ts";
import { aMember } from "#tests/support/given/team.ts";

const title = { en: "Open call 1", bg: "Open call 1 (на български)" };
const cool = { company: "Cool Cities", vat: "BG123456789" };

/** A programme with two calls, one of which closed before the other does. */
function twoCalls() {
  const programme = aProgramme();
  const earlier = aCall({ programme, closesAt: new Date("2020-07-10T15:00:00Z") });
  const call = aCall({ programme });
  const [hub] = hubsOf(programme.programmeId);
  return { programme, earlier, call, hub };
}

/** What is known of an evaluator and an application of the call, once conflicts were looked for. */
function knownIn(call: ReturnType<typeof aCall>, { evaluatorId }: { evaluatorId: string }, answers: Answers) {
  const application = aSubmittedApplication({ call, answers });
  findAllConflicts(call.managed, inEvaluation);
  const pair = findKnownPair(evaluatorId, application.id);
  return pair && { state: pair.state, source: pair.source, evidence: pair.evidence };
}

type Decided = {
  outcome?: "finalist" | "reserve";
  hubId?: string | null;
  answer?: "declined";
  releasedAt?: Date | null;
};

function decide(
  { id, call }: ReturnType<typeof aSubmittedApplication>,
  { outcome = "finalist", hubId = null, releasedAt = inEvaluation, answer }: Decided = {},
) {
  const decided = { decidedAt: inEvaluation, decidedBy: "somebody", reason: "" };
  const proposal = { outcome, reserveRank: null, hubId };
  change({ action: "call.changed", by: null, on: call.id, at: inEvaluation, details: { what: "" } }, () =>
    insertDecision({
      applicationId: id,
      callId: call.id,
      outcome,
      hubId,
      releasedAt,
      answer,
      proposal,
      ...decided,
    }),
  );
}

test("whoever worked on a company's application to an earlier call does not evaluate it, whatever it is called by now", () => {
  const { earlier, call } = twoCalls();
  const [owner, member] = [anAccount(), anAccount()];
  const before = aSubmittedApplication({ call: earlier, owner, answers: cool });
  aMember(before.own, { account: member, at: beforeDeadline });

  for (const account of [owner, member])
    expect(
      knownIn(call, anEvaluator({ call, account }), { company: "Warm Towns", vat: "123 456 789" }),
    ).toEqual({
      state: "conflict",
      source: "earlier-team",
      evidence: [
        {
          ...{ source: "earlier-team", sure: true, call: title },
          ...{ evaluator: "Cool Cities (BG123456789)", application: "Warm Towns (123 456 789)" },
        },
      ],
    });
});

test("where only the name is the same, a manager has a look", () => {
  const { earlier, call } = twoCalls();
  const owner = anAccount();
  aSubmittedApplication({ call: earlier, owner, answers: { ...cool, vat: null } });

  expect(
    knownIn(call, anEvaluator({ call, account: owner }), { ...cool, company: "COOL CITIES Ltd." }),
  ).toMatchObject({
    state: "to-check",
    evidence: [{ source: "earlier-team", sure: false, evaluator: "Cool Cities", call: title }],
  });
});

test("a company is known from an earlier call by each of its names", () => {
  const { earlier, call, hub } = twoCalls();
  const owner = anAccount();
  const before = aSubmittedApplication({ call: earlier, owner, answers: { ...cool, vat: null } });
  decide(before, { hubId: hub.id });
  const groups = [["Warm Towns", "Cool Cities"]];
  changeOrganisations(call.managed, { groups, seen: organisationsAsSeen([]) }, inEvaluation);
  const evaluators = [anEvaluator({ call, account: owner }), anEvaluator({ call, organisation: "Sofia" })];

  const found = evaluators.map((one) => knownIn(call, one, { company: "Warm Towns Ltd", vat: null }));

  const evidence = [{ evaluator: "Cool Cities", application: "Warm Towns Ltd", call: title, sure: false }];
  expect(found).toMatchObject([
    { state: "to-check", source: "earlier-team", evidence },
    { state: "to-check", source: "mentoring", evidence },
  ]);
});

test("a draft, a later call and another programme tell nothing", () => {
  const { programme, earlier, call } = twoCalls();
  const later = aCall({ programme, closesAt: new Date("2020-07-30T15:00:00Z") });
  const owner = anAccount();
  aDraft({ call: earlier, owner, answers: cool });
  aSubmittedApplication({ call: later, owner, answers: cool });
  aSubmittedApplication({ call: aCall(), owner, answers: cool, at: opening });

  expect(knownIn(call, anEvaluator({ call, account: owner }), cool)).toBeUndefined();
});

test("a hub's people do not evaluate whom it took on in an earlier call", () => {
  const { earlier, call, hub } = twoCalls();
  decide(aSubmittedApplication({ call: earlier, answers: cool }), { hubId: hub.id });
  const [atHub, elsewhere] = ["Sofia (на български)", "Varna"].map((organisation) =>
    anEvaluator({ call, organisation }),
  );

  expect(knownIn(call, atHub, { company: "Warm Towns", vat: cool.vat })).toMatchObject({
    state: "conflict",
    source: "mentoring",
    evidence: [{ evaluator: "Cool Cities (BG123456789)", call: title, sure: true }],
  });
  expect(knownIn(call, atHub, { company: "Cool Cities", vat: null })).toMatchObject({
    state: "to-check",
    evidence: [{ source: "mentoring", call: title, sure: false }],
  });
  expect(knownIn(call, elsewhere, cool)).toBeUndefined();
});

test.each<[string, Decided]>([
  ["was not chosen", { outcome: "reserve" }],
  ["declined", { answer: "declined" }],
  ["was not told yet", { releasedAt: null }],
])("a hub mentored nobody who %s", (_what, decided) => {
  const { earlier, call, hub } = twoCalls();
  decide(aSubmittedApplication({ call: earlier, answers: cool }), { hubId: hub.id, ...decided });

  expect(knownIn(call, anEvaluator({ call, organisation: "Sofia" }), cool)).toBeUndefined();
});

test("whom managers say somebody mentored is known under its new name by the number that it had as a finalist", () => {
  const { earlier, call } = twoCalls();
  decide(aSubmittedApplication({ call: earlier, answers: cool }));
  const evaluator = anEvaluator({ call });
  sayMentored(call.managed, evaluator.evaluatorId, ["Cool Cities Ltd"], inEvaluation);

  expect(knownIn(call, evaluator, { company: "Warm Towns", vat: cool.vat })).toMatchObject({
    state: "conflict",
    source: "mentoring",
    evidence: [
      { evaluator: "Cool Cities (BG123456789)", application: "Warm Towns (BG123456789)", call: title },
    ],
  });
});
