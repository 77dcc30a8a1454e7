import { expect, type Page, test } from "@playwright/test";
import { sha256Of } from "#app/domain/canonical.ts";
import { lettersReceived, linkIn, mailTo } from "./mails.ts";
import * as manager from "./people/manager.ts";
import { maria, nikolay, type Person } from "./people/people.ts";
import { openBrowser, signIn } from "./people/visitor.ts";
import { type Portal, startPortal } from "./portal.ts";
import { record } from "./record.ts";
import { applicants, call, companies, marks, plantScoredCall } from "./scored-call.ts";

test.describe.configure({ mode: "serial" });

let portal: Portal;
let hers: Page;
let his: Page;
let selma: Page;

const home = `/manage/calls/${call.slug}`;
const heading = (page: Page, name: string) => page.getByRole("heading", { name, exact: true });
const row = (page: Page, name: string) => page.getByRole("row", { name: new RegExp(name) });

async function seated(page: Page, person: Person) {
  await page.goto("/sign-in");
  await signIn(page, person);
  await page.waitForURL("/home");
}

test.beforeAll(async ({ browser }) => {
  portal = await startPortal();
  plantScoredCall(portal);
  hers = await openBrowser(browser, portal);
  his = await openBrowser(browser, portal);
  selma = await openBrowser(browser, portal);
  await Promise.all([seated(hers, maria), seated(his, nikolay), seated(selma, applicants.salt)]);
});

test.afterAll(() => portal.stop());

test("Before she freezes, Maria reads who enters and who leaves by which rule", async () => {
  await hers.goto(`${home}/shortlist`);

  const because = "Topic “AI (на български)”|Topic “VR”: at least 1";
  await expect(row(hers, companies.tower)).toContainText(new RegExp(`No finalist.*Finalist.*${because}`));
  await expect(row(hers, companies.river)).toContainText(/Finalist.*No finalist/);
});

test("The shortlist is frozen with what the rules did and a fingerprint that anybody can compute again", async () => {
  await hers.getByLabel("How many wait in the reserve").fill("1");
  await hers.getByRole("button", { name: "Freeze the shortlist" }).click();

  await expect(heading(hers, "Decisions")).toBeVisible();
  await expect(row(hers, companies.lumen).first()).toBeVisible();
  await expect(hers.getByText("Topic “VR”: at least 1 of those chosen").first()).toBeVisible();
  const shortlist = portal.database.prepare("select rows, sha256 from shortlists").get() as {
    rows: string;
    sha256: string;
  };
  expect(sha256Of(JSON.parse(shortlist.rows))).toBe(shortlist.sha256);
  await expect(hers.getByText(shortlist.sha256)).toBeVisible();
});

test("Maria moves an application by hand only with a reason, which stays beside the decision", async () => {
  await hers.goto(`${home}/decisions?outcome=not-selected`);
  await row(hers, companies.salt).first().getByRole("link", { name: "Change" }).click();
  await hers.getByRole("radio", { name: "Reserve" }).check();
  await hers.getByRole("button", { name: "Save the decision" }).click();
  await expect(hers.getByRole("link", { name: "Please give a reason." })).toBeVisible();

  await hers.getByLabel("Why do you depart from the proposal?").fill("A second pilot is ready.");
  await hers.getByRole("button", { name: "Save the decision" }).click();
  await expect(row(hers, companies.salt).first()).toContainText("A second pilot is ready.");
});

test("Each finalist has a hub by its wishes, and Maria reads what a move would cost", async () => {
  await hers.getByRole("link", { name: "Hubs of the finalists" }).click();
  await expect(row(hers, companies.lumen)).toContainText("First choice");
  await expect(row(hers, companies.tower)).toContainText("Second choice");

  await row(hers, companies.tower).getByRole("link", { name: "Move" }).click();
  await expect(hers.getByText(/Lumen Stories from Bergen \(First choice\) to Sofia/)).toBeVisible();
});

test("Maria prepares the release, and nobody is told", async () => {
  await hers.goto(`${home}/decisions`);
  await manager.prepareRelease(hers, "4");

  await expect(hers.getByText("Another manager has to confirm this")).toBeVisible();
  await expect(hers.getByRole("link", { name: "Look through and confirm" })).toHaveCount(0);
  expect(decisionLetters()).toEqual([]);
});

const decisionLetters = () => lettersReceived(portal).filter((letter) => letter.startsWith("decision-"));

test("Nikolay confirms it in Bulgarian with a first letter as a trial, and stops it", async () => {
  await hers.getByRole("button", { name: "Take the preparation back" }).click();
  await hers.getByLabel("Type the number of decisions").fill("4");
  await hers.getByLabel("How many are told first").fill("1");
  await hers.getByRole("button", { name: "Prepare the release" }).click();
  await expect(hers.getByText("Another manager has to confirm this")).toBeVisible();

  await his.goto(`${home}/decisions/release/confirm`);
  await his.getByLabel(/^Въведете броя на решенията/).fill("4");
  await his.getByRole("button", { name: /^Потвърждаване/ }).click();
  await mailTo(portal, applicants.lumen.email, companies.lumen);
  await his.getByRole("button", { name: "Спиране" }).click();
  await expect(his.getByText("Обявяването е спряно")).toBeVisible();

  expect(decisionLetters()).toEqual([`decision-finalist to ${applicants.lumen.email}`]);
});

test("While it is stopped the others and the public know nothing; then Maria goes on, and each gets one letter", async () => {
  await selma.goto(`/home`);
  await expect(selma.getByText(/reserve|not selected/i)).toHaveCount(0);
  await selma.goto(`/calls/${call.slug}`);
  await expect(selma.getByText(companies.lumen)).toHaveCount(0);

  await hers.goto(`${home}/decisions/release`);
  await hers.getByRole("button", { name: "Go on" }).click();
  await hers.getByRole("button", { name: "Tell the other 3 applicants" }).click();
  await expect(hers.getByText("The decisions have been released")).toBeVisible();

  await mailTo(portal, applicants.salt.email, "reserve list");
  await expect
    .poll(() => decisionLetters().toSorted())
    .toEqual([
      `decision-finalist to ${applicants.lumen.email}`,
      `decision-finalist to ${applicants.tower.email}`,
      `decision-reserve to ${applicants.river.email}`,
      `decision-reserve to ${applicants.salt.email}`,
    ]);
  const toOthers = portal.mails.filter(({ text }) => !text?.includes(`Hello ${marks.evaluator}`));
  for (const { text, html } of toOthers)
    expect(`${text}${html}`).not.toMatch(new RegExp(`${marks.note}|${marks.evaluator}`));
});

test("Selma asks within the window, on procedural grounds, that somebody else looks", async () => {
  const mail = await mailTo(portal, applicants.salt.email, "reserve list");
  await selma.goto(linkIn(mail, "/applications"));
  await selma.getByRole("link", { name: "Redress" }).click();
  await selma.getByLabel("The procedure was not kept").check();
  await selma.getByLabel("What happened").fill("Two of three evaluators were announced.");
  await selma.getByRole("button", { name: "Send the request" }).click();

  await expect(heading(selma, "You asked for redress")).toBeVisible();
  await expect(selma.getByText("To be answered", { exact: true })).toBeVisible();
});

test("Maria, who decided, may not answer; Nikolay looks and answers, and Selma reads it", async () => {
  await hers.goto(`${home}/decisions/redress`);
  await hers.getByRole("link", { name: companies.salt }).click();
  await expect(
    hers.getByText("You decided about this application, so somebody else has to look"),
  ).toBeVisible();
  await expect(hers.getByRole("button", { name: "Answer for good" })).toHaveCount(0);

  await his.goto(new URL(hers.url()).pathname);
  await his.getByRole("radio", { name: "Частично уважено" }).check();
  await his.getByRole("textbox").last().fill("The second evaluation was ordered too late.");
  await his.getByRole("button", { name: "Окончателен отговор" }).click();
  await expect(his.getByText("The second evaluation was ordered too late.")).toBeVisible();

  await selma.reload();
  await expect(selma.getByText("Upheld in part")).toBeVisible();
  await expect(selma.getByText("The second evaluation was ordered too late.")).toBeVisible();
});

test("The public reads the finalists and numbers only", async () => {
  await selma.context().clearCookies();
  await selma.goto(`/calls/${call.slug}`);

  await expect(row(selma, companies.tower)).toContainText("Sofia");
  await expect(selma.getByText("1 upheld")).toBeVisible();
  const page = await selma.content();
  for (const other of [companies.salt, companies.river, marks.note, marks.evaluator, "ordered too late"])
    expect(page).not.toContain(other);
});

test("Once the window is over nobody can ask any more", async ({ browser }) => {
  const released = Date.now() - 11 * 24 * 60 * 60_000;
  portal.database.prepare("update calls set resultsReleasedAt = ? where slug = ?").run(released, call.slug);
  const boris = await openBrowser(browser, portal);
  await seated(boris, applicants.river);
  const mail = await mailTo(portal, applicants.river.email, "reserve list");

  await boris.goto(linkIn(mail, "/applications").replace("/decision", "/redress"));
  await expect(boris.getByText("Redress can no longer be asked for")).toBeVisible();
});

test("All of it is on the record, in its order", () => {
  const decided = /shortlist|decision|release|redress/;

  expect(record(portal).filter((line) => decided.test(line))).toEqual([
    "Maria Petrova: shortlist.frozen",
    "Maria Petrova: decision.changed",
    "Maria Petrova: release.prepared",
    "Maria Petrova: release.stopped",
    "Maria Petrova: release.prepared",
    "Nikolay Kolev: release.confirmed",
    "Nikolay Kolev: release.stopped",
    "Maria Petrova: release.resumed",
    "Maria Petrova: release.continued",
    "Maria Petrova: decisions.released",
    "Selma Salt: redress.asked",
    "Nikolay Kolev: redress.answered",
  ]);
});
