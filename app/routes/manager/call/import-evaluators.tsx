import { data, redirect, useParams } from "react-router";
import { beginImport } from "#app/domain/applications/import/begin-import.ts";
import { viewInviteeImports } from "#app/domain/evaluators/import/view-import.ts";
import { attemptFor } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { sentFile } from "#app/http/multipart.ts";
import { receiveTable } from "#app/http/table.server.ts";
import { InvitePage } from "#app/ui/evaluators/invite-page.tsx";
import { InviteeImportPage } from "#app/ui/evaluators/invitee-import-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/import-evaluators";

export function loader({ context }: Route.LoaderArgs) {
  return viewInviteeImports(context.get(managedCall), context.get(readersLocale));
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const sent = await sentFile(request);
  if (!sent?.name) return data({ problem: "file-missing" as const }, { status: 400 });
  const table = await receiveTable(sent.content);
  if ("problem" in table) return data(table, { status: 400 });

  const managed = context.get(managedCall);
  const { value: id, refusal } = attemptFor(context.get(translate), () =>
    beginImport(managed, { fileName: sent.name, rows: table.rows }, context.get(requestTime), "evaluators"),
  );
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/evaluators/import/${id}`);
}

export default function ImportEvaluators({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("evaluators");
  const here = `/manage/calls/${useParams().callSlug}/evaluators`;
  return (
    <InvitePage here={here} title={t("invite.title")} current="table">
      <InviteeImportPage here={here} {...loaderData} {...actionData} />
    </InvitePage>
  );
}
