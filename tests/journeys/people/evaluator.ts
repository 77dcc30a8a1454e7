import type { Page } from "@playwright/test";
import type { Person } from "./people.ts";
import { signUp } from "./visitor.ts";

/** With the link of the invitation, up to the form that asks what the evaluator knows. */
export async function takeInvitation(page: Page, link: string, person: Person) {
  await page.goto(link);
  await page.getByRole("link", { name: "Accept" }).click();
  await page.getByRole("link", { name: "Create an account" }).click();
  await signUp(page, person);
  await page.getByRole("link", { name: "Go on" }).click();
}

type Profile = { organisation: string; expertIn: string; languages: string[]; capacity: number };

export async function acceptInvitation(page: Page, profile: Profile) {
  await page.getByLabel("Organisation").fill(profile.organisation);
  await page.getByLabel("Country").selectOption("Bulgaria");
  await page.getByLabel(`${profile.expertIn}: Expert`).check();
  for (const language of profile.languages) await page.getByLabel(language, { exact: true }).check();
  await page.getByLabel("Most applications").fill(String(profile.capacity));
  await page.getByLabel("I undertake this").check();
  await page.getByRole("button", { name: "Accept the invitation" }).click();
}

export async function declareNoConflict(page: Page) {
  await page.getByLabel("I went through the whole list").check();
  await page.getByRole("button", { name: "Declare" }).click();
}

/** On the score sheet that is open on the page. */
export async function give(page: Page, points: number, criterion: string) {
  const step = new RegExp(`^${points} `);
  await page
    .getByRole("group", { name: new RegExp(`^${criterion}`) })
    .getByRole("radio", { name: step })
    .check();
}

/** Under the criterion that comes first, and on the whole. */
export async function comment(page: Page, onFirst: string, onTheWhole: string) {
  await page.getByLabel("Comment to the applicant").first().fill(onFirst);
  await page.getByLabel("Overall comment to the applicant").fill(onTheWhole);
}

/** Only managers read it. */
export async function notePrivately(page: Page, note: string) {
  await page.getByText("Overall private note", { exact: true }).click();
  await page.getByLabel("Overall private note").fill(note);
}

export async function submitSheet(page: Page) {
  await page.getByRole("radio", { name: "Fairly sure" }).check();
  await page.getByRole("button", { name: "Check and submit" }).click();
  await page.getByRole("button", { name: "Submit the sheet" }).click();
}
