import { expect, test } from "vitest";
import { drawLine } from "#app/domain/ranking/line.ts";
import { rankCalibrated } from "#app/domain/ranking/rank.ts";

test("the first n are within the line when nobody shares a place across it", () => {
  expect(drawLine(ranking({ a: 9, b: 8, c: 8, d: 7 }), 3)).toEqual({
    within: ["a", "b", "c"],
    tied: [],
    seatsForTied: 0,
    greyZone: [],
  });
});

test("applications that share a place across the line are left to a person, with the seats that remain", () => {
  expect(drawLine(ranking({ a: 9, b: 8, c: 8, d: 8, e: 7 }), 3)).toEqual({
    within: ["a"],
    tied: ["b", "c", "d"],
    seatsForTied: 2,
    greyZone: [],
  });
});

test.each([
  ["more places than applications", 5, ["a", "b"]],
  ["as many places as applications", 2, ["a", "b"]],
  ["no place at all", 0, []],
])("%s", (_name, places, within) => {
  const line = drawLine(ranking({ a: 8, b: 8 }), places);

  expect(line).toEqual({ within, tied: [], seatsForTied: 0, greyZone: [] });
});

test("the grey zone holds those with a probability from .05 to .95, on either side of the line", () => {
  const amongFirst = new Map([
    ["a", 0.951],
    ["b", 0.95],
    ["c", 0.3],
    ["d", 0.05],
    ["e", 0.049],
  ]);

  const line = drawLine(ranking({ a: 9, b: 8, c: 7, d: 6, e: 5, withoutSheets: 0 }), 2, amongFirst);

  expect(line).toEqual({ within: ["a", "b"], tied: [], seatsForTied: 0, greyZone: ["b", "c", "d"] });
});

function ranking(scores: Record<string, number>) {
  return rankCalibrated(Object.entries(scores).map(([applicationId, score]) => ({ applicationId, score })));
}
