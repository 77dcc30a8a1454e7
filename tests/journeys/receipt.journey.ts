import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { completeApplication } from "./applying.ts";
import { setUpCall } from "./call-setup.ts";
import { saved } from "./downloads.ts";
import * as applicant from "./people/applicant.ts";
import * as manager from "./people/manager.ts";
import { andreas as owner } from "./people/people.ts";
import { openBrowser } from "./people/visitor.ts";
import { type Portal, startPortal } from "./portal.ts";
import { smallPdf } from "./small-pdf.ts";
import { submittedVersions } from "./submissions.ts";

test.describe.configure({ mode: "serial" });

let portal: Portal;
/** Of the same programme, after the first one was lost. */
let another: Portal;
let andreas: Page;
let stranger: Page;
let maria: Page;
let json: Buffer;
let bundle: Buffer;

test.beforeAll(async ({ browser }) => {
  portal = await startPortal();
  const first = await openBrowser(browser, portal);
  await setUpCall(first, portal, new Date());
  await first.context().close();
  [andreas, stranger] = await Promise.all([1, 2].map(() => openBrowser(browser, portal)));
});

test.afterAll(async () => {
  await portal.stop();
  await another?.stop();
});

test("Andreas submits and keeps the receipt, as JSON and with his file", async () => {
  await completeApplication(andreas, portal, owner);
  await applicant.submitApplication(andreas);
  await expect(andreas.getByText("LS1-0001", { exact: true })).toBeVisible();
  json = await readFile(await saved(andreas, "Receipt (JSON)"));
  bundle = await readFile(await saved(andreas, "Everything (ZIP)"));

  expect(bundle.subarray(0, 4).toString("latin1")).toBe("PK\x03\x04");
});

const anyFile = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });

async function check(page: Page, receipt: Buffer) {
  await page.goto("/verify");
  await page.getByLabel("Receipt (JSON)").setInputFiles(anyFile("receipt.json", receipt));
  await page.getByRole("button", { name: "Check", exact: true }).click();
}

test("A stranger is told that the receipt is genuine, and which file belongs to it", async () => {
  await check(stranger, json);
  await expect(stranger.getByText("The receipt is genuine")).toBeVisible();
  await expect(stranger.getByText("This portal still holds exactly this version.")).toBeVisible();
  await expect(stranger.getByText("LS1-0001", { exact: true })).toBeVisible();

  const compared = stranger.getByLabel("Check a file against the receipt");
  await compared.setInputFiles(anyFile("renamed.pdf", smallPdf));
  await expect(stranger.getByText("This is “deck.pdf”, exactly as it was received.")).toBeVisible();
  await compared.setInputFiles(anyFile("deck.pdf", Buffer.concat([smallPdf, Buffer.from(" ")])));
  await expect(stranger.getByText("This is none of the files of this receipt")).toBeVisible();
});

test("A receipt in which one word was changed proves nothing, and neither does something else", async () => {
  await check(stranger, Buffer.from(json.toString().replace("Lumen Stories", "Lumen Histories")));
  await expect(stranger.getByRole("alert")).toContainText("What it says was changed after it was signed");

  await check(stranger, smallPdf);
  await expect(stranger.getByRole("alert")).toContainText("This is not the JSON of a receipt");
});

test("Maria begins anew on an empty portal, which does not know the key of the first one", async ({
  browser,
}) => {
  another = await startPortal();
  maria = await openBrowser(browser, another);
  await setUpCall(maria, another, new Date());
  await manager.turnTo(maria, "Applications");
  await maria.getByRole("link", { name: "Import from a table" }).click();
  await maria.getByRole("link", { name: "Restore lost applications from their receipts" }).click();
  await takeBack(maria);

  await expect(maria.getByRole("alert")).toContainText("Signed with a key that is not this portal's");
  expect(submittedVersions(another)).toEqual([]);
});

test("Once Maria says that the key is theirs, the application is there as it was", async () => {
  await maria.getByRole("link", { name: "It is our earlier installation's key" }).click();
  await expect(maria.getByText(/^Receipts that were signed with the key/)).toBeVisible();
  await takeBack(maria);
  await expect(maria.getByText("LS1-0001 is here again, as it was received.")).toBeVisible();

  await maria.getByRole("link", { name: "See the application" }).click();
  await expect(maria.getByText("It finds who is in the picture, and why.")).toBeVisible();
  expect(await readFile(await saved(maria, "deck.pdf"))).toEqual(smallPdf);
  expect(submittedVersions(another)).toEqual(submittedVersions(portal));
});

test("The other portal holds it now, and says whose signature the receipt has", async ({ browser }) => {
  const page = await openBrowser(browser, another);
  await check(page, json);

  await expect(page.getByText("Unchanged, but signed by another portal")).toBeVisible();
  await expect(page.getByText("This portal still holds exactly this version.")).toBeVisible();
});

async function takeBack(page: Page) {
  await page.getByLabel("Receipt (ZIP or JSON)").setInputFiles(anyFile("receipt.zip", bundle));
  await page.getByRole("button", { name: "Restore the application" }).click();
}
