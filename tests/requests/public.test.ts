import { expect, test } from "vitest";
import { visit } from "#tests/support/app.ts";
import { headingOf } from "#tests/support/browser.ts";
import { anAccount } from "#tests/support/given/accounts.ts";

test("the portal says that it is well", async () => {
  const answer = await visit("/healthz");

  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe("ok");
});

test("an address that is not there has a page that says so, signed in or not", async () => {
  const nobody = await visit("/no/such/page");
  const somebody = await visit("/no/such/page", { as: anAccount() });

  expect([nobody.status, somebody.status]).toEqual([404, 404]);
  expect(await headingOf(nobody)).toBe("This page is not there");
});
