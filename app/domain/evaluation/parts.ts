import type { ShownAnswer, ShownSection } from "#app/domain/calls/form/show-answers.ts";

export type Part = {
  id: string;
  title: string;
  /** Whether the part's answers serve a criterion; its id then is the criterion's. */
  criterion: boolean;
  answers: ShownAnswer[];
};

/** Answers as evaluators read them: those that serve no criterion by section, then those of each criterion in the call's order. */
export function partsOf(sections: ShownSection[], criteria: { id: string; title: string }[]): Part[] {
  const answers = sections.flatMap((section) => section.answers);
  const serves = (id: string | undefined) => criteria.some((criterion) => criterion.id === id);
  const bySection = sections.map(({ sectionId, title, answers: own }) => ({
    id: `section-${sectionId}`,
    title,
    criterion: false,
    answers: own.filter((answer) => !serves(answer.criterion)),
  }));
  const byCriterion = criteria.map(({ id, title }) => ({
    id,
    title,
    criterion: true,
    answers: answers.filter((answer) => answer.criterion === id),
  }));
  return [...bySection, ...byCriterion].filter((part) => part.answers.length > 0);
}
