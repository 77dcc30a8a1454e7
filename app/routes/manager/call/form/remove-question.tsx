import { data, redirect } from "react-router";
import { changeForm } from "#app/domain/calls/form/change-form.ts";
import { removeQuestion } from "#app/domain/calls/form/edit/remove.ts";
import { revisionInput } from "#app/domain/calls/form/edit/section-input.ts";
import { viewQuestionRemoval } from "#app/domain/calls/form/read-removal.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { RemovalPage } from "#app/ui/form-builder/removal-page.tsx";
import type { Route } from "./+types/remove-question";

export function loader({ context, params }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  return orNotFound(viewQuestionRemoval(managed, params.questionId, context.get(readersLocale)));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  orNotFound(viewQuestionRemoval(managed, params.questionId, context.get(readersLocale)));
  const { value, problem } = await readForm(request, revisionInput, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () =>
    changeForm(
      managed,
      value.revision,
      (form) => removeQuestion(form, params.questionId),
      context.get(requestTime),
    ),
  );
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/form?says=taken`);
}

export default function RemoveQuestion({ loaderData, actionData, params }: Route.ComponentProps) {
  return (
    <RemovalPage
      {...loaderData}
      isSection={false}
      base={`/manage/calls/${params.callSlug}/form`}
      answer={actionData}
    />
  );
}
