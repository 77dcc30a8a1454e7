import { expect, test } from "vitest";
import { orderMoreEvaluations } from "#app/domain/assignment/more-evaluations.ts";
import { emailsOfCall } from "#db/queries/emails.ts";
import { findEligibleApplication } from "#db/queries/routing.ts";
import { visit } from "#tests/support/app.ts";
import { countStatements } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aScoredCall, type TwoPoints } from "#tests/support/given/sheets.ts";

type Call = ReturnType<typeof aCall>;

const more = (call: Call, part = "") => `/manage/calls/${call.slug}/assignment/more${part}`;
const see = async (call: Call, part = "") =>
  (await visit(more(call, part), { as: call.managed.manager })).text();
const press = (call: Call, part: string, form: Record<string, string>) =>
  visit(more(call, part), { as: call.managed.manager, form });
const extraOf = (call: Call, id: string) => findEligibleApplication(call.id, id)!.extra;

/** One place; the first and the second differ by as much as their evaluators do, the third is far behind. */
function aCloseCall() {
  const call = aCall({ places: 1, evaluatorsPerApplication: 2 });
  const sheets: Record<string, TwoPoints[]> = {
    First: [
      [5, 5],
      [4, 4],
    ],
    Second: [
      [5, 5],
      [3, 3],
    ],
    Third: [
      [0, 0],
      [0, 0],
    ],
  };
  const { applications } = aScoredCall(sheets, { call });
  return { call, applications };
}

const ticked = (page: string) =>
  [...page.matchAll(/<input type="checkbox"[^>]*>/g)]
    .map(([box]) => box)
    .filter((box) => box.includes("checked")).length;

test("the list is shown in both languages, and the preset has ticked those near the line without scripts", async () => {
  const { call } = aCloseCall();

  for (const language of ["en", "bg"])
    expect(await see(call, `?language=${language}`)).not.toMatch(/more:[a-z]/);
  const all = await see(call);
  const near = await see(call, "?show=near&ticked=all");

  expect(["First", "Second", "Third"].map((name) => all.includes(name))).toEqual([true, true, true]);
  expect(["First", "Second", "Third"].map((name) => near.includes(name))).toEqual([true, true, false]);
  expect([ticked(all), ticked(near)]).toEqual([0, 2]);
});

test("what an order means is said before, and only its button orders", async () => {
  const { call, applications } = aCloseCall();
  const { id } = applications.Second;

  const page = await see(call, `/order?application=${id}`);
  expect(page).toContain("3 evaluators instead of 2");
  expect(extraOf(call, id)).toBe(0);

  const ordered = await press(call, "/order", { application: id });
  expect(ordered.headers.get("Location")).toBe(more(call, "?says=ordered&count=1"));
  expect(extraOf(call, id)).toBe(1);
  expect(await see(call, "?says=ordered&count=1")).toContain(`/assignment/repair"`);
});

test("a chosen application for which nobody is left is named with the reason", async () => {
  const call = aCall({ evaluatorsPerApplication: 1 });
  const { application } = anAssignment({ call });

  const page = await see(call, `/order?application=${application.id}`);

  expect(page).toContain("For 1 of them there is nobody now");
  expect(page).toContain("Too many conflicts of interest: nobody else may have it");
});

test("bad input is a 400, a refusal a 409 with its sentence, and neither orders anything", async () => {
  const { call, applications } = aCloseCall();
  const elsewhere = anEligibleApplication();

  const nothing = await press(call, "/order", {});
  const foreign = await press(call, "/order", { application: elsewhere.id });
  const never = await press(call, "/take-back", { application: applications.First.id });

  expect([nothing.status, foreign.status, never.status]).toEqual([400, 409, 409]);
  expect(findEligibleApplication(elsewhere.call.id, elsewhere.id)!.extra).toBe(0);
});

test("an order is taken back on a page of its own, which says what becomes of it", async () => {
  const { call, applications } = aCloseCall();
  const { id } = applications.First;
  orderMoreEvaluations(call.managed, [id], inEvaluation);

  expect(await see(call, `/take-back?application=${id}`)).toContain("gets 2 instead of 3 evaluators");
  const done = await press(call, "/take-back", { application: id });

  expect(done.headers.get("Location")).toBe(more(call, "?says=taken-back"));
  expect(extraOf(call, id)).toBe(0);
  expect(await see(call, `/take-back?application=${id}`)).toContain("There is nothing to take back");
});

test.each(["", "/order"])(
  "the page more%s costs as many statements with three applications as with one",
  async (part) => {
    const call = aCall({ evaluatorsPerApplication: 1 });
    const as = call.managed.manager;
    const ids = [anAssignment({ call }).application.id];
    const cost = () =>
      countStatements(() =>
        visit(more(call, `${part}?${ids.map((id) => `application=${id}`).join("&")}`), { as }),
      );
    await cost();
    const one = await cost();
    for (let n = 0; n < 2; n++) ids.push(anAssignment({ call }).application.id);
    // The ranking is computed anew once.
    await cost();

    expect(await cost()).toBe(one);
  },
);

test("neither the evaluator nor the applicant sees that an evaluation was ordered additionally", async () => {
  const { call, applications } = aCloseCall();
  const { owner, pairs } = applications.First;
  const seen = async () => [
    await (await visit(`/applications/${applications.First.id}`, { as: owner })).text(),
    await (await visit(`/sheets/${pairs[0].id}`, { as: pairs[0].evaluator.account })).text(),
    await (await visit(`/evaluations/${call.slug}`, { as: pairs[0].evaluator.account })).text(),
  ];
  const before = (await seen()).map(plain);

  orderMoreEvaluations(call.managed, [applications.First.id], inEvaluation);

  expect((await seen()).map(plain)).toEqual(before);
});

/** Without what differs from answer to answer. */
function plain(page: string) {
  return page.replaceAll(/nonce="[^"]*"|\d{4}-\d\d-\d\dT[\d:.]+Z/g, "");
}

test("who is silent stands on the routing, the evaluators and the readiness; one press writes to them", async () => {
  const call = aCall();
  const { account } = anAssignment({
    call,
    evaluator: anEvaluator({ call, account: anAccount({ name: "Ada Byron" }) }),
  }).evaluator;
  const home = `/manage/calls/${call.slug}`;
  const as = call.managed.manager;
  for (const page of ["assignment", "evaluators", "evaluators/readiness"]) {
    const html = await (await visit(`${home}/${page}`, { as })).text();
    expect(html).toContain("1 evaluator is silent");
    expect(html).toContain("Ada Byron");
  }

  const pressed = await visit(`${home}/evaluators/silent`, { as, form: { from: "readiness" } });
  const again = await visit(`${home}/evaluators/silent`, { as, form: { from: "//evil.example" } });

  expect(pressed.headers.get("Location")).toBe(`${home}/evaluators/readiness?written=1`);
  expect(again.headers.get("Location")).toBe(`${home}/evaluators?written=0`);
  const letters = emailsOfCall(call.id, 50, 0).filter(({ template }) => template === "nothing-begun");
  expect(letters.map(({ address }) => address)).toEqual([account.email]);
});

test("an evaluator of a call does not see who else is silent or stands by", async () => {
  const call = aCall({ evaluatorsPerApplication: 1 });
  const pair = anAssignment({ call });
  anEvaluator({ call, account: anAccount({ name: "Ada Byron" }), organisation: "Elsewhere" });

  const pages = [`/evaluations/${call.slug}`, `/sheets/${pair.id}`];
  const html = await Promise.all(
    pages.map(async (page) => (await visit(page, { as: pair.evaluator.account })).text()),
  );
  const managers = await (
    await visit(`/manage/calls/${call.slug}/assignment`, { as: call.managed.manager })
  ).text();

  expect(managers).toContain("Ada Byron");
  for (const page of html) expect(page).not.toContain("Ada Byron");
});
