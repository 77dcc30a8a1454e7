import { data, redirect } from "react-router";
import type { Mapping } from "#app/domain/applications/import/columns.ts";
import { takeImport } from "#app/domain/applications/import/take-import.ts";
import { type Asked, viewImport } from "#app/domain/applications/import/view-import.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { plainForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { ImportPreview } from "#app/ui/import/import-preview.tsx";
import type { Route } from "./+types/import-preview";

/** The address says which column has what (`column.<field>`, from 0), and as what they are taken (`as`). */
export function loader({ context, params, url }: Route.LoaderArgs) {
  const asked = askedIn([...url.searchParams]);
  const locale = context.get(readersLocale);
  const view = orNotFound(viewImport(context.get(managedCall), params.importId, asked, locale));
  return { callSlug: params.callSlug, ...view };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { mapping = {}, as } = askedIn([...(await plainForm(request))]);
  const managed = context.get(managedCall);
  orNotFound(viewImport(managed, params.importId, { mapping, as }, context.get(readersLocale)));

  const refusal = attempt(context.get(translate), () =>
    takeImport(managed, params.importId, { mapping, as }, context.get(requestTime)),
  );
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/import/${params.importId}`);
}

const prefix = "column.";

function askedIn(fields: [string, FormDataEntryValue][]): Asked {
  const columns = fields.filter(([name]) => name.startsWith(prefix));
  const chosen = columns.filter(([, column]) => /^\d+$/.test(String(column)));
  const mapping: Mapping = Object.fromEntries(
    chosen.map(([name, column]) => [name.slice(prefix.length), Number(column)]),
  );
  const isSubmitted = fields.some(([name, value]) => name === "as" && value === "submitted");
  return { mapping: columns.length > 0 ? mapping : undefined, as: isSubmitted ? "submitted" : "draft" };
}

export default function Preview({ loaderData, actionData }: Route.ComponentProps) {
  return <ImportPreview {...loaderData} {...actionData} />;
}
