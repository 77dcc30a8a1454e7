import { expect, type Page, test } from "@playwright/test";
import { completeApplication } from "./applying.ts";
import { call, setUpCall } from "./call-setup.ts";
import { closeCall } from "./clock.ts";
import { linkIn, mailTo } from "./mails.ts";
import * as applicant from "./people/applicant.ts";
import * as manager from "./people/manager.ts";
import { andreas as owner } from "./people/people.ts";
import { openBrowser } from "./people/visitor.ts";
import { type Portal, startPortal } from "./portal.ts";

test.describe.configure({ mode: "serial" });

let portal: Portal;
let maria: Page;
let andreas: Page;
let stranger: Page;
/** Reads Bulgarian. */
let follower: Page;
let application: string;

const askersAddress = "asker@elsewhere.example";
const followersAddress = "follower@elsewhere.example";
const reason = { en: "The post office was closed.", bg: "Пощата беше затворена." };

test.beforeAll(async ({ browser }) => {
  portal = await startPortal();
  maria = await openBrowser(browser, portal);
  await setUpCall(maria, portal, new Date());
  [andreas, stranger] = await Promise.all([1, 2].map(() => openBrowser(browser, portal)));
  follower = await openBrowser(browser, portal, { locale: "bg-BG" });
});

test.afterAll(() => portal.stop());

test("Somebody follows the call in Bulgarian, and nothing is sent before the address is confirmed", async () => {
  await follower.goto(`/calls/${call.slug}`);
  await follower.getByRole("link", { name: "Получавайте отговорите и промените" }).click();
  await follower.getByLabel("Вашият имейл адрес").fill(followersAddress);
  await follower.getByRole("button", { name: "Следете поканата" }).click();
  await expect(follower.getByText("Остава едно натискане")).toBeVisible();

  const mail = await mailTo(portal, followersAddress, "Да следите");
  await follower.goto(linkIn(mail, "/follow"));
  await follower.getByRole("button", { name: "Следете поканата" }).click();
  await expect(follower.getByRole("heading", { name: "Следите тази покана" })).toBeVisible();
});

test("A stranger asks, Maria answers in both languages, and both who wait are told", async () => {
  await stranger.goto(`/calls/${call.slug}/questions`);
  await stranger.getByLabel("Your question").fill("May two companies apply together?");
  await stranger.getByLabel("Your e-mail address").fill(askersAddress);
  await stranger.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(stranger.getByText("Your question has arrived")).toBeVisible();

  await manager.turnTo(maria, "Questions");
  await maria.getByRole("link", { name: "May two companies apply together?" }).click();
  await manager.answerInPublic(maria, {
    question: {
      en: "May two companies apply together?",
      bg: "Могат ли две компании да кандидатстват заедно?",
    },
    answer: { en: "One of them applies.", bg: "Кандидатства едната." },
  });
  await expect(maria.getByText("The answer is public")).toBeVisible();

  expect((await mailTo(portal, askersAddress, "Answer 1")).text).toContain("One of them applies.");
  expect((await mailTo(portal, followersAddress, "Отговор 1")).text).toContain("Кандидатства едната.");
  await stranger.goto(`/calls/${call.slug}/questions`);
  await expect(stranger.getByRole("heading", { name: "1. May two companies apply together?" })).toBeVisible();
});

test("The call closes under Andreas's open form: he is told, and what he types stays", async () => {
  application = await completeApplication(andreas, portal, owner);
  await andreas.goto(application);
  await applicant.turnToSection(andreas, "Your solution");
  await expect(andreas.getByLabel("What problem do you solve")).toBeVisible();
  closeCall(portal, call.slug);
  await andreas.getByLabel("What problem do you solve").fill("Typed a second too late.");

  const refusal = andreas.getByRole("alert").filter({ hasText: "What you typed after that is not saved" });
  await expect(refusal).toContainText("No version was submitted");
  await expect(andreas.getByLabel("What problem do you solve")).toHaveValue("Typed a second too late.");
});

test("Maria extends the deadline for everybody with a reason in both languages", async () => {
  await manager.turnTo(maria, "Overview");
  await maria.getByRole("link", { name: "Extend the deadline" }).click();
  await expect(maria.getByText("1 person of a team with a draft")).toBeVisible();
  await expect(maria.getByText("1 person who follows the call")).toBeVisible();
  await manager.extendDeadline(maria, reason);

  await expect(maria.getByText("The deadline is extended, and everybody concerned is told.")).toBeVisible();
});

test("Everybody concerned reads the reason in their language, by mail and in public", async () => {
  expect((await mailTo(portal, owner.email, "The deadline is extended")).text).toContain(reason.en);
  expect((await mailTo(portal, followersAddress, "Крайният срок е удължен")).text).toContain(reason.bg);

  await stranger.goto(`/calls/${call.slug}/changes`);
  await expect(stranger.getByText(`Reason: ${reason.en}`)).toBeVisible();
  await follower.goto(`/calls/${call.slug}/changes`);
  await expect(follower.getByText(`Причина: ${reason.bg}`)).toBeVisible();
});

test("What Andreas had typed too late is saved when he comes back, under a banner that says why", async () => {
  await andreas.reload();
  await expect(andreas.getByText("One answer that was kept on this device has been saved")).toBeVisible();
  await expect(andreas.getByLabel("What problem do you solve")).toHaveValue("Typed a second too late.");

  await andreas.goto(application);
  const banner = andreas.getByRole("note").filter({ hasText: "The deadline was extended" });
  await expect(banner).toContainText(reason.en);
});

test("Andreas submits, and Maria sees that it was within the extension", async () => {
  await andreas.goto(`${application}/check`);
  await expect(andreas.getByText("Typed a second too late.")).toBeVisible();
  await applicant.submitApplication(andreas);
  await expect(andreas.getByText("LS1-0001", { exact: true })).toBeVisible();

  await manager.turnTo(maria, "Applications");
  await expect(maria.getByRole("row", { name: /Lumen Stories/ })).toContainText("Within the extension");
  await maria.getByRole("link", { name: "LS1-0001" }).click();
  await expect(maria.getByText("Within the extension")).toBeVisible();
});
