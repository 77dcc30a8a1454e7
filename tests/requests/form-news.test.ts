import { expect, test } from "vitest";
import { publishForm } from "#app/domain/applications/publish-form.ts";
import { saveFormDraft } from "#app/domain/calls/form/save-form-draft.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { visit } from "#tests/support/app.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { aForm, beforeDeadline } from "#tests/support/given/calls.ts";

const told = "The form has changed since the draft was last saved";

test("a changed form is told on the overview and in the section that it concerns, until somebody has seen it", async () => {
  const call = anOpenCall();
  const { id, owner: as } = aDraft({ call });
  const form = structuredClone(aForm);
  form.sections[0].questions.push(aQuestion("short-text", { id: "pitch" }));
  const later = new Date(beforeDeadline.getTime() + 60_000);
  saveFormDraft(call.managed, form, 0, later);
  publishForm(call.managed, 1, later);
  const pages = async () => {
    const paths = ["", "/sections/company", "/sections/solution"];
    const texts = paths.map(async (path) => (await visit(`/applications/${id}${path}`, { as })).text());
    return (await Promise.all(texts)).map((text) => text.includes(told));
  };

  const before = await pages();
  const overview = await (await visit(`/applications/${id}`, { as })).text();
  const seen = await visit(`/applications/${id}/form-seen`, { as, form: { version: "2" } });
  const nonsense = await visit(`/applications/${id}/form-seen`, { as, form: { version: "soon" } });

  expect(before).toEqual([true, true, false]);
  expect(overview).toContain(`href="/applications/${id}/sections/company#pitch"`);
  expect([seen.status, seen.headers.get("Location"), nonsense.status]).toEqual([
    302,
    `/applications/${id}`,
    400,
  ]);
  expect(await pages()).toEqual([false, false, false]);
});
