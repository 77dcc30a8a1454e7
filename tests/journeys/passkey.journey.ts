import { type Browser, type CDPSession, expect, type Page, test } from "@playwright/test";
import bg from "#app/i18n/bg/ways.ts";
import bgCommon from "#app/i18n/bg/common.ts";
import bgRefusals from "#app/i18n/bg/refusals.ts";
import en from "#app/i18n/en/ways.ts";
import enRefusals from "#app/i18n/en/refusals.ts";
import enCommon from "#app/i18n/en/common.ts";
import { becomeFirstAdministrator } from "./people/administrator.ts";
import { maria } from "./people/people.ts";
import { openBrowser, signIn } from "./people/visitor.ts";
import { type Portal, startPortal } from "./portal.ts";

let portal: Portal;

// A passkey belongs to a name, never to a number such as 127.0.0.1.
test.beforeAll(async ({ browser }) => {
  portal = await startPortal({ host: "localhost" });
  const page = await openBrowser(browser, portal);
  await becomeFirstAdministrator(page, portal.firstAdministratorLink, maria);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.context().close();
});

test.afterAll(() => portal.stop());

/** A device that has a passkey as soon as it is asked for one, and whose owner says yes to everything. */
async function aDevice(browser: Browser, language: string, width: number) {
  const page = await openBrowser(browser, portal, { viewport: { width, height: 800 } });
  const device: CDPSession = await page.context().newCDPSession(page);
  await device.send("WebAuthn.enable");
  const { authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const passkeys = async () =>
    (await device.send("WebAuthn.getCredentials", { authenticatorId })).credentials;
  portal.database.prepare("update accounts set locale = ?").run(language);
  await page.goto("/sign-in");
  await signIn(page, maria);
  await page.waitForURL(/home|admin|manage/);
  return { page, passkeys };
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

for (const [language, width, { passkey: words }, { signOut }, refused] of [
  ["en", 1280, en, enCommon, enRefusals],
  ["bg", 375, bg, bgCommon, bgRefusals],
] as const)
  test(`Maria gets a passkey, signs in with it, names it and removes it (${language}, ${width} px)`, async ({
    browser,
  }) => {
    const { page, passkeys } = await aDevice(browser, language, width);

    await page.goto("/account/passkeys");
    await press(page, words.addAction);
    await expect(page.getByText(words.added)).toBeVisible();
    expect(await passkeys()).toHaveLength(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);

    await signOutBy(page, signOut);
    await page.goto(`/sign-in/passkey?language=${language}&to=/account/passkeys`);
    await press(page, words.signIn);
    await page.waitForURL(({ pathname }) => pathname === "/account/passkeys");
    expect((await passkeys())[0].signCount).toBeGreaterThan(1);

    await page.getByRole("link", { name: words.unnamed, exact: true }).click();
    await page.getByRole("heading", { level: 1, name: words.unnamed, exact: true }).waitFor();
    await page.getByLabel(words.name).fill("Maria's laptop");
    await press(page, words.rename);
    await page.getByRole("link", { name: "Maria's laptop" }).click();
    await press(page, words.remove);
    await expect(page.getByText(words.removed)).toBeVisible();
    await expect(page.getByRole("link", { name: "Maria's laptop" })).toHaveCount(0);

    await signOutBy(page, signOut);
    await page.goto(`/sign-in/passkey?language=${language}`);
    await press(page, words.signIn);
    await expect(page.getByText(refused["passkey-refused"])).toBeVisible();
    await page.goto("/account");
    await expect(page).toHaveURL(/sign-in/);
  });

async function signOutBy(page: Page, words: string) {
  await page.locator("summary", { hasText: maria.name }).click();
  await press(page, words);
  await page.waitForURL((url) => !url.pathname.startsWith("/account"));
}
