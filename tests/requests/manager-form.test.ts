import { expect, test } from "vitest";
import type { FormDraft } from "#app/domain/calls/form/draft.ts";
import { formInWork } from "#app/domain/calls/form/form-in-work.ts";
import { findCall } from "#db/queries/calls.ts";
import { formVersionsOf } from "#db/queries/form-versions.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { aCall, aForm } from "#tests/support/given/calls.ts";

const future = {
  opensAt: new Date("2020-05-15T07:00:00Z"),
  closesAt: new Date("2100-07-17T15:00:00Z"),
  evaluationDueAt: new Date("2100-08-15T15:00:00Z"),
  resultsAt: new Date("2100-08-21T10:00:00Z"),
  answerBy: new Date("2100-08-28T15:00:00Z"),
};

/** A call that is open today, and its builder. */
function aBuilder() {
  const call = aCall(future);
  const base = `/manage/calls/${call.slug}/form`;
  const as = call.managed.manager;
  const post = (path: string, form: Record<string, string | string[] | File>) =>
    visit(base + path, { as, form: { revision: String(findCall(call.id)!.formRevision), ...form } });
  return { call, base, as, post, inWork: () => formInWork(call.id).form };
}

const namesIn = (form: FormDraft) =>
  form.sections.map(({ questions }) => questions.map(({ id }) => id).join(" "));
const before = ["company country vat", "summary topics honour"];

const website = {
  "label.en": "Website",
  "label.bg": "Уебсайт",
  need: "submit",
  asked: "always",
  visibleTo: "evaluators",
};
const teamSection = { "title.en": "Team", "title.bg": "Екип" };

test("a manager adds a section and its first question, which get ids from their words", async () => {
  const { base, post, inWork } = aBuilder();

  const section = await post("", teamSection);
  const question = await post("/sections/team/add?type=url", website);

  expect([section.status, section.headers.get("Location")]).toEqual([302, `${base}/sections/team/add`]);
  expect([question.status, question.headers.get("Location")]).toEqual([
    302,
    `${base}?says=saved#row-website`,
  ]);
  expect(namesIn(inWork())).toEqual([...before, "website"]);
  expect(inWork().sections[2].questions[0]).toEqual({
    id: "website",
    type: "url",
    label: { en: "Website", bg: "Уебсайт" },
    required: true,
    visibleTo: "evaluators",
  });
});

test("“Save and add another” leads to the next question of the same section", async () => {
  const { base, post } = aBuilder();

  const saved = await post("/sections/company/add?type=url", { ...website, _next: "another" });

  expect(saved.headers.get("Location")).toBe(`${base}/sections/company/add?after=website`);
});

test("a question is changed, and its answers stay under its id", async () => {
  const { base, post, inWork } = aBuilder();

  const saved = await post("/questions/company", {
    ...website,
    "label.en": "Legal name",
    most: "80",
    fact: "company",
    criterion: "market",
    need: "first",
  });

  expect([saved.status, saved.headers.get("Location")]).toEqual([302, `${base}?says=saved#row-company`]);
  expect(inWork().sections[0].questions[0]).toEqual({
    id: "company",
    type: "short-text",
    label: { en: "Legal name", bg: "Уебсайт" },
    most: 80,
    fact: "company",
    criterion: "market",
    required: true,
    requiredFirst: true,
    visibleTo: "evaluators",
  });
});

test("an answer to choose from is added without JavaScript, and nothing is saved by that", async () => {
  const { call, post } = aBuilder();
  const insert = JSON.stringify({
    type: "insert",
    payload: { name: "choices", defaultValue: { id: "", label: { en: "", bg: "" } } },
  });

  const answer = await post("/questions/topics", {
    ...website,
    "choices[0].id": "ai",
    "choices[0].label.en": "Artificial intelligence",
    "choices[1].id": "vr",
    "choices[1].label.en": "VR",
    __intent__: insert,
  });
  const page = await answer.text();

  expect(answer.status).toBe(200);
  expect(page).toContain('name="choices[2].label.en"');
  expect(page).toContain('value="Artificial intelligence"');
  expect(findCall(call.id)!.formDraft).toBeNull();
});

test("questions are moved, duplicated, taken out and put back", async () => {
  const { base, post, inWork } = aBuilder();

  await post("/move", { question: "summary", step: "up" });
  await post("/move", { question: "vat", place: "solution/0" });
  expect(namesIn(inWork())).toEqual(["company country summary", "vat topics honour"]);

  const copied = await post("/questions/country/duplicate", {});
  expect(copied.headers.get("Location")).toBe(`${base}/questions/country-2?says=duplicated`);

  await post("/questions/vat/remove", {});
  await post("/sections/solution/remove", {});
  expect(namesIn(inWork())).toEqual(["company country country-2 summary"]);

  await post("/removed", { id: "solution" });
  await post("/removed", { id: "vat" });
  expect(namesIn(inWork())).toEqual(["company country country-2 summary", "vat topics honour"]);
});

test("the builder's own moves are answered without leading anywhere", async () => {
  const { post, inWork } = aBuilder();

  const answer = await post("/move", { section: "solution", step: "up", stay: "on" });

  expect([answer.status, answer.headers.get("Location")]).toEqual([200, null]);
  expect(namesIn(inWork())).toEqual(before.toReversed());
});

test("a section is worded anew", async () => {
  const { post, inWork } = aBuilder();

  const saved = await post("/sections/company", { ...teamSection, "introduction.en": "Who you are." });

  expect(saved.status).toBe(302);
  expect(inWork().sections[0]).toMatchObject({
    id: "company",
    title: { en: "Team", bg: "Екип" },
    introduction: { en: "Who you are.", bg: "" },
  });
});

test.each<[string, string, Record<string, string>, string, string]>([
  ["a section without a title", "", { "introduction.en": "Kept." }, "Please fill this in.", "Kept."],
  [
    "a section that loses its title",
    "/sections/company",
    { "introduction.en": "Kept." },
    "Please fill this in.",
    "Kept.",
  ],
  [
    "a new question without words",
    "/sections/company/add?type=url",
    { "help.en": "Kept." },
    "Please fill this in.",
    "Kept.",
  ],
  [
    "a limit in words",
    "/questions/company",
    { ...website, most: "many" },
    "Please enter a number in digits.",
    'value="many"',
  ],
  [
    "a condition without an answer",
    "/questions/company",
    { ...website, most: "80", asked: "if" },
    "Please choose at least 1.",
    'value="Website"',
  ],
  [
    "a fact that another question tells",
    "/questions/summary",
    { ...website, most: "80", fact: "company" },
    "Another question already tells the portal this.",
    'value="Website"',
  ],
])("%s is said beside the field, and everything typed is kept", async (_what, path, form, sentence, kept) => {
  const { call, post } = aBuilder();

  const answer = await post(path, form);
  const page = await answer.text();

  expect(answer.status).toBe(400);
  expect(page).toContain(sentence);
  expect(page).toContain(kept);
  expect(findCall(call.id)!.formDraft).toBeNull();
});

test("whoever worked on an older form loses nothing that was typed, and sees the newer one", async () => {
  const { call, base, post, inWork } = aBuilder();
  await post("/questions/country", website);

  const late = await post("/questions/company", {
    ...website,
    "label.en": "Mine",
    most: "80",
    revision: "0",
  });
  const page = await late.text();

  expect(late.status).toBe(409);
  expect(page).toContain("Somebody else changed the form meanwhile");
  expect(page).toContain('value="Mine"');
  expect(page).toContain(`href="${base}"`);
  expect(page).toContain(`name="revision" value="${findCall(call.id)!.formRevision}"`);
  expect(inWork().sections[0].questions[0].label).toEqual(aForm.sections[0].questions[0].label);
});

test.each<[string, Record<string, string>]>([
  ["", teamSection],
  ["/sections/company", teamSection],
  ["/sections/company/add?type=url", website],
  ["/move", { question: "company", step: "down" }],
  ["/questions/company/duplicate", {}],
  ["/questions/company/remove", {}],
  ["/sections/company/remove", {}],
  ["/removed", { id: "company" }],
  ["/import", { text: JSON.stringify({ sections: aForm.sections.slice(0, 1) }), replace: "on" }],
  ["/publish", {}],
])("a form that is out of date is refused at form%s", async (path, form) => {
  const { post, inWork } = aBuilder();
  await post("/sections/solution", teamSection);
  const then = inWork();

  const late = await post(path, { ...form, revision: "0" });

  expect(late.status).toBe(409);
  expect(inWork()).toEqual(then);
});

test.each([
  "/sections/none",
  "/sections/none/add",
  "/questions/none",
  "/questions/none/remove",
  "/versions/7",
])("what is not there is not found: form%s", async (path) => {
  const { base, as } = aBuilder();

  expect((await visit(base + path, { as })).status).toBe(404);
});

test("a stranger finds no builder, and neither do their forms", async () => {
  const { base, inWork } = aBuilder();
  const as = anAccount();

  const looked = await visit(base, { as });
  const sent = await visit(`${base}/questions/company/remove`, { as, form: { revision: "0" } });

  expect([looked.status, sent.status]).toEqual([404, 404]);
  expect(namesIn(inWork())).toEqual(before);
});

test("taking a question out says first whose answers go out of sight", async () => {
  const { call, base, as } = aBuilder();
  aDraft({ call, answers: { company: "Cool Cities" } });

  const page = await (await visit(`${base}/questions/company/remove`, { as })).text();

  expect(page).toContain("1 draft has an answer");
  expect(page).toContain("The portal will no longer read from the answers: company");
});

test("a downloaded form can be imported into another call", async () => {
  const one = aBuilder();
  const other = aBuilder();
  await one.post("/sections/company/add?type=url", website);

  const file = await visit(`${one.base}/form.json`, { as: one.as });
  const text = await file.text();
  const looked = await other.post("/import", { file: new File([text], "form.json"), text: "" });
  const replaced = await other.post("/import", { text, replace: "on" });

  expect(file.headers.get("Content-Disposition")).toContain("attachment");
  expect([looked.status, replaced.status]).toEqual([200, 302]);
  expect(await looked.text()).toContain("New question in “Company”: “Website”.");
  expect(namesIn(other.inWork())).toEqual(["company country vat website", "summary topics honour"]);
});

test.each([
  ["nothing", "", "Please choose a file or paste a form."],
  ["no JSON", "{\n}}", "near line 2"],
  ["another document", '{"sections": [{"id": "a"}]}', "Section 1, title: is missing"],
])("importing %s says what is wrong and keeps what was pasted", async (_what, text, sentence) => {
  const { post, inWork } = aBuilder();

  const answer = await post("/import", { text });
  const page = await answer.text();

  expect(answer.status).toBe(400);
  expect(page).toContain(sentence);
  expect(namesIn(inWork())).toEqual(before);
});

test("publishing says what changes and whom it is told, and makes the next version", async () => {
  const { call, base, as, post } = aBuilder();
  aDraft({ call });
  await post("/sections/company/add?type=url", website);

  const looked = await (await visit(`${base}/publish`, { as })).text();
  const published = await post("/publish", {});
  const version = await (await visit(`${base}/versions/2`, { as })).text();

  expect(looked).toContain("New question in “Company”: “Website”.");
  expect(looked).toContain("1 applicant with a draft gets an e-mail");
  expect([published.status, published.headers.get("Location")]).toEqual([302, `${base}?says=published`]);
  expect(formVersionsOf(call.id).map(({ number }) => number)).toEqual([1, 2]);
  expect(version).toContain("What changed from version 1");
});

test("all changes of the form in work are discarded, after each was named, and nothing can be discarded twice", async () => {
  const { call, base, as, post, inWork } = aBuilder();
  await post("", teamSection);
  await post("/questions/vat/remove", {});

  const page = await (await visit(`${base}/discard`, { as })).text();
  const stale = await post("/discard", { revision: "1" });
  const discarded = await post("/discard", {});
  const again = await post("/discard", {});

  expect([page.includes("Team"), page.includes("VAT number")]).toEqual([true, true]);
  expect([stale.status, discarded.status, again.status]).toEqual([409, 302, 409]);
  expect(discarded.headers.get("Location")).toBe(`${base}?says=discarded`);
  expect(inWork()).toEqual(aForm);
  expect(findCall(call.id)).toMatchObject({ formDraft: null, formRevision: 3 });
});
