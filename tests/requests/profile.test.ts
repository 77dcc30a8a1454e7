import { expect, test } from "vitest";
import { keepFacts } from "#app/domain/applications/profile/keep-facts.ts";
import { factsToKeep, keptFacts, offeredFacts } from "#app/domain/applications/profile/read.ts";
import { draftAnswers } from "#app/domain/applications/draft.ts";
import { answersFrom, companyFactsIn } from "#app/domain/applications/profile/company-facts.ts";
import { visit } from "#tests/support/app.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aSubmittedApplication, anOpenCall } from "#tests/support/given/applications.ts";
import { aForm, beforeDeadline } from "#tests/support/given/calls.ts";
import { aMember } from "#tests/support/given/team.ts";

const now = new Date();
const known = { company: "Cool Cities", country: "BG", "registration-number": "BG123", staff: "12" };

function idIn(response: Response): string {
  return response.headers.get("Location")!.split("/").at(-1)!;
}

test("what somebody says of the company is kept, and shown again", async () => {
  const account = anAccount();
  const form = { company: "Cool Cities", country: "BG", founded: "2019", website: "https://cool.example" };

  const saved = await visit("/account/profile", { as: account, form });
  const page = await (await visit("/account/profile", { as: account })).text();

  expect(saved.headers.get("Location")).toBe("/account/profile?saved");
  expect(keptFacts(account)).toEqual(form);
  expect(page).toContain('value="Cool Cities"');
});

test.each([
  ["country", "XX"],
  ["founded", "long ago"],
  ["website", "javascript:alert(1)"],
  ["phone", "123"],
])("a %s that cannot be one is refused, with what was typed kept", async (name, value) => {
  const account = anAccount();
  const form = { company: "Cool Cities", [name]: value };

  const answer = await visit("/account/profile", { as: account, form });

  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('value="Cool Cities"');
  expect(keptFacts(account)).toEqual({});
});

test("beginning an application shows what the profile knows, and fills in only what stays ticked", async () => {
  const account = anAccount();
  keepFacts(account, known, now);
  const call = anOpenCall();

  const page = await (await visit(`/calls/${call.slug}/apply`, { as: account })).text();
  const begun = await visit(`/calls/${call.slug}/apply`, {
    as: account,
    form: { countries: "yes", facts: ["company", "country"] },
  });

  expect(page).toContain("Cool Cities");
  expect(page).toContain("BG123");
  expect(draftAnswers(idIn(begun))).toEqual({ company: "Cool Cities", country: "BG" });
});

test("nothing is filled in when nothing is ticked", async () => {
  const account = anAccount();
  keepFacts(account, known, now);

  const begun = await visit(`/calls/${anOpenCall().slug}/apply`, { as: account, form: { countries: "yes" } });

  expect(draftAnswers(idIn(begun))).toEqual({});
});

test("a form gets only what it asks and would accept as it is", () => {
  const staff = aQuestion("number", { id: "staff", fact: "staff" });
  const year = aQuestion("date", { id: "since", fact: "founded" });
  const form = { sections: [{ ...aForm.sections[0], questions: [staff, year] }] };

  const answered = answersFrom(form, { staff: "12", founded: "2019", team: "Ada and Bo." });

  expect(answered.map(({ fact, answer }) => [fact, answer])).toEqual([["staff", "12"]]);
});

test("a telephone is kept and fills in the next call's question for one", () => {
  const account = anAccount();
  const phone = aQuestion("phone", { id: "call-us", fact: "phone" });
  const form = { sections: [{ ...aForm.sections[0], questions: [phone] }] };

  keepFacts(account, companyFactsIn(form, { "call-us": " +359 2 812 3456 " }), now);

  expect(offeredFacts(account, form, "en").map(({ fact, text }) => [fact, text])).toEqual([
    ["phone", "+359 2 812 3456"],
  ]);
});

test("after submitting, facts that are new or other are offered, and kept when they are chosen", async () => {
  const { id, own, owner } = aSubmittedApplication({ call: anOpenCall() });
  keepFacts(owner, { company: "Cool Cities", country: "GR" }, now);
  const { own: editor } = aMember(own, { at: now });

  const offered = factsToKeep(own, "en");
  const answer = await visit(`/applications/${id}/submitted`, { as: owner, form: { facts: ["country"] } });

  expect(offered.map(({ fact, text }) => [fact, text])).toEqual([
    ["country", "Bulgaria"],
    ["registration-number", "BG123456789"],
  ]);
  expect(answer.headers.get("Location")).toBe(`/applications/${id}/submitted?kept`);
  expect(keptFacts(owner)).toEqual({ company: "Cool Cities", country: "BG" });
  expect(keptFacts(editor.applicant)).toEqual({});
});

test("somebody's facts are offered to nobody else", () => {
  keepFacts(anAccount(), known, beforeDeadline);

  expect(offeredFacts(anAccount(), aForm, "en")).toEqual([]);
});
