import { expect, test } from "vitest";
import { changesOfCall, findCall, findCallBySlug } from "#db/queries/calls.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall, aProgramme } from "#tests/support/given/calls.ts";
import { findProgramme } from "#db/queries/programmes.ts";

const moment = (name: string, day: string, time: string) => ({
  [`${name}.day`]: day,
  [`${name}.time`]: time,
});
const dates = {
  timeZone: "Europe/Sofia",
  ...moment("opensAt", "2030-05-15", "09:00"),
  ...moment("closesAt", "2030-07-17", "17:00"),
  ...moment("evaluationDueAt", "2030-08-15", "17:00"),
  ...moment("resultsAt", "2030-08-21", "12:00"),
  ...moment("answerBy", "2030-08-28", "17:00"),
};
const late = {
  graceSeconds: "0",
  reminderHours: "48",
  "outageRule.withinHours": "24",
  "outageRule.leastMinutes": "10",
  "outageRule.mostHours": "48",
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

  expect([made.status, made.headers.get("Location")]).toEqual([302, "/manage/calls/open-call-2/set-up"]);
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
    moment("opensAt", "2030-03-31", "03:30"),
    "never show this time. The nearest are 02:59 and 04:00",
  ],
  [
    "a time that clocks show twice",
    moment("opensAt", "2029-10-28", "03:30"),
    "Clocks go back that night and show this time twice.",
  ],
  [
    "a deadline before the opening",
    moment("closesAt", "2030-05-15", "08:59"),
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
  expect(page).toContain('value="2030-08-28"');
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
  expect(page).toContain('value="2030-08-28"');
  expect(page).toContain('value="20"');
});

test("texts are saved in both languages and told in public, with what they were before", async () => {
  const { id, slug, managed } = aCall();

  const saved = await visit(`/manage/calls/${slug}/set-up/texts`, { as: managed.manager, form: texts });

  expect([saved.status, saved.headers.get("Location")]).toEqual([
    302,
    `/manage/calls/${slug}/set-up/texts?says=saved`,
  ]);
  expect(findCall(id)!.texts).toEqual({
    title: { en: "Open call 1", bg: "Отворена покана 1" },
    summary: { en: "Twenty places", bg: "" },
    offer: { en: "Mentoring", bg: "Менторство" },
    audience: { en: "", bg: "" },
    process: { en: "", bg: "" },
  });
  expect(changesOfCall(id).map(({ text }) => text.en)).toContain("The text “What is offered” was changed.");
});

test("a draft may be without a title; a public call may not, and keeps what was typed", async () => {
  const [draft, open] = [aCall({ published: false }), aCall()];
  const form = { ...texts, "texts.title.en": "", "texts.title.bg": "" };
  const before = findCall(open.id)!.texts;

  const inDraft = await visit(`/manage/calls/${draft.slug}/set-up/texts`, {
    as: draft.managed.manager,
    form,
  });
  const inPublic = await visit(`/manage/calls/${open.slug}/set-up/texts`, { as: open.managed.manager, form });

  expect([inDraft.status, inPublic.status]).toEqual([302, 409]);
  expect(findCall(draft.id)!.texts.title).toEqual({ en: "", bg: "" });
  expect(findCall(open.id)!.texts).toEqual(before);
  expect(await inPublic.text()).toContain("Менторство");
});

test("dates, grace, reminders and the rule for outages are saved as the clocks of the call show them", async () => {
  const { id, slug, managed } = aCall({ published: false });
  const form = { ...dates, ...late, ...moment("closesAt", "2030-07-17", ""), graceSeconds: "300" };

  const saved = await visit(`/manage/calls/${slug}/set-up/dates`, { as: managed.manager, form });

  expect(saved.status).toBe(302);
  expect(findCall(id)).toMatchObject({
    timeZone: "Europe/Sofia",
    opensAt: new Date("2030-05-15T06:00:00Z"),
    closesAt: new Date("2030-07-17T20:59:59.999Z"),
    graceSeconds: 300,
    reminderHours: [48],
  });
});

test("the page shows the dates as the clocks of the call's zone do, the end of a day as its 24:00", async () => {
  const { slug, managed } = aCall({ closesAt: new Date("2020-07-17T21:59:59.999Z") });

  const page = await (await visit(`/manage/calls/${slug}/set-up/dates`, { as: managed.manager })).text();

  expect(page).toContain('name="closesAt.day" value="2020-07-17"');
  expect(page).toContain('value="24:00"');
});

test("a time that clocks show twice is asked about, and the answer is kept", async () => {
  const { id, slug, managed } = aCall({ published: false });
  const address = `/manage/calls/${slug}/set-up/dates`;
  const twice = { ...dates, ...late, ...moment("answerBy", "2030-10-27", "03:30") };
  const [first, second] = ["2030-10-27T00:30:00.000Z", "2030-10-27T01:30:00.000Z"];

  const asked = await visit(address, { as: managed.manager, form: twice });
  const question = await asked.text();
  const form = { ...twice, "answerBy.meant": second };
  const answered = await visit(address, { as: managed.manager, form });
  const shown = await (await visit(address, { as: managed.manager })).text();

  expect(asked.status).toBe(400);
  expect(question).toContain("03:30 the first time (UTC+3)");
  expect(question).toContain("03:30 the second time, an hour later (UTC+2)");
  expect(answered.status).toBe(302);
  expect(findCall(id)!.answerBy).toEqual(new Date(second));
  expect(shown).toContain(`checked="" value="${second}"`);
  expect(shown).not.toContain(`checked="" value="${first}"`);
});

test.each([
  ["a grace of more than an hour", { graceSeconds: "3601" }, "Please enter 3600 or less."],
  ["a time that no clock shows", moment("closesAt", "2030-07-17", "25:00"), "Please enter a time such as"],
  ["no day", moment("closesAt", "", "17:00"), "Please enter a date."],
])("%s is said beside the field, and everything typed is kept", async (_what, wrong, sentence) => {
  const { id, slug, managed } = aCall({ published: false });
  const before = findCall(id);

  const form = { ...dates, ...late, ...wrong };
  const answer = await visit(`/manage/calls/${slug}/set-up/dates`, { as: managed.manager, form });
  const page = await answer.text();

  expect(answer.status).toBe(400);
  expect(page).toContain(sentence);
  expect(page).toContain('value="2030-08-28"');
  expect(findCall(id)).toEqual(before);
});

test("a published call's deadline does not move into the past, and the page says why", async () => {
  const { id, slug, managed } = aCall();
  const past = { ...moment("opensAt", "2021-05-15", "09:00"), ...moment("closesAt", "2021-07-17", "17:00") };
  const before = findCall(id);

  const form = { ...dates, ...late, ...past };
  const answer = await visit(`/manage/calls/${slug}/set-up/dates`, { as: managed.manager, form });
  const page = await answer.text();

  expect(answer.status).toBe(409);
  expect(page).toContain("cannot be moved to a time that has already passed");
  expect(page).toContain('value="2021-07-17"');
  expect(findCall(id)).toEqual(before);
});

test("a call that lacks something is not published, and the page leads to what it is", async () => {
  const { id, slug, managed } = aCall({ published: false, closesAt: new Date("2020-07-17T15:00:00Z") });
  const address = `/manage/calls/${slug}/publish`;

  const looked = await (await visit(address, { as: managed.manager })).text();
  const refused = await visit(address, { as: managed.manager, form: {} });

  expect(looked).toContain("The deadline has passed, so nobody could apply.");
  expect(looked).toContain(`href="/manage/calls/${slug}/set-up/dates"`);
  expect(refused.status).toBe(409);
  expect(findCall(id)!.status).toBe("draft");
});

test("what is public is not published again", async () => {
  const { slug, managed } = aCall();

  const answer = await visit(`/manage/calls/${slug}/publish`, { as: managed.manager, form: {} });

  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain("This has been published already.");
});
