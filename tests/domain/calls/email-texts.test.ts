import { expect, test } from "vitest";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { beginCall } from "#app/domain/calls/begin-call.ts";
import { changeEmailTexts, emailTexts } from "#app/domain/calls/change-email-texts.ts";
import { callEmails } from "#app/domain/calls/set-up/call-emails.ts";
import { piecesOf, strangersIn, warningsOn } from "#app/domain/calls/set-up/email-pieces.ts";
import { viewTextHistory } from "#app/domain/calls/set-up/text-history.ts";
import { sampleEmail } from "#app/domain/calls/set-up/sample-emails.ts";
import { findCall } from "#db/queries/calls.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { renderEmail } from "#emails/index.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline } from "#tests/support/given/calls.ts";

const portal = { origin: "https://portal.example", name: "Finalist" };
const facts = {
  call: { en: "Open Call 1", bg: "Отворена покана 1" },
  company: "<b>Слънчоглед</b> {{number}}",
  number: "MME1-0042",
  answerBy: "2020-09-01T15:00:00.000Z",
  timeZone: "Europe/Brussels",
  comments: [],
  link: "/applications/42/decision",
};
const letterWith = (ownTexts: Record<string, { en?: string; bg?: string }>, locale: "en" | "bg" = "en") =>
  renderEmail("decision-finalist", { ...facts, ownTexts }, { locale, recipientName: "Ана", portal });

test("a programme's own words stand in the place of the portal's, with what they name in the reader's language", async () => {
  const lead = {
    en: "Well done, {{company}}: answer by {{answerBy}}.",
    bg: "Браво, {{company}}, до {{answerBy}}.",
  };

  const english = await letterWith({ lead });
  const bulgarian = await letterWith({ lead }, "bg");

  expect(english.text).toContain(
    "Well done, <b>Слънчоглед</b> {{number}}: answer by Tuesday 1 September 2020, 17:00 (Brussels time).",
  );
  expect(english.text).not.toContain("Congratulations!");
  expect(bulgarian.text).toContain("Браво, <b>Слънчоглед</b> {{number}}, до вторник, 1 септември 2020 г.");
});

test("what people typed is text in the letter, and one line without control characters in the subject", async () => {
  const subject = { en: "{{company}}\u202e\r\nBcc: all@list.example" };

  const { html, subject: line } = await letterWith({ subject, lead: { en: "{{company}} <i>is in</i>." } });

  expect(html).toContain("&lt;b&gt;Слънчоглед&lt;/b&gt; {{number}} &lt;i&gt;is in&lt;/i&gt;.");
  expect(line).toBe("<b>Слънчоглед</b> {{number}} Bcc: all@list.example");
});

test("readers of a language in which nothing was written get the portal's words", async () => {
  const bulgarian = await letterWith({ lead: { en: "Well done!" } }, "bg");

  expect(bulgarian.text).toContain("е сред финалистите");
});

test("a text that names what this letter does not have is left to the portal, never half filled in", async () => {
  const { text } = await letterWith({ lead: { en: "You have place {{place}}." } });

  expect(text).toContain("Congratulations!");
});

test("a text for several is used where there are several", async () => {
  const props = { call: facts.call, count: 3, timeZone: facts.timeZone, link: "/" };
  const ownTexts = { lead_one: { en: "One waits." }, lead_other: { en: "{{count}} wait." } };

  const { text } = await renderEmail(
    "assignments-published",
    { ...props, ownTexts },
    { locale: "en", recipientName: "Ada", portal },
  );

  expect(text).toContain("3 wait.");
});

test.each([
  ["Dear {{companie}}", ["{{companie}}"]],
  ["Until {{closesAt}} {{call}", ["{{call}"]],
  ["Sum: {amount}", ["{amount}"]],
  ["{{ company }} of {{call}}", []],
])("in “%s” the unknown placeholders are %j", (text, strangers) => {
  const lead = piecesOf("application-received").find(({ name }) => name === "lead")!;

  expect(strangersIn(text, lead)).toEqual(strangers);
});

test("a form that names something unknown is refused with its name and all known ones", () => {
  const typed = { texts: { subject: { en: "{{deadline}}", bg: "{{call}}" } } };

  const { error } = emailTexts("team-removed").safeParse(typed);

  expect(error!.issues).toMatchObject([
    {
      path: ["texts", "subject", "en"],
      params: {
        problem: "unknown-placeholder",
        stranger: "{{deadline}}",
        known: "{{call}}, {{company}}, {{number}}, {{from}}, {{portal}}",
      },
    },
  ]);
});

test("every message of a call says what its words can name, and has that in its sample", () => {
  const known = {
    call: facts.call,
    programme: facts.call,
    code: "MME1",
    slug: "open-call-1",
    timeZone: facts.timeZone,
    closesAt: beforeDeadline,
    evaluationDueAt: beforeDeadline,
    answerBy: beforeDeadline,
    from: "Maria",
    criteria: [],
  };

  const lacking = callEmails.flatMap(({ template }) => {
    const sample = sampleEmail(template, known);
    const own = piecesOf(template).flatMap(({ placeholders }) => placeholders.slice(0, 1));
    return own.filter((name) => !(name in sample)).map((name) => `${template}: ${name}`);
  });

  expect(lacking).toEqual([]);
});

test("a missing language and a missing date are warned of, nothing else", () => {
  const texts = { answer: { en: "Please answer soon." }, heading: { en: "Yes!", bg: "Да!" } };

  expect(warningsOn("decision-finalist", texts)).toEqual([
    { problem: "date-missing", piece: "answer", locale: "en", name: "answerBy" },
    { problem: "one-language", piece: "answer", locale: "bg" },
  ]);
});

const texts = { lead: { en: "It is  in.", bg: "Тя е тук." } };

test("a message that is queued from then on carries the words; who changed them, and how, is on the record", () => {
  const call = aCall();
  changeEmailTexts(call.managed, "application-received", texts, beforeDeadline);

  submitApplication(aDraft({ call }).own, beforeDeadline);
  changeEmailTexts(call.managed, "application-received", {}, beforeDeadline);

  const receipt = dueEmails(beforeDeadline, 9).find(({ template }) => template === "application-received")!;
  expect(receipt.props).toMatchObject({ ownTexts: { lead: { en: "It is in.", bg: "Тя е тук." } } });
  expect(findCall(call.id)!.emailTexts).toEqual({});
  expect(
    viewTextHistory(call.managed, "application-received").map(({ actor, words }) => [actor, words]),
  ).toEqual([
    [call.managed.manager.name, ["lead.en: It is in. → ", "lead.bg: Тя е тук. → "]],
    [call.managed.manager.name, ["lead.en:  → It is in.", "lead.bg:  → Тя е тук."]],
  ]);
});

test("a text as the portal writes it is the portal's", () => {
  const call = aCall();
  const { original } = piecesOf("application-received").find(({ name }) => name === "heading")!;

  changeEmailTexts(call.managed, "application-received", { heading: original }, beforeDeadline);

  expect(findCall(call.id)!.emailTexts).toEqual({});
});

test("a call that begins from an earlier one has its words", () => {
  const call = aCall();
  changeEmailTexts(call.managed, "application-received", texts, beforeDeadline);
  const { timeZone, opensAt, closesAt, evaluationDueAt, resultsAt, answerBy } = findCall(call.id)!;
  const dates = { timeZone, opensAt, closesAt, evaluationDueAt, resultsAt, answerBy };

  const id = beginCall(
    call.programme,
    {
      title: facts.call,
      slug: "second",
      code: "SEC2",
      source: call.id,
      places: 1,
      evaluatorsPerApplication: 2,
      ...dates,
    },
    beforeDeadline,
  );

  expect(findCall(id)!.emailTexts).toEqual({
    "application-received": { lead: { en: "It is in.", bg: "Тя е тук." } },
  });
});
