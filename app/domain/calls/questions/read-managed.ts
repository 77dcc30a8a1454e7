import { pageNumberIn } from "#app/domain/page-number.ts";
import type { ManagedCall, ReadableCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { findCall } from "#db/queries/calls.ts";
import {
  countQuestions,
  findQuestion,
  lastQuestionNumber,
  questionsIn,
  type QuestionState,
} from "#db/queries/questions.ts";
import { toldOfAnswer } from "./tell.ts";

const onePage = 50;
const states = ["waiting", "answered", "aside"] as const satisfies QuestionState[];

/** What the address of the list asks for; what it asks wrongly is left out. */
export function questionsQueryFrom(search: URLSearchParams) {
  return {
    state: states.find((state) => state === search.get("state")) ?? "waiting",
    page: pageNumberIn(search),
  };
}

/** A page of a call's questions in one state, with how many there are in each. */
export function viewQuestions(
  { callId }: ReadableCall,
  { state, page }: ReturnType<typeof questionsQueryFrom>,
  locale: Locale,
) {
  const found = questionsIn(callId, state, onePage + 1, (page - 1) * onePage);
  return {
    state,
    page,
    more: found.length > onePage,
    timeZone: findCall(callId)!.timeZone,
    counts: countQuestions(callId),
    rows: found.slice(0, onePage).map(({ asker, asked, question, ...row }) => ({
      id: row.id,
      number: row.number,
      name: asker ?? row.name,
      askedAt: row.askedAt,
      text: row.number ? inLanguage(question, locale) : asked,
      answeredAt: row.answeredAt,
      dismissedAt: row.dismissedAt,
    })),
  };
}

/** One question for those who answer it: what was typed and by whom, beside what is or will be public. */
export function viewQuestion({ callId }: ManagedCall, id: string) {
  const found = findQuestion(callId, id);
  if (!found) return;
  const account = found.askedBy ? findAccount(found.askedBy) : undefined;
  return {
    id,
    number: found.number,
    timeZone: findCall(callId)!.timeZone,
    asked: found.asked,
    locale: found.locale,
    askedAt: found.askedAt,
    asker: { name: account?.name ?? found.name, email: account?.email ?? found.email },
    question: found.question,
    answer: found.answer,
    answeredAt: found.answeredAt,
    correctedAt: found.correctedAt,
    dismissedAt: found.dismissedAt,
  };
}

type Question = NonNullable<ReturnType<typeof viewQuestion>>;

/** What the form for an answer begins with, the number that it has or gets, and how many people are told of it. */
export function viewAnswering({ callId }: ManagedCall, question: Question | undefined) {
  const nothing = { en: "", bg: "" };
  const asked =
    question && (question.number ? question.question : { ...nothing, [question.locale]: question.asked });
  return {
    start: { question: asked ?? nothing, answer: question?.answer ?? nothing },
    number: question?.number ?? lastQuestionNumber(callId) + 1,
    told: toldOfAnswer(callId, question && findQuestion(callId, question.id)).length,
  };
}
