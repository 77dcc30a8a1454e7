import { type Browser, expect, type Page, test } from "@playwright/test";
import { beginFirstCall, call } from "./call-setup.ts";
import { linkIn, mailTo } from "./mails.ts";
import * as applicant from "./people/applicant.ts";
import * as builder from "./people/form-builder.ts";
import * as manager from "./people/manager.ts";
import { andreas as owner, irini as colleague } from "./people/people.ts";
import { confirmAddress, openBrowser } from "./people/visitor.ts";
import { type Portal, startPortal } from "./portal.ts";
import { smallPdf } from "./small-pdf.ts";

test.describe.configure({ mode: "serial" });

let portal: Portal;
let maria: Page;
let andreas: Page;
let irini: Page;
let stranger: Page;
let application: string;

test.beforeAll(async ({ browser }) => {
  portal = await startPortal();
  const opened = [1, 2, 3, 4].map(() => withoutScripts(browser));
  [maria, andreas, irini, stranger] = await Promise.all(opened);
});

test.afterAll(() => portal.stop());

function withoutScripts(browser: Browser): Promise<Page> {
  return openBrowser(browser, portal, { javaScriptEnabled: false });
}

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true });
const both = (en: string, bg: string) => ({ en, bg });
const rows = () => maria.getByRole("region", { name: /Annexes/ }).getByRole("listitem");

test("Maria sets a call up and adds a section with its questions to the form", async () => {
  await beginFirstCall(maria, portal, new Date());
  await maria.getByRole("listitem").getByRole("link", { name: "Form", exact: true }).click();
  await builder.addSection(maria, both("Annexes", "Приложения"));
  const [plans, project, superfluous] = [
    { kind: "File", label: both("Plans", "Планове"), settings: { "Most files": "2" } },
    { kind: "Short text", label: both("Name of it", "Име") },
    { kind: "Yes or no", label: both("Anything else", "Нещо друго") },
  ];
  await builder.addQuestion(maria, plans, "Save and add another");
  await builder.addQuestion(maria, project, "Save and add another");
  await builder.addQuestion(maria, superfluous, "Save");

  await expect(rows()).toHaveText([/Plans/, /Name of it/, /Anything else/]);
});

test("Maria moves a question up, changes it, and removes another one", async () => {
  await maria.getByRole("button", { name: "Move “Name of it” up" }).click();
  await expect(maria.getByText("It is moved.")).toBeVisible();
  await expect(rows()).toHaveText([/Name of it/, /Plans/, /Anything else/]);

  await maria.getByRole("link", { name: "Name of it", exact: true }).click();
  await builder.fillBoth(maria, "Question", both("Name of the project", "Име на проекта"));
  await maria.getByRole("button", { name: "Save", exact: true }).click();
  await expect(maria.getByText("The question is saved.")).toBeVisible();

  await maria.getByLabel("More for “Anything else”").click();
  await rows().filter({ hasText: "Anything else" }).getByRole("link", { name: "Remove" }).click();
  await maria.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(maria.getByText(/^It is removed\./)).toBeVisible();
  await expect(rows()).toHaveText([/Name of the project/, /Plans/]);
});

test("Maria moves a section, renames it, and removes and restores another one", async () => {
  await maria.getByRole("button", { name: "Move “Annexes” up" }).click();
  await expect(maria.getByRole("heading", { name: "3. Annexes" })).toBeVisible();
  await maria.getByRole("link", { name: "Edit Annexes" }).click();
  await builder.fillBoth(maria, "Title", both("Documents", "Документи"));
  await maria.getByRole("button", { name: "Save the section" }).click();
  await expect(maria.getByText("The section is saved.")).toBeVisible();
  await expect(maria.getByRole("heading", { name: "3. Documents" })).toBeVisible();

  await builder.takeOutSection(maria, "Documents");
  await maria.getByRole("link", { name: /^2 removed/ }).click();
  await maria.getByText("Documents").locator("xpath=../..").getByRole("button", { name: "Put back" }).click();
  await expect(maria.getByText("It is back in the form.")).toBeVisible();
  await expect(maria.getByRole("heading", { name: "3. Documents" })).toBeVisible();
});

test("Maria publishes the form, then the call", async () => {
  await builder.publishForm(maria);
  await manager.turnTo(maria, "Set-up");
  await manager.publishCall(maria);

  await expect(maria.getByText("The call is public.")).toBeVisible();
});

test("A stranger asks, and Maria's answer is public", async () => {
  await stranger.goto(`/calls/${call.slug}/questions`);
  await stranger.getByLabel("Your question").fill("May two companies apply together?");
  await stranger.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(stranger.getByRole("alert")).toContainText("Your e-mail address");
  await expect(stranger.getByLabel("Your question")).toHaveValue("May two companies apply together?");
  await stranger.getByLabel("Your e-mail address").fill("asker@elsewhere.example");
  await stranger.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(stranger.getByText("Your question has arrived")).toBeVisible();

  await manager.turnTo(maria, "Questions");
  await maria.getByRole("link", { name: "May two companies apply together?" }).click();
  await manager.answerInPublic(maria, {
    question: both("May two companies apply?", "Могат ли две компании да кандидатстват?"),
    answer: both("One of them applies.", "Кандидатства едната."),
  });
  await expect(maria.getByText("The answer is public")).toBeVisible();
  await stranger.goto(`/calls/${call.slug}/questions`);
  await expect(stranger.getByRole("heading", { name: "1. May two companies apply?" })).toBeVisible();
});

test("Andreas begins an application, and each section is saved by going on", async () => {
  await andreas.goto("/");
  await applicant.signUpToApply(andreas, call.title.en, owner);
  const mail = await mailTo(portal, owner.email, "Confirm your e-mail address");
  await confirmAddress(andreas, linkIn(mail, "/confirm"));
  await andreas.goto(`/calls/${call.slug}/apply`);
  await applicant.checkOneself(andreas);
  application = new URL(andreas.url()).pathname;
  await applicant.turnToSection(andreas, "Your company");
  await applicant.describeCompany(andreas);
  await applicant.saveAndContinue(andreas);
  await expect(heading(andreas, "Your solution")).toBeVisible();
  await applicant.describeSolution(andreas);
  await applicant.saveAndContinue(andreas);

  await expect(heading(andreas, "Your solution")).toBeHidden();
  await andreas.goto(`${application}/check`);
  await expect(andreas.getByText("It finds who is in the picture, and why.")).toBeVisible();
});

async function upload(name: string) {
  await andreas.getByLabel("Plans").setInputFiles({ name, mimeType: "application/pdf", buffer: smallPdf });
  await andreas.getByRole("button", { name: "Upload" }).click();
}

test("Andreas answers a question with two files, of which he removes one", async () => {
  await andreas.goto(application);
  await applicant.turnToSection(andreas, "Documents");
  await andreas.getByLabel("Name of the project").fill("Voices");
  await andreas.getByRole("button", { name: "Save and add a file" }).click();
  await upload("first.pdf");
  await expect(andreas.getByRole("link", { name: "first.pdf" })).toBeVisible();
  await upload("second.pdf");
  await expect(heading(andreas, "Documents")).toBeVisible();
  await expect(andreas.getByRole("link", { name: /\.pdf$/ })).toHaveText(["first.pdf", "second.pdf"]);
  await expect(andreas.getByLabel("Name of the project")).toHaveValue("Voices");

  await andreas.getByRole("button", { name: "Save and change the file" }).click();
  await andreas.getByRole("button", { name: "Remove first.pdf" }).click();
  await expect(andreas.getByRole("link", { name: /\.pdf$/ })).toHaveText(["second.pdf"]);
  await expect(andreas.getByRole("button", { name: "Upload" })).toBeVisible();
});

test("Andreas invites Irini, who makes an account and joins", async () => {
  await andreas.goto(application);
  await applicant.inviteToTeam(andreas, colleague.email, "May edit and submit");
  await expect(andreas.getByText("The invitation is on its way.")).toBeVisible();
  const mail = await mailTo(portal, colleague.email, "Andreas Ioannou invites you");
  await applicant.joinTeam(irini, linkIn(mail, "/team"), colleague);

  await expect(irini.getByText("You belong to the team now.")).toBeVisible();
});

const problem = (page: Page) => page.getByLabel("What problem do you solve");

test("Both change one answer: the second is shown both texts, and nothing is decided but by choosing", async () => {
  for (const page of [andreas, irini]) {
    await page.goto(application);
    await applicant.turnToSection(page, "Your solution");
  }
  await problem(irini).fill("Archives are silent.");
  await applicant.saveAndContinue(irini);
  await expect(heading(irini, "Your solution")).toBeHidden();
  await problem(andreas).fill("Archives are full of voices.");
  await applicant.saveAndContinue(andreas);

  await expect(andreas.getByRole("alert").filter({ hasText: "One answer was changed" })).toBeVisible();
  await expect(andreas.getByText("Archives are silent.", { exact: true })).toBeVisible();
  await expect(problem(andreas)).toHaveValue("Archives are full of voices.");
  await applicant.saveAndContinue(andreas);
  await expect(andreas.getByText("Archives are silent.", { exact: true })).toBeVisible();

  await problem(andreas).fill("Archives are silent, and full of voices.");
  await andreas.getByRole("button", { name: "Keep what stands in the field" }).click();
  await expect(andreas.getByRole("alert")).toBeHidden();
  await irini.goto(`${application}/check`);
  await expect(irini.getByText("Archives are silent, and full of voices.")).toBeVisible();
});

test("The other text can be taken as well", async () => {
  for (const page of [andreas, irini]) await page.goto(`${application}/sections/solution`);
  await problem(irini).fill("Archives speak.");
  await applicant.saveAndContinue(irini);
  await problem(andreas).fill("Archives sing.");
  await applicant.saveAndContinue(andreas);
  await andreas.getByRole("button", { name: "Take the other answer" }).click();

  await expect(problem(andreas)).toHaveValue("Archives speak.");
  await expect(andreas.getByRole("alert")).toBeHidden();
});

test("Maria extends the deadline, not without a reason, and the application says so", async () => {
  await manager.turnTo(maria, "Overview");
  await maria.getByRole("link", { name: "Extend the deadline" }).click();
  await manager.extendDeadline(maria, both("", ""));
  await expect(maria.getByRole("alert")).toContainText("Reason (English)");
  await manager.extendDeadline(maria, both("The post office was closed.", "Пощата беше затворена."));
  await expect(maria.getByText("The deadline is extended, and everybody concerned is told.")).toBeVisible();

  await andreas.goto(application);
  const banner = andreas.getByRole("note").filter({ hasText: "The deadline was extended" });
  await expect(banner).toContainText("The post office was closed.");
  await mailTo(portal, colleague.email, "The deadline is extended");
});
