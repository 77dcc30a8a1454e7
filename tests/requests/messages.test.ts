import { expect, test } from "vitest";
import { viewConversations } from "#app/domain/applications/messages/list.ts";
import { writeToApplicant, writeToManagers } from "#app/domain/applications/messages/send.ts";
import { viewBroadcasts } from "#app/domain/applications/broadcasts/read.ts";
import { sqlite } from "#db/client.server.ts";
import { visit } from "#tests/support/app.ts";
import { countStatements } from "#tests/support/database.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline } from "#tests/support/given/calls.ts";
import { anAssignment } from "#tests/support/given/evaluators.ts";
import { aSubmittedSheet } from "#tests/support/given/sheets.ts";

test("an applicant writes and a manager answers, each on their own page, after the deadline too", async () => {
  const call = aCall();
  const { id, owner } = aDraft({ call });
  const [theirs, ours] = [
    `/applications/${id}/messages`,
    `/manage/calls/${call.slug}/applications/${id}/messages`,
  ];

  const wrote = await visit(theirs, { as: owner, form: { text: "Is a scan enough?" } });
  const answered = await visit(ours, { as: call.managed.manager, form: { text: "Yes, it is." } });

  expect([wrote.status, answered.status]).toEqual([302, 302]);
  expect(await (await visit(ours, { as: call.managed.manager })).text()).toContain("Is a scan enough?");
  expect(await (await visit(theirs, { as: owner })).text()).toContain("Yes, it is.");
});

test.each([
  ["blank", "  \n ", "Please fill this in."],
  ["too long", "x".repeat(4001), "Please write at most 4000 characters."],
])("a message that is %s is not sent, on either side", async (_what, text, said) => {
  const call = aCall();
  const { id, owner } = aDraft({ call });

  const wrote = await visit(`/applications/${id}/messages`, { as: owner, form: { text } });
  const answered = await visit(`/manage/calls/${call.slug}/applications/${id}/messages`, {
    as: call.managed.manager,
    form: { text },
  });

  expect([wrote.status, answered.status]).toEqual([400, 400]);
  expect(await wrote.text()).toContain(said);
  expect(viewConversations(call.managed, 1).rows).toEqual([]);
});

test("home and the application say how much is new until it is opened", async () => {
  const call = aCall();
  const { id, owner } = aDraft({ call });
  writeToApplicant(call.managed, id, "One", beforeDeadline);
  writeToApplicant(call.managed, id, "Two", beforeDeadline);
  const pages = async () =>
    Promise.all(
      ["/home", `/applications/${id}`].map(async (page) => (await visit(page, { as: owner })).text()),
    );

  for (const page of await pages()) expect(page).toContain("2 new messages");
  await visit(`/applications/${id}/messages`, { as: owner });

  for (const page of await pages()) expect(page).not.toContain("new message");
});

test("an evaluator reads nothing of the messages, wherever they look", async () => {
  const { id: assignmentId, call, evaluator, application, permit } = anAssignment();
  writeToManagers(application.own, "Strictly between us", beforeDeadline);
  writeToApplicant(call.managed, application.id, "Strictly between us", beforeDeadline);
  aSubmittedSheet(permit);
  const as = evaluator.account;
  const pages = [
    "/home",
    `/evaluations/${call.slug}`,
    `/sheets/${assignmentId}`,
    `/sheets/${assignmentId}/submit`,
  ];

  for (const page of pages.flatMap((path) => [path, `${path}.data`])) {
    const answer = await visit(page, { as });
    expect(answer.status).toBeLessThan(400);
    expect(await answer.text()).not.toContain("between us");
  }
  expect((await visit(`/applications/${application.id}/messages`, { as })).status).toBe(404);
});

test("another team and another programme's managers get nothing", async () => {
  const call = aCall();
  const { id, own } = aDraft({ call });
  writeToManagers(own, "Strictly between us", beforeDeadline);
  const other = aDraft({ call });
  const stranger = aCall();

  const team = await visit(`/applications/${id}/messages`, { as: other.owner });
  const manager = await visit(`/manage/calls/${stranger.slug}/applications/${id}/messages`, {
    as: stranger.managed.manager,
    form: { text: "Hello" },
  });

  expect([team.status, manager.status]).toEqual([404, 404]);
});

const letter = {
  audience: "drafts",
  "subject.en": "Tomorrow",
  "subject.bg": "Утре",
  "text.en": "The call closes tomorrow.",
  "text.bg": "Приемът приключва утре.",
};

test("a message to all is shown as it will read, with its number of readers, before it can be sent", async () => {
  const call = aCall();
  aDraft({ call });
  const as = call.managed.manager;
  const page = `/manage/calls/${call.slug}/broadcast`;

  const unseen = await (await visit(page, { as, form: { ...letter, send: "yes" } })).text();
  expect(unseen).toContain("The text has changed since the preview.");
  expect(viewBroadcasts(call.managed, "en").sent).toEqual([]);
  const preview = await (await visit(page, { as, form: letter })).text();
  const seal = /name="seal" value="(\w+)"/.exec(preview)![1];
  const sent = await visit(page, { as, form: { ...letter, seal, send: "yes" } });

  expect(preview).toContain("It goes to 1 person: 1 in English.");
  expect(sent.headers.get("Location")).toBe(`${page}?sent=1`);
  expect(viewBroadcasts(call.managed, "en").sent).toMatchObject([{ subject: "Tomorrow", recipients: 1 }]);
});

test("what was changed after the preview is shown again instead of sent", async () => {
  const call = aCall();
  aDraft({ call });
  const as = call.managed.manager;
  const page = `/manage/calls/${call.slug}/broadcast`;
  const preview = await (await visit(page, { as, form: letter })).text();
  const seal = /name="seal" value="(\w+)"/.exec(preview)![1];

  const changed = await visit(page, {
    as,
    form: { ...letter, "text.en": "Something else", seal, send: "yes" },
  });

  expect(await changed.text()).toContain("The text has changed since the preview.");
  expect(viewBroadcasts(call.managed, "en").sent).toEqual([]);
});

test.each(["desk", "desk/now", "messages", "broadcast", "questions"])(
  "the page /%s costs as many statements with three drafts as with one",
  async (part) => {
    const call = aCall();
    const as = call.managed.manager;
    const cost = () => countStatements(() => visit(`/manage/calls/${call.slug}/${part}`, { as }));
    const begin = () => writeToManagers(aDraft({ call }).own, "Hello", beforeDeadline);
    begin();
    await cost();
    const one = await cost();
    begin();
    begin();

    expect(await cost()).toBe(one);
  },
);

test("the desk renews itself with the same facts as JSON, without anything that a draft says", async () => {
  const call = aCall();
  aDraft({ call, answers: { company: "Secret Startup" } });
  const as = call.managed.manager;

  const now = await visit(`/manage/calls/${call.slug}/desk/now`, { as });
  const said = await now.text();

  expect(now.headers.get("Content-Type")).toContain("application/json");
  expect(JSON.parse(said)).toMatchObject({ figures: { drafts: 1, ready: 1 }, load: { errors: 0 } });
  expect(said).not.toContain("Secret");
});

test("about an erased application nobody writes any more, and both sides read why", async () => {
  const call = aCall();
  const { id, owner } = aDraft({ call });
  sqlite.prepare("update applications set erasedAt = 1 where id = ?").run(id);
  const form = { text: "Are you there?" };

  const wrote = await visit(`/applications/${id}/messages`, { as: owner, form });
  const ours = `/manage/calls/${call.slug}/applications/${id}/messages`;
  const answered = await visit(ours, { as: call.managed.manager, form });

  for (const answer of [wrote, answered]) {
    expect(answer.status).toBe(409);
    const page = await answer.text();
    for (const said of ["This application was erased", "Are you there?"]) expect(page).toContain(said);
  }
  expect(sqlite.prepare("select count(*) from messages").pluck().get()).toBe(0);
});
