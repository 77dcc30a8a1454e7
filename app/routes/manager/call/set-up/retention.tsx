import { data, redirect } from "react-router";
import { changeRetention, viewRetentionTerms } from "#app/domain/calls/change-retention.ts";
import { asTyped, retentionInput } from "#app/domain/calls/retention-input.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { RetentionTermsPage } from "#app/ui/retention/terms-page.tsx";
import type { Route } from "./+types/retention";

export function loader({ context }: Route.LoaderArgs) {
  return viewRetentionTerms(context.get(managedCall), context.get(requestTime));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, retentionInput, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => changeRetention(managed, value, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: asTyped(value) }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/set-up/retention?says=saved`);
}

export default function RetentionTerms({ loaderData, actionData }: Route.ComponentProps) {
  return <RetentionTermsPage {...loaderData} answer={actionData} />;
}
