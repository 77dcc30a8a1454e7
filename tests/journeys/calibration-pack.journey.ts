import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { call, companies, evaluators, plantClosedCall } from "./closed-call.ts";
import { linkIn, mailTo } from "./mails.ts";
import * as evaluator from "./people/evaluator.ts";
import { maria } from "./people/people.ts";
import { openBrowser, signIn } from "./people/visitor.ts";
import { type Portal, startPortal } from "./portal.ts";

test.describe.configure({ mode: "serial" });

const phone = { viewport: { width: 375, height: 720 }, hasTouch: true };
const pack = `/manage/calls/${call.slug}/samples`;

let portal: Portal;
let hers: Page;
let his: Page;
let ivas: Page;
let pair: string;

test.beforeAll(async ({ browser }) => {
  portal = await startPortal();
  plantClosedCall(portal);
  pair = give(evaluators.iva.email);
  const sit = async (person: typeof evaluators.iva | typeof maria) => {
    const page = await openBrowser(browser, portal, phone);
    await page.goto("/sign-in");
    await signIn(page, person);
    await page.waitForURL("/home");
    return page;
  };
  [hers, ivas, his] = [await sit(maria), await sit(evaluators.iva), await sit(evaluators.petar)];
});

test.afterAll(() => portal.stop());

/** The first company's application, as if it had been routed to this evaluator. */
function give(email: string): string {
  const id = crypto.randomUUID();
  portal.database
    .prepare(
      `insert into assignments (id, callId, applicationId, evaluatorId, status, suitability, assignedAt)
       select ?, applications.callId, applications.id, evaluators.id, 'assigned', 500000, ?
       from applications join evaluators on evaluators.callId = applications.callId
       where applications.company = ? and evaluators.email = ?`,
    )
    .run(id, Date.now(), companies[0], email);
  return id;
}

async function isFaultless(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
}

async function prepare(title: string, summary: string, points: string, why: string) {
  await hers.goto(`${pack}/new`);
  await hers.getByLabel("Name", { exact: true }).first().fill(title);
  await hers.getByText("Solution", { exact: true }).click();
  await hers.getByLabel("Summary").fill(summary);
  await hers.getByRole("button", { name: "Save" }).click();
  await hers.getByRole("row", { name: title }).getByRole("link", { name: "Points and reasons" }).click();
  const technology = hers.getByRole("group", { name: /^Technology/ });
  await technology.getByLabel("What the programme would give").selectOption(points);
  await technology.getByLabel("Why").fill(why);
  await isFaultless(hers);
  await hers.getByRole("button", { name: "Save" }).click();
  await expect(hers.getByText("Your points and reasons are saved.")).toBeVisible();
}

test("Maria makes two samples up on her phone, says what she would give, and puts them before the evaluators", async () => {
  await prepare("A lamp that listens", "It hears who speaks.", "4", "The idea is new and shown to work.");
  await prepare("A lamp for everybody", "The best lamp.", "1", "Nothing is shown.");
  await isFaultless(hers);

  await hers.getByRole("link", { name: "Put the samples before the evaluators" }).click();
  await expect(hers.getByText("3 evaluators who accepted are told by e-mail.")).toBeVisible();
  await hers.getByRole("button", { name: "Put them before the evaluators" }).click();

  await expect(hers.getByText("3 of 3 evaluators have samples left")).toBeVisible();
  await isFaultless(hers);
});

test("Iva follows the letter; her application does not open before the samples, and the page says so", async () => {
  const mail = await mailTo(portal, evaluators.iva.email, /samples first/);
  await ivas.goto(linkIn(mail, "/evaluations"));
  await expect(ivas.getByText("First score 2 sample applications")).toBeVisible();
  await isFaultless(ivas);

  await ivas.goto(`/sheets/${pair}`);

  await expect(ivas).toHaveURL(/\/samples\?says=first$/);
  await expect(ivas.getByText("Your real applications open as soon as that is done.")).toBeVisible();
  await expect(ivas.getByText(companies[0])).not.toBeVisible();
});

/** The sample that is open on the page; on a phone its sheet is one tab away. */
async function score(page: Page, technology: number, market: number) {
  await page.waitForLoadState("networkidle");
  await page.getByRole("navigation", { name: "Parts of this page" }).getByText("Score sheet").click();
  await evaluator.give(page, technology, "Technology");
  await evaluator.give(page, market, "Market");
  await page.getByRole("button", { name: "Check and submit" }).click();
  await page.getByRole("button", { name: "Submit the sample" }).click();
  await page.getByText("You submitted this sample").waitFor();
}

test("Petar scores the first one, alone so far, and sees the reasons at once", async () => {
  await his.goto(`/evaluations/${call.slug}`);
  await his.getByRole("link", { name: "Go to the samples" }).first().click();
  await his.getByRole("link", { name: "A lamp that listens" }).click();
  await expect(his.getByText("The idea is new and shown to work.")).toHaveCount(0);
  await score(his, 2, 3);

  await expect(his.getByText("The idea is new and shown to work.")).toBeVisible();
  await expect(his.getByText("So far you are the only one")).toBeVisible();
});

test("what Iva has typed is kept when she leaves; after both samples her application opens", async () => {
  await ivas.getByRole("link", { name: "Score the next sample" }).click();
  await ivas.waitForLoadState("networkidle");
  await ivas.getByRole("navigation", { name: "Parts of this page" }).getByText("Score sheet").click();
  await ivas.getByLabel("Comment to the applicant").first().fill("Typed on the way.");
  await ivas.getByLabel("Overall comment to the applicant").focus();
  await expect(ivas.getByText(/^Saved at/)).toBeVisible();
  await isFaultless(ivas);
  await ivas.reload();
  await expect(ivas.getByLabel("Comment to the applicant").first()).toHaveValue("Typed on the way.");

  await score(ivas, 5, 3);
  await expect(ivas.getByText("2 evaluators have submitted this sample so far")).toBeVisible();
  await expect(ivas.getByRole("img", { name: "2 from 1 evaluator; 5 from 1 evaluator" })).toBeVisible();
  await expect(ivas.getByText(evaluators.petar.name)).toHaveCount(0);
  await isFaultless(ivas);
  await ivas.getByRole("link", { name: "Next sample" }).click();
  await score(ivas, 1, 0);
  await ivas.getByRole("link", { name: "To your applications" }).click();
  await ivas.getByRole("link", { name: companies[0] }).click();

  await expect(ivas).toHaveURL(`/sheets/${pair}`);
  await expect(ivas.getByRole("heading", { level: 2, name: companies[0] })).toBeVisible();
});

test("Maria sees how far each is from her points, reminds who is missing, and lets the last one begin", async () => {
  await hers.goto(pack);
  await expect(hers.getByText("2 of 3 evaluators have samples left")).toBeVisible();
  await expect(hers.getByRole("row", { name: evaluators.iva.name })).toContainText("2 of 2");
  await isFaultless(hers);

  await hers
    .getByRole("row", { name: evaluators.nikol.name })
    .getByRole("link", { name: "Let begin without" })
    .click();
  await hers.getByLabel("Why?").fill("Joined for the last two days.");
  await isFaultless(hers);
  await hers.getByRole("button", { name: "Let begin without the samples" }).click();

  await expect(hers.getByText("1 of 3 evaluators has samples left")).toBeVisible();
  await expect(hers.getByText("Joined for the last two days.")).toBeVisible();
});
