import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { signIn, openBrowser } from "./people/visitor.ts";
import { type Portal, startPortal } from "./portal.ts";
import { addressesIn } from "./screens/addresses.ts";
import { emailOf } from "./screens/visitors.ts";

test.describe.configure({ mode: "serial" });

let portal: Portal;
let application: string;
/** The owner's window, another one of hers, and the window of somebody of her team. */
let owner: Page;
let second: Page;
let member: Page;

const password = "finalist-demo";

test.beforeAll(async ({ browser }) => {
  portal = await startPortal({ demo: true });
  const { applicationId } = addressesIn(portal).draft;
  application = `/applications/${applicationId}`;
  portal.database
    .prepare(
      `insert into members (applicationId, accountId, role, since)
       select ?, id, 'editor', 0 from accounts where email = ?`,
    )
    .run(applicationId, emailOf("admin"));
  owner = await openBrowser(browser, portal);
  await signIn(await signingIn(owner), { email: emailOf("applicant"), password });
  await owner.waitForURL("/home");
  second = await owner.context().newPage();
  member = await openBrowser(browser, portal);
  await signIn(await signingIn(member), { email: emailOf("admin"), password });
  await member.waitForURL("/home");
});

test.afterAll(() => portal.stop());

async function signingIn(page: Page) {
  await page.goto("/sign-in");
  return page;
}

async function openSolution(...pages: Page[]) {
  for (const page of pages) {
    await page.goto(`${application}/sections/solution`);
    await expect(page.getByLabel(problem)).toBeVisible();
    await page.waitForLoadState("networkidle");
  }
}

const problem = "Problem";
const novelty = "Solution and technology";
const saved = (page: Page) => page.getByText(/^Saved at \d\d:\d\d$/);
const settled = (page: Page) => expect(saved(page).first()).toBeVisible();

function stored(questionId: string): string {
  const sql = "select value from answers where applicationId = ? and questionId = ?";
  const row = portal.database.prepare(sql).get(application.split("/")[2], questionId) as { value: string };
  return JSON.parse(row.value);
}

async function faultsOf(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

test("Two people see each other, and what they type into different fields comes together", async () => {
  await openSolution(owner, member);
  await owner.reload();
  await expect(owner.getByText(/Also here:.*section “Your solution”/)).toBeVisible();

  await owner.getByLabel(problem).fill("Archives are full.");
  await owner.getByLabel(novelty).focus();
  await settled(owner);
  await member.getByLabel(novelty).fill("It listens.");
  await member.getByLabel("One-sentence pitch").focus();
  await settled(member);

  await expect(member.getByLabel(problem)).toHaveValue("Archives are full.");
  expect([stored("problem"), stored("solution")]).toEqual(["Archives are full.", "It listens."]);
});

test("The same field asks: both texts, who and when; one is chosen by keyboard", async () => {
  await openSolution(owner, member);
  await member.getByLabel(problem).fill("Archives are full of dust.");
  await owner.getByLabel(problem).fill("Archives are full of treasures.");
  await member.getByLabel(novelty).focus();
  await settled(member);
  await owner.getByLabel(novelty).focus();

  const asked = owner
    .getByRole("alert")
    .filter({ hasText: /changed this answer on .*while you were writing/ });
  await expect(asked).toBeVisible();
  await expect(owner.getByText("Archives are full of dust.", { exact: true })).toBeVisible();
  await expect(owner.getByLabel(problem)).toHaveValue("Archives are full of treasures.");
  await owner.getByText("What differs").press("Enter");
  await expect(owner.locator("ins")).toHaveText(/dust/);
  expect(await faultsOf(owner)).toEqual([]);

  await owner.getByLabel(problem).fill("Archives are full of dust and treasures.");
  await owner.getByRole("button", { name: "Keep what stands in the field" }).press("Enter");
  await expect(asked).toBeHidden();
  await expect(owner.getByLabel(problem)).toBeFocused();
  await expect.poll(() => stored("problem")).toBe("Archives are full of dust and treasures.");
});

test("Two windows of one person ask in the same way, and the other text can be taken", async () => {
  await openSolution(owner, second);
  await second.getByLabel(problem).fill("From the second window.");
  await second.getByLabel(novelty).focus();
  await settled(second);
  await owner.getByLabel(problem).fill("From the first window.");
  await owner.getByLabel(novelty).focus();

  await expect(owner.getByText(/You changed this answer in another window on/)).toBeVisible();
  await owner.getByRole("button", { name: "Take the other answer" }).click();

  await expect(owner.getByLabel(problem)).toHaveValue("From the second window.");
  expect(stored("problem")).toBe("From the second window.");
  await second.close();
});

test("Sending the section with a conflict leads to the fields that wait for a decision", async () => {
  await openSolution(owner, member);
  await member.getByLabel(problem).fill("The member's words.");
  await member.getByLabel(novelty).focus();
  await settled(member);
  await owner.getByLabel(problem).fill("The owner's words.");
  await owner.getByRole("button", { name: "Save and continue" }).click();

  await expect(
    owner.getByRole("alert").filter({ hasText: "One answer was changed by somebody else" }),
  ).toBeFocused();
  await owner.getByRole("button", { name: "Keep what stands in the field" }).click();
  await expect.poll(() => stored("problem")).toBe("The owner's words.");
});

test("Every text can be had back from the history, the one that was put aside too", async () => {
  await openSolution(owner);
  await owner.getByRole("link", { name: `Earlier texts of “${problem}` }).click();
  await expect(owner.getByRole("heading", { level: 1, name: "Earlier texts" })).toBeVisible();
  expect(await faultsOf(owner)).toEqual([]);

  await owner.getByRole("heading", { level: 2 }).first().waitFor();
  await owner
    .getByRole("button", { name: /Use this again/ })
    .first()
    .click();
  await expect(owner.getByText("This text is the answer again.")).toBeVisible();
});

test("Without a connection texts are kept on the device and sent when it is back", async () => {
  await openSolution(owner);
  await owner.context().setOffline(true);
  await owner.getByLabel(novelty).fill("Typed on the train.");
  await owner.getByLabel(problem).focus();
  await expect(owner.getByText("No connection: kept on this device").first()).toBeVisible();
  expect(await faultsOf(owner)).toEqual([]);

  await owner.context().setOffline(false);
  await expect.poll(() => stored("solution")).toBe("Typed on the train.");
  await settled(owner);
});

/** The window is gone; its browser has not yet a connection again. */
async function crash() {
  const crashed = owner;
  owner = await crashed.context().newPage();
  await crashed.close();
}

test("A page that is closed before the connection is back loses nothing: the next visit sends it", async () => {
  await openSolution(owner);
  await owner.context().setOffline(true);
  await owner.getByLabel(novelty).fill("Typed before the crash.");
  await owner.getByLabel(problem).focus();
  await expect(owner.getByText(/kept on this device/).first()).toBeVisible();
  await crash();
  await owner.context().setOffline(false);

  await owner.goto(application);
  await expect(owner.getByText("One answer that was kept on this device has been saved")).toBeVisible();
  expect(stored("solution")).toBe("Typed before the crash.");
});

test("What was kept and has been changed elsewhere since is asked about in its section", async () => {
  await openSolution(owner);
  await owner.context().setOffline(true);
  await owner.getByLabel(novelty).fill("Mine, kept.");
  await owner.getByLabel(problem).focus();
  await expect(owner.getByText(/kept on this device/).first()).toBeVisible();
  await crash();
  await openSolution(member);
  await member.getByLabel(novelty).fill("Theirs, since then.");
  await member.getByLabel(problem).focus();
  await settled(member);

  await owner.context().setOffline(false);
  await owner.goto(application);
  await owner.getByRole("link", { name: "Section “Your solution”" }).click();
  await expect(owner.getByText(/changed this answer on/)).toBeVisible();
  await expect(owner.getByLabel(novelty)).toHaveValue("Mine, kept.");
  await owner.getByRole("button", { name: "Keep what stands in the field" }).click();
  await expect.poll(() => stored("solution")).toBe("Mine, kept.");
});

test("Who was signed out signs in on the spot, and typing goes on", async () => {
  await openSolution(owner);
  portal.database
    .prepare("delete from sessions where accountId = (select id from accounts where email = ?)")
    .run(emailOf("applicant"));
  await owner.getByLabel(novelty).fill("Typed after the session ended.");
  await owner.getByLabel(problem).focus();
  const dialog = owner.getByRole("dialog", { name: "Sign in to go on" });
  await expect(dialog.getByLabel("Password", { exact: true })).toBeFocused();
  expect(await faultsOf(owner)).toEqual([]);

  await owner.keyboard.type("not the password");
  await owner.keyboard.press("Enter");
  await expect(dialog.getByText("This password does not belong to the account.")).toBeVisible();
  await dialog.getByLabel("Password", { exact: true }).fill(password);
  await owner.keyboard.press("Enter");

  await expect(dialog).toBeHidden();
  await expect.poll(() => stored("solution")).toBe("Typed after the session ended.");
});

test("What one person typed is not sent in the name of another who signed in meanwhile", async () => {
  await openSolution(owner);
  const cookies = await member.context().cookies();
  await owner.context().addCookies(cookies.filter(({ name }) => name === "session"));
  await owner.getByLabel(novelty).fill("Not for the other account.");
  await owner.getByLabel(problem).focus();

  await expect(owner.getByText("What you typed has not been sent")).toBeVisible();
  expect(stored("solution")).toBe("Typed after the session ended.");
});

test("Signing out takes away what this browser kept", async () => {
  await owner.goto("/home");
  await owner.locator("summary").first().click();
  await owner.getByRole("button", { name: "Sign out" }).click();
  await owner.waitForURL("/");

  const kept = await owner.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(kept).toEqual([]);
});
