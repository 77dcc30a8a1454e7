import { expect, test } from "vitest";
import { visit } from "#tests/support/app.ts";
import { addressOf, allDoors } from "#tests/support/doors.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall } from "#tests/support/given/calls.ts";
import { anAssignment } from "#tests/support/given/evaluators.ts";
import { findCall } from "#db/queries/calls.ts";

/** A call with something to leak behind each of its doors. */
async function aManagedCall() {
  const { call, application, evaluator, id: assignmentId } = anAssignment();
  const params = {
    callSlug: call.slug,
    applicationId: application.id,
    evaluatorId: evaluator.evaluatorId,
    assignmentId,
  };
  const doors = (await allDoors()).filter((door) => door.startsWith("/manage/calls/:callSlug"));
  return { call, addresses: doors.map((door) => addressOf(door, params)) };
}

test("a manager of another programme gets 404 at every door of a call", async () => {
  const { addresses } = await aManagedCall();
  const other = aCall().managed.manager;

  const statuses = await Promise.all(
    addresses.map(async (address) => [address, (await visit(address, { as: other })).status]),
  );

  expect(statuses.length).toBeGreaterThan(20);
  expect(statuses).toEqual(addresses.map((address) => [address, 404]));
});

test("a manager of another programme changes nothing: each form is a page that is not there", async () => {
  const { call, addresses } = await aManagedCall();
  const other = aCall().managed.manager;
  const before = findCall(call.id);

  const statuses = await Promise.all(
    addresses.map(async (address) => (await visit(address, { as: other, form: { places: "1" } })).status),
  );

  expect(new Set(statuses)).toEqual(new Set([404]));
  expect(findCall(call.id)).toEqual(before);
});

test("data requests for one loader only pass the same guards", async () => {
  const { call } = await aManagedCall();
  const other = aCall().managed.manager;
  const route = encodeURIComponent("routes/manager/call/applications");

  const answer = await visit(`/manage/calls/${call.slug}/applications.data?_routes=${route}`, { as: other });

  expect(answer.status).toBe(404);
  expect(await answer.text()).not.toContain("Cool Cities");
});

test.each(["/manage", "/manage/some-programme/new-call", "/manage/calls/some-call"])(
  "for somebody who manages nothing %s does not exist; who is not signed in is asked to",
  async (address) => {
    const stranger = await visit(address, { as: anAccount() });
    const nobody = await visit(address);

    expect(stranger.status).toBe(404);
    expect([nobody.status, nobody.headers.get("Location")]).toEqual([
      302,
      `/sign-in?to=${encodeURIComponent(address)}`,
    ]);
  },
);

test("managers see their own calls and nobody else's", async () => {
  const { managed, slug } = aCall();
  const other = aCall();

  const page = await (await visit("/manage", { as: managed.manager })).text();

  expect(page).toContain(`/manage/calls/${slug}`);
  expect(page).not.toContain(other.slug);
});
