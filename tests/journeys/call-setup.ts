import type { Page } from "@playwright/test";
import { becomeFirstAdministrator, createProgramme, inviteManager } from "./people/administrator.ts";
import { beginCall, type CallDates, publishCall, zoneOfCall } from "./people/manager.ts";
import { maria } from "./people/people.ts";
import type { Portal } from "./portal.ts";

export const programme = {
  name: { en: "Light and Sound Accelerator", bg: "Акселератор „Светлина и звук“" },
  slug: "light-and-sound",
  contact: "office@accelerator.example",
  hub: { name: { en: "Sofia", bg: "София" }, country: "Bulgaria", places: 5 },
};

export const call = {
  title: { en: "Light and Sound 1", bg: "Светлина и звук 1" },
  slug: "light-and-sound-1",
  code: "LS1",
};

/** From an empty installation to an open call. */
export async function setUpCall(page: Page, portal: Portal, now: Date) {
  await beginFirstCall(page, portal, now);
  await publishCall(page);
  await page.getByRole("link", { name: "Public page" }).waitFor();
}

/** Maria becomes the administrator, then the manager; the call has all that the template gives and waits to be published. */
export async function beginFirstCall(page: Page, { firstAdministratorLink }: Portal, now: Date) {
  await becomeFirstAdministrator(page, firstAdministratorLink, maria);
  await createProgramme(page, programme);
  await inviteManager(page, maria);
  await page.getByText("You manage the programme from now on.").waitFor();
  await page.getByRole("link", { name: "Manage calls" }).click();
  await beginCall(page, { ...call, dates: datesAround(now) });
  await page.getByRole("heading", { name: "Set up the call" }).waitFor();
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** A call that opened an hour ago and closes in some minutes. */
function datesAround(now: Date): CallDates {
  const after = (milliseconds: number) => clockOfCall(new Date(now.getTime() + milliseconds));
  return {
    opensAt: after(-60 * minute),
    closesAt: after(15 * minute),
    evaluationDueAt: after(2 * day),
    resultsAt: after(3 * day),
    answerBy: after(10 * day),
  };
}

/** As a form takes it: "2020-07-17T17:00". */
function clockOfCall(at: Date): string {
  const written = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zoneOfCall.name,
    dateStyle: "short",
    timeStyle: "short",
  });
  return written.format(at).replace(" ", "T");
}
