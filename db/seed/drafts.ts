import type { Answers } from "#app/domain/calls/form/definition.ts";
import { questionsOf } from "#app/domain/calls/form/questions-of.ts";
import { mediaMotorForm } from "./form.ts";
import { seeded } from "./random.ts";

/** One draft is longer than the form allows, and one has words where a number belongs: drafts may hold anything. */
const overlong = "call-1-churn-1";
const wordy = "call-1-inbetween-1";

const questionIds = questionsOf(mediaMotorForm).map(({ id }) => id);

/** The application as it was left: most people stop somewhere, the last text half written. */
export function unfinished(complete: Answers, id: string, nearlyDone = false): Answers {
  const random = seeded(`draft ${id}`);
  const share = nearlyDone ? 0.72 : random.pick([0.1, 0.3, 0.42, 0.5, 0.65, 0.8, 0.93, 0.97]);
  const reached = Math.max(2, Math.round(questionIds.length * share));
  const begun = questionIds.slice(0, reached).filter((_, at) => at < 2 || nearlyDone || random.chance(0.92));
  const answers = Object.fromEntries(
    begun.filter((question) => question in complete).map((question) => [question, complete[question]]),
  );
  const last = begun.at(-1)!;
  if (typeof answers[last] === "string") answers[last] = brokenOff(answers[last], 0.3 + 0.6 * random.next());
  return { ...answers, ...mistakes(complete, id) };
}

function brokenOff(text: string, share: number): string {
  return text.length < 100 ? text : text.slice(0, Math.round(text.length * share)).trimEnd();
}

function mistakes(complete: Answers, id: string): Answers {
  if (id === wordy) return { staff: "4 + 2 freelancers", founded: "spring 2019" };
  if (id !== overlong) return {};
  const everything = ["solution", "problem", "market", "business-model"].map(
    (question) => complete[question],
  );
  return { solution: everything.join("\n\n") };
}
