import { expect, test } from "vitest";
import { sessionsOf } from "#db/queries/sessions.ts";
import { origin, visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";

const longFromNow = new Date("2020-01-02T00:00:00Z");

/** A page, a data request and a resource route. */
const doorsFor = ({ id }: { id: string }) => [
  `/applications/${id}/withdraw`,
  `/applications/${id}/withdraw.data`,
  `/applications/${id}/answers`,
  "/account/sign-out-everywhere",
];

test.each([
  ["another site's form", { Origin: "https://evil.example" }],
  ["a form in a sandboxed frame", { Origin: "null" }],
  ["a form that says another port", { Origin: `${origin}:8080` }],
  [
    "a form whose browser says that it crosses sites",
    { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" },
  ],
])("%s is refused at pages, data requests and resources alike", async (_whose, headers) => {
  const draft = aDraft({ call: anOpenCall() });
  const statuses = [];

  for (const door of doorsFor(draft)) {
    const response = await visit(door, { as: draft.owner, form: { reason: "none" }, headers });
    statuses.push(response.status);
  }

  expect(statuses).toEqual([403, 403, 403, 403]);
  expect(sessionsOf(draft.owner.id, longFromNow, 10)).toHaveLength(4);
});

test("the portal's own forms come through behind a proxy that ends TLS", async () => {
  const account = anAccount();

  const response = await visit("/account/sign-out", {
    as: account,
    form: {},
    headers: { Origin: "https://inside.example", "Sec-Fetch-Site": "same-origin" },
  });

  expect(response.status).toBe(302);
});

test("every page forbids what it does not need, each with a nonce of its own but for what is sent still, which has none", async () => {
  const as = anAccount();
  const [one, other, missing] = [
    await visit("/home", { as }),
    await visit("/home", { as }),
    await visit("/home/none", { as }),
  ];
  const still = await visit("/nothing-here");
  const policies = [one, other, missing].map(({ headers }) => headers.get("Content-Security-Policy")!);
  const nonces = policies.map((policy) => /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1]);

  expect(new Set(nonces).size).toBe(3);
  expect(policies.every((policy) => !/unsafe-(inline|eval)/.test(policy))).toBe(true);
  const scripts = [...(await one.text()).matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((tag) => !tag.includes(`nonce="${nonces[0]}"`))).toEqual([]);
  expect(still.headers.get("Content-Security-Policy")).toMatch(/script-src 'self'; style-src 'self';/);
});

test("what a person sees is kept by no cache, on error pages neither", async () => {
  const draft = aDraft();
  const addresses = [`/applications/${draft.id}`, `/applications/${draft.id}.data`, "/nothing-here"];

  const responses = await Promise.all(addresses.map((address) => visit(address, { as: draft.owner })));

  expect(responses.map(({ headers }) => headers.get("Cache-Control"))).toEqual([
    "private, no-store",
    "private, no-store",
    "private, no-store",
  ]);
  expect(responses.map(({ headers }) => headers.get("X-Content-Type-Options"))).toEqual([
    "nosniff",
    "nosniff",
    "nosniff",
  ]);
});

test.each([
  ["bg-BG,bg;q=0.9,en;q=0.5", "bg"],
  ["en-GB,en;q=0.9", "en"],
  ["fr-FR,fr;q=0.9", "en"],
  ["de,bg;q=0.3", "bg"],
])("a browser that asks for %s gets %s", async (accepted, locale) => {
  const response = await visit("/", { headers: { "Accept-Language": accepted } });

  expect(await response.text()).toMatch(`<html lang="${locale}"`);
});

test("an account's language goes before the browser's, and the address's before both", async () => {
  const account = anAccount({ locale: "bg" });
  const headers = { "Accept-Language": "en" };

  const own = await visit("/home", { as: account, headers });
  const asked = await visit("/home?language=en", { as: account, headers });

  expect(await own.text()).toMatch('<html lang="bg"');
  expect(await asked.text()).toMatch('<html lang="en"');
});

test("no cookie can be read by scripts, the one of the language neither", async () => {
  const chosen = await visit("/language", { form: { locale: "bg", to: "/" } });

  expect(chosen.headers.get("Set-Cookie")).toMatch(/^language=.*; HttpOnly; SameSite=Lax$/);
});
