import { expect, test } from "vitest";
import { viewAlternates } from "#app/domain/assignment/view-alternates.ts";
import { routingFacts } from "#app/domain/assignment/facts.ts";
import { addPair } from "#app/domain/assignment/move.ts";
import { viewApplicationRouting } from "#app/domain/assignment/read-application.ts";
import { routingProblem } from "#app/domain/assignment/routing-problem.ts";
import { brokenRules } from "#app/domain/assignment/rules.ts";
import { inputOf } from "#app/domain/assignment/scenario-input.ts";
import { changeOrganisations, organisationsAsSeen } from "#app/domain/conflicts/change-organisations.ts";
import { conflictsBetween } from "#app/domain/conflicts/conflict-rules.ts";
import { organisationInput } from "#app/domain/conflicts/organisation-input.ts";
import { organisationsFrom } from "#app/domain/conflicts/organisations.ts";
import { viewOrganisations } from "#app/domain/conflicts/read-organisations.ts";
import { probablyOne } from "#app/domain/conflicts/suggest-organisations.ts";
import { change } from "#app/domain/change.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { updateCall } from "#db/queries/calls.ts";
import { findKnownPair } from "#db/queries/conflicts.ts";
import { organisationsOf } from "#db/queries/organisations.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { aCall, aProgramme, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";

const academy = ["БАН", "Bulgarian Academy of Sciences", "Българска академия на науките"];

type Call = ReturnType<typeof aCall>;
const programmeOf = ({ programme }: Call) => programme.programmeId;

/** As a manager saves what the page shows. */
function say(call: Call, ...groups: string[][]) {
  const seen = organisationsAsSeen(organisationsOf(programmeOf(call)));
  changeOrganisations(call.managed, { groups, seen }, inEvaluation);
}

const stateOf = (evaluator: { evaluatorId: string }, application: { id: string }) =>
  findKnownPair(evaluator.evaluatorId, application.id);

test("an organisation is found by any of its names, also by one that its people do not use", () => {
  const call = aCall();
  say(call, academy);

  const evaluator = anEvaluator({ call, organisation: "БАН" });
  const application = anEligibleApplication({ call, answers: { company: "Bulgarian Academy of Sciences" } });

  expect(stateOf(evaluator, application)).toMatchObject({
    state: "conflict",
    source: "organisation",
    evidence: [{ evaluator: "БАН", application: "Bulgarian Academy of Sciences", sure: true }],
  });
});

const ada = {
  ...{ id: "ada", names: ["Ada Byron"], accountId: "account-1", emails: ["ada@lab.example"] },
  ...{ organisation: "БАН", ties: [] as { kind: "organisation" | "mentored"; name: string }[] },
};
const cities = {
  ...{ applicationId: "cities", company: "Cool Cities", registrationNumber: null, people: [] },
  ...{ team: "", investors: "" },
  objections: [] as { kind: "organisation"; name: string; email: string; reason: string }[],
};
const named = { kind: "organisation" as const, email: "", reason: "We are in dispute" };

test.each([
  ["an investor", {}, { investors: "Eleven, Българска академия на науките" }, "investor", true],
  [
    "in a text about investors",
    {},
    { investors: "Money from Bulgarian Academy of Sciences" },
    "investor",
    false,
  ],
  ["in a text about the team", {}, { team: "Vera left the Bulgarian Academy of Sciences" }, "team", false],
  ["an applicant names", {}, { objections: [{ ...named, name: academy[1] }] }, "applicant", false],
  [
    "a tie",
    { organisation: "", ties: [{ kind: "organisation" as const, name: "ban" }] },
    { company: academy[2] },
    "organisation",
    true,
  ],
  [
    "who was mentored",
    { organisation: "", ties: [{ kind: "mentored" as const, name: "БАН" }] },
    { company: academy[1] },
    "mentoring",
    true,
  ],
  [
    "and nearly so",
    {},
    { company: "Bulgarian Academy of Sciences Holding Group" },
    "similar-organisation",
    false,
  ],
])("another name of the organisation is found: %s", (_where, evaluator, applicant, source, sure) => {
  const sides = [[{ ...ada, ...evaluator }], [{ ...cities, ...applicant }]] as const;

  const found = conflictsBetween([...sides[0]], [...sides[1]], "to-check", organisationsFrom([academy]));

  expect(found).toMatchObject([{ evidence: [{ source, sure }] }]);
  expect(found[0].evidence).toHaveLength(1);
  expect(conflictsBetween([...sides[0]], [...sides[1]])).toEqual([]);
});

test.each([
  ["a short name that managers added", "Institute for Media", false],
  ["a short name that the evaluator writes", "Media", true],
])("%s is found among investors: %s, sure: %s", (_what, organisation, sure) => {
  const sides = [[{ ...ada, organisation }], [{ ...cities, investors: "Media, some angels" }]] as const;
  const organisations = organisationsFrom([["Institute for Media", "Media"]]);

  const [{ evidence }] = conflictsBetween([...sides[0]], [...sides[1]], "to-check", organisations);

  expect(evidence).toEqual([{ source: "investor", sure, evaluator: organisation, application: "Media" }]);
});

test("what is found in a text is shown as the text may write it", () => {
  const team = "Vera left the Bulgarian Academy of Sciences";

  const [{ evidence }] = conflictsBetween(
    [ada],
    [{ ...cities, team }],
    "to-check",
    organisationsFrom([academy]),
  );

  expect(evidence).toMatchObject([{ evaluator: "БАН", application: "Bulgarian Academy of Sciences" }]);
});

test("conflicts are looked for again in every call of the programme without results, and it is on the record", () => {
  const programme = aProgramme();
  const [call, sibling, over] = [aCall({ programme }), aCall({ programme }), aCall({ programme })];
  const [one, other, late, foreign] = [call, sibling, over, aCall()].map((where) => ({
    evaluator: anEvaluator({ call: where, organisation: "БАН" }),
    application: anEligibleApplication({ call: where, answers: { company: academy[1] } }),
  }));
  change({ action: "call.changed", by: null, on: over.id, at: inEvaluation, details: { what: "" } }, () =>
    updateCall(over.id, { resultsReleasedAt: inEvaluation }),
  );

  say(call, academy);

  const states = [one, other, late, foreign].map((pair) => stateOf(pair.evaluator, pair.application)?.state);
  expect(states).toEqual(["conflict", "conflict", undefined, undefined]);
  const [found, said] = auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 2);
  expect(found).toMatchObject({ action: "conflicts.found", details: { count: 1, toCheck: 0 } });
  expect(said).toMatchObject({
    action: "organisations.changed",
    actor: call.managed.manager.name,
    details: { names: "БАН = Bulgarian Academy of Sciences = Българска академия на науките" },
  });
});

test("a published pair closes as soon as its two names are one organisation", () => {
  const call = aCall();
  const evaluator = anEvaluator({ call, organisation: "БАН" });
  const application = anEligibleApplication({ call, answers: { company: academy[2] } });
  anAssignment({ call, evaluator, application });

  say(call, academy);

  expect(routingFacts(call.id).pairs).toEqual([]);
});

test("saved as it is, nothing is on the record; what somebody else changed meanwhile is not taken away", () => {
  const call = aCall();
  say(call, academy);
  const [before] = auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 1);
  const seen = organisationsAsSeen([]);

  say(call, academy);

  expect(auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 1)).toEqual([before]);
  expect(() => changeOrganisations(call.managed, { groups: [], seen }, inEvaluation)).toThrow(
    "changed-elsewhere",
  );
  expect(organisationsOf(programmeOf(call))).toEqual([academy]);
  say(call);
  expect(organisationsOf(programmeOf(call))).toEqual([]);
});

/** Two of one organisation, under two of its names, and an application that one of them has. */
function twoColleagues() {
  const call = aCall({ evaluatorsPerApplication: 2 });
  const [one, other] = [academy[0], academy[1]].map((organisation) => anEvaluator({ call, organisation }));
  const application = anEligibleApplication({ call });
  return { call, one, other, application };
}

test("no two of one organisation get one application, whatever they call it: proposed, by hand, standing by or published", () => {
  const { call, one, other, application } = twoColleagues();
  anAssignment({ call, evaluator: one, application });
  const problem = () =>
    routingProblem(routingFacts(call.id)).evaluators.map(({ organisation }) => organisation);
  expect(new Set(problem()).size).toBe(2);
  const before = inputOf(routingFacts(call.id)).hash;

  say(call, academy);

  expect(new Set(problem()).size).toBe(1);
  expect(inputOf(routingFacts(call.id)).hash).not.toBe(before);
  const add = () => addPair(call.managed, application.id, other.evaluatorId, inEvaluation);
  expect(add).toThrow("same-organisation");
  const view = viewApplicationRouting(call.managed, application.id, "en", inEvaluation)!;
  expect(view.alternatives).toMatchObject([
    { evaluatorId: other.evaluatorId, barrier: "organisation", way: { instead: one.account.name } },
  ]);
  const standBy = viewAlternates(routingFacts(call.id), []);
  expect(standBy.get(application.id)).toEqual([]);
});

test("a routing stays up to date as long as nobody's colleague changes, however organisations are called", () => {
  const { call } = twoColleagues();
  const hash = () => inputOf(routingFacts(call.id)).hash;
  const apart = hash();
  say(call, ["БАН", "Academy"]);
  expect(hash()).toBe(apart);
  say(call, academy);
  const together = hash();
  expect(together).not.toBe(apart);

  say(call, ["Media Lab", "Medialab"], academy.toReversed());

  expect(hash()).toBe(together);
  say(call);
  expect(hash()).toBe(apart);
});

test("two who have an application together are shown as a breach when they turn out to be colleagues", () => {
  const { call, one, other, application } = twoColleagues();
  for (const evaluator of [one, other]) anAssignment({ call, evaluator, application });
  const broken = () => {
    const facts = routingFacts(call.id);
    const pairs = facts.pairs.map(({ applicationId, evaluatorId }) => ({
      application: applicationId,
      evaluator: evaluatorId,
    }));
    return brokenRules(facts, pairs).map(({ rule }) => rule);
  };
  expect(broken()).toEqual([]);

  say(call, academy);

  expect(broken()).toEqual(["organisation"]);
});

test.each([
  ["one name", ["БАН"], "one-name"],
  ["two spellings of one name", ["Медия Лаб ЕООД", "MEDIA LAB LTD."], "one-name"],
  ["a name and a dash", ["БАН", "—"], "one-name"],
])("%s is no organisation with several names", (_what, names, problem) => {
  const read = organisationInput.safeParse({ groups: [{ names: names.join("\n") }] });

  expect(read.error!.issues).toMatchObject([{ path: ["groups", 0, "names"], params: { problem } }]);
});

test("a name belongs to one organisation only, however it is spelled", () => {
  const groups = [{ names: academy.join("\n") }, { names: "" }, { names: "Институт по медии\nban" }];

  const read = organisationInput.safeParse({ groups });

  expect(read.error!.issues).toMatchObject([
    { path: ["groups", 2, "names"], params: { problem: "two-organisations", name: "ban", place: 1 } },
  ]);
});

test("an organisation without names is taken out", () => {
  const read = organisationInput.parse({
    groups: [{ names: " \n" }, { names: "БАН\n\n Academy " }],
    seen: "x",
  });

  expect(read).toEqual({ groups: [["БАН", "Academy"]], seen: "x" });
});

test.each([
  ["TU Sofia", "Technical University of Sofia"],
  ["БАН", "Българска академия на науките"],
  ["BAS", "Bulgarian Academy of Sciences"],
  ["ТУ – София", "Технически университет София"],
])("%s may be short for %s", (short, long) => {
  expect(probablyOne([long, "Media Lab", short], new Set())).toEqual([[short, long]]);
});

test("nothing is suggested for a single letter, for other initials, or where both names are known", () => {
  expect(probablyOne(["S", "Sofia", "TU", "Media Lab"], new Set())).toEqual([]);
  expect(probablyOne(["ml", "Media Lab"], new Set(["ml", "media lab"]))).toEqual([]);
  expect(probablyOne(["ml", "Media Lab"], new Set(["media lab"]))).toEqual([["ml", "Media Lab"]]);
});

test("what evaluators and applicants of the programme are called is suggested to its managers, but nothing of drafts", () => {
  const call = aCall();
  anEvaluator({ call, organisation: "TU Sofia" });
  anEligibleApplication({ call, answers: { company: "Technical University of Sofia" } });
  anEvaluator({ organisation: "TU Varna" });
  anEvaluator({ organisation: "Technical University of Varna" });
  anEvaluator({ call, organisation: "TU Ruse" });
  aDraft({ call, answers: { company: "Technical University of Ruse" } });

  expect(viewOrganisations(call.managed, "en")).toMatchObject({
    groups: [],
    suggested: [["TU Sofia", "Technical University of Sofia"]],
  });
});
