import { expect, test } from "vitest";
import { draftAnswers } from "#app/domain/applications/draft.ts";
import { visit } from "#tests/support/app.ts";
import { aDraft, anOpenCall, aSubmittedApplication } from "#tests/support/given/applications.ts";

const complete = { company: "Warm Towns", country: "GR", vat: "" };

/** Where a section's form leads without JavaScript. */
async function send(
  draft: ReturnType<typeof aDraft>,
  section: string,
  form: Record<string, string | string[]>,
) {
  const base = `/applications/${draft.id}`;
  const { status, headers } = await visit(`${base}/sections/${section}`, { as: draft.owner, form });
  return [status, headers.get("Location")?.replace(base, "")];
}

test("“Save and continue” saves and goes on to the next section, after the last one to the check", async () => {
  const draft = aDraft({ call: anOpenCall() });

  const first = await send(draft, "company", complete);
  const last = await send(draft, "solution", {
    summary: "Short.\r\nTrue.",
    topics: ["ai", "vr"],
    honour: "on",
  });

  expect([first, last]).toEqual([
    [302, "/sections/solution"],
    [302, "/check"],
  ]);
  expect(draftAnswers(draft.id)).toMatchObject({
    company: "Warm Towns",
    country: "GR",
    vat: "",
    summary: "Short.\nTrue.",
    topics: ["ai", "vr"],
    honour: true,
  });
});

test("what is not valid is saved too; the page then says what is wrong and lets one go on", async () => {
  const draft = aDraft({ call: anOpenCall() });

  const answer = await send(draft, "company", { ...complete, company: "", country: "Narnia" });
  const page = await visit(`/applications/${draft.id}/sections/company?check`, { as: draft.owner });

  const shown = await page.text();
  expect(answer).toEqual([302, "/sections/company?check"]);
  expect(draftAnswers(draft.id)).toMatchObject({ company: "", country: "Narnia" });
  expect(shown).toContain("2 answers are still missing or not valid");
  expect(shown).toContain("Name – Please fill this in.");
  expect(shown).toContain(`href="/applications/${draft.id}/sections/solution"`);
});

test("a tick that was taken away is saved", async () => {
  const draft = aDraft({ call: anOpenCall(), answers: { topics: ["ai", "vr"] } });

  await send(draft, "solution", { summary: "We cool cities." });

  expect(draftAnswers(draft.id)).toMatchObject({ topics: [], honour: false });
});

test("one can save and go to the list of sections", async () => {
  const draft = aDraft({ call: anOpenCall() });

  const answer = await send(draft, "company", { ...complete, country: "Narnia", _to: "overview" });

  expect(answer).toEqual([302, ""]);
  expect(draftAnswers(draft.id).country).toBe("Narnia");
});

test("nobody is told what is missing before asking, but what is wrong is said", async () => {
  const { id, owner } = aDraft({ call: anOpenCall(), answers: { company: "", country: "Narnia" } });

  const page = await visit(`/applications/${id}/sections/company`, { as: owner });

  const shown = await page.text();
  expect(shown).not.toContain("Please fill this in.");
  expect(shown).toContain("Please choose one of the answers.");
});

test("after the deadline the page says when it was and what counts, and keeps what was typed in sight", async () => {
  const draft = aSubmittedApplication();

  const answer = await visit(`/applications/${draft.id}/sections/company`, {
    as: draft.owner,
    form: { ...complete, company: "Typed too late" },
  });

  const page = await answer.text();
  expect(answer.status).toBe(409);
  expect(page).toContain("The call closed on Friday 17 July 2020, 17:00 (Brussels time).");
  expect(page).toContain("The version submitted on 1 Jul 2020, 12:00 counts.");
  expect(page).toContain('value="Typed too late"');
  expect(page).not.toContain("Save and continue");
  expect(draftAnswers(draft.id).company).toBe("Cool Cities");
});

test("after the deadline what was saved can be read, but there is nothing to fill in", async () => {
  const { id, owner } = aDraft();

  const section = await visit(`/applications/${id}/sections/company`, { as: owner });
  const answers = await visit(`/applications/${id}/check`, { as: owner });

  expect(await section.text()).not.toContain('name="company"');
  expect(await answers.text()).toContain("Cool Cities");
});

test("single answers are saved while somebody types, and the server says when", async () => {
  const { id, owner } = aDraft({ call: anOpenCall(), answers: { topics: ["ai"] } });
  const before = Date.now();

  const answer = await visit(`/applications/${id}/answers`, {
    as: owner,
    form: { _question: ["company", "topics"], company: "Warm Towns", country: "not asked" },
  });

  const { savedAt } = await answer.json();
  expect(answer.status).toBe(200);
  expect(Date.parse(savedAt)).toBeGreaterThanOrEqual(before);
  expect(draftAnswers(id)).toMatchObject({ company: "Warm Towns", topics: [], country: "BG" });
});

test("after the deadline single answers are refused in words", async () => {
  const { id, owner } = aDraft();

  const answer = await visit(`/applications/${id}/answers`, {
    as: owner,
    form: { _question: "company", company: "Warm Towns" },
  });

  expect(answer.status).toBe(409);
  expect((await answer.json()).refused).toContain("The call has closed");
  expect(draftAnswers(id).company).toBe("Cool Cities");
});
