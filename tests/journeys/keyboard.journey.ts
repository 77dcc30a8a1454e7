import { expect, type Page, test } from "@playwright/test";
import { beginFirstCall, call } from "./call-setup.ts";
import { everyKind } from "./every-kind.ts";
import { linkIn, mailTo } from "./mails.ts";
import { publishForm } from "./people/form-builder.ts";
import * as manager from "./people/manager.ts";
import { andreas as owner, irini as colleague } from "./people/people.ts";
import {
  answer,
  arrives,
  choose,
  open,
  press,
  standsSomewhere,
  tabTo,
  tick,
  type,
  typeDay,
} from "./people/typist.ts";
import { openBrowser } from "./people/visitor.ts";
import { type Portal, startPortal } from "./portal.ts";
import { smallPdf } from "./small-pdf.ts";

test.describe.configure({ mode: "serial" });

let portal: Portal;
/** In the window of somebody without a mouse. */
let page: Page;

test.beforeAll(async ({ browser }) => {
  portal = await startPortal();
  const maria = await openBrowser(browser, portal);
  await beginFirstCall(maria, portal, new Date());
  await maria.getByRole("listitem").getByRole("link", { name: "Form", exact: true }).click();
  await takeFormFrom(maria, JSON.stringify(everyKind));
  await publishForm(maria);
  await manager.turnTo(maria, "Set-up");
  await manager.publishCall(maria);
  await maria.getByText("The call is public.").waitFor();
  await maria.context().close();
  page = await openBrowser(browser, portal);
});

test.afterAll(() => portal.stop());

/** On the builder; instead of the template's form. */
async function takeFormFrom(maria: Page, json: string) {
  await maria.getByRole("link", { name: "Import" }).click();
  await maria.getByLabel("Or paste it here").fill(json);
  await maria.getByRole("button", { name: "Check it" }).click();
  await maria.getByRole("button", { name: "Replace the form" }).click();
  await maria.getByText(/^The form is replaced/).waitFor();
}

const company = "Lumen Stories";

test("The content is one press away, and the call is read and followed", async () => {
  await open(page, "/");
  await press(page, "Skip to the content");
  await expect(page.getByRole("main")).toBeFocused();
  await press(page, call.title.en);
  await arrives(page, call.title.en);
  await press(page, "Be told of answers and changes");
  await arrives(page, "Follow this call");

  await press(page, "Follow the call");
  const summary = page.getByRole("alert").filter({ hasText: "There is a problem" });
  await expect(summary).toBeFocused();
  await press(page, "Follow the call");
  await expect(summary).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Your e-mail address")).toBeFocused();
  await type(page, "Your e-mail address", "follower@elsewhere.example");
  await page.keyboard.press("Enter");
  await arrives(page, "Follow this call");
  await expect(page.getByText("One press is left")).toBeVisible();
});

test("A question is asked", async () => {
  await press(page, "Back to the call");
  await arrives(page, call.title.en);
  await press(page, "Ask a question");
  await arrives(page, "Questions and answers");
  await type(page, "Your question", "May two companies apply together?");
  await type(page, "Your e-mail address", owner.email);
  await press(page, "Ask");

  await expect(page.getByText("Your question has arrived")).toBeVisible();
  await standsSomewhere(page);
});

test("An account is made, and the address confirmed", async () => {
  await press(page, "Back to the call");
  await arrives(page, call.title.en);
  await press(page, "Apply");
  await arrives(page, "Sign in");
  await press(page, "Create an account");
  await arrives(page, "Create an account");
  await type(page, "Your name", owner.name);
  await type(page, "E-mail address", owner.email);
  await tabTo(page, page.getByLabel("Password", { exact: true }));
  await page.keyboard.type(owner.password);
  await press(page, "Create the account");
  await arrives(page, "Look into your mail");

  const mail = await mailTo(portal, owner.email, "Confirm your e-mail address");
  await open(page, linkIn(mail, "/confirm"));
  await press(page, "Yes, confirm it");
  await arrives(page, "Your address is confirmed");
});

test("The menu opens, and closes by Escape with the focus back on it", async () => {
  const menu = page.locator("summary").filter({ hasText: owner.name });
  await tabTo(page, menu, "Shift+Tab");
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("link", { name: "Account", exact: true }));
  await page.keyboard.press("Escape");
  await expect(menu).toBeFocused();
  await expect(page.getByRole("link", { name: "Account", exact: true })).toBeHidden();
});

test("Facts of the company are kept in the profile", async () => {
  await page.keyboard.press("Space");
  await press(page, "Account");
  await arrives(page, "Account");
  await press(page, "Facts about my company");
  await arrives(page, "My company");
  await type(page, "Website", "lumen");
  await press(page, "Save");
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toBeFocused();
  await type(page, "Name of the company", company);
  await choose(page, "Country of registration", "Gree");
  await type(page, "Website", "https://lumen.example");
  await press(page, "Save");

  await standsSomewhere(page);
  await expect(page.getByText(/^Saved\. The portal offers these facts/)).toBeVisible();
});

test("An application is begun with the facts that the profile has", async () => {
  await open(page, `/calls/${call.slug}/apply`);
  for (const group of [
    "The company is registered in a member state of the European Union",
    "Fewer than 250 people work in it",
    "It was founded at most ten years ago",
    "There is at least a prototype that can be shown",
  ])
    await answer(page, group, "Yes");
  await press(page, "Begin the application");

  await arrives(page, company);
});

test("Nothing is lost on the way when somebody opens a section, misses an answer and is led to it", async () => {
  await press(page, "Company");
  await arrives(page, "Company");
  await expect(page.getByLabel("Name of the company")).toHaveValue(company);
  await type(page, "VAT number", "EL123456789");
  await type(page, "Founded in", "2022");
  await type(page, "Address for letters", "office");
  await press(page, "Save and continue");

  const summary = page.getByRole("alert").filter({ hasText: "are still missing or not valid" });
  await expect(summary).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Address for letters")).toBeFocused();
  await type(page, "Address for letters", "office@lumen.example");
  await type(page, "Telephone", "+30 21 0123 4567");
  await press(page, "Save and continue");
  await arrives(page, "Work");
});

const idea = "Old photographs tell their story aloud.";

test("A question of each kind is answered, and one that depends on another comes in the row of stops", async () => {
  await type(page, "People", "9");
  await type(page, "Amount", "55 000");
  await typeDay(page, "First day", "03032031");
  await expect(page.getByLabel("First day")).toHaveValue("2031-03-03");
  await answer(page, "Funded already", "Yes");
  await type(page, "By whom", "The city of Sofia");
  await answer(page, "Where it is used", "At sea");
  await tick(page, "What it needs", "Light");
  await tick(page, "What it needs", "Sound");
  await type(page, "A film", "https://www.youtube.com/watch?v=aqz-KE-bpKQ");

  await expect(page.getByText(/^Saved at \d\d:\d\d$/)).toBeVisible();
});

const plans = () => page.getByLabel("Plans");
const plan = { name: "plan.pdf", mimeType: "application/pdf", buffer: smallPdf };

test("A file is added, taken away and added again, and the focus stays at its question", async () => {
  await tabTo(page, plans());
  await page.locator(":focus").setInputFiles(plan);
  await expect(page.getByRole("link", { name: "plan.pdf" })).toBeVisible();
  await tabTo(page, page.getByRole("button", { name: "Remove plan.pdf" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "plan.pdf" })).toBeHidden();
  await expect(plans()).toBeFocused();

  await page.locator(":focus").setInputFiles(plan);
  await expect(page.getByRole("link", { name: "plan.pdf" })).toBeVisible();
  await expect(plans()).toBeFocused();
  await tick(page, "Declaration on honour", "All of this is true.");
  await expect.poll(() => stored("honour")).toBe("true");
});

function stored(questionId: string) {
  return portal.database.prepare("select value from answers where questionId = ?").pluck().get(questionId);
}

test("Whoever was signed out is asked for the password, may say no, and signs in later", async () => {
  portal.database.prepare("delete from sessions").run();
  await tabTo(page, page.getByLabel("A film"), "Shift+Tab");
  await page.keyboard.press("End");
  await page.keyboard.type("&t=1");
  await page.keyboard.press("Tab");
  const dialog = page.getByRole("dialog", { name: "Sign in to go on" });
  await expect(dialog.getByLabel("Password", { exact: true })).toBeFocused();
  // Once more in any case; on a slow machine that may have been before.
  const triedAgain = page.waitForResponse(/\/answers$/, { timeout: 15_000 }).catch(() => undefined);
  await page.keyboard.press("Escape");
  await standsSomewhere(page);
  await triedAgain;
  await expect(dialog).toBeHidden();

  await press(page, "Sign in");
  await expect(dialog.getByLabel("Password", { exact: true })).toBeFocused();
  await page.keyboard.type(owner.password);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Saved at \d\d:\d\d$/)).toBeVisible();
  await standsSomewhere(page);
});

test("What is missing is left for later, and found again from the list of all answers", async () => {
  await press(page, "Save and continue");
  const summary = page.getByRole("alert").filter({ hasText: "is still missing or not valid" });
  await expect(summary).toBeFocused();
  await press(page, "Continue for now");
  await arrives(page, "Check your answers");
  await press(page, "The idea");
  await expect(page.getByLabel("The idea")).toBeFocused();

  await page.keyboard.type(idea);
  await press(page, "Save and continue");
  await arrives(page, "Check your answers");
  await expect(page.getByText("Everything is there. You can submit now.")).toBeVisible();
});

test("An earlier text is had back from the history", async () => {
  await press(page, "Back to the application");
  await arrives(page, company);
  await press(page, "Work");
  await arrives(page, "Work");
  await type(page, "The idea", "Something worse.");
  await press(page, "Earlier texts of “The idea”");
  await arrives(page, "Earlier texts");
  await press(page, /^Use this again/);
  await expect(page.getByText("This text is the answer again.")).toBeVisible();
  await standsSomewhere(page);

  await press(page, "Back to the section");
  await expect(page.getByLabel("The idea")).toBeFocused();
  await expect(page.getByLabel("The idea")).toHaveValue(idea);
});

test("A colleague is invited", async () => {
  await press(page, "Back to the application");
  await arrives(page, company);
  await press(page, "See the team");
  await arrives(page, "Team");
  await press(page, "Invite somebody");
  await arrives(page, "Invite somebody to the team");
  await type(page, "E-mail address", colleague.email);
  await answer(page, "What may this person do?", "May edit and submit");
  await press(page, "Send the invitation");

  await arrives(page, "Team");
  await mailTo(portal, colleague.email, "Andreas Ioannou invites you");
});

test("The application is submitted, and the receipt kept", async () => {
  await press(page, "Back to the application");
  await arrives(page, company);
  await press(page, "Check your answers");
  await arrives(page, "Check your answers");
  await press(page, "Go on to submitting");
  await arrives(page, "Submit the application");
  await press(page, "Submit now");
  await arrives(page, "Application submitted");

  const download = page.waitForEvent("download");
  await press(page, "Receipt (PDF)");
  expect((await download).suggestedFilename()).toBe("receipt-LS1-0001-v1.pdf");
});

test("A change is made, compared with what was submitted, and submitted too", async () => {
  await press(page, "Change the answers");
  await arrives(page, company);
  await press(page, "Work");
  await arrives(page, "Work");
  await type(page, "The idea", "Old films tell their story aloud.");
  await press(page, "Save and go to the list");
  await arrives(page, company);
  await press(page, "See the changes");
  await arrives(page, "Changes that are not submitted");
  await expect(page.locator("ins")).toHaveText(/films/);

  await press(page, "Submit the changes");
  await arrives(page, "Submit the changes");
  await press(page, "Submit now");
  await arrives(page, "Application submitted");
});

test("The application is withdrawn, not without a reason, and that is undone", async () => {
  await press(page, "Back to the application");
  await arrives(page, company);
  await press(page, "Withdraw the application");
  await arrives(page, "Withdraw the application");
  await press(page, "Withdraw the application");
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toBeFocused();
  await type(page, "Why do you withdraw?", "We were bought.");
  await press(page, "Withdraw the application");
  await arrives(page, company);
  await press(page, "Undo the withdrawal");
  await expect(page.getByText("Your application has been submitted")).toBeVisible();
  await arrives(page, company);
});

test("A message goes to the managers", async () => {
  await press(page, "Messages");
  await arrives(page, "Messages");
  await type(page, "Your message", "May we send a film later?");
  await press(page, "Send");

  await expect(page.getByText(/^Your message is sent/)).toBeVisible();
  await standsSomewhere(page);
});
