import { expect, test } from "vitest";
import { askManagers } from "#app/domain/evaluators/ask-managers.ts";
import { changeConfidentiality } from "#app/domain/evaluators/change-confidentiality.ts";
import { findCall } from "#db/queries/calls.ts";
import { emailsOfCall } from "#db/queries/emails.ts";
import { evaluatorsOf, findEvaluator } from "#db/queries/evaluators.ts";
import { importsOf } from "#db/queries/imports.ts";
import { requestsOf } from "#db/queries/invitations.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEvaluator, anInvitation } from "#tests/support/given/evaluators.ts";

const listOf = ({ slug }: { slug: string }) => `/manage/calls/${slug}/evaluators`;
const letter = { locale: "bg", message: "", answerBy: "2120-07-17", askedFor: "12" };

const templates = (callId: string) => emailsOfCall(callId, 20, 0).map(({ template }) => template);

test("an invitation asks for a number of applications and an answer by the end of a day", async () => {
  const call = aCall();
  const as = call.managed.manager;

  const form = { ...letter, name: "Ada", email: "ada@lab.example" };
  const answer = await visit(`${listOf(call)}/invite`, { as, form });

  expect(answer.status).toBe(302);
  const [{ evaluator }] = evaluatorsOf(call.id, 0, 9);
  expect([evaluator.email, evaluator.askedFor, evaluator.answerBy]).toEqual([
    "ada@lab.example",
    12,
    new Date("2120-07-17T21:59:59.999Z"),
  ]);
});

test.each([
  ["a day that is over", { answerBy: "2020-01-01" }],
  ["what is no day", { answerBy: "soon" }],
  ["a number that is none", { askedFor: "many" }],
])("an invitation with %s is not sent, and what was typed is kept", async (_what, wrong) => {
  const call = aCall();
  const as = call.managed.manager;

  const form = { ...letter, name: "Ada", email: "ada@lab.example", ...wrong };
  const answer = await visit(`${listOf(call)}/invite`, { as, form });

  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('value="ada@lab.example"');
  expect(evaluatorsOf(call.id, 0, 9)).toEqual([]);
});

test("the empty table has the names of its columns in the reader's language", async () => {
  const call = aCall();

  const table = await visit(`${listOf(call)}/template`, { as: call.managed.manager });

  expect(table.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  expect(Buffer.from(await table.arrayBuffer()).toString()).toBe(
    "\uFEFFName,E-mail,Language,Kind,Applications,Organisation,Country,Topics\r\n",
  );
});

test("a table is brought, looked at, and invites exactly those who were shown", async () => {
  const call = aCall();
  const as = call.managed.manager;
  const csv = "Име;Имейл\r\nАда;ada@lab.example\r\nБо;bo@lab\r\n";
  const file = new File([csv], "хора.csv");

  const brought = await visit(`${listOf(call)}/import`, { as, form: { file } });
  const [{ id }] = importsOf(call.id, 9, "evaluators");
  const address = `${listOf(call)}/import/${id}`;
  const page = await (await visit(address, { as })).text();
  const other = await visit(address, { as, form: { ...letter, expected: "2" } });
  const taken = await visit(address, { as, form: { ...letter, expected: "1" } });

  expect(brought.headers.get("Location")).toBe(address);
  expect(page).toContain("“bo@lab” is not an e-mail address");
  expect([other.status, taken.status]).toEqual([409, 302]);
  expect(evaluatorsOf(call.id, 0, 9).map(({ evaluator }) => evaluator.name)).toEqual(["Ада"]);
  expect((await visit(`/manage/calls/${call.slug}/import/${id}`, { as })).status).toBe(404);
});

test("one press reminds those who have not answered", async () => {
  const call = aCall({
    evaluationDueAt: new Date("2120-08-15"),
    resultsAt: new Date("2120-08-21"),
    answerBy: new Date("2120-08-28"),
  });
  anInvitation({ call });
  const as = call.managed.manager;

  const first = await visit(`${listOf(call)}/remind`, { as, form: {} });
  const second = await visit(`${listOf(call)}/remind`, { as, form: {} });

  expect([first, second].map(({ headers }) => headers.get("Location"))).toEqual([
    `${listOf(call)}?says=reminded&count=1`,
    `${listOf(call)}?says=reminded&count=0`,
  ]);
  expect(templates(call.id).filter((one) => one === "evaluator-reminder")).toHaveLength(1);
});

test("whoever looks at an invitation that is over reads why, and cannot answer it", async () => {
  const { call, token, evaluatorId } = anInvitation({ answerBy: inEvaluation });

  const page = await (await visit(`/invitations/${token}`)).text();
  const answer = await visit(`/invitations/${token}/decline`, { form: { reason: "No" } });

  expect(page).toContain("This invitation has expired");
  expect(answer.status).toBe(409);
  expect(findEvaluator(call.id, evaluatorId)!.status).toBe("invited");
});

test("managers send an invitation again, change it, and take it back", async () => {
  const { call, evaluatorId } = anInvitation();
  const as = call.managed.manager;
  const one = `${listOf(call)}/${evaluatorId}`;

  const again = await visit(`${one}/resend`, { as, form: {} });
  const form = { ...letter, name: "Ada", email: "new@lab.example", askedFor: "7" };
  const changed = await visit(`${one}/edit`, { as, form });
  const changedTo = findEvaluator(call.id, evaluatorId)!;
  const withdrawn = await visit(`${one}/withdraw`, { as, form: { reason: "" } });
  const twice = await visit(`${one}/withdraw`, { as, form: { reason: "" } });

  expect([again, changed, withdrawn].map(({ headers }) => headers.get("Location"))).toEqual([
    `${one}?says=resent`,
    `${one}?says=resent`,
    `${one}?says=withdrawn`,
  ]);
  expect([changedTo.email, changedTo.askedFor]).toEqual(["new@lab.example", 7]);
  expect(twice.status).toBe(409);
});

test("managers change a profile on behalf of whoever accepted, but not below what they have", async () => {
  const { call, evaluator } = anAssignment();
  anAssignment({ call, evaluator });
  const as = call.managed.manager;
  const page = `${listOf(call)}/${evaluator.evaluatorId}/edit`;
  const profile = { organisation: "Media Lab", country: "GR", "topics.ai": "3", languages: ["en"] };

  const tooFew = await visit(page, { as, form: { ...profile, capacity: "1" } });
  const wrong = await visit(page, { as, form: { ...profile, capacity: "4", least: "5" } });
  expect([tooFew.status, wrong.status]).toEqual([409, 400]);
  expect(findEvaluator(call.id, evaluator.evaluatorId)!.organisation).toBe("Institute of Media");

  const saved = await visit(page, { as, form: { ...profile, capacity: "4", least: "2" } });
  expect(saved.status).toBe(302);
  expect(findEvaluator(call.id, evaluator.evaluatorId)).toMatchObject({
    organisation: "Media Lab",
    country: "GR",
    capacity: 4,
    least: 2,
  });
});

test("an evaluator asks for a change, every manager is told, and one settles it", async () => {
  const { call, account, evaluatorId } = anEvaluator();
  const own = `/evaluations/${call.slug}/profile`;
  const as = call.managed.manager;

  const empty = await visit(`${own}/ask`, { as: account, form: { text: " " } });
  const asked = await visit(`${own}/ask`, { as: account, form: { text: "Fewer, please" } });
  const [{ id }] = requestsOf(evaluatorId);
  const settle = `${listOf(call)}/${evaluatorId}/requests/${id}/settle`;
  const settled = await visit(settle, { as, form: {} });
  const again = await visit(settle, { as, form: {} });

  expect(empty.status).toBe(400);
  expect(asked.headers.get("Location")).toBe(`${own}?says=asked`);
  expect(templates(call.id)).toContain("evaluator-request");
  expect([settled, again].map(({ headers }) => headers.get("Location"))).toEqual([
    `${listOf(call)}/${evaluatorId}?says=settled`,
    `${listOf(call)}/${evaluatorId}?says=meanwhile`,
  ]);
  expect(requestsOf(evaluatorId)[0].settledBy).toBe(as.id);
});

test("a manager of another call settles, resends and withdraws nothing", async () => {
  const { call, permit, evaluatorId } = anEvaluator();
  askManagers(permit, "Fewer, please", inEvaluation);
  const [{ id }] = requestsOf(evaluatorId);
  const foreign = aCall();
  const as = foreign.managed.manager;
  const acts = ["resend", "withdraw", "edit", `requests/${id}/settle`];

  const elsewhere = await Promise.all(
    acts.map((act) => visit(`${listOf(call)}/${evaluatorId}/${act}`, { as, form: { reason: "" } })),
  );
  for (const act of acts)
    await visit(`${listOf(foreign)}/${evaluatorId}/${act}`, { as, form: { reason: "" } });

  expect(elsewhere.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect(requestsOf(evaluatorId)[0].settledAt).toBeNull();
  expect(findEvaluator(call.id, evaluatorId)!.status).toBe("accepted");
});

test("what evaluators undertake is shown before they agree, and again in the words they agreed to", async () => {
  const { call, account, token } = anInvitation();
  const managed = call.managed;
  changeConfidentiality(managed, { en: "Not a word to anybody.", bg: "Нито дума." }, inEvaluation);
  const profile = { organisation: "Lab", country: "BG", "topics.ai": "3", languages: ["en"], capacity: "3" };

  const before = await (await visit(`/invitations/${token}/accept`, { as: account })).text();
  await visit(`/invitations/${token}/accept`, { as: account, form: { ...profile, confidentiality: "on" } });
  changeConfidentiality(managed, { en: "Other words.", bg: "Други думи." }, inEvaluation);
  const after = await (await visit(`/evaluations/${call.slug}/profile`, { as: account })).text();

  for (const page of [before, after]) expect(page).toContain("Not a word to anybody.");
  expect(after).not.toContain("Other words.");
});

test("the text has to be there in both languages", async () => {
  const call = aCall();
  const as = call.managed.manager;
  const page = `${listOf(call)}/confidentiality`;

  const half = await visit(page, { as, form: { "text.en": "Not a word.", "text.bg": "" } });
  expect(half.status).toBe(400);
  expect(findCall(call.id)!.confidentiality).toBeNull();

  await visit(page, { as, form: { "text.en": "Not a word.", "text.bg": "Нито дума." } });
  expect(findCall(call.id)!.confidentiality).toEqual({ en: "Not a word.", bg: "Нито дума." });
});

test("evaluators and invited people learn nothing of each other", async () => {
  const call = aCall();
  const other = anEvaluator({
    call,
    account: anAccount({ name: "Secret Expert" }),
    organisation: "Hidden Lab",
  });
  const { account } = anEvaluator({ call });
  const { token } = anInvitation({ call });
  const own = ["", "/profile", "/profile/ask", "/conflicts"].map(
    (part) => `/evaluations/${call.slug}${part}`,
  );

  const pages = await Promise.all([
    ...own.map(async (page) => (await visit(page, { as: account })).text()),
    (await visit(`/invitations/${token}`)).text(),
    (await visit(`/invitations/${token}/accept`, { as: anAccount() })).text(),
  ]);

  for (const secret of ["Secret Expert", "Hidden Lab", other.account.email, other.evaluatorId])
    expect(pages.filter((page) => page.includes(secret))).toEqual([]);
});

test("the list is narrowed by state and by part of a name, Cyrillic in any case", async () => {
  const call = aCall();
  anEvaluator({ call, account: anAccount({ name: "Боряна Петрова" }) });
  anInvitation({ call, account: anAccount({ name: "Ada Late" }), answerBy: inEvaluation });
  const as = call.managed.manager;
  const shown = async (query: string) => {
    const page = await (await visit(`${listOf(call)}?${query}`, { as })).text();
    return ["Боряна Петрова", "Ada Late"].map((name) => page.includes(`>${name}</a>`));
  };

  expect(await shown("")).toEqual([true, true]);
  expect(await shown("state=expired")).toEqual([false, true]);
  expect(await shown("state=accepted")).toEqual([true, false]);
  expect(await shown("part=боряна")).toEqual([true, false]);
});
