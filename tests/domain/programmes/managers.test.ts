import { expect, test } from "vitest";
import { administrator, managedProgramme } from "#app/domain/permissions.ts";
import { createProgramme } from "#app/domain/programmes/create-programme.ts";
import { inviteManager } from "#app/domain/programmes/invite-manager.ts";
import { joinProgramme } from "#app/domain/programmes/join.ts";
import { viewManagerInvitation, viewProgramme } from "#app/domain/programmes/read.ts";
import { beginSession } from "#app/domain/accounts/sessions.ts";
import { findAccountByEmail, findPasswordHash } from "#db/queries/accounts.ts";
import { sessionsOf } from "#db/queries/sessions.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aLink, mailsDue } from "#tests/support/given/links.ts";

const now = new Date("2020-07-01T10:00:00Z");
const days = (count: number) => new Date(now.getTime() + count * 24 * 60 * 60 * 1000);
const both = (text: string) => ({ en: text, bg: text });

function aProgramme() {
  const permit = administrator(anAccount({ administrator: true }))!;
  const values = {
    name: both("MediaMotor"),
    description: both("…"),
    contactEmail: "desk@mm.example",
    hubs: [],
  };
  return { permit, id: createProgramme(permit, { ...values, slug: "media-motor" }, now) };
}

const elena = { name: "Elena", email: "elena@hub.example", locale: "bg" as const };
const asSheJoins = { name: "Elena Petrova", locale: "en" as const, passwordHash: "hers" };
const manages = (email: string) => Boolean(managedProgramme(findAccountByEmail(email)!, "media-motor"));

test.each([true, false])(
  "nobody manages a programme before they press the button of the mail",
  (confirmed) => {
    const { permit, id } = aProgramme();
    anAccount({ email: elena.email, confirmed });

    inviteManager(permit, id, elena, aLink(), now);

    expect(manages(elena.email)).toBe(false);
    expect(mailsDue(now)).toEqual([{ template: "manager-invitation", address: elena.email }]);
  },
);

test("a new address gets a link, and whoever has it makes an account and manages the programme", () => {
  const { permit, id } = aProgramme();
  const link = aLink("/join");

  inviteManager(permit, id, elena, link, now);
  const account = joinProgramme(link.id, asSheJoins, days(13.9));

  expect(account).toMatchObject({
    name: "Elena Petrova",
    email: elena.email,
    locale: "en",
    emailConfirmed: true,
  });
  expect(manages(elena.email)).toBe(true);
  expect(viewProgramme(permit, "media-motor", now)!.invitations).toEqual([]);
});

test("an invitation works once and for fourteen days", () => {
  const { permit, id } = aProgramme();
  const used = aLink();
  const old = aLink();
  inviteManager(permit, id, elena, used, now);
  inviteManager(permit, id, { ...elena, email: "late@hub.example" }, old, now);

  joinProgramme(used.id, asSheJoins, now);

  expect(() => joinProgramme(used.id, asSheJoins, now)).toThrow("link-used");
  expect(() => joinProgramme(old.id, asSheJoins, days(14))).toThrow("link-used");
  expect(findAccountByEmail("late@hub.example")).toBeUndefined();
});

test("asking again sends a new link instead of the old one", () => {
  const { permit, id } = aProgramme();
  const first = aLink();
  const second = aLink();

  inviteManager(permit, id, elena, first, now);
  inviteManager(permit, id, elena, second, days(1));

  expect(viewManagerInvitation(first.id, days(1))).toBeUndefined();
  expect(viewManagerInvitation(second.id, days(1))).toMatchObject({ email: elena.email, hasAccount: false });
  expect(viewProgramme(permit, "media-motor", days(1))!.invitations).toHaveLength(1);
});

test("who manages the programme already is not invited again", () => {
  const { permit, id } = aProgramme();
  anAccount({ email: elena.email });
  const link = aLink();
  inviteManager(permit, id, elena, link, now);
  joinProgramme(link.id, undefined, now);

  expect(() => inviteManager(permit, id, elena, aLink(), now)).toThrow("already-manages");
  expect(mailsDue(now)).toHaveLength(1);
});

test("a stranger who signed up with the invited address before has no part in the account that joins", () => {
  const { permit, id } = aProgramme();
  const squatted = anAccount({ email: elena.email, confirmed: false, passwordHash: "the stranger's" });
  beginSession(squatted, "the stranger's session", null, now);
  const link = aLink();
  inviteManager(permit, id, elena, link, now);

  const account = joinProgramme(link.id, asSheJoins, now);

  expect(account).toMatchObject({ id: squatted.id, name: "Elena Petrova", emailConfirmed: true });
  expect(findPasswordHash(elena.email)).toBe("hers");
  expect(sessionsOf(squatted.id, now, 10)).toEqual([]);
});

test("who got an account of their own in the meantime joins with it as it is", () => {
  const { permit, id } = aProgramme();
  const link = aLink();
  inviteManager(permit, id, elena, link, now);
  const known = anAccount({ email: elena.email, passwordHash: "her own" });

  joinProgramme(link.id, undefined, now);

  expect(manages(elena.email)).toBe(true);
  expect(findPasswordHash(known.email)).toBe("her own");
});

test("administrators who name their own address manage at once, get no mail, and are not added twice", () => {
  const { permit, id } = aProgramme();
  const { email } = permit.administrator;
  const invite = () => inviteManager(permit, id, { ...elena, email }, aLink(), now);

  expect(invite()).toBe("added");
  expect(manages(email)).toBe(true);
  expect(mailsDue(now)).toEqual([]);
  expect(invite).toThrow("already-manages");
});
