import { expect, test } from "vitest";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { anOpenCall, aSubmittedApplication } from "#tests/support/given/applications.ts";

const pages = ["", "/sections/company", "/check", "/submit", "/submitted", "/receipt.pdf", "/withdraw"];

test.each(pages)("the owner opens “%s” of the application, another applicant gets 404", async (page) => {
  const { id, owner } = aSubmittedApplication();
  const { owner: other } = aSubmittedApplication();

  const own = await visit(`/applications/${id}${page}`, { as: owner });
  const others = await visit(`/applications/${id}${page}`, { as: other });

  expect([own.status, others.status]).toEqual([200, 404]);
  expect(await others.text()).not.toContain("Cool Cities");
});

const writes: [string, Record<string, string>][] = [
  ["?index", {}],
  ["/sections/company", { company: "Stolen" }],
  ["/answers", { _question: "company", company: "Stolen" }],
  ["/files/deck", {}],
  ["/submit", {}],
  ["/withdraw", { reason: "Because." }],
];

test.each(writes)(
  "what another applicant sends to “%s” is not found and changes nothing",
  async (page, form) => {
    const { id, owner } = aSubmittedApplication({ call: anOpenCall() });

    const { status } = await visit(`/applications/${id}${page}`, { as: anAccount(), form });

    const overview = await visit(`/applications/${id}`, { as: owner });
    expect(status).toBe(404);
    expect(await overview.text()).toContain("Your application has been submitted");
  },
);

test("whoever is not signed in is sent to do so and back again", async () => {
  const { id } = aSubmittedApplication();

  const { status, headers } = await visit(`/applications/${id}/check`);

  expect(status).toBe(302);
  expect(headers.get("Location")).toBe(`/sign-in?to=${encodeURIComponent(`/applications/${id}/check`)}`);
});

test("a section that the form does not have is not found", async () => {
  const { id, owner } = aSubmittedApplication();

  const { status } = await visit(`/applications/${id}/sections/unknown`, { as: owner });

  expect(status).toBe(404);
});
