import { expect, test } from "vitest";
import { openIn, standingOf } from "#app/domain/applications/consents/standing.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { submissionsOf } from "#db/queries/applications.ts";
import { findCall } from "#db/queries/calls.ts";
import { both } from "#tests/domain/calls/form/a-question.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { aColleague } from "#tests/support/given/colleagues.ts";
import { beforeDeadline } from "#tests/support/given/calls.ts";

const privacy = {
  kind: "privacy",
  required: true,
  label: both("We read the notice"),
  text: both("Kept for **two** years. <script>alert(1)</script>"),
} as const;
const news = { ...privacy, kind: "news", required: false, label: both("Write to us") } as const;

function aDraftToAgree() {
  const call = anOpenCall({ consents: [privacy, news] });
  const draft = aDraft({ call });
  const ids = new Map(openIn(call.id, draft.id).map(({ kind, id }) => [kind, id]));
  return { ...draft, call, privacyId: ids.get("privacy")!, newsId: ids.get("news")! };
}

test("who submits reads each text, unticked, and what is required is asked for beside its box", async () => {
  const { id, owner, newsId } = aDraftToAgree();
  const at = `/applications/${id}/submit`;

  const page = await (await visit(at, { as: owner })).text();
  const check = await (await visit(`/applications/${id}/check`, { as: owner })).text();
  const answer = await visit(at, { as: owner, form: { consents: [newsId], readIn: "en" } });

  const shown = await answer.text();
  expect(page).toContain("Kept for <strong>two</strong> years. &lt;script&gt;");
  expect(page).not.toMatch(/name="consents"[^>]* checked|checked[^>]*name="consents"/);
  expect(check).toContain("Before you submit, you are asked about: Privacy notice, News of later calls.");
  expect(answer.status).toBe(409);
  expect(shown).toMatch(/id="consent-privacy-error".*Nobody submits without agreeing to this/s);
  expect(shown).toContain('href="#consent-privacy"');
  expect(shown).not.toContain('id="consent-news-error"');
  expect(shown.match(/<input[^>]*id="consent-news"[^>]*>/)![0]).toContain("checked");
  expect(submissionsOf(id)).toEqual([]);
});

test("what was ticked is agreed to, in the language in which it was read, and shown to managers", async () => {
  const { id, own, owner, call, privacyId } = aDraftToAgree();

  const sent = { consents: [privacyId], readIn: "bg" };
  const { status } = await visit(`/applications/${id}/submit`, { as: owner, form: sent });

  const page = await visit(`/manage/calls/${call.slug}/applications/${id}`, { as: call.managed.manager });
  const shown = await page.text();
  expect(status).toBe(302);
  expect(standingOf(own.applicationId).map(({ consent }) => consent.locale)).toEqual(["bg"]);
  expect(shown).toContain("Privacy notice");
  expect(shown).toContain(`${owner.name}, read in Български`);
});

test("on their own page applicants agree later and take it back; a text that changed is refused in words", async () => {
  const { id, own, owner, privacyId, newsId } = aDraftToAgree();
  submitApplication(own, beforeDeadline, undefined, { texts: [privacyId], locale: "en" });
  const at = `/applications/${id}/consents`;
  const give = (text: string) => visit(at, { as: owner, form: { text, readIn: "en" } });

  const [odd, none, given] = [
    await give("none"),
    await visit(at, { as: owner, form: {} }),
    await give(newsId),
  ];
  const after = await (await visit(at, { as: owner })).text();
  const taken = await visit(`${at}/news/withdraw`, { as: owner, form: {} });
  const again = await visit(`${at}/news/withdraw`, { as: owner, form: {} });
  const unknown = await visit(`${at}/health/withdraw`, { as: owner, form: {} });

  expect([odd.status, none.status, given.status, unknown.status]).toEqual([409, 400, 302, 404]);
  expect(await odd.text()).toContain("Somebody changed this in the meantime");
  expect(after).toContain("Version 1, by");
  expect(taken.headers.get("Location")).toBe(`${at}?says=withdrawn`);
  expect(again.headers.get("Location")).toBe(`${at}?says=meanwhile`);
  expect(standingOf(id)).toHaveLength(1);
});

test("managers write a consent; a language that is missing is said beside the field, and what was typed stays", async () => {
  const call = anOpenCall();
  const at = `/manage/calls/${call.slug}/set-up/consents/terms`;
  const as = call.managed.manager;
  const typed = { "label.en": "We agree", "label.bg": "Съгласни сме", "text.en": "Be kind.", "text.bg": "" };

  const proposed = await (await visit(at, { as })).text();
  const wrong = await visit(at, { as, form: { ...typed, required: "on" } });
  const saved = await visit(at, { as, form: { ...typed, "text.bg": "Бъдете мили.", required: "on" } });
  const list = await (await visit(`/manage/calls/${call.slug}/set-up/consents`, { as })).text();
  const version = await visit(`${at}/versions/1`, { as });

  expect(proposed).toContain("We have read the rules of the call and agree to them.");
  expect(wrong.status).toBe(400);
  expect(await wrong.text()).toMatch(/id="text\.bg-error".*Be kind\.|Be kind\..*id="text\.bg-error"/s);
  expect(saved.status).toBe(302);
  expect(list).toContain("Rules of the call (version 1)");
  expect(await version.text()).toContain("Be kind.");
  expect(findCall(call.id)!.consents).toMatchObject([{ kind: "terms", required: true }]);

  const removed = await visit(`${at}/remove`, { as, form: {} });
  expect(removed.status).toBe(302);
  expect(findCall(call.id)!.consents).toEqual([]);
});

test("an assistant reads who agreed, and does not change what is asked", async () => {
  const call = anOpenCall({ consents: [privacy] });
  const as = aColleague(call.managed, "assistant");
  const at = `/manage/calls/${call.slug}/set-up/consents`;

  const pages = [await visit(at, { as }), await visit(`${at}/privacy`, { as, form: {} })];
  const stranger = await visit(`${at}/privacy/remove`, { as: anAccount(), form: {} });

  expect([...pages, stranger].map(({ status }) => status)).toEqual([404, 404, 404]);
  expect(findCall(call.id)!.consents).toHaveLength(1);
});

test("before a consent is asked no more its manager reads what follows, and only the button does it", async () => {
  const { id, owner, call, privacyId } = aDraftToAgree();
  await visit(`/applications/${id}/submit`, { as: owner, form: { consents: [privacyId], readIn: "en" } });
  const as = call.managed.manager;
  const home = `/manage/calls/${call.slug}/set-up/consents`;

  const list = await (await visit(home, { as })).text();
  const page = await (await visit(`${home}/privacy/remove`, { as })).text();
  const untouched = findCall(call.id)!.consents.length;
  const done = await visit(`${home}/privacy/remove`, { as, form: {} });

  expect(list).toContain(`href="${home}/privacy/remove"`);
  for (const said of ["Ask no more: Privacy notice", "1 application has agreed to it.", "The public page"])
    expect(page).toContain(said);
  expect([untouched, done.status, done.headers.get("Location")]).toEqual([2, 302, `${home}?says=saved`]);
  expect(findCall(call.id)!.consents.map(({ kind }) => kind)).toEqual(["news"]);
  expect((await visit(`${home}/privacy/remove`, { as })).status).toBe(404);
});
