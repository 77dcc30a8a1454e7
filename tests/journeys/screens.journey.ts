import { expect, type Page, test } from "@playwright/test";
import { allScreens } from "#tests/support/doors.ts";
import { openBrowser } from "./people/visitor.ts";
import { type Portal, startPortal } from "./portal.ts";
import { addressesIn } from "./screens/addresses.ts";
import { faultsOf } from "./screens/faults.ts";
import { haveLinksSent, readTokens } from "./screens/links.ts";
import { type Screen, screensOf } from "./screens/screens.ts";
import { openWindows, type Pages, type Visitor, visitors } from "./screens/visitors.ts";

test.describe.configure({ mode: "serial" });

let portal: Portal;
let screens: Screen[];
let wide: Pages;
let narrow: Pages;

test.beforeAll(async ({ browser }) => {
  portal = await startPortal({ demo: true });
  wide = await openWindows(browser, portal, { width: 1280, height: 800 });
  narrow = await openWindows(browser, portal, { width: 375, height: 740 });
  await haveLinksSent(wide, await openBrowser(browser, portal));
  screens = screensOf(await readTokens(wide.nobody), addressesIn(portal));
});

test.afterAll(() => portal.stop());

test("No screen of the portal is left out here", async () => {
  const seen = new Set(screens.map(({ door }) => door));

  expect((await allScreens()).filter((door) => !seen.has(door))).toEqual([]);
});

const withPictures = process.env.SCREENSHOTS === "1";

const who: Record<Visitor, string> = {
  nobody: "somebody who is not signed in",
  applicant: "an applicant",
  evaluator: "an evaluator",
  manager: "a manager",
  admin: "an administrator",
};

for (const visitor of visitors)
  test(`What ${who[visitor]} sees is accessible, fits a desk and a phone, and nothing complains`, async () => {
    test.setTimeout(withPictures ? 1_800_000 : 900_000);

    const faults = await Promise.all([lookAround(wide, visitor), lookAround(narrow, visitor)]);

    expect(faults.flat()).toEqual([]);
  });

/** Each screen in one of the languages, at the other width in the other; in both where pictures are made. */
async function lookAround(pages: Pages, visitor: Visitor): Promise<string[]> {
  const page = pages[visitor];
  const faults = [];
  for (const [index, screen] of screens.entries()) {
    if (screen.visitor !== visitor) continue;
    const turn = pages === wide ? index : index + 1;
    const languages = withPictures ? ["en", "bg"] : [["en", "bg"][turn % 2]];
    for (const language of languages) faults.push(...(await lookAt(page, screen, index, language)));
  }
  return faults;
}

async function lookAt(page: Page, screen: Screen, index: number, language: string): Promise<string[]> {
  const faults = await faultsOf(page, screen, language);
  const { width } = page.viewportSize()!;
  if (withPictures)
    await page.screenshot({ path: pictureOf(screen, index, language, width), fullPage: true });
  return faults.map((fault) => `${screen.path} (${language}, ${width} px): ${fault}`);
}

function pictureOf({ door }: Screen, index: number, language: string, width: number) {
  const name = `${String(index).padStart(3, "0")}${door.replaceAll(/\W+/g, "-").replace(/-$/, "")}`;
  return `tests/journeys/screenshots/${name}.${language}.${width}.png`;
}
