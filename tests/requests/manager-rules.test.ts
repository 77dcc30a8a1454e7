import { expect, test } from "vitest";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { changesOfCall, findCall } from "#db/queries/calls.ts";
import { visit } from "#tests/support/app.ts";
import { aCall } from "#tests/support/given/calls.ts";
import { anAssignment } from "#tests/support/given/evaluators.ts";
import { aSubmittedSheet } from "#tests/support/given/sheets.ts";

type Call = ReturnType<typeof aCall>;

const at = ({ slug }: Call, page: string) => `/manage/calls/${slug}/set-up/${page}`;
const send = (call: Call, page: string, form: Record<string, string | string[]>) =>
  visit(at(call, page), { as: call.managed.manager, form });
const rulesOf = ({ id }: Call) => findCall(id)!.eligibility.map((rule) => rule.id);
const linesOf = ({ id }: Call) => changesOfCall(id).map(({ text }) => text.en);

const sentence = { "statement.en": "Founded lately", "statement.bg": "Наскоро основана" };

test("a rule is added with its sentence in both languages, and stands on the call's page", async () => {
  const call = aCall({ published: false });

  const saved = await send(call, "eligibility/new", {
    ...sentence,
    kind: "company-age",
    mostYears: "8",
    selfCheck: "on",
  });

  expect([saved.status, saved.headers.get("Location")]).toEqual([
    302,
    `${at(call, "eligibility")}?says=saved`,
  ]);
  expect(findCall(call.id)!.eligibility.at(-1)).toEqual({
    id: "company-age",
    kind: "company-age",
    statement: { en: "Founded lately", bg: "Наскоро основана" },
    selfCheck: true,
    mostYears: 8,
  });
});

test("a changed rule of a public call is told in public", async () => {
  const call = aCall();

  await send(call, "eligibility/media", { ...sentence, kind: "manual" });

  expect(linesOf(call)).toEqual(["A rule of eligibility was changed: “Founded lately”"]);
});

test("what is saved as it was leaves no line, neither in public nor on the record", async () => {
  const call = aCall();
  const before = auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 99).length;
  const asItWas = { "statement.en": "For media", "statement.bg": "For media (на български)", kind: "manual" };

  const saved = await send(call, "eligibility/media", asItWas);

  expect(saved.status).toBe(302);
  expect(linesOf(call)).toEqual([]);
  expect(auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 99)).toHaveLength(before);
});

test("a list adds its countries to the form, keeps what was typed, and saves nothing", async () => {
  const call = aCall({ published: false });
  const before = findCall(call.id);

  const form = { ...sentence, kind: "countries", countries: ["BG", "GR"], list: "efta" };
  const answer = await send(call, "eligibility/countries", form);
  const page = await answer.text();

  expect(answer.status).toBe(200);
  expect(page).toContain("6 countries chosen");
  expect(page).toContain("Наскоро основана");
  expect(findCall(call.id)).toEqual(before);
});

test("rules move and go; each is a line in public", async () => {
  const call = aCall();

  await send(call, "eligibility", { id: "media", move: "up" });
  const moved = rulesOf(call);
  await send(call, "eligibility", { id: "countries", move: "remove" });

  expect(moved).toEqual(["media", "countries"]);
  expect(rulesOf(call)).toEqual(["media"]);
  expect(linesOf(call)).toEqual([
    "A rule of eligibility was removed: “Established in an eligible country”",
    "The rules of eligibility were put in another order.",
  ]);
});

test("a public call keeps the sentences of its rules: what was typed stays in the form", async () => {
  const call = aCall();

  const refused = await send(call, "eligibility/media", {
    "statement.en": "",
    "statement.bg": "",
    kind: "manual",
  });

  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain("it cannot be left like this");
  expect(findCall(call.id)!.eligibility[1].statement.en).toBe("For media");
});

test.each([
  ["a rule that does not exist", "eligibility/nothing"],
  ["a criterion that does not exist", "criteria/nothing"],
])("%s has no page", async (_what, page) => {
  const call = aCall();

  expect((await visit(at(call, page), { as: call.managed.manager })).status).toBe(404);
});

test("what no button of the list sends is not understood", async () => {
  const call = aCall();

  expect((await send(call, "eligibility", { id: "media", move: "sideways" })).status).toBe(400);
  expect((await send(call, "criteria", { id: "market", move: "sideways" })).status).toBe(400);
});

const criterion = {
  "title.en": "Team",
  "title.bg": "Екип",
  "guidance.en": "Who are they?",
  "guidance.bg": "",
  weight: "2",
  "steps[0].points": "0",
  "steps[0].label.en": "Weak",
  "steps[0].label.bg": "Слабо",
  "steps[1].points": "5",
  "steps[1].label.en": "Strong",
  "steps[1].label.bg": "Силно",
  threshold: "3",
};

test("a criterion is added with its labelled steps", async () => {
  const call = aCall({ published: false });

  const saved = await send(call, "criteria/new", criterion);

  expect(saved.status).toBe(302);
  expect(findCall(call.id)!.scoring.criteria.at(-1)).toEqual({
    id: "criterion-1",
    title: { en: "Team", bg: "Екип" },
    guidance: { en: "Who are they?", bg: "" },
    weight: 2,
    steps: [
      { points: 0, label: { en: "Weak", bg: "Слабо" } },
      { points: 5, label: { en: "Strong", bg: "Силно" } },
    ],
    threshold: 3,
  });
});

test.each([
  ["points that do not rise", { "steps[1].points": "0" }, "Each step must give more points"],
  ["a threshold above the most", { threshold: "6" }, "more than the highest step gives"],
  ["no weight", { weight: "" }, "Please fill this in."],
  ["a weight of nothing", { weight: "0" }, "Please enter 1 or more."],
])("%s is said beside the field, and everything typed is kept", async (_what, wrong, says) => {
  const call = aCall({ published: false });
  const before = findCall(call.id);

  const answer = await send(call, "criteria/new", { ...criterion, ...wrong });
  const page = await answer.text();

  expect(answer.status).toBe(400);
  expect(page).toContain(says);
  expect(page).toContain('value="Силно"');
  expect(findCall(call.id)).toEqual(before);
});

test("without JavaScript a button adds a step or takes one out, and nothing is saved", async () => {
  const call = aCall({ published: false });
  const before = findCall(call.id);
  const intent = (type: string, payload: object) => ({ __intent__: JSON.stringify({ type, payload }) });

  const more = await send(call, "criteria/new", { ...criterion, ...intent("insert", { name: "steps" }) });
  const fewer = await send(call, "criteria/new", {
    ...criterion,
    ...intent("remove", { name: "steps", index: 0 }),
  });

  expect([more.status, fewer.status]).toEqual([200, 200]);
  expect(await more.text()).toContain('name="steps[2].points"');
  const page = await fewer.text();
  expect(page).toContain('value="Strong"');
  expect(page).not.toContain('value="Weak"');
  expect(findCall(call.id)).toEqual(before);
});

test("a changed weight is told in public by its number", async () => {
  const call = aCall();
  const { criteria } = findCall(call.id)!.scoring;
  const steps = criteria[1].steps.flatMap(({ points, label }, place) => [
    [`steps[${place}].points`, String(points)],
    [`steps[${place}].label.en`, label.en],
    [`steps[${place}].label.bg`, label.bg],
  ]);
  const { title, guidance } = criteria[1];

  await send(call, "criteria/market", {
    "title.en": title.en,
    "title.bg": title.bg,
    "guidance.en": guidance.en,
    "guidance.bg": guidance.bg,
    weight: "2",
    ...Object.fromEntries(steps),
  });

  expect(linesOf(call)).toEqual(["The weight of “Market” changed from 1 to 2."]);
});

test("a removed criterion no longer decides ties, and the last one stays", async () => {
  const call = aCall({ published: false });

  await send(call, "criteria", { id: "technology", move: "remove" });
  const last = await send(call, "criteria", { id: "market", move: "remove" });

  expect(findCall(call.id)!.scoring).toMatchObject({ criteria: [{ id: "market" }], tieBreaks: [] });
  expect(last.status).toBe(409);
  expect(await last.text()).toContain("A call needs at least one criterion");
});

const selection = {
  places: "25",
  evaluatorsPerApplication: "2",
  threshold: "70",
  "tieBreaks[0]": "market",
  "tieBreaks[1]": "",
  "tieBreaks[2]": "technology",
};

test("places, threshold and what decides ties are saved and told in public as one version", async () => {
  const call = aCall();

  const saved = await send(call, "selection", selection);

  expect(saved.status).toBe(302);
  expect(findCall(call.id)).toMatchObject({
    places: 25,
    evaluatorsPerApplication: 2,
    scoring: { threshold: 70, tieBreaks: ["market", "technology"] },
  });
  expect(linesOf(call).toSorted()).toEqual([
    "The number of evaluators for each application changed from 3 to 2.",
    "The number of places changed from 20 to 25.",
    "The threshold of the whole score changed from 60% to 70%.",
    "What decides between equal scores was changed.",
  ]);
});

const vrAndCountries = {
  ...selection,
  threshold: "60",
  "tieBreaks[0]": "technology",
  "tieBreaks[1]": "by:receipt",
  "tieBreaks[2]": "",
  combination: "median",
  halfMarks: "on",
  "shortlistRules[0].about": "topic:vr",
  "shortlistRules[0].least": "2",
  "shortlistRules[0].most": "",
  "shortlistRules[1].about": "country",
  "shortlistRules[1].least": "",
  "shortlistRules[1].most": "3",
  "shortlistRules[2].about": "",
  "shortlistRules[2].least": "",
  "shortlistRules[2].most": "",
};

test("how sheets are combined and what the finalists must keep is saved, told in public and on the call's page", async () => {
  const call = aCall();

  const saved = await send(call, "selection", vrAndCountries);
  const page = await (await visit(`/calls/${call.slug}`)).text();

  expect(saved.status).toBe(302);
  expect(findCall(call.id)!.scoring).toMatchObject({
    combination: "median",
    halfMarks: true,
    tieBreaks: ["technology", "by:receipt"],
    shortlistRules: [
      { by: "topic", group: "vr", least: 2 },
      { by: "country", most: 3 },
    ],
  });
  expect(linesOf(call).toSorted()).toEqual([
    "Half points can now be given.",
    "New rule of the shortlist: Each country: at most 3 of those chosen.",
    "New rule of the shortlist: Topic “VR”: at least 2 of those chosen.",
    "The evaluators' score sheets now count by the median of each criterion.",
    "The number of evaluators for each application changed from 3 to 2.",
    "The number of places changed from 20 to 25.",
    "What decides between equal scores was changed.",
  ]);
  expect(page).toContain("Topic “VR”: at least 2 of those chosen; Each country: at most 3 of those chosen");
  expect(page).toContain("earlier receipt of the submission");
});

test("saving a call that says nothing of all that as it was leaves no line", async () => {
  const call = aCall();
  const as = { ...selection, places: "20", evaluatorsPerApplication: "3", threshold: "60" };

  await send(call, "selection", {
    ...as,
    combination: "mean",
    "tieBreaks[0]": "technology",
    "tieBreaks[2]": "",
  });

  expect(linesOf(call)).toEqual([]);
});

test("the rules stand in their form as they were saved, with two empty rows for more", async () => {
  const call = aCall();
  await send(call, "selection", vrAndCountries);

  const page = await (await visit(at(call, "selection"), { as: call.managed.manager })).text();

  const values = [
    ...page.matchAll(/<input[^>]*name="shortlistRules\[(\d)\]\.(least|most)"[^>]*value="(\d*)"/g),
  ];
  expect(
    values.map(([, row, name, value]) => [row, name, value].join(" ")).filter((one) => /\d$/.test(one)),
  ).toEqual(["0 least 2", "1 most 3"]);
  expect(page.match(/name="shortlistRules\[\d\]\.about"/g)).toHaveLength(4);
});

test.each([
  ["without a number", { "shortlistRules[0].least": "" }, "Say at least or at most how many."],
  ["about nothing", { "shortlistRules[0].about": "" }, "Choose what the rule is about."],
  [
    "with less at most than at least",
    { "shortlistRules[0].most": "1" },
    "This is less than the least number.",
  ],
])(
  "a rule of the shortlist %s is refused beside its field, and what was typed is kept",
  async (_what, wrong, says) => {
    const call = aCall();

    const answer = await send(call, "selection", { ...vrAndCountries, ...wrong });
    const page = await answer.text();

    expect(answer.status).toBe(400);
    expect(page).toContain(says);
    expect(page).toMatch(/name="shortlistRules\[1\]\.most"[^>]*value="3"/);
    expect(linesOf(call)).toEqual([]);
  },
);

test("the threshold of the whole score stands in the form that saves it", async () => {
  const call = aCall();

  const page = await (await visit(at(call, "selection"), { as: call.managed.manager })).text();

  expect(page.match(/<input[^>]*name="threshold"[^>]*>/)?.[0]).toContain('value="60"');
});

test("after the first submitted sheet nothing that counts changes, but the number of places does", async () => {
  const call = aCall();
  aSubmittedSheet(anAssignment({ call }).permit);
  const { scoring } = findCall(call.id)!;

  const changed = await send(call, "criteria/new", criterion);
  const moved = await send(call, "criteria", { id: "market", move: "up" });
  const threshold = await send(call, "selection", selection);
  const places = await send(call, "selection", {
    ...selection,
    threshold: "60",
    "tieBreaks[0]": "technology",
    "tieBreaks[2]": "",
  });

  expect([changed, moved, threshold, places].map(({ status }) => status)).toEqual([409, 409, 409, 302]);
  expect(findCall(call.id)).toMatchObject({ scoring, places: 25 });
});

test("topics are named in both languages, put in order, and new ones get an id of their own", async () => {
  const call = aCall({ published: false });

  const saved = await send(call, "topics", {
    "topics[0].id": "vr",
    "topics[0].label.en": "VR",
    "topics[0].label.bg": "VR",
    "topics[1].label.en": "Sound",
    "topics[1].label.bg": "Звук",
    "topics[2].label.en": "",
    "topics[2].label.bg": "",
  });

  expect(saved.status).toBe(302);
  expect(findCall(call.id)!.topics).toEqual([
    { id: "vr", label: { en: "VR", bg: "VR" } },
    { id: "topic-1", label: { en: "Sound", bg: "Звук" } },
  ]);
});
