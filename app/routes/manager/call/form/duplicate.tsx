import { data, redirect } from "react-router";
import { changeForm, idsEverUsed } from "#app/domain/calls/form/change-form.ts";
import { duplicateQuestion } from "#app/domain/calls/form/edit/add-question.ts";
import { revisionInput } from "#app/domain/calls/form/edit/section-input.ts";
import { viewQuestionRemoval } from "#app/domain/calls/form/read-removal.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { DuplicatePage } from "#app/ui/form-builder/duplicate-page.tsx";
import type { Route } from "./+types/duplicate";

export function loader({ context, params }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const { label, revision } = orNotFound(
    viewQuestionRemoval(managed, params.questionId, context.get(readersLocale)),
  );
  return { label, revision };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  orNotFound(viewQuestionRemoval(managed, params.questionId, context.get(readersLocale)));
  const { value, problem } = await readForm(request, revisionInput, t);
  if (problem) return data(problem, { status: 400 });

  let copyId = "";
  const everUsed = idsEverUsed(managed);
  const refusal = attempt(t, () =>
    changeForm(
      managed,
      value.revision,
      (form) => {
        const copied = duplicateQuestion(form, params.questionId, everUsed);
        copyId = copied?.id ?? "";
        return copied?.form ?? form;
      },
      context.get(requestTime),
    ),
  );
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/form/questions/${copyId}?says=duplicated`);
}

export default function Duplicate({ loaderData, actionData, params }: Route.ComponentProps) {
  return <DuplicatePage {...loaderData} base={`/manage/calls/${params.callSlug}/form`} answer={actionData} />;
}
