import type { Page } from "@playwright/test";
import { call } from "./call-setup.ts";
import { linkIn, mailTo } from "./mails.ts";
import * as applicant from "./people/applicant.ts";
import type { Person } from "./people/people.ts";
import { confirmAddress } from "./people/visitor.ts";
import type { Portal } from "./portal.ts";
import { smallPdf } from "./small-pdf.ts";

/** From the list of calls, by somebody new, to a complete application that waits to be submitted; returns its path. */
export async function completeApplication(page: Page, portal: Portal, person: Person): Promise<string> {
  await page.goto("/");
  await applicant.signUpToApply(page, call.title.en, person);
  const mail = await mailTo(portal, person.email, "Confirm your e-mail address");
  await confirmAddress(page, linkIn(mail, "/confirm"));
  await page.goto(`/calls/${call.slug}/apply`);
  await applicant.checkOneself(page);
  const fillIn = page.getByRole("heading", { level: 1, name: "Application without a name yet" });
  await fillIn.waitFor();
  const path = new URL(page.url()).pathname;
  await answerEverything(page);
  return path;
}

async function answerEverything(page: Page) {
  await applicant.turnToSection(page, "Your company");
  await applicant.describeCompany(page);
  await applicant.saveAndContinue(page);
  await applicant.describeSolution(page);
  await applicant.saveAndContinue(page);
  await applicant.describeTeam(page);
  const deck = { name: "deck.pdf", mimeType: "application/pdf", buffer: smallPdf };
  await page.getByLabel("Presentation").setInputFiles(deck);
  await page.getByRole("link", { name: "deck.pdf" }).waitFor();
  await applicant.declareOnHonour(page);
  await applicant.saveAndContinue(page);
  await page.getByText("Everything is there. You can submit now.").waitFor();
}
