import { data, redirect } from "react-router";
import { z } from "zod";
import { changeForm } from "#app/domain/calls/form/change-form.ts";
import { putBack } from "#app/domain/calls/form/edit/remove.ts";
import { revisionInput } from "#app/domain/calls/form/edit/section-input.ts";
import { viewRemoved } from "#app/domain/calls/form/read-builder.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { RemovedPage } from "#app/ui/form-builder/removed-page.tsx";
import type { Route } from "./+types/removed";

export function loader({ context }: Route.LoaderArgs) {
  return viewRemoved(context.get(managedCall), context.get(readersLocale));
}

/** The question or section to put back. */
const input = revisionInput.extend({ id: z.string() });

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, input, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () =>
    changeForm(managed, value.revision, (form) => putBack(form, value.id), context.get(requestTime)),
  );
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/form?says=returned`);
}

export default function Removed({ loaderData, actionData, params }: Route.ComponentProps) {
  return <RemovedPage {...loaderData} base={`/manage/calls/${params.callSlug}/form`} answer={actionData} />;
}
