import { expect, test } from "vitest";
import { baseOf } from "#app/domain/applications/merge.ts";
import { draftAnswers } from "#app/domain/applications/draft.ts";
import { importReceipt } from "#app/domain/applications/import-receipt.ts";
import { readReceiptFile } from "#app/domain/applications/receipt-file.ts";
import { sqlite } from "#db/client.server.ts";
import { answersOf, findApplication } from "#db/queries/applications.ts";
import { findSheet } from "#db/queries/evaluation.ts";
import { findCall } from "#db/queries/calls.ts";
import { visit } from "#tests/support/app.ts";
import { countStatements, emptyDatabase } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { aCall } from "#tests/support/given/calls.ts";
import { anAssignment } from "#tests/support/given/evaluators.ts";
import { keepSigningKey } from "#tests/support/signing-key.ts";

const submit = ({ id, owner }: ReturnType<typeof aDraft>) =>
  visit(`/applications/${id}/submit`, { as: owner, form: {} });
const mails = (template: string) =>
  sqlite
    .prepare<[string], { address: string }>("select address from emails where template = ?")
    .all(template)
    .map(({ address }) => address);

test("in the rush before a deadline a submit is one short form, and costs the same however many there are", async () => {
  const call = anOpenCall();
  const drafts = Array.from({ length: 6 }, () => aDraft({ call }));
  const statements: number[] = [];

  for (const draft of drafts)
    statements.push(await countStatements(async () => expect((await submit(draft)).status).toBe(302)));

  expect(Math.max(...statements.slice(1))).toBe(Math.min(...statements.slice(1)));
  expect(mails("application-received").toSorted()).toEqual(drafts.map(({ owner }) => owner.email).toSorted());
});

test("one form of a manager gives everybody more time, says so in public and writes to everybody who began", async () => {
  const call = anOpenCall({ closesAt: new Date(Date.now() + 60_000) });
  const drafts = [aDraft({ call }), aDraft({ call })];
  const until = new Date(Date.now() + 3 * 24 * 3_600_000);
  const form = {
    by: "other",
    "until.day": until.toISOString().slice(0, 10),
    "until.time": "17:00",
    "reason.en": "The portal was slow.",
    "reason.bg": "Порталът беше бавен.",
    moveLater: "on",
  };
  const answer = await visit(`/manage/calls/${call.slug}/extend`, { as: call.managed.manager, form });

  expect([answer.status, answer.headers.get("Location")]).toEqual([
    302,
    `/manage/calls/${call.slug}?says=extended`,
  ]);
  expect(findCall(call.id)!.closesAt.getTime()).toBeGreaterThan(Date.now() + 24 * 3_600_000);
  expect(await (await visit(`/calls/${call.slug}`)).text()).toContain("The portal was slow.");
  const told = sqlite
    .prepare<[], { address: string; template: string }>(
      "select address, template from emails where template like '%extend%'",
    )
    .all();
  expect(told.map(({ address }) => address).toSorted()).toEqual(
    drafts.map(({ owner }) => owner.email).toSorted(),
  );
});

test("an application that the portal lost comes back as it was received, from the receipt that its applicant has", async () => {
  const call = anOpenCall();
  const { code } = findCall(call.id)!;
  const draft = aDraft({ call, answers: { summary: "We cool cities, and rivers." } });
  await submit(draft);
  const receipt = await (await visit(`/applications/${draft.id}/receipt.json`, { as: draft.owner })).text();
  emptyDatabase();
  keepSigningKey();
  const again = anOpenCall({ code });

  importReceipt(again.managed, readReceiptFile(receipt).file!, {}, new Date());
  const page = await visit(`/manage/calls/${again.slug}/applications/${draft.id}`, {
    as: again.managed.manager,
  });

  expect(findApplication(draft.id)!.application).toMatchObject({ status: "submitted", number: 1 });
  expect(await page.text()).toContain("We cool cities, and rivers.");
});

test("two windows on one application never lose a text, and what was submitted is told from what was edited since", async () => {
  const draft = aDraft({ call: anOpenCall(), answers: { summary: "At first." } });
  const base = baseOf(answersOf(draft.id).find(({ questionId }) => questionId === "summary"));
  const save = (summary: string) =>
    visit(`/applications/${draft.id}/answers`, {
      as: draft.owner,
      form: { _question: "summary", summary, "_base.summary": base, _page: crypto.randomUUID() },
    });

  await save("From the first window.");
  const second = await (await save("From the second window.")).json();
  const history = await (
    await visit(`/applications/${draft.id}/history/summary`, { as: draft.owner })
  ).text();
  await submit(draft);
  const received = await visit(`/applications/${draft.id}/receipt.json`, { as: draft.owner });
  const before = await (await visit(`/applications/${draft.id}`, { as: draft.owner })).text();
  await visit(`/applications/${draft.id}/answers`, {
    as: draft.owner,
    form: { _question: "company", company: "Warm Towns" },
  });
  const after = await (await visit(`/applications/${draft.id}`, { as: draft.owner })).text();

  expect(second.conflicts).toMatchObject([{ questionId: "summary", theirs: "From the first window." }]);
  expect(history).toContain("From the second window.");
  expect(draftAnswers(draft.id).summary).toBe("From the first window.");
  expect(received.status).toBe(200);
  expect([before, after].map((page) => page.includes("You have changes that are not submitted"))).toEqual([
    false,
    true,
  ]);
});

test("an evaluator who submits an unfinished sheet is told what is missing, and every word stays", async () => {
  const { id, evaluator } = anAssignment();
  const words = "A long review that took two hours to write.";
  const sheet = {
    "points-technology": "4",
    "toApplicant-technology": words,
    "points-market": "",
    overallToApplicant: "",
    confidence: "",
  };

  await visit(`/sheets/${id}?index`, { as: evaluator.account, form: { ...sheet, then: "submit" } });
  const answer = await visit(`/sheets/${id}/submit`, { as: evaluator.account, form: {} });
  const page = await (await visit(`/sheets/${id}`, { as: evaluator.account })).text();

  expect(answer.status).toBe(409);
  expect(findSheet(id)).toMatchObject({ status: "draft" });
  expect(page).toContain(words);
});

test("what cannot be submitted is saved all the same, and comes back as it was typed", async () => {
  const draft = aDraft({ call: anOpenCall() });
  const tooLong = "ж".repeat(500);

  const saved = await visit(`/applications/${draft.id}/answers`, {
    as: draft.owner,
    form: { _question: "summary", summary: tooLong },
  });
  const refused = await submit(draft);
  const page = await (await visit(`/applications/${draft.id}/sections/solution`, { as: draft.owner })).text();

  expect([saved.status, refused.status]).toEqual([200, 409]);
  expect(page).toContain(tooLong);
});

test("a session that ended in the middle of a form leads back to it, and another account gets nothing of it", async () => {
  const draft = aDraft({ call: anOpenCall() });
  const path = `/applications/${draft.id}/sections/company`;

  const ended = await visit(path, { form: { company: "Typed for an hour" } });
  const other = await visit(path, { as: anAccount(), form: { company: "Not mine" } });

  expect([ended.status, ended.headers.get("Location")]).toEqual([
    302,
    `/sign-in?to=${encodeURIComponent(path)}`,
  ]);
  expect(other.status).toBe(404);
  expect(draftAnswers(draft.id).company).toBe("Cool Cities");
});

test("after the deadline nothing of an applicant is taken, and what they see says so", async () => {
  const draft = aDraft({ call: aCall() });

  const answer = await submit(draft);

  expect(answer.status).toBe(409);
  expect(await answer.text()).toMatch(/closed/i);
  expect(findApplication(draft.id)!.application.status).toBe("draft");
});
