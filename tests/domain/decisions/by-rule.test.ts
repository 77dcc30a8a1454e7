import fc from "fast-check";
import { expect, test } from "vitest";
import type { ShortlistRule } from "#app/domain/calls/shortlist-rules.ts";
import type { Candidate } from "#app/domain/decisions/by-rule/choose.ts";
import { brokenLimits, type Groups, limitsOf } from "#app/domain/decisions/by-rule/limits.ts";
import { shortlistByRule } from "#app/domain/decisions/by-rule/shortlist.ts";
import { drawLine } from "#app/domain/ranking/line.ts";

const all: Groups = { topic: ["ai", "vr", "audio"], country: ["BG", "DE"], hub: ["sofia", "bergen"] };

/** "ai BG" is an application about AI from Bulgaria; places from 1, or as given. */
function ranked(applications: string[], places = applications.map((_one, at) => at + 1)): Candidate[] {
  return applications.map((words, at) => ({
    applicationId: `a${at + 1}`,
    place: places[at],
    groups: {
      topic: all.topic.filter((topic) => words.includes(topic)),
      country: all.country.filter((country) => words.includes(country)),
      hub: all.hub.filter((hub) => words.includes(hub)),
    },
  }));
}

function chosen(candidates: Candidate[], places: number, ...rules: ShortlistRule[]) {
  const answer = shortlistByRule(candidates, places, rules, all);
  if (!answer.kept) throw new Error(JSON.stringify(answer.conflict));
  return answer;
}

test("at least two of a topic let the best of it in, in the place of the last who can go", () => {
  const rule: ShortlistRule = { by: "topic", group: "vr", least: 2 };

  const answer = chosen(ranked(["ai", "vr", "ai", "ai", "audio", "vr"]), 4, rule);

  expect(answer).toEqual({
    kept: true,
    within: ["a1", "a2", "a3", "a6"],
    tied: [],
    seatsForTied: 0,
    without: { within: ["a1", "a2", "a3", "a4"], tied: [], seatsForTied: 0 },
    moved: [
      { applicationId: "a4", side: "outside", without: "within", because: [rule] },
      { applicationId: "a6", side: "within", without: "outside", because: [rule] },
    ],
    unfilled: 0,
  });
});

test("at most one of each country leaves places free when there are no more countries", () => {
  const rule: ShortlistRule = { by: "country", most: 1 };

  const answer = chosen(ranked(["ai BG", "vr BG", "ai DE", "ai DE"]), 3, rule);

  expect([answer.within, answer.unfilled]).toEqual([["a1", "a3"], 1]);
});

test("as many places are filled as the rules allow, before anything else", () => {
  const rule: ShortlistRule = { by: "topic", most: 1 };

  expect(chosen(ranked(["ai vr", "ai", "vr"]), 2, rule).within).toEqual(["a2", "a3"]);
});

test("an application that only several rules together moved is not put down to one of them", () => {
  const rules: ShortlistRule[] = [
    { by: "topic", group: "ai", most: 1 },
    { by: "country", group: "BG", most: 1 },
  ];

  const { within, moved } = chosen(ranked(["ai BG", "ai BG", "vr DE"]), 2, ...rules);

  expect(within).toEqual(["a1", "a3"]);
  expect(moved.map(({ because }) => because)).toEqual([[], []]);
});

test("equals who could stand for each other stay tied, one whom a rule needs does not", () => {
  const candidates = ranked(["ai", "ai", "vr", "ai"], [1, 2, 2, 2]);

  const { within, tied, seatsForTied } = chosen(candidates, 3, { by: "topic", group: "vr", least: 1 });

  expect([within, tied, seatsForTied]).toEqual([["a1", "a3"], ["a2", "a4"], 1]);
});

test("rules that cannot be kept are named, with the numbers that would help", () => {
  const audio: ShortlistRule = { by: "topic", group: "audio", least: 2 };
  const vr: ShortlistRule = { by: "topic", group: "vr", least: 2 };
  const ai: ShortlistRule = { by: "topic", group: "ai", most: 3 };

  expect(
    shortlistByRule(ranked(["ai", "vr", "vr", "audio", "audio"]), 3, [ai, audio, vr], all),
  ).toMatchObject({
    kept: false,
    conflict: {
      clashes: [
        { rule: audio, least: 1, most: undefined, short: [] },
        { rule: vr, least: 1, most: undefined, short: [] },
      ],
      places: 4,
    },
  });
  expect(shortlistByRule(ranked(["ai", "vr", "vr", "audio"]), 3, [audio], all)).toMatchObject({
    kept: false,
    conflict: {
      clashes: [{ rule: audio, least: 1, short: [{ group: "audio", candidates: 1 }] }],
      places: undefined,
    },
  });
});

test("a rule about each topic means those of the call of which nobody applied, too", () => {
  const answer = shortlistByRule(ranked(["ai", "vr"]), 2, [{ by: "topic", least: 1 }], all);

  expect(answer).toMatchObject({
    conflict: { clashes: [{ least: 0, short: [{ group: "audio", candidates: 0 }] }] },
  });
});

const anyApplication = fc
  .tuple(
    fc.subarray([...all.topic], { maxLength: 2 }),
    fc.constantFrom(...all.country, ""),
    fc.constantFrom(...all.hub, ""),
  )
  .map(([topics, ...rest]) => [...topics, ...rest].join(" "));
const anyRanking = fc.array(fc.tuple(anyApplication, fc.boolean()), { maxLength: 8 }).map((rows) => {
  const places: number[] = [];
  rows.forEach(([, asBefore], at) => places.push(asBefore && at > 0 ? places[at - 1] : at + 1));
  return ranked(
    rows.map(([words]) => words),
    places,
  );
});
const anyRule: fc.Arbitrary<ShortlistRule> = fc
  .tuple(
    fc.constantFrom("topic" as const, "country" as const, "hub" as const),
    fc.nat(3),
    fc.nat(3),
    fc.nat(3),
  )
  .filter(([, , least, most]) => least <= most)
  .map(([by, group, least, most]) => ({
    by,
    ...(group < all[by].length ? { group: all[by][group] } : {}),
    ...(least > 0 && most > 0 ? { least } : {}),
    most,
  }));
const anyQuestion = fc.tuple(anyRanking, fc.integer({ min: 1, max: 5 }), fc.array(anyRule, { maxLength: 3 }));

test("no other shortlist within the rules departs less from the ranking, and none is overlooked", () => {
  fc.assert(
    fc.property(anyQuestion, ([candidates, places, rules]) => {
      const answer = shortlistByRule(candidates, places, rules, all);

      const best = bestOfAll(candidates, places, rules);
      expect(answer.kept).toBe(best.length > 0);
      if (!answer.kept) return;
      const always = idsOf(candidates.filter((one) => best.every((list) => list.includes(one))));
      const sometimes = idsOf(candidates.filter((one) => best.some((list) => list.includes(one))));
      expect(answer.within.toSorted()).toEqual(always);
      expect(answer.tied.toSorted()).toEqual(sometimes.filter((id) => !always.includes(id)));
      expect(answer.within.length + answer.seatsForTied).toBe(best[0].length);
    }),
    { numRuns: 2000 },
  );
});

test("what is named in a conflict cannot be kept, and each number that should help does", () => {
  fc.assert(
    fc.property(anyQuestion, ([candidates, places, rules]) => {
      const answer = shortlistByRule(candidates, places, rules, all);
      if (answer.kept || answer.conflict === "too-intricate") return;
      const { clashes, places: more } = answer.conflict;
      const canKeep = (some: ShortlistRule[], at = places) => bestOfAll(candidates, at, some).length > 0;
      const named = clashes.map(({ rule }) => rule);

      expect(canKeep(named)).toBe(false);
      for (const rule of named) expect(canKeep(named.filter((one) => one !== rule))).toBe(true);
      for (const { rule, least, most } of clashes) {
        const changed = (change: Partial<ShortlistRule>) =>
          rules.map((one) => (one === rule ? { ...one, ...change } : one));
        const below = [...Array(rule.least ?? 0).keys()].filter((number) =>
          canKeep(changed({ least: number })),
        );
        expect(least).toBe(below.at(-1));
        if (most !== undefined) {
          expect(canKeep(changed({ most }))).toBe(true);
          expect(canKeep(changed({ most: most - 1 }))).toBe(false);
        }
      }
      if (more !== undefined) {
        expect(canKeep(rules, more)).toBe(true);
        expect(canKeep(rules, more - 1)).toBe(false);
      }
    }),
    { numRuns: 1000 },
  );
});

test("a rule is named exactly where without it alone the application would stand as without rules", () => {
  fc.assert(
    fc.property(anyQuestion, ([candidates, places, rules]) => {
      const answer = shortlistByRule(candidates, places, rules, all);
      if (!answer.kept) return;
      const sideIn = (id: string, some: ShortlistRule[]) => {
        const best = bestOfAll(candidates, places, some);
        const lists = best.filter((list) => list.some(({ applicationId }) => applicationId === id)).length;
        return lists === best.length ? "within" : lists > 0 ? "tied" : "outside";
      };

      for (const { applicationId: id } of candidates) {
        const [side, without] = [sideIn(id, rules), sideIn(id, [])];
        const because = rules.filter(
          (rule) =>
            sideIn(
              id,
              rules.filter((one) => one !== rule),
            ) === without,
        );
        const moved = side === without ? undefined : { applicationId: id, side, without, because };
        expect(answer.moved.find(({ applicationId }) => applicationId === id)).toEqual(moved);
      }
    }),
    { numRuns: 300 },
  );
});

test("without rules it is the line of the ranking", () => {
  fc.assert(
    fc.property(anyRanking, fc.integer({ min: 1, max: 6 }), (candidates, places) => {
      const rows = candidates.map((one) => ({ ...one, tied: false }));
      const { within, tied, seatsForTied } = drawLine(rows, places);

      expect(chosen(candidates, places)).toMatchObject({
        within,
        tied,
        seatsForTied,
        moved: [],
        unfilled: 0,
      });
    }),
  );
});

test("the order in which equals and rules are given moves nobody", () => {
  fc.assert(
    fc.property(anyQuestion, ([candidates, places, rules]) => {
      const sideOf = (list: Candidate[], some: ShortlistRule[]) => {
        const answer = shortlistByRule(list, places, some, all);
        return answer.kept
          ? [answer.within.toSorted(), answer.tied.toSorted(), answer.seatsForTied]
          : "conflict";
      };
      const mirrored = candidates.toReversed().toSorted((a, b) => a.place - b.place);

      expect(sideOf(mirrored, rules.toReversed())).toEqual(sideOf(candidates, rules));
    }),
  );
});

/** All shortlists that keep the rules, fill most places and have the best places: by trying every one. */
function bestOfAll(candidates: Candidate[], places: number, rules: ShortlistRule[]): Candidate[][] {
  const limits = limitsOf(rules, all);
  const lists = Array.from({ length: 2 ** candidates.length }, (_none, bits) =>
    candidates.filter((_one, at) => bits & (1 << at)),
  ).filter(
    (list) =>
      list.length <= places &&
      brokenLimits(
        list.map(({ groups }) => groups),
        limits,
      ).length === 0,
  );
  const key = (list: Candidate[]) =>
    [99 - list.length, ...list.map(({ place }) => place)].map((n) => String(n).padStart(2, "0")).join();
  const best = lists.map(key).toSorted()[0];
  return lists.filter((list) => key(list) === best);
}

function idsOf(list: Candidate[]) {
  return list.map(({ applicationId }) => applicationId);
}
