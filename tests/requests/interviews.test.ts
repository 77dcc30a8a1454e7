import { expect, test } from "vitest";
import { applicationNumber } from "#app/domain/applications/number.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findInterview } from "#db/queries/interviews.ts";
import { visit } from "#tests/support/app.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall } from "#tests/support/given/calls.ts";
import { anEligibleApplication } from "#tests/support/given/evaluators.ts";

test("a manager looks, then invites; the applicant sees it and takes it into the calendar; cancelling takes it away", async () => {
  const call = aCall();
  const { id, owner } = aSubmittedApplication({ call });
  const { application } = findApplication(id)!;
  const page = `/manage/calls/${call.slug}/interviews`;
  const typed = {
    applications: applicationNumber(findApplication(id)!.call.code, application.number),
    ...{ slots: "2090-12-01 14:30", minutes: "20", place: "SOFIA-PLACE", "prepare.en": "Five slides" },
  };
  const send = (more = {}) => visit(page, { as: call.managed.manager, form: { ...typed, ...more } });

  expect((await send({ minutes: "none" })).status).toBe(400);
  expect((await send({ applications: "XX-9999" })).status).toBe(409);
  expect((await send({ send: "yes", seal: "other" })).status).toBe(200);
  const preview = await (await send()).text();
  expect(preview).toContain("1 team gets a letter");
  expect(findInterview(id)).toBeUndefined();
  const seal = /name="seal" value="([^"]+)"/.exec(preview)![1];
  expect((await send({ send: "yes", seal })).status).toBe(302);

  const own = await (await visit(`/applications/${id}`, { as: owner })).text();
  expect(own).toContain("SOFIA-PLACE");
  const calendar = await visit(`/applications/${id}/interview.ics`, { as: owner });
  expect(calendar.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(await calendar.text()).toMatch(/BEGIN:VEVENT[^]+DTSTART:20901201T[^]+DURATION:PT20M/);

  const cancel = (reason: string) =>
    visit(`${page}/${id}/cancel`, { as: call.managed.manager, form: { reason } });
  expect((await cancel("")).status).toBe(400);
  expect((await cancel("Ill")).status).toBe(302);
  expect((await visit(`/applications/${id}/interview.ics`, { as: owner })).status).toBe(404);
});

test("teams that were ticked stand in the form; who is left out is named", async () => {
  const call = aCall();
  const { id } = anEligibleApplication({ call });
  const undecided = aSubmittedApplication({ call });
  const [chosen, left] = [id, undecided.id].map((one) => {
    const found = findApplication(one)!;
    return applicationNumber(found.call.code, found.application.number);
  });
  const page = `/manage/calls/${call.slug}/interviews?team=${chosen}&team=${left}`;

  const shown = await (await visit(page, { as: call.managed.manager })).text();

  expect(shown).toMatch(new RegExp(`<textarea[^>]*name="applications"[^>]*>${chosen}</textarea>`));
  expect(shown).toContain("not found eligible");
});
