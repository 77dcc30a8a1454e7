import { expect, type Page } from "@playwright/test";
import { inviteManager } from "../people/administrator.ts";
import { inviteEvaluator } from "../people/manager.ts";
import { andreas, elena, maria } from "../people/people.ts";
import { askForLink, signUp } from "../people/visitor.ts";
import { emailOf, type Pages } from "./visitors.ts";

/** Somebody who wants to hear of a call without an account. */
const follower = "reader@elsewhere.example";

/** Has the portal send a link of each kind, for the mailbox to show. */
export async function haveLinksSent({ nobody, admin, manager }: Pages, newcomer: Page) {
  await nobody.goto("/sign-in/link");
  await askForLink(nobody, emailOf("applicant"));
  await nobody.goto("/forgotten-password");
  await askForLink(nobody, emailOf("applicant"));
  await newcomer.goto("/sign-up");
  await signUp(newcomer, andreas);
  await newcomer.getByRole("link", { name: "Go on" }).waitFor();
  await nobody.goto("/calls/open-call-3/follow");
  await nobody.getByLabel("Your e-mail address").fill(follower);
  await nobody.getByRole("button", { name: "Follow the call" }).click();
  await nobody.getByText("One press is left").waitFor();
  await admin.goto("/admin/programmes/mediamotor-europe");
  await inviteManager(admin, maria);
  await admin.getByText("The invitation is on its way").waitFor();
  await manager.goto("/manage/calls/open-call-2/evaluators");
  await inviteEvaluator(manager, elena, "");
  await manager.getByText("1 invitation is on its way").waitFor();
}

export type Tokens = Awaited<ReturnType<typeof readTokens>>;

/** The tokens of those links, as the mailbox has them. */
export async function readTokens(page: Page) {
  return {
    signIn: await tokenIn(page, emailOf("applicant"), "Your link to sign in"),
    reset: await tokenIn(page, emailOf("applicant"), "Choose a new password"),
    confirm: await tokenIn(page, andreas.email, "Confirm your e-mail address"),
    join: await tokenIn(page, maria.email, "You are invited to manage"),
    following: await tokenIn(page, follower, "Follow "),
    invitation: await tokenIn(page, elena.email, "Will you evaluate"),
    team: await tokenIn(page, "adviser@stage-advice.example", "invites you to work"),
  };
}

async function tokenIn(page: Page, address: string, subject: string): Promise<string> {
  const message = page.getByRole("link", { name: subject }).first();
  await expect(async () => {
    await page.goto(`/mailbox?address=${encodeURIComponent(address)}`);
    await message.click({ timeout: 500 });
  }, `no message about "${subject}"`).toPass({ timeout: 15_000 });
  await page.getByRole("heading", { level: 1, name: subject }).waitFor();
  const text = await page.getByRole("main").textContent();
  return /http:\S+\/([\w-]{43})/.exec(text!)![1];
}
