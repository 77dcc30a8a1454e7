import { data, redirect, useSearchParams } from "react-router";
import { changeForm } from "#app/domain/calls/form/change-form.ts";
import { changeQuestion } from "#app/domain/calls/form/edit/change-question.ts";
import { questionInput } from "#app/domain/calls/form/edit/question-input.ts";
import { valuesOfQuestion } from "#app/domain/calls/form/edit/question-values.ts";
import { viewQuestion } from "#app/domain/calls/form/read-question.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { plainForm, readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { QuestionPage } from "#app/ui/form-builder/question-page.tsx";
import { useTypedQuestion } from "#app/ui/form-builder/typed-question.ts";
import { asTyped } from "#app/domain/calls/form/edit/as-typed.ts";
import type { Route } from "./+types/question";

export function loader({ context, params }: Route.LoaderArgs) {
  return orNotFound(viewQuestion(context.get(managedCall), params.questionId, context.get(readersLocale)));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const view = orNotFound(viewQuestion(managed, params.questionId, context.get(readersLocale)));
  const { question: before, form, section, revision } = view;
  const sent = await plainForm(request.clone());
  const schema = questionInput(before.type, { form, sectionId: section.id, before });
  const { value, problem } = await readForm(request, schema, t);
  if (problem) return data(problem, { status: problem.form.status === "error" ? 400 : 200 });

  const save = () =>
    changeForm(
      managed,
      Number(sent.get("revision")),
      (now) => changeQuestion(now, value),
      context.get(requestTime),
    );
  const refusal = attempt(t, save);
  if (refusal) return data({ ...refusal, typed: valuesOfQuestion(value), revision }, { status: 409 });

  const base = `/manage/calls/${params.callSlug}/form`;
  if (sent.get("_next") === "another") return redirect(`${base}/sections/${section.id}/add`);
  return redirect(`${base}?says=saved#row-${value.id}`);
}

export default function EditQuestion(props: Route.ComponentProps) {
  return <Editor key={props.loaderData.question.id} {...props} />;
}

function Editor({ loaderData, actionData, params }: Route.ComponentProps) {
  const { question, form, section } = loaderData;
  const schema = questionInput(question.type, { form, sectionId: section.id, before: question });
  const { shown, check, onTyped } = useTypedQuestion(question, schema, asTyped);
  const [search] = useSearchParams();
  return (
    <QuestionPage
      {...loaderData}
      base={`/manage/calls/${params.callSlug}/form`}
      answer={actionData}
      says={search.get("says") ?? undefined}
      {...{ shown, check, onTyped }}
    />
  );
}
