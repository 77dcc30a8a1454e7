import { expect, test } from "vitest";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { anOpenCall } from "#tests/support/given/applications.ts";

const scriptsOf = async (path: string, how: Parameters<typeof visit>[1] = {}) => {
  const page = await (await visit(path, how)).text();
  return [...page.matchAll(/<script\b[^>]*>/g)].map(([tag]) => /src="([^"]*)"/.exec(tag)?.[1]);
};
const alive = [expect.stringContaining("/alive/still-page.ts")];

test("what is only read, and plain forms, come with one small script", async () => {
  const { slug } = anOpenCall();
  const paths = ["/", `/calls/${slug}`, `/calls/${slug}/questions`, "/sign-in", "/sign-up", "/none-such"];

  const scripts = await Promise.all(paths.map((path) => scriptsOf(path)));

  expect(scripts).toEqual(paths.map(() => alive));
});

test("so does the answer to a form, and what somebody signed in reads", async () => {
  const { slug } = anOpenCall();

  const refused = await scriptsOf("/sign-in", { form: { email: "", password: "" } });
  const known = await scriptsOf(`/calls/${slug}`, { as: anAccount() });

  expect([refused, known]).toEqual([alive, alive]);
});

test("what needs more of the browser gets all of it", async () => {
  const passkey = await scriptsOf("/sign-in/passkey");
  const home = await scriptsOf("/home", { as: anAccount() });

  for (const scripts of [passkey, home]) {
    expect(scripts.length).toBeGreaterThan(2);
    expect(scripts).not.toEqual(expect.arrayContaining(alive));
  }
});
