import { createHash } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { call, setUpCall } from "./call-setup.ts";
import { receiptFrom } from "./downloads.ts";
import { lettersReceived, linkIn, mailTo } from "./mails.ts";
import * as applicant from "./people/applicant.ts";
import { andreas } from "./people/people.ts";
import { confirmAddress, openBrowser } from "./people/visitor.ts";
import { type Portal, startPortal } from "./portal.ts";
import { record } from "./record.ts";
import { smallPdf } from "./small-pdf.ts";
import { submittedVersions } from "./submissions.ts";

test.describe.configure({ mode: "serial" });

let portal: Portal;
let page: Page;

test.beforeAll(async ({ browser }) => {
  portal = await startPortal();
  const maria = await openBrowser(browser, portal);
  await setUpCall(maria, portal, new Date());
  await maria.context().close();
  page = await openBrowser(browser, portal, { javaScriptEnabled: false });
});

test.afterAll(() => portal.stop());

const heading = (name: string) => page.getByRole("heading", { level: 1, name });

test("An applicant reads the call in either language", async () => {
  await page.goto(`/calls/${call.slug}`);
  await page.getByRole("button", { name: "Български" }).click();
  await expect(heading(call.title.bg)).toBeVisible();

  await page.getByRole("button", { name: "English" }).click();
  await expect(heading(call.title.en)).toBeVisible();
});

test("An account is made and its address confirmed by the mail", async () => {
  await page.goto("/");
  await applicant.signUpToApply(page, call.title.en, andreas);
  await expect(heading("Look into your mail")).toBeVisible();

  const mail = await mailTo(portal, andreas.email, "Confirm your e-mail address");
  await confirmAddress(page, linkIn(mail, "/confirm"));
  await expect(heading("Your address is confirmed")).toBeVisible();
});

test("A condition that is not met is said before anything is begun, and can be put right", async () => {
  await page.goto(`/calls/${call.slug}/apply`);
  await applicant.checkOneself(page, "Fewer than 250 people work in it");
  await expect(page.getByRole("alert")).toContainText("Fewer than 250 people work in it");

  await applicant.checkOneself(page);
  await expect(heading("Application without a name yet")).toBeVisible();
});

test("A section with something wrong is saved, the error stands beside its field, and all that was typed stays", async () => {
  const founded = page.getByLabel("Founded in the year");
  await applicant.turnToSection(page, "Your company");
  await applicant.describeCompany(page, { founded: "last May" });
  await applicant.saveAndContinue(page);
  await expect(founded).toHaveAccessibleDescription(
    "Error: Please enter a number in digits. Between 1900 and 2100.",
  );
  await expect(founded).toHaveValue("last May");
  await expect(page.getByLabel("Name of the company")).toHaveValue("Lumen Stories");
  await expect(page.getByLabel("Media", { exact: true })).toBeChecked();

  await founded.fill("2022");
  await applicant.saveAndContinue(page);
  await expect(heading("Your solution")).toBeVisible();
});

test("The other sections are saved by their buttons, and a file from a page of its own", async () => {
  await applicant.describeSolution(page);
  await applicant.saveAndContinue(page);
  await applicant.describeTeam(page);
  await page.getByRole("button", { name: "Save and add a file" }).click();
  await page
    .getByLabel("Presentation")
    .setInputFiles({ name: "deck.pdf", mimeType: "application/pdf", buffer: smallPdf });
  await page.getByRole("button", { name: "Upload" }).click();
  await expect(page.getByRole("link", { name: "deck.pdf" })).toBeVisible();
  await expect(page.getByLabel("Who are you, and who does what?")).not.toBeEmpty();
});

test("What is missing is named and leads to its question; then everything is there", async () => {
  await applicant.saveAndContinue(page);
  await expect(page.getByRole("alert")).toContainText("You can only go on if you agree to this.");

  await applicant.declareOnHonour(page);
  await applicant.saveAndContinue(page);
  await expect(heading("Check your answers")).toBeVisible();
  await expect(page.getByRole("status")).toHaveText("Everything is there. You can submit now.");
});

test("The application is submitted, and the receipt comes as a page, a mail and a PDF", async () => {
  await applicant.submitApplication(page);
  await expect(heading("Application submitted")).toBeVisible();
  await expect(page.getByText("LS1-0001", { exact: true })).toBeVisible();

  const mail = await mailTo(portal, andreas.email, "Application LS1-0001 received");
  expect(mail.text).toContain(await page.getByText(/^[0-9a-f]{64}$/).innerText());
  expect(await receiptFrom(page)).toMatch(/^%PDF-/);
});

test("A change makes a second version once it is submitted", async () => {
  await page.getByRole("link", { name: "Change the answers" }).click();
  await applicant.turnToSection(page, "Your solution");
  await page
    .getByLabel("Your solution in two sentences")
    .fill("Photographs tell their story. In your voice.");
  await applicant.saveAndContinue(page);
  await expect(page.getByText("You have changes that are not submitted")).toBeVisible();

  await page.getByRole("link", { name: "Submit the changes" }).click();
  await page.getByRole("button", { name: "Submit now" }).click();
  await expect(heading("Application submitted")).toBeVisible();
});

test("The application is withdrawn, and not without a reason", async () => {
  await page.getByRole("link", { name: "Back to the application" }).click();
  await page.getByRole("link", { name: "Withdraw the application" }).click();
  await applicant.withdrawApplication(page, "");
  await expect(page.getByLabel("Why do you withdraw?")).toHaveAccessibleDescription(/Please fill this in/);

  await applicant.withdrawApplication(page, "We were bought.");
  await expect(page.getByText("This application has been withdrawn")).toBeVisible();
});

test("The database and the mails tell the same", async () => {
  await mailTo(portal, andreas.email, "Application LS1-0001 withdrawn");
  const deck = { name: "deck.pdf", sha256: createHash("sha256").update(smallPdf).digest("hex") };
  const [first, second, ...more] = submittedVersions(portal);
  const application = portal.database.prepare("select status, withdrawalReason from applications").all();

  expect(first).toMatchObject({
    version: 1,
    sha256: first.checksum,
    counts: false,
    answers: { deck: [deck] },
  });
  expect(first.answers.summary).toBe("Old photographs tell their story aloud.");
  expect(second).toMatchObject({
    version: 2,
    sha256: second.checksum,
    counts: false,
    answers: { deck: [deck] },
  });
  expect(second.answers.summary).toBe("Photographs tell their story. In your voice.");
  expect(more).toEqual([]);
  expect(application).toEqual([{ status: "withdrawn", withdrawalReason: "We were bought." }]);
  expect(record(portal).filter((line) => line.startsWith(andreas.name))).toEqual([
    "Andreas Ioannou: account.created",
    "Andreas Ioannou: account.signed-in",
    "Andreas Ioannou: account.email-confirmed",
    "Andreas Ioannou: application.begun",
    "Andreas Ioannou: application.saved",
    "Andreas Ioannou: application.file-added",
    "Andreas Ioannou: application.saved",
    "Andreas Ioannou: application.submitted",
    "Andreas Ioannou: application.saved",
    "Andreas Ioannou: application.submitted",
    "Andreas Ioannou: application.withdrawn",
  ]);
  expect(lettersReceived(portal)).toEqual([
    "confirm-email to andreas@lumen.example",
    "application-received to andreas@lumen.example",
    "application-received to andreas@lumen.example",
    "application-withdrawn to andreas@lumen.example",
  ]);
});
