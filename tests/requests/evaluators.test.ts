import { expect, test } from "vitest";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { assignedEvaluation } from "#app/domain/permissions.ts";
import { evaluatorsOf, findEvaluator } from "#db/queries/evaluators.ts";
import { conflictsOfEvaluator } from "#db/queries/conflicts.ts";
import { visit } from "#tests/support/app.ts";
import { countStatements } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import {
  anAssignment,
  anEligibleApplication,
  anEvaluator,
  anInvitation,
} from "#tests/support/given/evaluators.ts";

const profile = {
  organisation: "Media Lab",
  country: "BG",
  "topics.ai": "3",
  "topics.vr": "0",
  languages: ["bg", "en"],
  capacity: "12",
};

test("looking at an invitation answers nothing", async () => {
  const { call, evaluatorId, token } = anInvitation();

  const page = await visit(`/invitations/${token}`);

  expect(page.status).toBe(200);
  expect(findEvaluator(call.id, evaluatorId)!.status).toBe("invited");
});

test("whoever accepts signs in first and comes back", async () => {
  const { token } = anInvitation();

  const page = await visit(`/invitations/${token}/accept`);

  expect(page.status).toBe(302);
  expect(page.headers.get("Location")).toBe(
    `/sign-in?to=${encodeURIComponent(`/invitations/${token}/accept`)}`,
  );
});

test("whoever accepts says what they know and goes on to the conflicts", async () => {
  const { account, call, evaluatorId, token } = anInvitation();

  const answer = await visit(`/invitations/${token}/accept`, {
    as: account,
    form: { ...profile, confidentiality: "on" },
  });

  expect(answer.status).toBe(302);
  expect(answer.headers.get("Location")).toBe(`/evaluations/${call.slug}/conflicts`);
  expect(findEvaluator(call.id, evaluatorId)).toMatchObject({
    status: "accepted",
    organisation: "Media Lab",
    country: "BG",
    topics: { ai: 3 },
    languages: ["bg", "en"],
    capacity: 12,
  });
});

test.each([
  ["without the undertaking", { confidentiality: "" }],
  ["without a topic", { "topics.ai": "0" }],
  ["without a language", { languages: [] }],
  ["with a capacity that is no number", { capacity: "many" }],
  ["with a country that there is not", { country: "QQ" }],
])("an acceptance %s is not taken, and what was typed is kept", async (_what, wrong) => {
  const { account, call, evaluatorId, token } = anInvitation();

  const answer = await visit(`/invitations/${token}/accept`, {
    as: account,
    form: { ...profile, confidentiality: "on", ...wrong },
  });

  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('value="Media Lab"');
  expect(findEvaluator(call.id, evaluatorId)!.status).toBe("invited");
});

test("an invitation is declined without an account", async () => {
  const { call, evaluatorId, token } = anInvitation();

  const answer = await visit(`/invitations/${token}/decline`, { form: { reason: "No time" } });

  expect(answer.headers.get("Location")).toBe(`/invitations/${token}`);
  expect(findEvaluator(call.id, evaluatorId)).toMatchObject({ status: "declined", declineReason: "No time" });
});

test.each(["", "/accept", "/decline"])("a link that was never sent leads nowhere (%s)", async (act) => {
  const as = anAccount();

  expect((await visit(`/invitations/guessed${act}`, { as })).status).toBe(404);
  if (act) expect((await visit(`/invitations/guessed${act}`, { as, form: {} })).status).toBe(404);
});

test("conflicts are declared with a reason each, over the whole list", async () => {
  const call = aCall();
  const { id } = aSubmittedApplication({ call });
  const { account, evaluatorId } = anEvaluator({ call, declared: false });
  const path = `/evaluations/${call.slug}/conflicts`;

  const silent = await visit(path, { as: account, form: { conflict: id, confirm: "on" } });
  const unread = await visit(path, { as: account, form: { conflict: id, [`reason.${id}`]: "My brother" } });
  expect([silent.status, unread.status]).toEqual([400, 400]);
  expect(conflictsOfEvaluator(evaluatorId)).toEqual([]);

  const form = { conflict: id, [`reason.${id}`]: "My brother", confirm: "on" };
  const declared = await visit(path, { as: account, form });
  expect(declared.status).toBe(302);
  expect(conflictsOfEvaluator(evaluatorId)).toMatchObject([
    { applicationId: id, source: "declared", reason: "My brother" },
  ]);
});

test("a page of a long list needs no confirmation, and leads to the next one", async () => {
  const call = aCall();
  const [one, two] = [aSubmittedApplication({ call }), aSubmittedApplication({ call })];
  const { account, evaluatorId } = anEvaluator({ call, declared: false });
  const path = `/evaluations/${call.slug}/conflicts`;
  const page = { conflict: one.id, [`reason.${one.id}`]: "My brother", shown: one.id, part: "on" };

  const sent = await visit(path, { as: account, form: page });
  const last = await visit(path, { as: account, form: { shown: two.id } });
  const confirmed = await visit(path, { as: account, form: { shown: two.id, confirm: "on" } });

  expect([sent.status, sent.headers.get("Location")]).toEqual([302, `${path}?says=page&q=`]);
  expect(last.status).toBe(400);
  expect(confirmed.headers.get("Location")).toBe(`/evaluations/${call.slug}?says=declared`);
  expect(conflictsOfEvaluator(evaluatorId).map(({ applicationId }) => applicationId)).toEqual([one.id]);
});

test("an evaluator who has declared nothing yet sees nothing of the applications", async () => {
  const call = aCall();
  const evaluator = anEvaluator({ call, declared: false });
  const { id } = anAssignment({ call, evaluator });
  const as = evaluator.account;

  const list = await (await visit(`/evaluations/${call.slug}`, { as })).text();

  expect(list).not.toContain("Cool Cities");
  expect(list).not.toContain(id);
  expect(assignedEvaluation(as, id)).toBeUndefined();
});

test("of applications that are not theirs evaluators learn company, country, number and team only", async () => {
  const call = aCall();
  const evaluator = anEvaluator({ call });
  const answers = { company: "Warm Woods", vat: "BG999", summary: "A secret plan", topics: ["vr"] };
  const { owner } = anEligibleApplication({ call, answers });
  const mine = anAssignment({ call, evaluator });
  const as = evaluator.account;
  const pages = ["", "/conflicts", "/profile"].map((part) => `/evaluations/${call.slug}${part}`);

  const [work, conflicts, profile] = await Promise.all(
    pages.map(async (page) => (await visit(page, { as })).text()),
  );

  expect(work).toContain(mine.id);
  for (const listed of ["Warm Woods", owner.name]) {
    expect(conflicts).toContain(listed);
    for (const page of [work, profile]) expect(page).not.toContain(listed);
  }
  for (const secret of ["A secret plan", "BG999", owner.email, owner.id])
    for (const page of [work, conflicts, profile]) expect(page).not.toContain(secret);
});

test("evaluators learn nothing of each other, nor what managers wrote on a conflict", async () => {
  const call = aCall();
  const one = anEvaluator({ call });
  const other = anEvaluator({ call, organisation: "Another Institute" });
  const { application } = anAssignment({ call, evaluator: other });
  await visit(`/manage/calls/${call.slug}/evaluators/${one.evaluatorId}`, {
    as: call.managed.manager,
    form: { application: application.id, reason: "Rumour of a quarrel" },
  });

  for (const part of ["", "/conflicts", "/profile"]) {
    const page = await (await visit(`/evaluations/${call.slug}${part}`, { as: one.account })).text();
    for (const secret of [
      other.account.name,
      other.account.email,
      "Another Institute",
      "Rumour of a quarrel",
    ])
      expect(page).not.toContain(secret);
  }
});

test("an application that was found ineligible after publication closes for its evaluators", async () => {
  const { id, call, evaluator, application } = anAssignment();
  const as = evaluator.account;
  expect(await (await visit(`/evaluations/${call.slug}`, { as })).text()).toContain(id);

  const ineligible = { outcome: "ineligible" as const, answers: {}, note: "Too old" };
  decideEligibility(call.managed, application.id, ineligible, inEvaluation);

  expect(await (await visit(`/evaluations/${call.slug}`, { as })).text()).not.toContain(id);
  expect(assignedEvaluation(as, id)).toBeUndefined();
});

test("who declined, who has not answered and who evaluates elsewhere get no page", async () => {
  const call = aCall();
  const invited = anInvitation({ call });
  const declined = anInvitation({ call });
  await visit(`/invitations/${declined.token}/decline`, { form: { reason: "" } });
  const elsewhere = anEvaluator();

  for (const { account } of [invited, declined, elsewhere])
    for (const part of ["", "/conflicts", "/profile"])
      expect((await visit(`/evaluations/${call.slug}${part}`, { as: account })).status).toBe(404);
});

test("of pasted lines all are invited or, with a report, nobody", async () => {
  const call = aCall();
  const path = `/manage/calls/${call.slug}/evaluators/invite?many`;
  const as = call.managed.manager;
  const invited = () => evaluatorsOf(call.id, 0, 9).map(({ evaluator }) => evaluator.email);
  const good = "Ada Byron <ada@lab.example>\nBo Lee, bo@lab.example";

  const bad = await visit(path, { as, form: { lines: `${good}\nCy without`, locale: "en" } });
  expect(bad.status).toBe(400);
  const report = await bad.text();
  for (const said of ["Cy without", "Ada Byron &lt;ada@lab.example&gt;"]) expect(report).toContain(said);
  expect(invited()).toEqual([]);

  const sent = await visit(path, { as, form: { lines: good, locale: "en" } });
  expect(sent.headers.get("Location")).toBe(`/manage/calls/${call.slug}/evaluators/invite?sent=2`);
  expect(invited()).toEqual(["ada@lab.example", "bo@lab.example"]);
});

test("an address that was invited before is refused with everything typed kept", async () => {
  const call = aCall();
  const { account } = anInvitation({ call });
  const form = { name: "Ada Byron", email: account.email, locale: "bg", message: "Please do" };

  const again = await visit(`/manage/calls/${call.slug}/evaluators/invite`, {
    as: call.managed.manager,
    form,
  });

  expect(again.status).toBe(409);
  const page = await again.text();
  for (const typed of ["Ada Byron", account.email, "Please do"]) expect(page).toContain(typed);
  expect(evaluatorsOf(call.id, 0, 9)).toHaveLength(1);
});

test("a manager adds a conflict and removes it again, each with a reason", async () => {
  const call = aCall();
  const { id } = aSubmittedApplication({ call });
  const { evaluatorId } = anEvaluator({ call });
  const as = call.managed.manager;
  const page = `/manage/calls/${call.slug}/conflicts/${evaluatorId}/${id}`;
  const standing = () => conflictsOfEvaluator(evaluatorId).map(({ source }) => source);

  const decide = async (was: string, decision: string, reason: string) =>
    (await visit(page, { as, form: { was, decision, reason } })).status;

  expect(await decide("unknown", "conflict", " ")).toBe(400);
  expect(await decide("unknown", "conflict", "Their mentor")).toBe(302);
  expect(standing()).toEqual(["manager"]);
  expect(await decide("unknown", "conflict", "Twice")).toBe(409);
  expect(await decide("conflict", "none", "It was another")).toBe(302);
  expect(standing()).toEqual([]);
});

test.each([
  ["evaluators", (call: ReturnType<typeof aCall>) => `/manage/calls/${call.slug}/evaluators`],
  ["conflicts", (call: ReturnType<typeof aCall>) => `/evaluations/${call.slug}/conflicts`],
  ["assignments", (call: ReturnType<typeof aCall>) => `/evaluations/${call.slug}`],
])("the page of %s costs as much with three rows as with one", async (name, path) => {
  const call = aCall();
  const evaluator = anEvaluator({ call });
  anAssignment({ call, evaluator });
  const as = name === "evaluators" ? call.managed.manager : evaluator.account;
  const cost = () => countStatements(async () => expect((await visit(path(call), { as })).status).toBe(200));
  await cost();

  const one = await cost();
  for (const _ of [1, 2]) {
    anEvaluator({ call });
    anAssignment({ call, evaluator });
  }

  await cost();
  expect(await cost()).toBe(one);
});

test("whoever was given applications before declaring conflicts can say at once that they cannot go on", async () => {
  const evaluator = anEvaluator({ declared: false });
  const look = async () =>
    (await visit(`/evaluations/${evaluator.call.slug}`, { as: evaluator.account })).text();
  const before = await look();

  anAssignment({ evaluator });

  const link = `/evaluations/${evaluator.call.slug}/cannot-go-on`;
  expect([before.includes(link), (await look()).includes(link)]).toEqual([false, true]);
});
