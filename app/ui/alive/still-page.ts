import { isLocale, locales } from "#app/i18n/locale.ts";
import { beginWithTitle } from "./begin-with-title.ts";
import { closeByItself } from "./close-menu.ts";
import { countTyped } from "./count-characters.ts";
import { answerOfDocument, countDown } from "./count-down.ts";
import { bringIntoSight } from "./current-in-sight.ts";
import { sendOnce } from "./one-press.ts";
import { sayOwnTime } from "./own-time.ts";
import { offerToReveal } from "./reveal.ts";
import { sayIn } from "./say.ts";

// The whole script of a page that is sent still (app/entry.server.tsx): all else on it works by itself.

const { lang } = document.documentElement;
const locale = isLocale(lang) ? lang : locales[0];
const say = sayIn(locale);
const all = (marks: string, within: ParentNode = document) => [
  ...within.querySelectorAll<HTMLElement>(marks),
];
const clocks = "[data-counts-to]";

for (const menu of all("header details")) closeByItself(menu as HTMLDetailsElement);
for (const row of all("nav")) bringIntoSight(row);
for (const line of all("[data-own-time]")) sayOwnTime(line, locale, say);
for (const button of all("[data-reveals]")) offerToReveal(button as HTMLButtonElement);
for (const line of all("[data-limit]")) countTyped(line, say);
beginWithTitle();
// What is wrong in a form that was sent.
all("[role=alert][tabindex='-1']")[0]?.focus();
sendOnce();

let running = all(clocks).map((clock) => countDown(clock, answerOfDocument(), say));

/** Computers sleep and their clocks with them: who comes back to the page gets the time of the server, and what is new. */
async function askAgain() {
  const answer = await fetch(location.href);
  const answered = performance.now();
  const fresh = all(clocks, new DOMParser().parseFromString(await answer.text(), "text/html"));
  const shown = all(clocks);
  if (
    fresh.map(({ dataset }) => dataset.countsTo).join() !==
    shown.map(({ dataset }) => dataset.countsTo).join()
  )
    return location.reload();
  for (const stop of running) stop();
  shown.forEach((clock, index) => (clock.dataset.now = fresh[index].dataset.now));
  running = shown.map((clock) => countDown(clock, answered, say));
}

if (running.length > 0)
  document.addEventListener("visibilitychange", () => {
    // Without a connection the clock runs on.
    if (document.visibilityState === "visible") askAgain().catch(() => {});
  });
