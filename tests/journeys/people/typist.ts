import { expect, type Locator, type Page } from "@playwright/test";

/** As many presses of Tab as somebody has patience for. */
const patience = 80;

/** Opens an address and waits until the page answers to keys, which a still one does at once. */
export async function open(page: Page, address: string) {
  await page.goto(address);
  await page.waitForFunction(
    () =>
      !("__reactRouterContext" in window) ||
      Object.keys(document.body).some((key) => key.startsWith("__reactFiber")),
  );
}

/** From where the focus is, key by key; what cannot be reached so is not found, and each stop on the way must be seen. */
export async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab") {
  for (let presses = 0; presses <= patience; presses++) {
    if (await hasFocus(target)) return seesFocus(page);
    await page.keyboard.press(key);
    await seesFocus(page);
  }
  throw new Error(`${patience} presses of ${key} do not lead to ${target}`);
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluateAll((found) => found.some((one) => one === document.activeElement));
}

/** The focus is marked, in the window, and under nothing. Behind the last stop the window itself has it. */
async function seesFocus(page: Page) {
  expect(await page.evaluate(faultOfFocus), "what is wrong with the focus").toBe("");
}

function faultOfFocus(): string {
  const at = document.activeElement;
  if (!at || at === document.body) return "";
  // A card that is one link draws its mark around itself.
  const isMarked = [null, "::after"].some((part) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at, part);
    return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
  });
  const { left, right, top, bottom } = at.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
  const there = document.elementFromPoint(Math.min(x, innerWidth - 1), y);
  const isSeen = there !== null && (at.contains(there) || there.contains(at));
  const faults = [!isMarked && "is not marked", !isSeen && "is not seen"].filter(Boolean);
  return faults.length > 0 ? `${at.outerHTML.slice(0, 200)} ${faults.join(" and ")}` : "";
}

/** A button or a link. */
export async function press(page: Page, name: string | RegExp, key: "Enter" | "Space" = "Enter") {
  const button = page.getByRole("button", { name, exact: true });
  await tabTo(page, button.or(page.getByRole("link", { name, exact: true })));
  await page.keyboard.press(key);
}

/** Where one arrives: the next page begins with its title, and typing goes on from there. */
export async function arrives(page: Page, title: string) {
  await expect(page.getByRole("heading", { level: 1, name: title, exact: true })).toBeFocused();
  await seesFocus(page);
}

/** After an act that keeps one on the page. */
export async function standsSomewhere(page: Page) {
  await expect(page.locator(":focus")).toHaveCount(1);
  await seesFocus(page);
}

/** Instead of what stands there. */
export async function type(page: Page, label: string, text: string) {
  await tabTo(page, page.getByRole("textbox", { name: label }));
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

/** As somebody does who writes a day into its three parts. */
export async function typeDay(page: Page, label: string, digits: string) {
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.type(digits);
}

/** Begins to write what the list has. */
export async function choose(page: Page, label: string, start: string) {
  await tabTo(page, page.getByRole("combobox", { name: label }));
  await page.keyboard.type(start);
}

export async function tick(page: Page, group: string, label: string) {
  await tabTo(page, page.getByRole("group", { name: group }).getByRole("checkbox", { name: label }));
  await page.keyboard.press("Space");
}

/** Tab leads to one of the answers, the arrows to the others. */
export async function answer(page: Page, group: string, label: string) {
  const answers = page.getByRole("group", { name: group }).getByRole("radio");
  const wanted = page
    .getByRole("group", { name: group })
    .getByRole("radio", { name: new RegExp(`^${label}`) });
  await tabTo(page, answers);
  for (let left = await answers.count(); left > 0 && !(await hasFocus(wanted)); left--)
    await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(wanted).toBeFocused();
  await expect(wanted).toBeChecked();
}
