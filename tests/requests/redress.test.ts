import { expect, test } from "vitest";
import { change } from "#app/domain/change.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { updateCall } from "#db/queries/calls.ts";
import { findRedressOf } from "#db/queries/redress.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";
import { aSecondManager, releaseDecisions } from "#tests/support/given/releases.ts";
import { aScoredCall } from "#tests/support/given/sheets.ts";

test("an applicant asks on a page, a second manager answers on another, and the public sees numbers only", async () => {
  const { call, managed, applications } = aScoredCall({ Alpha: [[5, 5]] } as never, { call: aCall() });
  const entry = { by: managed.manager, on: call.id, callId: call.id, at: afterEvaluation };
  change({ action: "call.changed", ...entry, details: { what: "redressDays" } }, () =>
    updateCall(call.id, { redressDays: 10 }),
  );
  freezeShortlist(managed, { reserve: 0, reason: "" }, afterEvaluation);
  releaseDecisions(managed, 1, new Date());
  const second = aSecondManager(managed, anAccount({ name: "Vera Novak" }));
  const { id, owner } = applications.Alpha;
  const own = (form?: Record<string, string>) => visit(`/applications/${id}/redress`, { as: owner, form });

  expect(await (await visit(`/applications/${id}/decision`, { as: owner })).text()).toContain(">Redress</a>");
  expect((await own({ ground: "", text: "SECRET-TEXT" })).status).toBe(400);
  expect((await own({ ground: "procedure", text: "SECRET-TEXT" })).status).toBe(302);
  const page = `/manage/calls/${call.slug}/decisions/redress/${findRedressOf(id)!.id}`;
  const answer = { outcome: "dismissed", answer: "All was kept." };
  expect((await visit(page, { as: managed.manager, form: answer })).status).toBe(409);
  expect((await visit(page, { as: second.manager, form: answer })).status).toBe(302);
  expect(await (await own()).text()).toContain("All was kept.");
  expect((await visit(page, { as: aCall().managed.manager })).status).toBe(404);

  const inPublic = await (await visit(`/calls/${call.slug}`)).text();
  expect(inPublic).toContain("Requests for redress");
  expect(inPublic).toContain("none upheld");
  expect(inPublic).not.toContain("SECRET-TEXT");
});

test("what was typed for redress is there still when it is refused, with the reason", async () => {
  const { call, managed, applications } = aScoredCall({ Alpha: [[5, 5]] } as never, { call: aCall() });
  const entry = { by: managed.manager, on: call.id, callId: call.id, at: afterEvaluation };
  change({ action: "call.changed", ...entry, details: { what: "redressDays" } }, () =>
    updateCall(call.id, { redressDays: 10 }),
  );
  freezeShortlist(managed, { reserve: 0, reason: "" }, afterEvaluation);
  releaseDecisions(managed, 1, new Date(Date.now() - 11 * 24 * 60 * 60 * 1000));
  const { id, owner } = applications.Alpha;

  const form = { ground: "procedure", text: "What nobody typed in vain." };
  const late = await visit(`/applications/${id}/redress`, { as: owner, form });

  expect(late.status).toBe(409);
  const page = await late.text();
  expect(page).toContain(">What nobody typed in vain.</textarea>");
  expect(page).toContain("Redress cannot be asked for now.");
  expect(findRedressOf(id)).toBeUndefined();
});
