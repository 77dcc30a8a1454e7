import fc from "fast-check";
import { expect, test } from "vitest";
import type { RoutingFacts } from "#app/domain/assignment/facts.ts";
import { countSeats, openSeats } from "#app/domain/assignment/open-seats.ts";
import { keyOf } from "#app/domain/assignment/pair-key.ts";
import { isTakenBack, mayMove, type Repair } from "#app/domain/assignment/repair-problem.ts";
import { repairWorth, seatChanges, stepsOf } from "#app/domain/assignment/repair-steps.ts";
import { routeScenario } from "#app/domain/assignment/route-scenario.ts";
import { brokenRules } from "#app/domain/assignment/rules.ts";
import { settingsOf } from "#app/domain/assignment/scenario-settings.ts";
import { suitabilityOf } from "#app/domain/evaluators/suitability.ts";

const runs = { numRuns: 30 };
const routing = { kinds: [], oneOfACountry: false, preferences: false, crossTopics: 10, silenceDays: 7 };
const topics = ["ai", "vr", "audio"];
const level = fc.constantFrom<0 | 1 | 2 | 3>(0, 1, 2, 3);

type World = { facts: RoutingFacts; without: string[] };

/**
 * A routing by the portal's own rules, published; then some pairs ended or were begun or fixed, somebody left, somebody is
 * silent, and an application wants one more.
 */
const worlds: fc.Arbitrary<World> = fc
  .record({
    perApplication: fc.integer({ min: 1, max: 3 }),
    oneOfACountry: fc.boolean(),
    about: fc.array(fc.constantFrom(...topics), { minLength: 3, maxLength: 7 }),
    people: fc.array(
      fc.record({
        levels: fc.tuple(level, level, level),
        capacity: fc.integer({ min: 1, max: 6 }),
        organisation: fc.integer({ min: 0, max: 9 }),
        country: fc.constantFrom("BG", "GR", "RO", null),
      }),
      { minLength: 4, maxLength: 8 },
    ),
    extra: fc.integer({ min: 0, max: 1 }),
    fates: fc.array(fc.constantFrom("stands", "stands", "stands", "ended", "begun", "fixed"), {
      minLength: 24,
      maxLength: 24,
    }),
    leaves: fc.boolean(),
    silent: fc.boolean(),
  })
  .map(({ perApplication, oneOfACountry, about, people, extra, fates, leaves, silent }) => {
    const settings = { ...settingsOf({ evaluatorsPerApplication: perApplication, routing }), oneOfACountry };
    const facts = {
      settings,
      kinds: [],
      applications: about.map((topic, n) => ({
        ...{ id: `a${n}`, number: n + 1, company: `Company ${n}`, country: "BG", extra: 0 },
        ...{ topics: [topic], language: "en" as const },
      })),
      evaluators: people.map(({ levels, organisation, ...person }, n) => ({
        ...{ id: `e${n}`, name: `E${n}`, organisation: `Institute ${organisation}`, kind: null, least: 0 },
        ...{ topics: levelsOf(levels), languages: ["en" as const], declared: true, ...person },
        colleagues: `institute ${organisation}`,
      })),
      preferences: new Map(),
      preferred: { count: 0, at: null },
      ...{
        barred: new Set<string>(),
        dismissed: new Set<string>(),
        begun: new Set<string>(),
        submitted: new Set<string>(),
        over: new Set<string>(),
      },
      ...{ pairs: [], ended: [] },
    } as RoutingFacts;
    return { facts: afterwards(facts, { extra, fates, leaves }), without: silent ? ["e1"] : [] };
  });

function levelsOf(levels: (0 | 1 | 2 | 3)[]) {
  const known = topics.flatMap((topic, n) => (levels[n] ? [[topic, levels[n]]] : []));
  return Object.fromEntries(known) as Record<string, 1 | 2 | 3>;
}

type Fate = "stands" | "ended" | "begun" | "fixed";

/** What happened once the routing was published. */
function afterwards(
  facts: RoutingFacts,
  { extra, fates, leaves }: { extra: number; fates: Fate[]; leaves: boolean },
): RoutingFacts {
  const published = routeScenario({ facts, settings: facts.settings }).pairs.map((pair, n) => ({
    ...{ id: `p${n}`, applicationId: pair.application, evaluatorId: pair.evaluator },
    ...{ suitability: pair.suitability, fate: fates[n] ?? ("stands" as const) },
  }));
  const gone = leaves ? "e0" : undefined;
  const isEnded = ({ fate, evaluatorId }: (typeof published)[number]) =>
    fate === "ended" || evaluatorId === gone;
  const ended = published.filter(isEnded);
  return {
    ...facts,
    applications: facts.applications.map((one, n) => ({ ...one, extra: n === 0 ? extra : 0 })),
    evaluators: facts.evaluators.filter(({ id }) => id !== gone),
    barred: new Set(ended.filter(({ evaluatorId }) => evaluatorId !== gone).map(keyOf)),
    begun: new Set(published.filter((pair) => pair.fate === "begun" && !isEnded(pair)).map(keyOf)),
    submitted: new Set(published.filter((pair) => pair.fate === "begun" && !isEnded(pair)).map(keyOf)),
    ended: ended.map(({ applicationId, evaluatorId, suitability }) => ({
      ...{ applicationId, evaluatorId, suitability, endedAt: new Date(0) },
    })),
    pairs: published
      .filter((pair) => !isEnded(pair))
      .map(({ fate, ...pair }) => ({ ...pair, status: "assigned" as const, locked: fate === "fixed" })),
  };
}

function repaired({ facts, without }: World, disturb: Repair["disturb"]) {
  const { pairs } = routeScenario({ facts, settings: facts.settings, repair: { disturb, without } });
  return { pairs, ...stepsOf(facts, pairs), worth: repairWorth(facts, without, pairs) };
}

test("what is begun never goes to somebody else, nor what a manager fixed unless its evaluator is taken off", () => {
  fc.assert(
    fc.property(worlds, fc.constantFrom("nobody" as const, "few" as const), (world, disturb) => {
      const { ended } = repaired(world, disturb);

      const begun = ended.filter((pair) => world.facts.begun.has(keyOf(pair)));
      const fixed = ended.filter(
        (pair) => !mayMove(world.facts, pair) && !isTakenBack(world.facts, world.without, pair),
      );
      expect([...begun, ...fixed]).toEqual([]);
    }),
    runs,
  );
});

test("what a repair makes of the routing keeps every hard rule, and whoever is taken off comes nowhere", () => {
  fc.assert(
    fc.property(worlds, fc.constantFrom("nobody" as const, "few" as const), (world, disturb) => {
      const { pairs, added } = repaired(world, disturb);

      expect(brokenRules(world.facts, pairs)).toEqual([]);
      expect(added.filter(({ evaluator }) => world.without.includes(evaluator))).toEqual([]);
    }),
    runs,
  );
});

test("to disturb nobody moves nobody", () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const { ended, worth } = repaired(world, "nobody");

      expect(worth.moves).toBe(0);
      expect(ended.every((pair) => isTakenBack(world.facts, world.without, pair))).toBe(true);
    }),
    runs,
  );
});

test("moving a few never fills fewer seats, nor gets a smaller total or a worse-served application, than moving nobody", () => {
  let helped = 0;
  fc.assert(
    fc.property(worlds, (world) => {
      const [nobody, few] = [repaired(world, "nobody").worth, repaired(world, "few").worth];

      expect(few.open).toBeLessThanOrEqual(nobody.open);
      if (few.open < nobody.open) return;
      expect(few.total.after).toBeGreaterThanOrEqual(nobody.total.after);
      expect(few.leastServed.after ?? 0).toBeGreaterThanOrEqual(nobody.leastServed.after ?? 0);
      // Each move is worth a tenth of a perfect fit, or lifts whoever is served worst.
      const gain = few.total.after - nobody.total.after;
      const lifted = (few.leastServed.after ?? 0) > (nobody.leastServed.after ?? 0);
      if (!lifted) expect(gain).toBeGreaterThanOrEqual(100_000 * few.moves);
      if (few.moves > 0) helped += 1;
    }),
    runs,
  );
  expect(helped).toBeGreaterThan(0);
});

test("no application ends up with fewer evaluators than it has, but for those who are taken off", () => {
  fc.assert(
    fc.property(worlds, fc.constantFrom("nobody" as const, "few" as const), (world, disturb) => {
      const { facts, without } = world;
      const { pairs } = repaired(world, disturb);

      const fewer = facts.applications.filter(({ id }) => {
        const stays = facts.pairs.filter((pair) => !isTakenBack(facts, without, pair));
        const had = stays.filter(({ applicationId }) => applicationId === id).length;
        return pairs.filter(({ application }) => application === id).length < had;
      });
      expect(fewer).toEqual([]);
    }),
    runs,
  );
});

test("the figures agree with the seats one by one", () => {
  fc.assert(
    fc.property(worlds, fc.constantFrom("nobody" as const, "few" as const), (world, disturb) => {
      const { facts, without } = world;
      const { pairs, worth, added } = repaired(world, disturb);

      const changes = seatChanges(facts, without, pairs);
      expect(worth.filled + worth.open).toBe(countSeats(openSeats(facts, without)));
      expect(changes.filter(({ to }) => to)).toHaveLength(added.length);
      expect(changes.filter(({ how }) => how === "moved")).toHaveLength(worth.moves);
      expect(changes.filter(({ to }) => !to)).toHaveLength(worth.open);
      const had = [...facts.pairs, ...openSeats(facts).flatMap(({ lost }) => lost)];
      expect(worth.total.before).toBe(had.reduce((sum, { suitability }) => sum + suitability, 0));
    }),
    runs,
  );
});

test("with nothing open, a repair leaves all as it is", () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const { ended, applications, settings, ...facts } = world.facts;
      const counts = applications.map(
        ({ id }) => facts.pairs.filter((pair) => pair.applicationId === id).length,
      );
      const wanting = counts.some((count) => count !== settings.perApplication);
      fc.pre(!wanting);
      const full = {
        ...facts,
        settings,
        ended,
        applications: applications.map((one) => ({ ...one, extra: 0 })),
      };

      expect(repaired({ facts: full, without: [] }, "nobody").added).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test("in whatever order the facts come, the repair is the same", () => {
  fc.assert(
    fc.property(worlds, fc.constantFrom("nobody" as const, "few" as const), (world, disturb) => {
      const { facts, without } = world;
      const turned = {
        ...facts,
        applications: facts.applications.toReversed(),
        evaluators: facts.evaluators.toReversed(),
        pairs: facts.pairs.toReversed(),
        ended: facts.ended.toReversed(),
      };

      const [one, other] = [world, { facts: turned, without }].map((some) => repaired(some, disturb));
      expect(other.pairs).toEqual(one.pairs);
      expect(other.worth).toEqual(one.worth);
    }),
    runs,
  );
});

test("everybody's suitability is what the portal says of the pair", () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const { facts } = world;
      for (const { application, evaluator, suitability } of repaired(world, "few").added) {
        const about = facts.applications.find(({ id }) => id === application)!;
        const person = facts.evaluators.find(({ id }) => id === evaluator)!;
        expect(suitability).toBe(suitabilityOf(about, person).suitability);
      }
    }),
    { numRuns: 40 },
  );
});
