import { expect, test } from "vitest";
import { managedProgramme } from "#app/domain/permissions.ts";
import { requireSecondFactor } from "#app/domain/programmes/require-second-factor.ts";
import { hashPassword } from "#app/http/password.server.ts";
import { updateAccount } from "#db/queries/accounts.ts";
import { findProgramme } from "#db/queries/programmes.ts";
import { change } from "#app/domain/change.ts";
import { visit } from "#tests/support/app.ts";
import { cookiesOf } from "#tests/support/browser.ts";
import { longAgo } from "#tests/support/given/accounts.ts";
import { aCall } from "#tests/support/given/calls.ts";
import { aSession, minutesAgo, sendLate, withCodes } from "#tests/support/session.ts";

const password = "three blind mice";

/** A call whose programme wants a second factor of its managers. */
async function aStrictCall() {
  const { managed, slug } = aCall();
  const { manager, programmeId } = managed;
  const passwordHash = await hashPassword(password);
  change({ action: "account.password-set", by: manager, on: manager.id, at: longAgo }, () =>
    updateAccount(manager.id, { passwordHash }),
  );
  const programme = findProgramme(programmeId)!;
  requireSecondFactor(managedProgramme(manager, programme.slug)!, true, longAgo);
  return { manager, programme, home: `/manage/calls/${slug}` };
}

test("where the programme asks for it, a manager without a second factor is led to set one up", async () => {
  const { manager, home } = await aStrictCall();

  const page = await visit(home, { as: manager });
  const form = await visit(`${home}/set-up/texts`, { as: manager, form: { "title.en": "Mine" } });
  const led = await visit(page.headers.get("Location")!, { as: manager });

  expect(page.headers.get("Location")).toBe(
    `/account/second-factor?to=${encodeURIComponent(home)}&says=required`,
  );
  expect(form.status).toBe(302);
  expect(await led.text()).toContain("Set it up to go on.");
});

test("who signed in with both factors manages, and does so where nobody asks for it", async () => {
  const { manager, home } = await aStrictCall();
  const { managed, slug } = aCall();
  withCodes(manager);
  const Cookie = await aSession(manager, { by: "code" });

  const strict = await visit(home, { headers: { Cookie } });
  const lenient = await visit(`/manage/calls/${slug}`, { as: managed.manager });

  expect([strict.status, lenient.status]).toEqual([200, 200]);
});

test("managers set it, with a proof of the last quarter of an hour", async () => {
  const { managed } = aCall();
  const programme = findProgramme(managed.programmeId)!;
  const path = `/manage/${programme.slug}/security`;
  const late = await aSession(managed.manager, { at: minutesAgo(16) });

  const refused = await sendLate(path, { required: "on" }, late);
  const before = findProgramme(programme.id)!.requiresSecondFactor;
  const set = await visit(path, { as: managed.manager, form: { required: "on" } });

  expect([refused.status, before]).toEqual([403, false]);
  expect(set.headers.get("Location")).toBe(`${path}?saved`);
  expect(findProgramme(programme.id)!.requiresSecondFactor).toBe(true);
});

/** The forms of a call that act outwards, or let people in or out. */
const sensitive = [
  "set-up/people",
  "set-up/people/:manager",
  "decisions/release",
  "decisions/release/confirm",
  "decisions/release/rest",
  "decisions/release/resume",
  "exports",
  "exports/tokens/0/revoke",
];

test.each(sensitive)("%s acts for nobody who has not proved lately who they are", async (part) => {
  const { managed, slug } = aCall();
  const { manager } = managed;
  const path = `/manage/calls/${slug}/${part.replace(":manager", manager.id)}`;
  const late = await aSession(manager, { at: minutesAgo(16) });

  const answer = await sendLate(path, { name: "Typed before" }, late);

  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain('name="name" value="Typed before"');
});

test("passwords are not sent back by the page that asks who it is", async () => {
  const { manager } = await aStrictCall();
  const late = await aSession(manager, { at: minutesAgo(16) });

  const form = { name: "my key", password: "a secret that was typed" };
  const answer = await sendLate("/account/passkeys", form, late);
  const page = await answer.text();

  expect(page).toContain("my key");
  expect(page).not.toContain("a secret that was typed");
});

test("a proof never sends a form to another site", async () => {
  const { manager } = await aStrictCall();
  const Cookie = await aSession(manager, { at: minutesAgo(16) });

  const answer = await visit("/account/prove?to=//evil.example", {
    form: { proofNeed: "fresh", proofWaiting: "https://evil.example/", proofPassword: password },
    headers: { Cookie },
  });

  expect([answer.status, answer.headers.get("Location")]).toEqual([302, "/account"]);
  expect(cookiesOf(answer)).toContain("session=");
});
