import { data, redirect } from "react-router";
import { beginImport } from "#app/domain/applications/import/begin-import.ts";
import { viewImports } from "#app/domain/applications/import/view-import.ts";
import { attemptFor } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { sentFile } from "#app/http/multipart.ts";
import { receiveTable } from "#app/http/table.server.ts";
import { ImportPage } from "#app/ui/import/import-page.tsx";
import type { Route } from "./+types/import";

export function loader({ context, params }: Route.LoaderArgs) {
  return { callSlug: params.callSlug, ...viewImports(context.get(managedCall)) };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const sent = await sentFile(request);
  if (!sent?.name) return data({ problem: "file-missing" as const }, { status: 400 });
  const table = await receiveTable(sent.content);
  if ("problem" in table) return data(table, { status: 400 });

  const { value: id, refusal } = attemptFor(context.get(translate), () =>
    beginImport(
      context.get(managedCall),
      { fileName: sent.name, rows: table.rows },
      context.get(requestTime),
    ),
  );
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/import/${id}`);
}

export default function Import({ loaderData, actionData }: Route.ComponentProps) {
  return <ImportPage {...loaderData} {...actionData} />;
}
