import { expect, test } from "vitest";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { sqlite } from "#db/client.server.ts";
import { latestRelease } from "#db/queries/releases.ts";
import { cookieOf, visit } from "#tests/support/app.ts";
import { rowCounts, whileDiskIs } from "#tests/support/disk.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";
import { approveAllFeedback } from "#tests/support/given/feedback.ts";
import { aSecondManager } from "#tests/support/given/releases.ts";
import { aScoredCall } from "#tests/support/given/sheets.ts";

const count = 40;
/** So many that to tell them needs room. */
const companies = Object.fromEntries(
  Array.from({ length: count }, (_, one) => [`Company ${one}`, [[1 + (one % 5), 3] as [number, number]]]),
);

/** Decided, and prepared to be told by one manager; another confirms. */
async function aPreparedRelease() {
  const { call, managed } = aScoredCall(companies, { call: aCall({ places: 1 }) });
  freezeShortlist(managed, { reserve: 1, reason: "" }, afterEvaluation);
  approveAllFeedback(managed, afterEvaluation);
  sqlite.exec("delete from emails");
  const second = aSecondManager(managed);
  const headers = { Cookie: await cookieOf(second.manager) };
  const at = `/manage/calls/${call.slug}/decisions/release`;
  await visit(at, { as: managed.manager, form: { number: String(count), first: String(count) } });
  const form = { number: String(count), sha256: latestRelease(call.id)!.sha256 };
  return { confirm: () => visit(`${at}/confirm`, { headers, form }) };
}

const told = () =>
  sqlite
    .prepare(
      "select (select count(*) from emails where template like 'decision-%'), (select count(*) from decisions where releasedAt is not null)",
    )
    .raw()
    .get();

test.each([
  ["full", 507, "The portal's disk is full."],
  ["read-only", 503, "The portal can read its disk, but not write to it."],
] as const)(
  "on a disk that is %s nobody is told of a decision and nothing is half released; once it can be written all are",
  async (way, status, why) => {
    const { confirm } = await aPreparedRelease();
    const before = rowCounts();

    const refused = await whileDiskIs(way, confirm);
    const left = [rowCounts(), told()];
    const released = await confirm();

    expect([refused.status, released.status]).toEqual([status, 302]);
    expect(await refused.text()).toContain(why);
    expect(left).toEqual([before, [0, 0]]);
    expect(told()).toEqual([count, count]);
  },
);
