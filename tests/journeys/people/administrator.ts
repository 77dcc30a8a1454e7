import type { Page } from "@playwright/test";
import type { Person } from "./people.ts";
import { signUp } from "./visitor.ts";

/** With the link that the portal printed when it started. */
export async function becomeFirstAdministrator(page: Page, link: string, person: Person) {
  await page.goto(link);
  await signUp(page, person);
}

type Programme = { name: { en: string; bg: string }; slug: string; contact: string; hub: Hub };
type Hub = { name: { en: string; bg: string }; country: string; places: number };

export async function createProgramme(page: Page, { name, slug, contact, hub }: Programme) {
  await page.getByRole("link", { name: "New programme" }).first().click();
  await page.getByLabel("Name in English").first().fill(name.en);
  await page.getByLabel("Name in Bulgarian").first().fill(name.bg);
  await page.getByLabel("Short name for addresses").fill(slug);
  await page.getByLabel("Description in English").fill("Mentoring for young companies.");
  await page.getByLabel("Description in Bulgarian").fill("Менторство за млади компании.");
  await page.getByLabel("Contact address").fill(contact);
  await describeFirstHub(page, hub);
  await page.getByRole("button", { name: "Create the programme" }).click();
}

async function describeFirstHub(page: Page, { name, country, places }: Hub) {
  const hub = page.getByRole("group").filter({ hasText: "Hub 1" });
  await hub.getByLabel("Name in English").fill(name.en);
  await hub.getByLabel("Name in Bulgarian").fill(name.bg);
  await hub.getByLabel("Country").selectOption(country);
  await hub.getByLabel("Finalists a call").fill(String(places));
}

/** On the programme's page. */
export async function inviteManager(page: Page, { name, email }: Person) {
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Invite" }).click();
}
