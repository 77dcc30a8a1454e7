import { expect, test } from "vitest";
import { visit } from "#tests/support/app.ts";
import { countStatements } from "#tests/support/database.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall } from "#tests/support/given/calls.ts";
import { anAssignment } from "#tests/support/given/evaluators.ts";

const pages = ["", "/set-up", "/publish", "/applications", "/emails", "/record"];

test.each(pages)("the manager's page %s answers in both languages", async (page) => {
  const { call } = anAssignment();
  const as = call.managed.manager;

  for (const language of ["en", "bg"]) {
    const answer = await visit(`/manage/calls/${call.slug}${page}?language=${language}`, { as });
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toMatch(/(calls|audit|public):[a-z]/);
  }
});

test("a draft's page tells a manager how complete it is, and nothing that it says", async () => {
  const call = aCall();
  const { id } = aDraft({ call, answers: { company: "Secret Startup" } });

  const page = await visit(`/manage/calls/${call.slug}/applications/${id}`, { as: call.managed.manager });
  const html = await page.text();

  expect(page.status).toBe(200);
  expect(html).toContain("6 of 6 questions are answered.");
  expect(html).not.toContain("Secret Startup");
});

test("an application of another call is not under this one", async () => {
  const { managed, slug } = aCall();
  const { id } = aSubmittedApplication();

  const page = await visit(`/manage/calls/${slug}/applications/${id}`, { as: managed.manager });

  expect(page.status).toBe(404);
});

test.each(pages)("the page %s costs as many statements with three applications as with one", async (page) => {
  const call = aCall();
  const as = call.managed.manager;
  const cost = () => countStatements(() => visit(`/manage/calls/${call.slug}${page}`, { as }));
  await cost();
  aSubmittedApplication({ call });
  const one = await cost();
  aSubmittedApplication({ call });
  aSubmittedApplication({ call });

  const three = await cost();

  expect(three).toBe(one);
});

test("the list of a manager's calls costs as many statements with three as with one", async () => {
  const first = aCall();
  const as = first.managed.manager;
  const cost = () => countStatements(() => visit("/manage", { as }));
  await cost();
  const one = await cost();
  aCall({ programme: first.programme });
  aCall({ programme: first.programme });

  const three = await cost();

  expect(three).toBe(one);
});
