import { changeForm } from "#app/domain/calls/form/change-form.ts";
import type { FormDefinition, Question } from "#app/domain/calls/form/definition.ts";
import { addQuestion } from "#app/domain/calls/form/edit/add-question.ts";
import { changeQuestion } from "#app/domain/calls/form/edit/change-question.ts";
import { placeOf } from "#app/domain/calls/form/edit/find.ts";
import { removeQuestion } from "#app/domain/calls/form/edit/remove.ts";
import { formInWork } from "#app/domain/calls/form/form-in-work.ts";
import type { PlantedCall } from "./calls.ts";

const hour = 60 * 60 * 1000;

/** Not translated yet. */
const newsroom: Question = {
  id: "",
  type: "short-text",
  label: { en: "Which newsroom or studio could try it first?", bg: "" },
  most: 300,
  required: false,
  visibleTo: "evaluators",
};

/** The managers are changing the open call's form: a question is new, one says more, one is taken out, none of it published. */
export function plantFormInWork({ id, managed }: PlantedCall, now: Date) {
  const ago = (hours: number) => new Date(now.getTime() - hours * hour);
  const edit = (change: Parameters<typeof changeForm>[2], at: Date) =>
    changeForm(managed, formInWork(id).revision, change, at);
  edit((form) => addQuestion(form, "market", newsroom).form, ago(30));
  edit((form) => changeQuestion(form, withLongerAnswer(form)), ago(29.5));
  edit((form) => removeQuestion(form, "video"), ago(29));
}

function withLongerAnswer(form: FormDefinition): Question {
  return { ...placeOf(form, "competition")!.question, most: 1500 } as Question;
}
