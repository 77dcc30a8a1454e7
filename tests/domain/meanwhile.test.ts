import { expect, test } from "vitest";
import { beginApplication } from "#app/domain/applications/begin.ts";
import { beginImport } from "#app/domain/applications/import/begin-import.ts";
import { takeImport } from "#app/domain/applications/import/take-import.ts";
import { applicationNumber } from "#app/domain/applications/number.ts";
import { publishForm } from "#app/domain/applications/publish-form.ts";
import { changeCall } from "#app/domain/calls/change-call.ts";
import { saveFormDraft } from "#app/domain/calls/form/save-form-draft.ts";
import { change } from "#app/domain/change.ts";
import { joinTeam } from "#app/domain/team/join.ts";
import { inviteMember } from "#app/domain/team/invite.ts";
import { sqlite } from "#db/client.server.ts";
import { findApplication } from "#db/queries/applications.ts";
import { callVersions, findCall } from "#db/queries/calls.ts";
import { formVersionsOf, insertFormVersion } from "#db/queries/form-versions.ts";
import { teamOf } from "#db/queries/members.ts";
import { recordOf } from "#tests/domain/applications/the-record.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { aCall, aForm, beforeDeadline as now } from "#tests/support/given/calls.ts";
import { aLink } from "#tests/support/given/links.ts";
import { aTeamInvitation } from "#tests/support/given/team.ts";

/** Another process of the portal commits this just before the next change begins. */
function meanwhile(other: () => unknown) {
  const { transaction } = sqlite;
  sqlite.transaction = ((work: () => unknown) => {
    sqlite.transaction = transaction;
    other();
    return transaction.call(sqlite, work);
  }) as typeof sqlite.transaction;
}

test("the record names the number that an application got, also when another one began at the same moment", () => {
  const call = aCall();
  const { code } = findCall(call.id)!;
  const owner = anAccount();

  meanwhile(() => aDraft({ call }));
  const id = beginApplication(owner, call.slug, { countries: "yes" }, now);

  const { number } = findApplication(id)!.application;
  expect(number).toBe(2);
  expect(recordOf(id)[0].details).toEqual({ number: applicationNumber(code, 2) });
});

test("a form that is published is the next version after those that came meanwhile", () => {
  const call = aCall();
  const { sections } = structuredClone(aForm);
  sections[0].questions.push(aQuestion("short-text"));
  saveFormDraft(call.managed, { sections }, 0, now);

  meanwhile(() =>
    change({ action: "form.changed", by: null, on: call.id, at: now }, () =>
      insertFormVersion({ id: "imported", callId: call.id, number: 2, definition: aForm, createdAt: now }),
    ),
  );
  const version = publishForm(call.managed, 1, now);

  expect(version).toBe(3);
  expect(formVersionsOf(call.id).map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(recordOf(call.id).at(-1)!.details).toEqual({ version: 3 });
});

test("a link to a team that was replaced at the same moment opens nothing", () => {
  const { own, id } = aDraft();
  const { account, tokenHash } = aTeamInvitation(own);

  meanwhile(() => inviteMember(own, { email: account.email, role: "editor" }, aLink(), now));
  expect(() => joinTeam(account, tokenHash, now)).toThrow("invitation-over");

  expect(teamOf(id)).toHaveLength(1);
});

test("an import leaves out whoever began an application at the same moment", () => {
  const call = aCall();
  const [early, late] = [anAccount(), anAccount()];
  const rows = [["Name", "E-mail"], ...[early, late].map(({ name, email }) => [name, email])];
  const importId = beginImport(call.managed, { fileName: "list.csv", rows }, now);
  const mapping = { _name: 0, _email: 1 };

  meanwhile(() => aDraft({ call, owner: early }));
  const taken = takeImport(call.managed, importId, { mapping, as: "draft" }, now);

  expect(taken).toBe(1);
  expect(recordOf(importId).at(-1)!.details).toEqual({ name: "list.csv", count: 1 });
});

test("a public line says from what a call was changed, not from what it was a moment earlier", () => {
  const { id, managed } = aCall();

  meanwhile(() => changeCall(managed, { places: 25 }, now));
  changeCall(managed, { places: 30 }, now);

  const lines = callVersions(id).map(({ text }) => text.en);
  expect(lines.map((line) => line.match(/\d+/g))).toEqual([
    ["25", "30"],
    ["20", "25"],
  ]);
});
