import { expect, test } from "vitest";
import type { Account } from "#app/domain/accounts/account.ts";
import { hashPassword } from "#app/http/password.server.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { assignmentsOfCall } from "#db/queries/assignment.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall } from "#tests/support/given/calls.ts";
import {
  anAssignment,
  anEligibleApplication,
  anEvaluator,
  anInvitation,
} from "#tests/support/given/evaluators.ts";
import { mailedLink } from "#tests/support/given/links.ts";
import { publishedRouting } from "#tests/support/given/scenarios.ts";

const password = "three blind mice";

/** One person with two addresses, as whom nothing is alike: she applies by one and evaluates by the other. */
async function oneInTwoRoles() {
  const call = aCall();
  const passwordHash = await hashPassword(password);
  const applicant = anAccount({ name: "Elena Marinova", email: "elena@studio.example", passwordHash });
  const evaluates = anAccount({ name: "Dr E. M. Petrova", email: "petrova@institute.example" });
  const application = anEligibleApplication({ call, owner: applicant });
  const pair = anAssignment({ call, application, evaluator: anEvaluator({ call, account: evaluates }) });
  const sheet = async (as: Account) => (await visit(`/sheets/${pair.id}`, { as })).status;
  return { call, applicant, evaluates, application, pair, sheet };
}

const asksFor = (as: Account, email: string) => visit("/account/addresses", { as, form: { email } });

test("an address that somebody only claims bars nobody, so that no applicant chooses who evaluates", async () => {
  const { applicant, evaluates, sheet } = await oneInTwoRoles();

  await asksFor(applicant, evaluates.email);
  await visit(mailedLink("further-address"), { as: evaluates });

  expect(await sheet(evaluates)).toBe(200);
});

test("whoever proves to be both in one loses the own application at once, by either way in, and managers read why", async () => {
  const { call, applicant, evaluates, application, pair, sheet } = await oneInTwoRoles();
  const before = [await sheet(evaluates), await sheet(applicant)];
  await asksFor(applicant, evaluates.email);

  const link = mailedLink("further-address");
  const merged = await visit(`${link}/merge`, { as: applicant, form: {} });
  const conflict = `/manage/calls/${call.slug}/conflicts/${pair.evaluator.evaluatorId}/${application.id}`;
  const read = await visit(conflict, { as: call.managed.manager });
  const home = await (await visit(`/evaluations/${call.slug}`, { as: applicant })).text();

  expect(before).toEqual([200, 404]);
  expect(merged.status).toBe(302);
  expect([await sheet(applicant), await sheet(evaluates)]).toEqual([404, 404]);
  expect(read.status).toBe(200);
  expect(home).not.toContain("Cool Cities");
});

test("who adds a spelling of the other's address is looked at before they read on", async () => {
  const { applicant, evaluates, sheet } = await oneInTwoRoles();

  await asksFor(evaluates, applicant.email.replace("@", "+review@"));
  const taken = await visit(mailedLink("further-address"), { as: evaluates, method: "POST" });

  expect(taken.status).toBe(302);
  expect(await sheet(evaluates)).toBe(404);
});

/** Invited by an address that her account only has as a further one. */
async function invitedByAnAlias() {
  const call = aCall();
  const applicant = anAccount({ name: "Elena Marinova", email: "elena@studio.example" });
  await asksFor(applicant, "petrova@institute.example");
  await visit(mailedLink("further-address"), { as: applicant, method: "POST" });
  const own = anEligibleApplication({ call, owner: findAccount(applicant.id)! });
  const other = anEligibleApplication({ call, answers: { company: "Warm Towns" } });
  const account = { ...anAccount({ name: "Dr E. M. Petrova" }), email: "petrova@institute.example" };
  return { applicant, own, other, ...anInvitation({ call, account }) };
}

test("an invitation that went to an alias is taken on as the one person, who never meets the own application", async () => {
  const { call, applicant, own, other, token, evaluatorId } = await invitedByAnAlias();
  const form = {
    organisation: "Institute",
    country: "BG",
    languages: ["en"],
    capacity: "9",
    "topics.ai": "2",
    confidentiality: "on",
  };

  const accepted = await visit(`/invitations/${token}/accept`, { as: applicant, form });
  await visit(`/evaluations/${call.slug}/conflicts`, { as: applicant, form: { none: "on" } });
  for (const organisation of ["One", "Two", "Three"]) anEvaluator({ call, organisation });
  publishedRouting(call);
  const byHand = await visit(`/manage/calls/${call.slug}/assignment/${own.id}/move`, {
    as: call.managed.manager,
    form: { in: evaluatorId },
  });

  const hers = assignmentsOfCall(call.id).filter((pair) => pair.evaluatorId === evaluatorId);
  expect(accepted.status).toBe(302);
  expect(byHand.status).toBe(409);
  expect(hers.map(({ applicationId }) => applicationId)).toEqual([other.id]);
});
