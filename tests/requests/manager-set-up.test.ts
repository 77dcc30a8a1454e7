import { expect, test } from "vitest";
import { findCall, findCallBySlug } from "#db/queries/calls.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall, aProgramme } from "#tests/support/given/calls.ts";
import { findProgramme } from "#db/queries/programmes.ts";

const dates = {
  timeZone: "Europe/Sofia",
  opensAt: "2030-05-15T09:00",
  closesAt: "2030-07-17T17:00",
  evaluationDueAt: "2030-08-15T17:00",
  resultsAt: "2030-08-21T12:00",
  answerBy: "2030-08-28T17:00",
};
const numbers = { places: "20", evaluatorsPerApplication: "3" };
const title = { "title.en": "Open call 2", "title.bg": "Отворена покана 2" };
const newCall = { ...title, slug: "open-call-2", code: "MME2", source: "template", ...dates, ...numbers };

const texts = {
  "texts.title.en": "Open call 1",
  "texts.title.bg": "Отворена покана 1",
  "texts.summary.en": "Twenty places",
  "texts.summary.bg": "",
  "texts.offer.en": "Mentoring",
  "texts.offer.bg": "Менторство",
};

function newCallPage() {
  const programme = aProgramme(anAccount());
  const { slug } = findProgramme(programme.programmeId)!;
  // The page is an index route, so its form names it: that is how the framework tells it from its layout.
  return { address: `/manage/${slug}/new-call?index`, as: programme.manager };
}

test("a manager without a developer makes a call, looks at it and publishes it", async () => {
  const { address, as } = newCallPage();

  const made = await visit(address, { as, form: newCall });
  const looked = await visit("/manage/calls/open-call-2/publish", { as });
  const published = await visit("/manage/calls/open-call-2/publish", { as, form: {} });

  expect([made.status, made.headers.get("Location")]).toEqual([302, "/manage/calls/open-call-2/settings"]);
  expect(looked.status).toBe(200);
  expect([published.status, published.headers.get("Location")]).toEqual([
    302,
    "/manage/calls/open-call-2?says=published",
  ]);
  expect(findCallBySlug("open-call-2")).toMatchObject({
    status: "published",
    closesAt: new Date("2030-07-17T14:00:00Z"),
    places: 20,
  });
  expect((await visit("/calls/open-call-2")).status).toBe(200);
});

test.each([
  ["a title in one language only", { "title.bg": "" }, "Please fill this in."],
  [
    "an address with capitals",
    { slug: "Open Call" },
    "Please use only small Latin letters, digits and hyphens",
  ],
  [
    "a code that numbers cannot begin with",
    { code: "x" },
    "Please use 2 to 10 capital Latin letters and digits",
  ],
  [
    "a time that clocks skip",
    { opensAt: "2030-03-31T03:30" },
    "Clocks go forward that night and never show this time.",
  ],
  [
    "a time that clocks show twice",
    { opensAt: "2029-10-28T03:30" },
    "Clocks go back that night and show this time twice.",
  ],
  [
    "a deadline before the opening",
    { closesAt: "2030-05-15T08:59" },
    "This must be later than the date before it.",
  ],
  ["no places", { places: "0" }, "Please enter 1 or more."],
])("%s is said beside the field, and everything typed is kept", async (_what, wrong, sentence) => {
  const { address, as } = newCallPage();

  const answer = await visit(address, { as, form: { ...newCall, ...wrong } });
  const page = await answer.text();

  expect(answer.status).toBe(400);
  expect(page).toContain(sentence);
  expect(page).toContain('value="Open call 2"');
  expect(page).toContain('value="2030-08-28T17:00"');
  expect(findCallBySlug("open-call-2")).toBeUndefined();
});

test("an address that is taken is refused in words, with everything typed kept", async () => {
  const { address, as } = newCallPage();
  await visit(address, { as, form: newCall });

  const again = await visit(address, { as, form: { ...newCall, code: "MME3" } });
  const page = await again.text();

  expect(again.status).toBe(409);
  expect(page).toContain("This short name is taken.");
  expect(page).toContain('value="Open call 2"');
  expect(page).toContain('value="2030-08-28T17:00"');
  expect(page).toContain('value="20"');
});

test("settings are saved in both languages and told in public", async () => {
  const { id, slug, managed } = aCall({ timeZone: "Europe/Sofia" });
  const form = { ...texts, ...dates, ...numbers, places: "25" };

  const saved = await visit(`/manage/calls/${slug}/settings`, { as: managed.manager, form });

  expect([saved.status, saved.headers.get("Location")]).toEqual([
    302,
    `/manage/calls/${slug}/settings?says=saved`,
  ]);
  expect(findCall(id)).toMatchObject({
    places: 25,
    closesAt: new Date("2030-07-17T14:00:00Z"),
    texts: {
      title: { en: "Open call 1", bg: "Отворена покана 1" },
      summary: { en: "Twenty places", bg: "" },
    },
  });
  const page = await (await visit(`/calls/${slug}`)).text();
  expect(page).toContain("The number of places changed from 20 to 25.");
});

test("the settings page shows the dates as the clocks of the call's zone do", async () => {
  const { slug, managed } = aCall();

  const page = await (await visit(`/manage/calls/${slug}/settings`, { as: managed.manager })).text();

  expect(page).toContain('value="2020-07-17T17:00"');
  expect(page).toContain('value="20"');
});

test("a published call's deadline does not move into the past, and the page says why", async () => {
  const { id, slug, managed } = aCall();
  const past = { opensAt: "2021-05-15T09:00", closesAt: "2021-07-17T17:00" };
  const before = findCall(id);

  const form = { ...texts, ...dates, ...numbers, ...past };
  const answer = await visit(`/manage/calls/${slug}/settings`, { as: managed.manager, form });
  const page = await answer.text();

  expect(answer.status).toBe(409);
  expect(page).toContain("cannot be moved to a time that has already passed");
  expect(page).toContain('value="2021-07-17T17:00"');
  expect(findCall(id)).toEqual(before);
});

test("what is public is not published again", async () => {
  const { slug, managed } = aCall();

  const answer = await visit(`/manage/calls/${slug}/publish`, { as: managed.manager, form: {} });

  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain("This has been published already.");
});
