import { expect, test } from "vitest";
import { remindOfDrafts } from "#app/domain/applications/remind.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { sqlite } from "#db/client.server.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { countStatements } from "#tests/support/database.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline, deadline } from "#tests/support/given/calls.ts";
import { anExtension, anOwnExtension, twoHoursLater } from "#tests/support/given/extensions.ts";
import { aMember } from "#tests/support/given/team.ts";

const hour = 3_600_000;
const left = (hours: number, closesAt = deadline) => new Date(closesAt.getTime() - hours * hour);
const reminders = (now: Date) => dueEmails(now, 1000).filter(({ template }) => template === "draft-reminder");
const hoursTold = (now: Date) => reminders(now).map(({ props }) => (props as { hours: number }).hours);

test("the owner of a draft is reminded at the call's hours, of what is missing, once each", () => {
  const call = aCall();
  const { id, owner } = aDraft({ call, answers: { summary: null, country: null } });
  const instants = [left(168.1), left(168), left(167), left(48), left(6), left(5.9)];

  const queued = instants.map((now) => remindOfDrafts(now));

  expect(queued).toEqual([0, 1, 0, 1, 1, 0]);
  expect(hoursTold(deadline)).toEqual([168, 48, 6]);
  expect(reminders(deadline)[0]).toMatchObject({
    address: owner.email,
    callId: call.id,
    subjectId: id,
    props: {
      company: "Cool Cities",
      closesAt: deadline.toISOString(),
      timeZone: "Europe/Brussels",
      link: `/applications/${id}`,
      missing: [
        { section: { en: "Company" }, questions: [{ en: "Country" }] },
        { section: { en: "Solution" }, questions: [{ en: "Summary" }] },
      ],
    },
  });
});

test("of several reminders that were slept through only the last one is sent", () => {
  aDraft();

  remindOfDrafts(left(5));

  expect(hoursTold(deadline)).toEqual([6]);
});

test("whoever submitted is not reminded", () => {
  const draft = aDraft();
  submitApplication(draft.own, left(50));

  expect(remindOfDrafts(left(48))).toBe(0);
});

test("whoever began after a reminder was due waits for the next one", () => {
  aDraft({ at: left(40) });

  const queued = [left(39), left(6)].map((now) => remindOfDrafts(now));

  expect(queued).toEqual([0, 1]);
});

test("nobody is reminded once the deadline is over", () => {
  aDraft();

  expect(remindOfDrafts(deadline)).toBe(0);
});

test("after an extension the reminders count to the new deadline, without repeating at once", () => {
  const call = aCall();
  aDraft({ call });
  remindOfDrafts(left(6));
  const until = new Date(deadline.getTime() + 24 * hour);
  anExtension(call.managed, { until, at: left(2) });

  const queued = [left(1), left(7, until), left(6, until)].map((now) => remindOfDrafts(now));

  expect(queued).toEqual([0, 0, 1]);
  expect(reminders(until).at(-1)!.props).toMatchObject({ hours: 6, closesAt: until.toISOString() });
});

test("an application with more time is reminded of its own deadline", () => {
  const call = aCall();
  const { id } = aDraft({ call });
  anOwnExtension(call.managed, id, { at: beforeDeadline });

  remindOfDrafts(left(6));
  const early = hoursTold(deadline);
  remindOfDrafts(left(6, twoHoursLater));

  expect(early).toEqual([48]);
  expect(hoursTold(twoHoursLater)).toEqual([48, 6]);
});

test("of a team those are reminded who may submit", () => {
  const call = aCall();
  const { own, owner } = aDraft({ call });
  const { account: submitter } = aMember(own, { role: "submitter" });
  aMember(own, { role: "editor" });

  remindOfDrafts(left(48));

  expect(
    reminders(deadline)
      .map(({ address }) => address)
      .toSorted(),
  ).toEqual([owner.email, submitter.email].toSorted());
});

test("the record says that the portal did it", () => {
  aDraft();

  remindOfDrafts(left(48));

  const line = sqlite.prepare("select actorId, details from auditEntries where action = 'drafts.reminded'");
  expect(line.all()).toEqual([{ actorId: null, details: '{"count":1}' }]);
});

test("many drafts in many calls cost as many statements as one", async () => {
  aDraft();
  const forOne = await countStatements(() => remindOfDrafts(left(168)));
  const call = aCall();
  for (let more = 0; more < 3; more += 1) aDraft({ call });
  aDraft({ call: aCall() });

  const forFive = await countStatements(() => remindOfDrafts(left(48)));

  expect(hoursTold(deadline)).toEqual([168, 48, 48, 48, 48, 48]);
  expect(forFive).toBe(forOne);
});
