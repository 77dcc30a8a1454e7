import { expect, type Page, test } from "@playwright/test";
import { call, companies, evaluators, plantClosedCall } from "./closed-call.ts";
import { linkIn, mailTo } from "./mails.ts";
import * as evaluator from "./people/evaluator.ts";
import * as manager from "./people/manager.ts";
import { elena, georgi, maria } from "./people/people.ts";
import { openBrowser, signIn } from "./people/visitor.ts";
import { type Portal, startPortal } from "./portal.ts";

test.describe.configure({ mode: "serial" });

let portal: Portal;
let pages: Record<"maria" | "elena" | "georgi" | "iva", Page>;

test.beforeAll(async ({ browser }) => {
  portal = await startPortal();
  plantClosedCall(portal);
  const open = (locale: string) => openBrowser(browser, portal, { locale });
  const [english, bulgarian] = ["en-GB", "bg-BG"];
  pages = {
    maria: await open(english),
    elena: await open(english),
    georgi: await open(bulgarian),
    iva: await open(bulgarian),
  };
});

test.afterAll(() => portal.stop());

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

const table = [
  "Name;E-mail;Language;Applications;Topics",
  `${elena.name};${elena.email};en;4;VR`,
  `${georgi.name};${georgi.email};bg;3;AI`,
  "Nobody;no address;en;;",
];

test("Maria invites two people from a table, and is told which line cannot be invited", async () => {
  const { maria: page } = pages;
  await page.goto("/sign-in");
  await signIn(page, maria);
  await page.waitForURL("/home");
  await page.goto(`/manage/calls/${call.slug}`);
  await manager.turnTo(page, "Evaluators");
  await manager.bringInvitees(page, { name: "evaluators.csv", content: table.join("\n") });

  await expect(page.getByText("“no address” is not an e-mail address")).toBeVisible();
  await page.getByRole("button", { name: "Invite 2 people" }).click();
  await expect(page.getByText("2 invitations are on their way.")).toBeVisible();
});

test("Georgi, who reads Bulgarian, answers by a press only, and Maria reads why he declines", async () => {
  const { maria: hers, georgi: his } = pages;
  const mail = await mailTo(portal, georgi.email, /./);
  await his.goto(linkIn(mail, "/invitations"));
  await expect(his.getByRole("link", { name: "Приемам" })).toBeVisible();
  await his.getByRole("link", { name: "Отказвам" }).click();
  await his.getByLabel("Защо отказвате?").fill("В чужбина съм до есента.");
  await his.getByRole("button", { name: "Отказвам поканата" }).click();
  await expect(heading(his, "На тази покана е отговорено с отказ")).toBeVisible();

  await manager.turnTo(hers, "Evaluators");
  await hers.getByRole("link", { name: georgi.name }).click();
  await expect(hers.getByText("В чужбина съм до есента.")).toBeVisible();
});

test("Elena takes fewer than she was asked for, and undertakes to keep everything confidential", async () => {
  const { maria: hers, elena: page } = pages;
  const mail = await mailTo(portal, elena.email, /./);
  await evaluator.takeInvitation(page, linkIn(mail, "/invitations"), elena);
  await expect(page.getByText("You are asked for 4 applications; you may take fewer.")).toBeVisible();
  await evaluator.acceptInvitation(page, {
    organisation: "University of Ruse",
    expertIn: "VR",
    languages: ["Bulgarian"],
    capacity: 2,
  });
  await expect(heading(page, call.title)).toBeVisible();

  await manager.turnTo(hers, "Evaluators");
  await expect(hers.getByRole("row", { name: elena.name })).toContainText("of 4 asked for");
});

test("Elena sees of each applicant the name, country and team alone, and declares a conflict", async () => {
  const { elena: page } = pages;
  for (const company of companies) await expect(page.getByRole("checkbox", { name: company })).toBeVisible();
  expect(await page.content()).not.toContain("We cool cities.");

  await page.getByRole("checkbox", { name: "Tall Towers" }).check();
  await page.getByLabel("What connects you? (Tall Towers)").fill("I advised them last year.");
  await evaluator.declareNoConflict(page);
  await expect(page.getByText("Thank you. Your declaration is saved.")).toBeVisible();
});

test("Elena marks what she would like, and is not asked about what she has a conflict with", async () => {
  const { elena: page } = pages;
  await page.getByRole("link", { name: "Preferences" }).click();
  const asked = (company: string) => page.getByRole("group", { name: new RegExp(company) });
  await expect(asked("Tall Towers")).toHaveCount(0);

  await asked("Lumen Stories").getByRole("radio", { name: "Gladly" }).check();
  await expect(page.getByText(/^Saved at/)).toBeVisible();
});

test("Maria compares two proposals, and chooses one of them", async () => {
  const { maria: page } = pages;
  await manager.turnTo(page, "Routing");
  await manager.askForRouting(page);
  await expect(page.getByText("all applications have their evaluators")).toBeVisible();
  await page.getByRole("link", { name: "Proposals beside each other" }).click();
  await page.getByRole("link", { name: "Compute another one" }).click();
  await page.getByLabel("The best fit altogether").check();
  await page.getByRole("button", { name: "Propose a routing" }).click();
  await expect(page.getByText("all applications have their evaluators")).toBeVisible();
  await page.getByRole("link", { name: "Proposals beside each other" }).click();
  await expect(page.getByRole("rowheader", { name: /^Proposal/ })).toHaveCount(2);

  await page.getByRole("link", { name: "Proposal 1" }).click();
  await expect(page.getByRole("heading", { name: "Proposal 1" })).toBeVisible();
  await manager.chooseRouting(page);
  await expect(page.getByText("Proposed: only managers see it")).toBeVisible();
});

test("What is only proposed does not exist for Elena", async () => {
  const { elena: page } = pages;
  const proposed = pairsOf(elena.email, "proposed");
  expect(proposed.length).toBeGreaterThan(0);

  await page.goto(`/evaluations/${call.slug}`);
  await expect(page.getByText("Nothing to evaluate yet")).toBeVisible();
  for (const { id } of proposed) expect((await page.request.get(`/sheets/${id}`)).status()).toBe(404);
});

test("Maria sees what a move by hand would mean before she makes it", async () => {
  const { maria: page } = pages;
  await page.getByRole("rowheader").getByRole("link", { name: "Tall Towers" }).click();
  await page.getByRole("link", { name: "See the consequences" }).first().click();
  await expect(page.getByText("Nothing has changed yet. This is what would.")).toBeVisible();
  await expect(page.getByRole("table", { name: "For the whole routing" })).toBeVisible();

  await page.getByRole("button", { name: "Make this change" }).click();
  await expect(page.getByText("Done. What is only proposed waits until you publish.")).toBeVisible();
});

test("Maria publishes, and everybody concerned gets one letter in their own language", async () => {
  const { maria: page } = pages;
  await page.goto(`/manage/calls/${call.slug}/assignment`);
  await manager.publishRouting(page);
  await expect(page.getByText("Published. Every evaluator concerned has been told.")).toBeVisible();

  for (const { email } of [elena, ...Object.values(evaluators)]) await mailTo(portal, email, "to evaluate");
});

test("Elena opens what is hers, learns of nobody else, and does not get at what is not hers", async () => {
  const { elena: page } = pages;
  const [hers] = pairsOf(elena.email, "assigned");
  const foreign = pairsOf(evaluators.iva.email, "assigned");
  await page.goto(`/evaluations/${call.slug}`);
  await page.getByRole("link", { name: hers.company }).click();
  await expect(page.getByText("We cool cities.")).toBeVisible();

  expect(await page.content()).not.toMatch(/Iva|Koleva|Petar|Nikol|studio\.example|radio\.example/);
  for (const { id } of foreign)
    for (const way of [`/sheets/${id}`, `/sheets/${id}.data`])
      expect((await page.request.get(way)).status()).toBe(404);
});

test("Elena finds a conflict late and gives the application up: it closes for her at once", async () => {
  const { elena: page } = pages;
  const [given] = pairsOf(elena.email, "assigned");
  await page.getByRole("link", { name: "I have a conflict of interest" }).click();
  await page.getByLabel("What is the conflict?").fill("Their new investor is my employer.");
  await page.getByRole("button", { name: "Give up this application" }).click();
  await expect(heading(page, call.title)).toBeVisible();

  expect((await page.request.get(`/sheets/${given.id}`)).status()).toBe(404);
  await mailTo(portal, maria.email, /./);
});

test("Maria is told what has nobody now, sees the price of a repair, and carries it out by one press", async () => {
  const { maria: page } = pages;
  const letter = await mailTo(portal, maria.email, "A conflict of interest closed an application");
  await page.goto(linkIn(letter, "/assignment"));
  await expect(page.getByText("1 of 1 evaluations")).toBeVisible();
  await expect(page.getByText("Fit altogether")).toBeVisible();

  await page.getByRole("button", { name: "Fill the gaps" }).click();
  await expect(page.getByText("1 evaluation has somebody again.")).toBeVisible();
});

test("Whoever takes over is told of the one application, and of nobody who had it", async () => {
  const [lost] = pairsOf(elena.email, "recused");
  const taker = Object.values(evaluators).find(({ email }) =>
    pairsOf(email, "assigned").some(({ company }) => company === lost.company),
  )!;
  const letter = await mailTo(portal, taker.email, call.title);

  expect(letter.text).not.toMatch(/Elena|Dimitrova|University of Ruse/);
});

type Row = { id: string; company: string };

function pairsOf(email: string, status: string): Row[] {
  const of = portal.database.prepare<[string, string], Row>(
    `select assignments.id, applications.company from assignments
     join applications on applications.id = applicationId join evaluators on evaluators.id = evaluatorId
     where evaluators.email = ? and assignments.status = ? order by applications.number`,
  );
  return of.all(email, status);
}
