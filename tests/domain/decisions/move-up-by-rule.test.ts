import { expect, test } from "vitest";
import type { ShortlistRule } from "#app/domain/calls/shortlist-rules.ts";
import { answerDecision } from "#app/domain/decisions/answer.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { findCall } from "#db/queries/calls.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";
import { releaseDecisions } from "#tests/support/given/releases.ts";
import { aScoredCall } from "#tests/support/given/sheets.ts";

const released = new Date("2020-08-21T08:00:00Z");
const from = (country: string, topic = "ai") => ({ country, topics: [topic] });
const answers = {
  Alpha: from("BG"),
  Beta: from("BG"),
  Gamma: from("GR", "vr"),
  Delta: from("GR"),
  Echo: from("GR", "vr"),
};

/** Two places and these rules; in the order of their scores Alpha, Beta, Gamma, Delta and Echo. */
function aFrozenCall(shortlistRules: ShortlistRule[]) {
  const { scoring } = findCall(aCall().id)!;
  const call = aCall({ places: 2, scoring: { ...scoring, shortlistRules } });
  const sheets = {
    Alpha: [[5, 5]],
    Beta: [[5, 4]],
    Gamma: [[4, 4]],
    Delta: [[4, 3]],
    Echo: [[3, 4]],
  } as never;
  const world = aScoredCall(sheets, { call, answers });
  freezeShortlist(world.managed, { reserve: 3, reason: "" }, afterEvaluation);
  const of = (outcome: string) =>
    Object.keys(answers).filter((company) => {
      const decision = findDecision(world.applications[company].id)!;
      return decision.outcome === outcome && !decision.answer;
    });
  const decline = (company: string) => answerDecision(world.applications[company].own, "declined", released);
  return { ...world, of, decline };
}

test("whoever would break a rule is passed over, and stays the first for a place that allows it", () => {
  const { managed, applications, of, decline } = aFrozenCall([{ by: "country", most: 1 }]);
  releaseDecisions(managed, 5, released);
  expect([of("finalist"), of("reserve")]).toEqual([
    ["Alpha", "Gamma"],
    ["Beta", "Delta", "Echo"],
  ]);

  decline("Gamma");
  expect([of("finalist"), of("reserve")]).toEqual([
    ["Alpha", "Delta"],
    ["Beta", "Echo"],
  ]);
  expect(findDecision(applications.Beta.id)!.reserveRank).toBe(1);
  decline("Alpha");
  expect(of("finalist")).toEqual(["Beta", "Delta"]);
});

test("the place of the last one of a topic that needs one goes to the next of it", () => {
  const { managed, of, decline } = aFrozenCall([{ by: "topic", group: "vr", least: 1 }]);
  releaseDecisions(managed, 5, released);

  decline("Gamma");

  expect(of("finalist")).toEqual(["Alpha", "Echo"]);
});

test("where nobody keeps the rules, the first of those who miss them least moves up", () => {
  const { managed, of, decline } = aFrozenCall([
    { by: "country", group: "GR", most: 0 },
    { by: "topic", group: "vr", most: 0 },
  ]);
  releaseDecisions(managed, 5, released);

  decline("Alpha");

  expect([of("finalist"), of("reserve")]).toEqual([
    ["Beta", "Delta"],
    ["Gamma", "Echo"],
  ]);
});
