import { demandsOf } from "#app/domain/calls/form/conditions.ts";
import { readAnswers } from "#app/domain/calls/form/read-answers.ts";
import { viewFormPreview } from "#app/domain/calls/form/read-preview.ts";
import { managedCall, readersLocale } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { FormPreview } from "#app/ui/set-up/form-preview.tsx";
import { PreviewPage } from "#app/ui/set-up/preview-page.tsx";
import type { Route } from "./+types/form";

export function loader({ context, params }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  return orNotFound(viewFormPreview(managed, params.sectionId, context.get(readersLocale)));
}

export default function FormPreviewRoute({ loaderData: section }: Route.ComponentProps) {
  const { questions, given } = section;
  return (
    <PreviewPage of="form">
      <FormPreview
        key={section.id}
        section={section}
        demand={(typed) => demandsOf(questions, typed ? readAnswers(questions, typed) : {}, given)}
      />
    </PreviewPage>
  );
}
