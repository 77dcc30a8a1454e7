import { askedAnswers, isAsked } from "./conditions.ts";
import type { Answers, FormDefinition } from "./definition.ts";
import { askedIn } from "./questions-of.ts";
import { isEmpty, problemsOf, type ProblemOfForm } from "./problems.ts";

export type SectionProgress = {
  sectionId: string;
  asked: number;
  answered: number;
  problems: ProblemOfForm[];
  /** `optional`: nothing is answered and nothing has to be. */
  state: "untouched" | "unfinished" | "complete" | "optional";
};

/** How far each section of a form is, in the order of the form. */
export function completenessOf(form: FormDefinition, answers: Answers): SectionProgress[] {
  const problems = problemsOf(form, answers);
  const counting = askedAnswers(form, answers);
  return form.sections.map((section) => {
    const sectionId = section.id;
    const questions = askedIn(section).filter((question) => isAsked(question, counting));
    const answered = questions.filter(({ id }) => !isEmpty(answers[id])).length;
    const own = problems.filter((problem) => problem.sectionId === sectionId);
    const state = stateOf(answered > 0, own.length > 0);
    return { sectionId, asked: questions.length, answered, problems: own, state };
  });
}

function stateOf(begun: boolean, wrong: boolean): SectionProgress["state"] {
  if (wrong) return begun ? "unfinished" : "untouched";
  return begun ? "complete" : "optional";
}
