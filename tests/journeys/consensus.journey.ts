import AxeBuilder from "@axe-core/playwright";
import { type BrowserContextOptions, expect, type Page, test } from "@playwright/test";
import { differing, disagreeing, plantDifferingSheets } from "./differing-sheets.ts";
import { linkIn, mailTo } from "./mails.ts";
import { give } from "./people/evaluator.ts";
import { maria, type Person } from "./people/people.ts";
import { openBrowser, signIn } from "./people/visitor.ts";
import { type Portal, startPortal } from "./portal.ts";

test.describe.configure({ mode: "serial" });

let portal: Portal;
let hers: Page;
let iva: Page;
let petar: Page;

const home = `/manage/calls/${differing.slug}`;
const phone = { viewport: { width: 375, height: 720 }, hasTouch: true };
const objection = "I still see no market.";

test.beforeAll(async ({ browser }) => {
  portal = await startPortal();
  plantDifferingSheets(portal);
  const seated = async (person: Person, options: BrowserContextOptions = {}) => {
    const page = await openBrowser(browser, portal, options);
    await page.goto("/sign-in");
    await signIn(page, person);
    await page.waitForURL("/home");
    return page;
  };
  hers = await seated(maria);
  iva = await seated(disagreeing.iva, phone);
  petar = await seated(disagreeing.petar, { ...phone, javaScriptEnabled: false });
});

test.afterAll(() => portal.stop());

const tagIn = (page: Page, name: string) => page.getByRole("definition").getByText(name, { exact: true });

/** Nothing is cut off on a phone, and nobody is kept out. */
async function expectReadable(page: Page) {
  const isWider = () => document.documentElement.scrollWidth > window.innerWidth;
  expect(await page.evaluate(isWider)).toBe(false);
}

async function faults(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html).join(" ")}`);
}

test("The portal says that the sheets lie too far apart, and Maria opens the discussion with Iva as rapporteur", async () => {
  await hers.goto(home);
  await hers.getByRole("link", { name: "1 application needs a consensus" }).click();
  await hers.getByRole("link", { name: differing.company }).click();
  await expect(hers.getByText("4 points apart")).toHaveCount(2);
  await hers.getByRole("link", { name: "Open the discussion" }).click();
  await hers.getByLabel(/^Iva Koleva/).check();
  await hers.getByRole("button", { name: "Open the discussion" }).click();

  await expect(tagIn(hers, "Being discussed")).toBeVisible();
});

test("Petar comes by his letter, on a phone without JavaScript, sees both sheets without a name and says something", async () => {
  const mail = await mailTo(portal, disagreeing.petar.email, /discuss/);
  await petar.goto(linkIn(mail, "/sheets"));
  await expect(petar.getByText("4 points apart")).toHaveCount(2);
  await expect(petar.getByText("Iva Koleva")).toHaveCount(0);
  await petar.getByLabel("Your message").fill("Nobody pays for towers.");
  await petar.getByRole("button", { name: "Send" }).click();

  await expect(petar.getByText("Nobody pays for towers.")).toBeVisible();
  await expectReadable(petar);
});

test("Iva reads it on her phone, is told what is missing in the consensus sheet, and puts it forward", async () => {
  const mail = await mailTo(portal, disagreeing.iva.email, /discuss/);
  await iva.goto(linkIn(mail, "/sheets"));
  await expect(iva.getByText("Nobody pays for towers.")).toBeVisible();
  await expectReadable(iva);
  expect(await faults(iva)).toEqual([]);
  await iva.getByRole("link", { name: "Write the consensus sheet" }).click();
  await give(iva, 4, "Technology");
  await iva.getByLabel("Overall comment to the applicant").fill("Together we see promise.");
  await expectReadable(iva);
  await iva.getByRole("button", { name: "Check and put forward" }).click();
  await iva.getByRole("link", { name: "Points for “Market”" }).click();
  await give(iva, 4, "Market");
  await iva.getByRole("button", { name: "Check and put forward" }).click();
  await iva.getByRole("button", { name: "Put it forward" }).click();

  await expect(iva.getByText("the others are asked")).toBeVisible();
  await expectReadable(iva);
  expect(await faults(iva)).toEqual([]);
});

test("Maria reads that it waits for an answer, and that until then the mean counts", async () => {
  await hers.goto(`${home}/shortlist`);
  await expect(hers.getByText("1 discussion is still open")).toBeVisible();
  await hers.goto(home);
  await hers.getByRole("link", { name: "1 consensus sheet waits for answers" }).click();
  await hers.getByRole("link", { name: differing.company }).click();
  await expect(tagIn(hers, "Waits for answers")).toBeVisible();
});

test("Petar records a minority view, which makes the sheet final", async () => {
  const mail = await mailTo(portal, disagreeing.petar.email, /Do you agree/);
  await petar.goto(linkIn(mail, "/sheets"));
  await petar.getByRole("link", { name: "Read it and answer" }).click();
  await petar.getByLabel("No, I record a minority view").check();
  await petar.getByLabel("What you see differently").fill(objection);
  await expectReadable(petar);
  await petar.getByRole("button", { name: "Send the answer" }).click();

  await expect(petar.getByText("The consensus sheet is final. Thank you.")).toBeVisible();
  await iva.reload();
  await expect(iva.getByText("The consensus sheet is final. Thank you.")).toBeVisible();
  await expect(iva.getByText(objection)).toHaveCount(0);
});

test("The ranking goes by the consensus sheet, and the minority view stands beside it", async () => {
  await hers.goto(`${home}/ranking`);
  await expect(hers.getByRole("row", { name: new RegExp(`${differing.company}.*80\\.0%`) })).toBeVisible();
  await hers.getByRole("link", { name: differing.company }).first().click();

  await expect(hers.getByText("By the consensus sheet that Iva Koleva wrote.")).toBeVisible();
  await expect(hers.getByText(objection)).toBeVisible();
});

test("The applicant's report begins with what the consensus sheet says, and nothing of the minority view", async () => {
  await hers.goto(`${home}/shortlist`);
  await hers.getByRole("button", { name: "Freeze the shortlist" }).click();
  await hers.getByRole("heading", { name: "Decisions", exact: true }).waitFor();
  await hers.goto(`${home}/decisions/feedback`);
  await hers.getByRole("link", { name: differing.company }).click();

  await expect(hers.getByText("Together we see promise.")).toBeVisible();
  await expect(hers.getByText("As I see it.")).toHaveCount(0);
  await expect(hers.getByText(objection)).toHaveCount(0);
});
