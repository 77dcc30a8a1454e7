import { describe, expect, test } from "vitest";
import bg from "#app/i18n/bg/emails.ts";
import en from "#app/i18n/en/emails.ts";
import { locales } from "#app/i18n/locale.ts";
import { renderEmail, type EmailProps } from "#emails/index.ts";
import { letters, portal, templates } from "./letters.ts";

const anna = { locale: "en", recipientName: "Anna Petrova", portal } as const;

function keysOf(words: Record<string, Record<string, string>>) {
  return Object.entries(words).flatMap(([section, entries]) =>
    Object.keys(entries).map((key) => `${section}.${key}`),
  );
}

function linkOf(props: object) {
  return Object.entries(props).find(([name]) => name.toLowerCase().endsWith("link"))?.[1];
}

test("the e-mails have the same words in both languages", () => {
  expect(keysOf(bg)).toEqual(keysOf(en));
});

describe.each(locales)("in the language %s", (locale) => {
  test.each(templates)("%s is complete, with its address in clear", async (template) => {
    const { subject, html, text } = await renderEmail(template, letters[template], { ...anna, locale });

    expect([subject, html, text].filter((part) => /\{\{|undefined|\[object|NaN/.test(part))).toEqual([]);
    expect(subject).not.toBe("");
    expect(text).toContain(locale === "bg" ? "Здравейте, Anna Petrova!" : "Hello Anna Petrova,");
    const link = linkOf(letters[template]);
    if (link) expect(text.split("\n").filter((line) => line === portal.origin + link)).toHaveLength(1);
  });
});

test("a receipt reads as plain text", async () => {
  const { subject, text } = await renderEmail("application-received", letters["application-received"], anna);

  expect(subject).toBe("Application MME1-0042 received: MediaMotor Europe, Open Call 1");
  expect(text).toMatchInlineSnapshot(`
    "MediaMotor Europe

    We have received your application

    Hello Anna Petrova,

    The application of Слънчоглед & Sons <ООД> to MediaMotor Europe, Open Call 1 has arrived. Keep this e-mail: it is your receipt.

    Call                MediaMotor Europe, Open Call 1
    Company             Слънчоглед & Sons <ООД>
    Application number  MME1-0042
    Version             2
    Received            Thursday 16 July 2020, 16:59:58 (Brussels time)
    Answers             31
    Agreed to           Privacy notice (version 2)
    Checksum            9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08

    You can change the application until Friday 17 July 2020, 17:00 (Brussels time). If you do, submit it again: until then, version 2 counts.

    See the application

    https://calls.example.org/applications/42

    The checksum (SHA-256) shows what we received: a copy with the same checksum has not been altered.

    --------------------

    You receive this because Слънчоглед & Sons <ООД> applies on MediaMotor Europe with this address.

    A person reads the replies: answer this e-mail or write to calls@mediamotor.example.

    MediaMotor Europe, https://calls.example.org"
  `);
});

test("a decision reads as plain text in Bulgarian", async () => {
  const { subject, text } = await renderEmail("decision-finalist", letters["decision-finalist"], {
    ...anna,
    locale: "bg",
    recipientName: "Анна Петрова",
  });

  expect(subject).toBe("Слънчоглед & Sons <ООД> е сред финалистите: MediaMotor Europe, отворена покана 1");
  expect(text).toMatchInlineSnapshot(`
    "MediaMotor Europe

    Вие сте сред финалистите

    Здравейте, Анна Петрова!

    Поздравления! Слънчоглед & Sons <ООД> е сред финалистите по „MediaMotor Europe, отворена покана 1“.

    Съобщете ни до петък, 28 август 2020 г., 17:00 ч. (брюкселско време) дали приемате мястото. Ако не отговорите, то може да бъде предложено на следващия в резервния списък.

    Приемам или отказвам

    https://calls.example.org/applications/42/decision

    Покана               MediaMotor Europe, отворена покана 1
    Компания             Слънчоглед & Sons <ООД>
    Рег. №               MME1-0042
    Място в класирането  3
    Вашият хъб           София
    Срок за отговор      петък, 28 август 2020 г., 17:00 ч. (брюкселско време)

    Какво написаха оценителите

    Въздействие

    > The market is described well.
    > Who pays in the first year remains open.

    > Ползата за регионалните медии е ясна, но няма сравнение с досегашни решения.

    Изпълнение

    > A second developer would lower the risk.

    --------------------

    Получавате това писмо, защото Слънчоглед & Sons <ООД> кандидатства в MediaMotor Europe с този адрес.

    Отговорите Ви се четат от човек: отговорете на това писмо или пишете на calls@mediamotor.example.

    MediaMotor Europe, https://calls.example.org"
  `);
});

test.each([
  ["en", 1, "This link signs you in to MediaMotor Europe. It works once and for 1 minute."],
  ["en", 15, "This link signs you in to MediaMotor Europe. It works once and for 15 minutes."],
  ["bg", 1, "С тази връзка влизате в MediaMotor Europe. Тя важи 1 минута и само за един вход."],
  ["bg", 15, "С тази връзка влизате в MediaMotor Europe. Тя важи 15 минути и само за един вход."],
] as const)("the minutes of a link are counted as people do (%s, %d)", async (locale, minutes, sentence) => {
  const { text } = await renderEmail("sign-in-link", { link: "/sign-in/x", minutes }, { ...anna, locale });

  expect(text.split("\n").filter((line) => line === sentence)).toHaveLength(1);
});

test("what people typed is shown as typed, and is never markup, a template or a lookup", async () => {
  const company = '<img src="x"> {{link}} $t(letter.greeting) & "Co"';
  const props = { ...letters["decision-not-selected"], company, comments: [] };

  const { subject, html, text } = await renderEmail("decision-not-selected", props, anna);

  expect(subject).toBe("Decision on application MME1-0042: MediaMotor Europe, Open Call 1");
  expect(html.match(/<img/g)).toBeNull();
  expect(
    text
      .split("\n")
      .filter((line) => line === `${company} is not among the finalists of MediaMotor Europe, Open Call 1.`),
  ).toHaveLength(1);
});

test("what may be left out leaves no gap", async () => {
  const props = {
    ...letters["evaluator-invitation"],
    answerBy: undefined,
    message: undefined,
    applications: undefined,
  };
  const unknown = { locale: "en", recipientName: "", portal: { ...portal, replyTo: null } } as const;

  const { text } = await renderEmail("evaluator-invitation", props, unknown);

  expect(text).toMatchInlineSnapshot(`
    "MediaMotor Europe

    Will you evaluate for MediaMotor Europe?

    Hello,

    Мария Иванова invites you to evaluate applications to MediaMotor Europe, Open Call 1.

    Call  MediaMotor Europe, Open Call 1

    If you accept, we ask which topics you know, how many applications you can take and whether you are close to any of the applicants. You can also decline.

    Accept or decline

    https://calls.example.org/invitations/0f8c2c5e5a1b4d7f

    --------------------

    You receive this because MediaMotor Europe asked on MediaMotor Europe whether you would evaluate.

    MediaMotor Europe, https://calls.example.org"
  `);
});

test.each(["assignments-published", "assignments-changed"] as const)(
  "a letter about applications to evaluate (%s) without a date says nothing of one",
  async (template) => {
    const dated = await renderEmail(template, letters[template], anna);
    const { text } = await renderEmail(template, { ...letters[template], dueAt: undefined }, anna);

    expect(dated.text).toMatch(/^Score sheets due/m);
    expect(text).not.toContain("Score sheets due");
    expect(text).not.toContain("2020");
  },
);

test("an e-mail with a gap is refused instead of sent", async () => {
  const props = {
    ...letters["decision-reserve"],
    company: undefined,
  } as unknown as EmailProps["decision-reserve"];

  await expect(renderEmail("decision-reserve", props, anna)).rejects.toThrow("no value for {{company}}");
});
