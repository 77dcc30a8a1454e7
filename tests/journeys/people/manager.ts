import type { Locator, Page } from "@playwright/test";
import type { Person } from "./people.ts";

type NewCall = { title: { en: string; bg: string }; slug: string; code: string; dates: CallDates };
export type CallDates = Record<keyof typeof dateLabels, string>;

const dateLabels = {
  opensAt: "Applications open",
  closesAt: "Deadline",
  evaluationDueAt: "Evaluators are done by",
  resultsAt: "Results by",
  answerBy: "Finalists answer by",
};

/** From the list of calls: a call with one place, each application read by one evaluator. */
export async function beginCall(page: Page, { title, slug, code, dates }: NewCall) {
  await page.getByRole("link", { name: "New call" }).click();
  await page.getByLabel("Title (English)").fill(title.en);
  await page.getByLabel("Title (Bulgarian)").fill(title.bg);
  await page.getByLabel("Address").fill(slug);
  await page.getByLabel("Code").fill(code);
  await page.getByLabel("Time zone").selectOption(zoneOfCall.label);
  for (const [name, label] of Object.entries(dateLabels))
    await fillMoment(page.getByRole("group", { name: label }), dates[name as keyof CallDates]);
  await page.getByLabel("Places for finalists").fill("1");
  await page.getByLabel("Evaluators for each application").fill("1");
  await page.getByRole("button", { name: "Create the call" }).click();
}

/** Such as "2020-07-17T17:00". */
async function fillMoment(group: Locator, local: string) {
  const [day, time] = local.split("T");
  await group.getByLabel("Day").fill(day);
  await group.getByLabel("Time").fill(time);
}

/** A zone whose clocks never change, so that every minute can be entered on every day of the year. */
export const zoneOfCall = { name: "Europe/Istanbul", label: "Istanbul time" };

/** From the list of steps, by its last one. */
export async function publishCall(page: Page) {
  await page.getByRole("listitem").getByRole("link", { name: "Publish", exact: true }).click();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
}

/** In the call that is open on the page: a part by its tab, through the stage to which it belongs. */
export async function turnTo(page: Page, tab: string) {
  const link = (nav: string, name: string) =>
    page.getByRole("navigation", { name: nav, exact: true }).getByRole("link", { name, exact: true });
  const stage = stageOf[tab];
  await link("Parts of the call", stage ?? tab).click();
  if (stage) await link(stage, tab).click();
}

const stageOf: Record<string, string> = {
  Applications: "Intake",
  "Deadline desk": "Intake",
  Questions: "Intake",
  Messages: "Intake",
  Evaluators: "Evaluation",
  Routing: "Evaluation",
  Progress: "Evaluation",
  Ranking: "Selection",
  Decisions: "Selection",
  Record: "Record and exports",
  "E-mails": "Record and exports",
};

/** From the queue, the only application in it. */
export async function findEligible(page: Page, number: string) {
  await page.getByRole("link", { name: number }).click();
  const prototype = page.getByRole("group", { name: "There is at least a prototype" });
  await prototype.getByLabel("Met", { exact: true }).check();
  await page.getByLabel("Eligible", { exact: true }).check();
  await page.getByRole("button", { name: "Save the decision" }).click();
}

/** From the list of evaluators. */
export async function inviteEvaluator(page: Page, { name, email }: Person, message: string) {
  await page.getByRole("link", { name: "Invite evaluators" }).click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("A personal line").fill(message);
  await page.getByRole("button", { name: "Send the invitation" }).click();
}

/** From the list of evaluators, up to what the portal would do with each line of the table. */
export async function bringInvitees(page: Page, { name, content }: { name: string; content: string }) {
  await page.getByRole("link", { name: "Invite evaluators" }).click();
  await page.getByRole("link", { name: "From a table" }).click();
  await page
    .getByLabel("Table (CSV or XLSX)")
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
  await page.getByRole("button", { name: "Upload the table" }).click();
}

/** From the page of the routing, up to the proposal's own page, which shows how far it is. */
export async function askForRouting(page: Page) {
  await page.getByRole("link", { name: "Propose a routing" }).click();
  await page.getByRole("button", { name: "Propose a routing" }).click();
}

/** On the page of a proposal that is computed; it becomes the routing. */
export async function chooseRouting(page: Page) {
  await page.getByRole("link", { name: "Choose this one" }).click();
  await page.getByRole("button", { name: "Choose this one" }).click();
}

export async function publishRouting(page: Page) {
  await page.getByRole("link", { name: "Look through and publish" }).click();
  await page.getByRole("button", { name: "Publish and tell" }).click();
}

/** From the ranking, with nobody in the reserve. */
export async function freezeShortlist(page: Page) {
  await page.getByRole("link", { name: "Freeze the shortlist" }).click();
  await page.getByLabel("How many wait in the reserve").fill("0");
  await page.getByRole("button", { name: "Freeze the shortlist" }).click();
}

/** From the page of the release, where it says that a second manager is needed. */
export async function inviteSecondManager(page: Page, { name, email }: Person) {
  await page.getByRole("link", { name: "Invite a manager" }).click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send the invitation" }).click();
}

/** With the link of the invitation. */
export async function joinAsManager(page: Page, link: string, { name, password }: Person) {
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Create the account" }).click();
  await page.waitForURL("**/manage");
}

/** From the page of the release: every report in which nothing is remarkable. */
export async function approveReports(page: Page) {
  await page.getByRole("link", { name: "Look at the reports" }).click();
  await page.getByRole("button", { name: "Approve all without remarks" }).click();
}

/** From the decisions; the number of them is typed, so that nobody does it by mistake. */
export async function prepareRelease(page: Page, number: string) {
  await page.getByRole("link", { name: "Release the decisions" }).click();
  await page.getByLabel("Type the number of decisions").fill(number);
  await page.getByRole("button", { name: "Prepare the release" }).click();
}

/** From the page of a release that somebody else prepared. */
export async function confirmRelease(page: Page, number: string) {
  await page.getByRole("link", { name: "Look through and confirm" }).click();
  await page.getByLabel("Type the number of decisions").fill(number);
  await page.getByRole("button", { name: "Confirm and tell" }).click();
}

type Both = { en: string; bg: string };

/** On the page of a question. */
export async function answerInPublic(page: Page, { question, answer }: { question: Both; answer: Both }) {
  await page.getByLabel("Question in English").fill(question.en);
  await page.getByLabel("Question in Bulgarian").fill(question.bg);
  await page.getByLabel("Answer in English").fill(answer.en);
  await page.getByLabel("Answer in Bulgarian").fill(answer.bg);
  await page.getByRole("button", { name: /^Publish as answer/ }).click();
}

/** On the page of the deadline, by the first number of hours that is offered. */
export async function extendDeadline(page: Page, reason: Both) {
  await page
    .getByLabel(/^\d+ hours? more/)
    .first()
    .check();
  await page.getByLabel("Reason (English)").fill(reason.en);
  await page.getByLabel("Reason (Bulgarian)").fill(reason.bg);
  await page.getByRole("button", { name: "Extend the deadline" }).click();
}
