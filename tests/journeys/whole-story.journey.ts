import { expect, type Page, test } from "@playwright/test";
import { call, setUpCall } from "./call-setup.ts";
import { closeCall } from "./clock.ts";
import { receiptFrom } from "./downloads.ts";
import { lettersReceived, linkIn, mailTo } from "./mails.ts";
import * as applicant from "./people/applicant.ts";
import * as evaluator from "./people/evaluator.ts";
import * as manager from "./people/manager.ts";
import * as people from "./people/people.ts";
import { confirmAddress, openBrowser } from "./people/visitor.ts";
import { type Portal, startPortal } from "./portal.ts";
import { record } from "./record.ts";
import { smallPdf } from "./small-pdf.ts";
import { submittedVersions } from "./submissions.ts";
import { lettersOfStory, recordOfStory } from "./whole-story.record.ts";

test.describe.configure({ mode: "serial" });

let portal: Portal;
let maria: Page;
let andreas: Page;
let elena: Page;
let nikolay: Page;

test.beforeAll(async ({ browser }) => {
  portal = await startPortal();
  [maria, andreas, elena, nikolay] = await Promise.all([1, 2, 3, 4].map(() => openBrowser(browser, portal)));
});

test.afterAll(() => portal.stop());

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

test("Maria begins with an empty installation and publishes a call, which is open", async () => {
  await setUpCall(maria, portal, new Date());

  await maria.getByRole("link", { name: "Public page" }).click();
  await expect(heading(maria, call.title.en)).toBeVisible();
  await expect(maria.getByRole("link", { name: "Apply" })).toBeVisible();
});

test("Andreas makes an account and confirms it by the mail", async () => {
  await andreas.goto("/");
  await applicant.signUpToApply(andreas, call.title.en, people.andreas);
  const mail = await mailTo(portal, people.andreas.email, "Confirm your e-mail address");
  await confirmAddress(andreas, linkIn(mail, "/confirm"));

  await expect(heading(andreas, "Your address is confirmed")).toBeVisible();
});

test("What Andreas types is saved while he types, and there when he comes back", async () => {
  await andreas.goto(`/calls/${call.slug}/apply`);
  await applicant.checkOneself(andreas);
  await applicant.turnToSection(andreas, "Your company");
  await applicant.describeCompany(andreas);
  await expect(andreas.getByText(/^Saved at/)).toBeVisible();

  await andreas.goto("/home");
  await andreas.getByRole("link", { name: "Lumen Stories", exact: true }).click();
  await applicant.turnToSection(andreas, "Your company");
  await expect(andreas.getByLabel("Name of the company")).toHaveValue("Lumen Stories");
  await expect(andreas.getByLabel("Media", { exact: true })).toBeChecked();
});

test("Andreas completes the form, with a file", async () => {
  await applicant.saveAndContinue(andreas);
  await applicant.describeSolution(andreas);
  await applicant.saveAndContinue(andreas);
  await applicant.describeTeam(andreas);
  await andreas
    .getByLabel("Presentation")
    .setInputFiles({ name: "deck.pdf", mimeType: "application/pdf", buffer: smallPdf });
  await expect(andreas.getByRole("link", { name: "deck.pdf" })).toBeVisible();

  await applicant.declareOnHonour(andreas);
  await applicant.saveAndContinue(andreas);
  await expect(heading(andreas, "Check your answers")).toBeVisible();
  await expect(andreas.getByRole("status")).toHaveText("Everything is there. You can submit now.");
});

test("Andreas submits and gets a number, a mail and a PDF", async () => {
  await applicant.submitApplication(andreas);
  await expect(andreas.getByText("LS1-0001", { exact: true })).toBeVisible();

  const mail = await mailTo(portal, people.andreas.email, "Application LS1-0001 received");
  expect(mail.text).toContain(await andreas.getByText(/^[0-9a-f]{64}$/).innerText());
  expect(await receiptFrom(andreas)).toMatch(/^%PDF-/);
});

test("After a change Andreas is told that the submitted version still counts", async () => {
  await andreas.getByRole("link", { name: "Change the answers" }).click();
  await applicant.turnToSection(andreas, "Team and programme");
  await andreas.getByLabel("What do you want to reach").fill("Five newspapers that pay.");

  await expect(andreas.getByText("You have changes that are not submitted")).toBeVisible();
  await expect(andreas.getByText(/^The version submitted on .+ still counts\./)).toBeVisible();
});

test("When the call closes under his open form, Andreas is refused in words and keeps what he wrote", async () => {
  const beforeTheEnd = await andreas.context().newPage();
  await beforeTheEnd.goto(andreas.url().replace(/sections.*/, "submit"));
  closeCall(portal, call.slug);

  await andreas.getByLabel("What do you want to reach").fill("Ten newspapers that pay.");
  const refusal = andreas.getByRole("alert").filter({ hasText: "What you typed after that is not saved" });
  await expect(refusal).toContainText(/The version submitted on .+ counts\./);
  await expect(andreas.getByLabel("What do you want to reach")).toHaveValue("Ten newspapers that pay.");

  await beforeTheEnd.getByRole("button", { name: "Submit now" }).click();
  await expect(beforeTheEnd.getByRole("alert")).toContainText("The call has closed");
  await beforeTheEnd.close();
});

test("What Andreas saved before the end can be read, and the page says that it does not take part", async () => {
  await andreas.goto(andreas.url());
  await andreas.getByRole("link", { name: "Read your answers" }).click();

  await expect(andreas.getByText("Five newspapers that pay.")).toBeVisible();
  await expect(andreas.getByText(/What was changed afterwards was not submitted/)).toBeVisible();
});

test("Maria finds the application eligible", async () => {
  await maria.goto(`/manage/calls/${call.slug}`);
  await maria.getByRole("link", { name: "1 application waits for an eligibility decision" }).click();
  await manager.findEligible(maria, "LS1-0001");

  await expect(maria.getByText("Nothing waits to be checked.")).toBeVisible();
});

test("Elena is invited by mail, says what she knows, and has no conflict of interest", async () => {
  await manager.turnTo(maria, "Evaluators");
  await manager.inviteEvaluator(maria, people.elena, "We met in Ruse.");
  const mail = await mailTo(portal, people.elena.email, "Will you evaluate");
  expect(mail.text).toContain("We met in Ruse.");

  await evaluator.takeInvitation(elena, linkIn(mail, "/invitations"), people.elena);
  await evaluator.acceptInvitation(elena, {
    organisation: "University of Ruse",
    expertIn: "Audio, video and publishing",
    languages: ["Bulgarian"],
    capacity: 3,
  });
  await expect(elena.getByRole("checkbox", { name: "Lumen Stories" })).toBeVisible();

  await evaluator.declareNoConflict(elena);
  await expect(elena.getByText("Thank you. Your declaration is saved.")).toBeVisible();
});

test("Maria asks for a routing, sees what it is worth as soon as it is computed, and chooses it", async () => {
  await manager.turnTo(maria, "Routing");
  await manager.askForRouting(maria);
  await expect(maria.getByRole("heading", { name: "Proposal 1" })).toBeVisible();
  await expect(maria.getByText("all applications have their evaluators")).toBeVisible();

  await manager.chooseRouting(maria);
  await expect(maria.getByText("Proposed: only managers see it")).toBeVisible();
});

test("Maria looks at the proposed routing and publishes it, and Elena gets her mail", async () => {
  await expect(maria.getByRole("table").getByRole("link", { name: "Elena Dimitrova" })).toBeVisible();

  await manager.publishRouting(maria);
  await expect(maria.getByText("Published. Every evaluator concerned has been told.")).toBeVisible();
  await mailTo(portal, people.elena.email, "1 application to evaluate");
});

test("Elena's score sheet is saved while she fills it, and submitted", async () => {
  const mail = await mailTo(portal, people.elena.email, "1 application to evaluate");
  await elena.goto(linkIn(mail, "/evaluations"));
  await elena.getByRole("link", { name: "Lumen Stories", exact: true }).click();
  await evaluator.give(elena, 5, "Technology");
  await evaluator.give(elena, 4, "Market");
  await evaluator.give(elena, 4, "Team");
  await evaluator.give(elena, 3, "Fit with the programme");
  await evaluator.comment(elena, "It hears what the picture says.", "Find one paying newspaper first.");
  await evaluator.notePrivately(elena, "The margin worries me.");
  await expect(elena.getByText(/^Saved at/)).toBeVisible();

  await evaluator.submitSheet(elena);
  await expect(elena.getByText("Everything is submitted. Thank you.")).toBeVisible();
});

test("Maria sees the ranking, freezes the shortlist and looks at the decision", async () => {
  await manager.turnTo(maria, "Ranking");
  await expect(maria.getByRole("row", { name: /Lumen Stories/ })).toContainText("82.0");

  await manager.freezeShortlist(maria);
  await expect(maria.getByText("Nobody but the managers sees these decisions yet.")).toBeVisible();
  await expect(maria.getByRole("row", { name: /Lumen Stories/ })).toContainText("Sofia");
});

test("Maria approves the report that Andreas will read", async () => {
  await maria.getByRole("link", { name: "Release the decisions" }).click();
  await expect(maria.getByText("1 report of the evaluation is not approved yet")).toBeVisible();
  await manager.approveReports(maria);
  await expect(maria.getByText("1 of 1").first()).toBeVisible();
  await manager.turnTo(maria, "Decisions");
});

test("Nothing is prepared as long as the number of decisions is not right, and nobody is told then", async () => {
  await manager.prepareRelease(maria, "2");
  await expect(maria.getByRole("alert")).toContainText("Nothing was released.");

  await manager.turnTo(maria, "Decisions");
  await manager.prepareRelease(maria, "1");
  await expect(maria.getByText("Prepared, nobody is told yet")).toBeVisible();
});

test("Alone, Maria cannot release anything: she invites Nikolay, who confirms what she prepared", async () => {
  await manager.inviteSecondManager(maria, people.nikolay);
  const mail = await mailTo(portal, people.nikolay.email, "manage");
  await manager.joinAsManager(nikolay, linkIn(mail, "/join"), people.nikolay);
  await nikolay.goto(`/manage/calls/${call.slug}/decisions/release`);

  await manager.confirmRelease(nikolay, "1");
  await expect(nikolay.getByText("The decisions have been released")).toBeVisible();
});

test("Andreas learns by mail and on his page that he is a finalist, with Elena's comments but not her name", async () => {
  const mail = await mailTo(portal, people.andreas.email, "Lumen Stories is a finalist");
  await andreas.goto(linkIn(mail, "/applications"));
  await expect(heading(andreas, "Lumen Stories is a finalist")).toBeVisible();

  for (const told of [mail.text!, mail.html!, await andreas.content()]) {
    expect(told).toContain("It hears what the picture says.");
    expect(told).toContain("Find one paying newspaper first.");
    expect(told).not.toContain("The margin worries me.");
    expect(told).not.toMatch(/Elena|Dimitrova|University of Ruse/);
  }
});

test("Andreas takes the place, and Maria sees it", async () => {
  await applicant.acceptPlace(andreas);
  await expect(andreas.getByText("You accepted the place")).toBeVisible();

  await maria.goto(`/manage/calls/${call.slug}/decisions`);
  await expect(maria.getByRole("row", { name: /Lumen Stories/ })).toContainText("Accepted");
});

test("The database tells the same story", () => {
  const one = (sql: string) => portal.database.prepare(sql);
  const draft = one("select json_extract(value, '$') from answers where questionId = 'needs'").pluck().get();
  const submittedAt = one("select at from auditEntries where action = 'application.submitted'").pluck().get();
  const decisions = one("select outcome, place, percent, answer from decisions").all();
  const [version, ...more] = submittedVersions(portal);

  expect(version).toMatchObject({ version: 1, counts: true, sha256: version.checksum });
  expect(version.receivedAt.getTime()).toBe(submittedAt);
  expect(version.answers.needs).toBe("Three newspapers that pay by the end of the year.");
  expect(more).toEqual([]);
  expect(draft).toBe("Five newspapers that pay.");
  expect(decisions).toEqual([{ outcome: "finalist", place: 1, percent: "82.0", answer: "accepted" }]);
});

test("Everything that happened is on the record, in its order", () => {
  expect(record(portal)).toEqual(recordOfStory);
});

test("Everybody got each mail once", () => {
  // The last two leave at the same time.
  expect(lettersReceived(portal).toSorted()).toEqual(lettersOfStory.toSorted());
});
