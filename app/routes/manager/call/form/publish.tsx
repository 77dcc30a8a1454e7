import { data, redirect } from "react-router";
import { publishForm } from "#app/domain/applications/publish-form.ts";
import { revisionInput } from "#app/domain/calls/form/edit/section-input.ts";
import { viewBeforePublishingForm } from "#app/domain/calls/form/read-versions.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { PublishPage } from "#app/ui/form-builder/publish-page.tsx";
import type { Route } from "./+types/publish";

export function loader({ context }: Route.LoaderArgs) {
  return viewBeforePublishingForm(context.get(managedCall), context.get(readersLocale));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, revisionInput, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => publishForm(managed, value.revision, context.get(requestTime)));
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/form?says=published`);
}

export default function PublishForm({ loaderData, actionData, params }: Route.ComponentProps) {
  return <PublishPage {...loaderData} base={`/manage/calls/${params.callSlug}/form`} answer={actionData} />;
}
