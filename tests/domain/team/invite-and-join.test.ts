import { expect, test } from "vitest";
import { inviteMember, resendInvitation, revokeInvitation } from "#app/domain/team/invite.ts";
import { joinTeam } from "#app/domain/team/join.ts";
import { viewTeam, viewTeamInvitation } from "#app/domain/team/read.ts";
import { ownApplication } from "#app/domain/permissions.ts";
import { mostPeople } from "#app/domain/team/invitation.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { beforeDeadline, deadline, justAfter } from "#tests/support/given/calls.ts";
import { aLink } from "#tests/support/given/links.ts";
import { aMember, aTeamInvitation } from "#tests/support/given/team.ts";
import { emailsAbout, everything, recordOf } from "../applications/the-record.ts";

const twoWeeksLater = new Date(beforeDeadline.getTime() + 14 * 24 * 60 * 60 * 1000);
const tooLate = new Date(twoWeeksLater.getTime() + 1);

test("whoever is invited is written to in the language of their account, or else of the one who invites", () => {
  const owner = anAccount({ locale: "bg", name: "Мария" });
  const known = anAccount({ locale: "en" });
  const { id, own } = aDraft({ owner });

  inviteMember(own, { email: known.email, role: "submitter" }, aLink("/team"), beforeDeadline);
  inviteMember(own, { email: "new@company.example", role: "editor" }, aLink("/team"), beforeDeadline);

  expect(emailsAbout(id, beforeDeadline)).toMatchObject([
    {
      template: "team-invitation",
      address: known.email,
      locale: "en",
      props: { from: "Мария", role: "submitter" },
    },
    { template: "team-invitation", address: "new@company.example", locale: "bg", props: { role: "editor" } },
  ]);
});

test("the last instant of the fourteen days still lets somebody join, and then they may what they were invited to", () => {
  const { id, own, owner } = aDraft();
  const { account, tokenHash } = aTeamInvitation(own, { role: "submitter" });

  const joined = joinTeam(account, tokenHash, twoWeeksLater);

  expect(joined).toBe(id);
  expect(ownApplication(account, id)).toMatchObject({ role: "submitter", applicationId: id });
  expect(viewTeam(own, twoWeeksLater).people.map(({ name, role, since }) => [name, role, since])).toEqual([
    [owner.name, "owner", beforeDeadline],
    [account.name, "submitter", twoWeeksLater],
  ]);
  expect(recordOf(id).at(-1)).toMatchObject({ action: "team.joined", actorId: account.id });
});

test("looking at an invitation tells who invites to what, and lets nobody in", () => {
  const { id, own, owner } = aDraft();
  const { account, tokenHash } = aTeamInvitation(own);
  const before = everything();

  const shown = viewTeamInvitation(tokenHash, account, "en", twoWeeksLater);

  expect(shown).toMatchObject({ state: "open", from: owner.name, company: "Cool Cities", role: "editor" });
  expect(shown!.applicationId).toBeUndefined();
  expect(everything()).toEqual(before);
  expect(ownApplication(account, id)).toBeUndefined();
});

test.each([
  [
    "was used",
    ({ account, tokenHash }) => void joinTeam(account, tokenHash, beforeDeadline),
    beforeDeadline,
    "joined",
  ],
  [
    "was revoked",
    ({ own, tokenHash }) => revokeInvitation(own, tokenHash, beforeDeadline),
    beforeDeadline,
    "revoked",
  ],
  ["has expired", () => {}, tooLate, "expired"],
  [
    "was sent anew",
    ({ own, tokenHash }) => resendInvitation(own, tokenHash, aLink("/team"), beforeDeadline),
    beforeDeadline,
    undefined,
  ],
] satisfies [string, (about: Invited) => void, Date, string | undefined][])(
  "an invitation that %s lets nobody in and says so",
  (_how, happens, now, state) => {
    const { own } = aDraft();
    const invited = { own, ...aTeamInvitation(own) };
    happens(invited);
    const somebody = anAccount();
    const before = everything();

    const shown = viewTeamInvitation(invited.tokenHash, undefined, "en", now);

    expect(shown?.state).toBe(state);
    expect(() => joinTeam(somebody, invited.tokenHash, now)).toThrow("invitation-over");
    expect(everything()).toEqual(before);
  },
);
type Invited = ReturnType<typeof aTeamInvitation> & { own: ReturnType<typeof aDraft>["own"] };

test("an address that nobody proved joins only by the link that was sent to it", () => {
  const { own } = aDraft();
  const invited = anAccount({ confirmed: false });
  const other = anAccount({ confirmed: false });
  const { tokenHash } = aTeamInvitation(own, { account: invited });

  expect(() => joinTeam(other, tokenHash, beforeDeadline)).toThrow("address-unconfirmed");
  expect(joinTeam(invited, tokenHash, beforeDeadline)).toBe(own.applicationId);
});

test("nobody joins a team twice", () => {
  const { own, owner } = aDraft();
  const { tokenHash } = aTeamInvitation(own);

  expect(() => joinTeam(owner, tokenHash, beforeDeadline)).toThrow("already-in-team");
  expect(() => inviteMember(own, { email: owner.email, role: "editor" }, aLink(), beforeDeadline)).toThrow(
    "already-in-team",
  );
});

test("who owns an application of the call may help with another one", () => {
  const { own, call } = aDraft();
  const { owner: other, id: ofOther } = aDraft({ call });

  aMember(own, { account: other });

  expect(ownApplication(other, own.applicationId)?.role).toBe("editor");
  expect(ownApplication(other, ofOther)?.role).toBe("owner");
});

test("a team ends at twenty people, the invited ones included", () => {
  const { own } = aDraft();
  for (let place = 1; place < mostPeople; place += 1) aTeamInvitation(own);
  const invite = (email: string) =>
    inviteMember(own, { email, role: "editor" }, aLink("/team"), beforeDeadline);
  const last = viewTeam(own, beforeDeadline).invitations.at(-1)!;

  expect(viewTeam(own, beforeDeadline)).toMatchObject({ full: true, most: 20 });
  expect(() => invite("one-more@company.example")).toThrow("team-full");
  invite(last.email);
  revokeInvitation(own, viewTeam(own, beforeDeadline).invitations[0].id, beforeDeadline);
  invite("one-more@company.example");

  expect(viewTeam(own, beforeDeadline).invitations).toHaveLength(19);
});

test("only the owner invites, revokes and sends again, also after the deadline", () => {
  const { own } = aDraft();
  const { own: submitter } = aMember(own, { role: "submitter" });
  const { tokenHash } = aTeamInvitation(own);
  const invited = { email: "new@company.example", role: "editor" as const };
  const before = everything();

  expect(() => inviteMember(submitter, invited, aLink(), deadline)).toThrow("owner-only");
  expect(() => revokeInvitation(submitter, tokenHash, deadline)).toThrow("owner-only");
  expect(() => resendInvitation(submitter, tokenHash, aLink(), deadline)).toThrow("owner-only");
  expect(everything()).toEqual(before);

  aTeamInvitation(own, { at: justAfter });

  expect(viewTeam(own, justAfter).invitations).toHaveLength(2);
});

test("the invitation of another application cannot be revoked", () => {
  const { own } = aDraft();
  const { tokenHash } = aTeamInvitation(aDraft().own);

  expect(() => revokeInvitation(own, tokenHash, beforeDeadline)).toThrow("changed-elsewhere");
});
