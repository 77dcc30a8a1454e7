import { data, redirect } from "react-router";
import { discardFormDraft } from "#app/domain/calls/form/discard-form-draft.ts";
import { revisionInput } from "#app/domain/calls/form/edit/section-input.ts";
import { viewBeforeDiscardingForm } from "#app/domain/calls/form/read-versions.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { DiscardPage } from "#app/ui/form-builder/discard-page.tsx";
import type { Route } from "./+types/discard";

export function loader({ context }: Route.LoaderArgs) {
  return viewBeforeDiscardingForm(context.get(managedCall), context.get(readersLocale));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, revisionInput, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => discardFormDraft(managed, value.revision, context.get(requestTime)));
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/form?says=discarded`);
}

export default function DiscardForm({ loaderData, actionData, params }: Route.ComponentProps) {
  return <DiscardPage {...loaderData} base={`/manage/calls/${params.callSlug}/form`} answer={actionData} />;
}
