import { expect, test } from "vitest";
import { normals, seededRandom } from "#app/domain/ranking/random.ts";

test("a seed gives the same numbers today and tomorrow, another seed others", () => {
  const [today, tomorrow, other] = [seededRandom(7), seededRandom(7), seededRandom(8)];
  const ten = (random: () => number) => Array.from({ length: 10 }, random);
  const first = ten(today);

  expect(ten(tomorrow)).toEqual(first);
  expect(new Set([...first, ...ten(other)]).size).toBe(20);
});

test("uniform numbers fill the tenths between 0 and 1 evenly", () => {
  const random = seededRandom(1);
  const tenths = Array.from({ length: 10 }, () => 0);

  for (let i = 0; i < 100_000; i++) tenths[Math.floor(10 * random())] += 1;

  // Nine degrees of freedom: χ² beyond 27.9 once in a thousand seeds.
  expect(tenths.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.9);
});

test("normal numbers have mean 0, variance 1, no lean and the tails of the bell", () => {
  const normal = normals(seededRandom(1));
  const drawn = Array.from({ length: 100_000 }, normal);
  const moment = (power: number) => drawn.reduce((sum, x) => sum + x ** power, 0) / drawn.length;

  expect(moment(1)).toBeCloseTo(0, 1);
  expect(moment(2)).toBeCloseTo(1, 1);
  expect(moment(3)).toBeCloseTo(0, 1);
  expect(moment(4) / 3).toBeCloseTo(1, 1);
});
