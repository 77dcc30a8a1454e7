import { expect, test } from "vitest";
import { applicationsOf } from "#app/domain/applications/read.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { aCall, deadline } from "#tests/support/given/calls.ts";

test("who meets the conditions begins an application and comes to its list of tasks", async () => {
  const [call, owner] = [anOpenCall(), anAccount()];

  const { status, headers } = await visit(`/calls/${call.slug}/apply`, {
    as: owner,
    form: { countries: "yes" },
  });

  const [{ id, state }] = applicationsOf(owner, "en", deadline);
  expect([status, headers.get("Location")]).toEqual([302, `/applications/${id}`]);
  expect(state).toBe("draft");
});

test("who does not meet a condition is told which one and whom to ask, and nothing is begun", async () => {
  const [call, owner] = [anOpenCall(), anAccount()];

  const answer = await visit(`/calls/${call.slug}/apply`, { as: owner, form: { countries: "no" } });

  const page = await answer.text();
  expect(answer.status).toBe(409);
  expect(page).toContain("This call is not for you as you answered");
  expect(page).toContain("desk@programme.example");
  expect(page).toMatch(/value="no"[^>]*checked|checked[^>]*value="no"/);
  expect(applicationsOf(owner, "en", deadline)).toEqual([]);
});

test("a condition that was not answered is asked for beside it", async () => {
  const [call, owner] = [anOpenCall(), anAccount()];

  const answer = await visit(`/calls/${call.slug}/apply`, { as: owner, form: {} });

  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("Please choose one of the answers.");
  expect(applicationsOf(owner, "en", deadline)).toEqual([]);
});

test("who has begun already is led to the application", async () => {
  const call = anOpenCall();
  const { id, owner } = aDraft({ call });

  const { status, headers } = await visit(`/calls/${call.slug}/apply`, { as: owner });

  expect([status, headers.get("Location")]).toEqual([302, `/applications/${id}`]);
});

test("a call that has closed says when it did, and cannot be applied to", async () => {
  const [call, as] = [aCall(), anAccount()];

  const page = await visit(`/calls/${call.slug}/apply`, { as });
  const sent = await visit(`/calls/${call.slug}/apply`, { as, form: { countries: "yes" } });

  expect(await page.text()).toContain("Friday 17 July 2020, 17:00 (Brussels time)");
  expect(sent.status).toBe(409);
});

test("nobody applies to a call that is not public", async () => {
  const { slug } = aCall({ published: false });

  const { status } = await visit(`/calls/${slug}/apply`, { as: anAccount() });

  expect(status).toBe(404);
});
