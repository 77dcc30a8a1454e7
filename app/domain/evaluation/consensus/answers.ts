import type { answersIn } from "#db/queries/consensus.ts";

type Kept = ReturnType<typeof answersIn>[number];
export type AnswerState = "agrees" | "minority" | "waiting";

/** The last answer of each pair; those of whoever a conflict was found of do not count. */
export function lastAnswers(answers: readonly Kept[]): Map<string, Kept> {
  const counting = answers.filter(({ barred }) => !barred);
  return new Map(counting.map((answer) => [answer.assignmentId, answer]));
}

/** What a participant says of the sheet as it was last put forward; an answer to an earlier one is asked for again. */
export function answerTo(version: number, answer: Kept | undefined): AnswerState {
  if (!answer || answer.version !== version) return "waiting";
  return answer.agrees ? "agrees" : "minority";
}

/** The views that are kept beside the result: of everybody whose last word was not to agree, whichever version it was about. */
export function minorityViews(answers: readonly Kept[]): Kept[] {
  return [...lastAnswers(answers).values()].filter(({ agrees }) => !agrees);
}

type Asked = { rapporteur: string | null; version: number };

/** Whether everybody but the rapporteur has answered; nobody else there is not everybody. */
export function haveAllAnswered(
  { rapporteur, version }: Asked,
  participants: readonly { assignmentId: string }[],
  answers: readonly Kept[],
): boolean {
  const last = lastAnswers(answers);
  const asked = participants.filter(({ assignmentId }) => assignmentId !== rapporteur);
  const isAnswered = ({ assignmentId }: { assignmentId: string }) =>
    answerTo(version, last.get(assignmentId)) !== "waiting";
  return asked.length > 0 && asked.every(isAnswered);
}
