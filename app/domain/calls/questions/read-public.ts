import type { Account } from "#app/domain/accounts/account.ts";
import { lastInstant } from "#app/domain/calls/deadline.ts";
import { proseOf } from "#app/domain/calls/prose.ts";
import { inLanguage, locales, type Locale } from "#app/i18n/locale.ts";
import { findPublishedCall } from "#db/queries/calls.ts";
import { publishedAnswers } from "#db/queries/questions.ts";
import { takesQuestions } from "./ask.ts";

/**
 * A published call's answers in the reader's language, those that say `search` in any language; until when questions
 * are taken (UTC), and with which name and address the reader would ask. Nothing of whoever asked.
 */
export function viewPublicQuestions(
  slug: string,
  reader: Account | undefined,
  search: string,
  locale: Locale,
  now: Date,
) {
  const found = findPublishedCall(slug);
  if (!found) return;
  const { call, programme } = found;
  const all = publishedAnswers(call.id);
  const shown = all.filter((one) => says(one, search.trim()));
  return {
    call: {
      slug: call.slug,
      title: inLanguage(call.texts.title, locale),
      programme: inLanguage(programme.name, locale),
      contactEmail: programme.contactEmail,
    },
    timeZone: call.timeZone,
    takenUntil: lastInstant(call),
    open: takesQuestions(call, now),
    asker: reader && { name: reader.name, email: reader.email },
    search: search.trim(),
    total: all.length,
    questions: shown.map(({ number, question, answer, answeredAt, correctedAt }) => ({
      number: number!,
      question: inLanguage(question, locale),
      answer: proseOf(answer!, locale),
      answeredAt: answeredAt!,
      correctedAt,
    })),
  };
}

function says({ question, answer }: ReturnType<typeof publishedAnswers>[number], search: string): boolean {
  const text = locales.map((locale) => `${question[locale]} ${answer?.[locale]}`).join(" ");
  return text.toLocaleLowerCase().includes(search.toLocaleLowerCase());
}
