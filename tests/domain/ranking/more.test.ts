import { expect, test } from "vitest";
import { orderMoreEvaluations } from "#app/domain/assignment/more-evaluations.ts";
import { listedMore, moreAskedOf } from "#app/domain/ranking/listed-more.ts";
import { readMore, type MoreRow } from "#app/domain/ranking/read-more.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anEligibleApplication } from "#tests/support/given/evaluators.ts";
import { aScoredCall, type TwoPoints } from "#tests/support/given/sheets.ts";
import { countStatements } from "#tests/support/database.ts";

const equal = (points: number): TwoPoints => [points, points];

test("each application stands with what tells where one more evaluation buys most", () => {
  const call = aCall({ places: 1, evaluatorsPerApplication: 2 });
  const { applications } = aScoredCall(
    { Sure: [equal(5), equal(5)], Close: [equal(4), equal(5)], Far: [equal(3)] },
    { call },
  );
  anEligibleApplication({ call, answers: { company: "Unread" } });
  orderMoreEvaluations(call.managed, [applications.Close.id], inEvaluation);

  const { rows } = readMore({ callId: call.id });

  expect(
    rows.map(({ company, done, wanted, place, percent, spread, distance }) => [
      ...[company, done, wanted, place, percent, spread, distance],
    ]),
  ).toEqual([
    ["Sure", 2, 2, 1, 100, 0, 10],
    ["Close", 2, 3, 2, 90, 20, -10],
    ["Far", 1, 2, 3, 60, null, -40],
    ["Unread", 0, 2, null, null, null, null],
  ]);
});

test("the list costs as many statements with three applications as with one", async () => {
  const counts = [];
  for (const companies of [["A"], ["A", "B", "C"]]) {
    const call = aCall();
    aScoredCall(Object.fromEntries(companies.map((name) => [name, [equal(4), equal(3)]])), { call });
    counts.push(
      await countStatements(() => expect(readMore({ callId: call.id }).rows).toHaveLength(companies.length)),
    );
  }

  expect(counts[0]).toBe(counts[1]);
});

const aRow = (order: number, about: Partial<MoreRow> = {}) =>
  ({
    ...{ id: `a${order}`, company: `C${order}`, order, number: `X-${order}`, extra: 0, done: 2, wanted: 3 },
    ...{ full: false, place: order, percent: 100 - order, spread: null, distance: null, near: false },
    ...about,
  }) as MoreRow;
const listed = (rows: MoreRow[], search: string) =>
  listedMore(rows, moreAskedOf(new URLSearchParams(search)), "en");
const orders = ({ rows }: ReturnType<typeof listed>) => rows.map(({ order }) => order);

test("the list is sorted as the address asks, what is not known stands last", () => {
  const rows = [
    aRow(1, { spread: 5, distance: 8 }),
    aRow(2, { spread: null, distance: -2 }),
    aRow(3, { spread: 20, distance: 3 }),
  ];

  expect(orders(listed(rows, "sort=-spread"))).toEqual([3, 1, 2]);
  expect(orders(listed(rows, "sort=spread"))).toEqual([1, 3, 2]);
  expect(orders(listed(rows, "sort=distance"))).toEqual([2, 3, 1]);
  expect(orders(listed(rows, "sort=-company"))).toEqual([3, 2, 1]);
  expect(orders(listed(rows, "sort=nonsense"))).toEqual([1, 2, 3]);
});

test("only those near the line, or those with more ordered, when the address asks for them", () => {
  const rows = [aRow(1, { near: true }), aRow(2, { extra: 1 }), aRow(3)];

  expect([orders(listed(rows, "show=near")), orders(listed(rows, "show=ordered"))]).toEqual([[1], [2]]);
});

test("pages follow each other by key, without a gap or a double", () => {
  const rows = Array.from({ length: 120 }, (_, n) => aRow(120 - n, { place: n + 1 }));
  const first = listed(rows, "");
  const second = listed(rows, `after=${first.next}`);
  const third = listed(rows, `after=${second.next}`);

  expect([...orders(first), ...orders(second), ...orders(third)]).toEqual(rows.map(({ order }) => order));
  expect([first.previous, second.previous, third.next]).toEqual([undefined, 0, undefined]);
  expect(orders(listed(rows, `after=${third.previous}`))).toEqual(orders(second));
});

test("nobody is near whose evaluations are still on their way", () => {
  const call = aCall({ places: 1, evaluatorsPerApplication: 2 });
  const { applications } = aScoredCall(
    { First: [equal(5), equal(4)], Second: [equal(5), equal(3)] },
    { call },
  );
  const near = () =>
    readMore({ callId: call.id })
      .rows.filter((row) => row.near)
      .map(({ company }) => company);
  expect(near()).toEqual(["First", "Second"]);

  orderMoreEvaluations(call.managed, [applications.First.id], inEvaluation);

  expect(near()).toEqual(["Second"]);
});
