import { expect, test } from "vitest";
import { draftAnswers } from "#app/domain/applications/draft.ts";
import { baseOf } from "#app/domain/applications/merge.ts";
import { viewHistory } from "#app/domain/applications/read-history.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { answersOf } from "#db/queries/applications.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { beforeDeadline } from "#tests/support/given/calls.ts";
import { aMember } from "#tests/support/given/team.ts";

const later = new Date(beforeDeadline.getTime() + 60_000);

/** A draft whose summary somebody of the team changed after the page with `base` was opened. */
function aDraftChangedMeanwhile() {
  const draft = aDraft({ call: anOpenCall(), answers: { summary: "At first." } });
  const base = baseNow(draft.id, "summary");
  const member = aMember(draft.own, { account: anAccount({ name: "Boyan Iliev" }) });
  saveAnswers(member.own, { summary: "By Boyan." }, later);
  return { ...draft, base, member };
}

const baseNow = (id: string, questionId: string) =>
  baseOf(answersOf(id).find((row) => row.questionId === questionId));

const textsOf = ({ own }: Pick<ReturnType<typeof aDraft>, "own">) =>
  viewHistory(own, "summary", Infinity)!.entries.map(({ answer, state }) => [answer, state]);

/** The section that holds the summary, filled in. */
const solution = (summary: string) => ({ summary, topics: "ai", honour: "on" });

test("an autosave that is based on an older text comes back with the other one and is put aside", async () => {
  const draft = aDraftChangedMeanwhile();

  const answer = await visit(`/applications/${draft.id}/answers`, {
    as: draft.owner,
    form: { _question: "summary", summary: "By the owner.", "_base.summary": draft.base },
  });

  const { bases, conflicts } = await answer.json();
  expect([answer.status, bases]).toEqual([200, {}]);
  expect(conflicts).toEqual([
    {
      questionId: "summary",
      theirs: "By Boyan.",
      by: "Boyan Iliev",
      byYou: false,
      at: later.toISOString(),
      base: baseNow(draft.id, "summary"),
    },
  ]);
  expect(textsOf(draft)).toEqual([
    ["By the owner.", "aside"],
    ["By Boyan.", "current"],
    ["At first.", "earlier"],
  ]);
});

test("an autosave of another answer than the one that was changed is no conflict", async () => {
  const draft = aDraftChangedMeanwhile();

  const answer = await visit(`/applications/${draft.id}/answers`, {
    as: draft.owner,
    form: { _question: "company", company: "Warm Towns", "_base.company": baseNow(draft.id, "company") },
  });

  const { conflicts, bases, revisions } = await answer.json();
  expect([conflicts, Object.keys(bases), revisions.summary]).toEqual([[], ["company"], 2]);
  expect(draftAnswers(draft.id)).toMatchObject({ company: "Warm Towns", summary: "By Boyan." });
});

test("what one account typed is not saved in the name of another", async () => {
  const draft = aDraft({ call: anOpenCall() });
  const member = aMember(draft.own);

  const answer = await visit(`/applications/${draft.id}/answers`, {
    as: member.account,
    form: { _question: "company", company: "Warm Towns", _account: draft.owner.id },
  });
  const section = await visit(`/applications/${draft.id}/sections/solution`, {
    as: member.account,
    form: { ...solution("Typed by the owner."), _account: draft.owner.id },
  });

  expect([answer.status, await answer.json()]).toEqual([409, { otherAccount: true }]);
  expect(section.status).toBe(409);
  expect(await section.text()).toContain("Typed by the owner.");
  expect(draftAnswers(draft.id)).toMatchObject({ company: "Cool Cities", summary: "We cool cities." });
});

test("without scripts a section comes back with both texts, everything else saved and nothing decided", async () => {
  const draft = aDraftChangedMeanwhile();
  const form = { ...solution("By the owner."), topics: "vr", "_base.summary": draft.base };

  const answer = await visit(`/applications/${draft.id}/sections/solution`, { as: draft.owner, form });
  const again = await visit(`/applications/${draft.id}/sections/solution`, { as: draft.owner, form });

  const page = await answer.text();
  expect([answer.status, again.status]).toEqual([409, 409]);
  expect(page).toContain("Boyan Iliev changed this answer on");
  expect(page).toMatch(/<textarea[^>]*>By the owner\.<\/textarea>/);
  expect(page).toContain("<p>By Boyan.</p>");
  expect(page).toContain(`name="_base.summary" value="${draft.base}"`);
  expect(page).toContain(`name="_theirs.summary" value="${baseNow(draft.id, "summary")}"`);
  expect(draftAnswers(draft.id)).toMatchObject({ summary: "By Boyan.", topics: ["vr"] });
  expect(textsOf(draft).map(([text]) => text)).toEqual(["By the owner.", "By Boyan.", "At first."]);
});

test.each([
  ["mine", "Both of us."],
  ["theirs", "By Boyan."],
])("without scripts a button keeps one of the texts: %s", async (choice, text) => {
  const draft = aDraftChangedMeanwhile();

  const answer = await visit(`/applications/${draft.id}/sections/solution`, {
    as: draft.owner,
    form: {
      ...solution("Both of us."),
      "_base.summary": draft.base,
      "_theirs.summary": baseNow(draft.id, "summary"),
      "_keep.summary": choice,
    },
  });

  const section = `/applications/${draft.id}/sections/solution#summary`;
  expect([answer.status, answer.headers.get("Location")]).toEqual([302, section]);
  expect(draftAnswers(draft.id).summary).toBe(text);
});

test("a field that nobody touched does not take back what somebody else changed", async () => {
  const draft = aDraftChangedMeanwhile();

  const answer = await visit(`/applications/${draft.id}/sections/solution`, {
    as: draft.owner,
    form: { ...solution("At first."), "_base.summary": draft.base },
  });

  expect(answer.status).toBe(302);
  expect(draftAnswers(draft.id).summary).toBe("By Boyan.");
});

test("an earlier text is used again by its button, unless somebody changed the answer meanwhile", async () => {
  const draft = aDraftChangedMeanwhile();
  const path = `/applications/${draft.id}/history/summary`;
  const { entries, base } = viewHistory(draft.own, "summary", Infinity)!;
  const first = String(entries.at(-1)!.id);

  const outdated = await visit(path, { as: draft.owner, form: { entry: first, base: draft.base } });
  const used = await visit(path, { as: draft.owner, form: { entry: first, base } });
  const unknown = await visit(path, { as: draft.owner, form: { entry: "0", base } });
  const page = await visit(path, { as: draft.owner });

  expect([outdated.status, used.status, unknown.status]).toEqual([409, 302, 404]);
  expect(draftAnswers(draft.id).summary).toBe("At first.");
  expect(await page.text()).toContain("Boyan Iliev");
});

test("the history of another application's question, of a file or of nothing is not there", async () => {
  const draft = aDraft();
  const other = aDraft();

  const answers = await Promise.all([
    visit(`/applications/${other.id}/history/summary`, { as: draft.owner }),
    visit(`/applications/${draft.id}/history/nothing`, { as: draft.owner }),
  ]);

  expect(answers.map(({ status }) => status)).toEqual([404, 404]);
});

test("an open page learns by name who else is there, and where", async () => {
  const draft = aDraft({ call: anOpenCall() });
  const member = aMember(draft.own, { account: anAccount({ name: "Boyan Iliev" }) });
  const path = `/applications/${draft.id}/presence`;

  const first = await visit(path, { as: member.account, form: { section: "solution" } });
  const second = await visit(path, { as: draft.owner, form: { section: "" } });

  expect((await first.json()).others).toEqual([]);
  expect((await second.json()).others).toEqual([{ name: "Boyan Iliev", section: "Solution" }]);
});

test("signing out takes away what the browser kept", async () => {
  const account = anAccount();

  const answers = await Promise.all(
    ["sign-out", "sign-out-everywhere"].map((way) =>
      visit(`/account/${way}`, { as: account, form: { sure: "yes" } }),
    ),
  );

  expect(answers.map(({ headers }) => headers.get("Clear-Site-Data"))).toEqual(['"storage"', '"storage"']);
});
