import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, expect, type Page, test } from "@playwright/test";
import * as evaluator from "./people/evaluator.ts";
import { openBrowser, signIn } from "./people/visitor.ts";
import { plantPresentation } from "./plant-presentation.ts";
import { type Portal, startPortal } from "./portal.ts";
import { addressesIn } from "./screens/addresses.ts";
import { emailOf } from "./screens/visitors.ts";

test.describe.configure({ mode: "serial" });

const phone = { width: 375, height: 720 };

let portal: Portal;
let page: Page;
let id: string;

test.beforeAll(async ({ browser }) => {
  portal = await startPortal({ demo: true });
  id = addressesIn(portal).sheetToDo.assignmentId;
  plantPresentation(portal, id);
  page = await sitDown(browser, { viewport: phone, hasTouch: true });
});

// The presentation was put into a submitted version past its receipt.
test.afterAll(() => portal.stop({ planted: ["changedVersions", "unsignedVersions"] }));

/** The evaluator, at a device of this kind. */
async function sitDown(browser: Browser, device: BrowserContextOptions) {
  const at = await openBrowser(browser, portal, device);
  await at.goto("/sign-in");
  await signIn(at, { email: emailOf("evaluator"), password: "finalist-demo" });
  await at.waitForURL("/home");
  return at;
}

type Sheet = { status: string; scores: string; overallToApplicant: string };

const sheet = (of = id) =>
  portal.database.prepare<string[], Sheet>("select * from sheets where assignmentId = ?").get(of);
const pointsOf = (criterion: string, of = id) => JSON.parse(sheet(of)?.scores ?? "{}")[criterion]?.points;
const overall = "Overall comment to the applicant";
const saved = () => page.getByText(/^Saved at \d\d:\d\d$/);
const turnTo = (pane: string) =>
  page.getByRole("navigation", { name: "Parts of this page" }).getByText(pane).click();

async function openSheet() {
  await page.goto(`/sheets/${id}`);
  await page.waitForLoadState("networkidle");
}

async function faults() {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html).join(" ")}`);
}

const isWiderThanPhone = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

test("On a phone the application is read first, its presentation page by page without leaving", async () => {
  await openSheet();
  await page.getByRole("button", { name: "Look at it here" }).click();
  await expect(page.getByText("Page 1 of 2")).toBeVisible();
  await expect(page.getByText("We hear what pictures say")).toBeAttached();
  await page.getByRole("button", { name: "Page on" }).click();

  await expect(page.getByText("Page 2 of 2")).toBeVisible();
  await expect(page.getByText("Three newspapers pay for it")).toBeAttached();
  expect(await inkOf(page)).toBeGreaterThan(0);
  expect(await faults()).toEqual([]);
  expect(await isWiderThanPhone()).toBe(false);
});

/** How much of the drawn page is not white. */
function inkOf(at: Page): Promise<number> {
  return at.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
    return data.filter((value, at) => at % 4 === 0 && value < 128).length;
  });
}

test("The sheet is one tab away and saved as it is filled in", async () => {
  await turnTo("Score sheet");
  await evaluator.give(page, 4, "Excellence of the technology");
  await page.getByLabel("Comment to the applicant").first().fill("Measured honestly.");
  await page.getByLabel(overall).focus();

  await expect(saved()).toBeVisible();
  await expect.poll(() => pointsOf("technology")).toBe(4);
  expect(await faults()).toEqual([]);
  expect(await isWiderThanPhone()).toBe(false);
});

test("In a tunnel everything stays on the phone, and is sent when the train is out of it", async () => {
  await page.context().setOffline(true);
  await evaluator.give(page, 3, "Market and impact");
  await page.getByLabel(overall).fill("Typed in the tunnel.");
  await page.getByLabel("Comment to the applicant").first().focus();
  await expect(page.getByText("No connection: kept on this device").first()).toBeVisible();
  await page.getByRole("button", { name: "Check and submit" }).click();
  await expect(page.getByLabel(overall)).toHaveValue("Typed in the tunnel.");

  await page.context().setOffline(false);
  await expect.poll(() => sheet()!.overallToApplicant).toBe("Typed in the tunnel.");
  expect(pointsOf("market")).toBe(3);
});

test("A window that is closed in the tunnel loses nothing: the next visit sends it", async () => {
  await openSheet();
  await turnTo("Score sheet");
  await page.context().setOffline(true);
  await page.getByLabel(overall).fill("Typed before the battery was empty.");
  await page.getByLabel("Comment to the applicant").first().focus();
  await expect(page.getByText(/kept on this device/i).first()).toBeVisible();
  const crashed = page;
  page = await crashed.context().newPage();
  await crashed.close();
  await page.context().setOffline(false);

  await openSheet();
  await expect.poll(() => sheet()!.overallToApplicant).toBe("Typed before the battery was empty.");
  await turnTo("Score sheet");
  await expect(page.getByLabel(overall)).toHaveValue("Typed before the battery was empty.");
});

test("Another window that changed the same text asks which one stays", async () => {
  const laptop = await page.context().newPage();
  await laptop.goto(`/sheets/${id}`);
  await laptop.waitForLoadState("networkidle");
  await laptop.getByText("Score sheet").last().click();
  await laptop.getByLabel(overall).fill("From the laptop.");
  await laptop.getByLabel("Comment to the applicant").first().focus();
  await expect.poll(() => sheet()!.overallToApplicant).toBe("From the laptop.");
  await laptop.close();

  await page.getByLabel(overall).fill("From the phone.");
  await page.getByLabel("Comment to the applicant").first().focus();
  await expect(page.getByText(/You changed this answer in another window on/)).toBeVisible();
  await page.getByRole("button", { name: "Take the other answer" }).click();

  await expect(page.getByLabel(overall)).toHaveValue("From the laptop.");
  expect(sheet()!.overallToApplicant).toBe("From the laptop.");
});

test("An incomplete sheet says what is missing, and each thing leads to its field", async () => {
  await page.getByRole("button", { name: "Check and submit" }).click();
  await expect(page.getByText("4 things are still missing")).toBeVisible();
  await page.getByRole("link", { name: "Points for “Fit with the programme”" }).click();

  await expect(
    page
      .getByRole("group", { name: /^Fit with the programme/ })
      .getByRole("radio")
      .first(),
  ).toBeFocused();
  expect(sheet()!.status).toBe("draft");
});

test("A complete one is submitted, taken back within ten minutes, and submitted again", async () => {
  for (const criterion of ["Business model", "Team", "Fit with the programme"])
    await evaluator.give(page, 4, criterion);
  await evaluator.submitSheet(page);
  await expect.poll(() => sheet()!.status).toBe("submitted");
  await turnTo("Score sheet");
  await page.getByRole("link", { name: "Look at it again, or undo it" }).click();
  await turnTo("Score sheet");
  await page.getByRole("link", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Take the submission back" }).click();
  await expect.poll(() => sheet()!.status).toBe("draft");

  await turnTo("Score sheet");
  await page.getByRole("button", { name: "Check and submit" }).click();
  await page.getByRole("button", { name: "Submit the sheet" }).click();
  await expect.poll(() => sheet()!.status).toBe("submitted");
});

test("The evaluator sees their own figures, and nobody else's", async () => {
  await page.goto("/evaluations/open-call-2");

  await expect(page.getByRole("heading", { name: "Your scores so far" })).toBeVisible();
  expect(await faults()).toEqual([]);
});

test("Time is counted on the device and told to nobody", async () => {
  const sent: string[] = [];
  page.on("request", (request) => void sent.push(request.url()));
  id = addressesIn(portal).sheetToDo.assignmentId;
  await openSheet();
  await turnTo("Score sheet");
  await expect(page.getByText("Your time here: 0 min")).toBeVisible();
  sent.length = 0;

  await expect.poll(() => page.evaluate(secondsKept), { timeout: 30_000 }).toBeGreaterThanOrEqual(5);
  expect(sent).toEqual([]);
});

/** In all sheets together. */
function secondsKept(): Promise<number> {
  return new Promise((known) => {
    const opening = indexedDB.open("finalist time");
    opening.onsuccess = () => {
      const all = opening.result.transaction("spent").objectStore("spent").getAll();
      all.onsuccess = () => {
        opening.result.close();
        known(all.result.reduce((sum, seconds) => sum + seconds, 0));
      };
    };
  });
}

test("On a laptop both stand side by side, and keys give points and turn pages, but never while one types", async ({
  browser,
}) => {
  await page.context().close();
  page = await sitDown(browser, { viewport: { width: 1280, height: 720 } });
  await openSheet();
  await page.keyboard.press("j");
  await page.keyboard.press("4");
  await page.keyboard.press("j");
  await page.keyboard.press("2");
  await expect.poll(() => [pointsOf("technology"), pointsOf("market")]).toEqual([4, 2]);

  await page.getByLabel(overall).fill("");
  await page.getByLabel(overall).pressSequentially("5 jokes, no proof");
  await page.getByRole("button", { name: "Check and submit" }).focus();
  await expect.poll(() => sheet()!.overallToApplicant).toBe("5 jokes, no proof");
  expect([pointsOf("technology"), pointsOf("market")]).toEqual([4, 2]);

  await page.keyboard.press("p");
  await expect(page).not.toHaveURL(new RegExp(id));
  await expect(page.getByRole("region", { name: "Application" })).toBeVisible();
});

test("Keys work by their place where the keyboard writes Cyrillic, and can be turned off", async () => {
  await openSheet();
  const press = (key: string, code: string) =>
    page.evaluate(
      ([letter, place]) =>
        document.body.dispatchEvent(
          new KeyboardEvent("keydown", { key: letter, code: place, bubbles: true, cancelable: true }),
        ),
      [key, code],
    );
  await press("в", "KeyJ");
  await expect(page.locator("#points-technology")).toBeFocused();

  await page.getByText("Keys", { exact: true }).click();
  await page.getByLabel("Use these keys on this device").uncheck();
  await press("p", "KeyP");
  await expect(page).toHaveURL(new RegExp(id));
  await expect(page.getByText("They do nothing while you are typing.")).toBeVisible();
});

test("Without JavaScript both parts stand on one page with links between them, and buttons save and submit", async ({
  browser,
}) => {
  await page.context().close();
  page = await sitDown(browser, { viewport: phone, javaScriptEnabled: false });
  await page.goto(`/sheets/${id}`);
  await turnTo("Score sheet");
  await expect(page).toHaveURL(/#score-sheet$/);
  await evaluator.give(page, 5, "Excellence of the technology");
  await page.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => pointsOf("technology")).toBe(5);

  await page.getByRole("button", { name: "Check and submit" }).click();
  await page.getByRole("link", { name: "How sure you are of the points" }).click();
  await expect(page).toHaveURL(/#confidence$/);
  for (const criterion of ["Market", "Business model", "Team", "Fit with the programme"])
    await evaluator.give(page, 3, criterion);
  await page.getByLabel(overall).fill("Written without scripts.");
  await evaluator.submitSheet(page);

  await expect.poll(() => sheet()!.status).toBe("submitted");
});
