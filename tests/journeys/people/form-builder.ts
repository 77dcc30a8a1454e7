import { expect, type Locator, type Page } from "@playwright/test";

export type Both = { en: string; bg: string };

/** A question as a manager thinks of it: kinds, fields and choices by the words that the builder has for them. */
export type NewQuestion = {
  kind: string;
  label: Both;
  /** Of a declaration and a note. */
  text?: Both;
  /** Fields of its kind, such as "Most characters". */
  settings?: Record<string, string>;
  choices?: Both[];
  need?: "Never" | "First of all";
  /** Asked, or needed, only if an earlier question has this answer. */
  askedIf?: { question: string; answer: string };
  neededIf?: { question: string; answer: string };
  /** How the criterion that it serves begins. */
  criterion?: string;
  /** How the words begin for what the portal reads from it. */
  fact?: string;
};

/** On the builder; leads to the kinds of questions for the new section. */
export async function addSection(page: Page, title: Both) {
  await fillBoth(page, "Title", title);
  await page.getByRole("button", { name: "Add the section" }).click();
  await page.getByRole("heading", { name: `Add a question to “${title.en}”` }).waitFor();
}

/** On the kinds of questions of a section; leads to the builder, or to the kinds again for another one. */
export async function addQuestion(page: Page, question: NewQuestion, next: "Save" | "Save and add another") {
  await page.getByRole("link", { name: new RegExp(`^${question.kind}`) }).click();
  await page.getByRole("heading", { name: `New question: ${question.kind}` }).waitFor();
  await describeQuestion(page, question);
  await page.getByRole("button", { name: next, exact: true }).click();
  const after = next === "Save" ? "The question is saved." : `“${question.label.en}” is added`;
  await page.getByText(after).waitFor();
}

async function describeQuestion(page: Page, question: NewQuestion) {
  const { kind, label, text, settings = {}, choices } = question;
  await fillBoth(page, nameOfLabel[kind] ?? "Question", label);
  if (text) await fillBoth(page, kind === "Note" ? "Text" : "Text to agree to", text);
  for (const [name, value] of Object.entries(settings))
    await page.getByLabel(new RegExp(`^${name}( \\(optional\\))?$`)).fill(value);
  if (choices) await writeChoices(page, choices);
  await sayWhoAnswers(page, question);
  if (question.criterion) await choose(page.getByLabel("Criterion that it serves"), question.criterion);
  if (question.fact) await choose(page.getByLabel("What the portal reads from it"), question.fact);
}

const nameOfLabel: Record<string, string> = { Declaration: "Name of the declaration", Note: "Heading" };

async function writeChoices(page: Page, choices: Both[]) {
  for (const [index, choice] of choices.entries()) {
    if (index >= 2) await page.getByRole("button", { name: "Add an answer" }).click();
    await fillBoth(page, `Answer ${index + 1}`, choice);
  }
}

const otherwise = "Only if another answer says so";

async function sayWhoAnswers(page: Page, { need, askedIf, neededIf }: NewQuestion) {
  const group = (name: string) => page.getByRole("group", { name, exact: true });
  if (need) await group("Needed").getByLabel(need).check();
  if (neededIf) {
    await group("Needed").getByLabel(otherwise).check();
    await setCondition(group("Needed only if the answer is one of these"), neededIf);
  }
  if (askedIf) {
    await group("Asked").getByLabel(otherwise).check();
    await setCondition(group("Only if the answer is one of these"), askedIf);
  }
}

async function setCondition(group: Locator, { question, answer }: { question: string; answer: string }) {
  await group.getByLabel("Which earlier question").selectOption(question);
  await group.getByLabel(answer, { exact: true }).check();
}

/** Of a select, what begins so. */
async function choose(select: Locator, start: string) {
  const option = select.getByRole("option", { name: new RegExp(`^${start}`) });
  await select.selectOption((await option.textContent())!);
}

export async function fillBoth(page: Page | Locator, what: string, { en, bg }: Both) {
  await page.getByLabel(`${what} (English)`).fill(en);
  await page.getByLabel(`${what} (Bulgarian)`).fill(bg);
}

/** From the builder and back to it. */
export async function takeOutSection(page: Page, title: string) {
  await page.getByRole("link", { name: `Edit ${title}` }).click();
  await page.getByRole("link", { name: "Remove the section" }).click();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await page.getByText("It is removed.").waitFor();
}

/** What is dragged, and what Alt with an arrow moves. */
export function handleOf(page: Page, name: string): Locator {
  return page.getByRole("button", { name: `Move “${name}”: drag it` });
}

/** Without touching the mouse, step by step, each of which is announced. */
export async function moveSectionUp(page: Page, title: string, from: number, of: number) {
  await handleOf(page, title).focus();
  for (let place = from - 1; place >= 1; place--) {
    await page.keyboard.press("Alt+ArrowUp");
    const announced = `The section “${title}” is now ${place} of ${of}.`;
    await expect(page.getByRole("status").filter({ hasText: announced })).toBeAttached();
    await expect(handleOf(page, title)).toBeFocused();
  }
}

/** With the mouse, to right above another question. */
export async function dragAbove(page: Page, question: string, other: string) {
  const row = page.getByRole("listitem").filter({ has: handleOf(page, other) });
  await handleOf(page, question).dragTo(row, { targetPosition: { x: 200, y: 3 } });
}

/** From the builder: what changes is shown, then it is the version that applicants answer. */
export async function publishForm(page: Page) {
  await page.getByRole("link", { name: "Publish the changes" }).click();
  await page.getByRole("button", { name: /^Publish version/ }).click();
  await page.getByText(/^Version \d+ is published\./).waitFor();
}
