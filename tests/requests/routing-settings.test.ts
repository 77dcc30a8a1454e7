import { expect, test } from "vitest";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { changesOfCall, findCall } from "#db/queries/calls.ts";
import { visit } from "#tests/support/app.ts";
import { aCall } from "#tests/support/given/calls.ts";
import { anAssignment } from "#tests/support/given/evaluators.ts";

type Call = { id: string; slug: string; managed: ManagedCall };

const investor = { id: "kind-1", name: { en: "Investor", bg: "Инвеститор" }, least: 1 };
const strict = {
  "kinds[0].name.en": "Investor",
  "kinds[0].name.bg": "Инвеститор",
  "kinds[0].least": "1",
  oneOfACountry: "on",
  preferences: "on",
  crossTopics: "10",
  silenceDays: "",
};
const send = (call: Call, form: Record<string, string>) =>
  visit(`/manage/calls/${call.slug}/set-up/routing`, { as: call.managed.manager, form });
const rulesOf = ({ id }: Call) => findCall(id)!.routing;

test("the rules of the routing are saved and come back into their form, and nothing of them is public", async () => {
  const call = aCall();

  const saved = await send(call, strict);
  const page = await (
    await visit(`/manage/calls/${call.slug}/set-up/routing`, { as: call.managed.manager })
  ).text();

  expect(saved.headers.get("Location")).toBe(`/manage/calls/${call.slug}/set-up/routing?says=saved`);
  expect(rulesOf(call)).toEqual({
    kinds: [investor],
    kindsWaived: false,
    oneOfACountry: true,
    preferences: true,
    crossTopics: 10,
    silenceDays: null,
  });
  for (const typed of ['value="Инвеститор"', 'name="kinds[0].id" value="kind-1"', 'value="10"'])
    expect(page).toContain(typed);
  expect(changesOfCall(call.id)).toEqual([]);
  expect(auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 1)).toMatchObject([
    { action: "call.changed", details: { what: "routing" } },
  ]);
});

test("what is wrong is said beside its field with everything typed kept", async () => {
  const call = aCall();
  const before = rulesOf(call);

  const answer = await send(call, { ...strict, crossTopics: "51" });
  const page = await answer.text();

  expect(answer.status).toBe(400);
  for (const said of ["Please enter 50 or less.", 'value="51"', 'value="Investor"'])
    expect(page).toContain(said);
  expect(rulesOf(call)).toEqual(before);
});

test("more required kinds than an application has evaluators are refused", async () => {
  const call = aCall({ evaluatorsPerApplication: 2 });
  const before = rulesOf(call);

  const answer = await send(call, { ...strict, "kinds[0].least": "3" });

  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain("These kinds require 3 evaluators for each application");
  expect(rulesOf(call)).toEqual(before);
});

const kind = { "kinds[0].id": "kind-1", "kinds[0].name.en": "Investor", "kinds[0].name.bg": "Инвеститор" };

test.each([
  ["one evaluator of a country", { oneOfACountry: "on" }],
  ["preferences", { preferences: "on" }],
  ["a required kind", { ...kind, "kinds[0].least": "1" }],
])("once applications were given out, %s can no longer be asked for", async (_what, form) => {
  const { call } = anAssignment();
  const before = rulesOf(call);

  const answer = await send(call, form);

  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain("can only become less strict");
  expect(rulesOf(call)).toEqual(before);
});

test("once applications were given out, rules can still become less strict", async () => {
  const call = aCall({ routing: { ...usual, kinds: [investor], oneOfACountry: true } });
  anAssignment({ call });

  const saved = await send(call, { ...kind, "kinds[0].least": "0", silenceDays: "3" });

  expect(saved.status).toBe(302);
  expect(rulesOf(call)).toEqual({
    ...usual,
    kinds: [{ ...investor, least: 0 }],
    kindsWaived: false,
    silenceDays: 3,
  });
});

const usual = { kinds: [], oneOfACountry: false, preferences: false, crossTopics: 0, silenceDays: 7 };
