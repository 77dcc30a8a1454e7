import type { Answer, Answers, Question } from "./definition.ts";

/**
 * The answers that a sent form holds to these questions, valid or not: nothing that somebody typed is dropped. A text
 * that the form lacks is left out; no tick at all is an answer. Files are sent on their own.
 */
export function readAnswers(questions: Question[], sent: FormData): Answers {
  const read = questions.map((question) => [question.id, readAnswer(question, sent)] as const);
  return Object.fromEntries(read.filter(([, answer]) => answer !== undefined)) as Answers;
}

function readAnswer({ id, type }: Question, sent: FormData): Answer | undefined {
  if (type === "file" || type === "note") return;
  if (type === "declaration") return sent.has(id);
  if (type === "choices") return sent.getAll(id).filter((value) => typeof value === "string");
  const value = sent.get(id);
  // Browsers send line breaks in two ways; only one is kept, so that an unchanged text stays the same.
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n") : undefined;
}
