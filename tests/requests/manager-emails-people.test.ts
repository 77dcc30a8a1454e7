import { expect, test } from "vitest";
import { callEmails } from "#app/domain/calls/set-up/call-emails.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { findCall } from "#db/queries/calls.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { viewPeople } from "#app/domain/programmes/read.ts";
import { findProgramme, hubsOf, managersOf } from "#db/queries/programmes.ts";
import { renderEmail } from "#emails/index.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline } from "#tests/support/given/calls.ts";
import { aColleague } from "#tests/support/given/colleagues.ts";
import { mailedLink } from "#tests/support/given/links.ts";

type Call = ReturnType<typeof aCall>;

const at = ({ slug }: Call, page: string) => `/manage/calls/${slug}/${page}`;
const look = (call: Call, page: string) => visit(at(call, page), { as: call.managed.manager });
const send = (call: Call, page: string, form: Record<string, string>) =>
  visit(at(call, page), { as: call.managed.manager, form });

const note = { "note.en": "Bring a friend.", "note.bg": "Доведете приятел." };

test.each(callEmails.map(({ template }) => template))(
  "%s is shown in both languages before it is sent",
  async (name) => {
    const call = aCall();

    const answers = [
      await look(call, `set-up/emails/${name}`),
      await look(call, `set-up/emails/${name}/en`),
      await look(call, `set-up/emails/${name}/bg`),
    ];

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers[1].headers.get("Content-Security-Policy")).toContain("sandbox");
  },
);

test("what the programme adds stands in the message, in its reader's language", async () => {
  const call = aCall();

  const saved = await send(call, "set-up/emails/application-received", note);
  const draft = aDraft({ call });
  submitApplication(draft.own, beforeDeadline);

  const email = dueEmails(beforeDeadline, 99).find(({ template }) => template === "application-received")!;
  const addressee = {
    locale: "bg" as const,
    recipientName: "Ана",
    portal: { origin: "https://p.example", name: "F" },
  };
  const { text } = await renderEmail("application-received", email.props as never, addressee);
  expect(saved.status).toBe(302);
  expect(text).toContain("Програмата добавя:");
  expect(text).toContain("Доведете приятел.");
});

test("a note that is emptied in both languages is gone", async () => {
  const call = aCall();
  await send(call, "set-up/emails/application-received", note);

  await send(call, "set-up/emails/application-received", { "note.en": " ", "note.bg": "" });

  expect(findCall(call.id)!.emailNotes).toEqual({});
});

test.each(["set-up/emails/sign-in-link", "set-up/emails/application-received/de"])(
  "%s is no page",
  async (page) => {
    expect((await look(aCall(), page)).status).toBe(404);
  },
);

test("replies go where a manager says; what is no address is said beside the field", async () => {
  const call = aCall();
  const contact = () => findProgramme(call.managed.programmeId)!.contactEmail;

  const wrong = await send(call, "set-up/emails", { contactEmail: "desk" });
  const before = contact();
  const right = await send(call, "set-up/emails", { contactEmail: "Office@Programme.example" });

  expect([wrong.status, right.status]).toEqual([400, 302]);
  expect(await wrong.text()).toContain("This is not an e-mail address.");
  expect([before, contact()]).toEqual(["desk@programme.example", "office@programme.example"]);
});

const namesOf = ({ managed }: Call) => managersOf(managed.programmeId).map(({ name }) => name);

const rolesOf = ({ managed }: Call) =>
  viewPeople(managed, new Date()).colleagues.map(({ name, post }) => [name, post]);

test("who is invited as an assistant or for a hub is that once they press the button of the mail", async () => {
  const call = aCall();
  const [hub] = hubsOf(call.managed.programmeId);
  const [ada, grace] = [anAccount({ name: "Ada" }), anAccount({ name: "Grace" })];
  const invite = async (email: string, post: string) => {
    await send(call, "set-up/people", { name: "K", email, locale: "bg", post });
    return mailedLink("manager-invitation");
  };

  const links = [await invite(ada.email, "assistant"), await invite(grace.email, `hub:${hub.id}`)];
  const before = rolesOf(call);
  const joined = [];
  for (const link of links) joined.push((await visit(link, { method: "POST" })).headers.get("Location"));

  const chief = [call.managed.manager.name, "manager"];
  expect(before).toEqual([chief]);
  expect(rolesOf(call)).toEqual([chief, ["Ada", "assistant"], ["Grace", `hub:${hub.id}`]]);
  expect(joined).toEqual(["/manage", "/hubs"]);
});

test("an invitation is sent again with another link, and taken back", async () => {
  const call = aCall();
  await send(call, "set-up/people", { name: "K", email: "k@new.example", locale: "en", post: "assistant" });
  const first = mailedLink("manager-invitation");
  const idOf = () => viewPeople(call.managed, new Date()).invitations[0]?.id;

  const again = await send(call, `set-up/people/invitations/${idOf()}/resend`, {});
  const second = mailedLink("manager-invitation");
  const opened = [(await visit(first)).status, (await visit(second)).status];
  const revoked = await send(call, `set-up/people/invitations/${idOf()}/revoke`, {});
  const gone = (await visit(second)).status;

  expect([again.status, revoked.status]).toEqual([302, 302]);
  expect(opened).toEqual([410, 200]);
  expect(gone).toBe(410);
  expect(idOf()).toBeUndefined();
});

test("a role is changed, but the last manager stays one", async () => {
  const call = aCall();
  const ada = aColleague(call.managed, "assistant");
  const { manager } = call.managed;

  const alone = await send(call, `set-up/people/${manager.id}/role`, { post: "assistant" });
  const raised = await send(call, `set-up/people/${ada.id}/role`, { post: "manager" });
  const lowered = await send(call, `set-up/people/${manager.id}/role`, { post: "assistant" });

  expect([alone.status, raised.status, lowered.status]).toEqual([409, 302, 302]);
  expect(await alone.text()).toContain("A programme needs somebody who manages it");
  expect(
    viewPeople({ ...call.managed, manager: ada }, new Date()).colleagues.map(({ id, role }) => [id, role]),
  ).toEqual([
    [ada.id, "manager"],
    [manager.id, "assistant"],
  ]);
});

test("a manager takes another one out, and then oneself only while somebody stays", async () => {
  const call = aCall();
  const colleague = aColleague(call.managed, "assistant");
  const { manager } = call.managed;
  await send(call, `set-up/people/${colleague.id}/role`, { post: "manager" });

  const removed = await send(call, `set-up/people/${colleague.id}`, {});
  const last = await send(call, `set-up/people/${manager.id}`, {});

  expect([removed.status, last.status]).toEqual([302, 409]);
  expect(await last.text()).toContain("A programme needs somebody who manages it");
  expect(namesOf(call)).toEqual([manager.name]);
  expect((await visit(at(call, "set-up"), { as: colleague })).status).toBe(404);
});

test("a draft is seen as anybody, as an applicant and as an evaluator will, and nothing can be saved there", async () => {
  const call = aCall({ published: false });

  const pages = ["preview", "preview/form", "preview/form/solution", "preview/sheet", "preview/form/nothing"];
  const statuses = [];
  for (const page of pages) statuses.push((await look(call, page)).status);
  const sheet = await (await look(call, "preview/sheet")).text();
  const sent = await send(call, "preview/form/company", { company: "Typed" });

  expect(statuses).toEqual([200, 200, 200, 200, 404]);
  expect(sheet).toContain("Light &amp; Sound Ltd.");
  expect(sheet).not.toContain("VAT number");
  expect(sent.status).toBe(405);
});

test("the list says what is missing in which step, and what is not translated", async () => {
  const call = aCall({ published: false });
  await send(call, "set-up/eligibility/new", { kind: "manual", "statement.en": "", "statement.bg": "" });
  await send(call, "set-up/topics", { "topics[0].label.en": "Sound", "topics[0].label.bg": "" });

  const list = await (await look(call, "set-up")).text();
  const translations = await (await look(call, "set-up/translations")).text();

  expect(list).toContain("Rule 3 has no sentence.");
  expect(list).toContain("1 missing");
  expect(translations).toContain(`href="${at(call, "set-up/topics")}"`);
});

test("a new call is proposed after an earlier one, its dates moved and its names one higher", async () => {
  const call = aCall({ slug: "spring-1", code: "SPR1" });
  const { slug } = findProgramme(call.managed.programmeId)!;

  const page = await (
    await visit(`/manage/${slug}/new-call?source=${call.id}&weeks=520`, { as: call.managed.manager })
  ).text();

  expect(page).toContain('value="spring-2"');
  expect(page).toContain('value="SPR2"');
  expect(page).toContain('name="closesAt.day" value="2030-07-05"');
  expect(page).toContain("All dates are moved by 520 weeks");
});
