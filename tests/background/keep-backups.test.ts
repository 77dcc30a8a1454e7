import { expect, test } from "vitest";
import { toDrop } from "#app/background/backup/keep.ts";

const day = (text: string) => new Date(`${text}T02:30:00Z`);
const daily = (from: string, count: number) =>
  Array.from({ length: count }, (_, one) => new Date(day(from).getTime() + one * 86_400_000));
const kept = (instants: Date[], keep: Parameters<typeof toDrop>[1]) => {
  const dropped = new Set(toDrop(instants, keep));
  return instants.filter((at) => !dropped.has(at)).map((at) => at.toISOString().slice(0, 10));
};

test("of each of the last days, weeks and months the newest backup is kept", () => {
  const instants = daily("2020-01-01", 100);

  const left = kept(instants, { days: 3, weeks: 2, months: 3 });

  // The 100th day is Thursday 9 April; Sunday 5 April ends the week before.
  expect(left).toEqual(["2020-02-29", "2020-03-31", "2020-04-05", "2020-04-07", "2020-04-08", "2020-04-09"]);
});

test("days without a backup do not count, so that after a long pause nothing is lost", () => {
  const instants = [day("2019-03-01"), day("2019-03-02"), day("2020-07-01")];

  const left = kept(instants, { days: 3, weeks: 1, months: 1 });

  expect(left).toEqual(["2019-03-01", "2019-03-02", "2020-07-01"]);
});

test("the newest backup is never dropped", () => {
  const left = kept([day("2020-07-01"), day("2020-07-02")], { days: 0, weeks: 0, months: 0 });

  expect(left).toEqual(["2020-07-02"]);
});

test("of several backups of one day the newest is kept", () => {
  const instants = [new Date("2020-07-01T02:00:00Z"), new Date("2020-07-01T22:00:00Z")];

  const dropped = toDrop(instants, { days: 7, weeks: 4, months: 12 });

  expect(dropped).toEqual([instants[0]]);
});
