import type { Page } from "@playwright/test";
import { smallPdf } from "../small-pdf.ts";
import { signUp } from "./visitor.ts";
import type { Person } from "./people.ts";

/** What the template's call asks before an application is begun. */
const conditions = [
  "The company is registered in a member state of the European Union",
  "Fewer than 250 people work in it",
  "It was founded at most ten years ago",
  "There is at least a prototype that can be shown",
];

/** From the list of calls to the form for a new account. */
export async function signUpToApply(page: Page, title: string, person: Person) {
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("link", { name: "Apply" }).click();
  await page.getByRole("link", { name: "Create an account" }).click();
  await signUp(page, person);
}

/** Says yes to every condition but the one named, then goes on. */
export async function checkOneself(page: Page, unmet?: string) {
  for (const condition of conditions)
    await page
      .getByRole("group", { name: condition })
      .getByLabel(condition === unmet ? "No" : "Yes", { exact: true })
      .check();
  await page.getByRole("button", { name: "Begin the application" }).click();
}

export async function turnToSection(page: Page, title: string) {
  await page.getByRole("link", { name: title, exact: true }).click();
}

export async function describeCompany(page: Page, { founded = "2022" } = {}) {
  await page.getByLabel("Name of the company").fill("Lumen Stories");
  await page.getByLabel("Country in which it is registered").selectOption("Greece");
  await page.getByLabel("Founded in the year").fill(founded);
  await page.getByLabel("How many people work in it").fill("9");
  await page.getByLabel("Website").fill("https://lumen.example");
  await page.getByLabel("Media", { exact: true }).check();
}

export async function describeSolution(page: Page) {
  await page.getByLabel("Your solution in two sentences").fill("Old photographs tell their story aloud.");
  await page.getByLabel("Audio, video and publishing").check();
  await page.getByLabel("Artificial intelligence").check();
  await page.getByLabel("What problem do you solve").fill("Archives are full, and nobody looks into them.");
  await page.getByLabel("What is new about your technology").fill("It finds who is in the picture, and why.");
  await page.getByLabel("In trial with users").check();
  await page.getByLabel("Market, customers and competitors").fill("Museums, newspapers, broadcasters.");
}

export async function describeTeam(page: Page) {
  await page
    .getByLabel("Who are you, and who does what?")
    .fill("Andreas Ioannou leads, Irini Vlachou builds.");
  await page
    .getByLabel("What do you want to reach")
    .fill("Three newspapers that pay by the end of the year.");
}

export async function declareOnHonour(page: Page) {
  await page.getByLabel("Everything stated here is true").check();
  await page.getByLabel("I have told everybody named here").check();
}

export async function saveAndContinue(page: Page) {
  await page.getByRole("button", { name: "Save and continue" }).click();
}

/** From the page with all answers to the receipt. */
export async function submitApplication(page: Page) {
  await page.getByRole("link", { name: "Go on to submitting" }).click();
  const submit = page.getByRole("button", { name: "Submit now" });
  await submit.waitFor();
  for (const box of await page.locator('input[name="consents"]').all()) await box.check();
  await submit.click();
  // The number stands on the page before, too.
  await page.waitForURL("**/submitted");
}

/** From the application's own page. */
export async function withdrawApplication(page: Page, reason: string) {
  await page.getByLabel("Why do you withdraw?").fill(reason);
  await page.getByRole("button", { name: "Withdraw the application" }).click();
}

/** On the page of the decision. */
export async function acceptPlace(page: Page) {
  await page.getByRole("button", { name: "Accept the place" }).click();
}

/** A question by the kind, the words and the answer that the builder and the applicant know. */
type Question = { kind: string; label: { en: string }; answer?: string };

/** On the page of a section; what has no answer stays open. */
export async function answerQuestion(page: Page, { kind, label: { en: label }, answer }: Question) {
  if (answer === undefined) return;
  // Optional ones have more in their label.
  const field = page.getByRole("textbox", { name: label, exact: true }).or(page.getByLabel(label)).first();
  switch (kind) {
    case "File":
      await field.setInputFiles({ name: answer, mimeType: "application/pdf", buffer: smallPdf });
      return page.getByRole("link", { name: answer }).waitFor();
    case "Country":
      return void (await field.selectOption(answer));
    case "One choice":
    case "Several choices":
    case "Yes or no":
    case "Declaration":
      return page.getByRole("group", { name: label }).getByLabel(answer, { exact: true }).check();
    default:
      return field.fill(answer);
  }
}

/** From the application's own page. */
export async function inviteToTeam(page: Page, email: string, role: string) {
  await page.getByRole("link", { name: "See the team" }).click();
  await page.getByRole("link", { name: "Invite somebody" }).click();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel(role).check();
  await page.getByRole("button", { name: "Send the invitation" }).click();
}

/** With the link of the invitation, without an account before; leads to the application. */
export async function joinTeam(page: Page, link: string, person: Person) {
  await page.goto(link);
  await page.getByRole("link", { name: "Make an account" }).click();
  await signUp(page, person);
  await page.getByRole("link", { name: "Go on" }).click();
  await page.getByRole("button", { name: "Join the team" }).click();
}
