import { expect, test } from "vitest";
import { arrangeCriterion } from "#app/domain/calls/change-criteria.ts";
import { viewAssigned } from "#app/domain/evaluation/read.ts";
import { reopenSheet } from "#app/domain/evaluation/reopen-sheet.ts";
import { submitSheet } from "#app/domain/evaluation/submit-sheet.ts";
import { findSheet } from "#db/queries/evaluation.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aDraftSheet, aScoredCall, aSubmittedSheet } from "#tests/support/given/sheets.ts";

const wholeSheet = {
  "points-technology": "4",
  "toApplicant-technology": "Patent pending?\r\nSay more.",
  "toManagers-technology": "",
  "points-market": "3",
  "toApplicant-market": "",
  "toManagers-market": "I doubt it.",
  overallToApplicant: "A clear plan.",
  overallToManagers: "",
  confidence: "high",
};

test("an evaluator's page and its data carry no managers' answers, no owner and nobody else's sheet", async () => {
  const call = aCall();
  const owner = anAccount({ name: "OWNER-MARK", email: "owner-mark@company.example" });
  const application = anEligibleApplication({ call, owner, answers: { vat: "VAT-MARK" } });
  const colleague = anEvaluator({ call, account: anAccount({ name: "COLLEAGUE-MARK" }) });
  const other = anAssignment({ call, application, evaluator: colleague });
  aSubmittedSheet(other.permit, {
    toApplicant: "OTHER-MARK",
    toManagers: "PRIVATE-MARK",
    overall: "OTHER-MARK",
  });
  const { id, evaluator, permit } = anAssignment({ call, application });
  aDraftSheet(permit, { overall: "My own words." });

  const pages = ["", ".data", "/submit", "/submit.data", "/recuse", "/recuse.data"].map((part) =>
    visit(`/sheets/${id}${part}`, { as: evaluator.account }),
  );
  const shown = await Promise.all((await Promise.all(pages)).map((answer) => answer.text()));

  expect(shown.filter((page) => page.includes("Cool Cities"))).toHaveLength(6);
  expect(shown.filter((page) => page.includes("My own words."))).toHaveLength(4);
  expect(shown.join().match(/VAT-MARK|owner-mark|OTHER-MARK|PRIVATE-MARK|COLLEAGUE-MARK/gi)).toBeNull();
});

test("without JavaScript the whole sheet is saved by its button, and by the other one on the way to submitting", async () => {
  const { id, evaluator } = anAssignment();
  const as = evaluator.account;

  const saved = await visit(`/sheets/${id}?index`, { as, form: { ...wholeSheet, then: "stay" } });
  const checked = await visit(`/sheets/${id}?index`, { as, form: { ...wholeSheet, "points-market": "5" } });

  expect([saved.status, saved.headers.get("Location")]).toEqual([302, `/sheets/${id}`]);
  expect([checked.status, checked.headers.get("Location")]).toEqual([302, `/sheets/${id}/submit`]);
  expect(findSheet(id)).toMatchObject({
    scores: {
      technology: { points: 4, toApplicant: "Patent pending?\nSay more.", toManagers: "" },
      market: { points: 5, toApplicant: "", toManagers: "I doubt it." },
    },
    overallToApplicant: "A clear plan.",
    confidence: "high",
  });
});

test("while one clicks and types, single fields are saved, and emptied ones are emptied", async () => {
  const { id, evaluator, permit } = anAssignment();
  aDraftSheet(permit, { points: [4, 4], toApplicant: "Too long a story." });

  const answer = await visit(`/sheets/${id}/save`, {
    as: evaluator.account,
    form: {
      _question: ["points-market", "toApplicant-market"],
      "points-market": "2",
      "toApplicant-market": "",
    },
  });

  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({
    savedAt: expect.any(String),
    bases: {
      "points-market": expect.stringMatching(/^2\./),
      "toApplicant-market": expect.stringMatching(/^2\./),
    },
    conflicts: [],
  });
  expect(findSheet(id)!.scores).toEqual({
    technology: { points: 4, toApplicant: "Too long a story.", toManagers: "" },
    market: { points: 2, toApplicant: "", toManagers: "" },
  });
});

test("names that the form does not have write nothing", async () => {
  const { id, evaluator } = anAssignment();

  const form = {
    "points-__proto__": "3",
    "toApplicant-constructor": "x",
    status: "submitted",
    weighted: "20",
  };
  await visit(`/sheets/${id}/save`, { as: evaluator.account, form });

  expect(findSheet(id)).toBeUndefined();
});

test("points that were sent empty are no points, not the lowest step", async () => {
  const { id, evaluator, permit } = anAssignment();
  aDraftSheet(permit, { points: [4, 4] });

  const { status } = await visit(`/sheets/${id}/save`, {
    as: evaluator.account,
    form: { "points-market": "", "points-technology": "5" },
  });

  expect(status).toBe(200);
  expect(findSheet(id)!.scores).toMatchObject({ technology: { points: 5 }, market: { points: 4 } });
});

test("what was typed about a criterion that is gone meanwhile is not said to be saved, and stays to be read", async () => {
  const { id, call, evaluator } = anAssignment();
  const as = evaluator.account;
  arrangeCriterion(call.managed, "market", "remove", inEvaluation);

  const autosave = await visit(`/sheets/${id}/save`, {
    as,
    form: { "toApplicant-market": "From the train." },
  });
  const page = await visit(`/sheets/${id}?index`, { as, form: wholeSheet });

  expect([autosave.status, page.status]).toEqual([409, 409]);
  expect(await page.text()).toContain("<p>I doubt it.</p>");
  expect(findSheet(id)).toMatchObject({
    scores: { technology: { points: 4 } },
    overallToApplicant: "A clear plan.",
  });
});

test("what cannot be saved any more is refused in words, with everything typed still in the sheet", async () => {
  const { id, evaluator, permit } = anAssignment();
  aSubmittedSheet(permit, { points: [1, 1] });
  const before = findSheet(id);
  const as = evaluator.account;

  const typed = { ...wholeSheet, overallToApplicant: "Second thoughts." };
  const page = await visit(`/sheets/${id}?index`, { as, form: typed });
  const autosave = await visit(`/sheets/${id}/save`, { as, form: typed });

  expect([page.status, autosave.status]).toEqual([409, 409]);
  const shown = await page.text();
  expect(shown).toContain("The score sheet has been submitted.");
  expect(shown).toContain("Second thoughts.");
  expect(await autosave.json()).toEqual({ refused: "The score sheet has been submitted." });
  expect(findSheet(id)).toEqual(before);
});

test("an incomplete sheet says what is missing, each with the way to its field, and is not submitted", async () => {
  const { id, evaluator } = anAssignment();

  const page = await (await visit(`/sheets/${id}/submit`, { as: evaluator.account })).text();
  const { status } = await visit(`/sheets/${id}/submit`, { as: evaluator.account, form: {} });

  for (const field of ["points-technology", "points-market", "overallToApplicant", "confidence"])
    expect(page).toContain(`href="/sheets/${id}#${field}"`);
  expect(status).toBe(409);
  expect(findSheet(id)).toBeUndefined();
});

test("after submitting one comes to the next sheet that is not, and from the last one to the list", async () => {
  const call = aCall();
  const evaluator = anEvaluator({ call });
  const [first, second] = [1, 2].map(() => anAssignment({ call, evaluator }));
  aDraftSheet(first.permit);
  aDraftSheet(second.permit);
  const submit = async (id: string) =>
    (await visit(`/sheets/${id}/submit`, { as: evaluator.account, form: {} })).headers.get("Location");

  expect(await submit(first.id)).toMatch(
    new RegExp(`^/sheets/${second.id}\\?done=\\w+-0001&of=${first.id}$`),
  );
  expect(await submit(second.id)).toBe(`/evaluations/${call.slug}?says=submitted`);
  expect(findSheet(second.id)!.status).toBe("submitted");
});

test("right after submitting it is undone by one button; later the page says who can help", async () => {
  const { id, evaluator, permit } = anAssignment();
  aDraftSheet(permit);
  const as = evaluator.account;
  submitSheet(permit, new Date());

  const offered = await (await visit(`/sheets/${id}/undo`, { as })).text();
  const undone = await visit(`/sheets/${id}/undo`, { as, form: {} });
  submitSheet(permit, inEvaluation);
  const late = await visit(`/sheets/${id}/undo`, { as, form: {} });

  expect(offered).toContain("Take the submission back</button>");
  expect([undone.status, undone.headers.get("Location")]).toEqual([302, `/sheets/${id}`]);
  expect(late.status).toBe(409);
  expect(await late.text()).toContain("The programme can open the sheet again.");
  expect(findSheet(id)!.status).toBe("submitted");
});

test("a sheet that was typed by another account than the one signed in saves nothing", async () => {
  const { id, evaluator } = anAssignment();

  const form = { ...wholeSheet, _account: anAccount().id };
  const saved = await visit(`/sheets/${id}/save`, { as: evaluator.account, form });
  const sent = await visit(`/sheets/${id}?index`, { as: evaluator.account, form });

  expect([saved.status, sent.status]).toEqual([409, 409]);
  expect(await saved.json()).toEqual({ otherAccount: true });
  expect(await sent.text()).toContain("Patent pending?");
  expect(findSheet(id)).toBeUndefined();
});

test("without JavaScript a field that another window changed is asked about, and either text can stay", async () => {
  const { id, evaluator, permit } = anAssignment();
  const as = evaluator.account;
  const { bases } = viewAssigned(permit, "en", inEvaluation).sheet;
  aDraftSheet(permit, { overall: "From the train." });
  const typed = {
    overallToApplicant: "From the office.",
    "_base.overallToApplicant": bases.overallToApplicant,
  };

  const asked = await visit(`/sheets/${id}?index`, { as, form: typed });
  const page = await asked.text();
  const [, theirs] = /name="_theirs.overallToApplicant" value="([^"]+)"/.exec(page)!;
  const choice = { ...typed, "_theirs.overallToApplicant": theirs };
  const kept = async (which: string) => {
    const form = { ...choice, "_keep.overallToApplicant": which };
    const { headers } = await visit(`/sheets/${id}?index`, { as, form });
    return [headers.get("Location"), findSheet(id)!.overallToApplicant];
  };

  expect(asked.status).toBe(409);
  expect(page).toContain("From the train.");
  expect(page).toContain("From the office.");
  expect(await kept("theirs")).toEqual([`/sheets/${id}#overallToApplicant`, "From the train."]);
  expect(await kept("mine")).toEqual([`/sheets/${id}#overallToApplicant`, "From the office."]);
});

test("who finds a conflict gives a reason, is led to the list, and can no longer open the application", async () => {
  const { id, call, evaluator } = anAssignment();
  const as = evaluator.account;

  const without = await visit(`/sheets/${id}/recuse`, { as, form: { reason: " " } });
  const answer = await visit(`/sheets/${id}/recuse`, { as, form: { reason: "My cousin founded it." } });

  expect(without.status).toBe(400);
  expect([answer.status, answer.headers.get("Location")]).toEqual([302, `/evaluations/${call.slug}`]);
  for (const part of ["", "/submit", "/recuse", "/attachments/1"])
    expect((await visit(`/sheets/${id}${part}`, { as })).status).toBe(404);
});

test("a sheet does not exist for its applicant, another evaluator or the manager", async () => {
  const { id, call, application } = anAssignment();
  const others = [application.owner, anEvaluator({ call }).account, call.managed.manager];

  for (const as of others) {
    expect((await visit(`/sheets/${id}`, { as })).status).toBe(404);
    expect((await visit(`/sheets/${id}/save`, { as, form: wholeSheet })).status).toBe(404);
    expect((await visit(`/sheets/${id}/submit`, { as, form: {} })).status).toBe(404);
  }
  expect(findSheet(id)).toBeUndefined();
});

test("managers see progress both ways, read a submitted sheet, and remind once a day", async () => {
  const { call, applications, evaluators } = aScoredCall({ Alpha: [[5, 4]] }, { toManagers: "Between us." });
  const late = anAssignment({ call, application: applications.Alpha });
  const as = call.managed.manager;
  const home = `/manage/calls/${call.slug}`;
  const text = async (path: string) => (await visit(home + path, { as })).text();

  expect(await text("/progress")).toContain(evaluators[0].account.name);
  expect(await text("/progress?by=applications&waiting")).toContain("Alpha");
  expect(await text(`/sheets/${applications.Alpha.pairs[0].id}`)).toContain("Between us.");
  const reminded = await visit(`${home}/progress`, { as, form: {} });
  expect(await reminded.text()).toContain("1 evaluator will get a reminder.");
  const again = await visit(`${home}/progress`, { as, form: {} });
  expect(await again.text()).toContain("was reminded today already");
  const reminders = dueEmails(new Date("2100-01-01"), 100).filter(
    ({ template }) => template === "sheets-reminder",
  );
  expect(reminders.map(({ address }) => address)).toEqual([late.evaluator.account.email]);
});

test("a manager opens a submitted sheet again with a reason, and not without", async () => {
  const { id, call, permit } = anAssignment();
  aSubmittedSheet(permit);
  const as = call.managed.manager;
  const at = `/manage/calls/${call.slug}/sheets/${id}`;

  const without = await visit(`${at}/reopen`, { as, form: { reason: "" } });
  expect(without.status).toBe(400);
  expect(findSheet(id)!.status).toBe("submitted");
  const answer = await visit(`${at}/reopen`, { as, form: { reason: "Two criteria were swapped." } });
  expect([answer.status, answer.headers.get("Location")]).toEqual([302, at]);
  expect(findSheet(id)).toMatchObject({ status: "draft", reopenReason: "Two criteria were swapped." });
});

test("the sheet of one call is not read, nor opened again, through another one", async () => {
  const { id, permit } = anAssignment();
  aSubmittedSheet(permit);
  const other = aCall();
  const as = other.managed.manager;

  for (const part of ["", "/reopen"])
    expect((await visit(`/manage/calls/${other.slug}/sheets/${id}${part}`, { as })).status).toBe(404);
  await visit(`/manage/calls/${other.slug}/sheets/${id}/reopen`, { as, form: { reason: "Mine" } });
  expect(findSheet(id)!.status).toBe("submitted");
});

test("a reopened sheet tells its evaluator why, and takes points again", async () => {
  const { id, call, evaluator, permit } = anAssignment();
  aSubmittedSheet(permit);
  reopenSheet(call.managed, id, "Two criteria were swapped.", inEvaluation);
  const as = evaluator.account;

  expect(await (await visit(`/sheets/${id}`, { as })).text()).toContain("Two criteria were swapped.");
  const { status } = await visit(`/sheets/${id}/save`, { as, form: { "points-market": "1" } });
  expect([status, findSheet(id)!.scores.market.points]).toEqual([200, 1]);
});
