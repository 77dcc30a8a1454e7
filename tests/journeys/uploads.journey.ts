import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { largePdf } from "./large-pdf.ts";
import { type Line, openLine } from "./line.ts";
import { openBrowser, signIn } from "./people/visitor.ts";
import { type Portal, startPortal } from "./portal.ts";
import { emailOf } from "./screens/visitors.ts";

test.describe.configure({ mode: "serial" });

const folder = mkdtempSync(join(tmpdir(), "finalist-files-"));
const pieceBytes = 4 * 1024 * 1024;

let portal: Portal;
let line: Line;
let page: Page;
let section: string;

test.beforeAll(async ({ browser }) => {
  portal = await startPortal({ demo: true });
  line = await openLine(portal.origin, 3);
  section = askForAnnexes();
  page = await openBrowser(browser, { ...portal, origin: line.origin });
  await page.goto("/sign-in");
  await signIn(page, { email: emailOf("applicant"), password: "finalist-demo" });
  await page.waitForURL("/home");
  await openSection(page, "en");
});

test.afterAll(async () => {
  line.close();
  await portal.stop();
  rmSync(folder, { recursive: true });
});

type Row = { applicationId: string; formId: string; definition: string };

/** Puts a question for several files beside that for the deck of a draft, and tells where it is asked. */
function askForAnnexes() {
  const { database } = portal;
  const { applicationId, formId, definition } = database
    .prepare<[string], Row>(
      `select applications.id as applicationId, formVersions.id as formId, definition from applications
       join formVersions on formVersions.id = applications.formVersionId join calls on calls.id = applications.callId
       join accounts on accounts.id = ownerId where slug = 'open-call-3' and accounts.email = ?`,
    )
    .get(emailOf("applicant"))!;
  const form = JSON.parse(definition) as FormDefinition;
  const withDeck = form.sections.find(({ questions }) => questions.some((one) => one.id === "deck"))!;
  withDeck.questions.push({
    id: "annexes",
    type: "file",
    accept: ["pdf"],
    mostMegabytes: 20,
    mostFiles: 3,
    required: false,
    visibleTo: "evaluators",
    label: { en: "Annexes", bg: "Приложения" },
  });
  // A version never changes, so the portal reads each once: this is another one.
  const version = { id: crypto.randomUUID(), definition: JSON.stringify(form), formId, applicationId };
  database
    .prepare(
      `insert into formVersions (id, callId, number, definition, createdAt)
       select :id, callId, number + 100, :definition, createdAt from formVersions where id = :formId`,
    )
    .run(version);
  database.prepare("update applications set formVersionId = :id where id = :applicationId").run(version);
  return `/applications/${applicationId}/sections/${withDeck.id}`;
}

async function openSection(on: Page, language: "en" | "bg") {
  await on.goto(`${section}?language=${language}`);
  await expect(on.getByLabel(language === "en" ? "Annexes" : "Приложения")).toBeEnabled();
  await on.waitForLoadState("networkidle");
}

/** For names that no browser finds on the disk where the machine has no locale. */
function inMemory(name: string, buffer: Buffer) {
  return { name, mimeType: "application/pdf", buffer };
}

/** A file on the disk, as browsers know one again by its name, size and date. */
function aFile(name: string, content: Buffer | string) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const annexes = () => page.getByLabel("Annexes");
const row = (name: string) => page.getByRole("listitem").filter({ hasText: name });
const stored = (name: string) => page.getByRole("link", { name });

/** What the browser sends from now on: how many uploads it begins, and where it goes on with one. */
function watch(context: BrowserContext) {
  const seen = { begun: 0, resumedAt: [] as number[] };
  context.on("request", (request) => {
    if (request.method() === "POST" && /\/uploads\/\w+$/.test(request.url())) seen.begun += 1;
  });
  context.on("response", (response) => {
    const offset = response.headers()["upload-offset"];
    if (response.request().method() === "HEAD" && offset) seen.resumedAt.push(Number(offset));
  });
  return seen;
}

test("A file shows how far it is, survives a broken line, and goes on where it stopped", async () => {
  const plan = aFile("plan.pdf", largePdf(12_000_000, 14));
  const seen = watch(page.context());
  await annexes().setInputFiles(plan);
  const progress = row("plan.pdf").getByRole("progressbar");
  await expect.poll(async () => Number(await progress.getAttribute("value"))).toBeGreaterThan(pieceBytes);

  line.cut();
  await expect(row("plan.pdf")).toContainText("The connection is lost. Sending goes on from here");
  line.mend();

  await expect(stored("plan.pdf")).toBeVisible();
  await expect(row("plan.pdf")).toContainText("11.4 MB · 14 pages");
  expect(seen.begun).toBe(1);
  expect(Math.max(...seen.resumedAt)).toBeGreaterThan(pieceBytes - 1);
});

test("A file that was under way when the window was left goes on when it is chosen again in another one", async () => {
  const letters = aFile("letters.pdf", largePdf(12_000_001, 2));
  const seen = watch(page.context());
  await annexes().setInputFiles(letters);
  const progress = row("letters.pdf").getByRole("progressbar");
  await expect.poll(async () => Number(await progress.getAttribute("value"))).toBeGreaterThan(pieceBytes);

  const context = page.context();
  page.on("dialog", (dialog) => void dialog.accept());
  await page.close({ runBeforeUnload: false });
  page = await context.newPage();
  await openSection(page, "en");
  await expect(row("letters.pdf")).toContainText("This file was not sent to the end.");
  await annexes().setInputFiles(letters);

  await expect(stored("letters.pdf")).toBeVisible();
  expect(seen.begun).toBe(1);
  expect(Math.max(...seen.resumedAt)).toBeGreaterThan(pieceBytes - 1);
});

test("Where three fit, a fourth is not taken, and the place of a removed one is free again", async () => {
  const table = aFile("table.pdf", largePdf(1000));
  await annexes().setInputFiles([table, aFile("more.pdf", largePdf(1000))]);
  await expect(annexes()).toHaveAccessibleDescription(/Only 1 file fits here\./);

  await annexes().setInputFiles(table);
  await expect(stored("table.pdf")).toBeVisible();
  await expect(page.getByText("All 3 files are here. Remove one to add another.")).toBeVisible();

  await page.getByRole("button", { name: "Remove letters.pdf" }).click();
  await expect(stored("letters.pdf")).toHaveCount(0);
  await expect(annexes()).toBeVisible();
  await page.getByRole("button", { name: "Remove table.pdf" }).click();
  await expect(stored("table.pdf")).toHaveCount(0);
});

test("What is too large, empty or of another kind is said beside the field, before it is sent where that is possible", async () => {
  const seen = watch(page.context());
  await annexes().setInputFiles(aFile("huge.pdf", Buffer.alloc(20 * 1024 * 1024 + 1)));
  await expect(annexes()).toHaveAccessibleDescription(
    /huge\.pdf: This file is too large\. It may have at most 20 MB\./,
  );
  await annexes().setInputFiles(aFile("empty.pdf", ""));
  await expect(annexes()).toHaveAccessibleDescription(/empty\.pdf: This file is empty\./);
  expect(seen.begun).toBe(0);

  await annexes().setInputFiles(aFile("notes.pdf", "This is a text that only calls itself a PDF."));
  await expect(annexes()).toHaveAccessibleDescription(
    /notes\.pdf: This file cannot be accepted\. Its content must be: PDF\./,
  );
  await expect(row("notes.pdf")).toHaveCount(0);
});

test("A PDF that cannot be opened is kept, and its owner is asked about it", async () => {
  await page.getByLabel("Pitch deck").setInputFiles(aFile("deck.pdf", "%PDF-1.7\nbroken"));

  await expect(row("deck.pdf")).toContainText("We could not open this PDF: is it protected?");
});

test("By the keyboard alone a file is given up and another one removed", async () => {
  await annexes().setInputFiles(aFile("slow.pdf", largePdf(15_000_000)));
  const cancel = page.getByRole("button", { name: "Cancel slow.pdf" });
  await page.getByRole("button", { name: "Remove plan.pdf" }).focus();
  await page.keyboard.press("Tab");
  await expect(cancel).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(row("slow.pdf")).toHaveCount(0);

  await page.getByRole("button", { name: "Remove plan.pdf" }).focus();
  await page.keyboard.press("Enter");
  await expect(row("plan.pdf")).toHaveCount(0);
});

test("A Bulgarian name and a Bulgarian reader are served alike", async () => {
  await openSection(page, "bg");
  const field = page.getByLabel("Приложения");

  await field.setInputFiles(inMemory("Финансов план „Север“.pdf", largePdf(1000, 3)));

  await expect(page.getByRole("link", { name: "Финансов план „Север“.pdf" })).toBeVisible();
  await expect(row("Финансов план")).toContainText("3 страници");
  await field.setInputFiles(inMemory("бележки.pdf", Buffer.from("Само текст.")));
  await expect(field).toHaveAccessibleDescription(
    /бележки\.pdf: Този файл не може да се приеме\. Съдържанието му трябва да е: PDF\./,
  );
});
