import { expect, test } from "vitest";
import { ownApplication } from "#app/domain/permissions.ts";
import { viewTeam } from "#app/domain/team/read.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { countStatements } from "#tests/support/database.ts";
import { visit } from "#tests/support/app.ts";
import { addressOf } from "#tests/support/doors.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, anOpenCall, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { mailedLink } from "#tests/support/given/links.ts";
import { aMember } from "#tests/support/given/team.ts";

const now = new Date();

function aTeam() {
  const draft = aSubmittedApplication({ call: anOpenCall() });
  const submitter = aMember(draft.own, { role: "submitter", at: now });
  const editor = aMember(draft.own, { role: "editor", at: now });
  const removed = aMember(draft.own, { role: "submitter", at: now });
  return { ...draft, submitter, editor, removed: removed.account, base: `/applications/${draft.id}` };
}

/** By address below the application: what the owner, a submitter, an editor and somebody who was removed get. */
const looks: Record<string, string> = {
  "": "200 200 200 404",
  "/sections/company": "200 200 200 404",
  "/check": "200 200 200 404",
  "/submit": "200 200 200 404",
  "/submitted": "200 200 200 404",
  "/withdraw": "200 200 200 404",
  "/changes": "200 200 200 404",
  "/timeline": "200 200 200 404",
  "/team": "200 200 200 404",
  "/team/invite": "200 200 200 404",
  "/team/:editor": "200 404 200 404",
  "/team/:submitter": "200 200 404 404",
  "/team/:editor/remove": "200 404 200 404",
  "/team/:editor/hand-over": "200 404 404 404",
};

test.each(Object.entries(looks))(
  "%s opens to the team as each may, and to nobody who left it",
  async (door, expected) => {
    const { base, owner, submitter, editor, removed } = aTeam();
    await visit(`${base}/team/${removed.id}/remove`, { as: owner, form: {} });
    const path = base + addressOf(door, { editor: editor.account.id, submitter: submitter.account.id });

    const statuses = [];
    for (const as of [owner, submitter.account, editor.account, removed])
      statuses.push((await visit(path, { as })).status);

    expect(statuses.join(" ")).toBe(expected);
  },
);

test.each([
  ["submit", "/submit", {}],
  ["withdraw", "/withdraw", { reason: "No time." }],
  ["invite", "/team/invite", { email: "new@company.example", role: "editor" }],
])("an editor's form to %s is refused with its reason", async (_what, path, form) => {
  const { base, editor, own } = aTeam();

  const answer = await visit(base + path, { as: editor.account, form });

  expect(answer.status).toBe(path === "/submit" ? 302 : 409);
  expect(viewTeam(own, now).invitations).toEqual([]);
});

test("somebody without an account is invited, looks, signs up, comes back and joins", async () => {
  const { id, owner, own } = aDraft({ call: anOpenCall() });
  const invited = { email: "new@company.example", role: "submitter" };

  const sent = await visit(`/applications/${id}/team/invite`, { as: owner, form: invited });
  const link = mailedLink("team-invitation");
  const page = await (await visit(link)).text();
  const signUp = `/sign-up?to=${encodeURIComponent(link)}`;
  const person = { name: "Nia", email: invited.email, password: "a long password" };
  const signedUp = await visit(signUp, { form: person });
  const account = findAccountByEmail(invited.email)!;
  const joined = await visit(`${link}/join`, { as: account, form: {} });

  expect(sent.headers.get("Location")).toBe(`/applications/${id}/team?says=invited`);
  expect(page).toContain(signUp);
  expect(await signedUp.text()).toContain(`href="${link}"`);
  expect(joined.headers.get("Location")).toBe(`/applications/${id}/team?says=joined`);
  expect(viewTeam(own, now).people.map(({ name, role }) => [name, role])).toEqual([
    [owner.name, "owner"],
    ["Nia", "submitter"],
  ]);
});

test("opening the link by GET lets nobody in, and who is in is led to the application", async () => {
  const { id, owner } = aDraft({ call: anOpenCall() });
  const account = anAccount();
  await visit(`/applications/${id}/team/invite`, {
    as: owner,
    form: { email: account.email, role: "editor" },
  });
  const link = mailedLink("team-invitation");

  const looked = await visit(link, { as: account });
  const joining = await visit(`${link}/join`, { as: account });

  expect([looked.status, joining.status]).toEqual([200, 302]);
  expect(ownApplication(account, id)).toBeUndefined();

  await visit(`${link}/join`, { as: account, form: {} });
  const again = await visit(link, { as: account });
  const stranger = await visit(link, { as: anAccount() });

  expect(await again.text()).toContain(`href="/applications/${id}"`);
  expect(stranger.status).toBe(410);
});

test("an invitation is sent again and revoked by the owner", async () => {
  const { id, owner, own } = aDraft({ call: anOpenCall() });
  const form = { email: "new@company.example", role: "editor" };
  await visit(`/applications/${id}/team/invite`, { as: owner, form });
  const first = mailedLink("team-invitation");
  const act = (what: string) => {
    const { id: invitationId } = viewTeam(own, now).invitations[0];
    return visit(`/applications/${id}/team/invitations/${invitationId}/${what}`, { as: owner, form: {} });
  };

  const resent = await act("resend");
  const second = mailedLink("team-invitation");
  const statuses = [(await visit(first)).status, (await visit(second)).status];
  const revoked = await act("revoke");

  expect(resent.headers.get("Location")).toBe(`/applications/${id}/team?says=resent`);
  expect(statuses).toEqual([410, 200]);
  expect(revoked.headers.get("Location")).toBe(`/applications/${id}/team?says=revoked`);
  expect(await (await visit(second)).text()).toContain("This invitation was revoked");
  expect(viewTeam(own, now).invitations).toEqual([]);
});

test("a wrong address is refused beside the field and nobody is written to", async () => {
  const { id, owner } = aDraft({ call: anOpenCall() });

  const answer = await visit(`/applications/${id}/team/invite`, {
    as: owner,
    form: { email: "nobody@", role: "editor" },
  });

  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('value="nobody@"');
  expect(dueEmails(now, 100)).toEqual([]);
});

test("a member changes role, takes over, and the former owner leaves", async () => {
  const { base, id, owner, editor } = aTeam();
  const path = `${base}/team/${editor.account.id}`;

  await visit(path, { as: owner, form: { role: "submitter" } });
  expect(ownApplication(editor.account, id)?.role).toBe("submitter");
  await visit(`${path}/hand-over`, { as: owner, form: {} });
  expect(ownApplication(editor.account, id)?.role).toBe("owner");
  const left = await visit(`${base}/team/${owner.id}/remove`, { as: owner, form: {} });

  expect(left.headers.get("Location")).toBe("/home");
  expect((await visit(base, { as: owner })).status).toBe(404);
});

test("the team costs the same however many are in it", async () => {
  const { own } = aDraft({ call: anOpenCall() });
  aMember(own, { at: now });
  const withOne = await countStatements(() => viewTeam(own, now));
  aMember(own, { at: now });
  aMember(own, { at: now });

  const withThree = await countStatements(() => viewTeam(own, now));

  expect(viewTeam(own, now).people).toHaveLength(4);
  expect(withThree).toBe(withOne);
});
