import { expect, test } from "vitest";
import { addObjection } from "#app/domain/applications/objections.ts";
import { changeObjectionRule } from "#app/domain/evaluators/change-objection-rule.ts";
import { findKnownPair } from "#db/queries/conflicts.ts";
import { objectionsOf, tiesOf } from "#db/queries/ties.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, aProgramme, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aMember } from "#tests/support/given/team.ts";

const secret = "We are in dispute over a patent";
const objection = { kind: "person" as const, name: "Ada Bayron", email: "", reason: secret };

/** An application that names its evaluator, who evaluated it until then. */
function anObjectedPair() {
  const evaluator = anEvaluator({ account: anAccount({ name: "Ada Bayron" }) });
  const { id, call, application } = anAssignment({ evaluator });
  addObjection(application.own, objection, inEvaluation);
  const pair = `${evaluator.evaluatorId}.${application.id}`;
  return { id, call, application, evaluator, pair, list: `/manage/calls/${call.slug}/conflicts` };
}

const state = ({ evaluator, application }: ReturnType<typeof anObjectedPair>) =>
  findKnownPair(evaluator.evaluatorId, application.id)?.state;

test.each(["to-check", "conflict"] as const)(
  "an evaluator learns nothing of an applicant's objection, whether it is %s",
  async (meaning) => {
    const { call, application, evaluator, id } = anObjectedPair();
    changeObjectionRule(call.managed, meaning, inEvaluation);
    const pages = ["", "/conflicts", "/ties", "/profile"].map((part) => `/evaluations/${call.slug}${part}`);

    for (const page of [...pages, ...pages.map((one) => `${one || "/"}.data`)]) {
      const text = await (await visit(page, { as: evaluator.account })).text();
      expect(text).not.toContain(secret);
      expect(text).not.toMatch(/to-check|"applicant"/);
    }
    expect((await visit(`/sheets/${id}`, { as: evaluator.account })).status).toBe(404);
    const list = await (await visit(pages[1], { as: evaluator.account })).text();
    expect(list).toContain(`value="${application.id}"`);
  },
);

test("an applicant learns nothing of the evaluators, nor whether an objection met one", async () => {
  const { application, evaluator } = anObjectedPair();
  const other = aSubmittedApplication({ call: evaluator.call });
  addObjection(other.own, { ...objection, name: "Nobody Here" }, inEvaluation);
  const answerTo = async ({ id, owner }: Pick<typeof other, "id" | "owner">) => {
    const answer = await visit(
      `/applications/${id}/objections.data?_routes=routes%2Fapplicant%2Fapplication%2Fobjections`,
      { as: owner },
    );
    return (await answer.text())
      .replace(objectionsOf(id)[0].id, "ID")
      .replace(/Ada Bayron|Nobody Here/, "NAME");
  };

  expect(await answerTo(application)).toBe(await answerTo(other));
  expect(await answerTo(other)).toContain("NAME");
});

test("somebody of the team names whom they object to, and takes it back", async () => {
  const { id, own } = aSubmittedApplication();
  const { account } = aMember(own);
  const page = `/applications/${id}/objections`;

  const added = await visit(page, { as: account, form: { ...objection } });
  expect(added.headers.get("Location")).toBe(`${page}?says=added`);
  const [{ id: objectionId, by, reason }] = objectionsOf(id);
  expect({ by, reason }).toEqual({ by: account.id, reason: secret });

  const removed = await visit(`${page}/${objectionId}/remove`, { as: account, form: {} });
  expect(removed.headers.get("Location")).toBe(`${page}?says=removed`);
  expect(objectionsOf(id)).toEqual([]);
});

test("an objection without a reason comes back with everything typed and adds nothing", async () => {
  const { id, owner } = aSubmittedApplication();

  const form = { kind: "organisation", name: "Sofia Angels", reason: " " };
  const answer = await visit(`/applications/${id}/objections`, { as: owner, form });

  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('value="Sofia Angels"');
  expect(objectionsOf(id)).toEqual([]);
});

test("a manager sees both sides beside each other, and decides about the chosen pairs together", async () => {
  const given = anObjectedPair();
  const { list, pair, call, application, evaluator } = given;
  const as = call.managed.manager;

  const page = await (await visit(list, { as })).text();
  for (const side of ["Ada Bayron", secret, "Cool Cities", `value="${pair}"`]) expect(page).toContain(side);
  const chosen = await (await visit(`${list}/decide?pair=${pair}&pair=nonsense`, { as })).text();
  expect(chosen).toContain(secret);
  const form = { pair, was: "to-check", decision: "none", reason: "They never met." };
  const answer = await visit(`${list}/decide`, { as, form });

  expect(answer.headers.get("Location")).toBe(`${list}?decided=1`);
  expect(findKnownPair(evaluator.evaluatorId, application.id)).toMatchObject({
    state: "none",
    decision: "They never met.",
    decidedBy: as.id,
  });
});

test.each([
  ["one without a reason is a mistake", { decision: "none", was: "to-check", reason: " " }, 400],
  ["one that stands already is refused", { decision: "to-check", was: "to-check", reason: "Why" }, 400],
])("of a manager's decisions, %s", async (_which, form, status) => {
  const given = anObjectedPair();
  const { list, call, evaluator, application } = given;

  const page = `${list}/${evaluator.evaluatorId}/${application.id}`;
  const answer = await visit(page, { as: call.managed.manager, form });

  expect(answer.status).toBe(status);
  expect(state(given)).toBe("to-check");
});

test("a decision that a colleague took meanwhile is refused in words, with everything typed kept", async () => {
  const given = anObjectedPair();
  const { list, call, evaluator, application } = given;
  const as = call.managed.manager;
  const page = `${list}/${evaluator.evaluatorId}/${application.id}`;
  const form = { decision: "conflict", was: "to-check", reason: "They are in court." };
  await visit(page, { as, form });

  const again = await visit(page, { as, form });

  expect(again.status).toBe(409);
  expect(await again.text()).toContain("They are in court.");
});

test("a manager of another call decides nothing here", async () => {
  const given = anObjectedPair();
  const form = { pair: given.pair, was: "to-check", decision: "none", reason: "Mine now" };
  const other = aCall();

  const answer = await visit(`/manage/calls/${other.slug}/conflicts/decide`, {
    as: other.managed.manager,
    form,
  });

  expect(answer.status).toBe(409);
  expect(state(given)).toBe("to-check");
});

test("an evaluator says their ties and does not see what managers said of them", async () => {
  const programme = aProgramme();
  const call = aCall({ programme });
  const { evaluatorId, account } = anEvaluator({ call });
  const ties = `/evaluations/${call.slug}/ties`;
  const mentoring = `/manage/calls/${call.slug}/evaluators/${evaluatorId}/mentoring`;

  await visit(ties, {
    as: account,
    form: { organisations: "Lab A\n\n Lab B \nLab A", numbers: "123456789" },
  });
  await visit(mentoring, { as: call.managed.manager, form: { mentored: "Secretly Mentored Ltd" } });

  expect(
    tiesOf(programme.programmeId, account.id)
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(["123456789", "Lab A", "Lab B", "Secretly Mentored Ltd"]);
  expect(await (await visit(ties, { as: account })).text()).not.toContain("Secretly");
  expect(await (await visit(mentoring, { as: call.managed.manager })).text()).toContain("Lab B");
});
