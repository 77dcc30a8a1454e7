import { expect, test } from "vitest";
import { changeOrganisations, organisationsAsSeen } from "#app/domain/conflicts/change-organisations.ts";
import { organisationsOf } from "#db/queries/organisations.ts";
import { visit } from "#tests/support/app.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anEvaluator } from "#tests/support/given/evaluators.ts";

const academy = ["БАН", "Bulgarian Academy of Sciences"];
const nothing = organisationsAsSeen([]);

/** A manager's page of a call, and what its programme knows. */
function aPage() {
  const call = aCall();
  const as = call.managed.manager;
  const page = `/manage/calls/${call.slug}/conflicts/organisations`;
  return { call, as, page, known: () => organisationsOf(call.programme.programmeId) };
}

/** What the page's text areas hold. */
const texts = (html: string) =>
  [...html.matchAll(/<textarea[^>]*>\n?([^<]*)<\/textarea>/g)].map(([, text]) => text);

test("a manager says by a form which names are one organisation", async () => {
  const { call, as, page, known } = aPage();

  const answer = await visit(page, { as, form: { seen: nothing, "groups[0].names": academy.join("\n") } });

  expect(answer.headers.get("Location")).toBe(`/manage/calls/${call.slug}/conflicts?says=organisations`);
  expect(known()).toEqual([academy]);
  expect(texts(await (await visit(page, { as })).text())).toEqual([academy.join("\n")]);
});

test.each([
  ["a single name", ["БАН"], "Please write at least two names that differ by more than their spelling"],
  [
    "a name of two organisations",
    ["БАН\nAcademy", "ban\nInstitute"],
    "“ban” already belongs to organisation 1",
  ],
])("%s comes back with a sentence and all that was typed", async (_what, groups, sentence) => {
  const { as, page, known } = aPage();
  const form = Object.fromEntries(groups.map((names, at) => [`groups[${at}].names`, names]));

  const answer = await visit(page, { as, form: { seen: nothing, ...form } });

  expect(answer.status).toBe(400);
  const html = await answer.text();
  expect(html).toContain(sentence);
  expect(texts(html)).toEqual(groups);
  expect(known()).toEqual([]);
});

test("what another manager saved meanwhile is not taken away, and what was typed stays", async () => {
  const { call, as, page, known } = aPage();
  changeOrganisations(call.managed, { groups: [academy], seen: nothing }, inEvaluation);

  const answer = await visit(page, {
    as,
    form: { seen: nothing, "groups[0].names": "TU\nTechnical University" },
  });

  expect(answer.status).toBe(409);
  expect(texts(await answer.text())).toEqual(["TU\nTechnical University"]);
  expect(known()).toEqual([academy]);
});

test("what may be one organisation becomes one by a press and a save, without scripts too", async () => {
  const { call, as, page, known } = aPage();
  anEvaluator({ call, organisation: "TU Sofia" });
  anEvaluator({ call, organisation: "Technical University of Sofia" });
  const html = await (await visit(page, { as })).text();
  const [, intent] = /value="([^"]*TU Sofia[^"]*)"/.exec(html)!;

  const pressed = await visit(page, {
    as,
    form: { seen: nothing, __intent__: intent.replaceAll("&quot;", '"') },
  });

  expect(pressed.status).toBe(200);
  expect(texts(await pressed.text())).toEqual(["TU Sofia\nTechnical University of Sofia"]);
  expect(known()).toEqual([]);
});
