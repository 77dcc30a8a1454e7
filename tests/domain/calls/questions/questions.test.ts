import { expect, test } from "vitest";
import { askQuestion } from "#app/domain/calls/questions/ask.ts";
import { viewPublicQuestions } from "#app/domain/calls/questions/read-public.ts";
import { viewQuestion, viewQuestions } from "#app/domain/calls/questions/read-managed.ts";
import { setFollowing } from "#app/domain/calls/followers/follow.ts";
import { answerQuestion, publishAnswer } from "#app/domain/calls/questions/answer.ts";
import { correctAnswer } from "#app/domain/calls/questions/correct.ts";
import { putBack, setAside } from "#app/domain/calls/questions/set-aside.ts";
import { sqlite } from "#db/client.server.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline, deadline, justAfter } from "#tests/support/given/calls.ts";
import { mailsDue } from "#tests/support/given/links.ts";

const stranger = { name: "Ana", email: "ana@secret.example", locale: "bg" as const };
const text = {
  question: { en: "Is there a grant?", bg: "Има ли помощ?" },
  answer: { en: "No.", bg: "Не." },
};
const waiting = { state: "waiting" as const, page: 1 };
const ask = (slug: string, asked = "Do we, Ana's Ltd, get a grant?") =>
  askQuestion(slug, stranger, asked, beforeDeadline);
const publicly = (slug: string, search = "") =>
  viewPublicQuestions(slug, undefined, search, "en", beforeDeadline)!;

test("a question waits for the managers and is not public", () => {
  const { slug, managed } = aCall();

  const id = ask(slug);

  expect(viewQuestions(managed, waiting, "en").rows).toMatchObject([
    { id, name: "Ana", text: "Do we, Ana's Ltd, get a grant?" },
  ]);
  expect(publicly(slug).questions).toEqual([]);
});

test("a stranger's address gets one short confirmation a day, without the name and the text that were typed", () => {
  const { slug } = aCall();

  ask(slug);
  ask(slug, "And what about loans?");

  const mails = dueEmails(beforeDeadline, 10);
  expect(mails.map(({ template, address, name }) => ({ template, address, name }))).toEqual([
    { template: "question-received", address: stranger.email, name: "" },
  ]);
  expect(JSON.stringify(mails[0].props)).not.toContain("Ltd");
});

test.each([
  ["at the last instant", deadline, 1],
  ["a millisecond later", justAfter, 0],
])("%s of the deadline a question is taken or refused", (_when, now, kept) => {
  const { slug, managed } = aCall();

  const attempt = () => askQuestion(slug, stranger, "Too late?", now);

  if (kept) attempt();
  else expect(attempt).toThrow("questions-closed");
  expect(viewQuestions(managed, waiting, "en").rows.length).toBe(kept);
  expect(mailsDue(now).length).toBe(kept);
});

test("published answers are numbered as they are answered and say nothing of whoever asked", () => {
  const { slug, managed } = aCall();
  const [first, second] = [ask(slug), ask(slug, "Ana asks again")];

  answerQuestion(managed, second, { ...text, question: { en: "Loans?", bg: "Заеми?" } }, beforeDeadline);
  answerQuestion(managed, first, text, beforeDeadline);
  publishAnswer(managed, text, beforeDeadline);

  const shown = publicly(slug);
  expect(shown.questions.map(({ number, question }) => [number, question])).toEqual([
    [1, "Loans?"],
    [2, "Is there a grant?"],
    [3, "Is there a grant?"],
  ]);
  expect(JSON.stringify(shown)).not.toMatch(/Ana|secret\.example/);
});

test("the database itself lets no number be given twice in a call", () => {
  const { slug, managed } = aCall();
  publishAnswer(managed, text, beforeDeadline);
  const id = ask(slug);

  const twice = () => sqlite.prepare("update questions set number = 1 where id = ?").run(id);

  expect(twice).toThrow("UNIQUE");
});

test("answers are found by what they say in either language", () => {
  const { slug, managed } = aCall();
  publishAnswer(managed, text, beforeDeadline);
  publishAnswer(managed, { ...text, question: { en: "Loans?", bg: "Заеми?" } }, beforeDeadline);

  expect(publicly(slug, "GRANT").questions.map(({ number }) => number)).toEqual([1]);
  expect(publicly(slug, "заем").questions.map(({ number }) => number)).toEqual([2]);
});

test("whoever asked and whoever follows hear of the answer, each once and in their language", () => {
  const call = aCall();
  const asker = anAccount({ locale: "bg" });
  const { owner } = aDraft({ call, owner: asker });
  const other = aDraft({ call });
  const gone = aDraft({ call });
  setFollowing(gone.owner, call.slug, false, "t", beforeDeadline);
  const id = askQuestion(call.slug, owner, "Мой въпрос", beforeDeadline);

  answerQuestion(call.managed, id, text, beforeDeadline);

  const mails = dueEmails(beforeDeadline, 20).filter(({ template }) => template === "question-answered");
  const told = mails.map(({ address, locale, props }) => [
    address,
    locale,
    (props as { asked: boolean }).asked,
  ]);
  expect(told.toSorted()).toEqual(
    [
      [asker.email, "bg", true],
      [other.owner.email, "en", false],
    ].toSorted(),
  );
});

test("a stranger who asked gets the answer without following", () => {
  const { slug, managed } = aCall();

  answerQuestion(managed, ask(slug), text, beforeDeadline);

  const [mail] = dueEmails(beforeDeadline, 20).filter(({ template }) => template === "question-answered");
  expect([mail.address, mail.locale]).toEqual([stranger.email, "bg"]);
  expect(mail.props).toMatchObject({ asked: true, number: 1, link: `/calls/${slug}/questions#q1` });
  expect(mail.props).not.toHaveProperty("stop");
});

test("a question is answered once", () => {
  const { slug, managed } = aCall();
  const id = ask(slug);
  answerQuestion(managed, id, text, beforeDeadline);

  expect(() => answerQuestion(managed, id, text, beforeDeadline)).toThrow("already-answered");
  expect(publicly(slug).questions.length).toBe(1);
});

test("a correction keeps the number, is dated in public, and is told only where the manager wants it", () => {
  const { slug, managed } = aCall();
  const id = ask(slug);
  answerQuestion(managed, id, text, beforeDeadline);
  const corrected = { ...text, answer: { en: "Yes.", bg: "Да." } };

  correctAnswer(managed, id, text, true, deadline);
  correctAnswer(managed, id, corrected, false, deadline);

  expect(publicly(slug).questions).toMatchObject([
    { number: 1, answer: "<p>Yes.</p>", correctedAt: deadline },
  ]);
  const sent = () => mailsDue(deadline).filter(({ template }) => template === "question-corrected").length;
  expect(sent()).toBe(0);
  correctAnswer(managed, id, text, true, deadline);
  expect(sent()).toBe(1);
});

test("what is set aside waits no more, until it is put back", () => {
  const { slug, managed } = aCall();
  const id = ask(slug);
  const counts = () => viewQuestions(managed, waiting, "en").counts;

  setAside(managed, id, beforeDeadline);
  expect(counts()).toEqual({ waiting: 0, answered: 0, aside: 1 });
  putBack(managed, id, beforeDeadline);

  expect(counts()).toEqual({ waiting: 1, answered: 0, aside: 0 });
});

test("a published answer cannot be set aside", () => {
  const { slug, managed } = aCall();
  const id = ask(slug);
  answerQuestion(managed, id, text, beforeDeadline);

  expect(() => setAside(managed, id, beforeDeadline)).toThrow("already-answered");
});

test("a question of another call is not there", () => {
  const id = ask(aCall().slug);

  expect(viewQuestion(aCall().managed, id)).toBeUndefined();
});
