import { expect, test } from "vitest";
import { uploadedAt } from "#app/domain/applications/receive-upload.ts";

const last = new Date("2020-07-17T15:00:00Z");
const after = (seconds: number) => new Date(last.getTime() + seconds * 1000);

test.each([
  ["that began and finished in time counts when it finished", -600, -60, -60],
  ["that finished at the last instant counts then", -600, 0, 0],
  ["that began in time counts as of its beginning", -600, 1, -600],
  ["that began at the last instant is in time", 0, 1, 0],
  ["may finish a quarter of an hour after the deadline", -600, 15 * 60, -600],
  ["that takes longer is late", -600, 15 * 60 + 1, 15 * 60 + 1],
  ["that began too late is late at once", 1, 2, 2],
])("an upload %s", (_what, begun, now, counts) => {
  expect(uploadedAt(after(begun), after(now), last)).toEqual(after(counts));
});
