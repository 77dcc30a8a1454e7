import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { beginFirstCall, call } from "./call-setup.ts";
import { saved } from "./downloads.ts";
import { type AskedSection, largeForm } from "./large-form.ts";
import { linkIn, mailTo } from "./mails.ts";
import * as applicant from "./people/applicant.ts";
import * as builder from "./people/form-builder.ts";
import * as manager from "./people/manager.ts";
import { andreas as owner, irini as colleague } from "./people/people.ts";
import { confirmAddress, openBrowser } from "./people/visitor.ts";
import { type Portal, startPortal } from "./portal.ts";

test.describe.configure({ mode: "serial" });

let portal: Portal;
let maria: Page;
let andreas: Page;
let irini: Page;
let application: string;

test.beforeAll(async ({ browser }) => {
  portal = await startPortal();
  [maria, andreas, irini] = await Promise.all([1, 2, 3].map(() => openBrowser(browser, portal)));
});

test.afterAll(() => portal.stop());

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true });
const sectionCalled = (title: string) => largeForm.find((section) => section.title.en === title)!;

test("Maria begins a call and takes the form of the template out of it, so that it cannot be published", async () => {
  await beginFirstCall(maria, portal, new Date());
  await maria.getByRole("listitem").getByRole("link", { name: "Form", exact: true }).click();
  for (const title of ["Your company", "Your solution", "Team and programme"])
    await builder.takeOutSection(maria, title);
  await expect(maria.getByText("No section yet")).toBeVisible();

  await manager.turnTo(maria, "Set-up");
  await expect(maria.getByText(/things are missing before the call can be published$/)).toBeVisible();
  await maria.getByRole("listitem").getByRole("link", { name: "Publish", exact: true }).click();
  await expect(maria.getByRole("button", { name: "Publish", exact: true })).toBeDisabled();
});

test("Maria builds fifteen sections with forty-six questions, each with its limits, by the builder alone", async () => {
  await manager.turnTo(maria, "Set-up");
  await maria.getByRole("listitem").getByRole("link", { name: "Form", exact: true }).click();
  for (const { title, questions } of largeForm) {
    await builder.addSection(maria, title);
    for (const question of questions)
      await builder.addQuestion(
        maria,
        question,
        question === questions.at(-1) ? "Save" : "Save and add another",
      );
  }

  for (const { title } of largeForm)
    await expect(maria.getByRole("link", { name: `Edit ${title.en}`, exact: true })).toBeVisible();
  await expect(maria.getByText(/to put right before you can publish/)).toBeHidden();
});

test("Maria moves what comes first to the top by the keyboard, and a question by dragging it", async () => {
  await builder.moveSectionUp(maria, "Consent", 14, 15);
  await builder.dragAbove(maria, "Acronym", "Title of the project");
  await expect(maria.getByRole("status").filter({ hasText: "“Acronym” is now 3 of 6" })).toBeAttached();

  await manager.turnTo(maria, "Set-up");
  await maria.getByRole("listitem").getByRole("link", { name: "Form", exact: true }).click();
  const titles = maria.getByRole("heading", { level: 3, name: /^\d+\. / });
  await expect(titles.first()).toHaveText("1. Consent");
  const handles = maria
    .getByRole("region", { name: "2. Identification" })
    .getByRole("button", { name: /: drag it/ });
  await expect(handles.nth(3)).toHaveAccessibleName(/^Move “Acronym”/);
});

test("Maria publishes the form and the call, of which nothing is missing any more", async () => {
  await builder.publishForm(maria);
  await manager.turnTo(maria, "Set-up");
  await expect(maria.getByText("Nothing is missing", { exact: true })).toBeVisible();
  await manager.publishCall(maria);

  await expect(maria.getByText("The call is public.")).toBeVisible();
});

test("Andreas begins an application, in which nothing opens before he agrees", async () => {
  await andreas.goto("/");
  await applicant.signUpToApply(andreas, call.title.en, owner);
  const mail = await mailTo(portal, owner.email, "Confirm your e-mail address");
  await confirmAddress(andreas, linkIn(mail, "/confirm"));
  await andreas.goto(`/calls/${call.slug}/apply`);
  await applicant.checkOneself(andreas);
  await expect(heading(andreas, "Application without a name yet")).toBeVisible();
  application = new URL(andreas.url()).pathname;

  await applicant.turnToSection(andreas, "Goals");
  await expect(andreas.getByText("First answer some questions of another section")).toBeVisible();
  await andreas.getByRole("link", { name: "Processing of personal data" }).click();
  await fill(andreas, sectionCalled("Consent"));
  await expect(heading(andreas, "Identification")).toBeVisible();
});

test("Andreas invites Irini, who makes an account by the mail and belongs to the team", async () => {
  await andreas.goto(application);
  await applicant.inviteToTeam(andreas, colleague.email, "May edit and submit");
  const mail = await mailTo(portal, colleague.email, "Andreas Ioannou invites you");
  await applicant.joinTeam(irini, linkIn(mail, "/team"), colleague);
  await expect(irini.getByText("You belong to the team now.")).toBeVisible();

  const toConfirm = await mailTo(portal, colleague.email, "Confirm your e-mail address");
  await confirmAddress(irini, linkIn(toConfirm, "/confirm"));
  await irini.goto(application);
  await expect(irini.getByText("Andreas Ioannou, Irini Vlachou")).toBeVisible();
});

test("Both fill in different sections at the same time", async () => {
  const rest = largeForm.filter(({ title }) => title.en !== "Consent");
  await Promise.all([fillAll(andreas, rest.slice(0, 8)), fillAll(irini, rest.slice(8))]);

  await andreas.goto(`${application}/check`);
  await expect(andreas.getByText("Everything is there. You can submit now.")).toBeVisible();
});

test("Both write into one field, are asked, and Irini keeps both texts", async () => {
  const goals = "Goals of the project";
  for (const page of [andreas, irini]) {
    await page.goto(application);
    await applicant.turnToSection(page, "Goals");
    await expect(page.getByLabel(goals)).toBeVisible();
  }
  await andreas.getByLabel(goals).fill("Ten archives listen.");
  await andreas.getByLabel("Expected results").focus();
  await expect(andreas.getByText(/^Saved at/)).toBeVisible();
  await irini.getByLabel(goals).fill("Ten archives speak.");
  await irini.getByLabel("Expected results").focus();

  await expect(irini.getByText(/^Andreas Ioannou changed this answer on/)).toBeVisible();
  await irini.getByRole("button", { name: "Put both texts into the field" }).click();
  await irini.getByRole("button", { name: "Keep what stands in the field" }).click();
  await expect(irini.getByText("Your text stands in the field")).toBeHidden();
  await expect(irini.getByText(/^Saved at/)).toBeVisible();
  await andreas.goto(`${application}/check`);
  for (const text of ["Ten archives listen.", "Ten archives speak."])
    await expect(andreas.getByText(text)).toBeVisible();
});

test("Irini submits, and the receipt names both", async () => {
  await irini.goto(`${application}/check`);
  await applicant.submitApplication(irini);
  await expect(irini.getByText("LS1-0001", { exact: true })).toBeVisible();
  for (const { email } of [owner, colleague]) await mailTo(portal, email, "Application LS1-0001 received");

  const receipt = JSON.parse(await readFile(await saved(irini, "Receipt (JSON)"), "utf8"));
  expect(receipt.receipt.team).toEqual([
    { name: owner.name, email: owner.email, role: "owner" },
    { name: colleague.name, email: colleague.email, role: "submitter" },
  ]);
  expect(Object.keys(receipt.receipt.answers)).toHaveLength(44);
});

async function fillAll(page: Page, sections: AskedSection[]) {
  await page.goto(application);
  await applicant.turnToSection(page, sections[0].title.en);
  for (const section of sections) await fill(page, section);
}

async function fill(page: Page, { title, questions }: AskedSection) {
  await expect(heading(page, title.en)).toBeVisible();
  for (const question of questions) await applicant.answerQuestion(page, question);
  await applicant.saveAndContinue(page);
  await expect(heading(page, title.en)).toBeHidden();
}
