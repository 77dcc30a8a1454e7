import { expect, test } from "vitest";
import { askForFurther, takeFurther } from "#app/domain/accounts/addresses/add.ts";
import { viewAddresses } from "#app/domain/accounts/addresses/read.ts";
import { removeFurther } from "#app/domain/accounts/addresses/remove.ts";
import { askForAddress, stopAddressChange, takeAddress } from "#app/domain/accounts/change-address.ts";
import { createAccount } from "#app/domain/accounts/create-account.ts";
import { credentialsOf } from "#app/domain/accounts/read.ts";
import { requestLink } from "#app/domain/accounts/request-link.ts";
import { signInByLink } from "#app/domain/accounts/sign-in-by-link.ts";
import { areTwoPeople } from "#app/domain/decisions/release/second-person.ts";
import { assignedEvaluation } from "#app/domain/permissions.ts";
import { viewMyPages } from "#app/domain/reports/my-pages.ts";
import { countPeople, findAccount, findAccountByEmail } from "#db/queries/accounts.ts";
import { findConflict } from "#db/queries/conflicts.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aFurtherAddress } from "#tests/support/given/addresses.ts";
import { inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anInvitation } from "#tests/support/given/evaluators.ts";
import { aLink, mailsDue } from "#tests/support/given/links.ts";

const now = new Date("2020-07-01T10:00:00Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const days = (count: number) => minutes(count * 24 * 60);
const other = "maria@lab.example";
const furtherOf = (account: { id: string }) =>
  viewAddresses(findAccount(account.id)!).further.map(({ email }) => email);

test("a further address opens the account by password and by a link that goes to it", () => {
  const maria = anAccount({ passwordHash: "hers" });
  aFurtherAddress(maria, other, now);
  const link = aLink();

  requestLink("sign-in", other, link, now);

  expect(credentialsOf(other)).toEqual({ account: maria, passwordHash: "hers" });
  expect(mailsDue(now).at(-1)).toEqual({ template: "sign-in-link", address: other });
  expect(signInByLink(link.id, now)).toEqual(maria);
});

test("an address that somebody has as a further one makes no account, and counts as no person", () => {
  const maria = anAccount();
  const { accounts } = countPeople();

  aFurtherAddress(maria, other, now);

  expect(countPeople().accounts).toBe(accounts);
  expect(() => createAccount({ name: "Eve", email: other, locale: "en" }, now)).toThrow("address-taken");
});

test("its link is for whoever asked, for an hour, once", () => {
  const [maria, eve] = [anAccount(), anAccount()];
  const [link, late] = [aLink(), aLink()];
  askForFurther(maria, other, link, aLink(), now);
  askForFurther(maria, "late@lab.example", late, aLink(), now);

  expect(() => takeFurther(eve, link.id, now)).toThrow("link-used");
  expect(() => takeAddress(maria, link.id, now)).toThrow("link-used");
  expect(() => takeFurther(maria, late.id, minutes(60))).toThrow("link-used");
  takeFurther(maria, link.id, now);
  expect(() => takeFurther(maria, link.id, now)).toThrow("link-used");
  expect([furtherOf(maria), furtherOf(eve)]).toEqual([[other], []]);
});

test("an own address, an eleventh one, and any while the main one is not proved are refused", () => {
  const maria = anAccount();
  aFurtherAddress(maria, other, now);
  const ask = (who: typeof maria, email: string) => () => askForFurther(who, email, aLink(), aLink(), now);

  expect(ask(maria, maria.email)).toThrow("same-address");
  expect(ask(maria, other)).toThrow("same-address");
  expect(ask(anAccount({ confirmed: false }), "new@lab.example")).toThrow("address-unconfirmed");
  for (let i = 1; i < 10; i += 1) aFurtherAddress(maria, `maria${i}@lab.example`, now);
  expect(ask(maria, "eleventh@lab.example")).toThrow("too-many-addresses");
});

test("a further address becomes the main one by a link of its own, and the two change places", () => {
  const maria = anAccount();
  aFurtherAddress(maria, other, now);
  const link = aLink();

  askForAddress(maria, other, link, aLink(), now);
  const asked = mailsDue(now).slice(-2);
  takeAddress(maria, link.id, now);

  expect(asked).toEqual([
    { template: "new-address", address: other },
    { template: "address-changing", address: maria.email },
  ]);
  expect(findAccount(maria.id)!.email).toBe(other);
  expect(furtherOf(maria)).toEqual([maria.email]);
  expect(findAccountByEmail(maria.email)!.id).toBe(maria.id);
});

test("a removed address opens nothing, also by a link that waits in its mailbox, and may have an account again", () => {
  const maria = anAccount();
  const address = aFurtherAddress(maria, other, now);
  const link = aLink();
  requestLink("sign-in", other, link, now);

  removeFurther(maria, address, now);

  expect(furtherOf(maria)).toEqual([]);
  expect(() => signInByLink(link.id, now)).toThrow("link-used");
  expect(createAccount({ name: "Eve", email: other, locale: "en" }, now).email).toBe(other);
});

test("the main address takes off what was added for seven days, and with it whatever came since", () => {
  const maria = anAccount();
  const [link, stop] = [aLink(), aLink()];
  aFurtherAddress(maria, "earlier@lab.example", now);
  askForFurther(maria, other, link, stop, minutes(1));
  takeFurther(maria, link.id, minutes(2));
  aFurtherAddress(maria, "later@lab.example", minutes(3));

  stopAddressChange(stop.id, days(6));

  expect(furtherOf(maria)).toEqual(["earlier@lab.example"]);
});

test("who stops a change of the main address keeps neither the new one nor what its owner added", () => {
  const maria = anAccount();
  aFurtherAddress(maria, other, now);
  const [link, stop] = [aLink(), aLink()];
  askForAddress(maria, other, link, stop, minutes(1));
  takeAddress(maria, link.id, minutes(2));
  aFurtherAddress(findAccount(maria.id)!, "eve@lab.example", minutes(3));

  stopAddressChange(stop.id, days(6));

  expect([findAccount(maria.id)!.email, furtherOf(maria)]).toEqual([maria.email, []]);
});

test("an evaluator who has a spelling of an applicant's further address stops evaluating when it is proved", () => {
  const { id, evaluator, application } = anAssignment();
  const before = assignedEvaluation(evaluator.account, id);

  aFurtherAddress(application.own.applicant, evaluator.account.email.replace("@", "+studio@"), inEvaluation);

  expect(before).toBeDefined();
  expect(assignedEvaluation(evaluator.account, id)).toBeUndefined();
  expect(findConflict(evaluator.evaluatorId, application.id)).toMatchObject({ source: "same-person" });
});

test("an evaluator's own further addresses are compared too", () => {
  const { id, evaluator, application } = anAssignment();
  const before = assignedEvaluation(evaluator.account, id);

  aFurtherAddress(evaluator.account, application.own.applicant.email.replace("@", "+reads@"), inEvaluation);

  expect(before).toBeDefined();
  expect(assignedEvaluation(evaluator.account, id)).toBeUndefined();
  expect(findConflict(evaluator.evaluatorId, application.id)).toMatchObject({ source: "same-person" });
});

test("invitations to evaluate that went to a further address are on the person's pages, until it is removed", () => {
  const maria = anAccount();
  anInvitation({ account: { ...anAccount(), email: other }, at: now });
  const invited = () => viewMyPages(maria, "en", now).invitations.length;
  const before = invited();

  const address = aFurtherAddress(maria, other, now);
  const meanwhile = invited();
  removeFurther(maria, address, now);

  expect([before, meanwhile, invited()]).toEqual([0, 1, 0]);
});

test("two accounts of which one has a spelling of the other's further address are one person", () => {
  const [maria, second] = [
    anAccount({ name: "Maria Petrova" }),
    anAccount({ name: "M", email: "maria+two@lab.example" }),
  ];
  expect(areTwoPeople(maria, second)).toBe(true);

  aFurtherAddress(maria, other, now);

  expect(areTwoPeople(maria, second)).toBe(false);
});
