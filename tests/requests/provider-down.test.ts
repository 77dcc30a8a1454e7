import { expect, test } from "vitest";
import { visit } from "#tests/support/app.ts";

Object.assign(process.env, {
  // Nobody listens there.
  OIDC_ISSUER: "http://127.0.0.1:1",
  OIDC_CLIENT_ID: "finalist",
  OIDC_CLIENT_SECRET: "between the two",
});

test("a provider that cannot be reached is a sentence, and the other ways go on", async () => {
  const start = await visit("/sign-in/provider?to=/account");
  const page = await visit(start.headers.get("Location")!);
  const text = await page.text();

  expect(start.headers.get("Location")).toBe("/sign-in?to=%2Faccount&says=provider-down");
  expect(text).toContain("The provider cannot be reached at the moment.");
  expect(text).toContain('name="password"');
});
