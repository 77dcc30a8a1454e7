import { expect, test } from "vitest";
import { askQuestion } from "#app/domain/calls/questions/ask.ts";
import { answerQuestion } from "#app/domain/calls/questions/answer.ts";
import { viewQuestions } from "#app/domain/calls/questions/read-managed.ts";
import { followersOf } from "#app/domain/calls/followers/followers-of.ts";
import { viewFollower } from "#app/domain/calls/followers/read.ts";
import { visit } from "#tests/support/app.ts";
import { countStatements } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { anOpenCall } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline } from "#tests/support/given/calls.ts";
import { mailedLink, mailsDue } from "#tests/support/given/links.ts";

const text = { question: { en: "A grant?", bg: "Помощ?" }, answer: { en: "No.", bg: "Не." } };
const asForm = {
  "question.en": "A grant?",
  "question.bg": "Помощ?",
  "answer.en": "No.",
  "answer.bg": "Не.",
};
const waiting = (call: ReturnType<typeof aCall>) =>
  viewQuestions(call.managed, { state: "waiting", page: 1 }, "en").rows.map((row) => row.text);
const stranger = () => `ana${crypto.randomUUID().slice(0, 8)}@secret.example`;

test("a stranger asks with an address, somebody signed in without", async () => {
  const call = anOpenCall();
  const page = `/calls/${call.slug}/questions`;

  const first = await visit(page, { form: { question: "One?", email: stranger() } });
  const second = await visit(page, { as: anAccount(), form: { question: "Two?" } });

  expect([first.status, second.status]).toEqual([302, 302]);
  expect(first.headers.get("Location")).toBe(`${page}?says=asked`);
  expect(waiting(call)).toEqual(["One?", "Two?"]);
});

test.each([
  ["without a question", { question: " ", email: "a@b.example" }, "Please fill this in."],
  ["without an address", { question: "One?", email: "" }, "Please fill this in."],
  ["too long", { question: "x".repeat(2001), email: "a@b.example" }, "Please write at most 2000 characters."],
  [
    "with the trap filled in",
    { question: "One?", email: "a@b.example", website: "x" },
    "it is a trap for machines",
  ],
])("%s it is said what is wrong, and nothing is taken", async (_what, form, said) => {
  const call = anOpenCall();

  const answer = await visit(`/calls/${call.slug}/questions`, { form });
  const html = await answer.text();

  expect(answer.status).toBe(400);
  expect(html).toContain(said);
  if (form.question.length < 100) expect(html).toContain(form.question.trim());
  expect(waiting(call)).toEqual([]);
});

test("after the deadline the page says so, and a question sent all the same is refused in words", async () => {
  const call = aCall();

  const page = await (await visit(`/calls/${call.slug}/questions`)).text();
  const answer = await visit(`/calls/${call.slug}/questions`, {
    form: { question: "One?", email: stranger() },
  });

  expect(page).toContain("No more questions are taken");
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain("The deadline has passed, so no more questions are taken.");
  expect(waiting(call)).toEqual([]);
});

test("an address that asks again and again is told to wait, with what it typed", async () => {
  const call = anOpenCall();
  const form = { question: "Again?", email: stranger() };
  const answers = [];
  for (let count = 0; count < 9; count += 1)
    answers.push(await visit(`/calls/${call.slug}/questions`, { form }));

  expect(answers.map(({ status }) => status)).toEqual([...Array(8).fill(302), 429]);
  const html = await answers[8].text();
  expect(html).toContain("Too many tries. Please wait 60 minutes");
  expect(html).toContain("Again?");
});

test("neither the page nor its data say who asked", async () => {
  const call = anOpenCall();
  const email = stranger();
  const id = askQuestion(
    call.slug,
    { name: "Ana Secret", email, locale: "en" },
    "Ana's question",
    beforeDeadline,
  );
  answerQuestion(call.managed, id, text, beforeDeadline);

  for (const address of ["", "/questions", "/questions?q=grant"]) {
    const page = `/calls/${call.slug}${address}`;
    for (const url of [page, page.replace(/(\?|$)/, ".data$1")]) {
      const said = await (await visit(url)).text();
      expect(said).toContain("A grant?");
      expect(said).not.toMatch(/Ana|secret\.example/);
    }
  }
});

test("the page costs as many statements with three answers as with one", async () => {
  const call = anOpenCall();
  const cost = () => countStatements(() => visit(`/calls/${call.slug}/questions`));
  const answer = () =>
    answerQuestion(
      call.managed,
      askQuestion(call.slug, { name: "", email: stranger(), locale: "en" }, "One?", beforeDeadline),
      text,
      beforeDeadline,
    );
  answer();
  await cost();
  const one = await cost();
  answer();
  answer();

  expect(await cost()).toBe(one);
});

test("a manager publishes an answer in both languages, corrects it, and cannot leave a language out", async () => {
  const call = anOpenCall();
  const as = call.managed.manager;
  const asker = { name: "", email: stranger(), locale: "en" as const };
  const id = askQuestion(call.slug, asker, "One?", beforeDeadline);
  const page = `/manage/calls/${call.slug}/questions/${id}`;

  const half = await visit(page, { as, form: { ...asForm, "answer.bg": "" } });
  const whole = await visit(page, { as, form: asForm });
  const corrected = await visit(page, { as, form: { ...asForm, "answer.en": "Not any more." } });

  expect([half.status, whole.status, corrected.status]).toEqual([400, 302, 302]);
  expect(await half.text()).toContain("Answer in Bulgarian: Please fill this in.");
  expect(await (await visit(`/calls/${call.slug}/questions`)).text()).toContain("Not any more.");
});

test("a manager publishes a question of their own", async () => {
  const call = anOpenCall();

  const answer = await visit(`/manage/calls/${call.slug}/questions/new`, {
    as: call.managed.manager,
    form: asForm,
  });

  expect(answer.status).toBe(302);
  expect(await (await visit(`/calls/${call.slug}/questions`)).text()).toContain("A grant?");
});

test("a question is set aside and the list offers to undo it", async () => {
  const call = anOpenCall();
  const as = call.managed.manager;
  const asker = { name: "", email: stranger(), locale: "en" as const };
  const id = askQuestion(call.slug, asker, "Buy links?", beforeDeadline);
  const list = `/manage/calls/${call.slug}/questions`;

  const aside = await visit(`${list}/${id}/set-aside`, { as, form: { aside: "yes" } });
  expect(waiting(call)).toEqual([]);
  expect(await (await visit(aside.headers.get("Location")!, { as })).text()).toContain("Undo");
  await visit(`${list}/${id}/set-aside`, { as, form: { aside: "no" } });

  expect(waiting(call)).toEqual(["Buy links?"]);
});

test("an address follows once its letter's button is pressed, and stops with the same link", async () => {
  const call = anOpenCall();
  const email = stranger();
  const asked = await visit(`/calls/${call.slug}/follow`, { form: { email } });
  const link = mailedLink("follow-confirm");

  const looked = await visit(link);
  expect([asked.status, looked.status, followersOf(call.id).length]).toEqual([200, 200, 0]);
  await visit(link, { form: { follows: "yes" } });
  expect(followersOf(call.id).map((one) => one.email)).toEqual([email]);
  await visit(link, { form: { follows: "no" } });

  expect(followersOf(call.id)).toEqual([]);
  expect(viewFollower(link.split("/").at(-1)!, "en")!.state).toBe("ended");
});

test("whether an address follows already cannot be told from the answer", async () => {
  const call = anOpenCall();
  const email = stranger();
  const ask = async () => (await visit(`/calls/${call.slug}/follow`, { form: { email } })).text();

  const first = await ask();
  await visit(mailedLink("follow-confirm"), { form: { follows: "yes" } });
  const second = await ask();

  const withoutChance = (html: string) => html.replace(/nonce="[^"]*"|\d{4}-\d\d-\d\dT[\d:.]+Z/g, "");
  expect(withoutChance(second)).toBe(withoutChance(first));
  expect(mailsDue(new Date()).length).toBe(1);
});

test("somebody signed in follows and stops with one button", async () => {
  const call = anOpenCall();
  const as = anAccount();
  const page = `/calls/${call.slug}/follow`;

  await visit(page, { as, form: { follows: "yes" } });
  expect(await (await visit(page, { as })).text()).toContain("You follow this call");
  await visit(page, { as, form: { follows: "no" } });

  expect(followersOf(call.id)).toEqual([]);
});

test.each(["questions", "follow"])(
  "the page /%s of a call that is not published is not there",
  async (part) => {
    const { slug } = aCall({ published: false });

    const page = await visit(`/calls/${slug}/${part}`);
    const form = await visit(`/calls/${slug}/${part}`, { form: { question: "One?", email: stranger() } });

    expect([page.status, form.status]).toEqual([404, 404]);
  },
);
