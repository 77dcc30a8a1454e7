import { data, redirect } from "react-router";
import { changeForm } from "#app/domain/calls/form/change-form.ts";
import { renameSection } from "#app/domain/calls/form/edit/rename.ts";
import { sectionInput } from "#app/domain/calls/form/edit/section-input.ts";
import { viewSectionInWork } from "#app/domain/calls/form/read-section.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { SectionEditor } from "#app/ui/form-builder/section-editor.tsx";
import type { Route } from "./+types/section";

export function loader({ context, params }: Route.LoaderArgs) {
  return orNotFound(
    viewSectionInWork(context.get(managedCall), params.sectionId, context.get(readersLocale)),
  );
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const section = orNotFound(viewSectionInWork(managed, params.sectionId, context.get(readersLocale)));
  const { value, problem } = await readForm(request, sectionInput, t);
  if (problem) return data(problem, { status: 400 });

  const { revision, ...texts } = value;
  const rename = () =>
    changeForm(managed, revision, (form) => renameSection(form, section.id, texts), context.get(requestTime));
  const refusal = attempt(t, rename);
  if (refusal) return data({ ...refusal, typed: texts, revision: section.revision }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/form?says=savedSection#section-${section.id}`);
}

export default function EditSection({ loaderData, actionData, params }: Route.ComponentProps) {
  return (
    <SectionEditor
      {...loaderData}
      key={loaderData.id}
      base={`/manage/calls/${params.callSlug}/form`}
      answer={actionData}
    />
  );
}
