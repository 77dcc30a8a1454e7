import { expect, test } from "vitest";
import { allotHubs, type Finalist, type Place } from "#app/domain/decisions/hubs/allot.ts";
import { choiceOf, countChoices } from "#app/domain/decisions/hubs/choices.ts";
import { type HubWish, hubWishes } from "#app/domain/decisions/hubs/hub-wish.ts";

const place = (id: string, most: number, least = 0): Place => ({ id, most, least });
const wishing = (...all: string[][]): Finalist[] =>
  all.map((wishes, index) => ({ applicationId: `a${index}`, wishes }));
const hubsOf = (finalists: Finalist[], places: Place[]) => [...allotHubs(finalists, places).hubs.values()];

test("everybody has the first choice while there is room, and the better place has it where there is not", () => {
  const places = [place("sofia", 1), place("bergen", 2)];

  expect(hubsOf(wishing(["sofia"], ["bergen"], ["bergen"]), places)).toEqual(["sofia", "bergen", "bergen"]);
  expect(hubsOf(wishing(["sofia"], ["sofia"], []), places)).toEqual(["sofia", "bergen", "bergen"]);
});

test("nobody gets a third choice that two others could spare them by a second", () => {
  const places = [place("sofia", 1), place("bergen", 1), place("brussels", 1)];
  const finalists = wishing(
    ["sofia", "bergen", "brussels"],
    ["bergen", "brussels", "sofia"],
    ["sofia", "bergen", "brussels"],
  );

  expect(hubsOf(finalists, places)).toEqual(["sofia", "brussels", "bergen"]);
});

test("a hub gets its least, at the cost of as few choices as can be", () => {
  const places = [place("sofia", 4), place("bergen", 4, 1), place("brussels", 4)];
  const finalists = wishing(["sofia", "brussels"], ["sofia", "bergen"], ["sofia", "brussels"]);

  expect(hubsOf(finalists, places)).toEqual(["sofia", "bergen", "sofia"]);
});

test("where the hubs cannot take all, those of the last places have none, and a hub with too few is named", () => {
  expect(hubsOf(wishing(["sofia"], ["sofia"], ["sofia"]), [place("sofia", 2)])).toEqual([
    "sofia",
    "sofia",
    null,
  ]);
  expect(allotHubs(wishing(["sofia"]), [place("sofia", 2), place("bergen", 3, 2)])).toEqual({
    hubs: new Map([["a0", "bergen"]]),
    short: [{ hubId: "bergen", missing: 1 }],
  });
  expect(hubsOf(wishing(["sofia"]), [])).toEqual([null]);
});

test("who was put somewhere by hand stays there, and the others make room", () => {
  const finalists = wishing(["sofia"], ["bergen"], ["sofia"]);
  finalists[2].fixed = "sofia";

  expect(hubsOf(finalists, [place("sofia", 1), place("bergen", 2)])).toEqual(["bergen", "bergen", "sofia"]);
});

const saidOf = (finalist: Finalist, hub: string, wish: HubWish) =>
  (finalist.wantedBy = { ...finalist.wantedBy, [hub]: wish });

test("a hub has whom it wants where the finalists do not mind, and the finalist's own choice weighs more", () => {
  const places = [place("sofia", 1), place("bergen", 1)];
  const careless = wishing([], []);
  saidOf(careless[1], "sofia", "wants");
  const choosing = wishing(["sofia", "bergen"], []);
  saidOf(choosing[0], "bergen", "wants");

  expect(hubsOf(careless, places)).toEqual(["bergen", "sofia"]);
  expect(hubsOf(choosing, places)).toEqual(["sofia", "bergen"]);
});

test("whom a hub would rather not take goes elsewhere where another hub wants it, at the same cost as one choice worse for a finalist", () => {
  const places = [place("sofia", 1), place("bergen", 1)];
  const finalists = wishing(["sofia", "bergen"], ["sofia", "bergen"]);
  saidOf(finalists[0], "sofia", "rather-not");

  expect(hubsOf(finalists, places)).toEqual(["bergen", "sofia"]);
  expect(hubsOf(finalists.slice(0, 1), places)).toEqual(["sofia"]);
});

test("where somebody has a second choice anyway, two steps of hubs' wishes do not outweigh a finalist's choice, three do", () => {
  const places = ["sofia", "bergen", "brussels", "athens"].map((id) => place(id, 1));
  const finalists = wishing(["sofia", "bergen"], [], ["brussels", "athens"], ["brussels", "athens"]);
  saidOf(finalists[0], "bergen", "wants");
  saidOf(finalists[1], "sofia", "wants");

  expect(hubsOf(finalists, places)).toEqual(["sofia", "bergen", "brussels", "athens"]);
  saidOf(finalists[0], "sofia", "rather-not");
  expect(hubsOf(finalists, places)).toEqual(["bergen", "sofia", "brussels", "athens"]);
});

test("nobody has a third choice, or no hub, for the sake of what hubs want", () => {
  const places = [place("sofia", 1), place("bergen", 1), place("brussels", 1)];
  const all = ["sofia", "bergen", "brussels"];
  const finalists = wishing(all, ["bergen", "sofia", "brussels"], ["brussels", "bergen", "sofia"]);
  saidOf(finalists[0], "sofia", "rather-not");
  saidOf(finalists[0], "brussels", "wants");
  saidOf(finalists[2], "sofia", "wants");

  expect(hubsOf(finalists, places)).toEqual(all);
});

test("the same finalists have the same hubs in whatever order hubs are listed", () => {
  const places = [place("sofia", 2), place("bergen", 2), place("brussels", 2)];
  const finalists = wishing([], [], ["bergen"], [], ["sofia", "bergen"]);

  expect(hubsOf(finalists, places.toReversed())).toEqual(hubsOf(finalists, places));
});

/** Numbers from 0 to below 1, always the same. */
function chance(seed: number) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

function smallInstance(seed: number) {
  const next = chance(seed + 1);
  const below = (count: number) => Math.floor(next() * count);
  const ids = ["h0", "h1", "h2"].slice(0, 2 + below(2));
  const places = ids.map((id) => {
    const most = below(4);
    return { id, most, least: below(most + 1) };
  });
  const finalists = Array.from({ length: 1 + below(5) }, (_, index) => ({
    applicationId: `a${index}`,
    wishes: ids.toSorted(() => next() - 0.5).slice(0, below(ids.length + 1)),
    wantedBy: Object.fromEntries(ids.map((id) => [id, hubWishes[below(3)]])),
    current: next() < 0.5 ? ids[below(ids.length)] : null,
    fixed: next() < 0.15 ? ids[below(ids.length)] : null,
  }));
  return { finalists, places };
}

type Instance = ReturnType<typeof smallInstance>;

/** What allotments are compared by, each as low as can be, the first that differs decides. */
function worth({ finalists, places }: Instance, hubs: (string | null)[]): number[] {
  const taken = (id: string) => hubs.filter((hub) => hub === id).length;
  const free = finalists.map((one, index) => ({ ...one, hub: hubs[index] })).filter(({ fixed }) => !fixed);
  const seated = free.filter(({ hub }) => hub !== null);
  const behind = seated.map(({ wishes, hub }) => choiceOf(wishes, hub!) - 1);
  const unwanted = seated.map(({ wantedBy, hub }) => hubWishes.indexOf(wantedBy[hub!]));
  const sum = (all: number[]) => all.reduce((total, one) => total + one, 0);
  return [
    free.length - seated.length,
    ...free.map(({ hub }) => Number(hub === null)),
    places.reduce((sum, { id, least }) => sum + Math.max(0, least - taken(id)), 0),
    Math.max(0, ...behind),
    2 * sum(behind) + sum(unwanted),
    behind.reduce((sum, one, index) => sum + one * (behind.length - index), 0),
    seated.filter(({ hub, current }) => hub !== current).length,
  ];
}

function everyAllotment({ finalists, places }: Instance): (string | null)[][] {
  const ways = finalists.reduce<(string | null)[][]>(
    (some, { fixed }) =>
      some.flatMap((way) =>
        (fixed ? [fixed] : [null, ...places.map(({ id }) => id)]).map((hub) => [...way, hub]),
      ),
    [[]],
  );
  const byHand = (id: string) => finalists.filter(({ fixed }) => fixed === id).length;
  const keeps = (way: (string | null)[]) =>
    places.every(({ id, most }) => way.filter((hub) => hub === id).length <= Math.max(most, byHand(id)));
  return ways.filter(keeps);
}

function firstDiffers(one: number[], other: number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : one[at] - other[at];
}

test("no other way to allot 400 small groups of finalists is better", () => {
  for (let seed = 0; seed < 400; seed += 1) {
    const instance = smallInstance(seed);
    const found = hubsOf(instance.finalists, instance.places);
    const [least] = everyAllotment(instance)
      .map((way) => worth(instance, way))
      .toSorted(firstDiffers);

    expect(worth(instance, found), `instance ${seed}`).toEqual(least);
  }
});

test("it is counted who has which choice", () => {
  const finalists = [
    { wishes: ["a", "b", "c"], hubId: "b" },
    { wishes: ["a"], hubId: "a" },
    { wishes: ["a"], hubId: "d" },
    { wishes: [], hubId: "d" },
    { wishes: ["a"], hubId: null },
  ];

  expect(countChoices(finalists)).toEqual({ first: 1, second: 1, third: 0, other: 1, any: 1, without: 1 });
});
