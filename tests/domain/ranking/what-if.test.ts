import { expect, test } from "vitest";
import { currentByRule } from "#app/domain/decisions/by-rule/current.ts";
import { currentRanking, type Ranking } from "#app/domain/ranking/current.ts";
import { type Instead, whatIf } from "#app/domain/ranking/what-if.ts";
import { aCall } from "#tests/support/given/calls.ts";
import { aScoredCall } from "#tests/support/given/sheets.ts";

/** Technology counts three times, market once; two places. */
function aRanking() {
  const { call } = aScoredCall(
    {
      Tech: [
        [5, 2],
        [5, 2],
        [5, 2],
      ],
      Market: [
        [4, 5],
        [4, 5],
        [3, 5],
      ],
      Disputed: [
        [5, 5],
        [5, 5],
        [0, 0],
      ],
    },
    { call: aCall({ places: 2 }), answers: { Disputed: { topics: ["vr"] } } },
  );
  return currentRanking(call.id);
}

const order = (ranking: Ranking) => ranking.ranking.map((row) => row.application.company);

test.each<[string, Instead, string[]]>([
  ["nothing", {}, ["Tech", "Market", "Disputed"]],
  [
    "the median, which one stray sheet does not move",
    { combination: "median" },
    ["Disputed", "Tech", "Market"],
  ],
  ["the market three times", { weights: { technology: 1, market: 3 } }, ["Market", "Disputed", "Tech"]],
])("the ranking as it would be with %s", (_what, instead, expected) => {
  expect(order(whatIf(aRanking(), instead))).toEqual(expected);
});

test("with nothing changed it is the ranking itself, and trying never changes what was given", () => {
  const current = aRanking();
  const before = structuredClone(current);

  expect(whatIf(current, {})).toEqual(current);
  whatIf(current, { weights: { market: 9 }, combination: "median", places: 1 });
  expect(current).toEqual(before);
});

test("rules and places are tried in the same way", () => {
  const instead: Instead = {
    threshold: 0,
    places: 1,
    shortlistRules: [{ by: "topic", group: "vr", least: 1 }],
  };

  const tried = whatIf(aRanking(), instead);

  const byRule = currentByRule(tried);
  expect(byRule).toMatchObject({ kept: true, within: [tried.ranking[2].applicationId] });
});

test("a weight of nothing is refused", () => {
  expect(() => whatIf(aRanking(), { weights: { market: 0 } })).toThrow(RangeError);
});
