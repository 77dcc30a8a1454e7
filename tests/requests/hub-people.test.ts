import { expect, test } from "vitest";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { visit } from "#tests/support/app.ts";
import { afterEvaluation } from "#tests/support/given/calls.ts";
import { aColleague } from "#tests/support/given/colleagues.ts";
import { aCallWithHubs, wishing } from "#tests/support/given/hubs.ts";
import { releaseDecisions } from "#tests/support/given/releases.ts";
import { aDueCall, erasedPiece } from "#tests/support/given/retention.ts";
import { aScoredCall } from "#tests/support/given/sheets.ts";

/** Alpha goes to Bergen and Beta to Brussels; somebody of Bergen looks. */
function aWorld() {
  const { call, hubs } = aCallWithHubs();
  const world = aScoredCall({ Alpha: [[5, 5]], Beta: [[4, 4]] } as never, {
    call,
    answers: { Alpha: wishing("bergen"), Beta: wishing("brussels") },
  });
  freezeShortlist(world.managed, { reserve: 0, reason: "" }, afterEvaluation);
  const as = aColleague(world.managed, "hub", { hubId: hubs.bergen });
  const look = async (path: string) => {
    const response = await visit(path, { as });
    return { status: response.status, page: await response.text() };
  };
  return { ...world, as, look };
}

test("a hub's people see nobody before the results are out, and then their own finalists only", async () => {
  const { managed, applications, look } = aWorld();
  const { Alpha, Beta } = applications;

  const before = [await look("/hubs"), await look(`/hubs/${Alpha.id}`)];
  releaseDecisions(managed, 2, afterEvaluation);
  const list = await look("/hubs");
  const own = await look(`/hubs/${Alpha.id}`);
  const others = await look(`/hubs/${Beta.id}`);

  expect(before.map(({ status }) => status)).toEqual([200, 404]);
  expect(before[0].page).not.toContain("Alpha");
  expect([list.page.includes("Alpha"), list.page.includes("Beta")]).toEqual([true, false]);
  expect(list.page).toContain(Alpha.owner.email);
  expect([own.status, others.status]).toEqual([200, 404]);
  // The wish for a hub is a question for managers only.
  expect([own.page.includes("Solution"), own.page.includes("second-hub")]).toEqual([true, false]);
});

test("the letter about a hub's finalists goes to its people, with the way to their page", async () => {
  const { managed, applications, as } = aWorld();

  releaseDecisions(managed, 2, afterEvaluation);

  expect(findDecision(applications.Alpha.id)!.hubId).toBeTruthy();
  const letters = dueEmails(new Date("2100-01-01"), 100).filter(
    ({ template }) => template === "hub-finalists",
  );
  expect(letters.map(({ address, props }) => [address, (props as { link: string }).link])).toEqual([
    [as.email, "/hubs"],
  ]);
});

test("a file that a finalist's hub could read is said to be erased, and another's stays unknown", async () => {
  const { managed, applications, look } = aWorld();
  releaseDecisions(managed, 2, afterEvaluation);
  aDueCall(managed, "finalists");
  erasedPiece(managed.callId, "finalists");

  const own = await look(`/hubs/${applications.Alpha.id}/attachments/any`);
  const others = await look(`/hubs/${applications.Beta.id}/attachments/any`);

  expect([own.status, others.status]).toEqual([410, 404]);
  expect(own.page).toContain("What this would show was erased");
});
