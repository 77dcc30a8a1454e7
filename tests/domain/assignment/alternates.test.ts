import fc from "fast-check";
import { expect, test } from "vitest";
import { alternatesOf } from "#app/domain/assignment/alternates.ts";
import type { RoutingFacts } from "#app/domain/assignment/facts.ts";
import { keyOf } from "#app/domain/assignment/pair-key.ts";
import { settingsOf } from "#app/domain/assignment/scenario-settings.ts";
import { brokenRules } from "#app/domain/assignment/rules.ts";
import { foldedName } from "#app/domain/conflicts/organisation-name.ts";
import { suitabilityOf } from "#app/domain/evaluators/suitability.ts";

const routing = { kinds: [], oneOfACountry: false, preferences: true, crossTopics: 0, silenceDays: null };
type Facts = Partial<RoutingFacts> & { perApplication?: number; oneOfACountry?: boolean };

const anApplication = (id: string, about: Partial<RoutingFacts["applications"][number]> = {}) => ({
  ...{ id, number: 1, company: id, country: "BG", topics: ["ai"], language: "en" as const, extra: 0 },
  ...about,
});
const somebody = (id: string, about: Partial<RoutingFacts["evaluators"][number]> = {}) => ({
  ...{ id, name: id, organisation: id, country: null, kind: null, capacity: 5, least: 0 },
  ...{
    topics: { ai: 2 as const },
    languages: ["en"],
    declared: true,
    colleagues: foldedName(about.organisation ?? id),
  },
  ...about,
});
const aPair = (applicationId: string, evaluatorId: string) => ({
  ...{ id: `${applicationId}-${evaluatorId}`, applicationId, evaluatorId },
  ...{ status: "assigned" as const, suitability: 0, locked: false },
});

function theFacts({ perApplication = 2, oneOfACountry = false, ...about }: Facts): RoutingFacts {
  const settings = settingsOf({ evaluatorsPerApplication: perApplication, routing });
  return {
    settings: { ...settings, oneOfACountry },
    ...{ applications: [], evaluators: [], pairs: [], kinds: [] },
    ...{ barred: new Set<string>(), dismissed: new Set<string>(), preferences: new Map() },
    ...about,
  } as RoutingFacts;
}

const namedFor = (facts: RoutingFacts, application = "a") =>
  alternatesOf(facts)
    .get(application)!
    .map(({ evaluatorId, onlyFor }) => [evaluatorId, ...onlyFor]);

test("the two best suited who have room stand by", () => {
  const facts = theFacts({
    applications: [anApplication("a")],
    evaluators: [
      somebody("has it"),
      somebody("follows it", { topics: { ai: 1 } }),
      somebody("knows it", { topics: { ai: 2 } }),
      somebody("full", { topics: { ai: 3 }, capacity: 0 }),
      somebody("expert", { topics: { ai: 3 } }),
    ],
    pairs: [aPair("a", "has it")],
  });

  expect(namedFor(facts)).toEqual([["expert"], ["knows it"]]);
});

test("nobody stands by who has a conflict, a colleague on the application or, if it counts, its evaluators' country", () => {
  const facts = {
    applications: [anApplication("a")],
    evaluators: [
      somebody("has it", { organisation: "Institute of Media Ltd", country: "BG" }),
      somebody("conflict"),
      somebody("colleague", { organisation: "INSTITUTE OF MEDIA", country: "GR" }),
      somebody("compatriot", { country: "BG" }),
    ],
    pairs: [aPair("a", "has it")],
    barred: new Set([keyOf({ applicationId: "a", evaluatorId: "conflict" })]),
  };

  expect(namedFor(theFacts(facts))).toEqual([["compatriot"]]);
  expect(namedFor(theFacts({ ...facts, oneOfACountry: true }))).toEqual([]);
});

test("where a kind is required, the second takes the seat that the first may not", () => {
  const kind = "investor";
  const facts = theFacts({
    applications: [anApplication("a")],
    evaluators: [
      somebody("only investor", { kind }),
      somebody("expert", { topics: { ai: 3 } }),
      somebody("better", { topics: { ai: 3 } }),
      somebody("other investor", { kind, topics: { ai: 1 } }),
      somebody("scientist"),
    ],
    kinds: [{ kind, least: 1 }],
    pairs: [aPair("a", "only investor"), aPair("a", "scientist")],
  });

  expect(namedFor(facts)).toEqual([["better", "scientist"], ["other investor"]]);
});

test("what evaluators said of the application counts, where the call asks for it", () => {
  const evaluators = [somebody("b"), somebody("c"), somebody("d")];
  const said = [
    [keyOf({ applicationId: "a", evaluatorId: "b" }), "rather-not"],
    [keyOf({ applicationId: "a", evaluatorId: "d" }), "eager"],
  ] as const;
  const facts = theFacts({ applications: [anApplication("a")], evaluators, preferences: new Map(said) });

  expect(namedFor(facts)).toEqual([["d"], ["c"]]);
  expect(namedFor({ ...facts, settings: { ...facts.settings, preferences: false } })).toEqual([["b"], ["c"]]);
});

test("whoever is left out is not named, and only the applications asked for are looked at", () => {
  const applications = [anApplication("a"), anApplication("b")];
  const facts = theFacts({ applications, evaluators: [somebody("c"), somebody("d")] });

  const found = alternatesOf(facts, { of: new Set(["b"]), without: new Set(["c"]) });

  expect([...found]).toEqual([["b", [{ evaluatorId: "d", suitability: 670_000, onlyFor: [] }]]]);
});

const aWorld = fc
  .record({
    wanted: fc.integer({ min: 1, max: 3 }),
    oneOfACountry: fc.boolean(),
    least: fc.integer({ min: 0, max: 1 }),
    extra: fc.integer({ min: 0, max: 1 }),
    people: fc.array(
      fc.record({
        organisation: fc.constantFrom("", "One", "Two Ltd", "TWO", "Three", "Four"),
        country: fc.constantFrom(null, "BG", "GR", "RO"),
        kind: fc.constantFrom(null, "investor"),
        level: fc.constantFrom(1, 2, 3),
        capacity: fc.integer({ min: 0, max: 2 }),
        has: fc.boolean(),
        barred: fc.boolean(),
        said: fc.constantFrom(undefined, "eager", "willing", "rather-not"),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ wanted, oneOfACountry, least, extra, people }) => {
    const ids = people.map((one, n) => ({ ...one, id: `p${n}` }));
    const keys = (some: typeof ids) => some.map(({ id }) => keyOf({ applicationId: "a", evaluatorId: id }));
    const seated = ids.filter(({ has, barred, capacity }) => has && !barred && capacity > 0);
    return theFacts({
      ...{ perApplication: wanted, oneOfACountry },
      applications: [anApplication("a", { extra })],
      evaluators: ids.map(({ id, organisation, country, kind, level, capacity }) =>
        somebody(id, { organisation, country, kind, capacity, topics: { ai: level as 1 | 2 | 3 } }),
      ),
      kinds: least > 0 ? [{ kind: "investor", least }] : [],
      barred: new Set(keys(ids.filter(({ barred }) => barred))),
      preferences: new Map(
        ids.flatMap(({ id, said }) =>
          said ? [[keyOf({ applicationId: "a", evaluatorId: id }), said as "eager"]] : [],
        ),
      ),
      pairs: seated.slice(0, wanted + extra).map(({ id }) => aPair("a", id)),
    });
  })
  .filter((facts) => brokenRules(facts, pairsOf(facts)).length === 0);

const pairsOf = ({ pairs }: RoutingFacts) =>
  pairs.map(({ applicationId, evaluatorId }) => ({ application: applicationId, evaluator: evaluatorId }));

/** Whose seats somebody can take without breaking a rule, as publication checks them; `open`: the one that nobody has. */
function seatsFor(facts: RoutingFacts, evaluator: string): string[] {
  const own = pairsOf(facts);
  if (own.some((one) => one.evaluator === evaluator)) return [];
  const comes = { application: "a", evaluator };
  const beside = (others: typeof own) => brokenRules(facts, [...others, comes]).length === 0;
  const clashes = own.some((one) => !isMaskedByKind(facts, [one, comes]));
  if (clashes) return [];
  const open = own.length < facts.settings.perApplication + facts.applications[0].extra;
  if (open && beside(own)) return ["open", ...own.map((one) => one.evaluator)];
  return own.filter((goes) => beside(own.filter((one) => one !== goes))).map((one) => one.evaluator);
}

/** Two alone never lack a kind for want of others, so what they break is each other's organisation or country. */
function isMaskedByKind(facts: RoutingFacts, pairs: { application: string; evaluator: string }[]) {
  return brokenRules({ ...facts, kinds: [] }, pairs).length === 0;
}

test("whoever is named can come without breaking a rule, and nobody better could", () => {
  fc.assert(
    fc.property(aWorld, (facts) => {
      const [application] = facts.applications;
      const named = alternatesOf(facts).get("a")!;

      const able = facts.evaluators
        .map((evaluator) => ({
          id: evaluator.id,
          seats: seatsFor(facts, evaluator.id),
          suitability: suitabilityOf(
            application,
            evaluator,
            facts.preferences.get(keyOf({ applicationId: "a", evaluatorId: evaluator.id })),
          ).suitability,
        }))
        .filter(({ id, seats }) => seats.length > 0 || (facts.pairs.length === 0 && isAlone(facts, id)))
        .toSorted((one, other) => other.suitability - one.suitability || (one.id < other.id ? -1 : 1));
      const [first] = able;
      const more = able.slice(1).find(({ seats }) => seats.some((seat) => !first.seats.includes(seat)));
      expect(named.map(({ evaluatorId, suitability }) => [evaluatorId, suitability])).toEqual(
        [first, more ?? able[1]].filter(Boolean).map(({ id, suitability }) => [id, suitability]),
      );
    }),
    { seed: 4, numRuns: 500 },
  );
});

function isAlone(facts: RoutingFacts, evaluator: string) {
  return brokenRules(facts, [{ application: "a", evaluator }]).length === 0;
}
